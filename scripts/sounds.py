"""The sounds of the program, made of plain sums of sines: nobody's recording, free as the code.

`python -m scripts.sounds` writes them again, byte for byte.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22_050
_LOUDEST = 30_000
_PARTIALS = ((1.0, 1.0), (2.0, 0.45), (3.0, 0.2), (4.2, 0.12))
"""What a small bell rings with: multiples of its tone, and how loud each is."""

Note = tuple[float, float, float]
"""When it begins (s), its tone (Hz), how long it rings (s)."""
SOUNDS: dict[str, tuple[Note, ...]] = {
    "new_order": ((0.0, 784.0, 0.7), (0.18, 1046.5, 1.0)),
    "louder": ((0.0, 880.0, 0.5), (0.16, 1174.7, 0.5), (0.32, 880.0, 0.5), (0.48, 1318.5, 1.1)),
}


def drawn(notes: tuple[Note, ...]) -> list[int]:
    """The sound as samples of 16 bits."""
    length = max(begin + ring for begin, _, ring in notes)
    sums = [0.0] * int(length * RATE)
    for begin, tone, ring in notes:
        first = int(begin * RATE)
        for at in range(int(ring * RATE)):
            moment = at / RATE
            swell = min(1.0, moment / 0.004) * math.exp(-5.0 * moment / ring)
            if first + at < len(sums):
                sums[first + at] += swell * sum(
                    share * math.sin(2 * math.pi * tone * times * moment)
                    for times, share in _PARTIALS
                )
    most = max(abs(each) for each in sums)
    return [round(each / most * _LOUDEST) for each in sums]


def write(name: str, folder: Path = FOLDER) -> Path:
    """Write one of the sounds as a WAV of one channel."""
    samples = drawn(SOUNDS[name])
    path = folder / f"{name}.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


if __name__ == "__main__":
    for each in SOUNDS:
        write(each)
