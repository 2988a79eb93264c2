"""Ways to spoil a file that real programs and disks have: cut, flipped, doubled, spliced."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n\n", b'"', b'""', b";" * 40,
    b"," * 300, b"\t", b"=", b"=\r\n", b"=3D=0A", b"\\", b"\\n", b":", b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n", b"AGENT:\r\n", b"<", b"/>",
    b"<![CDATA[", b"&#55357;", b"&lol;", b"{", b"}", b"]" * 50, b"[" * 500, b"\\ud800", b"1e999",
    b"-1", b"99999999999999999999", b"0000-00-00", b"32/13/9999", b"\xe2\x80\xaf", b"\xe2\x80\x8e",
    b"\nFrom x\n", b"Content-Type: multipart/mixed\n", b"=?utf-8?b?!!!?=", b"data:;base64,",
    b"dn:: ", b"A" * 5000, "ñ".encode("latin-1"), "😀".encode(), b"PK\x03\x04",
)  # fmt: skip


@pytest.fixture
def spoilt() -> Callable[[random.Random, bytes, Sequence[bytes]], bytes]:
    """Spoil a file."""
    return _spoilt


def _spoilt(rng: random.Random, seed: bytes, others: Sequence[bytes]) -> bytes:
    """Return ``seed`` with one to six things wrong; ``others`` are what it may be spliced with."""
    data = seed
    for _ in range(rng.randint(1, 6)):
        data = rng.choice(_WAYS)(rng, data, others)
    return data[:200_000]


def _cut(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: rng.randint(0, len(data))]


def _behead(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[rng.randint(0, len(data)) :]


def _flip(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _number in range(rng.randint(1, 12)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def _insert(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 1, 30)) + data[at:]


def _double(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start = rng.randint(0, len(data))
    piece = data[start : start + rng.randint(1, 2000)]
    return data[:start] + piece * rng.randint(2, 20) + data[start:]


def _drop(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        del lines[rng.randrange(len(lines))]
    return b"".join(lines)


def _shuffle(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.splitlines(keepends=True)
    rng.shuffle(lines)
    return b"".join(lines)


def _splice(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = rng.choice(others)
    return data[: rng.randint(0, len(data))] + other[rng.randint(0, len(other)) :]


def _recode(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig")), "replace")


_WAYS: tuple[Callable[[random.Random, bytes, Sequence[bytes]], bytes], ...] = (
    _cut, _behead, _flip, _insert, _insert, _double, _drop, _shuffle, _splice, _recode,
)  # fmt: skip
