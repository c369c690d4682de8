"""No text reaches a shopkeeper untranslated or badly set."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import translations
from scripts.catalogue import faults
from scripts.environment import Environment

CODE = """
class Till:
    too_heavy = QT_TRANSLATE_NOOP(
        "Errors", "{weighed} for {asked} asked: "
        "take some off."
    )

    def say(self):
        return self.tr("%Ln product(s)", "", 3)
"""
FRENCH = {
    "{weighed} for {asked} asked: take some off.": "{weighed} pour {asked}\u202f: retirez-en.",
}


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    (tmp_path / "ui").mkdir()
    package = tmp_path / "digitaix_desktop"
    package.mkdir()
    (package / "till.py").write_text(CODE, encoding="utf-8")
    return Environment(tmp_path)


def catalogue(environment: Environment, language: str) -> Path:
    return environment.root / translations.CATALOGUES / f"digitaix_{language}.ts"


def translate(environment: Environment) -> None:
    """Fill both catalogues in, as a translator would."""
    for language, one, many in (
        ("fr", "%Ln produit", "%Ln produits"),
        ("en", "%Ln one", "%Ln many"),
    ):
        path = catalogue(environment, language)
        text = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
        empty = "<numerusform></numerusform>"
        text = text.replace(empty, f"<numerusform>{one}</numerusform>", 1)
        text = text.replace(empty, f"<numerusform>{many}</numerusform>", 1)
        for french in FRENCH.values():
            text = text.replace(
                "<translation></translation>", f"<translation>{french}</translation>"
            )
        path.write_text(text, encoding="utf-8")


def test_new_texts_wait_for_their_translation(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.update(environment)

    assert translations.check(environment) == 1
    said = capsys.readouterr().out
    assert "Errors: “{weighed} for {asked} asked: take some off.”: not translated" in said
    assert "Till: “%Ln product(s)”: not translated" in said


def test_whole_catalogues_pass_and_are_built(environment: Environment) -> None:
    translations.update(environment)
    translate(environment)

    translations.compile_catalogues(environment)

    assert translations.check(environment) == 0
    assert catalogue(environment, "fr").with_suffix(".qm").stat().st_size > 100


def test_english_holds_plurals_only(environment: Environment) -> None:
    translations.update(environment)

    english = catalogue(environment, "en").read_text(encoding="utf-8")

    assert "%Ln product(s)" in english
    assert "asked" not in english


def test_a_changed_text_makes_the_catalogue_stale(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.update(environment)
    translate(environment)
    module = environment.root / "digitaix_desktop" / "till.py"
    module.write_text(CODE.replace("take some off", "take a little off"), encoding="utf-8")

    assert translations.check(environment) == 1
    assert "Out of date: resources/translations/digitaix_fr.ts" in capsys.readouterr().out


def test_a_moved_line_changes_nothing(environment: Environment) -> None:
    translations.update(environment)
    translate(environment)
    module = environment.root / "digitaix_desktop" / "till.py"
    module.write_text("\n\n" + CODE, encoding="utf-8")

    assert translations.check(environment) == 0


@pytest.mark.parametrize(
    ("source", "french", "fault"),
    [
        ("{name} is gone", "Parti", "no placeholder where the source has {name}"),
        ("Gone", "{name} est parti", "{name} where the source has no placeholder"),
        ("%1 of %2", "%1 sur %1", "%1 where the source has %1 %2"),
        ("%n changes", "%n changements", "a count is written %Ln"),
        ("Sure?", "Certain ?", "no-break space"),
        ("“Rose” gone", "« Rose\u00a0» est partie", "no-break space"),
        ("Today", "Aujourd'hui", "straight apostrophe"),
        ("Today", "", "not translated"),
        ("Today", "Aujourd’hui", ""),
        ("Really: {a}?", "Vraiment\u00a0: {a}\u202f?", ""),
    ],
)
def test_what_a_reader_would_stumble_over(
    tmp_path: Path, source: str, french: str, fault: str
) -> None:
    path = tmp_path / "x.ts"
    path.write_text(
        f"<TS><context><name>C</name><message><source>{source}</source>"
        f"<translation>{french}</translation></message></context></TS>",
        encoding="utf-8",
    )

    found = list(faults(path, "fr"))

    assert len(found) == (1 if fault else 0)
    assert all(fault in one for one in found)
