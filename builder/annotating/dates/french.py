"""French."""

from __future__ import annotations

from builder.annotating.dates.continental import Lexicon, Maker, shared_rules
from builder.annotating.dates.continental.lexicon import counting, numbered, phrases, seasons, units
from builder.annotating.dates.values import FUTURE, PAST, PRESENT
from builder.annotating.stopwords import function_words

_NUMBERS = {
    **counting(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf",
        "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
        "-",
    ),
    **{f"{ten} et un": 10.0 * number + 1 for number, ten in enumerate("vingt trente quarante cinquante".split(), 2)},
    **{
        f"{word}{joint}": value
        for word, value in {
            "une huitaine": 8.0,
            "une dizaine": 10.0,
            "une quinzaine": 15.0,
            "une vingtaine": 20.0,
            "une trentaine": 30.0,
            "une centaine": 100.0,
        }.items()
        for joint in (" de", " d'")
    },
    "une": 1.0,
    "une demi-": 0.5,
    "un demi-": 0.5,
    "demi-": 0.5,
    "cent": 100.0,
    "quatre-vingts": 80.0,
    "mille": 1000.0,
}

LEXICON = Lexicon(
    months=numbered("janvier|février|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre"),
    short_months=numbered("janv|févr fév|||||juil||sept|oct|nov|déc"),
    weekdays=numbered("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
    short_weekdays=numbered("lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches"),
    units=units(
        second="seconde secondes",
        minute="minute minutes",
        hour="heure heures",
        day="jour jours journée journées nuit nuits",
        week="semaine semaines",
        weekend="week-end week-ends weekend weekends",
        month="mois",
        quarter="trimestre trimestres",
        half="semestre semestres",
        year="an ans année années",
        decade="décennie décennies",
        century="siècle siècles",
    ),
    seasons=seasons("printemps", "été", "automne", "hiver"),
    numbers=_NUMBERS,
    open_amounts=phrases("plusieurs, quelques, de nombreuses, de nombreux, de longues, de longs"),
    ordinals=numbered("premier première 1er|deuxième second seconde|troisième|quatrième"),
    parts_of_day={"matin": "MO", "après-midi": "AF", "soir": "EV", "soirée": "EV", "nuit": "NI", "matinée": "MO"},
    part_joints=("", "dans la"),
    days={"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2},
    these_parts={
        "ce matin": (0, "MO"),
        "cet après-midi": (0, "AF"),
        "ce soir": (0, "EV"),
        "cette nuit": (0, "NI"),
        "la nuit dernière": (-1, "NI"),
        "hier soir": (-1, "EV"),
    },
    tens={
        **numbered("vingt|trente|quarante|cinquante|soixante", 2),
        "soixante-dix": 7,
        "quatre-vingt": 8,
        "quatre-vingts": 8,
        "quatre-vingt-dix": 9,
    },
    articles=("le", "la", "les", "l'"),
    of=("de", "d'", "de l'année"),
    to=("à", "au", "et", "et le", "ou"),
    until=("jusqu'au", "jusqu'à", "d'ici au", "d'ici le", "avant le", "jusqu'en"),
    all_weeks="du",
    the=("le",),
    first=("premier",),
    th="(?:er)?",
    nth="(?:er|ère|e|è|ème|nd)?",
    parts=phrases(
        """fin, début, mi-, courant, fin du, début du, début de, fin de, milieu de, milieu du, fin des, début des,
        milieu des"""
    ),
    month_of=("mois de", "mois d'"),
    year_nouns=("année", "an"),
    decade_nouns=("années",),
    before_year=phrases(
        """en, depuis, dès, de, d', du, à, fin, début, avant, après, vers, pour, l'année, année, et, ou, le, jusqu'en,
        entre, été, printemps, automne, hiver, courant, que, au"""
    ),
    counted=r"(?!(?:dans|après|mais|dès|sans|sous|alors|puis|vers|ils|elles|les|des|ses|nous|vous|plus|pas|très|"
    r"depuis|"
    r"aux|lors|dans|cas|sous|leurs|plusieurs|près|deux|trois|dix|six|qui|jours|toujours)\b)"
    r"[a-zàâéèêëîïôûùç]{2,20}(?:s|x)|euros?|francs",
    last=("dernier", "dernière"),
    last_after=("dernier", "dernière", "passé", "passée", "écoulé", "écoulée"),
    next=("prochain", "prochaine"),
    next_after=("prochain", "prochaine"),
    this=("ce", "cet", "cette"),
    ago=("il y a", "voici", "voilà"),
    hence=("dans", "d'ici"),
    later=("plus tard", "après"),
    earlier=("plus tôt", "auparavant", "avant"),
    day_after=("lendemain", "jour suivant"),
    thousands=("mille",),
    around=phrases("plus de, moins de, environ, près de, à peine, presque, quelque, à peu près, des, déjà"),
    half_after=("et demi", "et demie"),
    recent=phrases(
        """ces dernières, ces derniers, ces prochains, ces prochaines, dernières, derniers, prochains, prochaines,
        ces"""
    ),
    during=phrases("pendant, durant, après, depuis, pour, en, sur, d', plus"),
    every=("chaque", "tous les", "toutes les"),
    per=("par",),
    references={
        **dict.fromkeys(
            ("maintenant", "actuellement", "à l'heure actuelle", "en ce moment", "à présent", "désormais"), PRESENT
        ),
        **dict.fromkeys(("récemment", "dernièrement", "autrefois", "naguère"), PAST),
        **dict.fromkeys(("prochainement", "à l'avenir", "bientôt"), FUTURE),
    },
    quarters=("trimestre",),
    halves=("semestre",),
    centuries=("siècle", "siècles"),
    clock_weak=("heure", "heures"),
    clock_after=("h",),
    clock_before=phrases("à, vers, dès, avant, après, jusqu'à, entre, à partir de, à compter de"),
    clock_words={"midi": "12:00", "minuit": "24:00"},
    halves_of_day={"du matin": 0, "du soir": 12, "de l'après-midi": 12},
    age_before=r"âgée?s? de|(?:homme|femme|garçon|fille|enfant|jeune|fils|frère|sœur|élèves?|adolescente?) de|"
    r"à l['’]âge de|a|avait|âge de",
    age_after=r"d['’]âge|et plus|révolus",
    functions=tuple(sorted(function_words("fr"))),
    names=("mars",),
    ahead=r"commence|débute|démarre|s['’]ouvre|se termine|aura lieu|va|vont|doit|doivent|devra|devront|devrait|"
    r"devraient|pourrait|pourraient|peut|peuvent|prévue?s?|"
    r"attendue?s?|programmée?s?|compte|comptent|prochaine?s?|aura|auront|sera|seront|"
    r"[^\W\d_]{2,20}(?:era|eront|ira|iront|dra|dront|rra|rront|vra|vront)|"
    r"(?:jusqu['’](?:à|au|en)|d['’]ici(?: à| au)?|avant|à partir de|à compter du)(?:\s{1,2}\Z)?",
    behind=r"a|ont|avait|avaient|était|étaient|fut|furent|eut|eurent|ai|avons|depuis|"
    r"[^\W\d_]{2,20}(?:èrent|irent|urent|aient|ait)",
)

_BEFORE_A_SEASON = "['’]"
"""Without an elided article "été" is a participle."""

_MAKER = Maker(LEXICON)

FRENCH = _MAKER.language(shared_rules(_MAKER, seasons_before=_BEFORE_A_SEASON))
