"""Parts of addresses: readable, safe on every file system, and independent of what else is there."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.slugs import MAX_BYTES, MAX_CHARACTERS, slugify, unique_slugs

TEXT = st.text(st.characters() | st.sampled_from("aZ9 -'’éßØ日م.ĀİŁ"), max_size=300)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Islamic State’s leader", "islamic-states-leader"),
        ("  Émile — Zola!  ", "emile-zola"),
        ("Łódź, Ærø & Þórr", "lodz-aero-thorr"),
        ("INDEX", "the-index"),
        ("readme", "the-readme"),
        ("CON", "the-con"),
        (".hidden", "hidden"),
        ("../../etc/passwd", "etc-passwd"),
        ("U.S.", "u-s"),
        ("Ελλάδα", "ελλάδα"),
        ("हिन्दी", "हिन्दी"),
        ("한국어", "한국어"),
        ("Й", "й"),
        ("𝐌osul", "mosul"),
        ("İzmir", "izmir"),
        ("\ud800", ""),
        ("💥", ""),
        ("", ""),
    ],
)
def test_a_slug_keeps_the_words(text: str, slug: str) -> None:
    """Letters and digits stay, Latin letters lose their marks, everything else is one hyphen."""
    assert slugify(text) == slug


def test_a_long_slug_is_cut_between_words() -> None:
    """The last word is whole when there are several, and a single word is cut to the limit."""
    assert slugify("word " * 30) == "-".join(["word"] * 12)
    assert slugify("a" * 100) == "a" * MAX_CHARACTERS
    assert slugify("語" * 100) == "語" * (MAX_BYTES // 3)


@given(TEXT)
def test_a_slug_is_safe_anywhere(text: str) -> None:
    """Within both limits, in words joined by single hyphens, and the slug of a slug is the slug."""
    slug = slugify(text)
    assert len(slug) <= MAX_CHARACTERS
    assert len(slug.encode()) <= MAX_BYTES
    assert all(character == "-" or unicodedata.category(character)[0] in "LNM" for character in slug)
    assert "--" not in slug
    assert slug.strip("-") == slug
    assert slugify(slug) == slug


def test_labels_that_share_a_slug_are_told_apart() -> None:
    """Each of them gets a hash of its label, others keep the plain slug."""
    slugs = unique_slugs(["Al-Hol", "al Hol", "Mosul", "?"])
    assert slugs["Mosul"] == "mosul"
    assert slugs["Al-Hol"] != slugs["al Hol"]
    assert slugs["Al-Hol"].startswith("al-hol-")
    assert slugs["al Hol"].startswith("al-hol-")
    assert slugs["?"]


def test_a_label_cannot_take_the_slug_of_another_s_hash() -> None:
    """A label that looks like a hashed slug is hashed itself."""
    hashed = unique_slugs(["Al-Hol", "al Hol"])["Al-Hol"]
    slugs = unique_slugs(["Al-Hol", "al Hol", hashed])
    assert len(set(slugs.values())) == 3


@given(st.lists(TEXT, max_size=12), st.randoms())
def test_slugs_are_unique_total_and_independent_of_order(labels: list[str], random: Random) -> None:
    """Every label has a slug, no two have the same, and shuffling changes none."""
    slugs = unique_slugs(labels)
    assert set(slugs) == set(labels)
    assert len(set(slugs.values())) == len(slugs)
    assert all(slugs.values())
    shuffled = list(labels)
    random.shuffle(shuffled)
    assert unique_slugs(shuffled) == slugs
