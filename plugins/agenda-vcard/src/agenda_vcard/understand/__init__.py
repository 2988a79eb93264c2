"""What the properties of a card mean."""

from agenda_vcard.understand.card import READERS, VERSIONS, understand
from agenda_vcard.understand.contact import SERVICES
from agenda_vcard.understand.context import CardContext
from agenda_vcard.understand.people import RFC_RELATIONS
from agenda_vcard.understand.places import ADDRESS_PARTS, FINER_PARTS

__all__ = [
    "ADDRESS_PARTS",
    "FINER_PARTS",
    "READERS",
    "RFC_RELATIONS",
    "SERVICES",
    "VERSIONS",
    "CardContext",
    "understand",
]
