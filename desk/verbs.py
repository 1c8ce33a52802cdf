"""What a reader does, as changes: values in, a `Change` out, nothing done yet.

Only `Library.do` makes a change happen, which keeps one door for writing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desk.i18n import N_, _
from desk.model import CONTEXT, Annotation, Change, Edit, Relation, now
from desk.problem import Problem
from desk.text import context

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.model import Article, Code, Record, Revision, Uid
    from desk.store import Library


def mark(
    revision: Revision, start: int, end: int, code: Code, creator: str = "", **values: Any
) -> tuple[Annotation, Change]:
    """Tag `[start, end)` of a revision with a code.

    Args:
        revision: the text the span lies in.
        start, end: code points; blank ends are left out.
        code: the code to tag with.
        creator: who does it.
        values: further fields of the annotation, such as `memo`, `speaker` or `fields`.

    Raises:
        Problem: nothing but white space is selected, or the span leaves the text.
    """
    start, end = trimmed(revision.text, start, end)
    exact, prefix, suffix = context(revision.text, start, end, CONTEXT)
    annotation = Annotation(
        revision.article,
        revision.uid,
        start,
        end,
        exact,
        code.uid,
        prefix,
        suffix,
        creator=creator,
        **values,
    )
    return annotation, Change(_label_of_mark(code), (Edit(None, annotation),))


def _label_of_mark(code: Code) -> str:
    return f"Mark as {code.name}" if code.built_in else N_("Mark with a code")


MARK_LABELS = (N_("Mark as claim"), N_("Mark as rebuttal"), N_("Mark as figure"))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends; `Problem` when nothing is left."""
    if not 0 <= start <= end <= len(text):
        raise Problem(_("The selection lies outside the text."), _("Select the words again."))
    words = text[start:end]
    if not words.strip():
        raise Problem(_("Nothing is selected."), _("Select some words first, then mark them."))
    lead, trail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return start + lead, end - trail


def edit(annotation: Annotation, label: str, **values: Any) -> Change:
    """Change fields of an annotation: its code, memo, tags, speaker or further values."""
    after = replace(annotation, **values, modified=now(), version=annotation.version + 1)
    return Change(label, (Edit(annotation, after),))


def move(annotation: Annotation, revision: Revision, start: int, end: int) -> Change:
    """Give an annotation another span in `revision`."""
    start, end = trimmed(revision.text, start, end)
    exact, prefix, suffix = context(revision.text, start, end, CONTEXT)
    return edit(
        annotation,
        N_("Move the ends of a mark"),
        revision=revision.uid,
        start=start,
        end=end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
    )


def relate(kind: str, tail: Annotation, head: Annotation, creator: str = "") -> Change:
    """Draw an arrow from one annotation to another."""
    if tail.uid == head.uid:
        raise Problem(
            _("A mark cannot be linked to itself."), _("Choose another mark as the second one.")
        )
    arrow = Relation(kind, tail.uid, head.uid, creator=creator)
    return Change(N_("Link two marks"), (Edit(None, arrow),))


def remove(annotations: Iterable[Annotation], relations: Iterable[Relation]) -> Change:
    """Take annotations out, and the arrows that would hang in the air."""
    gone = [Edit(relation, None) for relation in relations]
    gone += [Edit(annotation, None) for annotation in annotations]
    return Change(N_("Remove marks"), tuple(gone))


def add(label: str, *records: Record) -> Change:
    """Add records."""
    return Change(label, tuple(Edit(None, record) for record in records))


def drop(label: str, *records: Record) -> Change:
    """Take records out."""
    return Change(label, tuple(Edit(record, None) for record in records))


def uids(change: Change) -> set[Uid]:
    """Return the uids of all records a change touches."""
    return {
        record.uid for e in change.edits for record in (e.before, e.after) if record is not None
    }


def remove_articles(articles: Iterable[Article], library: Library) -> Change:
    """Take articles out, with their marks, the arrows at those and their places in collections."""
    gone: list[Record] = []
    arrows: dict[Uid, Relation] = {}
    marks: list[Annotation] = []
    for article in articles:
        marks += library.annotations(article.uid)
        gone += (m for m in library.memberships() if m.article == article.uid)
        gone.append(article)
    for annotation in marks:
        arrows |= {arrow.uid: arrow for arrow in library.relations(annotation.uid)}
    return drop(N_("Remove articles"), *arrows.values(), *marks, *gone)
