"""Tells the name of a person from other words, and takes it apart."""

from __future__ import annotations

import re
import unicodedata

from agenda.plugin import Name

_PREFIX = re.compile(
    r"((?:d|dña|doña|don|dr|dra|prof|profª|profesora?|ing|lic|arq|sr|sra|srta|d\.ª|mr|mrs|ms|mx|sir"
    r"|herr|frau|dott|me)(?:\.ª|\.|ª)?)\s+(?=\w)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r",?\s+((?:jr|sr|ph\.?\s?d|mba|msc|m\.?d|esq|cpa|pmp|cfa|bsc|iii|ii)\.?(?:,\s*)?)+$",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(r"\s*\((?:she|he|they|ella|él|elle)\b[^)]*\)", re.IGNORECASE)
_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "de del la las los el y i e da das do dos van von der den di du le lo al bin ibn ter zu san st",
    )
)
_COMPOUND = {
    "maría": "josé jesús teresa luisa isabel elena carmen pilar ángeles dolores mar rosa victoria "
    "antonia cristina eugenia fernanda paz belén cruz soledad inmaculada",
    "josé": "maría luis antonio manuel miguel ramón ignacio carlos juan francisco ángel javier "
    "alberto enrique vicente andrés fernando",
    "juan": "carlos antonio josé manuel luis ramón ignacio francisco pablo miguel jesús pedro andrés",
    "ana": "maría belén isabel luisa cristina rosa teresa",
    "luis": "miguel alberto fernando antonio carlos enrique manuel ángel",
    "miguel": "ángel", "francisco": "javier josé", "carlos": "alberto", "marco": "antonio",
    "jesús": "maría manuel", "rosa": "maría", "eva": "maría", "pedro": "luis josé pablo",
    "víctor": "manuel", "mary": "jane ann", "jean": "pierre paul luc claude",
}  # fmt: skip
_SHORT_MARIA = {"mª", "m.ª", "mª.", "ma."}
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-ª])*")
_MOST_WORDS = 6
_NOT_A_NAME = frozenset(
    re.findall(
        r"\w+",
        "hola soy buenas buenos hi hello dear gracias thanks llámame llama escribe te nos me mi tu su "
        "para por con sin aquí this my your our we call please",
    )
)


def is_name(text: str) -> bool:
    """Say whether this could be a whole name: two to six capitalised words and particles."""
    words = _bare(text).replace(",", " ").split()
    if len(words) < 2 or not all(_WORD.fullmatch(word) for word in words):
        return False
    meant = [word for word in words if word.lower() not in _PARTICLES]
    return (
        2 <= len(meant) <= _MOST_WORDS
        and text.count(",") <= 1
        and all(word[0].isupper() for word in meant)
        and words[0].lower() not in (_PARTICLES | _NOT_A_NAME) - {"san"}
    )


def is_given_name(text: str) -> bool:
    """Say whether this could be a name of one word, as at the end of an informal mail."""
    return _WORD.fullmatch(text) is not None and text[0].isupper() and 2 <= len(text) <= 15


def has_prefix(text: str) -> bool:
    """Say whether it begins with Dr., D.ª and the like."""
    return _PREFIX.match(text) is not None


def person_name(text: str) -> Name:
    """Take a name apart: "García Pérez, Ana" and "Dra. ANA GARCÍA PÉREZ" alike."""
    text = _PRONOUNS.sub("", text).strip(" ,;-–")
    suffix = _SUFFIX.search(text)
    text = text[: suffix.start()] if suffix else text
    prefix = _PREFIX.match(text)
    text = text[prefix.end() :] if prefix else text
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma:
        given, family = _split(text.split())
    given, family = _cased(given), _cased(family)
    given, additional = _without_initials(given) if family else (given, "")
    return Name(
        full=" ".join(part for part in (given, additional, family) if part),
        prefix=prefix[1] if prefix else "",
        given=given,
        additional=additional,
        family=family,
        suffix=suffix[0].strip(" ,") if suffix else "",
    )


def name_from_mailbox(address: str) -> str:
    """Make a readable name of "ana.perez@…", or "" where the mailbox says too little."""
    words = [word for word in re.split(r"[._\-+\d]+", address.partition("@")[0]) if word]
    if 2 <= len(words) <= 3 and all(len(word) > 1 for word in words):
        return " ".join(word.capitalize() for word in words)
    return ""


def fits_mailbox(text: str, addresses: list[str]) -> bool:
    """Say whether one of the mailboxes is made of parts of this name."""
    words = [folded(word) for word in _bare(text).replace(",", " ").split() if len(word) > 2]
    for address in addresses:
        box = folded(address.partition("@")[0])
        if any(word in box for word in words) or _is_initials(box, words):
            return True
    return False


def folded(text: str) -> str:
    """Fold case and accents away."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _is_initials(box: str, words: list[str]) -> bool:
    return len(words) > 1 and box == "".join(word[0] for word in words)


def _bare(text: str) -> str:
    text = _SUFFIX.sub("", _PRONOUNS.sub("", text)).strip(" ,;")
    return _PREFIX.sub("", text, count=1)


def _split(words: list[str]) -> tuple[str, str]:
    """Return given names and family names of a name in natural order."""
    if len(words) < 2:
        return " ".join(words), ""
    first = "maría" if words[0].lower() in _SHORT_MARIA else words[0].lower()
    second = words[1].lower()
    meant = sum(word.lower() not in _PARTICLES for word in words)
    if first == "maría" and second == "del" and len(words) > 3:
        at = 3
    elif len(words) > 2 and (
        second in _COMPOUND.get(first, "").split()
        or re.fullmatch(r"\w\.", second)
        or (meant > 3 and second not in _PARTICLES)
    ):
        at = 2
    else:
        at = 1
    return " ".join(words[:at]), " ".join(words[at:])


def _without_initials(given: str) -> tuple[str, str]:
    words = given.split()
    initials = [word for word in words[1:] if re.fullmatch(r"\w\.", word)]
    return " ".join(word for word in words if word not in initials), " ".join(initials)


def _cased(text: str) -> str:
    """Write a name in capitals as names are written."""
    if not text.isupper() or len(text) < 3:
        return text
    return " ".join(
        word.lower() if word.lower() in _PARTICLES and at else _capitalised(word)
        for at, word in enumerate(text.split())
    )


def _capitalised(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
