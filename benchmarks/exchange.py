"""50,000 products pushed to a real marketplace, and pulled from it by a PC that begins.

The floor is SYNC's: the very rows that come to be written, by `executemany` in one transaction,
and the very JSON that travels, through an empty FastAPI handler.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import requests

from benchmarks.bare_tables import rows_of, write_bare
from benchmarks.counters import counter, join, stock_up
from benchmarks.measuring import Figure, median, timed
from benchmarks.processes import empty_handler, invitation, make_marketplace, marketplace
from digitaix_desktop.operations.views.products import Wanted
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.storage.database import Database
from digitaix_desktop.sync.engine import Engine, Next
from digitaix_protocol import messages
from digitaix_server.settings import Settings

PRODUCTS = 50_000
TIMES = 1
PULLS = 100
PUSH_BOUND, BOOTSTRAP_BOUND, NOTHING_BOUND = 7.0, 4.0, 3.0
_GZIPPED = {"Content-Type": "application/json", "Content-Encoding": "gzip"}

_Pair = tuple[float, float]
"""Ours and the floor, in seconds."""


def run() -> list[Figure]:
    """Push, bootstrap, and a pull that finds nothing to do."""
    runs = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(_exchange(Path(folder)))
    pushes, bootstraps, nothings = zip(*runs, strict=True)
    return [
        _figure(f"push {PRODUCTS:,} products", pushes, PUSH_BOUND),
        _figure(f"bootstrap {PRODUCTS:,} products", bootstraps, BOOTSTRAP_BOUND),
        _figure("a pull with nothing to do", nothings, NOTHING_BOUND),
    ]


def _figure(what: str, runs: Sequence[_Pair], bound: float) -> Figure:
    ours, floor = zip(*runs, strict=True)
    return Figure(what, median(ours), median(floor), bound)


def _exchange(folder: Path) -> tuple[_Pair, _Pair, _Pair]:
    town, first, second = folder / "town", folder / "first", folder / "second"
    with marketplace(town) as url:
        with counter(first) as bench:
            line, _ = join(bench, url, invitation(town, "Au Bon Rayon"))
            bench.engine.connect(line)
            _all_of(bench.engine, bench.engine.pull_step)
            stock_up(bench, PRODUCTS)
            with _recorded() as bodies:
                pushing, _ = timed(lambda: _all_of(bench.engine, bench.engine.push_step))
            if bench.queries.waiting_count():
                raise RuntimeError("not everything was pushed")
            _all_of(bench.engine, bench.engine.pull_step)
            with bench.books.open() as books:
                cursor = books.agreement.cursor()
            pull = _median_of(lambda: line.pull(cursor, wait_s=0, queued=0))
            code = line.pairing_code().code
        with counter(second) as bench:
            line, token = join(bench, url, code)
            bench.engine.connect(line)
            pulling, _ = timed(lambda: _all_of(bench.engine, bench.engine.pull_step))
            if bench.queries.product_total(Wanted()) != PRODUCTS:
                raise RuntimeError("not everything was pulled")
            answers = folder / "answers.jsonl"
            answers.write_text("".join(f"{each}\n" for each in _answers(url, token)), "utf-8")
    stored = _rewritten(Settings(town).database_file, folder / "bare-town", _empty_marketplace)
    kept = _rewritten(DataFolder(second).shop, folder / "bare-shop", _empty_shop)
    with empty_handler(answers) as url:
        sent = _sent(url, bodies)
        fetched = _fetched(url, answers.read_text("utf-8").count("\n"))
        nothing = _nothing(url)
    return (pushing, stored + sent), (pulling, kept + fetched), (pull, nothing)


def _all_of(engine: Engine, step: Callable[[], Next]) -> None:
    """A step until there is no more; raises the trouble it may run into."""
    while step().again:
        pass
    if engine.trouble is not None:
        raise engine.trouble


def _median_of(work: Callable[[], object]) -> float:
    return median([timed(work)[0] for _ in range(PULLS)])


@contextmanager
def _recorded() -> Iterator[list[bytes]]:
    """The bodies that are sent meanwhile, as they travel."""
    bodies: list[bytes] = []
    send = requests.Session.send

    def remembered(
        session: requests.Session, request: requests.PreparedRequest, **choices: object
    ) -> requests.Response:
        if isinstance(request.body, bytes):
            bodies.append(request.body)
        return send(session, request, **choices)  # type: ignore[arg-type]

    with patch.object(requests.Session, "send", remembered):
        yield bodies


def _answers(url: str, token: str) -> Iterator[str]:
    """The answers to a bootstrap, as they travel."""
    session = _session()
    session.headers["Authorization"] = f"Bearer {token}"
    session.headers["DigitAix-Protocol"] = str(messages.PROTOCOL)
    query = {"limit": str(messages.MAX_BATCH)}
    more = True
    while more:
        answer = session.get(f"{url}/api/v1/sync/pull", params=query, timeout=60)
        answer.raise_for_status()
        page = answer.json()
        yield answer.text
        query["cursor"], more = page["cursor"], page["has_more"]


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    return session


# The floors --------------------------------------------------------------------------------


def _rewritten(written: Path, bare: Path, make: Callable[[Path], Path]) -> float:
    """How long the rows of a file take, put once more into an empty one of the same form."""
    empty = make(bare)
    there = [insert.split()[2] for insert in rows_of(empty)]  # what any new file holds
    rows = rows_of(written, leave_out=there)
    seconds, _ = timed(lambda: write_bare(empty, rows))
    return seconds


def _empty_marketplace(data: Path) -> Path:
    make_marketplace(data)
    return Settings(data).database_file


def _empty_shop(data: Path) -> Path:
    folder = DataFolder(data)
    Database(folder).close()
    return folder.shop


def _sent(url: str, bodies: Sequence[bytes]) -> float:
    session = _session()

    def send() -> None:
        for body in bodies:
            session.post(f"{url}/push", data=body, headers=_GZIPPED, timeout=60).json()

    return timed(send)[0]


def _fetched(url: str, count: int) -> float:
    session = _session()

    def fetch() -> None:
        for number in range(count):
            session.get(f"{url}/page/{number}", timeout=60).json()

    return timed(fetch)[0]


def _nothing(url: str) -> float:
    session = _session()
    return _median_of(lambda: session.get(f"{url}/nothing", timeout=60).json())
