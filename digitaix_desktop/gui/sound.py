"""Playing a short sound with what the system has; where it has nothing, its own beep."""

from __future__ import annotations

import array
import io
import shutil
import sys
import wave
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir
from PySide6.QtWidgets import QApplication

from digitaix_desktop.paths import resource

NEW_ORDER, LOUDER = "new_order", "louder"
PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs that play a WAV, the likeliest to be heard first."""


def at_volume(content: bytes, per_cent: int) -> bytes:
    """A WAV of 16 bits, made softer: not every player can be told how loud."""
    with wave.open(io.BytesIO(content)) as file:
        shape, frames = file.getparams(), file.readframes(file.getnframes())
    samples = array.array("h", frames)
    if sys.byteorder == "big":
        samples.byteswap()
    softer = array.array("h", (sample * per_cent // 100 for sample in samples))
    if sys.byteorder == "big":
        softer.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams(shape)
        file.writeframes(softer.tobytes())
    return out.getvalue()


class Sounder(QObject):
    """Plays one sound at a time, beside the window; one that still plays is not begun again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()
        self._made: dict[tuple[str, int], Path] = {}
        self._player = QProcess(self)

    def play(self, name: str, per_cent: int) -> None:
        """Be heard, that loud; with 0, not at all."""
        if per_cent <= 0 or self._player.state() is not QProcess.ProcessState.NotRunning:
            return
        path = self._file(name, per_cent)
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        player = next((one for one in PLAYERS if shutil.which(one[0])), None)
        if player is None:
            QApplication.beep()
            return
        self._player.start(player[0], [*player[1:], str(path)])

    def leave(self) -> None:
        """Stop, and leave nothing behind."""
        if self._player.state() is not QProcess.ProcessState.NotRunning:
            self._player.kill()
            self._player.waitForFinished(1000)
        self._folder.remove()

    def _file(self, name: str, per_cent: int) -> Path:
        if (name, per_cent) not in self._made:
            path = Path(self._folder.path()) / f"{name}-{per_cent}.wav"
            path.write_bytes(at_volume(resource(f"sounds/{name}.wav").read_bytes(), per_cent))
            self._made[name, per_cent] = path
        return self._made[name, per_cent]
