"""An open agenda loads what is asked of it, and no more."""

import subprocess
import sys

from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost

LOOK_FOR_SOMEBODY = """
import sys
from pathlib import Path
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost
agenda = open_agenda(Path(sys.argv[1]), PluginHost(lambda *_: False), region="ES")
print(agenda.people.find("ana", 5))
heavy = ("numpy", "agenda_vcard", "agenda.services.importing", "agenda.services.exporting")
print([name for name in heavy if name in sys.modules])
agenda.importing, agenda.exporting, agenda.plugins.importers()
print([name for name in heavy if name not in sys.modules])
"""


def test_looking_for_somebody_loads_neither_plugins_nor_what_imports_need(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LOOK_FOR_SOMEBODY, str(tmp_path / "a.db")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["[]", "[]", "[]"]


def test_plugins_are_loaded_once_however_many_ask(tmp_path):
    host = PluginHost(lambda *_: False, safe=True)
    agenda = open_agenda(tmp_path / "a.db", host, region="ES")
    names = [plugin.name for plugin in host.plugins()]
    assert agenda.plugins.importers()
    assert agenda.importing is agenda.importing
    assert [plugin.name for plugin in host.plugins()] == names
    assert len(names) == len(set(names))
