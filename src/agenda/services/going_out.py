"""People on their way out, some at a time, and the guard around whoever writes them."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import BinaryIO

from agenda import plugin
from agenda.model.errors import CannotWrite
from agenda.services.outgoing import contact_of
from agenda.store import Reading, circles, people

CHUNK = 200


class Outgoing:
    """People as exporters see them; counts those that were taken."""

    def __init__(self, reading: Reading, ids: Sequence[int]) -> None:
        self._reading = reading
        self._ids = ids
        self._names = {circle.id: circle.name for circle in circles.all_circles(reading)}
        self.count = 0

    def __iter__(self) -> Iterator[plugin.Contact]:
        picture = partial(people.picture, self._reading)
        for start in range(0, len(self._ids), CHUNK):
            part = self._ids[start : start + CHUNK]
            for dossier in people.dossiers(self._reading, part, verbatim=True):
                self.count += 1
                yield contact_of(dossier, self._names, picture)


def guarded(
    exporter: plugin.Exporter, contacts: Iterable[plugin.Contact], out: BinaryIO
) -> Iterator[plugin.Issue]:
    """Run a plugin's exporter; OSError is the disk's, anything else the plugin's.

    Raises:
        OSError: the disk is full, or the like.
        CannotWrite: the plugin failed.
    """
    try:
        yield from exporter.write(contacts, out)
    except OSError:
        raise
    except Exception as error:
        message = f"the plugin for {exporter.title} failed: {error}"
        raise CannotWrite(path="", why=message + "\n" + traceback.format_exc(limit=3)) from error
