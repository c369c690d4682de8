"""Compiled forms are what their drawings give."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts import forms
from scripts.environment import Environment

DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Editor</class>
 <widget class="QDialog" name="Editor">
  <property name="windowTitle"><string>TITLE</string></property>
  <layout class="QVBoxLayout" name="column">
   <item><widget class="MoneyEdit" name="price"/></item>
   <item><widget class="QPushButton" name="save">
    <property name="icon"><iconset><normaloff>icons:save.svg</normaloff></iconset></property>
   </widget></item>
  </layout>
 </widget>
 <customwidgets>
  <customwidget>
   <class>MoneyEdit</class>
   <extends>QLineEdit</extends>
   <header>digitaix_desktop.gui.widgets.money_edit</header>
  </customwidget>
 </customwidgets>
</ui>
"""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / "ui").mkdir()
    (tmp_path / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    draw(tmp_path, "Price")
    return Environment(tmp_path)


def draw(root: Path, title: str) -> None:
    text = DRAWING.replace("TITLE", title)
    (root / "ui" / "editor.ui").write_text(text, encoding="utf-8")


def test_a_compiled_form_imports_our_own_fields_and_icons(environment: Environment) -> None:
    forms.compile_all(environment)

    form = (environment.root / forms.FORMS / "ui_editor.py").read_text(encoding="utf-8")

    assert "from digitaix_desktop.gui.widgets.money_edit import MoneyEdit" in form
    assert 'u"icons:save.svg"' in form
    assert str(environment.root) not in form


def test_a_fresh_form_passes(environment: Environment) -> None:
    forms.compile_all(environment)

    assert forms.check(environment) == 0


@pytest.mark.parametrize("change", ["drawing", "form", "missing", "left over"])
def test_drift_is_named_and_repaired(
    environment: Environment, change: str, capsys: pytest.CaptureFixture[str]
) -> None:
    forms.compile_all(environment)
    form = environment.root / forms.FORMS / "ui_editor.py"
    name = "ui_editor.py"
    if change == "drawing":
        draw(environment.root, "Amount")
    elif change == "form":
        form.write_text(form.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    elif change == "missing":
        form.unlink()
    else:
        name = "ui_gone.py"
        form.with_name(name).write_text("", encoding="utf-8")
    capsys.readouterr()

    assert forms.check(environment) == 1
    assert f"Out of date: {forms.FORMS.as_posix()}/{name}" in capsys.readouterr().out
    forms.compile_all(environment)
    assert forms.check(environment) == 0
