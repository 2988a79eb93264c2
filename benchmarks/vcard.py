"""How fast vCards are read, against vobject's ``readComponents`` on the same file.

Run ``python benchmarks/vcard.py`` for 1,000 and 10,000 cards, with ``--full``
also for 100,000. Times are CPU seconds, the best of a few runs. vobject gets
the best it can be given (``allowQP`` and ``ignoreUnreadable``) and, as it is
slow, at most 2,000 cards. The exponent says how time grows from one size to
the next: 1.0 is linear.
"""

from __future__ import annotations

import argparse
import gc
import io
import logging
import math
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import vobject

from agenda.plugin import Draft, Source
from agenda_vcard.importer import VCardImporter

VOBJECT_CARDS = 2_000

THREE = """BEGIN:VCARD
VERSION:{version}
PRODID:-//Example Corp.//Address Book 1.0//EN
N:Pérez {i};Ana;María;;
FN:Ana María Pérez {i}
NICKNAME:Anita
ORG:Acme\\, S.L. {i};I+D
TITLE:Ingeniera
TEL;type=CELL;type=VOICE;type=pref:+34 600 {i:06}
TEL;type=HOME;type=VOICE:+34 91 {i:06}
item1.TEL:+34 93 {i:06}
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=HOME;type=pref:ana{i}@example.com
EMAIL;type=INTERNET;type=WORK:ana{i}@example.org
item2.ADR;type=WORK:;;Calle de Alcalá {i};Madrid;Madrid;28001;España
item2.X-ABADR:es
NOTE:Una nota con acentos\\, comas y una línea bastante larga\\, que se dobl
 a porque pasa de setenta y cinco octetos\\ny aquí sigue
URL;type=WORK:http://example.com/{i}
BDAY:1980-05-14
REV:2020-01-01T00:00:00Z
UID:urn:uuid:00000000-0000-4000-8000-{i:012}
END:VCARD
"""
TWO = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:P=C3=A9rez {i};Ana;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ana P=C3=A9rez {i}
TEL;CELL;VOICE:+34 600 {i:06}
TEL;HOME:+34 91 {i:06}
TEL;WORK;FAX:+34 93 {i:06}
EMAIL;INTERNET;PREF:ana{i}@example.com
EMAIL;INTERNET;WORK:ana{i}@example.org
ADR;WORK;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Calle de Alcal=C3=A1 {i};=
Madrid;Madrid;28001;Espa=C3=B1a
ORG:Acme {i};I+D
TITLE:Ingeniera
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Una nota larga con acentos =C3=
=A1=C3=A9=C3=AD que sigue en otra l=C3=ADnea=0D=0Ay aqu=C3=AD tambi=C3=A9n
URL:http://example.com/{i}
BDAY:1980-05-14
REV:20200101T000000Z
X-IRMC-LUID:{i:012}
UID:uid-{i}
END:VCARD
"""


def card(i: int) -> str:
    """Return a card: eight of ten in version 3.0, one in 2.1, one in 4.0."""
    if i % 10 == 8:
        return TWO.format(i=i)
    return THREE.format(i=i, version="4.0" if i % 10 == 9 else "3.0")


def best(work: Callable[[], int], times: int) -> tuple[float, int]:
    """Return the shortest CPU time of ``times`` runs and what the work returned."""
    shortest, result = math.inf, 0
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        result = work()
        shortest = min(shortest, time.process_time() - start)
    return shortest, result


def read(path: Path) -> int:
    """Read a file as Agenda does and return the number of cards."""
    return sum(isinstance(item, Draft) for item in VCardImporter().read(Source.from_path(path)))


def read_with_vobject(text: str) -> int:
    """Read a text with vobject and return the number of cards."""
    stream = io.StringIO(text)
    return sum(1 for _ in vobject.readComponents(stream, allowQP=True, ignoreUnreadable=True))


def peak_megabytes() -> float:
    """Return the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_sizes(folder: Path, sizes: list[int]) -> float:
    """Print a line for each size and return the last speed in cards per second."""
    previous: tuple[int, float] | None = None
    speed = 0.0
    for size in sizes:
        path = folder / f"{size}.vcf"
        with path.open("w", encoding="utf-8", newline="\r\n") as stream:
            stream.writelines(map(card, range(size)))
        before = peak_megabytes()
        seconds, cards = best(lambda path=path: read(path), 3 if size < 100_000 else 1)
        assert cards == size
        grown = peak_megabytes() - before
        exponent = ""
        if previous:
            exponent = f"{math.log(seconds / previous[1]) / math.log(size / previous[0]):.2f}"
        speed = size / seconds
        print(f"{size:>8,} {seconds:>9.2f} {speed:>9,.0f} {grown:>+10.1f} {exponent:>9}")
        previous = size, seconds
    return speed


def measure_picture(folder: Path) -> None:
    """Print the time that a card with a picture of 4 MB takes."""
    picture = "/9j/" + "A" * (4 * 1024 * 1024 * 4 // 3)
    folded = "\r\n ".join(picture[at : at + 74] for at in range(0, len(picture), 74))
    path = folder / "picture.vcf"
    path.write_text(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nPHOTO;ENCODING=b;TYPE=JPEG:{folded}\r\nEND:VCARD\r\n",
        encoding="ascii",
        newline="",
    )
    seconds, _ = best(lambda: read(path), 3)
    print(f"one card with a picture of 4 MB: {seconds:.2f} s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="also 100,000 cards")
    sizes = [1_000, 10_000, *([100_000] if parser.parse_args().full else [])]
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as name:
        print(f"{'cards':>8} {'seconds':>9} {'cards/s':>9} {'memory MB':>10} {'exponent':>9}")
        speed = measure_sizes(Path(name), sizes)
        measure_picture(Path(name))
    text = "".join(map(card, range(VOBJECT_CARDS)))
    seconds, cards = best(lambda: read_with_vobject(text), 2)
    print(f"vobject: {cards / seconds:,.0f} cards/s; ratio {speed * seconds / cards:.1f}")


if __name__ == "__main__":
    main()
