"""What the terminal needs from outside: the composition root fills it in.

The terminal knows the services only, so whatever opens an agenda, a window or a
log file comes to it as a function. That also keeps the heavy parts unloaded
until a command needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # loading the services takes 0.5 s, which --help need not wait for
    from agenda.services.agenda import Agenda
    from agenda.services.consent import Consents
    from agenda.services.plugin_host import PluginHost


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The world around one run of the terminal.

    ``database`` is what ``--database`` said before the command, None if it said
    nothing. ``database_path`` tells the file that an address means. ``source``
    wraps bytes under a name as something to import. ``open_samples`` makes an
    agenda for the sample people, which is alike for every user. ``technical`` tells the
    schema of an open agenda and the version of its SQLite. ``open_window`` takes
    an address and files to import, and returns an exit code. ``note_failure``
    writes an unexpected error to the log and returns the log's path.
    """

    language: str
    plugins_folder: Path
    samples: Path
    database_path: Callable[[str | None], Path]
    open_agenda: Callable[[str | None], Agenda]
    open_samples: Callable[[Path], Agenda]
    restore_backup: Callable[[Path, Path], Path | None]
    plugin_host: Callable[[], PluginHost]
    consents: Callable[[], Consents]
    source: Callable[[str, bytes], Any]
    technical: Callable[[Agenda], dict[str, str]]
    open_window: Callable[[str | None, Sequence[Path]], int]
    note_failure: Callable[[BaseException], Path]
    database: str | None = None
    json: bool = False
