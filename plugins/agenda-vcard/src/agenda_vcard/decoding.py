"""Raw values to text: character sets, quoted-printable, base64, backslashes.

The order matters. A quoted-printable value is cut into its components *before*
it is decoded, because ``=3B`` is a semicolon of the text and not a separator;
an 8-bit value is cut *after* decoding, because in Shift_JIS the second byte of
a character may be a backslash.
"""

from __future__ import annotations

import binascii
import re

_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]")
_BAD_QP = re.compile(r"=(?![0-9A-Fa-f]{2}|\n|$)")
_SPACE = re.compile(r"\s+")

# Names met in CHARSET parameters, letters and digits only, to Python's codecs.
# A closed table on purpose: codecs.lookup() would also find "zip" and "punycode".
CHARSETS = {
    "utf8": "utf-8",
    "unicode": "utf-8",
    "unicode11utf8": "utf-8",
    "usascii": "utf-8",
    "ascii": "utf-8",
    "ansi": "cp1252",
    "utf7": "utf-7",
    "utf16": "utf-16",
    "utf16le": "utf-16-le",
    "utf16be": "utf-16-be",
    "latin1": "cp1252",
    "iso88591": "cp1252",  # as browsers do: nobody means the C1 controls
    "cp1252": "cp1252",
    "ibm819": "cp1252",
    "iso885915": "iso8859-15",
    "latin9": "iso8859-15",
    "macintosh": "mac-roman",
    "macroman": "mac-roman",
    "xmacroman": "mac-roman",
    "ibm437": "cp437",
    "cp437": "cp437",
    "ibm850": "cp850",
    "cp850": "cp850",
    "koi8r": "koi8-r",
    "koi8u": "koi8-u",
    "shiftjis": "cp932",
    "sjis": "cp932",
    "xsjis": "cp932",
    "mskanji": "cp932",
    "windows31j": "cp932",
    "cp932": "cp932",
    "eucjp": "euc-jp",
    "xeucjp": "euc-jp",
    "iso2022jp": "iso2022-jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "hzgb2312": "hz",
    "big5": "big5",
    "big5hkscs": "big5-hkscs",
    "cp950": "cp950",
    "euckr": "cp949",
    "ksc5601": "cp949",
    "ksc56011987": "cp949",
    "cp949": "cp949",
    "tis620": "cp874",
    **{f"iso8859{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 16)},
    "iso88599": "cp1254",
    **{f"windows{n}": f"cp{n}" for n in range(1250, 1259)},
    **{f"cp{n}": f"cp{n}" for n in range(1250, 1259)},
}
# Encodings whose text is made of ASCII bytes, so that it also passes for UTF-8.
SEVEN_BIT = frozenset({"iso2022-jp", "hz", "utf-7"})


def codec_name(charset: str) -> str:
    """Return Python's name for a CHARSET, or an empty text for one that is not known."""
    return CHARSETS.get(_NOT_ALPHANUMERIC.sub("", charset.lower()), "")


def to_bytes(text: str) -> bytes:
    """Return the bytes that ``text`` was read from, or ``?`` for what was never bytes."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def from_bytes(data: bytes, charset: str) -> tuple[str, bool]:
    """Decode ``data`` and say whether ``charset``, a codec or empty, was enough to do so.

    Without a charset UTF-8 is tried. What fails is read as Windows-1252, the
    code page of the programs that forget to name one.
    """
    try:
        return data.decode(charset or "utf-8"), True
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), False


def decode_qp(raw: str) -> tuple[bytes, bool]:
    """Decode quoted-printable; the flag says whether every ``=`` was a proper escape."""
    return binascii.a2b_qp(to_bytes(raw)), not _BAD_QP.search(raw)


def decode_base64(raw: str) -> bytes | None:
    """Decode base64 with any white space and missing padding, or return None."""
    packed = _SPACE.sub("", raw).rstrip("=")
    try:
        return binascii.a2b_base64(packed + "=" * (-len(packed) % 4), strict_mode=True)
    except (binascii.Error, ValueError):
        return None


def split_raw(raw: str, separator: str) -> list[str]:
    """Cut at each ``separator`` that has no backslash before it; the pieces stay escaped."""
    if f"\\{separator}" not in raw:  # a double backslash before one looks the same
        return raw.split(separator)
    pieces: list[str] = []
    start = position = 0
    while position < len(raw):
        character = raw[position]
        if character == "\\":
            position += 2
            continue
        if character == separator:
            pieces.append(raw[start:position])
            start = position + 1
        position += 1
    pieces.append(raw[start:])
    return pieces


_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED_21 = re.compile(r"\\([;,:])")
_ESCAPED_URI = re.compile(r"\\([:;,])")
_PLAIN_ESCAPES = ((r"\,", ","), (r"\n", "\n"), (r"\;", ";"), (r"\:", ":"), (r"\N", "\n"))
_MEANINGS = {"n": "\n", "N": "\n", "\\": "\\", ",": ",", ";": ";", ":": ":"}


def unescape(text: str) -> str:
    r"""Undo the escapes of vCard 3.0 and 4.0: ``\n \, \; \\``, and ``\:``, which some write."""
    if "\\" not in text:
        return text
    if "\\\\" not in text:  # then no escape can begin inside another
        for escape, meaning in _PLAIN_ESCAPES:
            text = text.replace(escape, meaning)
        return text
    return _ESCAPED.sub(lambda match: _MEANINGS.get(match[1], match[0]), text)


def unescape_21(text: str) -> str:
    r"""Undo the escapes of vCard 2.1.

    The standard knows ``\;`` alone. Programs also write ``\,`` and ``\:``, but
    ``\n`` and ``\\`` are left, because Windows paths are more frequent there.
    """
    return _ESCAPED_21.sub(r"\1", text) if "\\" in text else text


def unescape_uri(text: str) -> str:
    r"""Undo ``\:``, ``\,`` and ``\;``, the only escapes that writers put into addresses."""
    return _ESCAPED_URI.sub(r"\1", text) if "\\" in text else text
