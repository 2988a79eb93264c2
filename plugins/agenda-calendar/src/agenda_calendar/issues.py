"""What there is to tell the user about a calendar, in English and Spanish."""

from __future__ import annotations

from agenda.plugin import Issue, Severity


def unreadable(error: str) -> Issue:
    """Say that a file could not be opened."""
    return Issue(
        message=error,
        severity=Severity.ERROR,
        words=(("es", f"No se ha podido leer: {error}"),),
    )


def no_calendar(name: str) -> Issue:
    """Say that there is no calendar in this file."""
    return Issue(
        message=f"{name}: there is no calendar in it",
        severity=Severity.ERROR,
        words=(("es", f"{name}: no contiene ningún calendario"),),
    )


def no_date(title: str, said: str, line: int) -> Issue:
    """Say that a meeting has no date that could be read."""
    english, spanish = _named(title)
    message = f"the date of {english} could not be read: {said}"
    words = f"no se entiende la fecha de {spanish}: {said}"
    if not said:
        message = f"{english} has no date" if title else f"a meeting without a date (line {line})"
        words = f"{spanish} no tiene fecha" if title else f"una reunión sin fecha (línea {line})"
    return Issue(message=message, line=line, severity=Severity.ERROR, words=(("es", words),))


def rule_not_followed(title: str, rule: str, line: int) -> Issue:
    """Say that only the first of the repetitions of a meeting was taken."""
    english, spanish = _named(title)
    return Issue(
        message=f"how {english} repeats was not understood; only its first date was taken: {rule}",
        line=line,
        words=(
            (
                "es",
                f"no se entiende cómo se repite {spanish}; solo se ha tomado la primera fecha: {rule}",
            ),
        ),
    )


def unknown_zone(name: str, line: int) -> Issue:
    """Say that a time zone is not known, and its times were taken as they stand."""
    return Issue(
        message=f"the time zone “{name}” is not known; its times were taken as they stand",
        line=line,
        words=(("es", f"no se conoce la zona horaria «{name}»; sus horas se han tomado tal cual"),),
    )


def not_closed(title: str, line: int) -> Issue:
    """Say that the end of an event is missing, and that it was read all the same."""
    english, spanish = _named(title)
    return Issue(
        message=f"the end of {english} is missing; what there is of it was read",
        line=line,
        words=(("es", f"falta el final de {spanish}; se ha leído lo que hay"),),
    )


def crowds(count: int, limit: int) -> Issue:
    """Say how many meetings were too large to meet anybody."""
    return Issue(
        message=f"Meetings with more than {limit} people, left out: {count}",
        words=(("es", f"Reuniones de más de {limit} personas, que quedan fuera: {count}"),),
    )


def earlier_dates(count: int, years: int, limit: int) -> Issue:
    """Say how many dates of repeating meetings are older than those that are read."""
    return Issue(
        message=(
            f"Repeating meetings: {count} earlier dates left out; of each, the last {years} years"
            f" are read, and no more than {limit} dates"
        ),
        words=(
            (
                "es",
                (
                    f"Reuniones que se repiten: {count} fechas anteriores quedan fuera; de cada una se"
                    f" leen los últimos {years} años, y no más de {limit} fechas"
                ),
            ),
        ),
    )


def no_meetings(name: str) -> Issue:
    """Say that nothing comes of a calendar."""
    return Issue(
        message=(
            f"{name}: no meetings with other people in it; private dates, busy times, birthdays,"
            " meetings called off and series still to begin are not read"
        ),
        words=(
            (
                "es",
                (
                    f"{name}: no contiene reuniones con otras personas; no se leen las citas privadas,"
                    " los ratos ocupados, los cumpleaños, lo cancelado ni las series por empezar"
                ),
            ),
        ),
    )


def not_a_day(name: str, kind: str, said: str) -> Issue:
    """Say that a birthday or an anniversary is no day that a calendar can hold."""
    spanish = "el cumpleaños" if kind == "birthday" else "el aniversario"
    return Issue(
        message=f"{name}: the {kind} “{said}” has no day and month, so it is not in the calendar",
        words=(("es", f"{name}: {spanish} «{said}» no tiene día y mes; no está en el calendario"),),
    )


def nameless(uid: str) -> Issue:
    """Say that somebody has no name to put into a calendar."""
    return Issue(
        message=f"{uid}: somebody without a name, whose days are not in the calendar",
        words=(("es", f"{uid}: alguien sin nombre, cuyas fechas no están en el calendario"),),
    )


def _named(title: str) -> tuple[str, str]:
    """Name a meeting in English and Spanish."""
    if not title:
        return "a meeting without a title", "una reunión sin título"
    return f"the meeting “{title}”", f"la reunión «{title}»"
