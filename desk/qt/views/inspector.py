"""The annotation in hand: its words, code, speaker, memo, tags, value and links.

What is typed is kept when the field is left, after a pause, or before anything else happens:
one step to undo for one sitting, and nothing to save by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk import codebook, verbs
from desk.i18n import N_, _
from desk.model import Annotation, Change, Code, Edit, Relation, Speaker
from desk.problem import Problem
from desk.qt import figure_value, texts, words
from desk.qt.flow_row import FlowRow
from desk.qt.views.link_card import LinkCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.model import Uid
    from desk.qt.window import Window

_PAUSE = 10_000
"""Milliseconds without a key after which what was typed is kept."""


class Inspector(QScrollArea):
    """Only what is selected; the window hides it when nothing is."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.annotation: Annotation | None = None
        self._typed: dict[str, Callable[[], None]] = {}
        self._chips_of: tuple[str, tuple[Code, ...]] = ("", ())
        self._pause = words.timer(self, _PAUSE, self.keep)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Selected mark"))
        self._make_fields()
        self._lay_out()

    # ---- the fields ----------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.quote = words.label(wrap=True)
        self.quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = words.Elided(quiet=True)
        self.aside = QPushButton(_("In an older text: show it"))
        self.aside.setProperty("flat_link", True)
        self.aside.clicked.connect(lambda _on=False: self._show_aside())
        self.codes = FlowRow()
        self.speaker = self._line(_("Speaker"), _("Who says it"), self._keep_speaker, "speaker")
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self.speaker)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.speaker.setCompleter(completer)
        hint = _("such as 5000亿美元 or $15–25 billion")
        self.value = self._line(_("Value"), hint, self._keep_figure, "figure")
        self.unit = self._line(_("Unit"), _("such as USD"), self._keep_figure, "figure")
        self.tags = self._line(_("Tags"), _("separated by commas"), self._keep_tags, "tags")
        self.memo = Memo()
        self.memo.setPlaceholderText(_("What you think of it"))
        self.memo.setAccessibleName(_("Memo"))
        self.memo.setTabChangesFocus(True)
        self.memo.textChanged.connect(lambda: self._touch("memo", self._keep_memo))
        self.memo.installEventFilter(self)
        self.links = QVBoxLayout()
        self.links.setSpacing(8)
        self.link = QPushButton(words.beside_sign(_("Link to another mark")))
        self.link.setProperty("flat_link", True)
        self.link.clicked.connect(lambda _on=False: self._window.commands.run("annotate.link"))
        self.remove = QPushButton(words.beside_sign(_("Remove this mark")))
        self.remove.setObjectName("danger")
        self.remove.clicked.connect(lambda _on=False: self._window.commands.run("annotate.remove"))

    def _line(self, name: str, hint: str, keep: Callable[[], None], key: str) -> QLineEdit:
        made = words.field(hint)
        made.setAccessibleName(name)
        made.textEdited.connect(lambda _text: self._touch(key, keep))
        made.returnPressed.connect(self.keep)
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        close = QToolButton()
        close.setToolTip(_("Put away"))
        close.setAccessibleName(_("Put away"))
        close.clicked.connect(lambda _on=False: self._window.focus(None))
        self._close = close
        head = QHBoxLayout()
        head.addWidget(self.place, 1)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(self.quote)
        column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        column.addWidget(self.codes)
        column.addSpacing(12)
        self._figure = self._figure_row()
        column.addWidget(self._figure)
        for said, field in (
            (_("Speaker"), self.speaker),
            (_("Memo"), self.memo),
            (_("Tags"), self.tags),
        ):
            column.addWidget(words.label(said, quiet=True))
            column.addWidget(field)
            column.addSpacing(8)
        column.addWidget(words.label(_("Links"), quiet=True))
        column.addLayout(self.links)
        column.addLayout(_flush(self.link))
        column.addStretch(1)
        column.addSpacing(16)
        column.addLayout(_flush(self.remove))
        self.setWidget(body)

    def _figure_row(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        for at, (said, field) in enumerate(((_("Value"), self.value), (_("Unit"), self.unit))):
            grid.addWidget(words.label(said, quiet=True), 0, at)
            grid.addWidget(field, 1, at)
        return holder

    # ---- showing -------------------------------------------------------------------------------

    def show_annotation(self, uid: Uid | None) -> None:
        """Show an annotation; what was typed for the one before is kept first."""
        if self.annotation is not None and uid != self.annotation.uid:
            self.keep()
        self.annotation = self._window.shelf.annotation(uid)
        if self.annotation is not None:
            self._fill(self.annotation)

    def heard(self, change: Change) -> None:
        """Follow a change that was written."""
        if self.annotation is None:
            return
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Annotation) and record.uid == self.annotation.uid:
                if edit.after is None:
                    self._forget()
                    self._window.focus(None)
                    return
                self.annotation = record
                self._fill(record)
            elif isinstance(record, Relation) and self.annotation.uid in (record.tail, record.head):
                self._fill_links(self.annotation)
            elif isinstance(record, Code | Speaker):
                self._fill(self.annotation)

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._close.setIcon(self._window.theme.icon("close"))
        self.link.setIcon(self._window.theme.icon("link", "accent"))
        self.remove.setIcon(self._window.theme.icon("trash", "danger"))
        if self.annotation is not None:
            self._fill(self.annotation)

    def focus_memo(self) -> None:
        """Give the keys to the memo."""
        self.memo.setFocus()
        self.ensureWidgetVisible(self.memo)

    def _fill(self, annotation: Annotation) -> None:
        shelf = self._window.shelf
        article = shelf.articles.get(annotation.article)
        self.place.set_text(words.meta(article) or article.title if article else "")
        self.quote.setText(words.excerpt(annotation.exact, 400))
        self.aside.setVisible(texts.stands_aside(self._window, annotation))
        self._fill_codes(annotation)
        code = shelf.codes.get(annotation.code)
        self._figure.setVisible(bool(code and "value" in codebook.fields(code.name)))
        if "figure" not in self._typed:
            self._fill_figure(annotation)
        if "speaker" not in self._typed:
            speaker = shelf.speakers.get(annotation.speaker or "")
            self.speaker.setText(speaker.name if speaker else "")
        self._names.setStringList(shelf.names())
        if "tags" not in self._typed:
            self.tags.setText(", ".join(annotation.tags))
        if "memo" not in self._typed and self.memo.toPlainText() != annotation.memo:
            self.memo.blockSignals(True)
            self.memo.setPlainText(annotation.memo)
            self.memo.blockSignals(False)
            self.memo.fit()
        self._fill_links(annotation)

    def _show_aside(self) -> None:
        if self.annotation is not None:
            self._window.attempt(texts.open_of_mark, self._window, self.annotation)

    def _fill_figure(self, annotation: Annotation) -> None:
        self.value.setText(figure_value.said(annotation, self._window.language))
        self.unit.setText(str(annotation.fields.get("unit") or ""))

    def _fill_codes(self, annotation: Annotation) -> None:
        codes = tuple(self._window.shelf.codes.values())
        if self._chips_of != (self._window.theme.name, codes):
            self._chips_of = (self._window.theme.name, codes)
            self._make_chips(codes)
        for chip, code in zip(self.codes.widgets(), codes, strict=True):
            if isinstance(chip, QToolButton):
                chip.setChecked(code.uid == annotation.code)

    def _make_chips(self, codes: tuple[Code, ...]) -> None:
        self.codes.clear()
        for code in codes:
            chip = Chip()
            chip.setCheckable(True)
            chip.setIcon(self._window.theme.code_icon(code))
            said = words.capital(words.code_name(code))
            chip.setText(words.beside_sign(said))
            chip.setAccessibleName(said)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(lambda _on=False, code=code: self._recode(code))
            self.codes.add(chip)

    def _fill_links(self, annotation: Annotation) -> None:
        while (item := self.links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for relation in self._window.shelf.relations(annotation.uid):
            card = LinkCard(self._window, relation, annotation.uid)
            self.links.addWidget(card)
            card.show()

    # ---- keeping -------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write what was typed, one step for all of it."""
        self._pause.stop()
        for name, keep in tuple(self._typed.items()):
            # What is told back meanwhile must not overwrite what is not kept yet.
            keep()
            self._typed.pop(name, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def _touch(self, name: str, keep: Callable[[], None]) -> None:
        self._typed[name] = keep
        self._pause.start()

    def _forget(self) -> None:
        self._typed.clear()
        self._pause.stop()
        self.annotation = None

    def _edit(self, label: str, *also: Edit, **values: Any) -> None:
        annotation = self.annotation
        if annotation is None:
            return
        change = verbs.edit(annotation, label, **values)
        self._window.do(Change(label, (*also, *change.edits)))

    def _recode(self, code: Code) -> None:
        if self.annotation is not None:
            self._window.marking.recode(self.annotation, code)
            self._fill_codes(self.annotation)

    def _keep_memo(self) -> None:
        text = self.memo.toPlainText().strip()
        if self.annotation is not None and text != self.annotation.memo:
            self._edit(N_("Write a memo"), memo=text)

    def _keep_tags(self) -> None:
        parts = (part.strip() for part in self.tags.text().replace("，", ",").split(","))
        tags = tuple(dict.fromkeys(part for part in parts if part))
        if self.annotation is not None and tags != self.annotation.tags:
            self._edit(N_("Change the tags"), tags=tags)

    def _keep_figure(self) -> None:
        if self.annotation is None:
            return
        mark, article = self.annotation, self._window.shelf.articles.get(self.annotation.article)
        value, unit = self.value.text().strip(), self.unit.text().strip()
        try:
            fields = figure_value.typed(mark, value, unit, self._window.language, article)
        except Problem as problem:
            self._window.tell(problem)
            self._fill_figure(mark)
            return
        if fields != dict(mark.fields):
            self._edit(N_("Change a figure"), fields=fields)
        self._fill_figure(self.annotation)

    def _keep_speaker(self) -> None:
        if self.annotation is None:
            return
        name = " ".join(self.speaker.text().split())
        known = self._window.shelf.speaker_named(name) if name else None
        if not name:
            if self.annotation.speaker is not None:
                self._edit(N_("Change the speaker"), speaker=None)
        elif known is not None:
            if known.uid != self.annotation.speaker:
                self._edit(N_("Change the speaker"), speaker=known.uid)
        else:
            fresh = Speaker(name)
            self._edit(N_("Change the speaker"), Edit(None, fresh), speaker=fresh.uid)


def _flush(button: QPushButton) -> QHBoxLayout:
    """Return a row in which the sign of a button without a frame stands below the fields' edge."""
    button.setProperty("flush", True)
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


class Chip(QToolButton):
    """A code to choose; no wider than its sign and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("chip", True)

    def sizeHint(self) -> QSize:
        """Return the size without the two blanks that Qt leaves for a menu."""
        hint = super().sizeHint()
        return hint - QSize(2 * self.fontMetrics().horizontalAdvance(" "), 0)


class Memo(QPlainTextEdit):
    """A field that is as tall as what is written in it, within reason."""

    _LEAST, _MOST = 3, 14

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = min(self._MOST, max(self._LEAST, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 20)
