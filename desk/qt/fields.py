"""The fields of an article: what each says and why, every value found, and a line to set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk import fields
from desk.i18n import _
from desk.model import Article, Revision
from desk.problem import Problem
from desk.qt import words
from desk.qt.theme import font

if TYPE_CHECKING:
    from desk.fields import Found
    from desk.model import Change, Uid
    from desk.qt.window import Window

_MOST = 6
_LABEL = 96


class Fields(QDialog):
    """Every field of one article; what is set is kept at once, as a step that can be undone."""

    def __init__(self, window: Window, uid: Uid) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Title, date and source"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(720, window.width() - 40), min(760, window.height() - 60))
        self._window, self._uid = window, uid
        self.lines = {name: Field(name) for name in fields.NAMES}
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 12, 0)
        body.setSpacing(16)
        for line in self.lines.values():
            line.set_to.connect(self.set_field)
            line.given_back.connect(self.give_back)
            body.addWidget(line)
        body.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._undo = QPushButton(_("Undo"))
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(lambda _on=False: window.commands.run("annotate.undo"))
        close = QPushButton(_("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._undo)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)
        foot.setContentsMargins(0, 0, 12, 0)
        window.bridge.changed.connect(self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show the fields as they stand."""
        library = self._window.library
        article, revision = library.article(self._uid), library.revision(self._uid)
        for line in self.lines.values():
            line.show_field(article, revision)
        self._undo.setEnabled(library.undoable() is not None)

    def set_field(self, name: str, text: str, inferred: bool) -> None:
        """Set a field; what is wrong with the value is said beside it."""
        library, line = self._window.library, self.lines[name]
        article, revision = library.article(self._uid), library.revision(self._uid)
        marks = library.annotations(self._uid)
        try:
            change = fields.correct(
                article,
                revision,
                name,
                text,
                marks,
                inferred=inferred,
                number=library.next_number(self._uid),
            )
        except Problem as problem:
            line.say(problem)
            return
        self._do(change, line)

    def give_back(self, name: str) -> None:
        """Let a field say again what cleaning found."""
        library = self._window.library
        article, revision = library.article(self._uid), library.revision(self._uid)
        marks = library.annotations(self._uid)
        number = library.next_number(self._uid)
        change = fields.give_back(article, revision, name, marks, number=number)
        self._do(change, self.lines[name])

    def _do(self, change: Change, line: Field) -> None:
        if change.edits:
            self._window.do(change)
        line.say(None)
        self.refresh()

    def _heard(self, change: Change) -> None:
        mine = [e.after or e.before for e in change.edits]
        if any(isinstance(r, Article) and r.uid == self._uid for r in mine) or any(
            isinstance(r, Revision) and r.article == self._uid for r in mine
        ):
            if self._uid in self._window.shelf.articles:
                self.refresh()
            else:
                self.reject()


class Field(QWidget):
    """One field.

    Signals:
        set_to: its name, what was typed or picked, and whether it is a conclusion.
        given_back: its name.
    """

    set_to = Signal(str, str, bool)
    given_back = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name, self._value = name, ""
        said = _(fields.NAMES[name])
        self.label = words.label(said)
        self.label.setFont(font(bold=True, script=words.script()))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(said)
        self.edit.editingFinished.connect(self._typed)
        self.back = QPushButton(_("Give back"))
        self.back.setAutoDefault(False)
        self.back.setProperty("flat_link", True)
        words.set_tip(self.back, _("What cleaning found counts again."))
        self.back.clicked.connect(lambda _on=False: self.given_back.emit(name))
        self.inferred = QCheckBox(_("Concluded; the article does not state it"))
        self.inferred.clicked.connect(self._say_inferred)
        self.inferred.setVisible(name == "published")
        self.why = words.label(quiet=True, wrap=True)
        self.wrong = words.label(wrap=True, name="wrong")
        self.wrong.hide()
        self.found = QVBoxLayout()
        self.found.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.back)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(row)
        for part in (self.inferred, self.wrong, self.why):
            column.addWidget(part)
        column.addLayout(self.found)
        self.label.setFixedWidth(_LABEL)
        self.label.setContentsMargins(0, 5, 0, 0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)

    def show_field(self, article: Article, revision: Revision) -> None:
        """Show what the field says, why, and what else was found."""
        self._value = fields.value(article, self.name)
        if not self.edit.hasFocus() or not self.edit.isModified():
            self.edit.setText(self._value)
            self.edit.setCursorPosition(0)
        self.edit.setModified(False)
        self.edit.setFont(font(script=article.script or "Hans"))
        self.back.setVisible(self.name in article.corrected)
        self.inferred.setChecked(article.published_inferred)
        self.inferred.setEnabled(bool(self._value))
        self.why.setText(self._reason(article, revision))
        self._list(fields.found(article, revision, self.name), article.script)

    def _reason(self, article: Article, revision: Revision) -> str:
        why = fields.why(article, revision, self.name)
        if self.name == "published" and article.published_precision:
            precise = _(fields.PRECISIONS.get(article.published_precision, ""))
            return f"{why} {_('Known {precision}.').format(precision=precise)}"
        if self.name == "script" and self._value in fields.SCRIPTS:
            return f"{_(fields.SCRIPTS[self._value])}. {why}"
        return why

    def _list(self, found: list[Found], script: str) -> None:
        while (item := self.found.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = found if len(found) > 1 or any(f.value != self._value for f in found) else []
        for each in shown[:_MOST]:
            self.found.addWidget(Pick(each, each.value == self._value, script, self._pick))

    def say(self, problem: Problem | None) -> None:
        """Say what is wrong with what was typed; nothing for None."""
        self.wrong.setText(str(problem) if problem else "")
        self.wrong.setVisible(problem is not None)

    def _typed(self) -> None:
        text = " ".join(self.edit.text().split())
        if self.edit.isModified() and text != self._value:
            self.edit.setModified(False)
            self.set_to.emit(
                self.name, text, self.name == "published" and self.inferred.isChecked()
            )

    def _pick(self, each: Found) -> None:
        self.set_to.emit(self.name, each.value, each.inferred)

    def _say_inferred(self) -> None:
        self.set_to.emit(self.name, self._value, self.inferred.isChecked())


class Pick(QWidget):
    """One value that was found, with where; a press takes it."""

    def __init__(self, found: Found, taken: bool, script: str, picked: object) -> None:
        super().__init__()
        self.found = found
        self.button = QRadioButton(words.excerpt(found.value, 70).replace("&", "&&"))
        self.button.setChecked(taken)
        self.button.setFont(font(script=script or "Hans"))
        words.set_tip(self.button, found.value)
        self.button.clicked.connect(lambda _on=False: picked(found))  # type: ignore[operator]
        origins = _(", ").join(found.origins)
        said = _("{origin}, concluded").format(origin=origins) if found.inferred else origins
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(words.Elided(said, quiet=True), 1)
