"""The language of a text."""

from __future__ import annotations

import pytest

from builder.reading.fields.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bridge was closed to traffic on Monday; nobody knows when it will open.", "en"),
        ("Die Brücke ist seit Montag für den Verkehr gesperrt, und niemand weiß, wie lange.", "de"),
        ("Le pont est fermé à la circulation depuis lundi, et personne ne sait pour combien de temps.", "fr"),
        ("أغلق الجسر أمام حركة المرور يوم الاثنين ولا أحد يعرف متى سيفتح.", "ar"),
    ],
)
def test_a_text_tells_its_language(text: str, code: str) -> None:
    """With the detector's confidence, and on no line."""
    found = detect_language(text, assumed="it")
    assert found is not None
    assert (found.value, found.evidence.line, found.evidence.rule) == (code, None, "py3langid")
    assert 0.6 <= found.evidence.confidence <= 1


def test_plain_english_is_told_by_its_words() -> None:
    """Several of the commonest words are enough; a quotation in another language's text is not."""
    found = detect_language("The end of the bridge that they closed has fallen, and with it the road.", assumed=None)
    assert found is not None
    assert (found.value, found.evidence.rule, found.evidence.confidence) == ("en", "english-words", 0.99)
    mixed = "Im Lied „The House of the Rising Sun“, das sie das ganze Jahr über sangen, geht es um ein altes Haus."
    found = detect_language(mixed, assumed=None)
    assert found is not None
    assert (found.value, found.evidence.rule) == ("de", "py3langid")


def test_a_text_too_short_to_tell_has_the_assumed_language() -> None:
    """Or none where none is assumed."""
    found = detect_language("Mosul", assumed="en")
    assert found is not None
    assert (found.value, found.evidence.rule, found.evidence.confidence) == ("en", "assumed-by-settings", 0.5)
    assert detect_language("Mosul", assumed=None) is None
