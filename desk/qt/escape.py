"""What Esc means: the nearest thing that can be ended or put away, and one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from desk.qt.window import Window


def escape(window: Window) -> None:
    """End or put away one thing."""
    for way in (_bars, _field, _mode, _selection, _mark, _notice, _cleaned):
        if way(window):
            return
    if window.isFullScreen():
        window.commands.run("view.full_screen")


def _bars(window: Window) -> bool:
    prompt, find = window.foot.prompt, window.panels.find_bar
    if not prompt.isHidden():
        prompt.close_prompt()
        return True
    if not find.isHidden():
        find.shut()
        return True
    return False


def _field(window: Window) -> bool:
    field = QApplication.focusWidget()
    if field is window.articles.list and window.articles.filter.text():
        window.articles.filter.clear()
        return True
    if not isinstance(field, QLineEdit | QPlainTextEdit):
        return False
    if isinstance(field, QLineEdit) and field is window.articles.filter and field.text():
        field.clear()
        return True
    if window.reading.current is not None:
        window.reading.focus_page()
    else:
        window.articles.focus_list()
    return True


def _mode(window: Window) -> bool:
    return window.marking.stop()


def _selection(window: Window) -> bool:
    if not window.bar.isHidden():
        window.bar.hide()
        return True
    pane = window.reading.current
    if pane is not None and pane.page.selection()[0] < pane.page.selection()[1]:
        pane.page.select(pane.page.caret, pane.page.caret)
        return True
    return False


def _mark(window: Window) -> bool:
    if window.annotation is None:
        return False
    window.focus(None)
    window.reading.focus_page()
    return True


def _notice(window: Window) -> bool:
    shown = not window.foot.notice.isHidden()
    window.foot.notice.hide()
    return shown


def _cleaned(window: Window) -> bool:
    from desk.qt.cleaned.beside import is_shown, show

    shown = is_shown(window)
    if shown:
        show(window, False)
    return shown
