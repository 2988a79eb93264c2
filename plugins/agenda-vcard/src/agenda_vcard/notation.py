"""How each version of vCard writes texts, lists, parameters and dates."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from agenda_vcard.dates import NO_YEAR, is_date, is_whole, without_year
from agenda_vcard.decoding import to_bytes
from agenda_vcard.photos import type_name

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})
_PARAMETER_ESCAPES = str.maketrans({"^": "^^", "\n": "^n", '"': "^'", "\r": None})
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NO_TOKEN = re.compile(r"[^A-Za-z0-9_-]")
_NEEDS_QUOTES = re.compile(r"[:;,]")
_PLAIN_21 = re.compile(r"[ -\[\]-~]*")  # printable ASCII but the backslash
_UNSAFE_QP = re.compile(rb"[^ -<>-\[\]-~]| (?=\Z)")  # a blank at the end would get lost

Form = tuple[str, str]
"""Parameters that say how a value is written, and the value."""


def text_form(text: str, version: str) -> Form:
    """Write a text."""
    if version == "2.1":
        return _form_21([_clean(text)], "")
    return "", _clean(text).translate(_ESCAPES)


def list_form(texts: Sequence[str], version: str, separator: str) -> Form:
    """Write several texts as the components (``;``) or the list (``,``) of one value."""
    if version == "2.1":
        return _form_21([_clean(text) for text in texts], separator)
    return "", separator.join(_clean(text).translate(_ESCAPES) for text in texts)


def nested_form(components: Sequence[Sequence[str]]) -> Form:
    """Write components that are lists themselves, in 3.0 or 4.0."""
    lists = (",".join(_clean(text).translate(_ESCAPES) for text in part) for part in components)
    return "", ";".join(lists)


def uri_form(uri: str) -> Form:
    """Write an address. No version escapes anything in it; a line break cannot be part of it."""
    return "", _CONTROL.sub("", uri).strip()


def date_form(value: str, version: str) -> Form:
    """Write a date as :func:`agenda_vcard.dates.read_date` returns it, or a text.

    vCard 3.0 and 2.1 have no dates without a year. They get the year 1604 with
    ``X-APPLE-OMIT-YEAR``: programs that know it show no year, and the others
    still find a valid date, which they do not in ``--05-14``. What has no day
    goes out as text.
    """
    if not is_date(value):
        form, raw = text_form(value, version)
        return (form if version == "2.1" else ";VALUE=text"), raw
    if version == "4.0":
        return "", _basic(value)
    if is_whole(value):
        return "", value
    month_and_day = without_year(value)
    if month_and_day:
        return f";X-APPLE-OMIT-YEAR={NO_YEAR}", f"{NO_YEAR}-{'-'.join(month_and_day)}"
    return ("" if version == "2.1" else ";VALUE=text"), value


def says_date(value: str, version: str) -> bool:
    """Say whether programs will read ``value`` as a date in this version."""
    if version == "4.0":
        return is_date(value)
    return is_whole(value) or without_year(value) is not None


def picture_form(data: bytes, media: str, version: str) -> Form:
    """Write an embedded picture, sound or key."""
    encoded = base64.b64encode(data).decode("ascii")
    if version == "4.0":
        return "", f"data:{media or 'application/octet-stream'};base64,{encoded}"
    short = type_name(media) or media.rpartition("/")[2].partition("+")[0]
    kind = _NO_TOKEN.sub("", short).upper()
    if version == "2.1":
        return f";ENCODING=BASE64{f';{kind}' if kind else ''}", encoded
    return f";ENCODING=b{f';TYPE={kind}' if kind else ''}", encoded


def type_marks(types: Sequence[str], version: str, *, preferred: bool) -> str:
    """Write types and preference as parameters."""
    if version == "2.1":
        tokens = [_NO_TOKEN.sub("-", kind).upper() for kind in types]
        return "".join(f";{token}" for token in [*tokens, *(["PREF"] if preferred else [])])
    named = list(types)
    if preferred and version == "3.0":
        named.append("pref")
    marks = f";TYPE={','.join(map(parameter_value, named))}" if named else ""
    return f"{marks};PREF=1" if preferred and version == "4.0" else marks


def parameter(name: str, value: str, version: str) -> str:
    """Write one parameter."""
    if version == "2.1":
        return f";{name}={_NO_TOKEN.sub('-', value)}"
    return f";{name}={parameter_value(value)}"


def parameter_value(text: str) -> str:
    """Quote and escape a parameter value (RFC 6350 section 3.3, RFC 6868)."""
    escaped = _CONTROL.sub("", _clean(text).translate(_PARAMETER_ESCAPES))
    return f'"{escaped}"' if _NEEDS_QUOTES.search(escaped) else escaped


def _basic(value: str) -> str:
    """Write a date in the basic format; RFC 6350 keeps the dash of ``1980-05`` alone."""
    if is_whole(value) or without_year(value):
        return value[:2] + value[2:].replace("-", "") if value[0] == "-" else value.replace("-", "")
    return value


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _form_21(texts: Sequence[str], separator: str) -> Form:
    if all(_PLAIN_21.fullmatch(text) for text in texts):
        return "", separator.join(_escape_21(text, separator) for text in texts)
    # Encode before escaping: a backslash of the text becomes =5C, one of an escape stays.
    encoded = separator.join(_escape_21(_quoted_printable(text), separator) for text in texts)
    return ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", encoded


def _escape_21(text: str, separator: str) -> str:
    return text.replace(separator, f"\\{separator}") if separator else text


def _quoted_printable(text: str) -> str:
    data = to_bytes(text.replace("\n", "\r\n"))
    return _UNSAFE_QP.sub(lambda match: b"=%02X" % match[0][0], data).decode("ascii")
