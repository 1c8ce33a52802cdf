"""What stands beside an article on a page: where it came from, and an entry for each mark."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from desk import argument
from desk.exporters._card import said
from desk.i18n import _
from desk.rendition import safe_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.exporters._view import Chosen, Link
    from desk.model import Annotation, Article


def anchor(label: str) -> str:
    """Return a label as it may stand in an address."""
    return label.replace(":", "-")


_OF_ARTICLE = (
    "uid", "title", "byline", "outlet", "agency", "url", "published", "published_precision",
    "published_inferred", "modified", "language", "script",
)  # fmt: skip


def of_article(article: Article) -> dict[str, Any]:
    """Return the facts of an article as JSON values."""
    return {name: getattr(article, name) for name in _OF_ARTICLE}


def source(article: Article) -> str:
    """Return where an article came from, as a list of definitions."""
    link = safe_link(article.url)
    url = escape(article.url, quote=False)
    published = escape(article.published, quote=False)
    if published and article.published_inferred:
        published += f' <span title="{escape(_("inferred"))}">?</span>'
    return _facts(
        (
            ("outlet", _("outlet"), escape(article.outlet, quote=False)),
            ("byline", _("byline"), escape(article.byline, quote=False)),
            ("agency", _("agency"), escape(article.agency, quote=False)),
            ("published", _("published"), published),
            ("url", _("URL"), _live(link, url)),
        ),
        "source",
    )


def entry(view: Chosen, mark: Annotation, facts: dict[str, Any], swatch: str, shown: bool) -> str:
    """Return the entry of a mark; `shown`: it stands in the text beside."""
    goal = anchor(facts["label"])
    name = view.code_shown(mark)
    speaker = f"<span>{escape(facts['speaker'])}</span>" if facts["speaker"] else ""
    place = f"{mark.start}–{mark.end}"
    back = f'<a href="#b{goal}">{place} ↩</a>' if shown else f"{place} {escape(_('earlier text'))}"
    memo = f'<p class="memo">{escape(mark.memo, quote=False)}</p>' if mark.memo else ""
    links = "".join(f"<li>{_link(view, link)}</li>" for link in view.links(mark))
    return (
        f'<li id="a{goal}"><h4><span>{swatch}{facts["label"]} {escape(name)}</span>{speaker}'
        f'<span class="back">{back}</span></h4>'
        f"<blockquote>{escape(mark.exact, quote=False)}</blockquote>{memo}"
        f"{f'<ul>{links}</ul>' if links else ''}{_values(facts)}{_details(facts)}</li>\n"
    )


def _values(facts: dict[str, Any]) -> str:
    own = [(name, _(name), _plain(said(value))) for name, value in facts["fields"].items()]
    return _facts([("tags", _("tags"), _plain(", ".join(facts["tags"]))), *own])


def _details(facts: dict[str, Any]) -> str:
    named = (
        ("prefix", _("before")), ("suffix", _("after")), ("creator", _("by")),
        ("created", _("created")), ("modified", _("modified")), ("id", _("id")),
    )  # fmt: skip
    listed = _facts((name, label, _plain(facts[name])) for name, label in named)
    return f"<details><summary>{escape(_('Context'))}</summary>{listed}</details>"


def _facts(facts: Iterable[tuple[str, str, str]], kind: str = "facts") -> str:
    lines = "".join(
        f'<div><dt>{escape(label)}</dt><dd data-fact="{escape(name)}">{html}</dd></div>'
        for name, label, html in facts
        if html
    )
    return f'<dl class="{kind}">{lines}</dl>' if lines else ""


def _plain(words: str) -> str:
    return escape(words, quote=False)


def _live(link: str, words: str) -> str:
    return f'<a href="{escape(link)}" rel="noreferrer">{words}</a>' if link else words


def _link(view: Chosen, link: Link) -> str:
    kind = argument.KINDS.get(link.relation.kind)
    reads = _(kind.forth if link.forth else kind.back) if kind else link.relation.kind
    label = view.label(link.other)
    number = f' <a href="#a{anchor(label)}">{label}</a>' if label else ""
    where = ", ".join(filter(None, (link.article.title, link.article.outlet)))
    memo = f"<br>{_plain(link.relation.memo)}" if link.relation.memo else ""
    return f"{escape(reads)}{number} {_plain(f'“{link.other.exact}” — {where}')}{memo}"
