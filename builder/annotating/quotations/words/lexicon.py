"""Lexicon: the words by which a language tells that somebody speaks, and who."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

Phrases = frozenset[tuple[str, ...]]


def words(text: str) -> frozenset[str]:
    """Cut a list of words at its white space."""
    return frozenset(text.split())


def phrases(text: str) -> Phrases:
    """Cut a list of phrases at its commas."""
    return frozenset(tuple(phrase.split()) for phrase in text.split(","))


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """What one language says around quotations; all words are folded.

    Attributes:
        say: Verbs of saying, finite, or as participles behind an auxiliary.
        tell: Those of them behind which a clause follows without a "that": "said", "told".
        telling: Those before which the speaker always stands: "told".
        beside: Verbs that tell a speaker only right beside a quotation: "continued".
        saying: Verbs of saying whose subject stands further ahead: "saying".
        frame: Verbs that give a fragment as somebody's words: "called", "vowed".
        auxiliaries: What may stand between a subject and its verb.
        being: Auxiliaries of the passive: behind them a frame tells no speaker.
        he: Pronouns of one man.
        she: Pronouns of one woman.
        they: Pronouns of several, or of an organisation.
        it: Those of them, and their forms, that mean no several people: "it", "its".
        author: Pronouns of the writer.
        somebody: Pronouns of people who are not named.
        his: Words that show that a man was spoken of.
        hers: The same of a woman.
        owners: Words for what belongs to somebody who was spoken of: "his", "their".
        according: What stands before a source: "according to".
        that: What opens a clause behind a verb of saying.
        who: Relative pronouns.
        stops: Words that end a noun phrase.
        prepositions: Those that can be in a noun phrase: "of", "for".
        articles: Articles and other words that open a noun phrase.
        definite: Those of them that point back to somebody known: "the".
        adverbs: Words that may stand before a subject or its verb.
        tails: What may stand between a verb and its clause, or behind it at the end: "on", "in".
        times: What may stand between a subject and its verb: "on Friday".
        asking: Verbs of saying that no clause of indirect speech follows: "asked", "calling".
        questions: Those whose object answers: "asked".
        nouns: Verbs of saying that are nouns as well: "reports".
        he_endings: What a verb ends in when the pronoun of one man is written as one with it: "dit-il".
        she_endings: The same for one woman: "a-t-elle".
        by: What stands before the agent of a passive.
        particles: What is parted from its verb and stands before the clause: "hinzu".
        drops_pronouns: True where a verb needs no subject: "ha aggiunto".
        finite: Verbs that tell a clause from a noun phrase.
    """

    say: frozenset[str]
    tell: frozenset[str]
    telling: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    auxiliaries: frozenset[str]
    being: frozenset[str] = frozenset()
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    it: frozenset[str] = frozenset()
    author: frozenset[str]
    somebody: frozenset[str] = frozenset()
    his: frozenset[str] = frozenset()
    hers: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    according: Phrases
    that: frozenset[str]
    who: frozenset[str]
    stops: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    adverbs: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    he_endings: tuple[str, ...] = ()
    she_endings: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    drops_pronouns: bool = False
    finite: frozenset[str] = frozenset()

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """All words that stand for a speaker by themselves."""
        return self.others | self.author | self.somebody

    @cached_property
    def others(self) -> frozenset[str]:
        """Pronouns of whoever is spoken of."""
        return self.he | self.she | self.they

    @cached_property
    def shows(self) -> frozenset[str]:
        """Words that show that a man or a woman was spoken of."""
        return self.he | self.his | self.she | self.hers

    @cached_property
    def ties(self) -> frozenset[str]:
        """Words behind which a noun phrase is part of something else."""
        return self.stops | self.prepositions

    @cached_property
    def asides(self) -> frozenset[str]:
        """Words that begin something else than what somebody is, behind a comma."""
        return self.stops | self.say | self.saying | {phrase[0] for phrase in self.according}

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Verbs that tell a speaker right beside a quotation."""
        return self.say | self.beside

    @cached_property
    def shouted(self) -> frozenset[str]:
        """Words that mean something else in capitals: "WHO", "IT"."""
        return self.stops | self.pronouns | self.who

    @cached_property
    def idle(self) -> frozenset[str]:
        """Words that open no noun phrase."""
        return (self.adverbs | self.ties) - self.articles

    @cached_property
    def bounds(self) -> frozenset[str]:
        """Words that stand outside of the noun phrase that is behind them."""
        return self.ties | self.say | self.finite


ENGLISH = Lexicon(
    say=words(
        """said says say told tells tell added adds asked wrote writes written argued argues argue explained
        explains explain noted notes stated states warned warns warn insisted insists claimed claims announced
        announces declared declares replied replies responded responds recalled recalls admitted admits
        acknowledged acknowledges concluded concludes confirmed confirms revealed reveals joked jokes quipped
        tweeted tweets commented comments remarked remarks observed observes stressed stresses emphasized
        emphasised testified testifies alleged alleges contended contends contend asserted asserts suggested
        suggests suggest reported reports repeated reiterated reiterates exclaimed exclaims shouted shouts
        yelled gushed lamented laments countered counters interjected clarified clarifies captioned opined
        predicted predicts cautioned cautions urged urges texted recounted recounts promised promises pledged
        boasted bragged conceded concedes complained complains teased disclosed proclaimed retorted confessed
        confesses advised advises vowed vows jokingly queried snapped summarized summarised theorized theorised
        estimated estimates confirm reveal announce admit acknowledge insist
        complain speculated speculates allege assert emphasize emphasise predict confess concede claim report note""",
    ),
    tell=words("said says say told tells tell saying telling"),
    beside=words(
        """continued continues shared shares agreed agrees reflected read reads posted posts maintained maintains
        mused muses cried screamed whispered chimed elaborated raved proposed specified hinted answered asks
        laughed smiled began finished started offered joked sighed repeated repeats put puts went goes added
        reflects pointed points point sings sang denied denies deny highlighted highlights detailed detail mentioned
        mentions mention agree maintain shot shoots fired fires demands demand demanded proposes propose specifies
        charged charges""",
    ),
    telling=words("told tells tell"),
    saying=words(
        """saying adding telling arguing claiming noting insisting warning writing asking explaining stating
        declaring announcing suggesting vowing calling describing accusing stressing promising joking tweeting
        replying quipping commenting alleging asserting branding dubbing labeling labelling denouncing urging
        reporting captioning concluding remarking revealing emphasizing emphasising acknowledging admitting
        confirming recalling predicting shouting yelling answering posting citing quoting contending
        cautioning demanding pledging clarifying pointing boasting bragging signaling signalling sharing denying
        estimating highlighting""",
    ),
    frame=words(
        """termed called calls call described describe branded brands dubbed labeled labelled slammed slams
        blasted blasts denounced condemned condemns accused accuses praised praises hailed hails vowed vows
        promised promises pledged urged urges asked demanded demands deemed characterized characterised decried
        criticized criticised dismissed dismisses ridiculed mocked referred refers apologized apologised cited
        cites rejected likened compared credited lauded lauds touted touts defended spoke speaks thanked thanks
        welcomed welcomes expressed expresses voiced deplored ruled rules considers blamed blames hopes hoped
        pointed points outlined outlines invoked invokes""",
    ),
    auxiliaries=words(
        "has have had also then later once further reportedly recently previously first again even just now still "
        "already famously repeatedly publicly would will did does do could can may might must itself himself herself "
        "themselves myself all both each always often never sometimes simply only briefly quickly"
    ),
    being=words("is are was were be been being 's 're known as"),
    he=words("he"),
    she=words("she"),
    they=words("they it"),
    it=words("it its"),
    his=words("he his him himself"),
    hers=words("she her hers herself"),
    owners=words("his her its their"),
    author=words("i we you"),
    by=words("by"),
    particles=words("out"),
    somebody=words("someone somebody another others one many some"),
    according=phrases("according to,in the words of,per,as told by,to quote"),
    that=words("that"),
    who=words("who which whose whom that"),
    stops=words(
        """that and but while as when how what why if because although though since after before until whereas so
        or yet who which whose whom where during than is are was were has have had not to with without about on
        in by from into amid despite following over whether also be been being he she they we i you it him them""",
    ),
    prepositions=words("of for at 's"),
    articles=words(
        "the a an his her their its our my this these those multiple few various some many several other another one "
        "two three four five most both all no any"
    ),
    definite=words("the this"),
    adverbs=words(
        """but and so then meanwhile still yet however instead also later earlier now today yesterday monday
        tuesday wednesday thursday friday saturday sunday as when while although though since because if after
        before last month week year once afterwards finally recently asked in on at for with by from during
        speaking separately""",
    ),
    times=words(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today week month year night morning summer "
        "winter spring afternoon evening weekend january february march april may june july august september october "
        "november december"
    ),
    asking=words(
        """asked asks asking gushed urged urges urging calling describing accusing branding dubbing labeling
        labelling denouncing captioning quoting citing demanding answering reading shouting yelling describes
        responding replied called joking quipped joked exclaimed retorted lamented laments wrote writes writing
        commented commenting texted tweeting replying""",
    ),
    questions=words("asked asks pressed"),
    nouns=words(
        "promises claims reports notes comments tweets posts states remarks pledges counters laments claim report note "
        "estimates call calls demand demands praise blame rules hopes points"
    ),
    tails=words(
        """on in at with during earlier last late later this by via through to when after before monday tuesday
        wednesday thursday friday saturday sunday yesterday today recently""",
    ),
    finite=words(
        """is are was were has have had will would could should can may might must do does did isn't aren't wasn't
        weren't hasn't haven't won't wouldn't couldn't can't don't doesn't didn't isn’t aren’t wasn’t weren’t
        hasn’t haven’t won’t wouldn’t couldn’t can’t don’t doesn’t didn’t""",
    ),
)
