"""Servers that lie, drip and unpack: bytes, or one of two words; never more, never for long."""

from __future__ import annotations

import gzip
import logging
import socket
import traceback
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer

from digitaix_desktop.remote.pictures import (
    MOST_BYTES,
    PictureFetcher,
    PictureRefused,
    PictureUnreachable,
    WhyNot,
)
from tests.helpers.pictures import (
    ANY_PORT,
    HEAD,
    PICTURE,
    a_server,
    named,
    of_this_pc,
    refused,
    saying,
)

SECRET = "s3cret"


def dripping(head: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def drip(connection: socket.socket) -> None:
        connection.sendall(head)
        connection.settimeout(0.02)
        for _ in range(500):
            connection.sendall(drop)
            try:
                connection.recv(1)
            except TimeoutError:
                continue  # the other side still waits
            return

    return drip


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
        (HEAD + b"\r\n", b"x"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
    ],
    ids=["continue", "heading", "length", "no-length", "pieces", "piece-length", "trailer"],
)
def test_a_picture_that_drips_in_is_given_up(head: bytes, drop: bytes) -> None:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named, whole_s=0.3)
    with a_server(dripping(head, drop)) as url, pytest.raises(PictureUnreachable):
        fetcher.fetch(url)
    fetcher.close()


def test_a_picture_drips_over_a_secure_line_in_vain(trusted: None) -> None:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named, whole_s=0.5)
    with (
        a_server(dripping(HEAD + b"\r\n", b"x"), secure=True) as url,
        pytest.raises(PictureUnreachable),
    ):
        fetcher.fetch(url)
    fetcher.close()


def wait_for_the_end(connection: socket.socket) -> None:
    connection.recv(1)


def test_a_server_that_never_answers_is_given_up() -> None:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named, whole_s=0.3)
    with a_server(wait_for_the_end) as url, pytest.raises(PictureUnreachable):
        fetcher.fetch(url)
    fetcher.close()


@pytest.mark.parametrize("chunked", [False, True])
def test_a_bomb_does_not_go_off(fetcher: PictureFetcher, chunked: bool) -> None:
    bomb = gzip.compress(bytes(16 * 1024 * 1024)) * 64  # 1 GiB
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip\r\n"
    if chunked:
        answer = head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (
            len(bomb),
            bomb,
        )
    else:
        answer = head + b"Content-Length: %d\r\n\r\n%b" % (len(bomb), bomb)
    with a_server(saying(answer)) as url:
        tracemalloc.start()
        try:
            assert refused(fetcher, url) is WhyNot.TOO_LARGE
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 2 * MOST_BYTES


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip,gzip,gzip", "br", "zstd", "none"])
def test_a_parcel_in_a_parcel_is_not_opened(
    httpserver: HTTPServer, fetcher: PictureFetcher, packing: str
) -> None:
    httpserver.expect_request("/x").respond_with_data(
        gzip.compress(gzip.compress(PICTURE)),
        headers={"Content-Encoding": packing},
        content_type="image/png",
    )
    assert refused(fetcher, httpserver.url_for("/x")) is WhyNot.NO_PICTURE


def test_what_cannot_be_unpacked_is_no_picture(
    httpserver: HTTPServer, fetcher: PictureFetcher
) -> None:
    headers = {"Content-Encoding": "gzip"}
    httpserver.expect_request("/x").respond_with_data(
        PICTURE, headers=headers, content_type="image/png"
    )
    assert refused(fetcher, httpserver.url_for("/x")) is WhyNot.NO_PICTURE


def pour(connection: socket.socket) -> None:
    """Ten times what is taken."""
    for _ in range(10 * MOST_BYTES // 65536):
        connection.sendall(bytes(65536))


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Length: 99999999999999\r\n\r\n",
        b"Content-Length: 33554433\r\n\r\n",
        b"\r\n",
        b"Transfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
        b"Transfer-Encoding: chunked\r\n\r\n-1\r\n",
    ],
    ids=["declared", "a-byte-more", "undeclared", "one-piece", "piece-without-end"],
)
def test_what_is_larger_than_any_picture_is_not_read_to_its_end(
    fetcher: PictureFetcher, rest: bytes
) -> None:
    def talk(connection: socket.socket) -> None:
        connection.sendall(HEAD + rest)
        pour(connection)
        poured.append(connection)

    poured: list[socket.socket] = []
    with a_server(talk) as url:
        assert refused(fetcher, url) is WhyNot.TOO_LARGE
    assert not poured


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\r\n",
        b"220 mail.example ESMTP\r\n",
        b"HTTP/1.1 ok\r\n\r\n",
        b"\x00\xff" * 70_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000,
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000,
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/x\r\n\r\n",
        HEAD + b"Content-Length: 1000\r\n\r\nhalf",
        HEAD + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nhalf",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhalf",
    ],
)
def test_what_is_no_answer_is_asked_for_again_later(fetcher: PictureFetcher, answer: bytes) -> None:
    with a_server(saying(answer)) as url, pytest.raises(PictureUnreachable):
        fetcher.fetch(url)


@given(st.binary(max_size=200))
def test_whatever_a_server_says_bytes_or_one_of_two_words_come(rest: bytes) -> None:
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=named)
    with a_server(saying(HEAD + rest)) as url, suppress(PictureRefused, PictureUnreachable):
        assert fetcher.fetch(url) in rest
    fetcher.close()


def test_nobody_there_is_unreachable(fetcher: PictureFetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(PictureUnreachable):
        fetcher.fetch(f"http://127.0.0.1:{port}/x")


def test_what_follows_the_question_mark_is_told_to_nobody_but_the_server(
    fetcher: PictureFetcher, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    told = []
    answers = [b"HTTP/1.1 200 OK\r\nbroken\r\n: heading\r\n\r\n", b"", HEAD + b"\r\n"]
    for answer in answers:
        with a_server(saying(answer)) as url, pytest.raises(Exception) as caught:  # noqa: PT011
            fetcher.fetch(f"{url}?token={SECRET}")
        told.append("".join(traceback.format_exception(caught.value)))
    with pytest.raises(PictureRefused) as caught_refusal:
        fetcher.fetch(f"https://me@a.example/?token={SECRET}")
    told.append("".join(traceback.format_exception(caught_refusal.value)))
    assert SECRET not in caplog.text + "".join(told)
