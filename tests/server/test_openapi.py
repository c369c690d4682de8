from __future__ import annotations

import json
import re
from typing import Any

from digitaix_protocol.messages import PullResponse, PushResponse
from digitaix_server.routes.problems import KINDS, MEDIA_TYPE
from digitaix_server.services import pushing
from tests.server.counter import Market, product


def document(market: Market) -> dict[str, Any]:
    content: dict[str, Any] = market.client.get("/api/v1/openapi.json").json()
    return content


def test_every_route_of_the_api_is_described_with_its_refusals(market: Market) -> None:
    paths = document(market)["paths"]
    assert set(paths) == {
        "/api/v1/hello",
        "/api/v1/pair",
        "/api/v1/pairing-codes",
        "/api/v1/devices",
        "/api/v1/devices/{device_id}",
        "/api/v1/token/rotate",
        "/api/v1/sync/push",
        "/api/v1/sync/pull",
        "/api/v1/sync/digest",
        "/api/v1/sync/recover",
        "/api/v1/sync/prints",
        "/api/v1/media/{sha256}",
        "/api/v1/oversells",
    }
    push = paths["/api/v1/sync/push"]["post"]
    assert set(push["responses"]) == {
        *("200", "401", "403", "409", "413", "422", "426", "429", "503")
    }
    for responses in (route["responses"] for path in paths.values() for route in path.values()):
        for status, response in responses.items():
            if not status.startswith("2"):
                assert list(response["content"]) == [MEDIA_TYPE]
    assert push["security"]
    assert "DigitAix-Protocol" in {parameter["name"] for parameter in push["parameters"]}


def test_every_reference_leads_somewhere(market: Market) -> None:
    content = document(market)
    schemas = content["components"]["schemas"]
    references = set(re.findall(r"#/components/schemas/([\w.-]+)", json.dumps(content)))
    assert references <= set(schemas)
    for kind in pushing.KINDS.values():
        assert kind.model.__name__ in schemas


def test_answers_have_the_shape_that_is_described(market: Market) -> None:
    pc = market.shop().pc()
    answer = pc.send(pc.batch([pc.mutation("product.put", product())]))
    PushResponse.model_validate_json(answer.content)
    PullResponse.model_validate_json(pc.pull_page().content)


def test_every_problem_has_its_status_and_words() -> None:
    assert all(400 <= status < 600 and title for status, title in KINDS.values())
