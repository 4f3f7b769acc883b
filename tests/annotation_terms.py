"""The terms of the Web Annotation context that we use, with what they mean, and what an annotation must have.

Source: W3C Web Annotation Vocabulary (appendix A, JSON-LD context) and W3C Web Annotation Data Model, Recommendations
of 23 February 2017. Only facts are stated here, a term and its IRI; the context itself is at
http://www.w3.org/ns/anno.jsonld.
"""

from __future__ import annotations

from typing import Any

UNDEFINED = "urn:undefined:"
"""What a term is in that has no meaning here."""

_OA, _AS, _DCTERMS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/terms/"
_FOAF, _RDFS = "http://xmlns.com/foaf/0.1/", "http://www.w3.org/2000/01/rdf-schema#"


def _address(iri: str, kind: str = "@id") -> dict[str, str]:
    return {"@id": iri, "@type": kind}


CONTEXT: dict[str, Any] = {
    "@vocab": UNDEFINED,
    "id": "@id",
    "type": "@type",
    **{name: f"{_OA}{name}" for name in ("Annotation", "TextualBody", "SpecificResource")},
    **{name: f"{_OA}{name}" for name in ("TextQuoteSelector", "TextPositionSelector")},
    **{name: f"{_OA}{name}" for name in ("commenting", "highlighting", "linking", "tagging")},
    **{name: f"{_OA}{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
    "AnnotationCollection": f"{_AS}OrderedCollection",
    "AnnotationPage": f"{_AS}OrderedCollectionPage",
    "Person": f"{_FOAF}Person",
    "body": _address(f"{_OA}hasBody"),
    "target": _address(f"{_OA}hasTarget"),
    "source": _address(f"{_OA}hasSource"),
    "selector": _address(f"{_OA}hasSelector"),
    "scope": _address(f"{_OA}hasScope"),
    "motivation": _address(f"{_OA}motivatedBy", "@vocab"),
    "purpose": _address(f"{_OA}hasPurpose", "@vocab"),
    "creator": _address(f"{_DCTERMS}creator"),
    "created": f"{_DCTERMS}created",
    "first": _address(f"{_AS}first"),
    "items": {"@id": f"{_AS}items", "@type": "@id", "@container": "@list"},
    "total": f"{_AS}totalItems",
    "startIndex": f"{_AS}startIndex",
    "label": f"{_RDFS}label",
    "name": f"{_FOAF}name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
}

_TEXT = {"type": "string", "minLength": 1}
_ADDRESS = {"type": "string", "pattern": r"^\S+$"}
_DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
_PURPOSE = {"enum": ["commenting", "highlighting", "linking", "tagging"]}


def _has(kind: str, required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """An object of a type with these properties and no others."""
    properties = {"type": {"const": kind}, **required}
    return {
        "type": "object",
        "required": sorted(properties),
        "properties": {**properties, **optional},
        "additionalProperties": False,
    }


_OFFSET = {"type": "integer", "minimum": 0}
_SELECTORS = [
    _has("TextQuoteSelector", {"exact": _TEXT}, prefix=_TEXT, suffix=_TEXT),
    _has("TextPositionSelector", {"start": _OFFSET, "end": _OFFSET}),
]
_BODIES = [
    _has("TextualBody", {"value": _TEXT, "purpose": _PURPOSE}, format={"const": "text/markdown"}),
    _has("SpecificResource", {"source": _ADDRESS, "purpose": _PURPOSE}),
]
_TARGET = _has(
    "SpecificResource",
    {"source": _ADDRESS, "selector": {"type": "array", "minItems": 1, "items": {"oneOf": _SELECTORS}}},
    scope=_ADDRESS,
)
_ANNOTATION = _has(
    "Annotation",
    {"id": {"type": "string", "format": "uri", "pattern": "^urn:uuid:"}, "target": _TARGET, "motivation": _PURPOSE},
    creator=_has("Person", {"name": _TEXT}),
    created=_DAY,
    body={"type": "array", "minItems": 1, "items": {"oneOf": _BODIES}},
)
_PAGE = _has(
    "AnnotationPage", {"id": _ADDRESS, "startIndex": {"const": 0}, "items": {"type": "array", "items": _ANNOTATION}}
)
SCHEMA: dict[str, Any] = _has(
    "AnnotationCollection",
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": _ADDRESS,
        "label": _TEXT,
        "total": _OFFSET,
        "first": _PAGE,
    },
)
"""JSON Schema of what we export: what the model requires, and nothing that is not in the context."""
