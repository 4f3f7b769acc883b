"""The notes as Web Annotations: every term means something, the model's rules are kept, and each passage is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema
from pyld import jsonld

from builder.rendering.notes.web_annotations import CONTEXT_CHARACTERS, annotations_text
from builder.rendering.views import catalogue_of
from tests.annotation_terms import CONTEXT, SCHEMA, UNDEFINED
from tests.briefings import MOSUL, RAID, small_briefing
from tests.test_note_pages import noted, on

ADDRESS = "https://example.org/data/notes.jsonld"


def exported() -> dict[str, Any]:
    """What is published for a briefing with notes."""
    found: dict[str, Any] = json.loads(annotations_text(catalogue_of(noted())))
    return found


def expanded(document: dict[str, Any]) -> Any:
    """Expand JSON-LD with the context's terms; nothing is fetched."""

    def load(address: str, _: object) -> dict[str, object]:
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}

    return jsonld.expand(document, {"base": ADDRESS, "documentLoader": load})


def names(value: Any) -> Iterator[str]:
    """All property names, types and addresses of expanded JSON-LD."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from [inner] if name == "@id" else names(inner) if name != "@value" else ()
    elif isinstance(value, list):
        for inner in value:
            yield from names(inner)
    elif isinstance(value, str):
        yield value


def test_every_term_is_in_the_context() -> None:
    """No property, type or purpose is without a meaning; a term that is made up would be found."""
    document = exported()
    assert not [name for name in names(expanded(document)) if name.startswith(UNDEFINED)]
    document["first"]["items"][0]["colour"] = "red"
    document["first"]["items"][0]["motivation"] = "praising"
    unknown = {name for name in names(expanded(document)) if name.startswith(UNDEFINED)}
    assert unknown == {f"{UNDEFINED}colour", f"{UNDEFINED}praising"}


def test_addresses_are_those_of_the_site() -> None:
    """Relative to the file, articles are where they are published."""
    (collection,) = expanded(exported())
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    scopes = [
        item["http://www.w3.org/ns/oa#hasTarget"][0]["http://www.w3.org/ns/oa#hasScope"][0]["@id"] for item in items
    ]
    assert scopes[:2] == [
        f"https://example.org/articles/2019/10/the-raid-{RAID}/",
        f"https://example.org/articles/2017/07/mosul-falls-{MOSUL}/",
    ]


def test_the_model_is_kept() -> None:
    """What the data model requires is there, and nothing else; also where there is no note."""
    jsonschema.validate(exported(), SCHEMA)
    jsonschema.validate(json.loads(annotations_text(catalogue_of(small_briefing()))), SCHEMA)


def test_a_passage_is_where_its_selectors_say() -> None:
    """The words, what is around them, and the offsets are those of the article's body."""
    briefing = noted()
    texts = [annotated.article.text for annotated in briefing.articles for _ in annotated.notes]
    placed = [item for item in exported()["first"]["items"] if len(item["target"]["selector"]) == 2]
    assert len(placed) == len(texts) == 3
    for item, text in zip(placed, texts, strict=True):
        words, place = item["target"]["selector"]
        start, end = place["start"], place["end"]
        assert text[start:end] == words["exact"]
        assert text[max(start - CONTEXT_CHARACTERS, 0) : start] == words.get("prefix", "")
        assert " ".join(text[end : end + CONTEXT_CHARACTERS].split()) == words.get("suffix", "").strip()


def test_what_a_note_holds_is_in_it() -> None:
    """Text as Markdown, label as a tag, what it rests on as a link, who and when; a loose note as it was quoted."""
    raid, fell, loose, mark = exported()["first"]["items"]
    assert raid["creator"] == {"type": "Person", "name": "A. Editor"}
    assert raid["created"] == "2019-11-02T00:00:00Z"
    said = ["See [it](topic:Mosul).\n\nTwice.", "context", "https://www.un.org/"]
    assert [body.get("value") or body["source"] for body in fell["body"]] == said
    assert fell["target"]["source"] == "https://specimenpost.example/mosul?a=1&b=2"
    assert raid["target"]["source"] == raid["target"]["scope"]
    assert loose["target"]["selector"] == [{"type": "TextQuoteSelector", "exact": "lost Mossul"}]
    assert (mark["motivation"], "body" in mark) == ("highlighting", False)


def test_an_id_depends_on_the_note_alone() -> None:
    """Another note changes no id, and no two notes have the same one."""
    before = [item["id"] for item in exported()["first"]["items"]]
    assert len(set(before)) == len(before)
    briefing = noted()
    more = on(briefing.articles[0], "ISIS", "One more.")
    more = replace(more, notes=more.notes[::-1])
    collection = json.loads(annotations_text(catalogue_of(replace(briefing, articles=(more, *briefing.articles[1:])))))
    after = [item["id"] for item in collection["first"]["items"]]
    assert after[1:] == before
    assert after[0] not in before
