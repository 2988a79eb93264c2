"""How far a long task is: a bar for people, a line of JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from agenda.cli.wording import Wording
from agenda.model.importing import Progress


@contextmanager
def watching(
    told: Callable[[Progress], None] | None, words: Wording
) -> Iterator[Callable[[Progress], None]]:
    """Give a function that shows progress: ``told``, or a bar where stderr is a terminal."""
    console = Console(stderr=True)
    if told is not None:
        yield told
    elif not console.is_terminal:
        yield lambda _: None
    else:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Bar(*columns, console=console, transient=True) as bar:
            yield _moving(bar, words)


def _moving(bar: Bar, words: Wording) -> Callable[[Progress], None]:
    task = bar.add_task("", total=None)

    def show(at: Progress) -> None:
        stage = words.say(f"stage.{at.stage}")
        bar.update(task, description=stage, completed=at.done, total=at.total or None)

    return show
