"""The other program of a drag and drop: offers files to a window by the XDND protocol.

    python xdnd_source.py WINDOW_ID FILE…

It plays the source as specified by freedesktop.org (XDND, version 5): Enter,
Position, wait for Status, Drop, answer the request for ``text/uri-list``, wait
for Finished. Exit status: 0 accepted, 1 refused, 2 no answer.
"""

from __future__ import annotations

import select
import sys
import time
from pathlib import Path

from Xlib import X, display
from Xlib.protocol import event

VERSION = 5
PATIENCE_S = 20


def main(window_id: int, files: list[Path]) -> int:
    """Drop ``files`` into the middle of a window."""
    connection = display.Display()
    screen = connection.screen()
    target = connection.create_resource_object("window", window_id)
    source = screen.root.create_window(0, 0, 1, 1, 0, screen.root_depth)
    names = ("XdndEnter", "XdndPosition", "XdndStatus", "XdndDrop", "XdndFinished",
             "XdndSelection", "XdndActionCopy", "text/uri-list")  # fmt: skip
    atoms = {name: connection.intern_atom(name) for name in names}
    uris = "".join(file.resolve().as_uri() + "\r\n" for file in files).encode()
    source.set_selection_owner(atoms["XdndSelection"], X.CurrentTime)

    def send(name: str, *data: int) -> None:
        padded = (source.id, *data, *(0,) * (4 - len(data)))
        message = event.ClientMessage(
            window=target, client_type=atoms[name], data=(32, list(padded))
        )
        target.send_event(message)
        connection.flush()

    def wait_for(name: str) -> list[int] | None:
        """Answer requests for the data until a message comes."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            if not connection.pending_events():
                select.select([connection.fileno()], [], [], 0.2)
                continue
            got = connection.next_event()
            if got.type == X.SelectionRequest:
                got.requestor.change_property(got.property, atoms["text/uri-list"], 8, uris)
                reply = event.SelectionNotify(
                    time=got.time, requestor=got.requestor, selection=got.selection,
                    target=got.target, property=got.property,
                )  # fmt: skip
                got.requestor.send_event(reply)
                connection.flush()
            elif got.type == X.ClientMessage and got.client_type == atoms[name]:
                return list(got.data[1])
        return None

    geometry = target.get_geometry()
    corner = target.translate_coords(screen.root, 0, 0)
    x, y = geometry.width // 2 - corner.x, geometry.height // 2 - corner.y
    send("XdndEnter", VERSION << 24, atoms["text/uri-list"], X.NONE, X.NONE)
    send("XdndPosition", 0, (x << 16) | y, X.CurrentTime, atoms["XdndActionCopy"])
    status = wait_for("XdndStatus")
    if status is None:
        return 2
    if not status[1] & 1:
        return 1
    send("XdndDrop", 0, X.CurrentTime)
    finished = wait_for("XdndFinished")
    return 2 if finished is None else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1], 0), [Path(name) for name in sys.argv[2:]]))
