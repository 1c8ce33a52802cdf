"""Starting: the first frame first, then the library."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desk import i18n
from desk.i18n import _
from desk.qt import state
from desk.qt.attending import Attending
from desk.qt.opening import Opening
from desk.qt.window import Window
from desk.settings import LANGUAGE, NAME, THEME, Settings
from desk.store import glance, place

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from desk.qt.crash import Net

_QT_NAMES = {"zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}


class Desk(QObject):
    """The running program: one window on one library, made anew for another language.

    Args:
        app: the application.
        where: the library; empty for the one opened last, or the default one.
        settings: what the reader chose.
    """

    def __init__(self, app: QApplication, where: str, settings: Settings) -> None:
        super().__init__()
        self._app, self.settings = app, settings
        self.where = where or str(place.default_path())
        self._translator: QTranslator | None = None
        self.window: Window | None = None
        self._net: Net | None = None
        self._catching = False

    def open(self, opening: Opening | None = None) -> Window:
        """Make the window and show it, with what a glance at the library gives."""
        language = self._speak()
        opening = opening or Opening(self.where, self.settings.get(NAME))
        window = Window(self.where, self.settings, opening, language)
        self.window = window
        kept = self.settings.window(self.where)
        state.restore_window(window, kept)
        seen = glance.look(self.where, state.articles_of(kept))
        if seen is not None:
            state.show_glance(window, seen)
        opening.done.connect(window.load)
        window.painted.connect(_collect)
        window.painted.connect(self.after_paint)
        window.wanted.connect(self._again)
        Attending(self, window)
        window.closed.connect(self._closed)
        window.show()
        window.articles.focus_list() if not window.reading.panes else window.reading.focus_page()
        return window

    def catch(self) -> None:
        """Report what nobody catches, from now on."""
        self._catching = True

    def after_paint(self) -> None:
        """Do what the first frame did not wait for."""
        if self.window is None:
            return
        if self._catching:
            from desk.qt.crash import Net

            self._net = Net(self.window.tell, self.window)
            self._net.spread()
        for path in self.settings.damaged:
            self.window.foot.notice.tell(
                _("The settings in {path} could not be read; they were put aside.").format(
                    path=path
                ),
                brief=False,
                bad=True,
            )
        self.settings.damaged.clear()
        self.window.opening.start()
        # The thread imports meanwhile; the keys must work before the reader reaches for them.
        self.window.commands.refresh()

    def _speak(self) -> str:
        language = i18n.speak(self.settings.get(LANGUAGE))
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        name = _QT_NAMES.get(language, "")
        if name:
            QLocale.setDefault(QLocale(name))
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            translator = QTranslator(self)
            if translator.load(f"qtbase_{name}", folder):
                self._app.installTranslator(translator)
                self._translator = translator
        else:
            QLocale.setDefault(QLocale(QLocale.Language.English))
        return language

    def _again(self, where: str) -> None:
        old = self.window
        if old is None:
            return
        # Not from within a slot of the window that goes.
        QTimer.singleShot(0, self, lambda: self.exchange(old, where))

    def exchange(self, old: Window, where: str, between: Callable[[], None] | None = None) -> None:
        """Put another window in the place of one; `between` happens while no library is open."""
        same = where == self.where and between is None
        old.closed.disconnect(self._closed)
        old.close()
        opening = None
        if same and old.loaded:
            opening = Opening(where, library=old.library, claim=old.opening.claim)
        else:
            old.opening.close()
            self.where = where
        if between is not None:
            between()
        self.open(opening)
        old.deleteLater()

    def _closed(self) -> None:
        if self.window is not None:
            # A last backup may take a moment, which nobody needs to look at.
            self.window.hide()
            self.window.opening.close()
        self._app.quit()


def _collect() -> None:
    """Let garbage be collected from now on, as it was not on the way to the first frame."""
    if not gc.isenabled():
        # What a start has made stays; no later collection needs to look through it again.
        gc.freeze()
        gc.enable()


def application() -> QApplication:
    """Return the application, made as Desk wants it."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QGuiApplication.setApplicationName("Desk")
    QGuiApplication.setApplicationDisplayName("Desk")
    QGuiApplication.setDesktopFileName("desk")
    # As an argument: `setStyle` answers with the style, for which all classes of styles are made.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setQuitOnLastWindowClosed(False)
    return app


def run(
    where: str | os.PathLike[str] | None = None,
    exit_after_paint: bool = False,
    picture: str | os.PathLike[str] | None = None,
    language: str = "",
    theme: str = "",
    settings: str | os.PathLike[str] | None = None,
) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Args:
        where: the library: a path or a database URL; None for the default one.
        exit_after_paint: leave after the first frame.
        picture: save a picture of the window here once the library is open, and leave.
        language, theme: for this time only.
        settings: the folder of the settings, where it is not the usual one.
    """
    app = application()
    desk = Desk(app, str(where or ""), Settings(settings))
    if language:
        desk.settings.only_now(LANGUAGE, language)
    if theme:
        desk.settings.only_now(THEME, theme)
    desk.catch()
    window = desk.open()
    if exit_after_paint:
        window.painted.disconnect(desk.after_paint)
        # Not `quit`, which closes the windows and keeps how they are left.
        window.painted.connect(lambda: app.exit(0))
    elif picture is not None:
        window.ready.connect(lambda: _picture(desk, Path(picture)))
    return app.exec()


def _picture(desk: Desk, path: Path) -> None:
    def save() -> None:
        if desk.window is not None:
            desk.window.grab().save(str(path))
            desk.window.close()

    QTimer.singleShot(0, desk, save)
