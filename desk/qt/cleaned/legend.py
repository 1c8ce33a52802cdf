"""What the signs beside the source mean, and whether the code of its page is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desk.i18n import _
from desk.qt import words
from desk.qt.cleaned.source_page import SIGNS
from desk.qt.cleaned.woven import KINDS


class Legend(QWidget):
    """The line under the source.

    Signals:
        code_asked: the reader wants the code of the page shown, or not.
    """

    code_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._signs = words.label(quiet=True, wrap=True)
        # A sign keeps to its word where the line is broken.
        said = [f"{SIGNS[kind]}\u00a0{_(KINDS.get(kind, 'Put in'))}" for kind in SIGNS]
        self._signs.setText("   ".join(said))
        self._button = QToolButton()
        self._button.setText(_("Page code"))
        self._button.setCheckable(True)
        self._button.setProperty("chip", True)
        words.set_tip(self._button, _("The code of the page, too, not only its words."))
        self._button.toggled.connect(self.code_asked)
        self._button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._signs, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def code(self) -> bool:
        """Whether the code is to be shown."""
        return self._button.isChecked()

    def offer(self, on: bool) -> None:
        """Offer the choice only where there is code."""
        self._button.setVisible(on)
