"""Words by which names of people are told from jobs, outlets, places and buttons; in lower case unless said."""

from __future__ import annotations

JOBS = frozenset(
    """analyst anchor associate author autorin blogger bureau chief coauthor columnist columnista colunista contributing
    contributor coordinator correspondant correspondent correspondente corresponsal corrispondente critic deputy desk
    director editor executive fellow freelance freelancer giornalista guest head host intern inviato jornalista
    journalist journaliste korrespondent korrespondentin manager managing meteorologist multimedia officer periodista
    photographer president producer professor publisher redactor redactora redacteur redacción redakteur redakteurin
    redaktion redazione redação reporter repórter researcher rédacteur rédaction senior special staff strategist
    videographer volontär writer""".split()
)
NEWSROOMS = frozenset("newsroom redacción redaktion redazione redação rédaction".split())
"""A newsroom's name may begin with them."""

TITLE_STARTS = frozenset(
    """assistant associate chief contributing contributor deputy executive former freelance guest lead managing
    multimedia politics principal senior special staff the""".split()
)
"""A job title begins with them, so the word before them belongs to the name."""

OUTLETS = frozenset(
    """advertiser agency associated associates bee broadcasting bulletin business chronicle company corporation courier
    daily dispatch enquirer examiner express foundation gazette globe group guardian herald inc inquirer institute
    institution journal llc ltd magazine mail media ministry monitor network news newspaper newspapers observer online
    post press publications publishing radio record register report reports review sentinel society standard star
    studies studio sun telegram telegraph television times today tribune tv university weekly wire zeitung""".split()
)
NO_NAME = frozenset(
    """about accessibility account all also an and archive article articles at bio dear breaking browse but buy buying
    caption categories cheap checkout click comment comments contact continue cookies courtesy credit details discussion
    download email events exclusive explore facebook filed find follow for from gallery get gift guide here hide how if
    image images instagram into is it latest linkedin links listen live load log login menu minutes more most newsletter
    newsletters next not now of off offers on open opinion options or our out overview pages photo photos play podcast
    podcasts policy popular prices print privacy profile published quick reading recommended related reply rights save
    search section see settings share shop shopping show site skip source sponsored stories subscribe supported tags
    terms that the their these things this to top topics trending tweet twitter up update updated updates us use video
    videos view want was watch we what whatsapp when where which who why with you your youtube""".split()
)
SURNAMES_TOO = frozenset("best cookie page price read sign story".split())
"""Words of buttons that are surnames as well: they make a name only after a known given name."""

FIRST_OF_BUTTON = frozenset(
    """accept add agree allow alert alerts apply become book cancel change choose close create donate enable enter
    expand explain explained font get go install join jump keep learn manage new not open pay please press register
    reject remove reset return select set submit switch tap toggle upload vote welcome""".split()
)
PLACES = frozenset(
    name.replace("_", " ")
    for name in """abu_dhabi baton_rouge boca_raton buenos_aires cape_town czech_republic des_moines el_paso fort_worth
    great_britain hong_kong islamic_state kansas_city las_vegas long_beach los_angeles mexico_city middle_east new_delhi
    new_england new_jersey new_mexico new_orleans new_south_wales new_york new_york_city new_zealand north_america
    north_carolina north_dakota north_korea northern_ireland palm_beach puerto_rico rhode_island rio_de_janeiro
    saint_louis salt_lake salt_lake_city san_antonio san_diego san_francisco san_jose santa_fe santa_monica saudi_arabia
    south_africa south_america south_carolina south_dakota south_korea sri_lanka st_louis st._louis são_paulo tel_aviv
    united_kingdom united_nations united_states washington_dc west_virginia white_house""".split()
)
PARTICLES = frozenset(
    """af al av bin bint da dal das de del della den der des di do dos du e el ibn la las le los ten ter van vander vom
    von y zu zum zur""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md".split())
CREDENTIALS = frozenset("MD DO PHD RN RD MPH JD MBA MA MS MSC ESQ CFA DDS".split())
"""Letters after a name, in capitals."""

ARTICLES = frozenset("a an the".split())
