"""Days told relatively, as sites print them over fresh articles: "2 hours ago", "vor 3 Tagen", "Hier à 10h15"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.reading.fields.date_labels import read_date_label
from builder.reading.fields.date_surroundings import clock_after, clock_before

_MOST_CHARACTERS = 80
_MOST_WORDS_BEFORE_LABEL = 2

# English, German, French, Spanish, Portuguese, Italian; by the days in one, "ago" units and short forms alike.
_UNIT_NAMES = {
    0.0: "s sec secs second seconds sek sekunde sekunden seconde secondes seg segundo segundos secondo secondi "
    "m min mins minute minutes minuten minuto minutos minuti",
    1 / 24: "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore",
    1.0: "d day days tag tage tagen j jour jours día días dia dias giorno giorni",
    7.0: "w wk wks week weeks woche wochen sem semaine semaines semana semanas settimana settimane",
    30.44: "mo mos month months monat monate monaten mois mes meses mês mese mesi",
    365.25: "y yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni",
}
_DAYS = {name: days for days, names in _UNIT_NAMES.items() for name in names.split()}
_TODAY = ("today", "heute", "aujourd'hui", "hoy", "hoje", "oggi")
_DAYS_BACK = {
    **dict.fromkeys(_TODAY, 0),
    **dict.fromkeys(("yesterday", "gestern", "hier", "ayer", "ontem", "ieri"), 1),
    **dict.fromkeys(("the day before yesterday", "vorgestern", "avant-hier", "anteayer", "antes de ayer"), 2),
    **dict.fromkeys(("anteontem", "l'altro ieri", "avantieri"), 2),
}
_NOW = (
    r"just now|(?:a )?moments? ago|a few (?:minutes|seconds) ago|gerade eben|soeben|vor wenigen (?:minuten|sekunden)|"
    r"à l'instant|il y a quelques (?:instants|minutes|secondes)|ahora mismo|hace (?:un momento|unos minutos)|"
    r"agora mesmo|há (?:instantes|alguns minutos|poucos minutos)|proprio ora|(?:poco|pochi minuti|pochi secondi) fa"
)
_HALF_HOUR = "half an hour|(?:einer )?halben stunde|une demi-heure|media hora|meia hora|mezz'ora"
_ONE = r"an?|one|eine[mnr]?|une?|una|uma?"
_UNIT = "|".join(sorted(map(re.escape, _DAYS), key=len, reverse=True))
_AMOUNT = rf"(?:{_HALF_HOUR}|(?:(?P<count>\d{{1,3}})|{_ONE})[ ']?(?P<unit>{_UNIT})(?![^\W\d_])\.?)"
_SMALLER = rf"(?:,? (?:(?:and|und|et|y|e) )?\d{{1,2}} ?(?:{_UNIT})(?![^\W\d_])\.?){{0,2}}"
_ABOUT = (
    r"about|around|over|almost|more than|less than|etwa|rund|knapp|über|mehr als|weniger als|environ|plus d(?:e |')|"
    r"moins d(?:e |')|cerca de|más de|menos de|casi|mais de|quase|circa|quasi|più di|meno di"
)
# A word begins and ends where letters do, or where a capital or a digit shows that two words are glued.
_BEGIN = r"(?:(?<![^\W\d_])|(?-i:(?=[A-ZÀ-Þ\d])))"
_END = r"(?-i:(?![a-zß-ÿ]|[A-Z]{2}))"
_RELATIVE = re.compile(
    rf"{_BEGIN}(?:(?P<now>{_NOW}){_END}|(?P<word>{'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))}){_END}"
    rf"|(?P<before>(?:vor|il y a|hace|h[áa]|faz) )?(?:(?:{_ABOUT}) ?)?{_AMOUNT}{_SMALLER}"
    rf"(?(before)(?: (?:ago|atr[áa]s))?| ?(?:(?:or so )?ago|fa|atr[áa]s)){_END})",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?P<count>\d{1,2}) ?(?P<unit>h|hrs?|d|w)")
_MOST_SHORT_CHARACTERS = 6
_HINT_WORDS = (
    "vor hace ha há faz fa atras atrás now l'instant mismo mesmo eben soeben ora yesterday gestern hier ayer ieri "
    "ontem vorgestern avant-hier anteayer anteontem avantieri"
).split()
_HINTS = frozenset(
    opening + word + closing
    for word in (*_HINT_WORDS, *_TODAY)
    for opening in ("", "(")
    for closing in ("", ",", ".", ")", ":", "|")
)
"""Every expression has one of these words, "il y a", or "ago", which other words are glued to more often."""

_SEAM_BEFORE = re.compile(r"(?:^|[|•·/–—(-]|^(?:by|von|par|por|di|de)(?: \S+){1,6} ) *$", re.IGNORECASE)
_SEAM_AFTER = re.compile(
    r"(?: *(?:$|[|•·/–—)(-]|\.$)|(?-i:[A-ZÀ-Þ\d])"
    r"| (?:by|von|par|por|di|last|updated|aktualisiert|mise? à|actualizad|atualizad|aggiornat|\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """How long before a page was saved it was published, in its own words.

    Attributes:
        days: At least 0.
        margin_days: By how many days either way that may be wrong; 0 is exact.
        label: "published" or "modified" where the words before it say so, else "".
    """

    days: int
    margin_days: int = 0
    label: str = ""

    @property
    def exact(self) -> bool:
        """Whether the words name one day: minutes, today and yesterday do, counts of anything longer do not."""
        return self.margin_days == 0


def parse_relative_day(text: str) -> RelativeDay | None:
    """Read a short line that dates the article by the day on which somebody saw it, in any of the six languages.

    It is for counting back from a day that the file's name or its front matter gives, never from the clock. Elapsed
    times are rounded: up to 11 hours are the same day and 12 to 35 the day before, either of which may be off by one,
    as is a count of days, because sites count 24 hours and not nights; weeks, months and years are off by up to one.

    Args:
        text: One line, with white space collapsed.

    Returns:
        The day of publication rather than that of a change where the line gives both, and of two that it does not
        label the earlier. None for a longer line, for a sentence in which the words stand among others, for "today"
        with neither a label nor a time (a name as often), and for "5m" (as often the time that reading takes).

    >>> parse_relative_day("Politics | Posted 3 days ago")
    RelativeDay(days=3, margin_days=1, label='published')
    >>> parse_relative_day("Hier à 10h15").exact, parse_relative_day("He died 3 years ago")
    (True, None)
    """
    if len(text) > _MOST_CHARACTERS:
        return None
    if len(text) <= _MOST_SHORT_CHARACTERS and (match := _SHORT.fullmatch(text)):
        return _counted(match, "")
    line = text.replace("’", "'")
    lowered = line.lower()
    if " ago" not in lowered and "il y a" not in lowered and _HINTS.isdisjoint(lowered.split()):
        return None
    found = [day for match in _RELATIVE.finditer(line) if (day := _in_line(line, match)) is not None]
    return min(found, key=lambda day: (("published", "", "modified").index(day.label), -day.days), default=None)


def _in_line(line: str, match: re.Match[str]) -> RelativeDay | None:
    """Read one expression if the line is hardly more than it."""
    end, clock = clock_after(line, match.end())
    start, clock_ahead = (match.start(), "") if clock else clock_before(line, 0, match.start())
    if not _SEAM_AFTER.match(line, end):
        return None
    label, label_start = read_date_label(line, 0, start)
    before = line[:label_start]
    glued = before[-1:].isalpha() and not line[label_start].islower()
    few = bool(label) and len(before.split()) <= _MOST_WORDS_BEFORE_LABEL
    if not (glued or few or _SEAM_BEFORE.search(before)):
        return None
    if match["now"]:
        return RelativeDay(0, 0, label)
    if not match["word"]:
        return _counted(match, label)
    word = match["word"].lower()
    return None if word in _TODAY and not (label or clock or clock_ahead) else RelativeDay(_DAYS_BACK[word], 0, label)


def _counted(match: re.Match[str], label: str) -> RelativeDay:
    unit_days = _DAYS[match["unit"].lower()] if match["unit"] else 0.0
    days = int(int(match["count"] or 1) * unit_days + 0.5)
    return RelativeDay(days, _margin(unit_days), label)


def _margin(unit_days: float) -> int:
    return 0 if not unit_days else max(1, round(unit_days))
