"""What the properties of a card mean."""

from agenda_vcard.understand.card import understand

__all__ = ["understand"]
