"""The sheets of an article as they will be printed, one below another."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QHBoxLayout, QPushButton, QVBoxLayout

from desk.i18n import _
from desk.qt import printing, words

if TYPE_CHECKING:
    from desk.qt.reading import Pane
    from desk.qt.window import Window


class PrintPreview(QDialog):
    """Shows the sheets; they are printed, or kept as PDF, from here."""

    def __init__(self, window: Window, pane: Pane) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Print preview"))
        self.resize(min(760, window.width() - 40), min(900, window.height() - 40))
        self._window, self._pane = window, pane
        self._printer = printing.printer_for(pane)
        content = printing.matter(window, pane)
        # Every look at another sheet asks for all of them; images need not be read again.
        self._content = replace(content, images=cache(content.images))
        self.sheets = QPrintPreviewWidget(self._printer, self)
        self.sheets.setAccessibleName(_("Print preview"))
        self.sheets.paintRequested.connect(self._paint)
        self.sheets.previewChanged.connect(self._say)
        self.sheets.fitInView()
        for view in self.sheets.findChildren(QGraphicsView):
            view.setBackgroundBrush(window.theme.colour("pressed"))
            view.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.said = words.label(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheets, 1)
        column.addLayout(self._foot())
        self.sheets.updatePreview()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._button(_("Previous sheet"), lambda: self._turn(-1)))
        foot.addWidget(self.said)
        foot.addWidget(self._button(_("Next sheet"), lambda: self._turn(1)))
        foot.addStretch(1)
        foot.addWidget(self._button(_("Save as PDF …"), self._save))
        foot.addWidget(self._button(_("Close"), self.reject))
        go = self._button(_("Print …"), self._print)
        go.setProperty("main", True)
        go.setDefault(True)
        foot.addWidget(go)
        return foot

    def _button(self, said: str, work: object) -> QPushButton:
        made = QPushButton(said)
        made.setAutoDefault(False)
        made.clicked.connect(work)
        return made

    def _paint(self, printer: QPrinter) -> None:
        printing.print_on(printer, self._content)

    def _turn(self, step: int) -> None:
        at = self.sheets.currentPage() + step
        self.sheets.setCurrentPage(max(1, min(at, self.sheets.pageCount())))
        self._say()

    def _say(self) -> None:
        self.said.setText(f"{self.sheets.currentPage()} / {self.sheets.pageCount()}")

    def _save(self) -> None:
        window, pane = self._window, self._pane
        self.accept()
        printing.ask_pdf(window, pane)

    def _print(self) -> None:
        window, pane = self._window, self._pane
        self.accept()
        printing.ask_printer(window, pane)
