"""Pictures of every screen, in `docs/screens` or elsewhere: `python3 scripts/dev.py screens`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts import demo
from scripts.environment import Environment
from scripts.pictures import cheese, looks, storefront
from scripts.pictures.looks import Look
from scripts.pictures.town import (
    CHEESE,
    CLOTHES,
    FLORIST,
    GROCER,
    NEWCOMER,
    Town,
    build,
    replace_an_article,
)
from scripts.refusal import Refusal

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / "docs" / "screens"
_SCREEN = Path(__file__).with_name("screen.json")
_SCENES = {
    "florist": FLORIST,
    "cheese": CHEESE,
    "clothes": CLOTHES,
    "grocer": GROCER,
    "newcomer": NEWCOMER,
}
_OFFLINE = ("florist-offline", FLORIST)
SCENES = (*_SCENES, _OFFLINE[0], "slip", "storefront")
"""All that can be asked for."""
_AT_ONCE = 2
_PATIENCE_S = 300


class Photographer:
    """Takes pictures of the town in `town`, each look in a copy of its own, into `folder`."""

    def __init__(self, environment: Environment, town: Town, folder: Path, work: Path) -> None:
        self._environment, self._town, self._folder = environment, town, folder
        self._work = work

    def windows(self, look: Look, scenes: Sequence[str]) -> None:
        """The windows of the shops in one look, with the marketplace and at last without."""
        copy = self._copy()
        with copy.served(self._environment), ThreadPoolExecutor(_AT_ONCE) as pool:
            here = [(scene, slug) for scene, slug in _SCENES.items() if scene in scenes]
            list(pool.map(lambda each: self._play(each[0], look, copy.shop(each[1])), here))
        if _OFFLINE[0] in scenes:
            self._play(_OFFLINE[0], look, copy.shop(_OFFLINE[1]))

    def storefront(self) -> None:
        """What customers see."""
        copy = self._copy()
        with copy.served(self._environment):
            storefront.take(copy, self._folder)

    def slips(self) -> None:
        """What the printer prints."""
        copy = self._copy()
        replace_an_article(copy.shop(CHEESE))
        for language in ("fr", "en"):
            for path in cheese.papers(copy.shop(CHEESE), language, self._folder):
                print(path.name)

    def _copy(self) -> Town:
        """At the same address: the shops know their marketplace by it."""
        folder = self._work / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._town.folder, folder)
        return Town(folder, self._town.port)

    def _play(self, scene: str, look: Look, data: Path) -> None:
        papers = data.with_name(f"{scene}-papers")
        papers.mkdir()
        module = ("-m", "scripts.pictures.window")
        played = subprocess.run(
            [sys.executable, *module, scene, look.name, str(data), str(self._folder)],
            check=False,
            cwd=papers,
            env=_surroundings(look),
            stderr=subprocess.PIPE,  # Qt remarks on every dialog that there is no window system
            encoding="utf-8",
            timeout=_PATIENCE_S,
        )
        if played.returncode:
            raise Refusal(f"{scene} in {look.name} went wrong:\n{played.stderr}")


def _surroundings(look: Look) -> Mapping[str, str]:
    """The same wherever the pictures are taken: the screen, the language and the hour."""
    language = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}[look.language]
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": f"offscreen:configfile={_SCREEN}",
        "LANG": "C.UTF-8",
        "LC_ALL": "",
        "LC_MESSAGES": language,  # need not be installed: only its name is read
    }


def main(arguments: Sequence[str]) -> int:
    """Take the pictures asked for; without any wish, all that are kept."""
    parser = argparse.ArgumentParser(prog="dev.py screens", description=__doc__)
    parser.add_argument("--to", type=Path, default=KEPT, metavar="DIR", help="where they go")
    parser.add_argument(
        "--look", action="append", type=Look.named, metavar="NAME",
        help=f"only in this look, as fr-sombre or en-grand-petit (usually {', '.join(looks.KEPT)})",
    )  # fmt: skip
    parser.add_argument(
        "scenes", nargs="*", metavar="SCENE", help=f"only these: {', '.join(SCENES)}"
    )
    asked = parser.parse_args(arguments)
    unknown = set(asked.scenes) - set(SCENES)
    if unknown:
        parser.error(f"no scene is called {', '.join(sorted(unknown))}")
    wanted = asked.scenes or SCENES
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # keys stay in files
    os.environ["TZ"] = "Europe/Paris"
    time.tzset()
    asked.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="digitaix-screens-") as work:
        _take(Path(work), asked.to.resolve(), wanted, asked.look)
    return 0


def _take(work: Path, to: Path, scenes: Sequence[str], asked: Sequence[Look] | None) -> None:
    town, made = Town(work / "town", demo.free_port()), work / "made"
    town.folder.mkdir()
    made.mkdir()
    environment = Environment(ROOT)
    build(environment, town)
    photographer = Photographer(environment, town, made, work)
    for look in asked or [Look.named(name) for name in looks.KEPT]:
        photographer.windows(look, scenes)
    if "slip" in scenes:
        photographer.slips()
    if "storefront" in scenes:
        photographer.storefront()
    if to == KEPT and set(scenes) == set(SCENES) and asked is None:
        for path in KEPT.glob("*.png"):  # of screens that are pictured no more, too
            path.unlink()
    for path in made.iterdir():
        if to != KEPT or looks.is_kept(path.name):
            shutil.copy(path, to)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Refusal as refusal:
        sys.exit(str(refusal))
