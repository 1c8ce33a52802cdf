"""Every sentence is translated, and every sentence fits."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desk import i18n
from desk.resource import FOLDER
from tests.qt.conftest import close_window, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "resources" / "locale").glob("*/LC_MESSAGES/desk.po"))


def messages() -> Iterator[tuple[str, ...]]:
    """What the program says, as one form or as two for one and many."""
    for path in sorted((ROOT / "desk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = {"_": 1, "N_": 1, "ngettext": 2}.get(node.func.id, 0)
                forms = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
                if count and len(forms) == count and all(isinstance(f, str) for f in forms):
                    yield tuple(forms)


def catalogue(path: Path) -> dict[str, tuple[str, ...]]:
    """A catalogue of translations: message id to its forms."""
    found = {}
    for entry in path.read_text("utf-8").split("\n\n"):
        said = dict(re.findall(r'^(msgid|msgstr|msgstr\[\d\]) (".*")$', entry, re.MULTILINE))
        if "msgid" in said:
            forms = [ast.literal_eval(said[name]) for name in said if name.startswith("msgstr")]
            found[ast.literal_eval(said["msgid"])] = tuple(forms)
    return found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_every_message_is_translated(path):
    known = catalogue(path)
    missing = {forms[0] for forms in messages() if not all(known.get(forms[0], ("",)))}
    assert missing == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_nothing_is_translated_that_nobody_says(path):
    said = {forms[0] for forms in messages()}
    assert {message for message in catalogue(path) if message and message not in said} == set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_a_translation_has_the_same_holes(path):
    for message, forms in catalogue(path).items():
        for form in filter(None, forms if message else ()):
            assert set(re.findall(r"{\w*}", form)) == set(re.findall(r"{\w*}", message)), message


def test_every_language_that_is_offered_has_a_catalogue():
    assert {path.parts[-3] for path in CATALOGUES} | {"en"} == set(i18n.LANGUAGES)


@pytest.mark.parametrize("size", [(800, 600), (1400, 900)], ids=str)
@pytest.mark.parametrize("language", sorted(i18n.LANGUAGES))
def test_no_words_are_cut_off(qtbot, desk, dam, stadium, select, language, size):
    if language != "en" and not (FOLDER / f"locale/{language}/LC_MESSAGES/desk.mo").exists():
        pytest.skip("the translations are not compiled: python resources/locale/compile.py")
    from desk.settings import LANGUAGE

    desk.settings.put(LANGUAGE, language)
    window = open_window(qtbot, desk)
    window.resize(*size)
    pane = window.reading.open(stadium.article)
    select(pane, "45亿元")
    window.commands.run("annotate.mark_figure")
    window.focus(window.annotation, show=True)
    for name in ("annotations", "search", "to_look_at", "texts", "history", "bin"):
        window.panels.show_tables(True, name)
        assert window.tables.current() == name
        qtbot.waitUntil(lambda: list(cut_off(window)) == [])
    for command in ("help.keys", "help.about", "file.export", "safety.backups"):
        window.commands.run(command)
    for dialog in window.findChildren(QWidget):
        if dialog.isWindow() and dialog.isVisible():
            qtbot.waitUntil(lambda: list(cut_off(dialog)) == [])  # noqa: B023 - waited for here
            dialog.close()
    close_window(qtbot, desk)


def cut_off(widget: QWidget) -> Iterator[str]:
    """The words that do not fit where they stand."""
    for found in widget.findChildren(QWidget):
        if not found.isVisible() or not isinstance(found, QLabel | QAbstractButton):
            continue
        if isinstance(found, QLabel) and found.wordWrap():
            if found.height() < found.heightForWidth(found.width()):
                yield found.text()
        elif found.text() and found.width() < found.minimumSizeHint().width():
            yield f"{found.text()} {found.width()} < {found.minimumSizeHint().width()}"
