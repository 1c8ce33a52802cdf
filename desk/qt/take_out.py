"""Taking articles out of the library, with their marks; undo brings all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import verbs
from desk.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from desk.model import Article, Record
    from desk.qt.window import Window


def take_out(window: Window, articles: list[Article]) -> None:
    """Take articles out in one step."""
    change = verbs.drop(N_("Take out articles"), *_records(window, articles))
    if window.do(change):
        count = len(articles)
        window.foot.notice.tell(
            ngettext(
                "{count} article was taken out.", "{count} articles were taken out.", count
            ).format(count=count),
            _("Undo"),
            lambda: window.commands.run("annotate.undo"),
        )


def _records(window: Window, articles: list[Article]) -> list[Record]:
    library, relations = window.library, {}
    found: list[Record] = []
    for article in articles:
        marks = window.library.annotations(article.uid)
        for mark in marks:
            relations.update({r.uid: r for r in window.shelf.relations(mark.uid)})
        found += marks
        found += [m for m in library.memberships() if m.article == article.uid]
        found.append(article)
    return [*relations.values(), *found]
