"""The package in a clean Debian: installed by apt, used by an ordinary user, removed."""

import json
import subprocess
import sys
import time
from pathlib import Path

import segno

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "tests" / "example-plugin"
PYTHON = "/usr/lib/agenda/bin/python3"
CARD = """BEGIN:VCARD\r
VERSION:4.0\r
UID:prueba-1\r
FN:Begoña Iñárritu\r
TEL;TYPE=cell:+34 611 222 333\r
END:VCARD\r
"""


def test_terminal_starts_in_no_time_worth_waiting_for(machine, report):
    begun = time.monotonic()
    told = machine.as_user("agenda", "--help")
    report(f"agenda --help: {1000 * (time.monotonic() - begun):.0f} ms")
    assert told.returncode == 0, told.stderr
    assert "Usage: agenda " in told.stdout
    assert "import" in told.stdout


def test_demo_needs_no_display(machine):
    told = answer(machine, "demo", "--json")
    assert told["groups"], "sample people are found to be one"


def test_bundled_plugins_run_without_being_asked_for(machine):
    plugins = answer(machine, "plugins", "list", "--json")["plugins"]
    assert {p["name"]: (p["state"], p["bundled"]) for p in plugins} == {
        path.name.removeprefix("agenda-"): ("active", True)
        for path in REPOSITORY.glob("plugins/agenda-*")
    }


def test_imports_a_card_in_the_terminal(machine, tmp_path):
    machine.give(card_file(tmp_path), "x.vcf")
    told = answer(machine, "import", "x.vcf", "--json")
    assert told["files"][0]["new"] == 1
    assert names(answer(machine, "find", "begona", "--json")) == ["Begoña Iñárritu"]


def test_reads_a_code_in_a_picture_and_a_calendar(machine, tmp_path):
    machine.give(picture_of_a_card(tmp_path), "tarjeta.png")
    told = answer(machine, "import", "tarjeta.png", "--json")
    assert sum(file["new"] for file in told["files"]) == 1
    assert names(answer(machine, "find", "begona", "--json")) == ["Begoña Iñárritu"]
    machine.give(REPOSITORY / "resources/agenda_resources/samples/reuniones.ics", "reuniones.ics")
    told = answer(machine, "import", "reuniones.ics", "--json")
    assert told["files"][0]["interactions_unmatched"] == 2


def test_plugin_of_a_stranger_runs_from_a_wheel_once_allowed(machine, tmp_path):
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path)]
    subprocess.run([*build, str(EXAMPLE)], check=True)
    (wheel,) = tmp_path.glob("agenda_example-*.whl")
    machine.give(wheel, ".local", "share", "agenda", "plugins", wheel.name)
    machine.give(EXAMPLE / "tests" / "samples" / "club.roster", "club.roster")
    assert state_of_example(machine) == "waiting"
    assert machine.as_user("agenda", "import", "club.roster").returncode != 0
    assert answer(machine, "plugins", "allow", "agenda-example", "--json")["allowed"]
    assert state_of_example(machine) == "active"
    machine.as_user("agenda", "import", "club.roster", "--json")
    assert names(answer(machine, "find", "peñalba", "--json")) == ["Óscar Peñalba"]


def test_plugins_may_import_the_whole_standard_library(machine):
    told = machine.as_user(PYTHON, "-c", IMPORT_EVERYTHING)
    assert told.returncode == 0, told.stderr
    windows_and_mac = {"_msi", "_overlapped", "_scproxy", "_winapi", "_wmi"}
    windows_and_mac |= {"msilib", "msvcrt", "nt", "winreg", "winsound"}
    debian_packs_apart = {"_gdbm", "_tkinter", "idlelib", "lib2to3", "tkinter", "turtle"}
    of_no_use_here = {"ensurepip", "nis", "turtledemo"}
    assert set(told.stdout.split()) <= windows_and_mac | debian_packs_apart | of_no_use_here


IMPORT_EVERYTHING = """
import importlib, sys
for name in sys.stdlib_module_names - {"antigravity", "this"}:
    try:
        importlib.import_module(name)
    except ImportError:
        print(name)
"""


def test_nothing_else_that_is_installed_gets_in(machine, tmp_path):
    trap = tmp_path / "json.py"
    trap.write_text("raise SystemExit('a stranger')\n")
    machine.give(trap, "json.py")
    machine.give(trap, "lib", "typer.py")
    machine.give(trap, ".local", "lib", "python3.11", "site-packages", "rich.py")
    told = machine.as_user("env", "PYTHONPATH=lib", "agenda", "stats", "--json")
    assert told.returncode == 0, told.stderr
    child = "import subprocess, sys; subprocess.run([sys.executable, '-m', 'agenda', '--version'])"
    told = machine.as_user("env", "PYTHONPATH=lib", PYTHON, "-c", child)
    assert (told.stdout.strip(), told.stderr) == (version(), "")


def test_window_appears_for_an_ordinary_user(machine, screen, report):
    begun = time.monotonic()
    window = machine.start("agenda")
    try:
        assert find_window()
        report(f"start to window on screen: {1000 * (time.monotonic() - begun):.0f} ms")
        assert colours_on_screen("window") > 50
        assert window.poll() is None
    finally:
        window.terminate()
    assert "Traceback" not in window.communicate(timeout=20)[1]


def test_card_opened_from_the_desktop_is_imported_by_the_running_window(desktop, screen, tmp_path):
    desktop.give(card_file(tmp_path), "Tarjeta de Begoña.vcf")
    window = desktop.start("agenda")
    try:
        number = find_window()
        assert colours_on_screen("welcome") > 50  # it has opened the agenda and answers
        assert desktop.as_user("gio", "open", "Tarjeta de Begoña.vcf").returncode == 0
        accept_until(number, lambda: names(answer(desktop, "find", "begona", "--json")))
        colours_on_screen("imported")
        assert names(answer(desktop, "find", "begona", "--json")) == ["Begoña Iñárritu"]
        assert window.poll() is None
    finally:
        window.terminate()
        window.communicate(timeout=20)


def test_card_opened_without_a_window_opens_one(desktop, screen, tmp_path):
    desktop.give(card_file(tmp_path), "x.vcf")
    window = desktop.start("agenda", "open", "x.vcf")
    try:
        accept_until(find_window(), lambda: names(answer(desktop, "find", "begona", "--json")))
    finally:
        window.terminate()
        window.communicate(timeout=20)


def test_cards_belong_to_agenda(desktop, tmp_path):
    desktop.give(card_file(tmp_path), "x.vcf")
    asked = ("xdg-mime", "query", "filetype", "x.vcf")
    assert desktop.as_user(*asked).stdout.strip() == "text/vcard"
    asked = ("xdg-mime", "query", "default", "text/vcard")
    assert desktop.as_user(*asked).stdout.strip() == "agenda.desktop"
    assert "agenda.desktop" in desktop.as_user("gio", "mime", "text/vcard").stdout


def test_calendars_may_be_opened_with_agenda(desktop):
    assert "agenda.desktop" in desktop.as_user("gio", "mime", "text/calendar").stdout


def test_menu_entry_metadata_and_manual_are_in_place(desktop):
    share = "/usr/share"
    entry = desktop.as_user("desktop-file-validate", f"{share}/applications/agenda.desktop")
    assert (entry.returncode, entry.stdout) == (0, "")
    validate = ("appstreamcli", "validate", "--no-net", f"{share}/metainfo/{METADATA}")
    told = desktop.as_user(*validate).stdout
    complaints = [line for line in told.splitlines() if line.startswith(("E:", "W:"))]
    assert [
        line for line in complaints if "url-homepage-missing" not in line
    ] == []  # there is none
    assert "address book" in desktop.as_user("man", "agenda").stdout
    assert "libreta de contactos" in desktop.as_user("man", "-L", "es", "agenda").stdout
    assert (desktop.root / f"usr{share[4:]}/icons/hicolor/48x48/apps/agenda.png").is_file()


METADATA = "org.agenda.agenda.metainfo.xml"


def test_installed_files_are_those_of_the_package_and_stay_so(machine, report):
    assert machine.as_root(
        "agenda", "stats", "--json"
    )  # root could write bytecode; none is missing
    assert machine.as_root("dpkg", "--verify", "agenda") == ""
    listed = set(machine.as_root("dpkg", "-L", "agenda").split("\n"))
    found = machine.as_root("find", "/usr/lib/agenda").split("\n")
    assert [path for path in found if path and path not in listed] == []
    size = machine.as_root("dpkg-query", "-W", "-f", "${Installed-Size}", "agenda")
    report(f"installed: {int(size) / 1000:.0f} MB")


def test_purging_leaves_the_data_of_the_user_and_nothing_else(machine, tmp_path):
    machine.give(card_file(tmp_path), "x.vcf")
    assert answer(machine, "import", "x.vcf", "--json")["files"][0]["new"] == 1
    machine.as_root("agenda", "stats")
    before = machine.home(".local", "share", "agenda", "agenda.db").stat().st_size
    machine.as_root("apt-get", "purge", "-y", "-qq", "agenda")
    machine.as_root("apt-get", "autoremove", "-y", "-qq", "--purge")
    places = ("/usr", "/etc", "/var", "/opt", "/tmp", "/home")
    left = machine.as_root("find", *places, "-xdev", "-iname", "*agenda*").split()
    assert [path for path in left if not path.startswith("/home/ana/.")] == []
    assert machine.home(".local", "share", "agenda", "agenda.db").stat().st_size == before


def answer(machine, *arguments):
    told = machine.as_user("agenda", *arguments)
    assert told.returncode == 0, told.stdout + told.stderr
    return json.loads(told.stdout)


def names(told):
    return [person["name"] for person in told["people"]]


def state_of_example(machine):
    plugins = answer(machine, "plugins", "list", "--json")["plugins"]
    return next(p["state"] for p in plugins if p["distribution"] == "agenda-example")


def card_file(folder):
    path = folder / "card.vcf"
    path.write_text(CARD, "utf-8", newline="")
    return path


def picture_of_a_card(folder):
    path = folder / "code.png"
    segno.make(CARD).save(str(path), scale=6)
    return path


def version():
    text = (REPOSITORY / "src" / "agenda" / "__init__.py").read_text("utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def find_window():
    """Return the number of Agenda's window as soon as it is on the screen."""
    search = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "agenda"]
    told = subprocess.run(search, check=True, capture_output=True, text=True, timeout=60)
    return told.stdout.split()[-1]


def accept_until(window, done, tries=40):
    """Accept the import plan of a window, as soon as it shows one."""
    for _ in range(tries):
        subprocess.run(["xdotool", "windowfocus", window, "key", "ctrl+Return"], check=True)
        if done():
            return
    raise AssertionError("the import was never carried out")


def colours_on_screen(name, tries=40):
    """Take a picture for whoever wants to look, and return how many colours it has."""
    picture = REPOSITORY / "build" / "package-test" / f"{name}.png"
    for _ in range(tries):
        subprocess.run(["import", "-window", "root", str(picture)], check=True, timeout=30)
        count = ["identify", "-format", "%k", str(picture)]
        told = subprocess.run(count, check=True, capture_output=True, text=True, timeout=30)
        if int(told.stdout) > 50:
            break
    return int(told.stdout)
