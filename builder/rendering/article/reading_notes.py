"""How a page was read: each field with its value, evidence, rule and confidence, and the lines that were left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model import DOUBTFUL_BELOW, AnnotatedArticle, Article, Caption, Footnote, Format, Keyphrase
from builder.rendering import addresses
from builder.rendering.article.dropped_lines import SHOWN_CHARACTERS, DroppedGroup, are_many, dropped_groups
from builder.rendering.escaping import Markdown, escape, link
from builder.rendering.evidence_words import body_evidence_in_words, field_in_words, signal_in_words
from builder.rendering.language import N_, _
from builder.rendering.record import evidence_fields
from builder.rendering.wording import capitalised, clipped, counted, day_in_words, listed, per_cent, rounded

_FORMATS = {
    # Translators: what an article was read from: "Read from articles/mosul.txt (plain text)".
    Format.TEXT: N_("plain text"),
    Format.MARKDOWN: N_("Markdown, kept as its author wrote it"),
    Format.HTML: N_("a saved web page"),
}


@dataclass(frozen=True, slots=True)
class FieldNote:
    """Why a field has its value, in words.

    Attributes:
        name: Its name in the record, in words.
        title: The same, with a capital.
        value: Shortened.
        line: "line 4", or empty when the value stands on no line.
        text: The words of the file, shortened; empty when they are the value itself.
        rule: The name of the rule.
        confidence: As per cent.
        is_doubtful: True when an editor should look at it.
    """

    name: str
    title: str
    value: str
    line: str
    text: str
    rule: str
    confidence: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class PhraseNote:
    """Why a phrase is a keyphrase: its score, and the signals with their shares of it, or nothing when none is told."""

    text: str
    score: str
    signals: str


@dataclass(frozen=True, slots=True)
class ReadingNotes:
    """The whole account of an article.

    Attributes:
        path: Of its file.
        format: In words.
        fields: Those with evidence, in the order of the record.
        doubtful: The names of those that an editor should look at.
        dropped: The lines that were left out, by reason.
        dropped_title: How many there are.
        all_dropped: The link to all of them, where the page shows only some; else empty.
        keyphrases: Best first.
    """

    path: str
    format: str
    fields: tuple[FieldNote, ...]
    doubtful: str
    dropped: tuple[DroppedGroup, ...]
    dropped_title: str
    all_dropped: Markdown
    keyphrases: tuple[PhraseNote, ...]


def reading_notes(annotated: AnnotatedArticle, page: str) -> ReadingNotes:
    """Account for an article on its page."""
    article = annotated.article
    fields = tuple(field_notes(article))
    doubtful = [note.name for note in fields if note.is_doubtful]
    return ReadingNotes(
        path=article.path,
        format=_(_FORMATS[article.format]),
        fields=fields,
        doubtful=listed(doubtful),
        dropped=dropped_groups(article),
        dropped_title=counted(len(article.dropped), "{count} line left out", "{count} lines left out"),
        all_dropped=_all_dropped(page) if are_many(article) else Markdown(""),
        keyphrases=tuple(map(phrase_note, annotated.keyphrases)),
    )


def _all_dropped(page: str) -> Markdown:
    # Translators: a link below the first of the lines that were left out.
    return link(escape(_("All of them, as a text file")), addresses.relative(page, addresses.dropped_lines(page)))


def phrase_note(keyphrase: Keyphrase) -> PhraseNote:
    """Put a keyphrase and its signals into words.

    >>> from builder.model import Signal
    >>> phrase_note(Keyphrase("air strike", 0.8, (Signal("lead", 0.75), Signal("headline", 0.25)))).signals
    'lead 75%, headline 25%'
    """
    signals = ", ".join(f"{signal_in_words(signal.name)} {per_cent(signal.share)}" for signal in keyphrase.signals)
    return PhraseNote(keyphrase.text, rounded(keyphrase.score), signals)


def field_notes(article: Article) -> Iterator[FieldNote]:
    """Yield a note for each field that has evidence."""
    for field in evidence_fields(article):
        evidence = article.evidence[field]
        value = clipped(" ".join(_shown(article, field).split()), SHOWN_CHARACTERS)
        said = body_evidence_in_words(evidence.text) if field == "body" else evidence.text
        text = clipped(" ".join(said.split()), SHOWN_CHARACTERS)
        yield FieldNote(
            name=field_in_words(field),
            title=capitalised(field_in_words(field)),
            value=value,
            line=_("line {number}").format(number=evidence.line) if evidence.line else "",
            text="" if text == value else text,
            rule=evidence.rule,
            confidence=per_cent(evidence.confidence),
            is_doubtful=evidence.confidence < DOUBTFUL_BELOW,
        )


def _shown(article: Article, field: str) -> str:
    """Write the value of a field in words; of the text itself only how much there is."""
    if field == "body":
        return counted(len(article.body), "{count} paragraph", "{count} paragraphs")
    match value := getattr(article, field, None):
        case None | () | "":
            # Translators: the value of a field that is not there.
            return _("none")
        case bool():
            return _("yes") if value else _("no")
        case date():
            return day_in_words(value)
        case (Caption(), *_) | (Footnote(), *_):
            return counted(len(value), "{count} entry", "{count} entries")
        case tuple():
            return listed([str(part) for part in value])
        case _:
            return str(value)
