"""What there is to tell the user about a mailbox, in English and Spanish."""

from __future__ import annotations

from agenda.plugin import Issue, Severity

SHOWN = 200
"""So many problems of single messages are told one by one; the rest are counted."""


def unreadable(error: str) -> Issue:
    """Say that a file could not be opened."""
    return Issue(
        message=error,
        severity=Severity.ERROR,
        words=(("es", f"No se ha podido leer: {error}"),),
    )


def not_mail(name: str) -> Issue:
    """Say that there is no message in this file."""
    return Issue(
        message=f"{name}: there is no e-mail in it",
        severity=Severity.ERROR,
        words=(("es", f"{name}: no contiene ningún correo"),),
    )


def who_is_the_user(name: str) -> Issue:
    """Say that the mailbox does not tell whose it is."""
    return Issue(
        message=(
            f"{name}: it does not show which address is yours. Add your e-mail address to your"
            " own card (or import that card first and mark it “This is me”) and import this"
            " mail again; or import it together with the folder of sent mail"
        ),
        severity=Severity.ERROR,
        words=(
            (
                "es",
                (
                    f"{name}: no se ve cuál es tu dirección. Pon tu correo en tu propia tarjeta"
                    " (o importa antes esa tarjeta y márcala como «Esta persona soy yo») y vuelve a importar"
                    " este correo; o impórtalo junto con la carpeta de enviados"
                ),
            ),
        ),
    )


def nobody_written_to(name: str, mine: frozenset[str]) -> Issue:
    """Say that the user has written to nobody in this mailbox."""
    addresses = ", ".join(sorted(mine)[:3])
    return Issue(
        message=f"{name}: there is no message in it that you ({addresses}) wrote to a person",
        words=(("es", f"{name}: no hay ningún mensaje tuyo ({addresses}) a una persona"),),
    )


def no_date(place: str, line: int) -> Issue:
    """Say that a message has no date that could be read."""
    return Issue(
        message=f"{place}: a message without a readable date was left out",
        line=line,
        words=(("es", f"{place}: se ha dejado fuera un mensaje sin fecha legible"),),
    )


def no_sender(place: str, line: int) -> Issue:
    """Say that a message does not tell who wrote it."""
    return Issue(
        message=f"{place}: a message without a sender was left out",
        line=line,
        words=(("es", f"{place}: se ha dejado fuera un mensaje sin remitente"),),
    )


def more_problems(count: int) -> Issue:
    """Say how many messages had such problems beyond those that were told."""
    return Issue(
        message=f"Further messages left out because they have no sender or no date: {count}",
        words=(("es", f"Otros mensajes que quedan fuera por no tener remitente o fecha: {count}"),),
    )


def mass_mail(count: int, limit: int) -> Issue:
    """Say how many messages went to too many people to be a conversation."""
    return Issue(
        message=f"Messages to more than {limit} people, not counted as conversations: {count}",
        words=(
            (
                "es",
                f"Mensajes a más de {limit} personas, que no cuentan como conversaciones: {count}",
            ),
        ),
    )


def too_many_damaged(name: str) -> Issue:
    """Say that an archive is so damaged that reading it further makes no sense."""
    return Issue(
        message=f"{name}: too much of the archive is damaged; the rest of it was not read",
        severity=Severity.ERROR,
        words=(("es", f"{name}: el archivo está demasiado dañado; el resto no se ha leído"),),
    )
