"""The printing protocol as bytes: what a printer understands, and what must not break us."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.documents.ipp import (
    Attribute,
    IppError,
    Operation,
    PrintService,
    Tag,
    decode,
    encode,
)

ANSWER = encode(
    Operation.GET_PRINTER_ATTRIBUTES,  # 0x000B: read as a status, a successful one
    7,
    [Attribute.of(Tag.KEYWORD, "printer-state-reasons", "media-empty-error", "door-open")],
    [Attribute.of(Tag.ENUM, "job-state", 5), Attribute.of(Tag.BOOLEAN, "held", value_of := True)],
)


def test_several_values_words_numbers_and_truth_are_read_back() -> None:
    reply = decode(ANSWER)
    assert reply.successful
    assert reply.of(Tag.JOB) == [{"job-state": [5], "held": [value_of]}]
    reasons = reply.of(Tag.OPERATION)[0]["printer-state-reasons"]
    assert reasons == ["media-empty-error", "door-open"]


def test_a_document_after_the_attributes_is_left_alone() -> None:
    assert decode(ANSWER + b"%PDF-1.3").of(Tag.JOB) == decode(ANSWER).of(Tag.JOB)


@given(st.integers(0, len(ANSWER) - 1))
def test_an_answer_cut_short_is_refused(length: int) -> None:
    with pytest.raises(IppError):
        decode(ANSWER[:length])


@given(st.binary(max_size=400))
def test_nonsense_is_refused_or_read_never_a_crash(answer: bytes) -> None:
    with suppress(IppError):
        decode(answer)


@pytest.mark.parametrize("address", ["/nowhere/cups.sock", "127.0.0.1:1"])
def test_a_service_that_is_not_there_is_said_so(address: str) -> None:
    with pytest.raises(IppError):
        PrintService(address, "julie").ask("/", ANSWER)
