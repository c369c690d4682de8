"""What a file calls an address, as a browser would understand it; and what is on the internet."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digitaix_desktop.remote.addresses import is_public, web_address


@pytest.mark.parametrize(
    ("typed", "travels"),
    [
        ("https://a.example/x.jpg", "https://a.example:443/x.jpg"),
        ("  HTTP://A.Example/X.jpg\r\n", "http://a.example:80/X.jpg"),
        ("//cdn.example/x.jpg?v=1", "https://cdn.example:443/x.jpg?v=1"),
        ("https://a.example", "https://a.example:443/"),
        ("https://a.example:/x", "https://a.example:443/x"),
        ("http://a.example:8080?id=7", "http://a.example:8080/?id=7"),
        ("https://a.example/x.jpg#zoom", "https://a.example:443/x.jpg"),
        (r"https:\\a.example\été\x.jpg", "https://a.example:443/%C3%A9t%C3%A9/x.jpg"),
        ("https://a.example/rosier ancien.jpg", "https://a.example:443/rosier%20ancien.jpg"),
        ("https://a.example/déjà%20là.jpg", "https://a.example:443/d%C3%A9j%C3%A0%20l%C3%A0.jpg"),
        ("https://a.example/100%.jpg", "https://a.example:443/100%25.jpg"),
        ("https://a.example/a%20b 100%.jpg", "https://a.example:443/a%20b%20100%25.jpg"),
        ("https://a.example/?q=thé vert", "https://a.example:443/?q=th%C3%A9%20vert"),
        ("https://a.example/a/../x.jpg", "https://a.example:443/x.jpg"),
        ("https://fleuriste-été.example/x", "https://xn--fleuriste-t-kbbb.example:443/x"),
        (
            "https://FLEURISTE-E\u0301TE\u0301.example/x",
            "https://xn--fleuriste-t-kbbb.example:443/x",
        ),
        ("https://straße.example/", "https://xn--strae-oqa.example:443/"),
        ("https://a。example/x", "https://a.example:443/x"),
        ("https://img_1.example/x", "https://img_1.example:443/x"),
        ("https://[2A00:1450::1]/x", "https://[2a00:1450::1]:443/x"),
    ],
)
def test_an_address_is_tidied_as_a_browser_does(typed: str, travels: str) -> None:
    assert web_address(typed).url == travels


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x.jpg",
        "photos/x.jpg",
        "ftp://a.example/x.jpg",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "https:",
        "https://",
        "https:///x.jpg",
        "https://?x",
        "https://me:secret@a.example/x.jpg",
        "https://me@a.example/x.jpg",
        "https://@a.example/x.jpg",
        "https://a.example%40b.example/x.jpg",
        "https://a.example%2Fb/x.jpg",
        "https://a b.example/x.jpg",
        "https://a..example/x.jpg",
        "https://.example/x.jpg",
        f"https://{'a' * 64}.example/x.jpg",
        f"https://{'a.' * 130}example/x.jpg",
        "https://a.example:22/x.jpg",
        "https://a.example:0/x.jpg",
        "https://a.example:99999/x.jpg",
        "https://a.example:port/x.jpg",
        "https://[::1/x.jpg",
        "https://[1.2.3.4]/x.jpg",
        "https://[fe80::1%25eth0]/x.jpg",
        "https://2a00:1450::1/x.jpg",
        "https://a\x00.example/x.jpg",
        "https://\ud800.example/x.jpg",
        "https://xn--\u00e9.example/",
        f"https://a.example/{'x' * 8000}",
    ],
)
def test_what_is_no_address_of_the_web_is_not_taken(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any, it goes no further than the fetcher
        web_address(typed)


@given(st.text() | st.text().map("https://{}".format) | st.text().map("http://a.example/{}".format))
@example("https://a.example/\ud800\u2028\x7f")
def test_whatever_is_taken_travels_as_plain_letters(typed: str) -> None:
    try:
        address = web_address(typed)
    except ValueError:
        return
    for part in (address.host, address.target):
        assert part.isascii()
        assert part.isprintable()
        assert " " not in part
    assert web_address(address.url) == address


@pytest.mark.parametrize(
    "number",
    [
        *("0.1.2.3", "10.1.2.3", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.8.8.8"),
        *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.168.1.1"),
        *("198.18.0.1", "224.0.0.251", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fe80::1%2", "fc00::1", "fd12::1", "ff02::1", "fec0::1"),
        *(
            "::ffff:127.0.0.1",
            "::ffff:192.168.1.1",
            "::127.0.0.1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
        ),
        *(
            "64:ff9b::10.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001:db8::1",
            "3fff::1",
        ),
        *("2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:0:a00:1::1", "4000::1"),
    ],
)
def test_the_shops_own_network_is_not_public(number: str) -> None:
    assert not is_public(ip_address(number))


@pytest.mark.parametrize(
    "number",
    [
        *("8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "223.255.255.254"),
        *(
            "2a00:1450:4007::1",
            "2606:4700::1",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2002:808:808::1",
        ),
    ],
)
def test_the_internet_is_public(number: str) -> None:
    assert is_public(ip_address(number))


@given(st.ip_addresses(v=4) | st.ip_addresses(v=6))
def test_nothing_is_public_that_python_knows_to_be_private(
    number: IPv4Address | IPv6Address,
) -> None:
    if is_public(number):
        assert not number.is_private
        assert not number.is_multicast
