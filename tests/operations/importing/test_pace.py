"""A step of a long deed is as large as a sale at the counter can wait for."""

from __future__ import annotations

from digitaix_desktop.operations.importing.pace import FEWEST, MOST, WAIT_S, Stopwatch, steps


class Pc:
    """Takes so long for each thing."""

    def __init__(self, seconds_each: float) -> None:
        self.seconds_each, self._now = seconds_each, 0.0

    def clock(self) -> float:
        return self._now

    def works_off(self, count: int) -> list[int]:
        """How large the steps of this many things are."""
        taken: list[int] = []
        for stretch, _ in steps(range(count), clock=self.clock):
            taken.append(len(stretch))
            self._now += self.seconds_each * len(stretch)
        return taken


class PcThatTires(Pc):
    """Ten times as slow after three seconds."""

    def clock(self) -> float:
        if self._now > 3:
            self.seconds_each = 0.001
        return super().clock()


def test_a_fast_pc_comes_to_large_steps_by_doubling_them() -> None:
    assert Pc(0.000_01).works_off(20_000)[:6] == [FEWEST, 400, 800, 1600, 3200, MOST]


def test_no_step_takes_longer_than_the_counter_should_wait() -> None:
    assert max(Pc(0.000_5).works_off(10_000)) == WAIT_S / 0.000_5


def test_a_slow_pc_keeps_to_the_smallest() -> None:
    assert Pc(0.01).works_off(1_000) == [FEWEST] * 5


def test_a_pc_that_becomes_slow_goes_back_at_once() -> None:
    taken = PcThatTires(0.000_04).works_off(100_000)

    assert max(taken) == MOST
    assert taken[-2] == WAIT_S / 0.001


def test_what_is_left_is_done_once_and_in_order() -> None:
    things = range(1_234)
    pieces = list(steps(things, 34))

    assert [each for stretch, _ in pieces for each in stretch] == list(things[34:])
    assert [done for _, done in pieces][-1] == 1_234
    assert all(stretch[-1] == done - 1 for stretch, done in pieces)


def test_what_is_made_ready_in_stretches_goes_in_by_whole_ones() -> None:
    taken = [len(stretch) for stretch, _ in steps(range(10_100), 100, by=400)]

    assert taken[0] == 400
    assert all(count % 400 == 0 for count in taken)
    assert sum(taken) == 10_000


def test_what_is_waited_for_between_steps_does_not_make_them_smaller() -> None:
    at_work = Stopwatch()
    before = at_work()
    with at_work:
        pass
    worked = at_work()

    assert worked > before
    assert at_work() == worked
