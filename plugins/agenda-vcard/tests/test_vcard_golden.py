"""One rich card and everything that is read from it, side by side.

``AGENDA_UPDATE_GOLDEN=1`` writes the expected file anew.
"""

from __future__ import annotations

import base64
import json
import os
from dataclasses import asdict
from pathlib import Path

HERE = Path(__file__).parent / "golden"


def _readable(item):
    if isinstance(item, bytes):
        return base64.b64encode(item).decode()
    if isinstance(item, dict):
        return {key: _readable(value) for key, value in item.items() if value not in ("", (), b"")}
    if isinstance(item, list | tuple):
        return [_readable(each) for each in item]
    return item


def test_a_rich_card_is_read_as_the_golden_file_says(read):
    drafts, issues = read((HERE / "rich.vcf").read_bytes())
    found = {
        "cards": [_readable(asdict(draft)) for draft in drafts],
        "issues": [_readable(asdict(issue)) for issue in issues],
    }
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    expected = HERE / "rich.json"
    if os.environ.get("AGENDA_UPDATE_GOLDEN"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
