"""Telephone numbers as E.164, with a home region and a class.

A normalised number is ``class + E.164 [+ ";" + extension]`` where the class is
``m`` (mobile), ``l`` (fixed line), ``s`` (a company's special number: freephone,
shared cost) or ``u`` (cannot be told). A national number that is not valid in
the home region is guessed: class ``?`` and one entry per country where it
would be valid.

The usual forms of the usual countries are recognised here; everything else
goes to ``phonenumbers`` (a port of Google's libphonenumber).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
from phonenumbers import PhoneNumberType

_EXTENSION = re.compile(
    r"(?:;?\s*ext(?:ensi[oó]n|ension|\.)?=?|\s+x|#)\s*[.:]?\s*(\d{1,7})\s*$", re.IGNORECASE
)
_PAUSE = re.compile(r"(?<=\d)\s*[,/;pw]\s*(\d{1,4})\s*$")
_TRUNK_ZERO = re.compile(r"(?<=\d)\s*\(\s*0\s*\)")
_NOTE = re.compile(r"^[^\W\d_][^\d:+]*:|\([^\d)]*\)\s*$|\s[-–]\s*[^\W\d_][^\d]*$")
_NOISE = re.compile(r"[^\d+]")
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ@]")
_MIN_DIGITS = 6
_MAX_DIGITS = 15
_WHOLE = 9


class _Plan(NamedTuple):
    """A country's numbering plan, as far as the fast path needs it."""

    code: str
    number: re.Pattern[str]
    mobile: re.Pattern[str]


_PLANS = {
    "ES": _Plan("34", re.compile(r"[6-9]\d{8}$"), re.compile(r"6|7")),
    "US": _Plan("1", re.compile(r"[2-9]\d{2}[2-9]\d{6}$"), re.compile(r"$^")),
    "MX": _Plan("52", re.compile(r"[2-9]\d{9}$"), re.compile(r"$^")),
    "PT": _Plan("351", re.compile(r"[29]\d{8}$"), re.compile(r"9")),
    "FR": _Plan("33", re.compile(r"[1-79]\d{8}$"), re.compile(r"[67]")),
    "DE": _Plan("49", re.compile(r"1[5-7]\d{8,9}$"), re.compile(r"1[5-7]")),
    "IT": _Plan("39", re.compile(r"3\d{8,9}$"), re.compile(r"3")),
    "GB": _Plan("44", re.compile(r"7[1-57-9]\d{8}$"), re.compile(r"7")),
}
_SPANISH_SPECIAL = re.compile(r"80[0-7]|90[0-25]")
_LIKELY_REGIONS = ("ES", "US", "MX", "FR", "DE", "IT", "PT", "GB")
_MAX_GUESSES = 6
_MEXICAN_MOBILE = 11
_CLASSES = {
    PhoneNumberType.MOBILE: "m",
    PhoneNumberType.FIXED_LINE: "l",
    PhoneNumberType.TOLL_FREE: "s",
    PhoneNumberType.PREMIUM_RATE: "s",
    PhoneNumberType.SHARED_COST: "s",
    PhoneNumberType.UAN: "s",
}


def region_of(text: str) -> str:
    """Return the ISO 3166 region of a number written with its country code, else ``""``."""
    digits = _NOISE.sub("", text)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if not digits.startswith("+"):
        return ""
    for region, plan in _PLANS.items():
        if digits.startswith(plan.code, 1):
            return region
    found = _parse(digits, "")
    return phonenumbers.region_code_for_number(found) or "" if found else ""


def normalise_phone(text: str, region: str, others: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the normal form of a number as it was written, more than one if it is a guess.

    Args:
        text: The number with or without country code, extension and noise.
        region: ISO 3166 region that numbers without a country code belong to.
        others: Regions to try where the home region does not fit, such as
            those of the card's other numbers.

    Returns:
        Normal forms; empty if ``text`` is no telephone number.
    """
    text = _TRUNK_ZERO.sub("", without_note(text.removeprefix("tel:")))
    match = _EXTENSION.search(text) or _pause(text)
    extension = ""
    if match:
        extension = f";{match[1]}"
        text = text[: match.start()]
    if _LETTERS.search(text):
        return ()
    digits = _NOISE.sub("", text)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if not _MIN_DIGITS <= len(digits.lstrip("+")) <= _MAX_DIGITS:
        return ()
    return tuple(form + extension for form in _normalise(digits, region.upper(), others))


def without_note(text: str) -> str:
    """Return a number without what was written beside it: "Móvil: 612408117", "612408117 (casa)"."""
    return _NOTE.sub("", text.strip()).strip()


def _pause(text: str) -> re.Match[str] | None:
    """Return what is dialled after a pause, if enough digits stand before it."""
    match = _PAUSE.search(text)
    return match if match and len(_NOISE.sub("", text[: match.start()])) >= _WHOLE else None


def e164(form: str) -> str:
    """Return the number of a normal form: ``"l+34957211609;327"`` → ``+34957211609``."""
    return form[1:].partition(";")[0]


@lru_cache(maxsize=8192)
def _normalise(digits: str, region: str, others: tuple[str, ...]) -> tuple[str, ...]:
    fast = _fast(digits, region)
    if fast:
        return (fast,)
    found = _parse(digits, region)
    if found is not None and phonenumbers.is_valid_number(found):
        return (_form(found),)
    if digits.startswith("+"):
        return (f"u{digits}",)
    for other in others:
        form = _fast(digits, other) or _valid(digits, other)
        if form:
            return (form,)
    guesses = [form for other in _LIKELY_REGIONS if (form := _valid(digits, other))]
    return tuple(f"?{form[1:]}" for form in guesses[:_MAX_GUESSES])


def _fast(digits: str, region: str) -> str:
    """Return the form of a number of one of the usual plans, ``""`` to look closer."""
    if digits.startswith("+"):
        for home, plan in _PLANS.items():
            if digits.startswith(plan.code, 1):
                national = digits[1 + len(plan.code) :]
                if home != "IT" and national.startswith("0"):
                    national = national[1:]  # the trunk zero does not belong there
                if home == "MX" and len(national) == _MEXICAN_MOBILE and national[0] == "1":
                    national = national[1:]  # the "1" before mobile numbers ended in 2019
                return _by_plan(national, home, plan)
        return ""
    plan_of_home = _PLANS.get(region)
    if plan_of_home is None:
        return ""
    return _by_plan(digits.removeprefix("0") if region == "FR" else digits, region, plan_of_home)


def _by_plan(national: str, region: str, plan: _Plan) -> str:
    if not plan.number.match(national):
        return ""
    if region == "ES" and _SPANISH_SPECIAL.match(national):
        kind = "s"
    elif region in {"US", "MX"}:
        kind = "u"  # mobile and fixed lines share one numbering range
    else:
        kind = "m" if plan.mobile.match(national) else "l"
    return f"{kind}+{plan.code}{national}"


def _valid(digits: str, region: str) -> str:
    found = _parse(digits, region)
    return _form(found) if found is not None and phonenumbers.is_valid_number(found) else ""


def _form(number: phonenumbers.PhoneNumber) -> str:
    kind = _CLASSES.get(phonenumbers.number_type(number), "u")
    return kind + phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _parse(digits: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, region or None)
    except phonenumbers.NumberParseException:
        return None
