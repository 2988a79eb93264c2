"""The programs that are measured, and how they are spoken to.

Each has a script that takes ``--version``, ``--time FILE`` (prints the number
of cards and the CPU seconds of reading alone, as JSON), or else paths on its
standard input, one a line, and answers each with a line of JSON: the cards,
each a list of name and text or, for ez-vcard, the card as it writes it again.
A text in the place of a card is an error.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

HERE = Path(__file__).parent
DEBIAN_JARS = Path("/usr/share/java")
SECONDS_WITHOUT_ANSWER = 20


@dataclass(frozen=True, slots=True)
class Program:
    """A reader of vCards: its name, the command that runs it, and where it can be had."""

    name: str
    command: tuple[str, ...]
    package: str

    def version(self) -> str:
        """Return its version, or an empty text where it is not installed."""
        try:
            done = subprocess.run(
                [*self.command, "--version"], capture_output=True, text=True, check=False, cwd=HERE
            )
        except OSError:
            return ""
        return done.stdout.strip() if done.returncode == 0 else ""

    def time(self, path: Path) -> tuple[int, float]:
        """Return how many cards it reads from a file and in how many CPU seconds; none if it fails."""
        done = subprocess.run(
            [*self.command, "--time", str(path)],
            capture_output=True, text=True, check=False, cwd=HERE,
        )  # fmt: skip
        try:
            cards, seconds = json.loads(done.stdout)
        except ValueError:
            return 0, 0.0
        return cards, seconds

    def read(self, paths: Sequence[Path]) -> list[object]:
        """Return what it reads from each file; None where it gave no answer."""
        answers: list[object] = []
        while len(answers) < len(paths):
            answers += self._read_until_it_fails(paths[len(answers) :])
            if len(answers) < len(paths):
                answers.append(None)  # it crashed on this file, or never came back
        return answers

    def _read_until_it_fails(self, paths: Sequence[Path]) -> list[object]:
        with tempfile.TemporaryFile() as asked:
            asked.write("".join(f"{path}\n" for path in paths).encode())
            asked.seek(0)
            process = subprocess.Popen(
                [*self.command, "-"], stdin=asked, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, cwd=HERE,
            )  # fmt: skip
            lines: queue.Queue[bytes] = queue.Queue()
            listener = threading.Thread(target=_listen, args=(process.stdout, lines))
            listener.start()
            answers: list[object] = []
            try:
                while len(answers) < len(paths):
                    line = lines.get(timeout=SECONDS_WITHOUT_ANSWER)
                    if not line.endswith(b"\n"):
                        break
                    answers.append(json.loads(line))
            except queue.Empty:
                pass
            process.kill()
            listener.join()
            process.wait()
            return answers


def _listen(stream: IO[bytes] | None, lines: queue.Queue[bytes]) -> None:
    """Pass on what a program says, and an empty line when it has ended."""
    assert stream is not None
    with stream:
        for line in stream:
            lines.put(line)
    lines.put(b"")


def programs() -> list[Program]:
    """Return all programs, Agenda first."""
    found = (jar for jar in sorted(DEBIAN_JARS.glob("*.jar"))
             if jar.stem in {"ez-vcard", "vinnie"})  # fmt: skip
    jars = os.environ.get("EZ_VCARD_JARS") or ":".join(map(str, found))
    return [
        Program("Agenda", (sys.executable, "read_agenda.py"), "this project"),
        Program("vobject", (sys.executable, "read_vobject.py"), "PyPI vobject"),
        Program("libebook-contacts", ("/usr/bin/python3", "read_libebook.py"),
                "Debian python3-gi gir1.2-ebookcontacts-1.2"),
        Program("sabre/vobject", ("php", "read_sabre.php"),
                "Debian php-cli php-sabre-vobject, or Composer and SABRE_AUTOLOAD"),
        Program("Text::vCard", ("perl", "read_text_vcard.pl"), "Debian libtext-vcard-perl"),
        Program("ez-vcard", ("java", "-cp", jars, "ReadEzVCard.java"),
                "Debian libez-vcard-java libvinnie-java and a JDK, or EZ_VCARD_JARS"),
        Program("ical.js", ("node", "read_icaljs.cjs"), "npm ical.js and NODE_PATH"),
    ]  # fmt: skip
