"""Turns bytes into clean text: which encoding they are in, and what no reader could see is taken out."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from charset_normalizer import from_bytes

from builder.errors import ArticleError, Problem, Severity

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""In this order, because the mark of UTF-32 little-endian begins with that of UTF-16."""

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a Rich Text document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"bplist00", "a property list, such as a Safari web archive"),
    (b"SQLite format 3\0", "a database"),
)

LEGACY_ENCODINGS = (
    "cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp874 iso8859_2 iso8859_5 iso8859_7 koi8_r big5 gb18030 "
    "cp932 euc_jp cp949"
)
"""Those that texts on the web were written in; a guess among all that exist is worse, above all for short
texts. Windows-1252 is not among them: its own evidence is looked at before."""

_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What pages that declare the one are really written in: the table of the WHATWG Encoding Standard, section 4.2."""

_DECLARABLE = re.compile(r"utf-8|ascii|tis-620|hz|(iso8859-|cp|koi8-|gb|big5|shift_jis|euc_|iso2022_|mac-)\w+")
_DECLARATION = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32), 127})
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\u00a0\u2007\u202f]")
_HIGH = "\u0080-\U0010ffff"
_WESTERN_LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœ"
_WESTERN_MARKS = "€‚„…†‡‰‹‘’“”•–—›™\u00a0¡£§©ª«\u00ad®°²´·º»¼½¾¿"
_SYMBOL_IN_WORD = re.compile("[^\\W\\d_][€‚„†‡‰‹“•›™\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u00bf×÷][^\\W\\d_]")
_NOT_WESTERN = re.compile(
    f"[^\0-\x7f{_WESTERN_LETTERS}{_WESTERN_MARKS}]"
    f"|[{_WESTERN_LETTERS}]{{4}}"
    f"|{_SYMBOL_IN_WORD.pattern}"
    "|(?<![\\dNnMm])[ªº]"
    "|õ(?![es])"
)
"""What a Windows-1252 text in a Western European language does not have: other letters, words of accented letters only,
symbols within words, ordinal signs after a letter, and the õ of misread Hungarian."""


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A text and where it comes from.

    Attributes:
        text: "\n" line ends, Unicode form C, no control character but tab, no invisible one but the joiners and the
            direction marks that scripts need, no-break spaces as spaces.
        encoding: The name Python knows it by.
        warnings: What was doubtful.
    """

    text: str
    encoding: str
    warnings: tuple[Problem, ...] = ()


def decode(data: bytes, *, path: str) -> Decoded:
    r"""Turn the bytes of an article into clean text.

    The encoding is that of the byte order mark; else UTF-8, if the bytes are UTF-8 (and no page in nothing but ASCII
    bytes declares another encoding); else the one that an HTML page declares, if it fits; else UTF-8 with its few bad
    bytes replaced, if well-formed letters outnumber them; else Windows-1252, if the text then looks Western European;
    else what charset-normalizer finds most likely, with a warning.

    Line ends are those of Unicode Standard Annex 14 (LF, CR, CRLF, VT, FF, NEL, LS, PS), so a line of the text is a
    line of the file. Bidirectional overrides, embeddings and isolates are removed because they can make a text look
    like another one.

    Args:
        data: The whole file.
        path: For messages; ".html" and ".htm" may declare their encoding.

    Raises:
        ArticleError: The file is not text, or has neither a letter nor a digit.

    >>> decode("Café\r\n".encode("cp1252"), path="articles/x.txt")
    Decoded(text='Café\n', encoding='cp1252', warnings=())
    """
    encoding, skip = next(((name, len(mark)) for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), ("", 0))
    if not encoding:
        _refuse_binary(data, path)
        encoding = _recognise(data, path)
    guessed = encoding.startswith("?")
    encoding = encoding.removeprefix("?")
    raw = data[skip:].decode(encoding, "replace")
    warnings = _replaced(data[skip:], encoding, path)
    if guessed:
        message = f"the encoding was guessed to be {encoding}, expected UTF-8 (check the letters, save it as UTF-8)"
        warnings = (Problem(path, 0, message, Severity.WARNING),)
    text = _clean(raw)
    if not any(character.isalnum() for character in text):
        raise ArticleError(Problem(path, 0, "no text in it, expected an article (write it or remove the file)"))
    return Decoded(text, encoding, warnings)


def _refuse_binary(data: bytes, path: str) -> None:
    looks_like = next((name for signature, name in SIGNATURES if data.startswith(signature)), None)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if looks_like is None and controls >= 8 and controls > len(data) / 20:
        halves = data[::2].count(0), data[1::2].count(0)
        wide = max(halves) > len(data) / 5 > 20 * min(halves)
        looks_like = "UTF-16 without its byte order mark" if wide else "binary data"
    if looks_like is not None:
        message = f"not a text but {looks_like}, expected an article (save its text as UTF-8)"
        raise ArticleError(Problem(path, 0, message))


def _recognise(data: bytes, path: str) -> str:
    """Name the encoding of bytes without a byte order mark; "?" stands before one that was guessed."""
    declared = _declared(data) if path.lower().endswith((".html", ".htm")) else None
    if _fits(data, "utf-8") and not (declared and data.isascii()):
        return "utf-8"
    if declared and _fits(data, declared):
        return declared
    if _mostly_utf8(data):
        return "utf-8"
    if _fits(data, "cp1252") and _looks_western(data.decode("cp1252")):
        return "cp1252"
    likely = from_bytes(data, cp_isolation=LEGACY_ENCODINGS.split())
    tidy = (match.encoding for match in likely if not _SYMBOL_IN_WORD.search(str(match)))
    best = likely.best()
    return f"?{next(tidy, best.encoding if best else 'cp1252')}"


def _declared(data: bytes) -> str | None:
    found = _DECLARATION.search(data[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except LookupError:
        return None
    return _SUPERSETS.get(name, name) if _DECLARABLE.fullmatch(name) else None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "surrogateescape")
    bad = len(re.findall("[\udc80-\udcff]", text))
    good = len(re.findall(f"[{_HIGH}]", text)) - bad
    return good >= bad


def _looks_western(text: str) -> bool:
    letters = re.findall(r"[^\W\d_]", text)
    accented = sum(letter > "\x7f" for letter in letters)
    return accented <= 0.3 * len(letters) and _NOT_WESTERN.search(text) is None


def _replaced(data: bytes, encoding: str, path: str) -> tuple[Problem, ...]:
    """Warn of bytes that could not be read, at the line of the first one."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        line = _LINE_ENDS.sub("\n", data[: error.start].decode(encoding)).count("\n") + 1
        bad = f"broken {encoding.upper()}: some bytes from this line on are no letters and show as '\ufffd'"
        return (
            Problem(path, line, f"{bad}, expected none (correct them and save the file as UTF-8)", Severity.WARNING),
        )
    return ()


def _clean(raw: str) -> str:
    text = _LINE_ENDS.sub("\n", raw)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", text)


def strip_unseen(text: str) -> str:
    r"""Take out the characters that `decode` takes out, for texts in which they were written as escapes.

    Half of a surrogate pair, which is no character and which no file can hold, becomes U+FFFD.

    >>> strip_unseen("so\u00adft \u202eover \ud800half")
    'soft over \ufffdhalf'
    """
    return _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text))
