"""A customer's browser without a window: follows links, fills the forms it finds in the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from fastapi import FastAPI
from fastapi.testclient import TestClient

Fields = dict[str, list[str]]


@dataclass
class Form:
    """A form of a page, with what it would send as it stands."""

    action: str
    method: str
    fields: Fields = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    buttons: list[str] = field(default_factory=list)


_UNSEEN = ("script", "template")
"""What holds words that no reader of the page sees."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.text: list[str] = []
        self._open: Form | None = None
        self._area: str | None = None
        self._script = False
        self._button = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        self._script = tag in _UNSEEN or self._script
        if tag == "form":
            self._open = Form(at.get("action", ""), at.get("method", "get"))
            self.forms.append(self._open)
        form = self._open
        if form is None:
            return
        if tag == "input":
            form.names.add(at["name"])
            if at.get("type") not in ("radio", "checkbox") or "checked" in at:
                form.fields.setdefault(at["name"], []).append(at.get("value", ""))
        elif tag in ("select", "textarea"):
            form.names.add(at["name"])
            self._area = at["name"] if tag == "textarea" else None
            form.fields[at["name"]] = [""]
        elif tag == "button":
            self._button = True
            form.buttons.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        self._area = None if tag == "textarea" else self._area
        self._button = False if tag == "button" else self._button
        self._script = False if tag in _UNSEEN else self._script

    def handle_data(self, data: str) -> None:
        if self._script:
            return
        self.text.append(data)
        if self._open and self._area:
            self._open.fields[self._area] = [data]
        if self._open and self._button:
            self._open.buttons[-1] += data.strip()


class Customer:
    """Somebody with a phone; keeps cookies like a browser."""

    def __init__(self, app: FastAPI, language: str = "fr", address: str = "192.0.2.7") -> None:
        """Come to the town's storefront."""
        self.client = TestClient(
            app,
            base_url="http://town.example",
            headers={"Accept-Language": language},
            client=(address, 50_000),
        )
        self.says: dict[str, str] = {}  # headers that go with each form
        self.html, self.status, self.path = "", 0, "/"
        self.headers: Mapping[str, str] = {}

    def opens(self, path: str) -> str:
        """Open a page; its text, without tags."""
        return self._shows(self.client.get(path))

    def _shows(self, response: object) -> str:
        self.html = response.text  # type: ignore[attr-defined]
        self.status = response.status_code  # type: ignore[attr-defined]
        self.headers = response.headers  # type: ignore[attr-defined]
        self.path = response.url.path  # type: ignore[attr-defined]
        return self.text

    def _read(self) -> _Reader:
        reader = _Reader()
        reader.feed(self.html)
        return reader

    @property
    def text(self) -> str:
        """The words of the page, spaces evened out."""
        return " ".join(" ".join(self._read().text).split())

    @property
    def refused(self) -> bool:
        """Whether the page says that something cannot be as it is."""
        return 'class="error"' in self.html or 'class="notice bad"' in self.html

    def form(self, ending: str) -> Form:
        """The form of the page whose address ends so."""
        return next(f for f in self._read().forms if f.action.endswith(ending))

    def has_form(self, ending: str) -> bool:
        """Whether the page has such a form."""
        return any(f.action.endswith(ending) for f in self._read().forms)

    def sends(self, ending: str, **filled: str | list[str]) -> str:
        """Fill in a form of the page and send it; the page that follows, as text."""
        form = self.form(ending)
        for name, value in filled.items():
            form.fields[name] = [value] if isinstance(value, str) else value
        return self.posts(form.action, form.fields)

    def posts(self, path: str, fields: Mapping[str, object]) -> str:
        """Send fields as they are."""
        return self._shows(self.client.post(path, data=dict(fields), headers=self.says))
