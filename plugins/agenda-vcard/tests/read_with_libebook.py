"""Read the cards of a file with Evolution's library and print them as JSON.

Run by the system's Python, which has the bindings (Debian: python3-gi and
gir1.2-ebookcontacts-1.2), not by the one that runs the tests.
"""

import json
import sys

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402 - the version must be named first

cards = []
with open(sys.argv[1], encoding="utf-8", newline="") as stream:  # noqa: PTH123 - any Python 3 will do
    texts = stream.read().split("\r\nEND:VCARD\r\n")[:-1]
for text in texts:
    card = EBookContacts.VCard.new_from_string(text + "\r\nEND:VCARD\r\n")
    cards.append(
        [
            {
                "group": attribute.get_group() or "",
                "name": attribute.get_name().upper(),
                "values": [
                    value.decode("utf-8", "replace") if isinstance(value, bytes) else value
                    for value in attribute.get_values()
                ],
                "types": sorted(
                    kind.lower()
                    for parameter in attribute.get_params()
                    if parameter.get_name().upper() == "TYPE"
                    for kind in parameter.get_values()
                ),
            }
            for attribute in card.get_attributes()
        ]
    )
json.dump(cards, sys.stdout)
