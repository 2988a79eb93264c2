"""What is no contact with a person is left out, counted, and said in one line of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from agenda.plugin import Issue

UNANSWERED = "unanswered"
HIDDEN = "hidden"
SERVICE = "service"
UNSENT = "unsent"
BROKEN = "broken"

_WORDS = {
    UNANSWERED: (
        "calls that nobody answered (missed, rejected, voicemail), left out",
        "llamadas sin respuesta (perdidas, rechazadas, buzón de voz), no incluidas",
    ),
    HIDDEN: (
        "calls or messages from hidden numbers, left out",
        "llamadas o mensajes de números ocultos, no incluidos",
    ),
    SERVICE: (
        "calls or messages of services (short numbers, banks, shops), left out",
        "llamadas o mensajes de servicios (números cortos, bancos, tiendas), no incluidos",
    ),
    UNSENT: (
        "messages that were never sent (drafts, failed), left out",
        "mensajes que no llegaron a enviarse (borradores, fallidos), no incluidos",
    ),
    BROKEN: (
        "calls or messages without a date that can be read, left out",
        "llamadas o mensajes sin una fecha legible, no incluidos",
    ),
}


@dataclass(slots=True)
class LeftOut:
    """Counts by reason, with the line of the first."""

    counts: Counter[str] = field(default_factory=Counter)
    lines: dict[str, int] = field(default_factory=dict)

    def add(self, reason: str, line: int) -> None:
        """Count one more row that is left out."""
        self.counts[reason] += 1
        self.lines.setdefault(reason, line)

    def issues(self) -> Iterator[Issue]:
        """Yield one issue for each reason that occurred."""
        for reason, (english, spanish) in _WORDS.items():
            if count := self.counts[reason]:
                yield Issue(
                    message=f"{english}: {count}",
                    line=self.lines[reason],
                    words=(("es", f"{spanish}: {count}"),),
                )
