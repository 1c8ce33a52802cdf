"""What a tip over a mark says: its code, its memo, and all its links."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from desk import argument
from desk.i18n import _, ngettext
from desk.qt.words import capital, code_name, excerpt, meta

if TYPE_CHECKING:
    from desk.model import Annotation, Relation
    from desk.qt.window import Window

_MOST = 12


def link_tip(window: Window, uid: str) -> str:
    """Return the tip over a mark as HTML of our own; nothing where there is nothing to tell."""
    if not window.loaded:
        return ""
    mark, relations = window.shelf.annotation(uid), window.shelf.relations(uid)
    if mark is None or not (relations or mark.memo.strip()):
        return ""
    lines = [f"<b>{escape(capital(code_name(window.shelf.codes.get(mark.code))))}</b>"]
    if mark.memo.strip():
        lines.append(escape(excerpt(mark.memo, 200)))
    told = (_said(window, mark, relation) for relation in relations[:_MOST])
    lines += [line for line in told if line]
    if len(relations) > _MOST:
        more = len(relations) - _MOST
        lines.append(
            escape(ngettext("and {count} more", "and {count} more", more).format(count=more))
        )
    return "<br>".join(lines)


def _said(window: Window, mark: Annotation, relation: Relation) -> str:
    forth = relation.tail == mark.uid
    other = window.shelf.annotation(relation.head if forth else relation.tail)
    kind = argument.KINDS.get(relation.kind)
    if other is None or kind is None:
        return ""
    said = _("{relation}: “{words}”").format(
        relation=_(kind.forth if forth else kind.back), words=excerpt(other.exact, 60)
    )
    article = window.shelf.articles.get(other.article)
    if article is not None and other.article != mark.article:
        said = f"{said}  {meta(article) or excerpt(article.title, 30)}"
    return escape(said)
