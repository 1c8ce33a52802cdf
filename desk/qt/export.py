"""Taking marks out: what, and in which format; then where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from desk.i18n import _, ngettext
from desk.qt import words
from desk.qt.theme import font

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.model import Uid
    from desk.qt.window import Window


class Export(QDialog):
    """Two questions: which marks, and which format."""

    def __init__(self, window: Window, marks: list[Uid] | None = None) -> None:
        super().__init__(window)
        from desk.exporters import formats

        self.setWindowTitle(_("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._window = window
        self._formats = formats()
        self._what = self._scopes(marks)
        self.scopes = self._group([said for said, _choice in self._what])
        self.kinds = self._group([_(each.label) for each in self._formats])
        go = QPushButton(_("Export …"))
        go.setProperty("main", True)
        go.setDefault(True)
        go.clicked.connect(lambda _on=False: self.choose_place())
        stop = QPushButton(_("Cancel"))
        stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(stop)
        foot.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(6)
        for head, group in ((_("What"), self.scopes), (_("As"), self.kinds)):
            said = words.label(head)
            said.setFont(font(bold=True, script=words.script()))
            column.addWidget(said)
            for button in group.buttons():
                column.addWidget(button)
            column.addSpacing(12)
        column.addLayout(foot)

    def _scopes(self, marks: list[Uid] | None) -> list[tuple[str, dict[str, Any]]]:
        found: list[tuple[str, dict[str, Any]]] = []
        if marks is not None:
            said = ngettext("{count} mark", "{count} marks", len(marks)).format(count=len(marks))
            found.append((said, {"annotations": marks}))
        panes = self._window.reading.panes
        chosen = [article.uid for article in self._window.articles.selected()]
        if self._window.reading.current is not None:
            article = self._window.reading.current.article
            found.append(
                (
                    _("The current article: {title}").format(
                        title=words.excerpt(article.title, 24)
                    ),
                    {"articles": [article.uid]},
                )
            )
        if len(panes) > 1:
            opened = list(dict.fromkeys(pane.article.uid for pane in panes))
            found.append((_("The articles that are open"), {"articles": opened}))
        if len(chosen) > 1:
            said = ngettext("{count} chosen article", "{count} chosen articles", len(chosen))
            found.append((said.format(count=len(chosen)), {"articles": chosen}))
        stories = [
            (
                _("The collection “{name}”").format(name=words.excerpt(story.name, 30)),
                {"collection": story.uid},
            )
            for story in self._window.library.collections()
        ]
        return [*found, *stories, (_("The whole library"), {})]

    def _group(self, labels: list[str]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, said in enumerate(labels):
            button = QRadioButton(said.replace("&", "&&"))
            button.setChecked(number == 0)
            group.addButton(button, number)
        return group

    def choose_place(self) -> None:
        """Ask where to, then write."""
        form = self._formats[self.kinds.checkedId()]
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Export"), f"desk{form.suffix}", f"{_(form.label)} (*{form.suffix})"
        )
        if name:
            self.write(Path(name if Path(name).suffix else f"{name}{form.suffix}"))

    def write(self, target: Path) -> None:
        """Write to a file beside the window, and say at the end where it lies."""
        window, form = self._window, self._formats[self.kinds.checkedId()]
        choice = self._what[self.scopes.checkedId()][1]
        self.accept()
        window.foot.start(
            _("Exporting"),
            steps(window, choice, form.name, target),
            lambda _files: window.foot.notice.tell(_("Exported to {path}.").format(path=target)),
            window.fail,
        )


class _Percent:
    """Progress out of a hundred, as the foot of the window shows it."""

    total, name = 100, ""

    def __init__(self, done: int) -> None:
        self.done = done


def steps(
    window: Window, choice: dict[str, Any], name: str, target: Path
) -> Generator[_Percent, None, Any]:
    """Write an export, step by step; `choice` is what `desk.exporters.choose` takes."""
    from desk.exporters import choose, exporting

    yield _Percent(0)
    work = exporting(choose(window.library, **choice), name, target)
    while True:
        try:
            yield _Percent(next(work))
        except StopIteration as end:
            return end.value
