"""One page that holds everything: to read in any browser, and to read back.

No script, nothing from elsewhere: the style is inside, the policy forbids the rest. Each mark has
a number where it begins and where it ends, a lane of its own under the words in the colour and
line of its code, and an entry beside the text with a way back. The numbers are drawn by the style
sheet, so that the words of the page, and what is copied from it, are the article's alone.
Beside each article lies a block of JSON with the exact text and all facts; `read` gives it back.
"""

from __future__ import annotations

import json
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from desk import rendition
from desk.exporters import _html_cards
from desk.exporters._card import card
from desk.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desk.exporters._view import Chosen
    from desk.model import Annotation, Article, Code, Revision, Uid

NAME = "html"
LABEL = N_("Web page (HTML)")
SUFFIX = ".html"

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_NO_COLOUR = "#767E88"
_LINES = {
    "solid": "linear-gradient({c},{c})",
    "dashed": "repeating-linear-gradient(90deg,{c} 0 7px,transparent 7px 10px)",
    "dotted": "repeating-linear-gradient(90deg,{c} 0 2px,transparent 2px 5px)",
}
_LANES = 8
_STEP, _THICK = 4, 3
_DATA = "desk-article"


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the page; yield the number of articles done."""
    looks = {code.uid: place for place, code in enumerate(view.codes.values())}
    out.write(_head(view, looks).encode())
    for done, article in enumerate(view.articles, start=1):
        out.write(_section(view, article, looks, done).encode())
        yield done
    out.write(b"</main>\n</body>\n</html>\n")


def read(page: bytes | str) -> list[dict[str, Any]]:
    """Return what a page that Desk wrote holds, an object for each article.

    Its `article` has the article's facts, `texts` the texts by revision, `annotations` the facts of
    `FACTS` of each; positions count code points in the text of the revision they name.
    """
    reader = _Reader()
    reader.feed(page.decode("utf-8") if isinstance(page, bytes) else page)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self._data: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and ("class", _DATA) in attrs:
            self._data = []

    def handle_data(self, data: str) -> None:
        if self._data is not None:
            self._data.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._data is not None:
            self.found.append(json.loads("".join(self._data)))
            self._data = None


# ---- the head -----------------------------------------------------------------------------------


def _head(view: Chosen, looks: dict[Uid, int]) -> str:
    title = escape(view.title)
    style = Path(__file__).with_name("page.css").read_text("utf-8") + _colours(view.codes.values())
    # The message `en` is the tag of the interface's language: that of the page's own words.
    top = "" if len(view.articles) == 1 else f"<h1>{title}</h1>"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(_("en"))}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<header>{top}{_count(view)}{_legend(view, looks)}{_contents(view)}</header>\n<main>\n"
    )


def _colours(codes: Iterable[Code]) -> str:
    """Return what a code looks like: its colour, fill and line on a light and a dark page."""
    codes = list(codes)
    light = "".join(_variables(n, code.colour, "2E", code.line) for n, code in enumerate(codes))
    dark = "".join(_variables(n, code.colour_dark, "47", code.line) for n, code in enumerate(codes))
    return f":root {{ {light}}}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark}}} }}\n"


def _variables(number: int, colour: str, fill: str, line: str) -> str:
    colour = colour if _COLOUR.match(colour) else _NO_COLOUR
    drawn = _LINES.get(line, _LINES["solid"]).format(c=colour)
    return f"--f{number}: {colour}{fill}; --u{number}: {drawn}; "


def _count(view: Chosen) -> str:
    marks = sum(len(view.marked(article)) for article in view.articles)
    articles = len(view.articles)
    said = ngettext("{count} article", "{count} articles", articles).format(count=articles)
    also = ngettext("{count} annotation", "{count} annotations", marks).format(count=marks)
    return f'<p class="quiet">{escape(said)} · {escape(also)}</p>'


def _legend(view: Chosen, looks: dict[Uid, int]) -> str:
    used = {mark.code for article in view.articles for mark in view.marked(article)}
    lines = [
        f"<li>{_swatch(looks[uid])}{escape(view.named(code))}</li>"
        for uid, code in view.codes.items()
        if uid in used
    ]
    return f'<ul class="legend">{"".join(lines)}</ul>' if lines else ""


def _swatch(look: int) -> str:
    return f'<span class="swatch" style="{_drawn([(look, 0)])}"></span>'


def _contents(view: Chosen) -> str:
    if len(view.articles) < 2:
        return ""
    lines = (
        f'<li><a href="#x{place}">{escape(article.title)}</a></li>'
        for place, article in enumerate(view.articles, start=1)
    )
    return f'<ul class="contents">{"".join(lines)}</ul>'


# ---- an article ---------------------------------------------------------------------------------


def _section(view: Chosen, article: Article, looks: dict[Uid, int], place: int) -> str:
    revision, marks = view.read(article.uid), view.marked(article)
    here = [mark for mark in marks if mark.revision == revision.uid]
    shown = {mark.uid for mark in here}
    dress, level = _Lanes(view, here, looks), 1 if len(view.articles) == 1 else 2
    title, text = (
        rendition.article(revision.text, blocks, revision.inlines, here, dress, level)
        for blocks in (revision.blocks[:1], revision.blocks[1:])
    )
    facts = [card(view, article, mark) for mark in marks]
    cards = "".join(
        _html_cards.entry(view, mark, said, _swatch(looks.get(mark.code, 0)), mark.uid in shown)
        for mark, said in zip(marks, facts, strict=True)
    )
    return (
        f'<section id="x{place}">\n<div><article{_language(article)}>\n{title}\n'
        f"{_html_cards.source(article)}\n{text}\n</article></div>\n"
        f'<ol class="cards">\n{cards}</ol>\n'
        f"{_data(view, article, revision, facts)}</section>\n"
    )


def _language(article: Article) -> str:
    script = article.script if article.script in ("Hans", "Hant") else ""
    tag = "-".join(filter(None, (article.language, script)))
    return f' lang="{escape(tag)}"' if tag else ""


def _data(view: Chosen, article: Article, revision: Revision, facts: list[dict[str, Any]]) -> str:
    texts = {revision.uid: revision.text}
    for uid in {said["revision"] for said in facts} - texts.keys():
        texts[uid] = view.read_revision(uid).text
    data = {
        "article": _html_cards.of_article(article),
        "revision": revision.uid,
        "texts": texts,
        "annotations": facts,
    }
    # In a script element no markup may begin, not even one that is part of a string.
    safe = json.dumps(data, ensure_ascii=False).replace("&", "\\u0026").replace("<", "\\u003c")
    safe = safe.replace(">", "\\u003e").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'<script type="application/json" class="{_DATA}">{safe}</script>\n'


class _Lanes:
    """Marks as numbered ends, a fill, and a line each under the words they cover."""

    def __init__(self, view: Chosen, marks: Sequence[Annotation], looks: dict[Uid, int]) -> None:
        self.view, self.looks, self.lanes = view, looks, lanes(marks)

    def begin(self, mark: Annotation) -> str:
        label = self.view.label(mark)
        goal, named = _html_cards.anchor(label), escape(f"{self.view.code(mark)} {label}")
        return f'<a class="b" id="b{goal}" href="#a{goal}" data-n="{label}" title="{named}"></a>'

    def end(self, mark: Annotation) -> str:
        label = self.view.label(mark)
        return f'<a class="e" href="#a{_html_cards.anchor(label)}" data-n="{label}"></a>'

    def over(self, words: str, marks: Sequence[Annotation]) -> str:
        labels = " ".join(self.view.label(mark) for mark in marks)
        drawn = _drawn([(self.looks.get(mark.code, 0), self.lanes[mark.uid]) for mark in marks])
        return f'<span class="m" data-annotations="{labels}" style="{drawn}">{words}</span>'


def lanes(marks: Sequence[Annotation]) -> dict[Uid, int]:
    """Give each mark the highest lane that is free as long as it lasts; beyond eight they share."""
    ends: list[int] = []
    found = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        lane = next((n for n, end in enumerate(ends) if end <= mark.start), len(ends))
        ends[lane : lane + 1] = [mark.end]
        found[mark.uid] = lane % _LANES
    return found


def _drawn(lines: Sequence[tuple[int, int]]) -> str:
    """Return the style of words under some marks, given the look and lane of each."""
    depth = _STEP * (max(lane for _look, lane in lines) + 1)
    layers = (
        f"var(--u{look}) 0 calc(100% - {depth - _STEP * (lane + 1)}px)/100% {_THICK}px no-repeat"
        for look, lane in lines
    )
    fill = f"var(--f{lines[-1][0]})"
    return f"padding-bottom:{depth}px;background:{','.join(layers)};background-color:{fill}"
