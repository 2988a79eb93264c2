"""Google's labels and the standard types they stand for.

Google writes its own labels in English ("Mobile") and the user's as typed. An
English one becomes types alone, so that Agenda can show it in the user's
language; any other stays as the label beside the types it is known to mean.
"""

from __future__ import annotations

import re

_LABELS: dict[tuple[str, ...], str] = {
    ("home",): "Home",
    ("work",): "Work",
    ("cell",): "Mobile",
    ("main",): "Main",
    ("home", "fax"): "Home Fax",
    ("work", "fax"): "Work Fax",
    ("fax",): "Other Fax",
    ("pager",): "Pager",
    ("other",): "Other",
    ("profile",): "Profile",
    ("blog",): "Blog",
    ("homepage",): "Home Page",
    ("spouse",): "Spouse",
    ("child",): "Child",
    ("parent",): "Parent",
    ("friend",): "Friend",
}
_ALSO: dict[str, tuple[str, ...]] = {
    "casa": ("home",),
    "particular": ("home",),
    "domicilio": ("home",),
    "trabajo": ("work",),
    "oficina": ("work",),
    "móvil": ("cell",),
    "celular": ("cell",),
    "cell": ("cell",),
    "principal": ("main",),
    "fax": ("fax",),
    "fax de casa": ("home", "fax"),
    "fax particular": ("home", "fax"),
    "fax del trabajo": ("work", "fax"),
    "busca": ("pager",),
    "buscapersonas": ("pager",),
    "otro": ("other",),
    "otra": ("other",),
    "perfil": ("profile",),
    "página principal": ("homepage",),
    "mother": ("parent",),
    "father": ("parent",),
    "brother": ("sibling",),
    "sister": ("sibling",),
    "relative": ("kin",),
    "cónyuge": ("spouse",),
    "hijo": ("child",),
    "hija": ("child",),
    "hijo/a": ("child",),
    "madre": ("parent",),
    "padre": ("parent",),
    "hermano": ("sibling",),
    "hermana": ("sibling",),
    "amigo": ("friend",),
    "amiga": ("friend",),
}
_TYPES = {label.casefold(): types for types, label in _LABELS.items()} | _ALSO
_UNSAID = frozenset(
    {"voice", "internet", "text", "msg", "pref", "x400", "postal", "parcel", "dom", "intl"}
)
_STRONGEST_FIRST = ("pager", "cell", "main", "work", "home", "other")
SEPARATOR = re.compile(r"(?:^|\s):::(?:\s|$)")
"""What stands between several values of one cell."""
JOINT = " ::: "


def read_label(text: str) -> tuple[str, tuple[str, ...], bool]:
    """Return label, types and whether it is preferred, for ``* Home`` and the like."""
    label = without_preference(text)
    preferred = label != text.strip()
    types = _TYPES.get(label.casefold(), ())
    if _LABELS.get(types, "").casefold() == label.casefold():
        label = ""
    return label, types, preferred


def without_preference(text: str) -> str:
    """Return a label without the ``* `` that marks a preferred value."""
    text = text.strip()
    return text[1:].strip() if text == "*" or text.startswith("* ") else text


def write_label(label: str, types: tuple[str, ...], *, preferred: bool = False) -> str:
    """Return what Google calls it: the label, else the name for the types."""
    return f"* {label or _name_of(types)}" if preferred else label or _name_of(types)


def _name_of(types: tuple[str, ...]) -> str:
    said = tuple(name for name in types if name not in _UNSAID)
    if not said:
        return ""
    if said in _LABELS:
        return _LABELS[said]
    if "fax" in said:
        place = next((name for name in ("work", "home") if name in said), "other")
        return f"{place.capitalize()} Fax"
    strongest = next((name for name in _STRONGEST_FIRST if name in said), None)
    return _LABELS[strongest,] if strongest else " ".join(said).title()
