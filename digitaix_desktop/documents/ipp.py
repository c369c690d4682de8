"""The Internet Printing Protocol, as much of it as it takes to print and to ask what came of it.

RFC 8010 (encoding) and RFC 8011 (operations), over HTTP to this PC's CUPS. Spoken directly, so
that states arrive as numbers and keywords instead of translated sentences of a command's output,
and so that no program has to be installed beside CUPS itself.
"""

from __future__ import annotations

import http.client
import socket
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Value = bool | int | str | bytes
Group = dict[str, list[Value]]

TIMEOUT_S = 15.0
"""CUPS runs on this PC and answers within milliseconds, unless it is starting up."""
REPLY_LIMIT = 8 * 1024 * 1024
"""More than any CUPS with hundreds of queues answers, in bytes."""


class IppError(Exception):
    """The print service cannot be reached, or answers something that is no IPP."""


class Operation(IntEnum):
    """What may be asked of a print service."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class Tag(IntEnum):
    """How an attribute's value, or a group of attributes, is marked."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49


_LAST_GROUP_TAG = 0x0F
_NUMBERS = {Tag.INTEGER, Tag.ENUM}
_WORDS = range(0x40, 0x4A)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a request."""

    tag: Tag
    name: str
    values: tuple[Value, ...]

    @classmethod
    def of(cls, tag: Tag, name: str, *values: Value) -> Attribute:
        """An attribute with one or several values."""
        return cls(tag, name, values)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the print service answered."""

    status: int
    groups: list[tuple[int, Group]] = field(default_factory=list)

    @property
    def successful(self) -> bool:
        """Whether it did what was asked (RFC 8011, 4.1.6: 0x0000 to 0x00FF)."""
        return self.status < 0x0100

    def of(self, tag: Tag) -> list[Group]:
        """The groups of one kind: printers, or jobs."""
        return [group for kind, group in self.groups if kind == tag]


def encode(
    operation: Operation,
    request_id: int,
    attributes: Iterable[Attribute],
    job_attributes: Iterable[Attribute] = (),
) -> bytes:
    """A request as bytes; a document to print follows it as it is."""
    parts = [struct.pack(">BBhi", 2, 0, operation, request_id), bytes([Tag.OPERATION])]
    about = [
        Attribute.of(Tag.CHARSET, "attributes-charset", "utf-8"),
        Attribute.of(Tag.LANGUAGE, "attributes-natural-language", "en"),
        *attributes,
    ]
    parts += [_encoded(attribute) for attribute in about]
    wanted = list(job_attributes)
    if wanted:
        parts.append(bytes([Tag.JOB]))
        parts += [_encoded(attribute) for attribute in wanted]
    parts.append(bytes([Tag.END]))
    return b"".join(parts)


def _encoded(attribute: Attribute) -> bytes:
    parts = []
    name = attribute.name.encode()
    for value in attribute.values:
        raw = _raw(attribute.tag, value)
        parts.append(struct.pack(">BH", attribute.tag, len(name)) + name)
        parts.append(struct.pack(">H", len(raw)) + raw)
        name = b""  # a further value of the same attribute has no name
    return b"".join(parts)


def _raw(tag: Tag, value: Value) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode()
    return struct.pack(">b", value) if tag is Tag.BOOLEAN else struct.pack(">i", value)


def decode(answer: bytes) -> Reply:
    """An answer as values; raises `IppError` if it is none, or is cut short."""
    try:
        status = int(struct.unpack_from(">h", answer, 2)[0])
        groups: list[tuple[int, Group]] = []
        at, name = 8, ""
        while (tag := answer[at]) != Tag.END:
            at += 1
            if tag <= _LAST_GROUP_TAG:
                groups.append((tag, {}))
                name = ""
                continue
            key, at = _chunk(answer, at)
            raw, at = _chunk(answer, at)
            name = key.decode("utf-8", "replace") or name
            groups[-1][1].setdefault(name, []).append(_value(tag, raw))
    except (IndexError, struct.error) as error:
        raise IppError("the answer is no IPP") from error
    return Reply(status, groups)


def _chunk(answer: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", answer, at)
    end = at + 2 + length
    if end > len(answer):
        raise IndexError(end)
    return answer[at + 2 : end], end


def _value(tag: int, raw: bytes) -> Value:
    if tag in _NUMBERS:
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\0"
    if tag in _WORDS:
        return raw.decode("utf-8", "replace")
    return raw


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a local socket file, where CUPS knows who is asking."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        """Open the socket file instead of a TCP connection."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


@dataclass(frozen=True, slots=True)
class PrintService:
    """A CUPS server: the path of its socket file, or its `host[:port]`."""

    address: str
    user: str
    timeout_s: float = TIMEOUT_S

    def ask(self, path: str, request: bytes) -> Reply:
        """Send a request and read the answer; raises `IppError` when there is none."""
        local = self.address.startswith("/")
        connection = _SocketConnection(self.address, self.timeout_s) if local else self._over_tcp()
        headers: Mapping[str, str] = {"Content-Type": "application/ipp", "Host": "localhost"}
        if local:  # CUPS compares the name with the socket's owner: no password is needed
            headers = {**headers, "Authorization": f"PeerCred {self.user}"}
        try:
            connection.request("POST", path, body=request, headers=dict(headers))
            response = connection.getresponse()
            answer = response.read(REPLY_LIMIT)
        except (OSError, http.client.HTTPException) as error:
            raise IppError(str(error)) from error
        finally:
            connection.close()
        if response.status != http.client.OK:
            raise IppError(f"the print service answered HTTP {response.status}")
        return decode(answer)

    def _over_tcp(self) -> http.client.HTTPConnection:
        host, _, port = self.address.rpartition(":")
        if host and port.isdigit():
            return http.client.HTTPConnection(host, int(port), timeout=self.timeout_s)
        return http.client.HTTPConnection(self.address, 631, timeout=self.timeout_s)
