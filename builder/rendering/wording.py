"""How dates, numbers and lists are put into English words on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""Written here because the names that the standard library gives depend on the machine's locale."""

_RULES = {
    "agency-byline": "the byline names a news agency",
    "agency-sign-off": "an agency’s sign-off below the story",
    "assumed-by-settings": "what the settings assume",
    "author-bio": "a note on its author below the story",
    "author-box": "a name that stands below the story",
    "bare-byline": "a name beside the date, without a word such as “By”",
    "block-roles": "blocks with the words, markup and neighbours of a story",
    "byline": "a byline",
    "byline-outlet": "the byline names where its author works",
    "canonical": "the page’s own address, as it declares it",
    "cited-date": "a date in words that cite the article",
    "date-glued-to-lead": "a date at the beginning of the story",
    "date-in-address": "the day in the page’s address",
    "date-of-update": "the day of its update, since no other is given",
    "dateline": "the dateline of the story",
    "derived-from-lead": "made of the first words, since no headline was found",
    "domain": "the host in the page’s address",
    "file-name": "the name of the file",
    "file-name-date": "a date in the name of the file",
    "first-heading": "the first heading",
    "html-lang": "the page’s language, as it declares it",
    "json-ld": "the page’s own description of itself (JSON-LD)",
    "known-domain": "the host in the page’s address, which the desk knows",
    "known-mail-address": "a mail address that the desk knows",
    "known-publisher": "a publisher that the desk knows",
    "labelled-modified-date": "a date with a word such as “Updated”",
    "labelled-published-date": "a date with a word such as “Published”",
    "later-date-beside-published": "a later date beside that of publication",
    "legal-line": "a line on rights or copyright",
    "line-roles": "lines with the words and neighbours of a story",
    "marked-author": "an element of the page that is marked as the author",
    "masthead-date": "a date near headline and byline",
    "masthead-headline": "a line above the story that looks like its headline",
    "masthead-headline-repeated": "a line above the story that the page repeats",
    "meta": "a meta element of the page",
    "microdata": "the page’s own description of itself (microdata)",
    "microdata-headline": "the page’s own description of itself (microdata)",
    "open-graph": "the page’s own description of itself (Open Graph)",
    "originally-published-note": "a note on where it was first published",
    "parsely-title": "a meta element of the page",
    "printed-byline": "a byline that the page shows",
    "printed-date": "a date that the page shows",
    "told-relatively": "a day told relatively, against the day in the file’s name or front matter",
    "provider": "a name that stands as the provider of the text",
    "english-words": "the words of the text",
    "py3langid": "the letters of the text",
    "section-line": "the name of a section above the story",
    "time-element": "an element of the page that is marked as a time",
    "title": "the title of the browser’s window",
}


_REASONS = {
    "glossary": "the glossary says so",
    "stated": "an article says so",
    "acronym": "an article gives the acronym",
    "former name": "an article says that it was the name before",
    "so-called": "an article calls it so",
    "same name": "another spelling",
    "short form": "a short form that everybody knows",
    "plural": "singular and plural",
    "initials": "the initials, beside the name in several articles",
    "middle initial": "with and without a middle initial",
    "last name": "the last name, beside the full name",
}


def day_in_words(day: date) -> str:
    """Write a date as the pages show it.

    >>> from datetime import date
    >>> day_in_words(date(2017, 3, 8))
    '8 March 2017'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(days: Iterable[date]) -> str:
    """Write the first and the last of some days, or the one day, or nothing when there is none.

    >>> from datetime import date
    >>> span_in_words([date(2019, 10, 27), date(2017, 3, 8), date(2018, 1, 1)])
    '8 March 2017 to 27 October 2019'
    """
    ordered = sorted(set(days))
    ends = [ordered[0], ordered[-1]] if len(ordered) > 1 else ordered
    return " to ".join(day_in_words(day) for day in ends)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun.

    >>> counted(1, "article"), counted(1234, "article"), counted(2, "country", "countries")
    ('1 article', '1,234 articles', '2 countries')
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def listed(words: Sequence[str]) -> str:
    """Write words as a list in a sentence.

    >>> listed(["Mosul"]), listed(["Mosul", "Raqqa", "Baghouz"])
    ('Mosul', 'Mosul, Raqqa and Baghouz')
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def per_cent(share: float) -> str:
    """Write a share in [0, 1] as whole per cent.

    >>> per_cent(0.29)
    '29%'
    """
    return f"{round(share * 100)}%"


def clipped(text: str, limit_characters: int) -> str:
    """Shorten a text at a word, with an ellipsis, to at most so many characters.

    >>> clipped("Islamic State’s leader has abandoned Mosul", 24)
    'Islamic State’s leader…'
    """
    if len(text) <= limit_characters:
        return text
    head, space, _ = text[:limit_characters].rpartition(" ")
    return f"{(head if space else text[: limit_characters - 1]).rstrip(' ,;:–—-')}…"


def capitalised(words: str) -> str:
    """Begin with a capital and leave the rest as it is; hyphens of a rule's or reason's name become spaces.

    >>> capitalised("share-bar")
    'Share bar'
    """
    plain = words.replace("-", " ")
    return plain[:1].upper() + plain[1:]


def rule_in_words(rule: str) -> str:
    """Say what a rule went by; one that has no words here is told by its name.

    >>> rule_in_words("html-lang"), rule_in_words("new-rule")
    ('the page’s language, as it declares it', 'new rule')
    """
    return _RULES.get(rule) or rule.replace("-", " ")


def reason_in_words(reason: str) -> str:
    """Say why a name is one of a topic's; a reason that has no words here stands for itself.

    >>> reason_in_words("last name"), reason_in_words("new-reason")
    ('the last name, beside the full name', 'new reason')
    """
    return _REASONS.get(reason) or reason.replace("-", " ")
