"""What went wrong, in the words of the people who read it: English and Spanish."""

from __future__ import annotations

from dataclasses import dataclass

from agenda.plugin import Issue, Severity


@dataclass(frozen=True, slots=True)
class Loss:
    """What a version of vCard cannot say: one sentence in English and in Spanish."""

    english: str
    spanish: str

    def of(self, name: str) -> Issue:
        """Return the loss as an issue about somebody."""
        if not name:
            return warning(self.english, self.spanish)
        return warning(f"{name}: {self.english}", f"{name}: {self.spanish}")


def warning(english: str, spanish: str, *, line: int = 0) -> Issue:
    """Return an issue about something that was kept but not understood."""
    return Issue(message=english, line=line, words=(("es", spanish),))


def error(english: str, spanish: str, *, line: int = 0) -> Issue:
    """Return an issue about something that could not be read."""
    return Issue(message=english, line=line, severity=Severity.ERROR, words=(("es", spanish),))
