"""What is a mistake of ours: one report with details to copy, and the window goes on."""

from __future__ import annotations

import platform
import sys
import traceback
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk import __version__
from desk.i18n import _
from desk.problem import Problem
from desk.qt.words import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


class Report(QDialog):
    """Says that something went wrong, and shows what a programmer needs; no article's text."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong"))
        self.resize(640, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(_("Details"))
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(_("Copy the details"))
        copy.clicked.connect(lambda _on=False: QGuiApplication.clipboard().setText(details))
        close = QPushButton(_("Go on"))
        close.setProperty("main", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            label(
                _(
                    "This is a mistake in Desk. What you marked is saved. The details below hold "
                    "no text of your articles; please send them to the people who make Desk."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.details, 1)
        column.addLayout(row)


class Net(QObject):
    """Catches what nobody else caught: a `Problem` is told, the rest is reported once."""

    _caught = Signal(object)

    def __init__(self, tell: Callable[[Problem], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._tell, self._window = tell, parent
        self._open: Report | None = None
        self._caught.connect(self._show)

    def spread(self) -> None:
        """Catch from now on, in every thread."""
        import threading

        sys.excepthook = self.catch
        threading.excepthook = lambda args: self._caught.emit(args.exc_value)

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Catch one exception."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if not isinstance(error, Problem):
            print(details(error), file=sys.stderr)
        if QThread.currentThread() is self.thread():
            self._show(error)
        else:
            self._caught.emit(error)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self._tell(error)
            return
        if self._open is not None:
            # One mistake often repeats with every repaint; one report is enough.
            return
        self._open = Report(details(error), self._window)
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self, _result: int) -> None:
        self._open = None


def details(error: BaseException) -> str:
    """Return versions and the way to the mistake: files, lines and kinds, but no values.

    The message of an exception can quote an article, so only its kind is kept.
    """
    lines = [versions(), ""]
    seen: BaseException | None = error
    while seen is not None:
        for frame in traceback.extract_tb(seen.__traceback__):
            where = frame.filename.replace("\\", "/").rpartition("/desk/")
            name = f"desk/{where[2]}" if where[1] else where[2].rpartition("/")[2]
            lines.append(f"{name}:{frame.lineno} {frame.name}")
        lines.append(type(seen).__name__)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def versions() -> str:
    """Return what runs here: Desk, Python, Qt, SQLite and the system."""
    import PySide6

    return "\n".join(f"{name} {version}" for name, version in _parts(PySide6.__version__))


def _parts(qt: str) -> list[tuple[str, Any]]:
    from desk.store.place import driver

    return [
        ("Desk", __version__),
        ("Python", platform.python_version()),
        ("Qt", qt),
        ("SQLite", driver().sqlite_version),
        (platform.system(), platform.release()),
        ("Platform", QGuiApplication.platformName()),
    ]
