"""The article record: one JSON object for each article, with fixed names in a fixed order, for other programs."""

from __future__ import annotations

import json
import re

from builder.model import METADATA, AnnotatedArticle, Article, DateExpression, Quote

_SURROGATE = re.compile("[\ud800-\udfff]")
_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def article_record(annotated: AnnotatedArticle) -> dict[str, object]:
    """Return the record of an article, ready for JSON.

    Returns:
        The keys in the documented order, all of them always there. Dates are ISO 8601; a field that was not found is
        None or empty; "publish" tells how much of the text the record has: "full", "excerpt" or "metadata"; offsets are
        indices into the paragraphs of "body" joined by a blank line.
    """
    article = annotated.article
    return {
        "id": article.id,
        "path": article.path,
        "headline": article.headline,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "authors": list(article.authors),
        "source": article.source,
        "agency": article.agency,
        "dateline": article.dateline,
        "section": article.section,
        "language": article.language,
        "url": article.url,
        "publish": article.withheld.value,
        "body": list(article.body),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in article.captions],
        "footnotes": [{"mark": note.mark, "text": note.text} for note in article.footnotes],
        "dropped": [{"line": line.line, "text": line.text, "reason": line.reason} for line in article.dropped],
        "keyphrases": [
            {
                "text": phrase.text,
                "score": phrase.score,
                "signals": {signal.name: signal.share for signal in phrase.signals},
            }
            for phrase in annotated.keyphrases
        ],
        "names": [
            {"text": name.text, "kind": name.kind.value, "start": name.start, "end": name.end, "rule": name.rule}
            for name in annotated.names
        ],
        "dates": [_date(found) for found in annotated.dates],
        "quotes": [_quote(found) for found in annotated.quotes],
        "evidence": _evidence(article),
    }


def record_line(annotated: AnnotatedArticle) -> str:
    r"""Return the record as one line of JSON Lines, without the line end.

    Text stays readable rather than escaped to ASCII. Half surrogates, which UTF-8 cannot hold, become U+FFFD, and the
    line ends of Unicode are written as escapes, so that the line is one line for every reader.

    Raises:
        ValueError: A score or confidence is not a finite number, which JSON cannot say.
    """
    line = _SURROGATE.sub("�", _json(article_record(annotated)))
    return line.translate(_LINE_ENDS) if any(map(line.__contains__, "\x85\u2028\u2029")) else line


def evidence_fields(article: Article) -> tuple[str, ...]:
    """Return the names of the fields that have evidence: those of the record in its order, then others by name."""
    first = tuple(field for field in METADATA if field in article.evidence)
    return first + tuple(sorted(set(article.evidence) - set(first)))


def _date(found: DateExpression) -> dict[str, object]:
    return {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "type": found.type,
        "value": found.value,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _quote(found: Quote) -> dict[str, object]:
    return {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "speaker": found.speaker,
        "kind": found.kind.value,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _evidence(article: Article) -> dict[str, dict[str, object]]:
    return {
        field: {"line": found.line, "text": found.text, "rule": found.rule, "confidence": found.confidence}
        for field in evidence_fields(article)
        for found in [article.evidence[field]]
    }
