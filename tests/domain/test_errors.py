from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from digitaix_desktop import domain, operations, storage
from digitaix_desktop.domain.errors import Cents, NotFound, Quantity, ShopError, fill_in


def _refusals() -> list[type[ShopError]]:
    """Every refusal of the shop's books, wherever it is defined."""
    for package in (domain, operations, storage):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)

    def below(kind: type[ShopError]) -> list[type[ShopError]]:
        return [each for sub in kind.__subclasses__() for each in (sub, *below(sub))]

    ours = re.compile(r"digitaix_desktop\.(domain|storage|operations)\.\w+")
    return [each for each in below(ShopError) if ours.fullmatch(each.__module__)]


@pytest.mark.parametrize("refusal", _refusals(), ids=lambda each: each.__name__)
def test_each_refusal_says_what_happened_and_what_to_do_next(refusal: type[ShopError]) -> None:
    sentence = refusal.message
    if not sentence:
        assert refusal.__subclasses__(), "a refusal that is raised has its sentence"
        return

    assert sentence[-1] in ".!?"
    assert refusal.__doc__
    names = re.findall(r"{(\w+)}", sentence)
    filled = str(refusal(**dict.fromkeys(names, "X")))
    assert "{" not in filled


def test_amounts_in_a_sentence_are_written_in_the_readers_language() -> None:
    values: dict[str, object] = {"price": Cents(2490), "weight": Quantity(300, "kg")}

    assert fill_in("{price}, {weight}", values) == "€24.90, 300\u00a0g"
    assert fill_in("{price}, {weight}", values, "fr") == "24,90\u00a0€, 300\u00a0g"


def test_a_refusal_keeps_its_values_and_reads_as_a_sentence() -> None:
    refusal = NotFound(what="K7F2QX")

    assert refusal.values == {"what": "K7F2QX"}
    assert str(refusal) == "Nothing found for “K7F2QX”. Check it and try again."


def test_braces_that_somebody_typed_stay_as_they_are() -> None:
    assert "{what}" in str(NotFound(what="{what}"))
