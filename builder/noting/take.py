"""Takes a note on a passage of an article, by its words: finds the passage and tells it from its likes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.annotating.notes.anchor import MOST_PROPOSED, find_places, how_often
from builder.annotating.notes.folding import Folded, fold, fold_quote
from builder.annotating.notes.nearest import nearest_passage
from builder.annotating.notes.selecting import Selector, select
from builder.config import Project
from builder.errors import ArticleError, NoteError, Problem, shown
from builder.model import Article
from builder.reading.article import read_article
from builder.reading.desk import read_desk
from builder.reading.source import list_paths
from builder.sentences import passage_of

_SHOWN_CHARACTERS = 200


def read_one(project: Project, path: Path) -> Article:
    """Read the article that an editor names.

    Raises:
        NoteError: There is no such article in the project, or several; or it cannot be read.
        ConfigError: Bad desk files.
    """
    sources, refused = list_paths([path], project.root)
    folder = f"{project.settings.articles}/"
    if refused or len(sources) != 1:
        what = "a folder, expected an article in it"
        problems = refused or (Problem(shown(path.as_posix(), 200), 0, f"{what} (name one file)"),)
        raise NoteError(*problems)
    if not sources[0].path.startswith(folder):
        message = f"not in {folder}, expected an article of this briefing (put it there, or name one that is)"
        raise NoteError(Problem(sources[0].path, 0, message))
    desk = read_desk(project.root / project.settings.desk, project.root)
    try:
        return read_article(sources[0], settings=project.settings, desk=desk)
    except ArticleError as error:
        raise NoteError(*error.problems) from error


def selector_for(article: Article, quote: str, *, occurrence: int | None = None) -> Selector:
    """Find the selector of a passage.

    Args:
        article: The article.
        quote: Words of it; white space and the form of quotation marks do not count.
        occurrence: Which one, from 1, where the words stand several times.

    Returns:
        The words as the article has them, with what stands around them where they alone would not do.

    Raises:
        NoteError: The words are not there; or they stand several times and none, or none of these, was chosen, or what
            stands around the chosen ones does not tell them from the others.
    """
    folded = fold(article.text)
    words = fold_quote(quote)
    places = find_places(folded, Selector(words))
    if not places:
        raise NoteError(Problem(article.path, 0, _absent(folded, words)))
    if occurrence is None and len(places) > 1:
        raise NoteError(*_choice(article, folded, words, places))
    if not 1 <= (occurrence or 1) <= len(places):
        message = f"'{shown(words)}' stands {how_often(places)}, so there is no occurrence {occurrence}"
        raise NoteError(Problem(article.path, 0, f"{message} (choose from 1 to {len(places)})"))
    selector = select(folded, *places[(occurrence or 1) - 1])
    if not selector.is_handy:
        message = f"'{shown(words)}' stands among so many of its like that nothing near tells it from them (quote more)"
        raise NoteError(Problem(article.path, 0, message))
    return selector


def _absent(folded: Folded, words: str) -> str:
    if not words:
        return "nothing is quoted, expected words of the article (give them in quotation marks)"
    found = nearest_passage(folded, words)
    if found is None:
        return f"'{shown(words)}' is not in it, and nothing there is like it (quote words of the article)"
    nearest = shown(folded.spaced[slice(*found)], _SHOWN_CHARACTERS)
    return f"'{shown(words)}' is not in it; nearest is '{nearest}' (quote what stands there)"


def _choice(article: Article, folded: Folded, words: str, places: Sequence[tuple[int, int]]) -> list[Problem]:
    message = f"'{shown(words)}' stands {how_often(places)}, expected words that stand there once"
    problems = [Problem(article.path, 0, f"{message} (choose one of these with --occurrence N, or quote more)")]
    for number, place in enumerate(places[:MOST_PROPOSED], start=1):
        passage = passage_of(article.text, *folded.span(*place))
        problems.append(Problem(article.path, 0, f"occurrence {number}: {shown(passage, _SHOWN_CHARACTERS)}"))
    return problems
