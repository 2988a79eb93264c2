"""Read files with Agenda's plugin; see :mod:`benchmarks.vcard_readers.programs`."""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

from agenda.plugin import Draft, Source
from agenda_vcard.folding import head_of
from agenda_vcard.importer import VCardImporter
from agenda_vcard.properties import ParsedCard
from agenda_vcard.understand import CardContext


def cards(path):
    """Return the properties of each card as name and text, all decoded as the reader does."""
    for draft in VCardImporter().read(Source.from_path(Path(path))):
        if isinstance(draft, Draft):
            heads = [head_of(item) for item in draft.properties]
            parsed = ParsedCard.of(draft.properties, heads)
            context = CardContext(parsed, version=draft.format.removeprefix("vcard/"))
            pairs = zip(draft.properties, heads, strict=True)
            yield [
                [item.name, context.text(head, item.value, index)]
                for index, (item, head) in enumerate(pairs)
            ]


if sys.argv[1] == "--version":
    print(version("agenda"))
elif sys.argv[1] == "--time":
    start = time.process_time()
    count = sum(
        isinstance(i, Draft) for i in VCardImporter().read(Source.from_path(Path(sys.argv[2])))
    )
    print(json.dumps([count, time.process_time() - start]))
else:
    for line in sys.stdin:
        try:
            print(json.dumps(list(cards(line.strip()))), flush=True)
        except Exception as error:  # noqa: BLE001 - whatever a reader raises is its result
            print(json.dumps(repr(error)), flush=True)
