"""One window for a shop's data: a second start brings the first to the front."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from digitaix_desktop.paths import DataFolder

RAISE = b"raise"
OPENING_MS = 5_000
"""How long the first window may take from holding the data to listening."""


class FirstWindow:
    """Finds the window that is already open on this data. The lock decides; this only raises."""

    def __init__(self, folder: DataFolder) -> None:
        digest = sha256(str(folder.root.resolve()).encode()).hexdigest()[:16]
        self._name = f"digitaix-{digest}"
        self._server: QLocalServer | None = None

    def raise_it(self) -> bool:
        """Ask the open window to come to the front; whether there was one to ask.

        One that is just opening is waited for; a command that holds the data has no window.
        """
        socket, patience = QLocalSocket(), QDeadlineTimer(OPENING_MS)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(1000):
            if patience.hasExpired():
                return False
            QThread.msleep(50)
            socket.connectToServer(self._name)
        socket.write(RAISE)
        sent = socket.waitForBytesWritten(1000)
        socket.disconnectFromServer()
        return sent

    def listen(self, asked: Callable[[], None]) -> None:
        """Be the open window; called while the data's lock is held."""
        QLocalServer.removeServer(self._name)
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def arrived() -> None:
            connection = server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            asked()

        server.newConnection.connect(arrived)
        if server.listen(self._name):
            self._server = server

    def leave(self) -> None:
        """Be it no longer."""
        if self._server is not None:
            self._server.close()
