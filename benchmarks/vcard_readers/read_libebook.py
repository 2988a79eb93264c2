"""Read files with Evolution's library, run by the system's Python 3 and its bindings."""

import json
import re
import sys
import time

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402 - the version must be named first

END = re.compile(r"(?im)^[ \t]*end[ \t]*:[ \t]*vcard[ \t]*\r?$")


def texts(path):
    """Cut a file into cards; the library itself reads one at a time."""
    with open(path, "rb") as stream:  # noqa: PTH123 - any Python 3 will do
        data = stream.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-16" if b"\0" in data[:4] else "cp1252", "replace")
    start = 0
    for match in END.finditer(text):
        yield text[start : match.end()].lstrip()
        start = match.end()
    if text[start:].strip():
        yield text[start:]


def decoded(attribute):
    """Return the text of an attribute."""
    values = [value or "" for value in attribute.get_values() or []]
    return " ".join(v.decode("utf-8", "replace") if isinstance(v, bytes) else v for v in values)


def cards(path):
    """Yield the attributes of each card as name and text."""
    for text in texts(path):
        attributes = EBookContacts.VCard.new_from_string(text).get_attributes()
        if attributes:
            yield [[item.get_name(), decoded(item)] for item in attributes]


if sys.argv[1] == "--version":
    from gi.repository import EDataServer

    print(f"{EDataServer.EDS_MAJOR_VERSION}.{EDataServer.EDS_MINOR_VERSION}")
elif sys.argv[1] == "--time":
    start = time.process_time()
    count = sum(
        bool(EBookContacts.VCard.new_from_string(text).get_attributes())
        for text in texts(sys.argv[2])
    )
    print(json.dumps([count, time.process_time() - start]))
else:
    for line in sys.stdin:
        print(json.dumps(list(cards(line.strip()))), flush=True)
