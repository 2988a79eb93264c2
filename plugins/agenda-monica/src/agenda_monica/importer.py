r"""Reads the two exports of Monica 3 and 4 (monicahq/monica, branch 4.x).

* JSON (``App\ExportResources``, version ``1.0-preview.1``): an account that holds
  collections, ``{"count": 2, "type": "contact", "values": […]}``, whose entries hold
  ``properties`` and collections of their own.
* SQL (``App\Services\Account\Settings\SqlExportAccount``): ``INSERT IGNORE INTO``
  of every table. It is brought into the shape of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agenda.plugin import Issue, Item, Severity, Source, SourceError
from agenda.plugin.jsonfile import LIMIT, Lines, UnreadableJson, load, plain
from agenda_monica.account import Account
from agenda_monica.contacts import draft
from agenda_monica.fromsql import account_from_tables
from agenda_monica.sqlfile import Tables, read_tables
from agenda_monica.timeline import interactions, ties

_JSON = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*"[^"]{1,30}"\s*,\s*"app_version"\s*:'
)
_SQL = re.compile(rb"(?:\xef\xbb\xbf)?# \*{20,}\r?\n# [^\n]{0,400} dump of data\r?\n")


class MonicaImporter:
    """Reads contacts with everything that hangs on them, ties and interactions."""

    id: str = "monica"
    title: str = "Monica"
    suffixes: tuple[str, ...] = (".json", ".sql")

    def recognises(self, source: Source) -> float:
        """Be sure of the keys, or the comment, that an export begins with."""
        if _JSON.match(source.head):
            return 1.0 if b'"exported_by"' in source.head or b'"account"' in source.head else 0.0
        ours = _SQL.match(source.head) and b"php artisan migrate" in source.head
        return 1.0 if ours else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield a draft for each contact, then who knows whom, then what happened."""
        try:
            if source.head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
                yield from _from_json(source)
            else:
                yield from _from_sql(source)
        except UnreadableJson as error:
            yield error.issue
        except SourceError as error:
            yield _issue(str(error), f"No se puede abrir: {error}")


def _from_json(source: Source) -> Iterator[Item]:
    loaded = load(source)
    yield from loaded.issues
    written = loaded.value.get("account")
    account = Account(
        written if isinstance(written, dict) else {}, plain(loaded.value.get("exported_by"))
    )
    yield from _items(source, account, Lines(loaded.text))


def _from_sql(source: Source) -> Iterator[Item]:
    with source.open() as stream:
        data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        size = LIMIT // 1024 // 1024
        yield _issue(
            f"{source.name}: larger than {size} MB", f"{source.name}: ocupa más de {size} MB"
        )
        return
    text = data.decode("utf-8-sig", "replace")
    tables = Tables()
    for line in read_tables(text, tables):
        yield _issue(
            f"{source.name}: damaged here; the rest of this table could not be read",
            f"{source.name}: aquí está dañado; no se ha podido leer el resto de esta tabla",
            line,
        )
    yield from _items(source, Account(account_from_tables(tables), ""), Lines(text, quote="'"))


def _items(source: Source, account: Account, lines: Lines) -> Iterator[Item]:
    contacts = account.contacts()
    if not contacts:
        yield _issue(
            f"{source.name}: there are no contacts in this export",
            f"{source.name}: en esta exportación no hay contactos",
        )
        return
    for contact in contacts:
        key = plain(contact.get("uuid"))
        line = lines.of(key)
        found = draft(contact, account, line)
        if found is None:
            yield _issue(
                "a contact without a name or anything else: skipped",
                "un contacto sin nombre ni nada más: omitido",
                line,
                Severity.WARNING,
            )
        else:
            yield found
    yield from ties(account)
    yield from interactions(account)
    if diary := account.diary_entries():
        yield _issue(
            f"entries of the diary left out, as they are about nobody: {diary}",
            f"entradas del diario que no se importan porque no son de nadie: {diary}",
            severity=Severity.WARNING,
        )


def _issue(english: str, spanish: str, line: int = 0, severity: Severity = Severity.ERROR) -> Issue:
    return Issue(message=english, line=line, severity=severity, words=(("es", spanish),))
