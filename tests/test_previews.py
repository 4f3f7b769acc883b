"""The preview pictures: what stands on them, how it is set, and that they are the same files for the same articles."""

from __future__ import annotations

import pickle
import time
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.config import Settings
from builder.model import Asset, Site
from builder.rendering.addresses import SITE_PREVIEW
from builder.rendering.previews.picture import Preview, draw
from builder.rendering.previews.preview_assets import article_preview, preview_of, site_preview
from builder.rendering.previews.typefaces import SANS, SLAB, settable, typeface, width_of
from builder.rendering.previews.wrapping import balance, clip, fit, wrap
from builder.rendering.render import render
from builder.rendering.views import Catalogue, catalogue_of
from tests.briefings import MOSUL, article, briefing_of
from tests.projects import REPOSITORY

LONG = (
    "The ministry said that it had neither confirmed nor denied reports of a raid on the compound near the border. " * 2
)


def catalogue(headline: str = "Mosul falls", *, site: str = "The Files", pictures: bool = True) -> Catalogue:
    """A briefing of one article."""
    one = article(MOSUL, headline=headline, source="NTD", published=date(2017, 3, 8))
    settings = Settings(pictures=pictures)
    return catalogue_of(briefing_of([one]), site=Site(name=site, description="All of it."), settings=settings)


def opened(content: bytes) -> Image.Image:
    """Read a picture, whole."""
    image = Image.open(BytesIO(content))
    image.load()
    return image


def test_a_picture_tells_briefing_headline_source_and_day() -> None:
    """What a link to the article shows elsewhere; nothing on it depends on other articles."""
    found = catalogue()
    assert preview_of(found, found.articles[MOSUL]) == Preview("The Files", "Mosul falls", "NTD · 8 March 2017")


def test_there_is_one_for_each_article_and_one_for_the_site() -> None:
    """Their paths are those that the pages name."""
    assets = pictures_of(Settings())
    assert list(assets) == [f"assets/previews/{MOSUL}.png", SITE_PREVIEW]
    assert assets[f"assets/previews/{MOSUL}.png"].origin == f"articles/{MOSUL}.txt"


def test_pictures_can_be_switched_off() -> None:
    """Then none is made."""
    assert pictures_of(Settings(pictures=False)) == {}


def pictures_of(settings: Settings) -> dict[str, Asset]:
    """The pictures of a briefing, by path."""
    briefing = catalogue().briefing
    files = render(briefing, templates=REPOSITORY / "templates", site=Site(name="The Files"), settings=settings)
    return {file.path: file for file in files if isinstance(file, Asset) and file.path.endswith(".png")}


def recipe(found: Catalogue) -> str:
    """The recipe of the article's picture."""
    return article_preview(found, found.articles[MOSUL]).recipe


def test_the_recipe_changes_with_what_stands_on_the_picture() -> None:
    """Another headline or name is another picture; another text of the article is not."""
    assert recipe(catalogue()) == recipe(catalogue())
    assert len({recipe(catalogue()), recipe(catalogue("Mosul rises")), recipe(catalogue(site="Files"))}) == 3
    one = catalogue().articles[MOSUL]
    other = catalogue_of(
        briefing_of([replace(one, article=replace(one.article, body=("More.",)))]), site=Site(name="The Files")
    )
    assert recipe(other) == recipe(catalogue())


def test_pictures_can_be_made_in_other_processes() -> None:
    """What makes them can be pickled and makes the same bytes there."""
    asset = site_preview(Site(name="The Files"))
    assert pickle.loads(pickle.dumps(asset.make))() == asset.make()  # noqa: S301 - our own bytes
    assert asset.elsewhere


def test_a_picture_has_the_size_that_sites_show() -> None:
    """1200 × 630 in a few colours, with nothing in the file that tells when it was made."""
    content = draw(Preview("The Files", "Mosul falls", "NTD"))
    image = opened(content)
    assert (image.format, image.size, image.mode, image.info) == ("PNG", (1200, 630), "P", {})
    assert b"tIME" not in content
    assert len(image.convert("RGB").getcolors() or []) <= 16


@pytest.mark.parametrize("headline", ["", "Mosul falls", LONG, LONG * 4, "X" * 300, "Zürich – „Łódź“: Größe", "Афины"])
def test_no_headline_leaves_its_column(headline: str) -> None:
    """However long or odd, the margins stay empty, and the file stays small."""
    content = draw(Preview("The Files " * 20, headline, "NTD · 8 March 2017 " * 20))
    image = opened(content).convert("L").point(lambda light: 255 if light < 250 else 0)
    left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
    assert (left >= 70, top >= 40, right <= 1130, bottom <= 606) == (True, True, True, True)
    assert len(content) < 35_000


def test_pictures_are_made_fast_enough() -> None:
    """Ten thousand may not take an hour, even on a slow and noisy machine."""
    preview = Preview("The Files", LONG[:80], "NTD · 8 March 2017")
    draw(preview)
    begin = time.perf_counter()
    for _ in range(5):
        draw(preview)
    assert (time.perf_counter() - begin) / 5 < 0.3


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Größe –\n„Łódź“ ", "Größe – „Łódź“"),
        ("Cafe\u0301", "Café"),
        ("Αθήνα и Москва", "Αθήνα и Москва"),
        ("fire \N{FIRE} and \N{SNOWMAN}", "fire and"),
        ("non\u2011breaking\u00a0\u200bspace", "non-breaking space"),
        ("الموصل", ""),
        ("摩苏尔", ""),
        ("Mosul (الموصل)", ""),
        ("\x00\ud800", ""),
        ("", ""),
    ],
)
def test_text_is_set_with_the_letters_that_there_are(text: str, shown: str) -> None:
    """Letters with accents, Greek and Cyrillic are there; without the letters there is no text, never a box."""
    assert settable(text, SLAB) == shown


def test_the_site_s_name_takes_the_place_of_a_headline_without_letters() -> None:
    """A picture without any words would tell nothing."""
    found = catalogue("الموصل")
    assert preview_of(found, found.articles[MOSUL]) == Preview("", "The Files", "NTD · 8 March 2017")


@pytest.mark.parametrize("name", [SLAB, SANS])
def test_widths_add_up(name: str) -> None:
    """The width of a text is what is drawn."""
    text = "AVATAR To Wąvę"
    assert width_of(name, 64, text) == pytest.approx(typeface(name, 64).getlength(text), abs=1)


def test_lines_are_balanced() -> None:
    """No line holds a single left-over word where the others could give it company."""
    text = "one two three four five six"
    assert wrap(text, len, 23) == ("one two three four five", "six")
    assert balance(text, len, 23) == ("one two three", "four five six")


def test_no_line_begins_with_a_dash() -> None:
    """A dash, and the marks that French sets apart, stay with the word before them."""
    assert wrap("the size – of it", len, 10) == ("the size –", "of it")


def test_the_type_is_as_large_as_it_fits() -> None:
    """Short headlines are set large, long ones small, and what fits nowhere is cut with an ellipsis."""

    def setting(text: str) -> tuple[int, int, str]:
        found = fit(text, lambda size: lambda words: size * len(words), sizes=(4, 2), width=20, height=12, leading=1.0)
        return found.size, len(found.lines), found.lines[-1]

    assert setting("ab cd") == (4, 1, "ab cd")
    assert setting("abcdefg hij") == (2, 2, "hij")
    assert setting(" ".join(["abcdefgh"] * 9)) == (2, 6, "abcdefgh…")
    assert setting("abcdefghijklmno") == (2, 2, "klmno")


def test_a_line_is_clipped_at_a_word() -> None:
    """What is cut ends with an ellipsis, without a comma or dash before it."""
    assert clip("one two", len, 7) == "one two"
    assert clip("one, two, three", len, 11) == "one, two…"
    assert clip("onetwothree", len, 5) == "onet…"


@given(st.text("ab –:«» ", max_size=60), st.integers(1, 30))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    """All that can be seen is on the lines, in order, and no line is too wide."""
    lines = wrap(text, len, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= width for line in lines)
    if all(len(word) <= width for word in lines):
        assert len(balance(text, len, max(width, 40))) == len(wrap(text, len, max(width, 40)))
