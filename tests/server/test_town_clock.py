from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from digitaix_server import cli
from digitaix_server.town_clock import CLOCK, TIME_ZONE, town_day


@pytest.mark.parametrize(
    ("chosen", "opens"),
    [("", "2026-07-01 07:00"), ("Indian/Reunion", "2026-07-01 05:00")],
)
def test_nine_in_the_morning_is_the_towns(
    monkeypatch: pytest.MonkeyPatch, chosen: str, opens: str
) -> None:
    monkeypatch.setenv(TIME_ZONE, chosen)
    nine = datetime(2026, 7, 1, 9, tzinfo=UTC).replace(tzinfo=None)
    moment = CLOCK.ms(nine)
    assert f"{datetime.fromtimestamp(moment / 1000, UTC):%Y-%m-%d %H:%M}" == opens
    assert CLOCK.at(moment) == nine


def test_a_day_ends_when_it_ends_in_the_town(monkeypatch: pytest.MonkeyPatch) -> None:
    late = round(datetime(2026, 7, 1, 21, tzinfo=UTC).timestamp() * 1000)
    assert town_day(late) == date(2026, 7, 1)
    monkeypatch.setenv(TIME_ZONE, "Indian/Reunion")
    assert town_day(late) == date(2026, 7, 2)


@pytest.mark.parametrize("at_ms", [-(2**53), 10**15, 2**53])
def test_what_no_calendar_shows_is_shown_as_the_nearest_it_can(at_ms: int) -> None:
    assert town_day(at_ms).year in (1970, 6429)


@pytest.mark.parametrize("chosen", ["Mars/Olympus", "Indian", "../../etc/passwd"])
def test_a_zone_that_is_none_is_refused_before_anything_is_done(
    chosen: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(TIME_ZONE, chosen)
    assert cli.main(["migrate", "--data", str(tmp_path / "new")]) == 1
    assert chosen in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
