"""Reading and taking along: copies with their source, paper, pages that scroll together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.qt.action import action
from desk.settings import ALIGN, PLAIN_PAGES

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("Reading")
PLACE = 25


def _reading(window: Window) -> bool:
    return window.reading.current is not None


@action(
    N_("Copy with source"),
    tip=N_("The selected words with title, outlet, date and address."),
    keys="Ctrl+Shift+C",
    icon="copy",
    able=_reading,
)
def copy_cited(window: Window) -> None:
    from desk.qt import citing

    article, revision, start, end = citing.chosen(window)
    _to_clipboard(window, citing.citation(article, revision.text[start:end]))


@action(
    N_("Copy as Markdown"),
    tip=N_("The selected words as a quotation, with a link to the source."),
    keys="Ctrl+Alt+C",
    able=_reading,
)
def copy_markdown(window: Window) -> None:
    from desk.qt import citing

    _to_clipboard(window, citing.quotation(*citing.chosen(window)))


def _to_clipboard(window: Window, text: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(text)
    window.foot.notice.tell(_("Copied, with the source."))


@action(
    N_("Print …"),
    tip=N_("The current article with its marks and notes."),
    keys="Ctrl+Alt+P",
    apart=True,
    able=_reading,
)
def print_article(window: Window) -> None:
    from desk.qt.printing import ask_printer

    if window.reading.current is not None:
        ask_printer(window, window.reading.current)


@action(
    N_("Print preview …"),
    tip=N_("The sheets as they will be printed."),
    keys="Ctrl+Alt+Shift+P",
    able=_reading,
)
def preview(window: Window) -> None:
    from desk.qt.print_preview import PrintPreview

    if window.reading.current is not None:
        PrintPreview(window, window.reading.current).open()


@action(
    N_("Save as PDF …"),
    tip=N_("The current article with its marks and notes."),
    keys="Ctrl+Shift+S",
    able=_reading,
)
def save_pdf(window: Window) -> None:
    from desk.qt.printing import ask_pdf

    if window.reading.current is not None:
        ask_pdf(window, window.reading.current)


@action(
    N_("Scroll together"),
    tip=N_("Passages that share wording or figures stay side by side."),
    keys="A",
    apart=True,
    checked=lambda window: window.settings.get(ALIGN),
)
def align(window: Window) -> None:
    from desk.qt.together import together

    together(window).turn(not window.settings.get(ALIGN))
    window.commands.refresh()


@action(
    N_("Settings …"),
    tip=N_("Font, size and spacing of the articles; the look of the window; your name."),
    keys="Ctrl+,",
    apart=True,
)
def measures(window: Window) -> None:
    from desk.qt.measures import Measures

    Measures(window).open()


@action(
    N_("Plain pages for screen readers"),
    tip=N_("Chosen by itself while a screen reader listens."),
    keys="Ctrl+Alt+R",
    checked=lambda window: window.settings.get(PLAIN_PAGES),
)
def plain(window: Window) -> None:
    from desk.qt.page_tools import attend

    window.settings.put(PLAIN_PAGES, not window.settings.get(PLAIN_PAGES))
    attend(window)
    window.commands.refresh()
