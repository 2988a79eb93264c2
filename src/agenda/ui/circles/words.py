"""How circles are spoken of."""

from __future__ import annotations

from PySide6.QtCore import QObject

from agenda.model.circle import Ring
from agenda.ui.tokens import CIRCLE_COLOURS

YEAR, MONTH, WEEK = 365, 30, 7


class CircleWords(QObject):
    """Sentences about circles. Make one and keep it; it has no state."""

    def people(self, count: int) -> str:
        """Return "12 people"."""
        return self.tr("%Ln people", "", count)

    def cadence(self, days: int | None) -> str:
        """Return a rhythm in words, "every 6 months"."""
        if days is None:
            return self.tr("no rhythm")
        if days % YEAR == 0:
            return self.tr("every %Ln years", "", days // YEAR)
        if days % MONTH == 0:
            return self.tr("every %Ln months", "", days // MONTH)
        if days % WEEK == 0:
            return self.tr("every %Ln weeks", "", days // WEEK)
        return self.tr("every %Ln days", "", days)

    def ring(self, ring: Ring) -> str:
        """Return what a ring is for, in one sentence."""
        match ring:
            case Ring.CLOSE:
                return self.tr("The people you speak to whatever happens.")
            case Ring.DORMANT:
                return self.tr("People you have worked with and would be glad to hear from again.")
            case Ring.NEW:
                return self.tr("People you have met lately and want to know better.")

    def alone(self) -> str:
        """Return the name of the slice of people who are in a ring but in no circle."""
        return self.tr("Without a circle")

    def others(self, count: int) -> str:
        """Return the name of the slice that several small circles share."""
        return self.tr("%Ln more circles", "", count)

    def more(self, count: int) -> str:
        """Return what a bubble says: how many people there was no room for."""
        return self.tr("%Ln more people", "", count)

    def legend(self) -> tuple[str, ...]:
        """Return what the dots are, in more and in fewer words."""
        return self.tr("Each dot, a person. Drag to move."), self.tr("Each dot, a person.")

    def add(self, count: int) -> str:
        """Return what the button says that adds so many people."""
        return self.tr("Add %Ln people", "", count) if count else self.tr("Add")

    def colours(self) -> dict[str, str]:
        """Return the names of the colours that circles can have."""
        said = {
            "inner": self.tr("Terracotta"),
            "dormant": self.tr("Indigo"),
            "new": self.tr("Green"),
            "family": self.tr("Raspberry"),
            "school": self.tr("Ochre"),
            "clients": self.tr("Blue"),
            "neighbours": self.tr("Violet"),
        }
        return {key: said[key] for key in CIRCLE_COLOURS}
