"""Draws a preview picture: the briefing's name, a headline, and where and when it was published."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from PIL import Image, ImageDraw

from builder.rendering.previews.typefaces import SANS, SLAB, typeface, width_of
from builder.rendering.previews.wrapping import Measure, clip, fit

DRAWING = "1"
"""Counts the changes of this module that change pixels: pictures that older ones drew are drawn again."""

WIDTH, HEIGHT = 1200, 630
"""In pixels; the ratio that sites which show previews cut them to."""

_MARGIN = 76
_COLUMN = WIDTH - 2 * _MARGIN
_SIZES = (72, 64, 57, 51, 46, 42, 38)
_LEADING = 1.2
_SMALL = 32
_TOP, _BOTTOM = 136, 520  # of the headline's column

_PAPER, _INK, _ACCENT = (0xFF, 0xFE, 0xFA), (0x1B, 0x1A, 0x18), (0x8C, 0x1D, 0x18)  # those of the style sheet
_LEVELS = 6  # from ink to paper: nobody sees more, and each one makes the files larger
_LIGHT_OF_INK, _LIGHT_OF_GREY, _LIGHT_OF_RULE, _LIGHT_OF_PAPER = 0, 51, 204, 255


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands on a picture, as the typefaces can set it; an empty text is left out.

    Attributes:
        site: The briefing's name.
        headline: Any length.
        details: Source and date; of the site, what it says of itself.
    """

    site: str
    headline: str
    details: str


def draw(preview: Preview) -> bytes:
    """Draw a picture.

    Returns:
        A PNG file of 1200 × 630 pixels in a few colours, the same for the same preview.
    """
    # Only lightness is drawn, and turned into colours at the end: one byte a pixel is all that anti-aliasing needs.
    canvas = Image.new("L", (WIDTH, HEIGHT), _LIGHT_OF_PAPER)
    pen = ImageDraw.Draw(canvas)
    small = typeface(SANS, _SMALL)
    wide = partial(width_of, SANS, _SMALL)
    pen.text((_MARGIN, 76), clip(preview.site, wide, _COLUMN), _LIGHT_OF_GREY, small)
    if preview.details:
        pen.rectangle((_MARGIN, 546, WIDTH - _MARGIN, 547), _LIGHT_OF_RULE)
        pen.text((_MARGIN, 562), clip(preview.details, wide, _COLUMN), _LIGHT_OF_GREY, small)
    _headline(pen, preview.headline)
    coloured = canvas.point([round(light * (_LEVELS - 1) / _LIGHT_OF_PAPER) for light in range(256)], "P")
    coloured.putpalette(_palette())
    coloured.paste(_LEVELS, (_MARGIN, 48, _MARGIN + 88, 56))
    file = BytesIO()
    coloured.save(file, "PNG", bits=4, optimize=False, compress_level=6)
    return file.getvalue()


def _headline(pen: ImageDraw.ImageDraw, headline: str) -> None:
    if not headline:
        return

    def measure(size: int) -> Measure:
        return partial(width_of, SLAB, size)

    setting = fit(headline, measure, sizes=_SIZES, width=_COLUMN, height=_BOTTOM - _TOP, leading=_LEADING)
    step = round(setting.size * _LEADING)
    top = _TOP + (_BOTTOM - _TOP - step * len(setting.lines)) // 2
    for number, line in enumerate(setting.lines):
        pen.text((_MARGIN, top + step * number), line, _LIGHT_OF_INK, typeface(SLAB, setting.size))


def _palette() -> list[int]:
    ramp = [
        _INK[channel] + (_PAPER[channel] - _INK[channel]) * level // (_LEVELS - 1)
        for level in range(_LEVELS)
        for channel in range(3)
    ]
    return [*ramp, *_ACCENT]
