"""Where an agenda is: a file, or a database on a server that a team shares."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from agenda.model.errors import BadInput

DRIVER = "postgresql+psycopg"
_SERVERS = frozenset({"postgresql", DRIVER})


@dataclass(frozen=True, slots=True, repr=False)
class Server:
    """A database on a server. As text it is its address, without the password."""

    url: URL

    def __str__(self) -> str:
        """Return the address, fit to be shown."""
        url = self.url
        shown = URL.create(
            url.drivername,
            username=url.username,
            host=url.host,
            port=url.port,
            database=url.database,
            query={key: value for key, value in url.query.items() if "password" not in key},
        )
        return shown.render_as_string()

    def __repr__(self) -> str:
        """Return the same for logs and test reports."""
        return f"Server({self})"


Place = Path | Server


def place_of(address: str) -> Place:
    """Return what an address means: a path, ``sqlite:///path`` or ``postgresql+psycopg://…``.

    Raises:
        BadInput: it is the address of a kind of database that cannot be used.
    """
    if "://" not in address or address.startswith("sqlite:///"):
        return Path(address.removeprefix("sqlite:///")).expanduser().absolute()
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise BadInput(what="database", value=_hidden(address), why="unsupported") from error
    if url.drivername not in _SERVERS:
        raise BadInput(what="database", value=_hidden(address), why="unsupported")
    return Server(url.set(drivername=DRIVER))


def file_of(place: Place) -> Path:
    """Return the file of an agenda.

    Raises:
        BadInput: it has none, because it is on a server, which its administrator looks after.
    """
    if isinstance(place, Server):
        raise BadInput(
            what="the database server is backed up by its administrator",
            value=str(place),
            why="server",
        )
    return place


def _hidden(address: str) -> str:
    """Return an address that could not be understood without what may be its password."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
