"""Our statistics are those of the yake package: the same phrases and words, the same scores, for any text."""

from __future__ import annotations

import json
import lzma
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yake.data import DataCore

from builder.annotating.stopwords import stopwords
from builder.annotating.yake_statistics import Statistics, phrase_scores, yake_statistics

SHARED = Path(__file__).parents[2] / "shared" / "data"
needs_articles = pytest.mark.skipif(not SHARED.is_dir(), reason="the real articles are not on this machine")

TEXTS = {
    "en": """The James Webb Space Telescope was launched on 25 December 2021 from Kourou. NASA's engineers (and those
        of the E.S.A., Europe's agency) had folded its mirror. "It works!" said one of them. Dr. Jane Smith, of the
        U.S. team, couldn't believe it: the mirror of gold-coated beryllium is 6.5 m wide. Infrared light reaches the
        telescope's mirrors; the mirrors focus it. See https://www.example.org/webb?x=1 or mail press@example.org.""",
    "de": """Der Berliner Fernsehturm ist 368 Meter hoch. Er wurde am 3. Oktober 1969 eröffnet, z.B. für Besucher aus
        Prag. Der Fernsehturm steht am Alexanderplatz, nahe der St. Marienkirche. „Er schwankt“, sagte Prof. Müller.
        Die Türme der Stadt sind größer geworden; den Fernsehturm überragt keiner.""",
    "fr": """La tour Eiffel, haute de 330 mètres, fut achevée le 31 mars 1889. L’ingénieur Gustave Eiffel l'avait
        conçue pour l'Exposition universelle. Aujourd’hui, la tour accueille près de 7 millions de visiteurs ; c'est
        l'un des monuments les plus visités. « La tour, disait M. Eiffel, a une beauté propre. »""",
    "es": """El Canal de Panamá se inauguró el 15 de agosto de 1914. ¿Cuántos barcos lo cruzan? Unos 13.000 barcos al
        año, dijo la Sra. Gómez (directora del museo del canal). El lago Gatún alimenta las esclusas del canal; cada
        esclusa usa 100.000 m³ de agua. ¡Sin lluvia no hay canal!""",
    "pt": """A ponte Rio-Niterói tem 13 km de extensão. Inaugurada em 4 de março de 1974, a ponte atravessa a baía de
        Guanabara. O Dr. Silva lembrou-se da obra: "A ponte mudou a baía." Hoje passam pela ponte mais de 150 mil
        veículos por dia, segundo o D.N.I.T.""",
    "it": """Il Colosseo fu inaugurato nell'80 d.C. dall'imperatore Tito. L'anfiteatro ospitava fino a 50.000
        spettatori; oggi il Colosseo è visitato da 7 milioni di persone. "È un'opera unica", disse il prof. Rossi
        [direttore del parco]. Il parco del Colosseo comprende il Foro Romano.""",
}

HARD = [
    "",
    " \n\t ",
    "...",
    "Only. Of. The. And",
    "A. B. C (D. E. F) [g. H et al. I",
    "He ('s) and 's and don't, can't; dogs' rock'n'roll aʼbʼs ʼt",
    "H₂O, CO₂ and SO₄²⁻ in m³; 5'-ACGT-3' at 12:30pm, 1,2-diol... and x.y.z",
    'See http://a.b/c?d#e or mail a b@c.d now." (ftp://x@y.z) x@y',
    "&lt;b&gt; AT&amp;T &#8217; R&D &nbsp;x &#10; un-&#10;split",
    "soft\u00adhyphen, hyphen-\r\n ated\u2028line\x1cfour\x85next\u00a0space",
    "Δος ΟΔΟΣ ΟΔΟΣ' İstanbul ISTANBUL ǅungla ﬁne ß STRASSE K",
    "漢字。漢字かな 漢字。 العربية والعراق. हिन्दी भाषा। ไทย",
    'said Mr. Al-Baghdadi (in Mosul. In Mosul.) on 3. May. 12. of. x) Y.\' "Z." z said.',
    "word,,;: ,,, a,b 1,2 ;;; .start end. ... .. ?! x.?",
    "𝐁𝐨𝐥𝐝 😀 text _under_score_ [[x]] {y} \\z ^w `v` A_b",
    "İ" * 70 + "s " + "x" * 300 + "'s",
]


def by_yake(text: str, language: str) -> tuple[dict[str, float], dict[str, float]]:
    """The package's own candidates before it drops near-equal ones, and its words, by their lower-case forms."""
    prepared = text.replace("’", "'").replace("\n", " ")
    core = DataCore(prepared, set(stopwords(language)), {"windows_size": 1, "n": 3})
    core.build_single_terms_features()
    core.build_mult_terms_features()
    phrases = {key: float(phrase.h) for key, phrase in core.candidates.items() if phrase.is_valid()}
    only_stopwords = all(word.stopword for word in core.terms.values())
    return phrases, {} if only_stopwords else {key: float(word.h) for key, word in core.terms.items()}


def assert_equal_to_yake(text: str, language: str) -> None:
    """The same phrases, and the same words in the same order, with the same scores."""
    phrases, words = by_yake(text, language)
    ours = yake_statistics(text, language=language)
    assert sorted(ours.phrases) == sorted(phrases)
    assert list(ours.words) == list(words)
    assert ours.phrases == pytest.approx(phrases, rel=1e-9, abs=1e-9)
    assert ours.words == pytest.approx(words, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_has_the_scores_that_yake_gives_it(language: str) -> None:
    """In each of six languages, with its own stop words, every candidate and every word has the package's score."""
    assert len(by_yake(TEXTS[language], language)[0]) > 20
    assert_equal_to_yake(TEXTS[language], language)


@pytest.mark.parametrize("text", HARD)
def test_odd_texts_are_cut_as_yake_cuts_them(text: str) -> None:
    """Abbreviations, brackets, contractions, formulas, addresses, references and other scripts are read alike."""
    assert_equal_to_yake(text, "en")


@given(st.lists(st.sampled_from([piece for text in (*HARD, *TEXTS.values()) for piece in text.split(" ")])))
def test_any_shuffled_text_has_the_scores_of_yake(pieces: list[str]) -> None:
    """However pieces of real and of odd texts come together, our scores are the package's."""
    assert_equal_to_yake(" ".join(pieces), "en")


@given(st.text(alphabet=st.sampled_from("AbsStT'’.,:;!?()[]\"- \n\r\t\x1c&#0;19@/_é字ʼ₂³")))
def test_any_string_of_marks_has_the_scores_of_yake(text: str) -> None:
    """Characters that segtok's patterns treat apart may stand in any order."""
    assert_equal_to_yake(text, "en")


@given(st.text())
def test_any_text_has_the_scores_of_yake(text: str) -> None:
    """No text makes ours fail, or differ from the package's."""
    assert_equal_to_yake(text, "fr")


@given(st.text())
def test_scores_are_positive_numbers(text: str) -> None:
    """H is a finite number above 0, whatever the text."""
    found = yake_statistics(text, language=None)
    assert all(0 < score < math.inf for score in (*found.phrases.values(), *found.words.values()))


def test_the_typographic_apostrophe_is_the_typewriters() -> None:
    """Both spellings of an apostrophe give the same phrases."""
    assert phrase_scores("Mosul’s fall", language="en") == phrase_scores("Mosul's fall", language="en")


def test_yake_fails_at_a_huge_character_reference_and_ours_does_not() -> None:
    """A number that Python does not convert is left as it stands in the text."""
    text = f"Mosul fell. &#{'9' * (sys.get_int_max_str_digits() + 1)}; Raqqa fell."
    with pytest.raises(ValueError, match="integer string conversion"):
        by_yake(text, "en")
    assert {"mosul", "raqqa"} <= phrase_scores(text, language="en").keys()


@pytest.mark.parametrize("unit", ["A)", "'", "a://b ", "aʼt", "(A. ", "漢字", "a,, ", "A)-₂"])
def test_texts_that_are_hard_on_patterns_are_read_to_their_end(unit: str) -> None:
    """A long run of what makes segtok's patterns take the square of its length is cut, and what follows it counts."""
    assert "mosul" in phrase_scores(unit * 20_000 + ". Then Mosul fell.", language="en")


def test_nothing_is_found_in_stop_words_alone() -> None:
    """A text of stop words has no scores, as there is nothing to compare with."""
    assert yake_statistics("Of the and or.", language="en") == Statistics()


def real_texts() -> Iterator[tuple[str, str]]:
    """Some articles, scraped pages and single-line releases, with what to call them."""
    for path in sorted(SHARED.glob("keyphrases/*/*.txt"))[::12]:
        yield path.stem, path.read_text(encoding="utf-8", errors="replace")
    for path in sorted(SHARED.glob("raw-news/text/*.main.txt"))[::12]:
        yield path.stem, path.read_text(encoding="utf-8", errors="replace")
    for path in sorted(SHARED.glob("load/*.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for number, line in zip(range(4_000), lines, strict=False):
                if not number % 100:
                    yield f"{path.stem} {number}", max(map(str, json.loads(line).values()), key=len)


@needs_articles
def test_real_articles_have_the_scores_of_yake() -> None:
    """A sample of real articles, pages and releases has the package's scores, where such a collection is at hand."""
    for name, text in real_texts():
        try:
            assert_equal_to_yake(text, "en")
        except AssertionError as error:
            pytest.fail(f"{name}: {error}")
