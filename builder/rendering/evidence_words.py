"""What the reader and the linker call things, in the words of the pages: fields, rules, reasons and signals."""

from __future__ import annotations

import re

from builder.rendering.language import N_, _
from builder.rendering.wording import counted

# Translators: the fields of an article, as labels and in sentences; all but proper nouns in the case of a dictionary.
_FIELDS = {
    "headline": N_("headline"),
    # Translators: a label: the day of publication.
    "published": N_("published"),
    # Translators: a label: the day of the latest change.
    "modified": N_("modified"),
    "authors": N_("authors"),
    # Translators: the publisher of an article.
    "source": N_("source"),
    # Translators: the news agency of an article.
    "agency": N_("agency"),
    # Translators: the place, and often the day, at the beginning of a news story: "MOSUL, March 8".
    "dateline": N_("dateline"),
    # Translators: the section of a newspaper.
    "section": N_("section"),
    "language": N_("language"),
    # Translators: the address of a web page.
    "url": N_("url"),
    # Translators: the text of an article itself.
    "body": N_("body"),
    "captions": N_("captions"),
    "footnotes": N_("footnotes"),
    "tags": N_("tags"),
    "slug": N_("slug"),
    "summary": N_("summary"),
    "draft": N_("draft"),
}

_SIGNALS = {
    # Translators: what speaks for a phrase as a subject of an article: how often it stands there, …
    "frequency": N_("frequency"),
    # Translators: … that it stands at the beginning, …
    "lead": N_("lead"),
    # Translators: … that it stands in the headline.
    "headline": N_("headline"),
    # Translators: … and by how it is written: the statistic YAKE, which is its name.
    "yake": N_("yake"),
    # Translators: what speaks for a phrase: its words stand beside many others, in a graph of neighbouring words, …
    "word graph": N_("word graph"),
    # Translators: … and they stand often in the article, also in other phrases.
    "frequent words": N_("frequent words"),
}

_RULES = {
    "after-date": N_("after date"),
    "agency-byline": N_("the byline names a news agency"),
    "agency-sign-off": N_("an agency’s sign-off below the story"),
    "assumed-by-settings": N_("what the settings assume"),
    # Translators: the text as its author wrote it, not found on a page.
    "authored": N_("authored"),
    "author-bio": N_("a note on its author below the story"),
    "author-box": N_("a name that stands below the story"),
    "bare-byline": N_("a name beside the date, without a word such as “By”"),
    "block-roles": N_("blocks with the words, markup and neighbours of a story"),
    "byline": N_("a byline"),
    "byline-outlet": N_("the byline names where its author works"),
    "canonical": N_("the page’s own address, as it declares it"),
    "cited-date": N_("a date in words that cite the article"),
    "date-glued-to-lead": N_("a date at the beginning of the story"),
    "date-in-address": N_("the day in the page’s address"),
    "date-of-update": N_("the day of its update, since no other is given"),
    "dateline": N_("the dateline of the story"),
    "derived-from-lead": N_("made of the first words, since no headline was found"),
    "domain": N_("the host in the page’s address"),
    "file-name": N_("the name of the file"),
    "file-name-date": N_("a date in the name of the file"),
    "first-heading": N_("the first heading"),
    # Translators: the fields at the top of a file, between two lines of hyphens.
    "front-matter": N_("front matter"),
    "html-lang": N_("the page’s language, as it declares it"),
    "json-ld": N_("the page’s own description of itself (JSON-LD)"),
    "known-domain": N_("the host in the page’s address, which the desk knows"),
    "known-mail-address": N_("a mail address that the desk knows"),
    "known-publisher": N_("a publisher that the desk knows"),
    "labelled-modified-date": N_("a date with a word such as “Updated”"),
    "labelled-published-date": N_("a date with a word such as “Published”"),
    "later-date-beside-published": N_("a later date beside that of publication"),
    "legal-line": N_("a line on rights or copyright"),
    "line-roles": N_("lines with the words and neighbours of a story"),
    "marked-author": N_("an element of the page that is marked as the author"),
    "masthead-date": N_("a date near headline and byline"),
    "masthead-headline": N_("a line above the story that looks like its headline"),
    "masthead-headline-repeated": N_("a line above the story that the page repeats"),
    "meta": N_("a meta element of the page"),
    "microdata": N_("the page’s own description of itself (microdata)"),
    "microdata-headline": N_("the page’s own description of itself (microdata)"),
    "open-graph": N_("the page’s own description of itself (Open Graph)"),
    "originally-published-note": N_("a note on where it was first published"),
    "parsely-title": N_("a meta element of the page"),
    "printed-byline": N_("a byline that the page shows"),
    "printed-date": N_("a date that the page shows"),
    "told-relatively": N_("a day told relatively, against the day in the file’s name or front matter"),
    "provider": N_("a name that stands as the provider of the text"),
    "english-words": N_("the words of the text"),
    "py3langid": N_("the letters of the text"),
    "section-line": N_("the name of a section above the story"),
    "time-element": N_("an element of the page that is marked as a time"),
    "title": N_("the title of the browser’s window"),
}

_REASONS = {
    "glossary": N_("the glossary says so"),
    "stated": N_("an article says so"),
    "acronym": N_("an article gives the acronym"),
    "former name": N_("an article says that it was the name before"),
    "so-called": N_("an article calls it so"),
    "same name": N_("another spelling"),
    "short form": N_("a short form that everybody knows"),
    "plural": N_("singular and plural"),
    "initials": N_("the initials, beside the name in several articles"),
    "middle initial": N_("with and without a middle initial"),
    "last name": N_("the last name, beside the full name"),
}

_LEFT_OUT = {
    # Translators: what a line is that is not part of the story, with a capital as a head: "Share bar".
    "advertisement": N_("advertisement"),
    "after-story": N_("after story"),
    "age-notice": N_("age notice"),
    "app-prompt": N_("app prompt"),
    "appeal": N_("appeal"),
    "aside": N_("aside"),
    "audio-player": N_("audio player"),
    "author-note": N_("author note"),
    "button": N_("button"),
    "byline-or-date": N_("byline or date"),
    "caption": N_("caption"),
    "caption-control": N_("caption control"),
    "caption-elsewhere": N_("caption elsewhere"),
    "comments": N_("comments"),
    "cookie-notice": N_("cookie notice"),
    "correction-note": N_("correction note"),
    "credit-line": N_("credit line"),
    # Translators: a sign at the end of a news text, e.g. "ENDS" or "###".
    "end-mark": N_("end mark"),
    "figure": N_("figure"),
    "form": N_("form"),
    "legal": N_("legal"),
    "masthead": N_("masthead"),
    "navigation": N_("navigation"),
    "newsletter": N_("newsletter"),
    # Translators: a line without a word, e.g. of dashes.
    "no-words": N_("no words"),
    "not-story": N_("not story"),
    "other-date": N_("other date"),
    "outside-main-text": N_("outside main text"),
    "overruled-by-front-matter": N_("overruled by front matter"),
    "page-footer": N_("page footer"),
    "page-header": N_("page header"),
    "paywall": N_("paywall"),
    "post": N_("post"),
    "pull-quote": N_("pull quote"),
    "read-time": N_("read time"),
    "recurring-line": N_("recurring line"),
    "related": N_("related"),
    "relative-date": N_("relative date"),
    "release-note": N_("release note"),
    "repeated-byline": N_("repeated byline"),
    "repeated-headline": N_("repeated headline"),
    "repeated-line": N_("repeated line"),
    "share-bar": N_("share bar"),
    "sign-off": N_("sign off"),
    "standfirst": N_("standfirst"),
    "table": N_("table"),
    "tags": N_("tags"),
    "transcript": N_("transcript"),
}

_DOUBTS = (
    N_("the initials match, but no article says so"),
    N_("the same name with and without a middle initial"),
    N_("the last name of several people"),
    N_("an article says so, of a word that means much else"),
    N_("an article says so, but what else is known keeps the two apart"),
    N_("articles give this name to more than one thing"),
    N_("they are spelled nearly alike"),
)
"""What the linker says of names that may be one thing; listed here for the catalogues."""


_BODY = re.compile(r"(\d+) paragraphs(?:, from line (\d+) to line (\d+)|(, kept as they stand))?")


def field_in_words(field: str) -> str:
    """Return the name of a field of the article record; one that has no words here is told by its name.

    >>> field_in_words("published"), field_in_words("new-field")
    ('published', 'new field')
    """
    return _(_FIELDS.get(field, "")) or _plain(field)


def body_evidence_in_words(text: str) -> str:
    """Say where the text of an article stands, as the evidence for its body says it in English.

    >>> body_evidence_in_words("3 paragraphs, from line 12 to line 16")
    '3 paragraphs, from line 12 to line 16'
    """
    if not (found := _BODY.fullmatch(text)):
        return text
    count, first, last, kept = found.groups()
    if kept:
        return counted(int(count), "{count} paragraph, kept as it stands", "{count} paragraphs, kept as they stand")
    if not first:
        return counted(int(count), "{count} paragraph", "{count} paragraphs")
    return counted(
        int(count),
        "{count} paragraph, from line {first} to line {last}",
        "{count} paragraphs, from line {first} to line {last}",
        first=first,
        last=last,
    )


def signal_in_words(signal: str) -> str:
    """Return the name of a signal that speaks for a keyphrase.

    >>> signal_in_words("lead")
    'lead'
    """
    return _(_SIGNALS.get(signal, "")) or signal


def rule_in_words(rule: str) -> str:
    """Say what a rule went by; one that has no words here is told by its name.

    >>> rule_in_words("html-lang"), rule_in_words("new-rule")
    ('the page’s language, as it declares it', 'new rule')
    """
    return _(_RULES.get(rule, "")) or _plain(rule)


def reason_in_words(reason: str) -> str:
    """Say why a name is one of a topic's; a reason that has no words here stands for itself.

    >>> reason_in_words("last name"), reason_in_words("new-reason")
    ('the last name, beside the full name', 'new reason')
    """
    return _(_REASONS.get(reason, "")) or _plain(reason)


def left_out_in_words(reason: str) -> str:
    """Say what a line is that was left out of a story.

    >>> left_out_in_words("share-bar"), left_out_in_words("new-reason")
    ('share bar', 'new reason')
    """
    return _(_LEFT_OUT.get(reason, "")) or _plain(reason)


def doubt_in_words(reason: str) -> str:
    """Say why two names may be one thing.

    >>> doubt_in_words(_DOUBTS[0])
    'the initials match, but no article says so'
    """
    return _(reason)


def _plain(name: str) -> str:
    return name.replace("-", " ")
