"""Markdown notes, made for Obsidian and plain CommonMark alike.

The text is Desk's own rendition, turned by markdownify. Where a mark begins stands `1▸`, where it
ends `◂1`, each a link to its entry in the list below the text, so that marks may overlap and nest;
the entry has the positions, counted in code points of the article's text in Desk.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from desk import argument, rendition
from desk.exporters import _commonmark
from desk.exporters._card import card, said
from desk.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desk.exporters._view import Chosen, Link
    from desk.model import Annotation, Article, Revision

NAME = "markdown"
LABEL = N_("Markdown")
SUFFIX = ".md"
EACH = True

_BARE_SPACE = re.compile(r">([^\S\n]+)<")


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the articles one after another; yield the number done."""
    alone = len(view.articles) == 1
    if not alone:
        count = len(view.articles)
        told = ngettext("{count} article", "{count} articles", count).format(count=count)
        head = {"title": view.title, "articles": count, "description": told}
        out.write(_commonmark.front_matter(head).encode())
    for done, article in enumerate(view.articles, start=1):
        out.write(_note(view, article, alone=alone).encode())
        yield done


def _note(view: Chosen, article: Article, *, alone: bool) -> str:
    revision, marks = view.read(article.uid), view.marked(article)
    facts = _facts(article, revision, len(marks))
    page = _page(
        view, article, revision, "" if alone else _listed(_of_article(article), _address(article))
    )
    body = of_html(page).strip("\n")
    return f"{_commonmark.front_matter(facts) if alone else ''}{body}\n{'' if alone else chr(10)}"


def of_html(page: str) -> str:
    """Return a page that `rendition` wrote as Markdown."""
    # A space on its own between two tags is a word of the article, not layout.
    converted: str = _converter().convert(_BARE_SPACE.sub(r"><span>\1</span><", page))
    return converted


def _facts(article: Article, revision: Revision, count: int) -> dict[str, object]:
    return {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "agency": article.agency,
        "url": article.url,
        "published": article.published,
        "published_inferred": article.published_inferred,
        "language": article.language,
        "annotations": count,
        "desk_article": article.uid,
        "desk_revision": revision.uid,
    }


def _of_article(article: Article) -> Iterator[tuple[str, str]]:
    yield _("outlet"), article.outlet
    yield _("byline"), article.byline
    inferred = f" ({_('inferred')})" if article.published_inferred else ""
    yield _("published"), article.published and article.published + inferred


def _address(article: Article) -> str:
    link, words = rendition.safe_link(article.url), escape(article.url, quote=False)
    words = f'<a href="{escape(link)}">{words}</a>' if link else words
    return f"<li>{escape(_('URL'))}: {words}</li>" if words else ""


# ---- the page that is turned into Markdown ------------------------------------------------------


class _Numbers:
    """Marks as numbered beginnings and ends."""

    def __init__(self, view: Chosen) -> None:
        self.label = view.label

    def begin(self, mark: Annotation) -> str:
        return f'<a href="#^{_anchor(self.label(mark))}">{self.label(mark)}▸</a>'

    def end(self, mark: Annotation) -> str:
        return f'<a href="#^{_anchor(self.label(mark))}">◂{self.label(mark)}</a>'

    def over(self, words: str, marks: Sequence[Annotation]) -> str:
        return words


def _page(view: Chosen, article: Article, revision: Revision, facts: str) -> str:
    marks = view.marked(article)
    here = [mark for mark in marks if mark.revision == revision.uid]
    text, blocks, inlines = revision.text, revision.blocks, revision.inlines
    dress = _Numbers(view)
    title = rendition.article(text, blocks[:1], inlines, here, dress)
    body = rendition.article(text, blocks[1:], inlines, here, dress)
    notes = "".join(_entry(view, article, mark, revision) for mark in marks)
    heading = f"<h2>{escape(_('Annotations'))}</h2><ul>{notes}</ul>" if notes else ""
    return f"{title}{facts}{body}{heading}"


def _entry(view: Chosen, article: Article, mark: Annotation, revision: Revision) -> str:
    facts = card(view, article, mark)
    head = " · ".join(filter(None, (view.code_shown(mark), facts["speaker"], _place(facts))))
    anchor = f'<span class="raw">^{_anchor(facts["label"])}</span>'
    quoted = "".join(map(_paragraph, mark.exact.split("\n")))
    links = "".join(f"<li>{_link(view, link)}</li>" for link in view.links(mark))
    return (
        f"<li><p><strong>{escape(facts['label'])}</strong> {escape(head)} {anchor}</p>"
        f"<blockquote>{quoted}</blockquote>"
        f"{_listed(_details(facts, mark, revision), links)}</li>"
    )


def _place(facts: dict[str, Any]) -> str:
    return f"{facts['start']}–{facts['end']}"


def _details(
    facts: dict[str, Any], mark: Annotation, revision: Revision
) -> Iterator[tuple[str, str]]:
    yield _("memo"), facts["memo"]
    yield _("tags"), ", ".join(facts["tags"])
    for name, value in facts["fields"].items():
        yield _(name), said(value)
    yield _("before"), facts["prefix"].replace("\n", "↵")
    yield _("after"), facts["suffix"].replace("\n", "↵")
    yield _("by"), facts["creator"]
    yield _("created"), facts["created"]
    yield _("modified"), facts["modified"]
    if mark.revision != revision.uid:
        yield _("in an earlier text"), mark.revision
    yield _("id"), facts["id"]


def _listed(facts: Iterable[tuple[str, str]], more: str = "") -> str:
    lines = "".join(f"<li>{_fact(name, value)}</li>" for name, value in facts if value)
    return f"<ul>{more}{lines}</ul>"


def _fact(name: str, value: str) -> str:
    if "\n" not in value:
        return escape(f"{name}: {value}", quote=False)
    lines = "".join(_paragraph(line) for line in value.split("\n") if line)
    return f"<p>{escape(name, quote=False)}:</p><blockquote>{lines}</blockquote>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words, quote=False)}</p>"


def _link(view: Chosen, link: Link) -> str:
    kind = argument.KINDS.get(link.relation.kind)
    reads = _(kind.forth if link.forth else kind.back) if kind else link.relation.kind
    label = view.label(link.other)
    number = f' <a href="{_goal(view, link, label)}">{escape(label)}</a>' if label else ""
    where = ", ".join(filter(None, (link.article.title, link.article.outlet)))
    memo = f" ({link.relation.memo})" if link.relation.memo else ""
    return (
        f"{escape(reads)}{number}: {escape(f'“{link.other.exact}” — {where}{memo}', quote=False)}"
    )


def _goal(view: Chosen, link: Link, label: str) -> str:
    file = view.files.get(link.article.uid, "")
    return escape(f"{quote(file)}#^{_anchor(label)}")


def _anchor(label: str) -> str:
    return "m" + label.replace(":", "-")


# ---- markdownify, with words that stay as they are ----------------------------------------------


class _Words:
    """What markdownify does otherwise: it trusts the tags, Desk's own, and none of the words."""

    def process_text(self, el: Any, parent_tags: set[str]) -> str:
        words = str(el)
        if "pre" in parent_tags or "raw" in (el.parent.get("class") or ()):
            return words
        return "" if words == "\n" else _commonmark.escaped(words.replace("\n", "↵"))

    def convert_p(self, el: Any, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{_commonmark.line(text)}\n\n" if text else ""

    def convert_hN(self, n: int, el: Any, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{'#' * n} {_commonmark.line(text)}\n\n"

    def convert_li(self, el: Any, text: str, parent_tags: set[str]) -> str:
        first, rest = text.strip("\n").partition("\n")[::2]
        if getattr(next(el.children, None), "name", None) in (None, "strong", "em"):
            first = _commonmark.line(first)
        indented = "".join(f"\n  {line}" if line else "\n" for line in rest.split("\n") if rest)
        return f"- {first}{indented}\n"

    def convert_td(self, el: Any, text: str, parent_tags: set[str]) -> str:
        return f" {_commonmark.line(text).replace('|', '&#124;')} |"

    def convert_tr(self, el: Any, text: str, parent_tags: set[str]) -> str:
        return f"|{text}\n"

    def convert_table(self, el: Any, text: str, parent_tags: set[str]) -> str:
        wide = max(len(row.find_all("td")) for row in el.find_all("tr"))
        return f"\n\n|{'  |' * wide}\n|{' --- |' * wide}\n{text.strip(chr(10))}\n\n"

    def convert_pre(self, el: Any, text: str, parent_tags: set[str]) -> str:
        fence = _commonmark.fence(text)
        return f"\n\n{fence}\n{text}\n{fence}\n\n"

    def convert_strong(self, el: Any, text: str, parent_tags: set[str]) -> str:
        return _set(el, text, "**", parent_tags)

    def convert_em(self, el: Any, text: str, parent_tags: set[str]) -> str:
        return _set(el, text, "*", parent_tags)

    def convert_a(self, el: Any, text: str, parent_tags: set[str]) -> str:
        target = el.get("href")
        if "_noformat" in parent_tags or not text:
            # Program text holds no links; the number of a mark needs something around it.
            return f"[{text}]" if target.startswith("#") else text
        return f"[{text}]({target.replace('&', '&amp;')})"


@cache
def _converter() -> Any:
    from markdownify import MarkdownConverter

    class Converter(_Words, MarkdownConverter):
        pass

    return Converter(heading_style="atx", escape_asterisks=False, escape_underscores=False)


def _set(el: Any, text: str, sign: str, parent_tags: set[str]) -> str:
    """Return words in bold or italics, unless something next to them already is."""
    neighbour = getattr(el.previous_sibling, "name", None)
    if parent_tags & {"_noformat", "strong"} or neighbour in ("strong", "em"):
        return text
    before, inside, after = map(_commonmark.escaped, _commonmark.core(el.get_text()))
    return f"{before}{sign}{inside}{sign}{after}" if inside else text
