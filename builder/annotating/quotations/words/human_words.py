"""Words for those who speak: what people and organisations are called, and what speaks for them."""

from __future__ import annotations

GROUPS = frozenset(
    """officials police prosecutors authorities experts analysts critics lawyers attorneys scientists researchers
    doctors lawmakers witnesses sources residents parents teachers students leaders investigators organizers
    organisers fans supporters opponents members activists observers economists democrats republicans users
    people family friends neighbors neighbours colleagues families authors""".split()
)
SETS = frozenset("group pair couple duo trio two three".split())
AUTHORS = frozenset(
    "authors scientists researchers doctors lawyers attorneys investigators organizers organisers".split()
)
HUMAN_ENDINGS = ("man", "woman", "person", "ist", "ists", "men", "women", "icians", "ician")
ORGANISATIONS = frozenset(
    """company group organization organisation ministry department agency government court team club league union
    office board committee council army military bank university school hospital charity network bureau
    commission administration party association site website app newspaper magazine outlet studio retailer
    automaker media coalition alliance institute regulator watchdog lab corporation chain airline
    manufacturer""".split()
)
DOCUMENTS = frozenset(
    """statement letter report memo email lawsuit complaint post tweet study indictment filing petition document
    documents bill notice sign message caption release article paper text analysis survey outlook forecast filings
    announcement notification advisory newsletter posting blog editorial op-ed brief motion
    data rankings statistics poll polls affidavit transcript""".split()
)
SITES = frozenset("website site page account app profile".split())
MESSAGES = frozenset(
    """statement letter memo email post tweet message caption note notice release announcement notification advisory
    fundraiser""".split()
)
VOICES_OF = frozenset("official representative rep source lawyer attorney analyst employee chief head".split())
FIRMS = frozenset(
    """company firm startup retailer automaker studio maker brand band group agency body chain airline
    manufacturer""".split()
)
MEDIA = frozenset("newspaper paper outlet publication magazine network station channel site website".split())
MEDIA_HEADS = MEDIA | frozenset(
    """news times post journal tribune press gazette herald guardian observer telegraph mail star sun independent
    chronicle standard globe radio tv broadcasting bbc cnn nbc abc cbs npr""".split()
)
LIKE_HEADS = tuple(
    frozenset(heads.split())
    for heads in (
        "department police",
        "agency administration bureau",
        "university college school institute",
        "ministry ministerium",
        "group alliance coalition organization organisation association foundation",
    )
)
VOICES = frozenset(
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
