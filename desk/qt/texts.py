"""The texts of an article: the old one that is opened, or made the current one again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.model import TITLE, Change, Edit, new_uid, now

if TYPE_CHECKING:
    from desk.model import Annotation, Revision, Uid
    from desk.qt.old_text import OldText
    from desk.qt.window import Window


def make_current(window: Window, old: Revision) -> None:
    """Make an old text the current one: a further revision with the same words, marks carried."""
    from desk import carrying

    library = window.library
    number = library.next_number(old.article)
    new = replace(old, number=number, why="restored", made=now(), uid=new_uid())
    marks = library.annotations(old.article)
    carried = carrying.carry(marks, carrying.texts_of(marks, library.revision_of), new)
    change = carrying.change(N_("Make an older text current"), new, carried)
    library.do(Change(change.label, (*change.edits, *retitled(window, new))))
    window.foot.notice.tell(
        _("Text {number} is the current text again.").format(number=old.number),
        _("Undo"),
        lambda: window.commands.run("annotate.undo"),
    )


def retitled(window: Window, revision: Revision) -> list[Edit]:
    """Return the edit that gives an article the title of a text, where it has another one."""
    article = window.library.article(revision.article)
    title = revision.text.split("\n", 1)[0]
    first = revision.blocks[0].kind if revision.blocks else ""
    if first != TITLE or title == article.title or not title.strip():
        return []
    corrected = tuple(dict.fromkeys((*article.corrected, "title")))
    return [Edit(article, replace(article, title=title, corrected=corrected))]


def open_old(window: Window, revision: Revision, mark: Uid | None = None) -> OldText:
    """Open a text to be read, with its marks."""
    from desk.qt.old_text import OldText

    opened = OldText(window, revision, mark)
    opened.show()
    return opened


def open_of_mark(window: Window, mark: Annotation) -> OldText:
    """Open the text that a mark stands in."""
    return open_old(window, window.library.revision_of(mark.revision), mark.uid)


def stands_aside(window: Window, mark: Annotation) -> bool:
    """Tell whether a mark stands in a text that is not the current one."""
    pane = window.reading.pane_of(mark.article)
    current = pane.revision if pane is not None else window.library.revision(mark.article)
    return mark.revision != current.uid
