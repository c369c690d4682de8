"""What scales answer, and what it means: nothing is ever noted that was not weighed at rest."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.domain.errors import ShopError
from digitaix_desktop.domain.scales import (
    Scale,
    ScaleBelowZero,
    ScaleEmpty,
    ScaleMoving,
    ScaleOverloaded,
    ScaleSilent,
    ScaleUnclear,
    Spoken,
)

TOLEDO, SICS = Scale(Spoken.TOLEDO), Scale(Spoken.SICS)


@pytest.mark.parametrize(
    ("scale", "answer", "grams"),
    [
        (TOLEDO, b"\x0200.312\r", 312),
        (TOLEDO, b"\x0201.234\r", 1234),
        (TOLEDO, b"\x02 0.312N\r", 312),
        (TOLEDO, b"\r\x0212.345\r", 12_345),
        (SICS, b"S S      0.312 kg\r\n", 312),
        (SICS, b"S S    352.4 g\r\n", 352),
        (SICS, b"S S    352.5 g\r\n", 353),
    ],
)
def test_a_weight_at_rest_is_read_in_grams(scale: Scale, answer: bytes, grams: int) -> None:
    assert scale.read(answer) == grams


@pytest.mark.parametrize(
    ("scale", "answer", "why"),
    [
        (TOLEDO, b"\x02?\x61\r", ScaleMoving),
        (TOLEDO, b"\x02?\x62\r", ScaleOverloaded),
        (TOLEDO, b"\x02?\x64\r", ScaleBelowZero),
        (TOLEDO, b"\x02?\x48\r", ScaleBelowZero),
        (TOLEDO, b"\x02?\x50\r", ScaleEmpty),
        (TOLEDO, b"\x0200.000\r", ScaleEmpty),
        (TOLEDO, b"\x02-0.312\r", ScaleUnclear),
        (SICS, b"S D      0.312 kg\r\n", ScaleMoving),
        (SICS, b"S I\r\n", ScaleMoving),
        (SICS, b"S +\r\n", ScaleOverloaded),
        (SICS, b"S -\r\n", ScaleBelowZero),
        (SICS, b"S S     -0.012 kg\r\n", ScaleBelowZero),
        (SICS, b"S S      0.000 kg\r\n", ScaleEmpty),
        (SICS, b"S S      0.312 lb\r\n", ScaleUnclear),
        (SICS, b"ES\r\n", ScaleUnclear),
        (TOLEDO, b"", ScaleSilent),
        (SICS, b"", ScaleSilent),
    ],
)
def test_what_is_no_weight_says_why(scale: Scale, answer: bytes, why: type[ShopError]) -> None:
    with pytest.raises(ShopError) as refused:
        scale.read(answer)
    assert type(refused.value) is why


@given(st.sampled_from([TOLEDO, SICS]), st.binary(max_size=40))
def test_no_noise_on_the_line_is_anything_but_a_weight_or_a_refusal(
    scale: Scale, noise: bytes
) -> None:
    with suppress(ShopError):
        assert 0 < scale.read(noise) <= 1_000_000


@given(st.integers(1, 99_999))
def test_every_gram_a_scale_can_show_is_read_as_it_is(grams: int) -> None:
    assert TOLEDO.read(f"\x02{grams // 1000:02}.{grams % 1000:03}\r".encode()) == grams
    assert SICS.read(f"S S {grams / 1000:10.3f} kg\r\n".encode()) == grams


def test_a_choice_is_kept_and_nonsense_is_none() -> None:
    assert Scale.of(SICS.kept()) == SICS
    assert Scale.of(None) is None
    assert Scale.of({"spoken": "dialog_99", "speed": 9600}) is None
    assert Scale.of({"spoken": "mt_sics", "speed": 7}) is None
