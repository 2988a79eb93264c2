"""One window per agenda: a second start hands its files to the first and ends."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 30_000
"""How long a window that was reached may take to answer: it may be opening a large agenda."""

WAIT_MS = 1_500
MOST_BYTES = 1024 * 1024


class Doorbell(QObject):
    """Listens for other starts on the same agenda.

    Signals:
        rung: The files that the other start was to open, as `Path`s; perhaps none.
    """

    rung = Signal(list)

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(database)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> None:
        """Begin; a socket that a crash left behind is taken over."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        line = bytes(socket.readLine().data())
        try:
            said = json.loads(line)
        except ValueError:
            socket.abort()
            return
        if isinstance(said, list) and all(isinstance(one, str) for one in said):
            socket.write(b"ok\n")
            socket.flush()
            self.rung.emit([Path(one) for one in said])


def hand_over(database: Path, files: Sequence[Path]) -> bool:
    """Give files to the window that has this agenda open; say whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(database))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps([str(file) for file in files]).encode() + b"\n")
    if not socket.waitForBytesWritten(WAIT_MS):
        return False
    answered = socket.waitForReadyRead(ANSWER_MS)
    socket.disconnectFromServer()
    return answered


def socket_name(database: Path) -> str:
    """Return the name of the socket of an agenda."""
    digest = hashlib.sha256(str(database).encode("utf-8", "surrogateescape")).hexdigest()
    return f"agenda-{digest[:24]}"
