"""Collections: articles that belong together, chosen above the list and filled by one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout

from desk import verbs
from desk.i18n import N_, _
from desk.model import Change, Collection, Edit, Membership
from desk.problem import Problem
from desk.qt import words
from desk.qt.action import spread_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desk.model import Article, Record, Uid
    from desk.qt.window import Window


class Stories(QObject):
    """Which collections there are, what is in them, and which one the list shows.

    Signals:
        changed: another collection is shown, or one has changed.
    """

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        library = window.library
        self.all = {story.uid: story for story in library.collections()}
        self._places = {place.uid: place for place in library.memberships()}
        self.shown: Uid | None = None
        self.button = window.articles.story
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        spread_keys(self.menu)
        self.button.setMenu(self.menu)
        self.chip = QToolButton()
        self.chip.setProperty("chip", True)
        self.chip.setChecked(True)
        self.chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chip.clicked.connect(lambda _on=False: self.show(None))
        window.articles.add_collections(self.chip)
        window.articles.all_wanted.connect(lambda: self.show(None))
        window.bridge.changed.connect(self._heard)
        self.dress()
        self._say()

    def dress(self) -> None:
        """Take the colours of the theme."""
        theme = self._window.theme
        self.button.setIcon(theme.icon("collection", "accent" if self.shown else "quiet"))
        self.chip.setIcon(theme.icon("close"))

    # ---- what there is -------------------------------------------------------------------------

    def in_order(self) -> list[Collection]:
        """Return the collections by name."""
        return sorted(self.all.values(), key=lambda story: story.name.casefold())

    def members(self, story: Uid) -> set[Uid]:
        """Return the articles of a collection."""
        return {p.article for p in self._places.values() if p.collection == story}

    def of(self, article: Uid) -> list[Collection]:
        """Return the collections that an article is in."""
        found = {p.collection for p in self._places.values() if p.article == article}
        return [story for story in self.in_order() if story.uid in found]

    def show(self, story: Uid | None) -> None:
        """Let the list show one collection, or everything."""
        self.shown = story if story in self.all else None
        self._say()

    # ---- what is done --------------------------------------------------------------------------

    def put(self, articles: Sequence[Article], story: Collection) -> None:
        """Put articles into a collection, as one step; a new collection is made with it."""
        inside = self.members(story.uid)
        fresh = [article for article in articles if article.uid not in inside]
        records: list[Record] = [] if story.uid in self.all else [story]
        records += (
            Membership(story.uid, article.uid, len(inside) + n) for n, article in enumerate(fresh)
        )
        if records:
            self._window.do(verbs.add(N_("Put into a collection"), *records))

    def take(self, articles: Iterable[Article], story: Uid) -> None:
        """Take articles out of a collection; they stay in the library."""
        uids = {article.uid for article in articles}
        places = [p for p in self._places.values() if p.collection == story and p.article in uids]
        if places:
            self._window.do(verbs.drop(N_("Take out of a collection"), *places))

    def rename(self, story: Collection, name: str) -> None:
        """Call a collection something else."""
        edit = Edit(story, replace(story, name=name))
        self._window.do(Change(N_("Rename a collection"), (edit,)))

    def remove(self, story: Collection) -> None:
        """Take a collection out; its articles stay in the library."""
        places = [p for p in self._places.values() if p.collection == story.uid]
        self._window.do(verbs.drop(N_("Remove a collection"), *places, story))

    def chosen(self) -> list[Article]:
        """Return the articles that a step is about: those chosen in the list, else the open one.

        Raises:
            Problem: there are none.
        """
        window = self._window
        found = window.articles.selected() if window.articles.list.hasFocus() else []
        if not found and window.reading.current is not None:
            found = [window.reading.current.article]
        found = found or window.articles.selected()
        if not found:
            raise Problem(_("No article is chosen."), _("Choose one or more in the list."))
        return found

    # ---- asking --------------------------------------------------------------------------------

    def offer(self) -> QMenu:
        """Open a menu in which the chosen articles are put into collections, or taken out."""
        articles = self.chosen()
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for story in self.in_order():
            inside = self.members(story.uid)
            entry = menu.addAction(_shown(story.name))
            entry.setCheckable(True)
            entry.setChecked(all(article.uid in inside for article in articles))
            entry.triggered.connect(
                lambda on, story=story: (
                    self.put(articles, story) if on else self.take(articles, story.uid)
                )
            )
        if self.all:
            menu.addSeparator()
        menu.addAction(_("New collection …"), lambda: self.ask_new(articles))
        menu.popup(self._window.articles.corner())
        menu.setActiveAction(menu.actions()[0])
        return menu

    def ask_new(self, articles: Sequence[Article] = ()) -> Name:
        """Ask for the name of a collection, then make it, with articles in it."""

        def made(name: str) -> None:
            known = next((s for s in self.all.values() if s.name == name), None)
            story = known or Collection(name)
            self.put(articles, story)
            if not articles:
                self.show(story.uid)

        return Name(self._window, _("New collection"), "", made)

    def ask_name(self, story: Collection) -> Name:
        """Ask what a collection is to be called."""
        return Name(
            self._window, _("Rename the collection"), story.name, lambda n: self.rename(story, n)
        )

    # ---- inside --------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.menu.clear()
        every = self._entry(_("All articles"), None)
        self.menu.addAction(every)
        for story in self.in_order():
            said = f"{_shown(story.name)}  ({len(self.members(story.uid))})"
            self.menu.addAction(self._entry(said, story.uid))
        self.menu.addSeparator()
        commands = self._window.commands
        for name in ("put_in", "take_from", "new", "rename", "remove"):
            self.menu.addAction(commands[f"collections.{name}"])

    def _entry(self, said: str, uid: Uid | None) -> QAction:
        made = QAction(said, self.menu)
        made.setCheckable(True)
        made.setChecked(self.shown == uid)
        made.triggered.connect(lambda _on=False: self.show(uid))
        return made

    def _say(self) -> None:
        story = self.all.get(self.shown or "")
        articles = self._window.articles
        inside = self.members(story.uid) if story else set()
        articles.show_only(
            (lambda article: article.uid in inside) if story else None,
            _("This collection is empty. Choose articles and press {keys}.").format(
                keys=self._window.commands.keys("collections.put_in")
            )
            if story
            else "",
        )
        self.chip.setText(words.beside_sign(_shown(story.name)) if story else "")
        self.chip.setVisible(story is not None)
        said = (
            _("Collection: {name}").format(name=story.name)
            if story
            else _("Show one collection, or all articles")
        )
        words.set_tip(self.button, said)
        self.button.setAccessibleName(said)
        words.set_tip(self.chip, _("Show all articles again"))
        self.chip.setAccessibleName(f"{said}. {_('Show all articles again')}")
        self.dress()
        self.changed.emit()

    def _heard(self, change: Change) -> None:
        touched = False
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Collection):
                touched = True
                _follow(self.all, edit)
            elif isinstance(record, Membership):
                touched = True
                _follow(self._places, edit)
        if touched:
            self.show(self.shown)


def _follow(known: dict[Uid, Collection] | dict[Uid, Membership], edit: Edit) -> None:
    if edit.after is not None:
        known[edit.after.uid] = edit.after  # type: ignore[assignment]
    elif edit.before is not None:
        known.pop(edit.before.uid, None)


def _shown(name: str) -> str:
    return words.excerpt(name, 40).replace("&", "&&")


class Name(QDialog):
    """Asks for one name."""

    def __init__(self, window: Window, title: str, name: str, made: Callable[[str], None]) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(360)
        self._made = made
        self.field = words.field(_("Name"), title)
        self.field.setText(name)
        self.field.selectAll()
        self.field.textChanged.connect(self._show_state)
        self.good = QPushButton(_("Keep"))
        self.good.setProperty("main", True)
        self.good.setDefault(True)
        self.good.clicked.connect(self.accept)
        stop = QPushButton(_("Cancel"))
        stop.setAutoDefault(False)
        stop.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(stop)
        foot.addWidget(self.good)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(words.label(title))
        column.addWidget(self.field)
        column.addLayout(foot)
        self._show_state()
        self.field.setFocus()
        self.open()

    def _show_state(self) -> None:
        self.good.setEnabled(bool(self.field.text().strip()))

    def accept(self) -> None:
        """Take the name that was typed."""
        name = " ".join(self.field.text().split())
        if name:
            super().accept()
            self._made(name)
