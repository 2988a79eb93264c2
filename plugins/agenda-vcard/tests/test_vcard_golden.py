"""One rich card and everything that is read from it, side by side.

``AGENDA_UPDATE_GOLDEN=1`` writes the expected file anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from agenda.plugin.testing import check_golden

HERE = Path(__file__).parent / "golden"


def test_a_rich_card_is_read_as_the_golden_file_says(importer):
    update = bool(os.environ.get("AGENDA_UPDATE_GOLDEN"))
    check_golden(importer, HERE / "rich.vcf", HERE / "rich.json", update=update)
