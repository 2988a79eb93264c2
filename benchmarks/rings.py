"""How long one frame of the rings takes: CPU milliseconds at 1,500, 18,000 and, for the growth, 60,000 people.

A frame with everything painted anew (data, size or distance have changed), and one in which only
the pointer has moved. `python benchmarks/rings.py`; no display is needed.
"""

from __future__ import annotations

import math
import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from agenda.model.circle import Circle, Ring
from agenda.model.person import PersonRow
from agenda.services.circles import Placed
from agenda.ui.circles.rings import RingsView
from agenda.ui.circles.scene import Scene, scene_of
from agenda.ui.people.photos import Photos
from agenda.ui.resources import install_resources
from agenda.ui.theme import Look, Mode, Theme

SIZES = (1_500, 18_000, 60_000)
SIDE = 900
FRAMES = 30
COLOURS = ("family", "school", "clients", "neighbours", "dormant", "new")


def main() -> None:
    app = QApplication([])
    install_resources()
    theme = Theme(app, Look(mode=Mode.LIGHT))
    photos = Photos(lambda _: b"")
    print(
        f"{'people':>8} {'seat':>8} {'paint':>8} {'hover':>8} {'paint 4x':>9}   ms of CPU, median"
    )
    whole = []
    for size in SIZES:
        view = RingsView(theme, _rows, photos, lambda _: QMimeData())
        view.resize(SIDE, SIDE)
        view.show_scene(_scene(size))
        canvas = QPixmap(SIDE, SIDE)
        view.render(canvas)
        seat = _median(lambda v=view: (v.stage.stale(), v.stage.layout))
        paint = _median(lambda v=view, c=canvas: (v.stage.stale(moved=False), v.render(c)))
        seats = view.stage.layout.seats
        moves = iter(range(10**9))
        hover = _median(
            lambda v=view, c=canvas, s=seats, m=moves: (v._hover(s[next(m) % len(s)]), v.render(c))  # noqa: SLF001 - the pointer
        )
        view.stage.zoom_by(4.0)
        view.render(canvas)
        near = _median(lambda v=view, c=canvas: (v.stage.stale(moved=False), v.render(c)))
        whole.append(paint)
        print(f"{size:>8} {seat:>8.2f} {paint:>8.2f} {hover:>8.2f} {near:>9.2f}")
    growth = math.log(whole[-1] / whole[0]) / math.log(SIZES[-1] / SIZES[0])
    print(f"paint grows with the number of people to the power of {growth:.2f}")


def _scene(size: int) -> Scene:
    chance = random.Random(4)
    roots = [
        Circle(id=n, name=ring.value, ring=ring, color="new", position=n, root=True)
        for n, ring in enumerate(Ring, start=1)
    ]
    circles = roots + [
        Circle(id=10 + n, name=f"Circle {n}", ring=Ring.DORMANT, color=colour, position=n)
        for n, colour in enumerate(COLOURS)
    ]
    rings, inside = list(Ring), [10 + n for n in range(len(COLOURS))]
    placed = [
        Placed(
            person=n,
            ring=chance.choices(rings, (1, 60, 40))[0] if n > 14 else Ring.CLOSE,
            circle=chance.choices(inside, (30, 20, 10, 40, 5, 20))[0],
        )
        for n in range(size)
    ]
    return scene_of(circles, placed)


def _rows(people: list[int]) -> dict[int, PersonRow]:
    return {n: PersonRow(id=n, name=f"Ana Pérez {n}", role="CTO", org="Norte") for n in people}


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(FRAMES):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
