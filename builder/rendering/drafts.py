"""Drafts: pages that are known by their paths, and rendered only when somebody wants their text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from builder.model import Asset, Page


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that may have to be made.

    Attributes:
        path: Relative to docs/.
        make: Makes it: from the subject, the templates, and what it looks up in the catalogue.
        subject: What it is about, as far as it is not looked up there: values of the model, or plain data.
    """

    path: str
    make: Callable[[], Page | Asset]
    subject: object = None


@dataclass(frozen=True, slots=True)
class Patchwork:
    """A large text file that consists of pieces, each made from a single article.

    Attributes:
        path: Relative to docs/.
        article_ids: The articles, in the order of their pieces.
        piece: Makes the piece of an article.
        origin: What it is made from, as of a page.
        head: What stands before the first piece; all files depend on what it is made from.
        is_linked: The pieces depend on the page of their article and on how it is linked, too.
    """

    path: str
    article_ids: Sequence[str]
    piece: Callable[[str], str]
    origin: str
    head: str = ""
    is_linked: bool = False

    @property
    def text(self) -> str:
        """The whole file."""
        return self.head + "".join(map(self.piece, self.article_ids))


@dataclass(frozen=True, slots=True)
class Group:
    """Files that belong together: those of an article, or of a topic.

    Attributes:
        name: Unique over a briefing, and the same from build to build.
        drafts: Gives the files: which ones there are depends on the subject, and on what it looks up in the catalogue.
        subject: As of a draft.
        is_volatile: Its files hold something of all articles, so that they are made in every build.
    """

    name: str
    drafts: Callable[[], Iterable[Draft]]
    subject: object = None
    is_volatile: bool = False
