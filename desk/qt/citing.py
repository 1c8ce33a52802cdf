"""Words taken out of an article with where they stand: for a manuscript, a chat, a note."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, TypeVar

from desk import rendition
from desk.i18n import _
from desk.problem import Problem
from desk.qt.words import date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QMimeData

    from desk.model import Article, Block, Inline, Revision
    from desk.qt.reading import Pane
    from desk.qt.window import Window

R = TypeVar("R", "Block", "Inline")


def source(article: Article) -> str:
    """Return where words of an article come from, in the language of the interface."""
    title = _("“{title}”").format(title=" ".join(article.title.split())) if article.title else ""
    day = date(article.published, article.published_precision, article.published_inferred)
    return _(", ").join(part for part in (title, article.outlet, day, article.url) if part)


def citation(article: Article, words: str) -> str:
    """Return words as they are stored, with title, outlet, date and address of their article."""
    return _("“{words}” — {source}").format(words=words, source=source(article))


def quotation(article: Article, revision: Revision, start: int, end: int) -> str:
    """Return `[start, end)` of a text as a quotation in Markdown, with its source below."""
    from desk.exporters import markdown

    words = markdown.of_html(_html(revision, start, end)).strip("\n")
    link = rendition.safe_link(article.url)
    said = escape(source(replace(article, url="") if link else article), quote=False)
    below = f'<p>— <a href="{escape(link)}">{said}</a></p>' if link and said else f"<p>— {said}</p>"
    lines = [*words.split("\n"), "", *markdown.of_html(below).strip("\n").split("\n")]
    return "\n".join(f"> {line}".rstrip() for line in lines) + "\n"


def enrich(pane: Pane, data: QMimeData, start: int, end: int) -> None:
    """Add to words that are copied or dragged out what a word processor can use: HTML of ours."""
    body = _html(pane.revision, start, end)
    link = rendition.safe_link(pane.article.url)
    data.setHtml(f'<blockquote cite="{escape(link)}">{body}</blockquote>' if link else body)


def chosen(window: Window) -> tuple[Article, Revision, int, int]:
    """Return the article and the span to be copied: the selection, else the mark in hand."""
    pane, mark = window.reading.current, window.focused()
    if pane is not None:
        start, end = pane.page.selection()
        if start < end:
            return pane.article, pane.revision, start, end
    if mark is not None:
        library = window.library
        article = library.article(mark.article)
        return article, library.revision_of(mark.revision), mark.start, mark.end
    raise Problem(_("Nothing is selected."), _("Select some words first."))


def _html(revision: Revision, start: int, end: int) -> str:
    blocks = list(_within(revision.blocks, start, end))
    if len(blocks) == 1:
        # Words out of a title or a caption are words, not a title or a caption.
        blocks = [replace(blocks[0], kind="paragraph", level=0)]
    inlines = list(_within(revision.inlines, start, end))
    return rendition.article(revision.text, blocks, inlines, level=2)


def _within(records: Iterable[R], start: int, end: int) -> Iterator[R]:
    for record in records:
        low, high = max(record.start, start), min(record.end, end)
        if low < high:
            yield replace(record, start=low, end=high)
