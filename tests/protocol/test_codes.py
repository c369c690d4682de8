from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.codes import (
    COUNTER_FIRSTS,
    INVITATION_LENGTH,
    LETTERS,
    PAIRING_LENGTH,
    SCAN_PREFIX,
    WEB_FIRSTS,
    invitation_code,
    is_pickup_code,
    pairing_code,
    pickup_code,
    scanned_pickup_code,
    shown,
    typed,
)


def test_codes_have_their_length_and_their_alphabet() -> None:
    for _ in range(200):
        assert is_pickup_code(pickup_code(secrets.choice))
        assert len(pairing_code(secrets.choice)) == PAIRING_LENGTH
        assert len(invitation_code(secrets.choice)) == INVITATION_LENGTH
        assert set(pairing_code(secrets.choice)) <= set(LETTERS)


def test_a_counter_and_the_web_never_give_out_the_same_code() -> None:
    assert not set(WEB_FIRSTS) & set(COUNTER_FIRSTS)
    assert set(WEB_FIRSTS) | set(COUNTER_FIRSTS) == set(LETTERS)
    assert pickup_code(secrets.choice)[0] in WEB_FIRSTS
    assert pickup_code(secrets.choice, COUNTER_FIRSTS)[0] in COUNTER_FIRSTS


@given(st.text(LETTERS + "23456789", min_size=1, max_size=12))
def test_a_code_is_the_same_read_out_in_groups_or_typed_in_a_hurry(code: str) -> None:
    assert typed(shown(code)) == code
    assert typed(f" {shown(code).lower()} ") == code


@pytest.mark.parametrize("read", ["DXK7F2QX", "dx k7f 2qx", "DX-K7F2QX\n", "DXK7F2QX "])
def test_a_scanned_slip_gives_its_pickup_code(read: str) -> None:
    assert scanned_pickup_code(read) == "K7F2QX"


@pytest.mark.parametrize(
    "read", ["", "DX", "K7F2QX", "DXK7F2Q", "DXK7F2QXX", "DX27F2QX", "3760000000017", "DXAEIOUY"]
)
def test_anything_else_that_is_scanned_is_no_pickup_code(read: str) -> None:
    assert scanned_pickup_code(read) is None


def test_a_pickup_code_that_begins_like_the_prefix_is_still_itself() -> None:
    code = "DXBC23"

    assert is_pickup_code(code)
    assert scanned_pickup_code(code) is None
    assert scanned_pickup_code(SCAN_PREFIX + code) == code


@given(st.text())
def test_nothing_that_is_typed_or_scanned_can_hurt(text: str) -> None:
    code = scanned_pickup_code(text)

    assert code is None or is_pickup_code(code)
    is_pickup_code(typed(text))
