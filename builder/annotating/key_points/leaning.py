"""Leaning words: how a sentence begins that needs the one before it, by language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

EARLY_CHARACTERS = 70
_OPENING_WORDS = 8


@dataclass(frozen=True, slots=True)
class Leaning:
    """What tells that a sentence does not stand by itself.

    Attributes:
        opens: Matches where such a sentence begins, in lower case.
        early: Matches what needs another sentence when it stands near the beginning of one.
        linking: Matches what ties a sentence to another wherever it stands.
        pronouns: Words for a person who was named before, in lower case.
        writer: Words with which the writer speaks of himself or to the reader.
    """

    opens: re.Pattern[str]
    early: re.Pattern[str]
    linking: re.Pattern[str]
    pronouns: frozenset[str]
    writer: frozenset[str]


_OPENINGS = {
    "en": """he she it they his her hers its their them him this that these those such another others both neither
        either but and or so yet nor however moreover furthermore also meanwhile besides instead nevertheless
        nonetheless still then therefore thus hence afterwards afterward too similarly likewise consequently
        additionally indeed otherwise regardless here there again i we my our you your me us yes no well
        perhaps maybe what why how in+addition as+a+result as+such for+example for+instance on+the+other+hand
        by+contrast in+contrast in+turn in+fact of+course after+that since+then even+so even+then if+so
        that+said at+the+same+time the+same the+latter the+former the+two the+pair the+trio the+other
        to+that+end because+of+this for+that+reason in+other+words one+of+them some+of+them all+of+them
        most+of+them many+of+them according+to+him according+to+her according+to+them like+that early+on
        plus get shop buy in+their in+its in+his in+her with+their with+its
        because+of+their because+of+its despite+their despite+its in+exchange in+short in+all by+comparison
        if+you if+your not+only in+response more+importantly first
        second third finally lastly more+on click+here read+more related see+also to+be+sure all+of+this
        all+this all+that part+of+this it's it’s that's that’s he's he’s she's she’s they're they’re we're
        we’re i'm i’m let's let’s""",
    "de": """er sie es ihr ihre ihren ihrem sein seine seinen seinem seiner dies diese dieser dieses diesen diesem
        denn aber doch und oder auch zudem außerdem dabei dazu damit dafür dagegen daher deshalb deswegen
        dadurch daraufhin darum davon danach dann dort hier so allerdings jedoch hingegen trotzdem dennoch
        zwar nun beide solche ich wir mein meine unser unsere man ebenfalls ebenso gleichzeitig unterdessen
        inzwischen schließlich jene jener daran darauf darin darüber darunter davor dazwischen demnach
        dementsprechend folglich stattdessen vielmehr somit sonst ferner immerhin zum+beispiel im+gegenteil
        das+ist das+war das+sagte das+hat das+sei das+wäre das+würde das+kann das+muss das+sind das+gilt
        das+wird das+geht das+heißt das+zeigt das+bedeutet ihm ihnen derselbe dieselbe letzterer letztere
        ersterer andere was wie warum wer""",
    "fr": """il elle ils elles ce cet cette ces cela ça c'est c’est c'était c’était ceci mais et ou or donc car
        puis ensuite ainsi aussi cependant toutefois pourtant néanmoins enfin alors son sa ses leur leurs je
        j'ai j’ai nous mon ma mes notre nos vous votre vos on celui celle ceux celui-ci celle-ci ceux-ci là
        ici lui eux en+effet par+ailleurs de+plus en+outre au+contraire en+revanche du+coup c'est-à-dire d'où
        d’où dès+lors de+même tel telle tels telles autre autres quant de+son+côté à+l'inverse à+l’inverse
        pourquoi comment que""",
    "es": """él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel aquella aquello aquellos
        aquellas su sus pero y e o u sino además también asimismo así entonces luego después allí ahí aquí lo
        le les yo nosotros mi mis nuestro nuestra tal tales ambos ambas sin+embargo no+obstante por+tanto
        por+eso por+ello por+esto de+hecho en+cambio mientras+tanto por+otra+parte por+su+parte por+otro+lado
        en+este+sentido en+ese+sentido es+decir por+ejemplo al+mismo+tiempo otro otra otros otras porque
        aunque incluso ello a+pesar+de+ello qué cómo por+qué y+es+que""",
    "pt": """ele ela eles elas isto isso este esta estes estas esse essa esses essas aquele aquela aquilo aqueles
        aquelas seu sua seus suas mas e ou porém contudo todavia entretanto também assim então depois portanto
        lá ali aqui eu nós meu minha nosso nossa tal tais ambos ambas além+disso por+isso no+entanto
        por+outro+lado por+sua+vez ou+seja por+exemplo ao+mesmo+tempo nesse nessa neste nesta nisso disso dele
        dela deles delas outro outra outros outras porque inclusive aliás já+o já+a o+mesmo a+mesma que como""",
    "it": """egli lui lei esso essa essi esse loro questo questa questi queste quello quella quelli quelle ciò suo
        sua suoi sue ma e ed o però tuttavia inoltre anche così quindi allora poi dunque infatti invece perciò
        pertanto eppure io noi mio mia nostro nostra tale tali lì là qui entrambi entrambe altro altra altri
        altre del+resto d'altra+parte d’altra+parte per+questo di+conseguenza nel+frattempo in+questo+modo
        cioè ecco è+il+caso si+tratta a+proposito perché come cosa non+solo""",
}

_EARLY = {
    "en": "this these those such",
    "de": "diese dieser dieses diesen diesem solche solcher solchen jene jener jenen",
    "fr": "cet cette ces celui celle ceux celles",
    "es": "este esta estos estas ese esa esos esas aquel aquella aquellos",
    "pt": "este esta estes estas esse essa esses essas aquele aquela deste desta desse dessa neste nesta nesse nessa",
    "it": "questo questa questi queste quel quello quella quelli quelle quei",
}

_LINKING = {
    "en": "though however meanwhile moreover therefore too in+turn for+example for+instance then of+course",
    "de": "jedoch allerdings hingegen dagegen dennoch trotzdem zudem außerdem",
    "fr": "cependant toutefois pourtant en+revanche par+ailleurs par+exemple en+effet quant+à+lui quant+à+elle",
    "es": "sin+embargo no+obstante por+su+parte además por+ejemplo en+cambio",
    "pt": "porém contudo no+entanto entretanto por+sua+vez além+disso por+exemplo",
    "it": "però tuttavia invece inoltre infatti per+esempio ad+esempio",
}

_PRONOUNS = {
    "en": "he she his her him they i we",
    "de": "er sie ihr ihm ich wir",
    "fr": "il elle lui ils elles je nous -il -elle t-il t-elle",
    "es": "él ella ellos ellas yo",
    "pt": "ele ela eles elas eu",
    "it": "lui lei egli loro io",
}


_WRITER = {
    "en": "i me my we our ours myself ourselves you your i'm i’m i've i’ve we're we’re we've we’ve i'd i’d i'll i’ll",
    "de": "ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren",
    "fr": "je j moi mon ma mes me nous notre nos",
    "es": "yo me mi mis nosotros nos nuestro nuestra nuestros nuestras",
    "pt": "eu me meu minha meus minhas nós nosso nossa nossos nossas",
    "it": "io mi mio mia miei mie noi ci nostro nostra nostri nostre",
}


@cache
def leaning_of(language: str | None) -> Leaning:
    """Return what leans in a language (ISO 639-1; None is taken for English); in one not listed here, nothing does.

    >>> bool(leaning_of("en").opens.match("in addition, he said")), bool(leaning_of("en").opens.match("hebron fell"))
    (True, False)
    """
    code = (language or "en")[:2]
    linking = _either(_LINKING.get(code, ""))
    return Leaning(
        opens=re.compile(rf"{_either(_OPENINGS.get(code, ''))}(?![\w-])"),
        early=re.compile(rf"(?<![\w-]){_either(_EARLY.get(code, ''))}(?![\w-])"),
        # English and the Romance languages set such a word off by commas; German needs none.
        linking=re.compile(rf"\b{linking}\b" if code == "de" else rf", {linking}[,.]"),
        pronouns=frozenset(_PRONOUNS.get(code, "").split()),
        writer=frozenset(_WRITER.get(code, "").split()),
    )


def stands_alone(sentence: str, language: str | None) -> bool:
    """Tell whether a sentence begins like one that needs no other; a quick look at its words only.

    >>> stands_alone("In December he left.", "en"), stands_alone("The war ended in December.", "en")
    (False, True)
    """
    leaning, lower = leaning_of(language), sentence.lower()
    if leaning.opens.match(lower) or leaning.early.search(lower, 0, EARLY_CHARACTERS) or leaning.linking.search(lower):
        return False
    return sentence[:1].isupper() and leaning.pronouns.isdisjoint(lower.split()[:_OPENING_WORDS])


def _either(phrases: str) -> str:
    """A pattern for one of some phrases, which are parted by space and whose words are parted by "+"."""
    longest_first = sorted(phrases.split(), key=lambda phrase: (-len(phrase), phrase))
    return (
        f"(?:{'|'.join(re.escape(phrase).replace(chr(92) + '+', ' ') for phrase in longest_first)})"
        if phrases
        else "(?!)"
    )
