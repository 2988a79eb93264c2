"""Headers and names without what people write differently: case, accents, articles, hyphens."""

from __future__ import annotations

import re
import unicodedata

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(text.split())


_EMPTY_WORDS = words(
    "de del la el los las lo y e i o a al the of and or du des le les et di da do dos della degli"
    " von der die das und fur"
)


def plain(text: str) -> str:
    """Return text without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def folded(header: str) -> str:
    """Return the words of a header without articles and conjunctions.

    ``F. de nacimiento`` is ``f nacimiento``.
    """
    found = _WORD.findall(plain(_CAMEL.sub(" ", header)))
    return " ".join([word for word in found if word not in _EMPTY_WORDS] or found)
