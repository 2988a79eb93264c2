"""Why two people may be one, and what their values are called, in words.

The chips are short; their sentences, in the tooltip and for screen readers, name the values.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agenda.model.duplicates import Reason
from agenda.ui.widgets.chips import ChipTone
from agenda.ui.wording import kind_icon, kind_name

_SAYS: dict[str, tuple[object, object]] = {
    "same-mobile": (
        QT_TRANSLATE_NOOP("reasons", "Same mobile"),
        QT_TRANSLATE_NOOP("reasons", "Both have the mobile number %1, and nobody else does."),
    ),
    "same-phone": (
        QT_TRANSLATE_NOOP("reasons", "Same number"),
        QT_TRANSLATE_NOOP("reasons", "Both have the number %1, and nobody else does."),
    ),
    "similar-phone": (
        QT_TRANSLATE_NOOP("reasons", "Almost the same number"),
        QT_TRANSLATE_NOOP("reasons", "%1 and %2 look like one number with a slip in it."),
    ),
    "similar-email": (
        QT_TRANSLATE_NOOP("reasons", "Almost the same e-mail"),
        QT_TRANSLATE_NOOP("reasons", "%1 and %2 look like one address with a slip in it."),
    ),
    "shared-line": (
        QT_TRANSLATE_NOOP("reasons", "Shared number"),
        QT_TRANSLATE_NOOP("reasons", "Both have the number %1, which others have too."),
    ),
    "different-phone": (
        QT_TRANSLATE_NOOP("reasons", "Different numbers"),
        QT_TRANSLATE_NOOP("reasons", "They have no telephone number in common."),
    ),
    "same-email": (
        QT_TRANSLATE_NOOP("reasons", "Same e-mail"),
        QT_TRANSLATE_NOOP("reasons", "Both have the address %1, and nobody else does."),
    ),
    "shared-email": (
        QT_TRANSLATE_NOOP("reasons", "Shared e-mail"),
        QT_TRANSLATE_NOOP("reasons", "Both have the address %1, which others have too."),
    ),
    "name-in-email": (
        QT_TRANSLATE_NOOP("reasons", "E-mail fits the name"),
        QT_TRANSLATE_NOOP("reasons", "The mail addresses and names fit together: %1."),
    ),
    "different-email": (
        QT_TRANSLATE_NOOP("reasons", "Different e-mails"),
        QT_TRANSLATE_NOOP("reasons", "They have no mail address in common."),
    ),
    "same-profile": (
        QT_TRANSLATE_NOOP("reasons", "Same profile"),
        QT_TRANSLATE_NOOP("reasons", "Both have the profile %1."),
    ),
    "different-profile": (
        QT_TRANSLATE_NOOP("reasons", "Different profiles"),
        QT_TRANSLATE_NOOP("reasons", "Their profiles differ: %1 and %2."),
    ),
    "same-name": (
        QT_TRANSLATE_NOOP("reasons", "Same name"),
        QT_TRANSLATE_NOOP("reasons", "Given name and surname agree."),
    ),
    "similar-name": (
        QT_TRANSLATE_NOOP("reasons", "Similar name"),
        QT_TRANSLATE_NOOP("reasons", "The names agree but for a slip, an initial or a part."),
    ),
    "nickname": (
        QT_TRANSLATE_NOOP("reasons", "Pet name"),
        QT_TRANSLATE_NOOP("reasons", "One is the familiar form of the other: %1 and %2."),
    ),
    "same-given": (
        QT_TRANSLATE_NOOP("reasons", "Same given name"),
        QT_TRANSLATE_NOOP("reasons", "Only the given name can be compared, and it agrees."),
    ),
    "rare-name": (
        QT_TRANSLATE_NOOP("reasons", "Rare name"),
        QT_TRANSLATE_NOOP("reasons", "Few people have this name."),
    ),
    "common-name": (
        QT_TRANSLATE_NOOP("reasons", "Common name"),
        QT_TRANSLATE_NOOP("reasons", "Many people have this name, so it says little."),
    ),
    "different-surname": (
        QT_TRANSLATE_NOOP("reasons", "Different surname"),
        QT_TRANSLATE_NOOP("reasons", "The given names agree, the surnames do not: %1 and %2."),
    ),
    "different-second-surname": (
        QT_TRANSLATE_NOOP("reasons", "Different second surname"),
        QT_TRANSLATE_NOOP("reasons", "Only the second surnames differ: %1 and %2."),
    ),
    "different-given": (
        QT_TRANSLATE_NOOP("reasons", "Different given name"),
        QT_TRANSLATE_NOOP("reasons", "One surname, two given names: they may be relatives."),
    ),
    "different-name": (
        QT_TRANSLATE_NOOP("reasons", "Different names"),
        QT_TRANSLATE_NOOP("reasons", "The names differ: %1 and %2."),
    ),
    "namesakes": (
        QT_TRANSLATE_NOOP("reasons", "Namesakes"),
        QT_TRANSLATE_NOOP("reasons", "Several people called %1 share the number or the address."),
    ),
    "same-company": (
        QT_TRANSLATE_NOOP("reasons", "Same company"),
        QT_TRANSLATE_NOOP("reasons", "Both are at the same company: %1."),
    ),
    "different-company": (
        QT_TRANSLATE_NOOP("reasons", "Different companies"),
        QT_TRANSLATE_NOOP("reasons", "Their companies differ: %1 and %2."),
    ),
    "same-birthday": (
        QT_TRANSLATE_NOOP("reasons", "Same birthday"),
        QT_TRANSLATE_NOOP("reasons", "They were born on the same day."),
    ),
    "different-birthday": (
        QT_TRANSLATE_NOOP("reasons", "Different birthdays"),
        QT_TRANSLATE_NOOP("reasons", "Their dates of birth differ."),
    ),
    "same-address": (
        QT_TRANSLATE_NOOP("reasons", "Same address"),
        QT_TRANSLATE_NOOP("reasons", "They live or work at the same address: %1."),
    ),
    "different-address": (
        QT_TRANSLATE_NOOP("reasons", "Different addresses"),
        QT_TRANSLATE_NOOP("reasons", "Their addresses differ: %1 and %2."),
    ),
    "company-and-person": (
        QT_TRANSLATE_NOOP("reasons", "Company and person"),
        QT_TRANSLATE_NOOP("reasons", "One is a company, the other a person."),
    ),
    "identical": (
        QT_TRANSLATE_NOOP("reasons", "Identical"),
        QT_TRANSLATE_NOOP("reasons", "All that is known of them is the same."),
    ),
    "one-sided": (
        QT_TRANSLATE_NOOP("reasons", "Little to compare"),
        QT_TRANSLATE_NOOP("reasons", "One of the cards says too little to be sure."),
    ),
}

_ONE_SIDED: dict[str, object] = {
    "photo": QT_TRANSLATE_NOOP("reasons", "Photo on one only"),
    "birthday": QT_TRANSLATE_NOOP("reasons", "Birthday on one only"),
    "address": QT_TRANSLATE_NOOP("reasons", "Address on one only"),
}

_SAME: dict[str, object] = {
    "phone": QT_TRANSLATE_NOOP("kinds", "The same number"),
    "email": QT_TRANSLATE_NOOP("kinds", "The same address"),
    "address": QT_TRANSLATE_NOOP("kinds", "The same address"),
}

_SIGNS: dict[str, object] = {
    "≡": QT_TRANSLATE_NOOP("kinds", "Both say the same"),
    "⊆": QT_TRANSLATE_NOOP("kinds", "The right one says more"),
    "⊇": QT_TRANSLATE_NOOP("kinds", "The left one says more"),
    "∩": QT_TRANSLATE_NOOP("kinds", "Some is the same, some is not"),
    "≠": QT_TRANSLATE_NOOP("kinds", "They differ"),
}


_AGAINST = frozenset({"namesakes", "company-and-person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason as a chip: short words, a whole sentence, a tone and an icon."""

    text: str
    sentence: str
    tone: ChipTone
    icon: str


def why(reason: Reason) -> Why:
    """Put a reason into words; those of plugins bring their own."""
    text, sentence = _words(reason)
    against = reason.kind.startswith("different-") or reason.kind in _AGAINST
    if reason.kind in _SAYS and not against and (reason.weight <= 0 or reason.kind == "one-sided"):
        # What agrees, but so often that it proves nothing, speaks neither for nor against.
        return Why(text=text, sentence=sentence, tone="info", icon="info")
    if reason.weight > 0:
        return Why(text=text, sentence=sentence, tone="ok", icon="check")
    return Why(text=text, sentence=sentence, tone="warn", icon="split")


def one_sided(kind: str) -> Why | None:
    """Return the chip for a kind that only one of them has; None where it is not worth one."""
    words = _ONE_SIDED.get(kind)
    if words is None:
        return None
    text = QCoreApplication.translate("reasons", str(words))
    return Why(text=text, sentence=text, tone="info", icon=kind_icon(kind))


def short_reason(reasons: tuple[Reason, ...]) -> str:
    """Return the two best reasons for a line in the list: "Same mobile · Rare name"."""
    telling = [reason for reason in reasons if reason.weight > 0] or list(reasons)
    best = sorted(telling, key=lambda reason: -reason.weight)[:2]
    return " · ".join(_words(reason)[0] for reason in best)


def row_title(kind: str) -> str:
    """Return the head of a row of the comparison."""
    if kind == "name":
        return QCoreApplication.translate("kinds", "Name")
    if kind == "circles":
        return QCoreApplication.translate("kinds", "Circles")
    return kind_name(kind)


def same_value(kind: str) -> str:
    """Return what is said beside a value that both have."""
    known = _SAME.get(kind)
    if known is None:
        return QCoreApplication.translate("kinds", "The same")
    return QCoreApplication.translate("kinds", str(known))


def sign_words(sign: str) -> str:
    """Return a sign of comparison in words."""
    return QCoreApplication.translate("kinds", str(_SIGNS[sign]))


def _words(reason: Reason) -> tuple[str, str]:
    said = _SAYS.get(reason.kind)
    if said is None:  # of a plugin: its own sentence
        text = reason.detail[0] if reason.detail else reason.kind
        return text, text
    text, sentence = (QCoreApplication.translate("reasons", str(words)) for words in said)
    for place, detail in enumerate(reason.detail[:2], 1):
        sentence = sentence.replace(f"%{place}", detail)
    return text, sentence
