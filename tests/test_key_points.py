"""Key points: the sentences that tell most of an article, and what is never one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotating.key_points import find_key_points
from builder.model import Block, Container, ContainerKind
from tests.articles import annotated

LEAD = "Mosul fell to the Iraqi army on Monday after nine months of fighting in the old city."
SECOND = "Haider al-Abadi, the prime minister, declared victory in a speech to the nation on state television."


def points(*body: str, **fields: object) -> list[str]:
    """The key points of an article, best first."""
    found = annotated(*body, **fields)  # type: ignore[arg-type]  # passed on
    return [found.article.text[start:end] for start, end in found.key_points]


def test_the_lead_of_a_news_story_comes_first() -> None:
    """Early sentences with the subjects of the story tell most of it."""
    rest = "Rebuilding the bridges over the Tigris will take years, engineers at the ministry said."
    assert points(LEAD, SECOND, rest, headline="Mosul falls")[0] == LEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "He had promised that the city would be free before the end of the year, and it was not.",
        "But the fighting in the old city of Mosul went on for another three weeks after that day.",
        "What will become of the families that fled from Mosul to the camps in the north?",
        "Mosul, according to the ministry of defence in Baghdad and to its spokesman:",
        "“Mosul is free and the people of Mosul are free, and the whole of Iraq is free tonight.”",
        "“Mosul is free and the people of Mosul are free tonight, the prime minister of Iraq declared.",
        "The army, however, said that the last fighters of the group in Mosul had not been found.",
        "During this offensive the Iraqi army lost more than a thousand men in the city of Mosul.",
        "In his speech the commander said that Mosul was free after nine months of fighting there.",
        "Mosul fell.",
        "Read the story of the battle for Mosul and its people at https://example.org/mosul.",
        "which left the old city of Mosul in ruins and its people without water for months.",
    ],
)
def test_a_sentence_that_does_not_stand_alone_is_none(sentence: str) -> None:
    """It needs another one, is no statement, is cut, or is no prose."""
    assert sentence not in points(LEAD, sentence, SECOND)


@pytest.mark.parametrize(
    ("language", "leaning", "standing"),
    [
        (
            "de",
            "Dabei kamen nach Angaben der Polizei in Mossul mindestens zwölf Soldaten ums Leben.",
            "Die irakische Armee hat am Montag nach neun Monaten die Altstadt von Mossul befreit.",
        ),
        (
            "fr",
            "Cependant, les combats dans la vieille ville de Mossoul ont duré trois semaines encore.",
            "L’armée irakienne a repris lundi la vieille ville de Mossoul après neuf mois de combats.",
        ),
        (
            "es",
            "Sin embargo, los combates en la ciudad vieja de Mosul duraron tres semanas más.",
            "El ejército iraquí recuperó el lunes la ciudad vieja de Mosul tras nueve meses de combates.",
        ),
        (
            "pt",
            "Além disso, os combates na cidade velha de Mossul duraram mais três semanas.",
            "O exército iraquiano retomou na segunda-feira a cidade velha de Mossul após nove meses.",
        ),
        (
            "it",
            "Tuttavia i combattimenti nella città vecchia di Mosul sono durati altre tre settimane.",
            "L’esercito iracheno ha ripreso lunedì la città vecchia di Mosul dopo nove mesi di scontri.",
        ),
    ],
)
def test_each_language_has_its_own_leaning_words(language: str, leaning: str, standing: str) -> None:
    """What begins with one is left out; other sentences are not."""
    assert points(standing, leaning, language=language) == [standing]


def test_a_day_is_no_demonstrative() -> None:
    """The words “This week” say when, and need no sentence before them."""
    dated = "This week the Iraqi army took back the old city of Mosul after nine months of fighting."
    assert points(dated, published=date(2017, 7, 10)) == [dated]


def test_the_dateline_is_no_part_of_it() -> None:
    """The place and the agency from which a story was sent stay behind."""
    assert points(f"BAGHDAD (Reuters) - {LEAD}") == [LEAD]
    assert points(f"MOSUL, Iraq — {LEAD}") == [LEAD]


def test_headings_lists_and_block_quotes_are_none() -> None:
    """Only running text tells what an article says."""
    quote = Container(ContainerKind.QUOTE, 0, 1, 1)
    blocks = (Block(heading=2), Block(containers=(quote,)), Block())
    found = annotated(LEAD, LEAD.replace("Mosul", "Raqqa"), SECOND)
    found = replace(found, article=replace(found.article, blocks=blocks))
    assert [found.article.text[start:end] for start, end in find_key_points(found)] == [SECOND]


def test_what_stands_in_the_headline_or_a_caption_is_none() -> None:
    """It is on the page already."""
    assert points(LEAD, SECOND, headline=LEAD.rstrip(".")) == [SECOND]
    assert points(LEAD, SECOND, captions=[f"A street in July. {SECOND}"]) == [LEAD]


def test_no_two_say_the_same() -> None:
    """Of two sentences with the same words the better one is chosen."""
    again = "On Monday the Iraqi army took Mosul, which fell after nine months of fighting in the old city."
    assert len(points(LEAD, again)) == 1


def test_a_sentence_after_a_contraction_is_one_of_its_own() -> None:
    """The “t” of “doesn’t” is no initial."""
    assert LEAD in points(f"{SECOND[:-1]}, which he often doesn’t. {LEAD}")


@settings(max_examples=60)
@given(
    st.text(alphabet=st.sampled_from('Ab .!?“”"’\n\t(),-—éß东。1İ'), max_size=300),
    st.sampled_from(["en", "de", "zh", ""]),
)
def test_key_points_are_spans_of_the_text(text: str, language: str) -> None:
    """Whatever the text, they are parts of it that do not overlap."""
    paragraphs = [" ".join(part.split()) for part in text.split("\n") if part.strip()] or ["x"]
    found = annotated(*paragraphs, language=language)
    spans = sorted(found.key_points)
    assert all(0 <= start < end <= len(found.article.text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
