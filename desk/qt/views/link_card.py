"""A link of the annotation in hand: how it reads, and the other end with a way to go there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from desk import argument, verbs
from desk.i18n import N_, _
from desk.model import Change, Edit
from desk.qt import words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from desk.model import Relation, Uid
    from desk.qt.window import Window


class LinkCard(QFrame):
    """One link, seen from the annotation in hand."""

    def __init__(self, window: Window, relation: Relation, here: Uid) -> None:
        super().__init__()
        self.setObjectName("card")
        self._window, self._relation = window, relation
        self._outward = relation.tail == here
        self.other = relation.head if self._outward else relation.tail
        self.kind = self._kinds()
        self.words = words.label(wrap=True)
        self.place = words.Elided(quiet=True)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.kind, 1)
        head.addWidget(self._button("jump", _("Go to the other end"), self._go))
        head.addWidget(self._button("trash", _("Remove this link"), self._remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.place)
        self._fill()

    def _kinds(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(_("Kind of link"))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        kinds = dict(argument.KINDS)
        for name, kind in kinds.items():
            box.addItem(_(kind.forth if self._outward else kind.back), name)
        if self._relation.kind not in kinds:
            box.addItem(self._relation.kind, self._relation.kind)
        box.setCurrentIndex(box.findData(self._relation.kind))
        box.activated.connect(self._change)
        return box

    def _button(self, drawing: str, said: str, pressed: object) -> QToolButton:
        made = QToolButton()
        made.setIcon(self._window.theme.icon(drawing))
        made.setToolTip(said)
        made.setAccessibleName(said)
        made.clicked.connect(pressed)
        return made

    def _fill(self) -> None:
        annotation = self._window.shelf.annotation(self.other)
        if annotation is None:
            self.words.setText(_("The other end is gone."))
            return
        article = self._window.shelf.articles.get(annotation.article)
        self.words.setText(words.excerpt(annotation.exact, 120))
        speaker = self._window.shelf.speakers.get(annotation.speaker or "")
        parts = (speaker.name if speaker else "", words.meta(article) if article else "")
        self.place.set_text(" · ".join(part for part in parts if part))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the other end."""
        self._go()

    def _go(self) -> None:
        self._window.go_to_mark(self.other)

    def _change(self, index: int) -> None:
        kind = self.kind.itemData(index)
        if kind != self._relation.kind:
            after = replace(self._relation, kind=kind, version=self._relation.version + 1)
            self._window.do(Change(N_("Change the kind of a link"), (Edit(self._relation, after),)))

    def _remove(self) -> None:
        self._window.do(verbs.drop(N_("Remove a link"), self._relation))
