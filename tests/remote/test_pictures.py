"""Pictures that a catalogue names by address: what comes, what is refused, who is called."""

from __future__ import annotations

import gzip
import socket
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

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
    Number,
    a_server,
    named,
    of_this_pc,
    refused,
    same,
    saying,
)

# What comes


@pytest.mark.parametrize(
    "kind", ["image/png", "IMAGE/JPEG; q=1", "application/octet-stream", "binary/octet-stream", ""]
)
def test_a_picture_comes_as_it_is_there(
    httpserver: HTTPServer, fetcher: PictureFetcher, kind: str
) -> None:
    httpserver.expect_request("/x.png").respond_with_data(PICTURE, content_type=kind)
    assert fetcher.fetch(httpserver.url_for("/x.png")) == PICTURE


def test_it_is_asked_for_in_the_products_name_without_anybodys_secrets(
    httpserver: HTTPServer,
    fetcher: PictureFetcher,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return Response(PICTURE, 200, {"Set-Cookie": "who=you"}, content_type="image/png")

    httpserver.expect_request("/x.png").respond_with_handler(answer)
    for _ in range(2):
        fetcher.fetch(httpserver.url_for("/x.png"))
    for request in seen:
        assert request.headers["User-Agent"].startswith("DigitAix")
        assert request.headers["Accept"].startswith("image/*")
        assert not {"Authorization", "Cookie", "Referer"} & {*request.headers.keys()}


def test_accents_and_spaces_reach_the_server_as_a_browser_sends_them(
    httpserver: HTTPServer, fetcher: PictureFetcher
) -> None:
    seen: list[tuple[str, str]] = []

    def answer(request: Request) -> Response:
        seen.append((request.headers["Host"], request.environ["REQUEST_URI"]))
        return Response(PICTURE, content_type="image/png")

    httpserver.expect_request("/Été 2026/rosier.png").respond_with_handler(answer)
    fetcher.fetch(f"http://fleuriste-été.example:{httpserver.port}/Été 2026/rosier.png?a=é b")
    assert seen == [
        (
            f"xn--fleuriste-t-kbbb.example:{httpserver.port}",
            "/%C3%89t%C3%A9%202026/rosier.png?a=%C3%A9%20b",
        )
    ]


@pytest.mark.parametrize("packing", ["gzip", "x-gzip"])
def test_a_packed_picture_is_unpacked(
    httpserver: HTTPServer, fetcher: PictureFetcher, packing: str
) -> None:
    headers = {"Content-Encoding": packing}
    httpserver.expect_request("/x.png").respond_with_data(
        gzip.compress(PICTURE), headers=headers, content_type="image/png"
    )
    assert fetcher.fetch(httpserver.url_for("/x.png")) == PICTURE


def test_a_picture_in_pieces_comes_whole(fetcher: PictureFetcher) -> None:
    pieces = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in (PICTURE, PICTURE))
    head = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n"
    with a_server(saying(head + pieces + b"0\r\n\r\n")) as url:
        assert fetcher.fetch(url) == PICTURE * 2


def test_the_largest_picture_comes_and_a_byte_more_does_not(fetcher: PictureFetcher) -> None:
    largest = bytes(MOST_BYTES)
    with a_server(saying(HEAD + b"\r\n" + largest)) as url:
        assert fetcher.fetch(url) == largest
    with a_server(saying(HEAD + b"\r\n" + largest + b"x")) as url:
        assert refused(fetcher, url) is WhyNot.TOO_LARGE


# What is refused


@pytest.mark.parametrize(
    ("status", "why"),
    [
        *((each, WhyNot.NOT_THERE) for each in (300, 304, 400, 401, 403, 404, 405, 410, 414, 451)),
        *((each, WhyNot.NO_PICTURE) for each in (201, 204, 206)),
    ],
)
def test_what_is_not_there_is_not_asked_for_again(
    httpserver: HTTPServer, fetcher: PictureFetcher, status: int, why: WhyNot
) -> None:
    httpserver.expect_request("/x").respond_with_data(b"", status, content_type="image/png")
    assert refused(fetcher, httpserver.url_for("/x")) is why


@pytest.mark.parametrize(
    "kind", ["text/html; charset=utf-8", "application/json", "application/pdf", "video/mp4"]
)
def test_a_page_is_no_picture(httpserver: HTTPServer, fetcher: PictureFetcher, kind: str) -> None:
    httpserver.expect_request("/x").respond_with_data(PICTURE, content_type=kind)
    assert refused(fetcher, httpserver.url_for("/x")) is WhyNot.NO_PICTURE


def test_nothing_is_no_picture(httpserver: HTTPServer, fetcher: PictureFetcher) -> None:
    httpserver.expect_request("/x").respond_with_data(b"", content_type="image/png")
    assert refused(fetcher, httpserver.url_for("/x")) is WhyNot.NO_PICTURE


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 599])
def test_a_busy_server_is_asked_again_later(
    httpserver: HTTPServer, fetcher: PictureFetcher, status: int
) -> None:
    httpserver.expect_request("/x").respond_with_data(b"", status)
    with pytest.raises(PictureUnreachable):
        fetcher.fetch(httpserver.url_for("/x"))


# Where nobody is to go


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0"),
        *("[::ffff:127.0.0.1]", "[::1]", "[::]", "[::ffff:0:0]"),
    ],
)
def test_this_pc_is_never_called(httpserver: HTTPServer, host: str) -> None:
    fetcher = PictureFetcher(ports=ANY_PORT)
    assert refused(fetcher, f"http://{host}:{httpserver.port}/x") is WhyNot.PRIVATE
    assert httpserver.log == []
    fetcher.close()


def test_nothing_is_sent_to_who_answers_from_a_private_address() -> None:
    """Whatever the number seemed to be, it is who has answered that counts."""
    looked_at: list[Number] = []

    def at_first_sight(number: Number) -> bool:
        looked_at.append(number)
        return len(looked_at) == 1

    heard: list[socket.socket] = []
    fetcher = PictureFetcher(at_first_sight, ports=ANY_PORT, look_up=named)
    with a_server(heard.append) as url:
        assert refused(fetcher, url) is WhyNot.PRIVATE
    assert not heard
    fetcher.close()


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://192.168.1.1/x", WhyNot.PRIVATE),
        ("//169.254.169.254/latest/meta-data/", WhyNot.PRIVATE),
        ("http://[::ffff:10.0.0.1]/x", WhyNot.PRIVATE),
        ("ftp://127.0.0.1/x", WhyNot.NO_ADDRESS),
        ("file:///etc/passwd", WhyNot.NO_ADDRESS),
        ("http://me:secret@127.0.0.1/x", WhyNot.NO_ADDRESS),
        ("", WhyNot.NOT_THERE),
        ("/x", WhyNot.TOO_MANY_REDIRECTS),
    ],
)
def test_a_redirect_leads_nowhere_else_than_an_address(
    httpserver: HTTPServer, fetcher: PictureFetcher, to: str, why: WhyNot
) -> None:
    httpserver.expect_request("/x").respond_with_data(b"", 302, {"Location": to})
    assert refused(fetcher, httpserver.url_for("/x")) is why
    assert len(httpserver.log) == (6 if why is WhyNot.TOO_MANY_REDIRECTS else 1)


def test_a_redirect_to_nonsense_is_not_followed(fetcher: PictureFetcher) -> None:
    with a_server(saying(b"HTTP/1.1 302 Found\r\nLocation: http://[x/\r\n\r\n")) as url:
        assert refused(fetcher, url) is WhyNot.NO_ADDRESS


def test_five_redirects_are_followed(httpserver: HTTPServer, fetcher: PictureFetcher) -> None:
    for hop, status in enumerate((301, 302, 303, 307, 308)):
        to = {"Location": f"{hop + 1}"}
        httpserver.expect_request(f"/a/{hop}").respond_with_data(b"", status, to)
    httpserver.expect_request("/a/5").respond_with_data(PICTURE, content_type="image/png")
    assert fetcher.fetch(httpserver.url_for("/a/0")) == PICTURE


def test_a_redirect_with_accents_is_followed(
    httpserver: HTTPServer, fetcher: PictureFetcher
) -> None:
    httpserver.expect_request("/été.png").respond_with_data(PICTURE, content_type="image/png")
    where = "HTTP/1.1 302 Found\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n"
    with a_server(saying(where.format(httpserver.url_for("/été.png")).encode())) as url:
        assert fetcher.fetch(url) == PICTURE


def test_only_the_public_addresses_of_a_name_are_called(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/x").respond_with_data(PICTURE, content_type="image/png")
    numbers = same("10.0.0.1", "127.0.0.1", "192.168.1.1")
    fetcher = PictureFetcher(of_this_pc, ports=ANY_PORT, look_up=numbers)
    url = f"http://pictures.example:{httpserver.port}/x"
    assert fetcher.fetch(url) == PICTURE
    fetcher.close()


def test_a_name_without_any_address_may_have_one_later() -> None:
    fetcher = PictureFetcher(of_this_pc, look_up=same())
    with pytest.raises(PictureUnreachable):
        fetcher.fetch("http://pictures.example/x")


@given(st.text() | st.text().map("https://{}".format) | st.from_regex(r"https?://[\w.:@%\[\]]+/.*"))
def test_whatever_a_file_calls_an_address_one_of_two_words_answers(text: str) -> None:
    fetcher = PictureFetcher(look_up=same("127.0.0.1"))
    with pytest.raises((PictureRefused, PictureUnreachable)):
        fetcher.fetch(text)
    fetcher.close()


# TLS, and leaving


def test_a_picture_comes_over_a_secure_line(trusted: None, fetcher: PictureFetcher) -> None:
    with a_server(saying(HEAD + b"\r\n" + PICTURE), secure=True) as url:
        assert fetcher.fetch(url) == PICTURE


def test_a_server_that_nobody_vouches_for_is_told_nothing(fetcher: PictureFetcher) -> None:
    heard: list[socket.socket] = []
    with a_server(heard.append, secure=True) as url, pytest.raises(PictureUnreachable):
        fetcher.fetch(url)
    assert not heard


def test_a_server_in_anothers_name_is_told_nothing(trusted: None, fetcher: PictureFetcher) -> None:
    heard: list[socket.socket] = []
    with a_server(heard.append, secure=True) as url, pytest.raises(PictureUnreachable):
        fetcher.fetch(url.replace("pictures.example", "other.example"))
    assert not heard


@pytest.mark.parametrize("secure", [False, True])
def test_leaving_waits_for_no_picture(trusted: None, fetcher: PictureFetcher, secure: bool) -> None:
    ended: list[Exception] = []
    hung_up: list[bytes] = []

    def fetch() -> None:
        try:
            fetcher.fetch(url)
        except PictureUnreachable as error:
            ended.append(error)

    def leave(connection: socket.socket) -> None:
        connection.settimeout(0.2)
        with suppress(TimeoutError):
            connection.recv(1)  # meanwhile the other side has begun to wait
        fetcher.close()
        connection.settimeout(5)
        hung_up.append(connection.recv(1))

    with a_server(leave, secure=secure) as url:
        thread = threading.Thread(target=fetch)
        thread.start()
        thread.join()
    assert len(ended) == 1
    assert hung_up == [b""]
    with pytest.raises(PictureUnreachable):
        fetcher.fetch(url)
