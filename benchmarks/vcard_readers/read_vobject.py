"""Read files with vobject, with the options that it reads most with."""

from __future__ import annotations

import base64
import io
import json
import logging
import sys
import time
from importlib.metadata import version
from pathlib import Path

import vobject

logging.disable(logging.CRITICAL)


def text_of(value):
    """Return the text of a value, whatever vobject has made of it."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, list | tuple):
        return " ".join(map(text_of, value))
    if isinstance(value, vobject.vcard.Name | vobject.vcard.Address):
        return " ".join(map(text_of, vars(value).values()))
    return str(value)


def read(path):
    """Return the cards of a file."""
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-16" if b"\0" in data[:4] else "cp1252", "replace")
    return vobject.readComponents(io.StringIO(text), allowQP=True, ignoreUnreadable=True)


if sys.argv[1] == "--version":
    print(version("vobject"))
elif sys.argv[1] == "--time":
    start = time.process_time()
    count = sum(1 for _ in read(sys.argv[2]))
    print(json.dumps([count, time.process_time() - start]))
else:
    for line in sys.stdin:
        found = []
        try:
            for card in read(line.strip()):
                lines = [child for child in card.getChildren() if hasattr(child, "value")]
                found.append([[child.name, text_of(child.value)] for child in lines])
            print(json.dumps(found), flush=True)
        except Exception as error:  # noqa: BLE001 - whatever a reader raises is its result
            print(json.dumps([*found, repr(error)]), flush=True)
