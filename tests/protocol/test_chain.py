from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from digitaix_protocol.rules.chain import GENESIS, canonical, link

_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)
_MUTATION = st.tuples(st.uuids().map(str), _JSON)


def _chain(mutations: list[tuple[str, Any]]) -> list[str]:
    hashes = [GENESIS]
    for mutation_id, body in mutations:
        hashes.append(link(hashes[-1], mutation_id, canonical(body)))
    return hashes


@given(_JSON)
def test_a_body_has_one_spelling_however_it_came(body: Any) -> None:
    assert canonical(json.loads(canonical(body))) == canonical(body)
    assert json.loads(canonical(body)) == json.loads(json.dumps(body))


def test_the_order_of_keys_and_the_accents_do_not_change_the_spelling() -> None:
    assert canonical({"b": 1, "a": "é"}) == '{"a":"é","b":1}'


def test_a_link_is_what_the_protocol_says() -> None:
    body = sha256(b'{"a":1}').hexdigest()
    expected = sha256((GENESIS + "0197" + body).encode()).hexdigest()

    assert link(GENESIS, "0197", canonical({"a": 1})) == expected


@given(st.lists(_MUTATION, min_size=1, max_size=6, unique_by=lambda each: each[0]), st.data())
def test_two_pasts_that_differ_anywhere_never_end_alike(
    mutations: list[tuple[str, Any]], data: st.DataObject
) -> None:
    where = data.draw(st.integers(0, len(mutations) - 1))
    other = list(mutations)
    other[where] = (other[where][0], {"another": canonical(other[where][1])})

    ours, theirs = _chain(mutations), _chain(other)

    assert ours[: where + 1] == theirs[: where + 1]
    assert all(a != b for a, b in zip(ours[where + 1 :], theirs[where + 1 :], strict=True))
