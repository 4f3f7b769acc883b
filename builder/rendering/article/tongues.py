"""What a page says of the language of an article and of its direction, where they are not the site's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.rendering.escaping import Markdown
from builder.rendering.language import text_direction

_NOTHING = Markdown("")
_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of an article that is not in the site's; everything is empty for one that is.

    Attributes:
        language: Its code.
        marks: ` lang="…"`, with ` dir="…"` where the direction is another one, for a tag or an attribute list.
        back: The same for what is in the site's language inside of such a text.
    """

    language: str = ""
    marks: Markdown = _NOTHING
    back: Markdown = _NOTHING

    def apart(self, words: Markdown) -> Markdown:
        """Keep words of the article, in a line of the site's, from turning their neighbours round."""
        return Markdown(f"<bdi>{words}</bdi>") if words and "dir=" in self.marks else words


def tongue_of(language: str | None, *, site_language: str) -> Tongue:
    """Tell in which language an article is, if not in the site's.

    Args:
        language: The article's; anything that is no code counts as none.
        site_language: That of the pages around it.

    >>> tongue_of("ar", site_language="en")
    Tongue(language='ar', marks=' lang="ar" dir="rtl"', back=' lang="en" dir="ltr"')
    >>> tongue_of("de", site_language="en").marks, tongue_of("en", site_language="en").marks
    (' lang="de"', '')
    """
    if language is None or not _CODE.fullmatch(language) or _main(language) == _main(site_language):
        return Tongue()
    is_turned = text_direction(language) != text_direction(site_language)
    marks, back = (_marks(code, with_direction=is_turned) for code in (language, site_language))
    return Tongue(language, marks, back)


def _main(language: str) -> str:
    return language.partition("-")[0].lower()


def _marks(language: str, *, with_direction: bool) -> Markdown:
    direction = f' dir="{text_direction(language)}"' if with_direction else ""
    return Markdown(f' lang="{language}"{direction}')
