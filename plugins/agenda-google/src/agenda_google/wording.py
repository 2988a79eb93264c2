"""Says what could not be read or written, in English and in Spanish."""

from __future__ import annotations

from dataclasses import replace

from agenda.plugin import Issue, Severity, SourceError


def issue(
    message: str, spanish: str, *, line: int = 0, severity: Severity = Severity.WARNING
) -> Issue:
    """Return an issue that speaks both languages of the program."""
    return Issue(message=message, line=line, severity=severity, words=(("es", spanish),))


def error(message: str, spanish: str) -> Issue:
    """Return an issue about something that is not in the agenda."""
    return issue(message, spanish, severity=Severity.ERROR)


def unreadable(reason: SourceError) -> Issue:
    """Return the issue for a file or a member that cannot be opened."""
    return error(f"could not be read: {reason}", f"no se ha podido leer: {reason}")


def in_file(found: Issue, name: str) -> Issue:
    """Return the issue with the name of the file inside the archive that it is about."""
    words = tuple((language, f"{name}: {text}") for language, text in found.words)
    return replace(found, message=f"{name}: {found.message}", words=words)
