"""Bring the translations up to date, or say what is missing.

`python resources/translate.py` collects the texts of the window into the `.ts` files and
compiles them to `.qm`. With `--check` nothing is written: it fails where a text is
untranslated or a file is older than the source.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET  # reads our own files only
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "agenda" / "ui"
TRANSLATIONS = ROOT / "resources" / "agenda_resources" / "translations"
LANGUAGES = {"es": (), "en": ("-pluralonly",)}


def main(arguments: list[str]) -> int:
    """Update, or check with `--check`; return 1 if something is missing."""
    if "--check" in arguments:
        problems = check()
    else:
        update(TRANSLATIONS)
        problems = unfinished(TRANSLATIONS)
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - a command of the Makefile
    return 1 if problems else 0


def update(folder: Path) -> None:
    """Collect the texts into `folder`/agenda_*.ts and compile them beside."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCE.rglob("*.py"))
    for language, options in LANGUAGES.items():
        target = folder / f"agenda_{language}.ts"
        locale = ("-source-language", "en", "-target-language", language)
        shape = ("-no-obsolete", "-locations", "none", *options, *locale)
        _run("pyside6-lupdate", *shape, *files, "-ts", str(target))
        _run("pyside6-lrelease", "-silent", str(target), "-qm", str(target.with_suffix(".qm")))


def check() -> list[str]:
    """Return what `update` would change and what lacks a translation."""
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place)
        for path in TRANSLATIONS.glob("agenda_*.ts"):
            shutil.copy(path, fresh)
        update(fresh)
        stale = [
            f"{path.name} is older than the source; run python resources/translate.py"
            for path in sorted(fresh.iterdir())
            if not _same(path, TRANSLATIONS / path.name)
        ]
        return stale + unfinished(fresh)


def unfinished(folder: Path) -> list[str]:
    """Return a line for each text without a finished translation."""
    return [
        f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r} is untranslated"
        for path in sorted(folder.glob("agenda_*.ts"))
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if _is_open(message.find("translation"))
    ]


def _is_open(translation: ET.Element | None) -> bool:
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform") or [translation]
    return not all((form.text or "").strip() for form in forms)


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / tool
    subprocess.run([str(command), *arguments], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - fixed tools of PySide6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
