"""An older text of an article, to be read: with the marks that stood in it, in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desk.i18n import N_, _, ngettext
from desk.qt import words
from desk.qt.reader import Mark, Page
from desk.settings import FAMILY, LINE_HEIGHT, LINE_WIDTH, TEXT_SIZE

if TYPE_CHECKING:
    from desk.model import Revision, Uid
    from desk.qt.window import Window

WHY = {
    "import": N_("brought in"),
    "cleaning": N_("cleaned again"),
    "correction": N_("corrected by hand"),
    "re-import": N_("a newer version"),
    "restored": N_("an older text again"),
}
"""Why there is a text, in the reader's words."""


class OldText(QDialog):
    """A window of its own, so that it can stand beside the current text; nothing is changed here.

    Args:
        window: whose library it is.
        revision: the text.
        mark: uid of an annotation to be shown.
    """

    def __init__(self, window: Window, revision: Revision, mark: Uid | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.Window)
        self._window, self.revision = window, revision
        article = window.library.article(revision.article)
        current = window.library.revision(revision.article)
        self.setWindowTitle(
            _("Text {number}: {title}").format(number=revision.number, title=article.title)
        )
        self.resize(min(680, window.width()), min(760, window.height()))
        self.marks = window.library.marks_ever(article.uid).get(revision.uid, [])
        self.page = Page()
        self._fill(article.script)
        self.make_current = QPushButton(_("Make this the current text"))
        self.make_current.setEnabled(current.uid != revision.uid)
        self.make_current.clicked.connect(lambda _on=False: self._make_current())
        close = QPushButton(_("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.make_current)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(current))
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.page.setFocus()
        if mark is not None:
            self.show_mark(mark)

    def _head(self, current: Revision) -> QLabel:
        count = len(self.marks)
        marks = ngettext("{count} mark", "{count} marks", count).format(count=count)
        said = _("Text {number} of {total}, {why} {when}. {marks}. To be read only.").format(
            number=self.revision.number,
            total=current.number,
            why=_(WHY.get(self.revision.why, self.revision.why)),
            when=words.moment(self.revision.made),
            marks=marks,
        )
        made = words.label(said, quiet=True, wrap=True)
        made.setContentsMargins(16, 10, 16, 10)
        return made

    def _fill(self, script: str) -> None:
        window, get = self._window, self._window.settings.get
        look = window.theme.page_look(
            get(TEXT_SIZE), get(LINE_HEIGHT), get(LINE_WIDTH), get(FAMILY)
        )
        self.page.set_look(look)
        self.page.set_codes(window.theme.code_looks(window.shelf.codes.values()))
        text = self.revision
        self.page.set_article(text.text, text.blocks, text.inlines, script)
        self.page.set_marks([Mark(m.uid, m.start, m.end, m.code) for m in self.marks])
        self.page.mark_clicked.connect(self.show_mark)

    def show_mark(self, uid: Uid) -> None:
        """Let a mark stand out, without handles to drag."""
        found = self.page.mark(uid)
        if found is not None:
            self.page.reveal(found.start, found.end)
            self.page.select(found.start, found.end)

    def _make_current(self) -> None:
        from desk.qt.texts import make_current

        self._window.attempt(make_current, self._window, self.revision)
        self.close()
