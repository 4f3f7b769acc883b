"""How a page was read: each field with its value, evidence, rule and confidence, and the lines that were left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model import DOUBTFUL_BELOW, AnnotatedArticle, Article, Caption, Dropped, Footnote, Format, Keyphrase
from builder.rendering.evidence_words import field_in_words, left_out_in_words, signal_in_words
from builder.rendering.language import N_, _
from builder.rendering.record import evidence_fields
from builder.rendering.wording import capitalised, clipped, counted, day_in_words, listed, per_cent, rounded

SHOWN_CHARACTERS = 160

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
class DroppedGroup:
    """The lines that were left out for one reason, in the file's order."""

    reason: str
    lines: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class PhraseNote:
    """Why a phrase is a keyphrase: its score, and the signals with their shares of it, or nothing when none is told."""

    text: str
    score: str
    signals: str


@dataclass(frozen=True, slots=True)
class ReadingNotes:
    """The whole account of an article."""

    path: str
    format: str
    fields: tuple[FieldNote, ...]
    doubtful: str
    dropped: tuple[DroppedGroup, ...]
    dropped_title: str
    keyphrases: tuple[PhraseNote, ...]


def reading_notes(annotated: AnnotatedArticle) -> ReadingNotes:
    """Account for an article: fields in the order of the record, dropped lines by reason as the reasons first come."""
    article = annotated.article
    fields = tuple(field_notes(article))
    doubtful = [note.name for note in fields if note.is_doubtful]
    groups: defaultdict[str, list[Dropped]] = defaultdict(list)
    for line in article.dropped:
        groups[line.reason].append(line)
    return ReadingNotes(
        path=article.path,
        format=_(_FORMATS[article.format]),
        fields=fields,
        doubtful=listed(doubtful),
        dropped=tuple(
            DroppedGroup(capitalised(left_out_in_words(reason)), tuple(lines)) for reason, lines in groups.items()
        ),
        dropped_title=counted(len(article.dropped), "{count} line left out", "{count} lines left out"),
        keyphrases=tuple(map(phrase_note, annotated.keyphrases)),
    )


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
        text = clipped(" ".join(evidence.text.split()), SHOWN_CHARACTERS)
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
