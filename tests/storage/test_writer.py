from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from digitaix_desktop.storage.writer import WriterThread


class Busy:
    """A writer that is in the middle of a work until told to go on."""

    def __init__(self) -> None:
        self.writer = WriterThread()
        self._go_on = threading.Event()
        self.writer.submit(self._go_on.wait)

    def go_on(self) -> None:
        self._go_on.set()


@pytest.fixture
def busy() -> Iterator[Busy]:
    made = Busy()
    yield made
    made.go_on()
    made.writer.close()


def test_the_counter_goes_before_the_next_step_of_an_import(busy: Busy) -> None:
    done: list[str] = []
    works = [
        busy.writer.submit(lambda: done.append("import 1"), urgent=False),
        busy.writer.submit(lambda: done.append("import 2"), urgent=False),
        busy.writer.submit(lambda: done.append("sale 1")),
        busy.writer.submit(lambda: done.append("sale 2")),
    ]

    busy.go_on()
    for work in works:
        work.result(timeout=30)

    assert done == ["sale 1", "sale 2", "import 1", "import 2"]


def test_whoever_waits_gets_the_answer_or_the_trouble(busy: Busy) -> None:
    answer = busy.writer.submit(lambda: 42)
    trouble = busy.writer.submit(lambda: 1 // 0)
    after = busy.writer.submit(lambda: "still at work")
    busy.go_on()

    assert answer.result(timeout=30) == 42
    with pytest.raises(ZeroDivisionError):
        trouble.result(timeout=30)
    assert after.result(timeout=30) == "still at work"


def test_not_even_a_wish_to_leave_stops_the_writer(busy: Busy) -> None:
    def leave() -> None:
        raise SystemExit

    leaving = busy.writer.submit(leave)
    busy.go_on()

    with pytest.raises(SystemExit):
        leaving.result(timeout=30)
    assert busy.writer.submit(lambda: "still at work").result(timeout=30) == "still at work"


def test_a_work_called_off_before_its_turn_is_never_done(busy: Busy) -> None:
    done: list[str] = []
    called_off = busy.writer.submit(lambda: done.append("called off"))
    after = busy.writer.submit(lambda: done.append("after"))

    assert called_off.cancel()
    busy.go_on()
    after.result(timeout=30)

    assert done == ["after"]


def test_all_works_are_done_by_one_thread_also_those_it_asks_for_itself(busy: Busy) -> None:
    def whose() -> list[str]:
        inner = busy.writer.submit(lambda: threading.current_thread().name)
        return [threading.current_thread().name, inner.result(timeout=30)]

    asked = busy.writer.submit(whose)
    busy.go_on()

    assert asked.result(timeout=30) == ["writer", "writer"]


def test_closing_does_what_was_handed_in_and_takes_nothing_more() -> None:
    busy, done = Busy(), list[str]()
    waiting = [
        busy.writer.submit(lambda: done.append("sale")),
        busy.writer.submit(lambda: done.append("import"), urgent=False),
    ]
    busy.go_on()
    busy.writer.close()
    busy.writer.close()

    assert all(work.done() for work in waiting)
    assert done == ["sale", "import"]
    with pytest.raises(RuntimeError, match="closed"):
        busy.writer.submit(lambda: done.append("too late"))
