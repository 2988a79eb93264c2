"""No reader raises, hangs or breaks its contract, whatever is wrong with a file.

Each bundled importer reads its own samples, spoilt at random: a few from a
fixed seed in every run, and for as long as ``make fuzz`` is given. What it
finds is written to ``build/fuzz/`` and belongs, once mended, in
``tests/fuzz/found/``, where every importer reads it from then on.
"""

import os
import random
import signal
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_importer
from agenda.services.plugin_host import PluginHost

ROOT = Path(__file__).resolve().parents[2]
FOUND = Path(__file__).parent / "found"
SECONDS = float(os.environ.get("AGENDA_FUZZ_SECONDS", "0"))
ROUNDS = 60
HANGS_AFTER = 60

_HOST = PluginHost(lambda *_: False, safe=True)
IMPORTERS = {importer.id: importer for _, importer in _HOST._offered("agenda_importers")}


def samples_of(id_):
    folder = ROOT / f"plugins/agenda-{id_}/tests/samples"
    found = [p for p in sorted(folder.rglob("*")) if p.is_file() and ".golden" not in p.name]
    if id_ == "vcard":
        found += sorted((ROOT / "resources/agenda_resources/samples").glob("*.vcf"))
    return [(p.name, p.read_bytes()) for p in found]


@contextmanager
def not_for_ever():
    """Fail where a reader does not end; far above what any of these small files may take."""

    def give_up(*_):
        raise TimeoutError(f"still reading after {HANGS_AFTER} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(HANGS_AFTER)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def read(importer, name, data):
    with not_for_ever():
        check_importer(importer, Source.from_bytes(name, data))


def keep(id_, name, data):
    folder = ROOT / "build/fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{id_}-{abs(hash(data)):x}-{name}"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("id_", sorted(IMPORTERS))
def test_spoilt_samples_never_break_a_reader(id_, spoilt):
    seeds = samples_of(id_)
    assert seeds, f"{id_} has no samples to spoil"
    everything = [data for other in IMPORTERS for _, data in samples_of(other)]
    rng = random.Random(id_ if not SECONDS else None)
    ends = time.monotonic() + SECONDS
    rounds = 0
    while rounds < ROUNDS or time.monotonic() < ends:
        rounds += 1
        name, seed = rng.choice(seeds)
        data = spoilt(rng, seed, everything)
        try:
            read(IMPORTERS[id_], name, data)
        except Exception as error:
            path = keep(id_, name, data)
            raise AssertionError(f"{id_} broke on {path.relative_to(ROOT)}") from error


@pytest.mark.parametrize("id_", sorted(IMPORTERS))
def test_files_that_once_broke_a_reader_are_read(id_):
    for path in sorted(FOUND.iterdir()):
        read(IMPORTERS[id_], path.name.partition("-")[2] or path.name, path.read_bytes())


@pytest.mark.parametrize("id_", sorted(IMPORTERS))
def test_no_reader_claims_rubbish(id_):
    rng = random.Random(7)
    for size in (0, 1, 3, 100, 5000):
        data = rng.randbytes(size)
        assert IMPORTERS[id_].recognises(Source.from_bytes("x.bin", data)) == 0.0


@pytest.mark.parametrize("id_", sorted(IMPORTERS))
def test_an_endless_line_is_read_to_its_end(id_):
    for name, seed in samples_of(id_)[:2]:
        read(IMPORTERS[id_], name, seed + b"x" * 3_000_000)
