"""Bytes to clean text: the encodings, what is refused as no text, and what is taken out."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.errors import ArticleError, Severity
from builder.reading.decode import decode

WESTERN = {
    "German": "„Die Brücken über den Fluss sind zerstört“, meldete die Behörde – fünf Straßen bleiben gesperrt.",
    "French": "Le préfet l’a confirmé : « la route est coupée » depuis l’aube… Où sont passés les élèves ?",
    "Spanish": "¿Cuándo volverá la señal? El alcalde pidió «paciencia» a los vecinos; mañana habrá más información.",
    "Portuguese": "As estações não abrirão amanhã; informações em São João, disse a câmara.",
    "English": "It’s £5 at the café – “no more,” she said.",
}
OTHERS = {
    "cp1251": "Мост через реку закрыт до понедельника, сообщили власти города. Движение пойдёт в объезд.",
    "koi8_r": "Мост через реку закрыт до понедельника, сообщили власти города. Движение пойдёт в объезд.",
    "iso8859_7": "Η γέφυρα θα παραμείνει κλειστή έως τη Δευτέρα, ανακοίνωσε ο δήμος. Οι οδηγοί περιμένουν.",
    "cp1250": "Most przez rzekę będzie zamknięty do poniedziałku, ogłosiły władze miasta. Żadnych wyjątków nie będzie.",
    "cp1256": "سيبقى الجسر مغلقا حتى يوم الاثنين، كما أعلنت سلطات المدينة في بيان لها.",
    "gb18030": "市政府宣布，大桥将关闭到星期一。请司机绕行。",
}


def read(data: bytes, path: str = "articles/x.txt") -> str:
    """The text of bytes that are read without any doubt."""
    decoded = decode(data, path=path)
    assert not decoded.warnings
    return decoded.text


def refusal(data: bytes) -> str:
    """The message for bytes that are no article."""
    with pytest.raises(ArticleError) as caught:
        decode(data, path="articles/x.txt")
    return str(caught.value)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding(mark: bytes, encoding: str) -> None:
    """The mark decides and is not part of the text."""
    decoded = decode(mark + "Brücke 桥".encode(encoding), path="x.txt")
    assert (decoded.text, decoded.encoding, decoded.warnings) == ("Brücke 桥", encoding, ())


@pytest.mark.parametrize("language", WESTERN)
@pytest.mark.parametrize("times", [1, 50])
def test_western_european_windows_texts_are_read_without_doubt(language: str, times: int) -> None:
    """Isolated accents and typographic marks are evidence enough, however short the text is."""
    text = "\n".join([WESTERN[language]] * times)
    decoded = decode(text.encode("cp1252"), path="x.txt")
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, "cp1252", ())


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_legacy_texts_are_guessed_with_a_warning(encoding: str) -> None:
    """A guess may be right, but an editor should look at it."""
    decoded = decode(OTHERS[encoding].encode(encoding), path="articles/x.txt")
    assert decoded.text == OTHERS[encoding]
    (warning,) = decoded.warnings
    assert warning.severity is Severity.WARNING
    assert str(warning) == (
        f"articles/x.txt: the encoding was guessed to be {decoded.encoding}, expected UTF-8 "
        "(check the letters, save it as UTF-8)"
    )


def test_a_broken_encoding_is_named_with_its_first_line() -> None:
    """A few bad bytes in a UTF-8 text are shown as such, and do not make it a text of another encoding."""
    decoded = decode("Brücke\nStraße\ngrün \xff\n".encode().replace("ÿ".encode(), b"\xff"), path="articles/x.txt")
    assert decoded.text == "Brücke\nStraße\ngrün \ufffd\n"
    (warning,) = decoded.warnings
    assert str(warning) == (
        "articles/x.txt:3: broken UTF-8: some bytes from this line on are no letters and show as '\ufffd', "
        "expected none (correct them and save the file as UTF-8)"
    )


def test_a_cut_off_utf_16_text_is_read_with_a_warning() -> None:
    """A file that lost its last byte is still an article."""
    decoded = decode(codecs.BOM_UTF16_LE + "One\ntwo".encode("utf-16-le")[:-1], path="x.txt")
    assert decoded.text == "One\ntw\ufffd"
    assert [(warning.line, warning.severity) for warning in decoded.warnings] == [(2, Severity.WARNING)]


def test_a_replacement_character_in_the_file_is_no_broken_encoding() -> None:
    """What the file says is what is read."""
    assert read("lost \ufffd".encode()) == "lost \ufffd"


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="koi8-r">', "koi8_r"),
        ("<META http-equiv=Content-Type content='text/html; charset=windows-1251'>", "cp1251"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859_5"),
    ],
)
def test_a_page_may_declare_its_encoding(declaration: str, encoding: str) -> None:
    """What a page says of itself is no guess, even where its text is too short for one."""
    page = f"{declaration}<p>Мост закрыт</p>"
    assert read(page.encode(encoding), "articles/x.html") == page


def test_a_declaration_counts_in_pages_only() -> None:
    """In a text file it is part of the story."""
    text = 'They wrote <meta charset="koi8-r"> into the café’s page.'
    assert read(text.encode("cp1252")) == text


@pytest.mark.parametrize("label", ["utf-16", "utf-7", "hex", "no-such-thing", "rot13", "idna"])
def test_a_declaration_that_cannot_be_is_ignored(label: str) -> None:
    """A page cannot be made to mean something else by a strange declaration."""
    page = f'<meta charset="{label}"><p>Brücke +ADw-script+AD4-</p>'
    assert read(page.encode(), "x.htm") == page


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    """Pages saved by tools as UTF-8 often keep the declaration of the original."""
    page = '<meta charset="iso-8859-1"><p>„Brücke“</p>'
    assert read(page.encode(), "x.html") == page


def test_escape_sequences_need_a_declaration() -> None:
    """Bytes that are all ASCII are ASCII unless the page says otherwise."""
    page = '<meta charset="iso-2022-jp"><p>橋は閉鎖</p>'
    assert read(page.encode("iso2022_jp"), "x.html") == page


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an Office document"),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00", "a JPEG image"),
        (b"{\\rtf1 text}", "a Rich Text document"),
        (bytes(range(256)) * 4, "binary data"),
        ("No mark before it".encode("utf-16-le"), "UTF-16 without its byte order mark"),
        (b"\x00" * 100, "binary data"),
    ],
)
def test_a_binary_file_is_refused_by_what_it_looks_like(data: bytes, looks_like: str) -> None:
    """What is no text is named, so that the editor knows which file slipped in."""
    expected = f"articles/x.txt: not a text but {looks_like}, expected an article (save its text as UTF-8)"
    assert refusal(data) == expected


@pytest.mark.parametrize("data", [b" \n\t\n", b"---\n***\n", codecs.BOM_UTF8, "\u200b\u00ad…".encode()])
def test_a_file_without_letters_is_refused(data: bytes) -> None:
    """An article has a letter or a digit."""
    assert refusal(data) == "articles/x.txt: no text in it, expected an article (write it or remove the file)"


def test_control_and_invisible_characters_are_taken_out() -> None:
    """NUL, escapes, soft hyphens, zero-width spaces, marks of byte order and overrides leave no trace; tabs stay."""
    assert read("a\x00b\x1b[1m\tc\u00add\u200be\ufefff\u202eg\u2066h\u2069".encode()) == "ab[1m\tcdefgh"


def test_joiners_and_direction_marks_stay() -> None:
    """Persian and Indian scripts need the joiners, mixed text the marks."""
    text = "می\u200cخواهم क्\u200dष a\u200fb"
    assert read(text.encode()) == text


def test_no_break_spaces_are_spaces() -> None:
    """Words are parted by one kind of space."""
    assert read("8\u00a0March\u202f2017\u2007x".encode()) == "8 March 2017 x"


def test_letters_are_in_unicode_form_c() -> None:
    """A letter and its accent are one character."""
    assert read("cafe\u0301".encode()) == "café"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one_line_feed(end: str) -> None:
    """However a line ends, the lines keep their numbers."""
    assert read(f"one{end}{end}three".encode()) == "one\n\nthree"


def test_a_nul_between_the_two_parts_of_a_line_end_does_not_join_them() -> None:
    """Line ends are read before anything is taken out, as any editor counts them."""
    assert read(b"one\r\x00\nthree") == "one\n\nthree"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    """Reading what was read changes nothing; the result is in form C and has the file's lines."""
    try:
        once = decode(text.encode(), path="x.txt")
    except ArticleError:
        return
    assert decode(once.text.encode(), path="x.txt").text == once.text
    assert unicodedata.is_normalized("NFC", once.text)
    assert once.text.count("\n") == sum(text.count(end) for end in "\n\r\v\f\x85\u2028\u2029") - text.count("\r\n")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes make the reading crash."""
    try:
        text = decode(data, path="x.html").text
    except ArticleError:
        return
    assert not any(unicodedata.category(character) == "Cc" for character in text if character not in "\n\t")
