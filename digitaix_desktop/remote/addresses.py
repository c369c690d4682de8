"""Addresses that a stranger's file names: tidied as a browser does, and where they may lead."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from unicodedata import normalize
from urllib.parse import quote, unquote

from urllib3.util import parse_url

PORTS = frozenset({80, 443, 8080, 8443})
"""Where web servers are; behind other numbers are machines that should not be spoken to."""
LONGEST = 8000
"""Servers take no longer ones."""

_USUAL_PORT = {"http": 80, "https": 443}
_AROUND = "".join(map(chr, range(0x21)))
_INSIDE = dict.fromkeys(map(ord, "\t\r\n"))
_WEB = re.compile(r"(https?)://([^/?#]+)([^#]*)", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?")
_NOT_IN_A_HOST = re.compile(r"[\s/?#@\\]")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LEFT_AS_IS = "!$&'()*+,;=:@/?%"

_NOT_PUBLIC = [
    IPv4Network(each)
    for each in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
    )
]
_GLOBAL = IPv6Network("2000::/3")
_NOT_GLOBAL = [IPv6Network(each) for each in ("2001::/23", "2001:db8::/32", "3fff::/20")]
_NAT64 = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address in the letters that travel."""

    scheme: str
    host: str
    port: int
    target: str
    """The path, and what follows the question mark."""

    @property
    def url(self) -> str:
        """The whole of it, for what is relative to it."""
        return f"{self.scheme}://{self.host}:{self.port}{self.target}"


def web_address(text: str, ports: Container[int] = PORTS) -> WebAddress:
    """What a file calls an address, as one; `ValueError` if it is none that may be asked."""
    text = text.strip(_AROUND).translate(_INSIDE)
    if len(text) > LONGEST:
        raise ValueError("too long")
    before, mark, after = text.partition("?")
    text = before.replace("\\", "/") + mark + after
    if text.startswith("//"):
        text = f"https:{text}"
    found = _WEB.match(text)
    if found is None:
        raise ValueError("not of the web")
    scheme, place, rest = found[1].lower(), unquote(found[2]), found[3]
    place = normalize("NFKC", place).lower().replace("\u3002", ".")
    if _NOT_IN_A_HOST.search(place):  # a name and a password, too
        raise ValueError("no host")
    whole = parse_url(f"{scheme}://{place}{_travelling(rest)}")
    host, port = whole.host or "", whole.port or _USUAL_PORT[scheme]
    if not _is_host(host) or whole.port == 0 or port not in ports:
        raise ValueError("no host, or an odd port")
    query = "" if whole.query is None else f"?{whole.query}"
    return WebAddress(scheme, host, port, f"{whole.path or '/'}{query}")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is on the internet, not in the shop's or the provider's network.

    Listed here, for Python's `is_global` says other things in other versions and knows no address
    inside an address. Teredo lies in what is refused.
    """
    if isinstance(address, IPv4Address):
        return not any(address in each for each in _NOT_PUBLIC)
    inside = address.ipv4_mapped or address.sixtofour
    if address in _NAT64:  # how a line without IPv4 reaches most of the web
        inside = IPv4Address(int(address) & 0xFFFF_FFFF)
    if inside is not None:
        return is_public(inside)
    return address in _GLOBAL and not any(address in each for each in _NOT_GLOBAL)


def _travelling(rest: str) -> str:
    """Path and query with spaces, accents and lone percent signs written as they travel."""
    rest = _LONE_PERCENT.sub("%25", rest)
    return quote(rest, safe=_LEFT_AS_IS, errors="replace")


def _is_host(host: str) -> bool:
    if host.startswith("["):
        IPv6Address(host[1:-1])
        return "%" not in host
    return len(host) <= 253 and _NAME.fullmatch(host) is not None
