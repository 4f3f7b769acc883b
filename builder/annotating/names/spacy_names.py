"""Names by a spaCy pipeline, where the settings ask for one; spaCy is imported for nothing else.

Source: spaCy (spacy.io), entity labels of its trained pipelines (OntoNotes 5, WikiNER).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from builder.errors import ConfigError, Problem, shown
from builder.model import PARAGRAPH_SEPARATOR, Kind

PREFIX = "spacy:"
_INSTALL = "pip install 'annotated-news-briefing[spacy]'"
_KINDS = {
    "PERSON": Kind.PERSON,
    "PER": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}
_NO_NAMES = frozenset("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL LANGUAGE NORP".split())
"""Dates and numbers; and NORP, whose "American" and "Islamic" are adjectives that the rules leave out, too."""


class Entity(NamedTuple):
    """What the pipeline found: body[start:end], and its kind."""

    start: int
    end: int
    kind: Kind


def pipeline_of(names: str) -> str | None:
    """The pipeline that the setting `names` asks for; None for the rules.

    >>> pipeline_of("spacy:en_core_web_sm"), pipeline_of("rules")
    ('en_core_web_sm', None)
    """
    return names.removeprefix(PREFIX) if names.startswith(PREFIX) else None


def check_pipeline(names: str) -> None:
    """Make sure that names can be found as the settings want.

    Args:
        names: The setting.

    Raises:
        ConfigError: spaCy is not installed, or has no such pipeline, or the pipeline finds no names.
    """
    if (pipeline := pipeline_of(names)) is not None:
        _load(pipeline)


def find_entities(body: Sequence[str], pipeline: str) -> tuple[Entity, ...]:
    """Find the named things in a body with a pipeline.

    Args:
        body: Paragraphs, each of which the pipeline reads by itself; offsets count in them joined by a blank line.
        pipeline: The name of an installed package, or the path of a folder.

    Returns:
        In text order, none overlapping; dates, numbers and adjectives of peoples left out, their white space trimmed.

    Raises:
        ConfigError: As `check_pipeline`.
    """
    nlp = _load(pipeline)
    found = []
    start = 0
    for paragraph in body:
        # A longer text is refused by spaCy, whose parsers need about 1 GB for 100,000 characters.
        for part in range(0, len(paragraph), nlp.max_length):
            for entity in nlp(paragraph[part : part + nlp.max_length]).ents:
                text = entity.text.strip()
                if text and entity.label_ not in _NO_NAMES:
                    begin = start + part + entity.start_char + entity.text.index(text)
                    found.append(Entity(begin, begin + len(text), _KINDS.get(entity.label_, Kind.OTHER)))
        start += len(paragraph) + len(PARAGRAPH_SEPARATOR)
    return tuple(found)


@cache
def _load(pipeline: str) -> Any:  # noqa: ANN401 - spaCy is optional, and so are its types
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise _refusal(pipeline, f"needs spaCy, which is not installed ({_INSTALL})") from error
    try:
        nlp = spacy.load(pipeline)
    except (OSError, ValueError) as error:
        way_out = f"python -m spacy download {shown(pipeline)}" if "/" not in pipeline else "check the path"
        reason = shown(str(error).splitlines()[0] if str(error) else type(error).__name__, 120)
        raise _refusal(pipeline, f"spaCy cannot load this pipeline: {reason} ({way_out})") from error
    if not any(nlp.has_pipe(name) for name in ("ner", "entity_ruler", "beam_ner", "span_ruler")):
        raise _refusal(pipeline, "this pipeline finds no names, expected one with 'ner' or 'entity_ruler' in it")
    return nlp


def _refusal(pipeline: str, message: str) -> ConfigError:
    return ConfigError(Problem("mkdocs.yml", 0, f"'names' is '{PREFIX}{shown(pipeline)}': {message}"))
