"""What no weight of evidence overrides: pairs that are never stapled without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.compare import Level, MailLevel, PhoneLevel
from agenda.dedup.compare_names import NameLevel
from agenda.dedup.weigh import tier_of

if TYPE_CHECKING:
    from agenda.dedup.compare import Compared
    from agenda.dedup.ragged import Flags

_PERSONAL = 3
_RELATIVES = (NameLevel.FAMILY, NameLevel.DIFFERENT)


def may_be_certain(compared: Compared) -> Flags:
    """Return which pairs may be stapled unasked if their probability is high enough.

    Not those that agree in name alone, relatives (one surname, two given
    names), and what :func:`contradicted` names.
    """
    beyond_name = (
        (compared.phone >= PhoneLevel.SWITCHBOARD)
        | (compared.mail >= MailLevel.SAME_DOMAIN)
        | (compared.handle == Level.SAME)
        | (compared.org >= Level.SIMILAR)
        | (compared.day >= Level.SIMILAR)
        | (compared.address >= Level.SIMILAR)
    )
    return beyond_name & ~np.isin(compared.name, _RELATIVES) & ~contradicted(compared)


def contradicted(compared: Compared) -> Flags:
    """Return which pairs must not end in one group unasked, whoever else links them.

    A company and a person, two profiles on one site; unless a personal number
    or mailbox is shared, also two second surnames, two birthdays, or a
    namesake on the same line.
    """
    personal = tier_of(compared) == _PERSONAL
    doubtful = (
        (compared.name == NameLevel.NAMESAKE)
        | (compared.day == Level.DIFFERENT)
        | compared.namesakes
    )
    return (compared.handle == Level.DIFFERENT) | (compared.kind == 1) | (doubtful & ~personal)
