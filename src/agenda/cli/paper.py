"""What people read in a terminal: lines and tables.

What a stranger wrote into a contact must not steer the terminal, so control
characters are taken out, and nothing of it is markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from agenda.cli.wording import Wording

PIPE_WIDTH = 200
"""Columns of a table that goes to a file or another program."""


class Paper:
    """Writes to stdout, or to stderr."""

    def __init__(self, words: Wording, *, stderr: bool = False) -> None:
        console = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
        if not console.is_terminal:
            console.width = PIPE_WIDTH
        self._console = console
        self._words = words

    @property
    def language(self) -> str:
        """The language people read here ("es")."""
        return self._words.language

    def say(self, key: str, **details: object) -> None:
        """Write a sentence of the catalogue."""
        self.line(self._words.say(key, **details))

    def line(self, text: str, style: str = "") -> None:
        """Write a line."""
        self._console.print(plain(text), style=style or None, soft_wrap=True)

    def table(
        self,
        columns: Sequence[str],
        rows: Iterable[Sequence[object]],
        *,
        right: Sequence[str] = (),
    ) -> None:
        """Write a table; ``columns`` are keys of the catalogue, those in ``right`` hold numbers."""
        table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
        for column in columns:
            title = self._words.say(f"column.{column}")
            if column in right:
                table.add_column(title, justify="right", no_wrap=True)
            else:
                table.add_column(title, overflow="fold")
        for row in rows:
            table.add_row(*(plain(str(cell)) for cell in row))
        self._console.print(table)


def plain(text: str) -> str:
    """Return text in which nothing can steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
