"""The OpenAPI document: the routes as FastAPI knows them, and the messages that it cannot see."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from digitaix_protocol import bodies, messages
from digitaix_server.services import shapes
from digitaix_server.services.pushing import KINDS

_REF = "#/components/schemas/{model}"
_ABOUT = """What shop PCs and the marketplace say to each other, version 1.

A PC pairs once (`/api/v1/pair`), then pushes what it did and pulls what it has not seen. Every
request but `hello` carries `DigitAix-Protocol: 1`; every one but `hello` and `pair` a bearer
token. Refusals are `application/problem+json`; the last part of their `type` is what to act upon.
The body of a mutation depends on its kind:

"""


def document(app: FastAPI) -> dict[str, Any]:
    """The document of this app, made once."""
    if app.openapi_schema is None:
        kinds = "\n".join(f"- `{name}`: `{kind.model.__name__}`" for name, kind in KINDS.items())
        content = get_openapi(
            title="DigitAix marketplace",
            version=str(messages.PROTOCOL),
            description=_ABOUT + kinds,
            routes=app.routes,
        )
        schemas = content.setdefault("components", {}).setdefault("schemas", {})
        for name, schema in _messages().items():
            schemas.setdefault(name, schema)
        for unused in ("HTTPValidationError", "ValidationError"):  # ours are problems
            schemas.pop(unused, None)
        app.openapi_schema = content
    return app.openapi_schema


def _messages() -> dict[str, Any]:
    unseen: list[type[BaseModel]] = [
        messages.PrintClaim,
        messages.PushRequest,
        messages.RecoverRequest,
        messages.DigestRequest,
        messages.PairRequest,
        messages.DeviceName,
        bodies.ConflictData,
        messages.Problem,
        bodies.OrderData,
        bodies.ConflictData,
        shapes.ProductGroups,
        shapes.VariantGroups,
        shapes.ProfileGroups,
        *(kind.model for kind in KINDS.values()),
    ]
    _, found = models_json_schema([(model, "validation") for model in unseen], ref_template=_REF)
    definitions: dict[str, Any] = found["$defs"]
    return definitions
