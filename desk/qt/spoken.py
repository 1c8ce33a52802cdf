"""What a screen reader says of a mark: its code, who said it, its memo and its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import argument
from desk.i18n import _, ngettext
from desk.qt.words import code_name, excerpt

if TYPE_CHECKING:
    from desk.model import Annotation, Relation
    from desk.qt.window import Window

_MOST = 3


def spoken(window: Window, uid: str) -> str:
    """Return a mark in one plain sentence; nothing for one that is not there."""
    if not window.loaded:
        return ""
    shelf = window.shelf
    mark = shelf.annotation(uid)
    if mark is None:
        return ""
    speaker = shelf.speakers.get(mark.speaker or "")
    relations = shelf.relations(uid)
    links = [said for relation in relations[:_MOST] if (said := _link(window, mark, relation))]
    more = len(relations) - len(links)
    parts = [
        code_name(shelf.codes.get(mark.code)),
        speaker.name if speaker else "",
        _("memo: {words}").format(words=excerpt(mark.memo, 120)) if mark.memo.strip() else "",
        *links,
        ngettext("and {count} more", "and {count} more", more).format(count=more) if more else "",
    ]
    return ", ".join(filter(None, parts))


def _link(window: Window, mark: Annotation, relation: Relation) -> str:
    forth = relation.tail == mark.uid
    other = window.shelf.annotation(relation.head if forth else relation.tail)
    kind = argument.KINDS.get(relation.kind)
    if other is None or kind is None:
        return ""
    return _("{relation}: “{words}”").format(
        relation=_(kind.forth if forth else kind.back), words=excerpt(other.exact, 60)
    )
