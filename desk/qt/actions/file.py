"""In and out: bringing in articles, and taking annotations out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.problem import Problem
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("File")
PLACE = 10


def _some(window: Window) -> bool:
    return bool(window.shelf.articles)


@action(
    N_("Bring in files …"),
    tip=N_("Saved pages, Markdown, plain text; several at once."),
    keys="Ctrl+O",
    icon="bring_in",
)
def bring_in(window: Window) -> None:
    from PySide6.QtWidgets import QFileDialog

    from desk.qt.incoming import bring_in as take

    names, _kind = QFileDialog.getOpenFileNames(window, _("Bring in files"))
    if names:
        take(window, [Path(name) for name in names])


@action(
    N_("Bring in a folder …"),
    tip=N_("Every article in a folder and the folders in it."),
    keys="Ctrl+Shift+O",
)
def bring_in_folder(window: Window) -> None:
    from PySide6.QtWidgets import QFileDialog

    from desk.qt.incoming import bring_in as take

    name = QFileDialog.getExistingDirectory(window, _("Bring in a folder"))
    if name:
        take(window, [Path(name)])


@action(
    N_("Paste an article"), tip=N_("The text in the clipboard becomes an article."), keys="Ctrl+V"
)
def paste(window: Window) -> None:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QGuiApplication

    from desk.qt.incoming import take

    # An empty clipboard has no contents at all on some systems.
    take(window, QGuiApplication.clipboard().mimeData() or QMimeData())


@action(
    N_("Bring in the samples"),
    tip=N_("Articles made for trying Desk, with marks to look at."),
)
def samples(window: Window) -> None:
    from desk.qt.incoming import bring_in_samples

    bring_in_samples(window)


@action(
    N_("Export …"),
    tip=N_("Marks with their words, places and sources, for other programs."),
    keys="Ctrl+E",
    icon="export",
    apart=True,
    able=_some,
)
def export(window: Window) -> None:
    from desk.qt.export import Export

    Export(window).open()


@action(
    N_("Export the marks of the table …"),
    tip=N_("Those selected in the table, else all it shows."),
    listed=False,
    able=_some,
)
def export_marks(window: Window) -> None:
    from desk.qt.export import Export

    view = window.tables.view("annotations")
    marks = view.selected() if view is not None else []
    if not marks:
        raise Problem(
            _("No marks are selected."), _("Open the table of marks and choose some rows.")
        )
    Export(window, [mark.uid for mark in marks]).open()


@action(
    N_("Take out of the library"),
    tip=N_("The chosen articles and their marks; undo brings them back."),
    icon="trash",
    able=_some,
)
def take_out(window: Window) -> None:
    from desk.qt.take_out import take_out as out

    chosen = window.articles.selected()
    if not chosen:
        raise Problem(_("No article is chosen."), _("Choose one or more in the list."))
    out(window, chosen)


@action(
    N_("Open another library …"),
    tip=N_("Each library is one file; what is open stays saved."),
    apart=True,
)
def open_library(window: Window) -> None:
    from PySide6.QtWidgets import QFileDialog

    name, _kind = QFileDialog.getOpenFileName(
        window, _("Open a library"), "", _("Libraries (*.desk)")
    )
    if name:
        window.wanted.emit(name)


@action(N_("New library …"), tip=N_("An empty library in a file of its own."))
def new_library(window: Window) -> None:
    from PySide6.QtWidgets import QFileDialog

    name, _kind = QFileDialog.getSaveFileName(
        window,
        _("New library"),
        "",
        _("Libraries (*.desk)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if name:
        window.wanted.emit(name if name.endswith(".desk") else f"{name}.desk")


@action(
    N_("Another window"),
    tip=N_("On this library; each shows at once what is done in the other."),
    keys="Ctrl+Shift+N",
    able=lambda window: window.loaded,
)
def another_window(window: Window) -> None:
    from desk.qt.attending import another

    another(window)


@action(N_("Quit"), tip=N_("Everything is saved already."), keys="Ctrl+Q", apart=True)
def quit_desk(window: Window) -> None:
    window.close()
