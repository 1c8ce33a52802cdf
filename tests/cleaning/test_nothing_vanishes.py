"""What a browser shows of a page is in the article or in a cut that is told; nothing else happens.

Two witnesses that know nothing of Desk's own reader: Python's HTML parser, letter by letter with
its place, and words that a made document is strewn with, each of which must be found again.
"""

# ruff: noqa: E501 - documents are told in one line each

from __future__ import annotations

import base64
import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.cleaning import Cleaned, clean_all
from desk.importers import read
from desk.problem import Problem
from tests.cleaning.strange_documents import DOCUMENTS
from tests.conftest import SHARED

if TYPE_CHECKING:
    from pathlib import Path

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "title",
        "head",
        "noscript",
        "iframe",
        "textarea",
        "noembed",
        "noframes",
        "svg",
        "math",
        "audio",
        "video",
        "canvas",
        "object",
        "select",
        "datalist",
        "option",
    ]
)
BENCH = SHARED / "bench/cleaning"


class Browser(HTMLParser):
    """The places of all letters that a browser would show, style sheets aside."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.shown: set[int] = set()
        self._starts = [0, *(n + 1 for n, letter in enumerate(source) if letter == "\n")]
        self._unseen: list[str] = []
        self.feed(source)
        self.close()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag not in VOID and tag in UNSEEN:
            self._unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            letters = enumerate(data, self._at())
            self.shown.update(n for n, c in letters if not c.isspace() and c not in "\u200b\ufeff")

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, words: str) -> None:
        if not self._unseen and unescape(words).strip(
            "\u200b\ufeff\u200c\u200d \xa0\u2002\u2003\t\n"
        ):
            self.shown.add(self._at())


def told(articles: list[Cleaned], length: int) -> bytearray:
    """Where the source is accounted for: kept, or in an edit with a rule and a reason."""
    seen = bytearray(length + 1)
    for article in articles:
        for place in (*article.places, *article.title_places):
            if place >= 0:
                seen[place] = 1
        for repair in article.repairs:
            assert repair.rule
            assert repair.reason
            if repair.start >= 0:
                seen[repair.start : repair.end] = b"\x01" * (repair.end - repair.start)
    return seen


def lost(data: bytes, name: str) -> str:
    source = read(data, name).text
    seen = told(clean_all(data, name), len(source))
    return "".join(source[place] for place in sorted(Browser(source).shown) if not seen[place])


def pages(pattern: str, every: int) -> list[Path]:
    return sorted(BENCH.glob(pattern))[::every]


@pytest.mark.parametrize(
    "pattern", ["magic-html/html/*", "readability/*/source.html", "scrapinghub/html/*"]
)
def test_real_pages_lose_no_letter(pattern: str) -> None:
    found = pages(pattern, 6)
    if not found:
        pytest.skip("the pages are not on this machine: ../shared/bench/cleaning")
    assert {page.name: lost(page.read_bytes(), page.name) for page in found} == {
        page.name: "" for page in found
    }


def test_the_real_articles_lose_no_letter(real_articles: list[Path]) -> None:
    for path in real_articles:
        source = read(path.read_bytes(), path.name).text
        seen = told(clean_all(path), len(source))
        # Signs of HTML and Markdown are no letters that a reader would be shown.
        for sign in re.finditer(r"<[^<>]*>|&\w+;|\]\([^()]*\)|[!\[\]()*\s\xa0]+", source):
            seen[sign.start() : sign.end()] = b"\x01" * (sign.end() - sign.start())
        gone = "".join(letter for place, letter in enumerate(source) if not seen[place])
        assert gone == "", path.name


# ---- made documents -----------------------------------------------------------------------------

WORD = re.compile(r"词\d{4}")
BLOCKS = ("p", "div", "section", "h2", "h3", "blockquote", "li", "article", "td", "main", "aside")
INLINES = ("span", "b", "em", "a href='/x'", "font", "u", "small", "strong", "custom-tag")
NOISE = ("<br>", "<p>", "</div>", "<hr/>", "&nbsp;", "<!-- c -->", "</p>", "<b>", "</span>", "\n")


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, int]:
    """HTML of every unruliness, strewn with numbered words, and how many there are."""
    pieces: list[str] = []
    count = 0
    for _step in range(draw(st.integers(1, 16))):
        depth = draw(st.sampled_from((0, 1, 1, 2, 3, 7)))
        names = [draw(st.sampled_from(BLOCKS + INLINES)) for _ in range(min(depth, 6))]
        names *= 1 if depth < 7 else 12
        words = ""
        for _word in range(draw(st.integers(0, 3))):
            words += f" 词{count:04} " + draw(
                st.sampled_from(("", "说了什么。", "the end.", "1,2"))
            )
            count += 1
        opening = "".join(f"<{name}>" for name in names)
        closing = "".join(f"</{name.split()[0]}>" for name in reversed(names))
        closed = draw(st.booleans())
        pieces += [opening, words, closing if closed else "", draw(st.sampled_from(NOISE))]
    return "".join(pieces), count


def found_again(data: bytes, name: str = "") -> set[str]:
    words: set[str] = set()
    try:
        articles = clean_all(data, name)
    except Problem:
        # That there is no text at all is said in a sentence; every word would have been one.
        return words
    for article in articles:
        words.update(WORD.findall(article.title + "\n" + article.text))
        for repair in article.repairs:
            words.update(WORD.findall(repair.removed))
    return words


def every(count: int) -> set[str]:
    return {f"词{number:04}" for number in range(count)}


def packed(html: str) -> bytes:
    body = base64.encodebytes(html.encode()).decode()
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{body}\r\n--b--\r\n"
    ).encode()


WRAPPINGS = {
    "page": lambda html: f"<!doctype html><html><head></head><body>{html}</body></html>".encode(),
    "fragment": lambda html: f"<div><p>words</p>{html}".encode(),
    "feed dump": lambda html: (
        f"<!--1738663143000-->\n[标题](https://a.example/1)\n------\n\n<div><p>话</p>{html}</div>"
    ).encode(),
    "front matter": lambda html: f"---\ntitle: x\ndate: 2025-01-01\n---\n<p>话</p>{html}".encode(),
    "saved by a browser": lambda html: packed(f"<html><body>{html}</body></html>"),
    "single file": lambda html: (
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/ \n-->"
        f"<body>{html}</body></html>"
    ).encode(),
    "json": lambda html: json.dumps(
        {"title": "标题", "content": f"<p>{'话' * 60}</p>{html}"}, ensure_ascii=False
    ).encode(),
    "escaped json": lambda html: json.dumps({"body": f"<p>{'话' * 60}</p>{html}"}).encode(),
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@given(made=bodies())
@settings(max_examples=30)
def test_every_word_of_html_is_found_again(wrapping: str, made: tuple[str, int]) -> None:
    html, count = made
    assert found_again(WRAPPINGS[wrapping](html)) == every(count)


LINES = st.lists(
    st.sampled_from(
        (
            "# {}", "## {} 小标题", "- {}", "* {} 项", "> {} 引用", "{}", "{} 说了一句很长的话，然后停下来了。",
            "**{}**", "[{}](https://a.example/x)", "{} | {}", "| {} | 二 |", "    {}", "```", "---",
            "{} 2025-01-01 10:00", "作者：{}", "来源：{}", "图：{}", "（{}）", "相关推荐", "{} <b>", "1", "`{}`",
            "![{}](https://a.example/x.jpg)", "", "", "责任编辑：{}", "《{}》", "Share {}", "{}\\", "{}  ",
        )
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip


def numbered(lines: list[str]) -> tuple[str, int]:
    count = 0
    written = []
    for line in lines:
        while "{}" in line:
            line = line.replace("{}", f"词{count:04}", 1)
            count += 1
        written.append(line)
    return "\n".join(written), count


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("head", ["", "---\ntitle: x\ndate: 2025-01-01\n---\n", "标题: x\n"])
@given(lines=LINES)
@settings(max_examples=60)
def test_every_word_of_lines_is_found_again(name: str, head: str, lines: list[str]) -> None:
    text, count = numbered(lines)
    if text.strip():
        assert found_again((head + text).encode(), name) == every(count)


@given(lines=LINES)
@settings(max_examples=60)
def test_every_word_of_a_flattened_text_is_found_again(lines: list[str]) -> None:
    text, count = numbered(lines * 3)
    flat = " ".join(text.split("\n"))
    if flat.strip():
        assert found_again(("菜单\n" + flat + "\n下载").encode()) == every(count)


@given(parts=st.lists(LINES, min_size=2, max_size=4))
@settings(max_examples=40)
def test_every_word_of_several_articles_is_found_again(parts: list[list[str]]) -> None:
    text, count = numbered(
        [line for part in parts for line in ["标题: 某篇文章", *part, "话" * 130]]
    )
    assert found_again(text.encode()) == every(count)


@given(
    words=st.lists(st.integers(1, 4), min_size=1, max_size=12),
    key=st.sampled_from(("content", "blocks", "data", "teaser", "comments", "x")),
    inner=st.sampled_from(("text", "value", "caption", "title", "other", "note")),
)
@settings(max_examples=80)
def test_every_word_of_json_is_found_again(words: list[int], key: str, inner: str) -> None:
    count, pieces = 0, []
    for many in words:
        pieces.append(
            {"type": "p", inner: " ".join(f"词{count + n:04}说的话。" for n in range(many))}
        )
        count += many
    said = {"title": "标题", key: pieces, "body": "正文在这里，说了许多话。" * 9}
    assert found_again(json.dumps(said, ensure_ascii=False).encode()) == every(count)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_strange_documents_are_told_whole(name: str) -> None:
    articles = clean_all(DOCUMENTS[name])
    source = articles[0].source
    seen = told(articles, len(source))
    assert any(seen)
    for article in articles:
        for repair in article.repairs:
            if repair.start >= 0 and repair.rule in ("outside", "aside", "hidden", "json_fields"):
                assert repair.end <= len(source)
