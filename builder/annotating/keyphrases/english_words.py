"""The words of English that their endings do not tell: adjectives, nouns that look like them, nouns that are verbs."""

from __future__ import annotations

ADJECTIVES = frozenset(
    """able absent additional alive ancient angry apparent available average aware bad best better big bigger biggest
    bright brilliant broad busy calm chief clean clear close closer cold common complex confident consistent
    constant convenient costly crowded current daily dark dead deadly decent deep different direct distant dominant
    double driest dry due earlier earliest early easier east eastern easy efficient elderly elegant eminent empty
    enough entire evident excellent extra fair false fast fat few fewer fifth fine first fit fluent former fourth
    free frequent fresh friendly full further golden good great greater greatest guilty happy hard harder heavy high
    higher highest holy hot hottest huge ill imminent important independent inner innocent instant intelligent
    intense joint junior key large larger largest last late later latest latter least less light likely little
    lively lonely long long-term longer longest loose low lower lowest main major many massive minor modern monthly
    more most much nearby necessary new newest next nice north northeast northeastern northern northwest
    northwestern odd old older oldest open orderly other outer overall own permanent poor possible potent pregnant
    present previous prior prominent prone proper quiet rare raw ready real recent relevant reluctant remote
    responsible rich ripe rough sad safe same second secret senior separate serious several severe sharp short
    short-term shorter sick significant silent similar simple single slow small smaller smallest smooth so-called
    soft south southeast southeastern southern southwest southwestern strange strict strong stronger strongest
    subsequent such sufficient sure tall thick thin third tight tiny top total tough tougher triple true ugly unable
    unfair unlikely unsafe upper urgent vast violent warm weak weaker weekly weird west western wet wettest wide
    wooden worse worst wrong yearly young younger""".split()
)
"""Common adjectives without an ending that tells."""
NOUNS = frozenset(
    """academic acquittal additive admiral adversary alcoholic alternative animal anniversary antic appeal approval
    archive arctic arithmetic arrival arsenal attic beneficiary bestowal betrayal bible boundary burglary burial
    cable canal canary capital captive cardinal carnival cathedral catholic characteristic chemical clinic coal
    collectible collective comic commentary commercial conservative constable cooperative corporal credential
    criminal critic crucible cynic deal denial detective dial diary dictionary directive dismissal dispensary
    disposal dive documentary drive editorial epic epidemic estuary ethic executive explosive fable fabric february
    festival finish five fugitive functionary fundamentals funeral general generals glossary goal graphic handful
    havoc hive hospital incentive individual initiative intellectual intermediary interval january journal judiciary
    liberal library locomotive logic luminary lyric manual marshal material meal mechanic medal memorial mercenary
    metal military mineral missionary mosaic motive mouthful music narrative native obituary objective official
    officials olive operative original oval pal pandemic panic parish pedal perspective picnic plastic plastics
    polish portal portrayal potential preservative principal professional proposal public reactionary real rebuttal
    referral refusal rehearsal relative relic removal renewal rental representative republic reversal rhetoric rival
    rubbish salary sanctuary sandal scandal seal secretary seminary signal skeptic stable static statistic
    subsidiary summary survival table tactic terminal timetable tonic topic total traffic trial tribunal tributary
    tropic tunic tutorial valuables vandal variable varnish vegetable withdrawal""".split()
)
"""Nouns with the ending of an adjective."""
NOUNS_IN_LY = frozenset(
    """ally anomaly assembly belly bully butterfly family fly folly homily italy jelly july lily monopoly rally reply
    supply""".split()
)
"""Nouns with the ending of an adverb."""
NOUN_OR_VERB = frozenset(
    """aim alarm answer appeal approach array arrest attack benefit bill blow bomb bond bow brand break budget build
    burn campaign care catch cause challenge change charge check claim climb comment compromise concern conduct
    conflict contact contract contrast control convict cook copy cost count cover crash credit criticise crowd cry
    cure cut damage dance date deal debate decline decrease defeat delay demand deposit design detail discount
    display dispute distance document double doubt drain draw dream dress drift drill drink drive drop dump ease
    edge edit effect employ end escape estimate exchange exclude exercise experience extend fall favor favour fear
    feature feed feel fight file fill film find finish fire fish fit fix flood flow fly focus fold force forecast
    form freeze function fund gain grant guarantee guard guess guide hand handle harm haul head hear heat hide
    highlight hit hope host house hunt hurt impact increase influence insure interest interview invest involve issue
    judge jump kick kid kill knock lack land last laugh launch lead leak lend level lie lift limit link list live
    load look love mark market marry match matter measure mention mind mine miss mix monitor mount move murder name
    need notice object offer open order own park pass permit pick pile place plan plant play plunge point pose post
    pour practice praise present press pressure process produce profit program project promise protest pump punish
    purchase push question quit race rain range rank rate read recall record reform regard register relate relax
    release relieve repair repeat reply report request rescue research respect rest result return review ride ring
    rise risk roll rule run rush sail sale save score scream search seat sense separate set shake shape share shift
    ship shoot shop shout show shut sign sing sink sit sleep slide slip smell smile smoke sort sound split spread
    stare start state stay stem step stick stop store storm strain stress stretch strike strip struggle study suit
    sum supply support surprise surround survey suspect suspend swim swing switch tackle talk target taste tax tear
    telephone test thank threat tie tip total touch tour trace track trade train transfer transport trap travel
    treat trigger trust turn twist update urge use value veto view violate visit void volunteer vote vow wait wake
    walk wash waste watch wear weigh welcome win wind wipe wish witness wonder work worry wrap yield""".split()
)
"""Words that are nouns or verbs; the words around them tell. Bases only: the -s form is told by its base."""
PARTS_OF_COMPOUNDS = frozenset(
    """acre backed based born breaking controlled day engine foot free held high hour inch known led level like long
    made man member mile month old owned pound profile related run running scale sparked sponsored style term time
    week wide year""".split()
)
"""After a hyphen these make an adjective: \"long-term\", \"two-day\"."""
