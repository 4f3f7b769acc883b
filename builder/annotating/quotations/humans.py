"""Humans: words that mean somebody, or something, that speaks."""

from __future__ import annotations

from builder.annotating.names.titles import is_job, is_title

_GROUPS = frozenset(
    """officials police prosecutors authorities experts analysts critics lawyers attorneys scientists researchers
    doctors lawmakers witnesses sources residents parents teachers students leaders investigators organizers
    organisers fans supporters opponents members activists observers economists democrats republicans users
    people family friends neighbors neighbours colleagues families authors""".split()
)
_AUTHORS = frozenset(
    "authors scientists researchers doctors lawyers attorneys investigators organizers organisers".split()
)
_HUMAN_ENDINGS = ("man", "woman", "person", "ist", "ists", "men", "women", "icians", "ician")
_ORGANISATIONS = frozenset(
    """company group organization organisation ministry department agency government court team club league union
    office board committee council army military bank university school hospital charity network bureau
    commission administration party association site website app newspaper magazine outlet studio retailer
    automaker media coalition alliance institute regulator watchdog lab corporation chain airline
    manufacturer""".split()
)
_DOCUMENTS = frozenset(
    """statement letter report memo email lawsuit complaint post tweet study indictment filing petition document
    documents bill notice sign message caption release article paper text analysis survey outlook forecast filings
    announcement notification advisory newsletter posting blog editorial op-ed brief motion complaint
    data rankings statistics poll polls affidavit transcript""".split()
)
_SITES = frozenset("website site page account app profile".split())
_MESSAGES = frozenset(
    """statement letter memo email post tweet message caption note notice release announcement notification advisory
    fundraiser""".split()
)
_VOICES_OF = frozenset("official representative rep source lawyer attorney analyst employee chief head".split())
_FIRMS = frozenset("company firm startup retailer automaker studio maker brand band group agency body chain airline manufacturer".split())
_MEDIA = frozenset("newspaper paper outlet publication magazine network station channel site website".split())
_MEDIA_HEADS = _MEDIA | frozenset(
    """news times post journal tribune press gazette herald guardian observer telegraph mail star sun independent
    chronicle standard globe radio tv broadcasting bbc cnn nbc abc cbs npr""".split()
)
_LIKE_HEADS = tuple(
    frozenset(heads.split())
    for heads in (
        "department police",
        "agency administration bureau",
        "university college school institute",
        "ministry ministerium",
        "group alliance coalition organization organisation association foundation",
    )
)
_VOICES = frozenset(
    """spokesperson rep representative source official woman man girl boy child person friend neighbor neighbour mother
    father wife husband son daughter brother sister parent user fan reader viewer commenter customer actor actress
    singer star host insider duchess duke prince princess queen king pair couple duo trio player guy lady kid mom dad
    attorney lawyer witness victim survivor caller driver owner employee worker account sibling cousin colleague aide
    ally spouse partner staffer teammate coauthor co-author reviewer shopper traveler traveller passenger bride groom
    widow widower senator pontiff monarch heir tycoon mogul producer editor publisher designer developer dancer
    musician painter chef baker builder trainer broker banker trader investigator narrator commentator presenter
    pundit blogger vlogger youtuber streamer podcaster gamer hacker dealer grower breeder curator librarian plumber
    carpenter welder miner sailor waiter bartender cashier clerk janitor cleaner housekeeper nanny tutor lecturer
    principal provost warden ranger bailiff juror plaintiff defendant prosecutor defender advocate barrister
    solicitor notary magistrate mediator diplomat consul delegate donor volunteer campaigner protester demonstrator
    marcher refugee migrant immigrant citizen voter constituent taxpayer homeowner tenant landlord renter commuter
    pedestrian biker hiker climber skier surfer swimmer golfer boxer wrestler fighter jockey referee umpire skipper
    rookie freshman sophomore graduate alumnus scholar academic theorist collaborator cofounder co-founder investor
    shareholder contractor supplier vendor seller buyer client patient recipient winner contestant participant
    attendee guest visitor newcomer roommate classmate fiancé fiancée fiance fiancee grandfather grandmother grandson
    granddaughter stepfather stepmother stepson stepdaughter godfather godmother teen teenager adult elder soldier
    attacker assailant inmate prisoner detainee hostage dissident exile monk nun priest vicar chaplain preacher
    missionary worshipper contributor columnist critic playwright composer lyricist drummer guitarist bassist
    conductor choreographer filmmaker showrunner screenwriter cinematographer animator illustrator sculptor poet
    essayist biographer translator interpreter stylist jeweler perfumer hairdresser barber tailor butcher grocer
    brewer winemaker distiller sommelier restaurateur caterer hotelier realtor architect surveyor planner electrician
    mechanic programmer coder tester founder chairperson treasurer superintendent administrator coordinator organizer
    organiser facilitator counselor counsellor therapist psychologist psychiatrist pediatrician paediatrician
    obstetrician midwife pharmacist dentist vet veterinarian caregiver carer rapper comedian ventriloquist magician
    acrobat stuntman bodyguard bouncer detective sleuth informant whistleblower envoy premier chancellor governor
    comptroller ombudsman alderman councillor councilor selectman commissioner legislator parliamentarian lawmaker
    policymaker strategist pollster intern apprentice trainee recruit cadet ensign lieutenant corporal sergeant
    colonel commandant paratrooper marine sniper medic rescuer lifeguard paramedic dispatcher motorman trucker cabbie
    courier messenger porter steward stewardess flight-attendant navigator astronaut cosmonaut explorer inventor
    engineer chemist botanist zoologist geologist astronomer mathematician statistician demographer archaeologist
    anthropologist sociologist historian linguist philosopher theologian""".split()
)


SETS = frozenset("group pair couple duo trio two three".split())
"""Words for several people who were named before."""


def is_several(folded: str) -> bool:
    """Tell the plurals of words that mean one man or woman: "siblings"."""
    return folded.endswith("s") and is_one_human(folded[:-1])


def is_organisation(folded: str) -> bool:
    """Tell the words that mean an organisation: "the company"."""
    return folded in _ORGANISATIONS


def is_voice_of(folded: str) -> bool:
    """Tell those who speak for the organisation that is named before them: "the Fed spokesman"."""
    return folded.startswith("spokes") or folded in _VOICES_OF


def is_author(folded: str) -> bool:
    """Tell the groups for whom one who is named mostly speaks: "the researchers"."""
    return folded in _AUTHORS


def is_group(folded: str) -> bool:
    """Tell the words that mean several people: "police", "officials"."""
    return folded in _GROUPS


def is_firm(folded: str) -> bool:
    """Tell the organisations whose names rarely show what they are: "the company"."""
    return folded in _FIRMS


def is_media(folded: str) -> bool:
    """Tell the words for what publishes news: "the newspaper"."""
    return folded in _MEDIA


def heads_like(folded: str) -> frozenset[str]:
    """The words in names of what a word can mean: "the newspaper" can be a "Times", "the department" a police."""
    if folded in _MEDIA:
        return _MEDIA_HEADS
    return next((heads for heads in _LIKE_HEADS if folded in heads), frozenset({folded}))


def is_message(folded: str) -> bool:
    """Tell the documents whose words are their author's: "the statement"."""
    return folded in _MESSAGES


def is_document(folded: str) -> bool:
    """Tell the words that mean what somebody wrote: "the letter"."""
    return folded in _DOCUMENTS or (folded.endswith("s") and folded[:-1] in _DOCUMENTS)


def is_thing(folded: str) -> bool:
    """Tell the words that mean what is nobody and yet speaks: "company", "letter"."""
    return folded in _ORGANISATIONS or folded in _DOCUMENTS


def is_site(folded: str) -> bool:
    """Tell the places on the net that speak for whoever owns them: "its website"."""
    return folded in _SITES


def is_human(folded: str) -> bool:
    """Tell the words that mean somebody who speaks, or what speaks for them: "spokesman", "officials", "letter".

    >>> is_human("spokesman"), is_human("officials"), is_human("siege")
    (True, True, False)
    """
    return (
        folded in _VOICES
        or folded in _ORGANISATIONS
        or folded in _DOCUMENTS
        or folded in _GROUPS
        or folded + "s" in _GROUPS
        or is_job(folded)
        or is_title(folded)
        or (folded.endswith("s") and _is_human_singular(folded[:-1]))
        or (folded.endswith("ies") and _is_human_singular(folded[:-3] + "y"))
        or folded.endswith(_HUMAN_ENDINGS)
    )


def is_one_human(folded: str) -> bool:
    """Tell the words that mean one man or woman: "teacher", but not "police", "company", "letter" and "officials"."""
    is_other = folded in _ORGANISATIONS or folded in _DOCUMENTS or folded in _GROUPS or folded in _SITES
    return is_human(folded) and not is_other and not folded.endswith(("s", "people"))


def _is_human_singular(folded: str) -> bool:
    return is_job(folded) or is_title(folded) or folded in _VOICES | _ORGANISATIONS | _DOCUMENTS
