"""Whatever file words come in, each of them is in the text, in a field, or in the trail.

Documents of every shape are made from numbered words; a word that no article of the file tells of
has vanished. Where a shape has places that no reader is shown (headers of a message, keys), no
word is put there.
"""

# ruff: noqa: E501 - documents are told in one line each

from __future__ import annotations

import base64
import csv
import io
import json
import quopri
import re
from email.header import Header
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.cleaning import clean_all
from desk.problem import Problem
from tests.importers.test_packed import docx, paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"词\d{4}")
SAYINGS = (
    "{}说的话很长，说了很久，然后停下来了。",
    "{}",
    "市长{}说，项目要花五亿元，其中一半由银行贷款。",
    "来源：{}",
    "图：{}",
    "（责任编辑：{}）",
    "相关阅读：{}",
    "1. {}要减半。",
    "• {}",
    "{} 2025-03-04 09:15",
    "“{}，”她说，“不着急。”",
    "The figure is wrong, {} said, and nobody knows why it is.",
    "{}，{}，{}。",
    "点击下载{}",
    "> {}",
    "{} | {}",
    "&amp;{}&lt;b&gt;",
    "https://a.example/{}",
)
DOCUMENTS = st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=14)


def numbered(lines: list[str]) -> tuple[list[str], int]:
    count, written = 0, []
    for line in lines:
        while "{}" in line:
            line = line.replace("{}", f"词{count:04}", 1)
            count += 1
        written.append(line)
    return written, count


def missing(data: bytes, name: str, count: int) -> set[str]:
    """Return the words that no article of a file tells of."""
    try:
        articles = clean_all(data, name)
    except Problem:
        return {f"词{n:04}" for n in range(count)}
    found: set[str] = set()
    for article in articles:
        said = [article.title, article.text, *(repair.removed for repair in article.repairs)]
        said += [candidate.value for candidate in article.candidates]
        said += [inline.target for inline in article.inlines]
        words = "\n".join(said)
        # What was cut is told as it stands in the source, with the escapes of its format.
        found.update(WORD.findall(words.replace(r"\u8bcd", "词")))
    return {f"词{n:04}" for n in range(count)} - found


def html(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def page(lines: list[str]) -> str:
    return f"<!doctype html><html><head><meta charset='utf-8'><title>标题</title></head><body><h1>标题</h1>{html(lines)}</body></html>"


def message(lines: list[str], kind: str, encoding: str) -> bytes:
    text = "\n\n".join(lines) if kind == "plain" else page(lines)
    data = text.encode()
    body = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    head = (
        f"From: {Header('王一', 'utf-8').encode()} <wang@news.example>\nSubject: {Header('标题', 'utf-8').encode()}\n"
        f"Date: Tue, 4 Mar 2025 09:15:00 +0800\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n"
        f"Content-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + body


def both(lines: list[str]) -> bytes:
    parts = (("plain", "\n\n".join(lines)), ("html", page(lines)))
    body = "".join(
        f"--b\nContent-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.encodebytes(text.encode()).decode()}\n"
        for kind, text in parts
    )
    return (
        "From: a@news.example\nSubject: x\nDate: Tue, 4 Mar 2025 09:15:00 +0800\nMIME-Version: 1.0\n"
        f"Content-Type: multipart/alternative; boundary=b\n\n{body}--b--\n"
    ).encode()


def saved(lines: list[str]) -> bytes:
    body = quopri.encodestring(page(lines).encode()).decode()
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
        f"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{body}\n--b--\n"
    ).encode()


def feed(lines: list[str]) -> bytes:
    half = len(lines) // 2 + 1
    items = "".join(
        f"<item><title>第{n}篇</title><link>https://a.example/{n}</link><pubDate>Tue, 04 Mar 2025 09:15:00 +0800</pubDate>"
        f"<description><![CDATA[{html(part)}]]></description></item>"
        for n, part in enumerate((lines[:half], lines[half:]))
        if part
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>晚报</title>{items}</channel></rss>'.encode()


def atom(lines: list[str]) -> bytes:
    entries = f"<entry><title>标题</title><id>1</id><updated>2025-03-04T09:15:00Z</updated><content type='html'>{escape(html(lines))}</content></entry>"
    return f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>晚报</title>{entries}</feed>".encode()


def table(lines: list[str], between: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=between)
    writer.writerow(["id", "title", "date", "content"])
    half = len(lines) // 2 + 1
    writer.writerow([1, "第一篇的标题", "2025-03-04", "\n".join(lines[:half])])
    writer.writerow([2, "第二篇的标题", "2025-03-05", "\n".join(lines[half:]) or "没有内容"])
    return out.getvalue().encode()


def rows(lines: list[str]) -> bytes:
    half = len(lines) // 2 + 1
    said = (
        {"title": f"第{n}篇", "content": "\n".join(part)}
        for n, part in enumerate((lines[:half], lines[half:]))
    )
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in said).encode()


def recorded(lines: list[str]) -> bytes:
    body = page(lines).encode()
    reply = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
        % len(body)
        + body
    )
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2025-03-04T01:20:00Z\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
        % len(reply)
        + reply
        + b"\r\n\r\n"
    )


def captions(lines: list[str]) -> bytes:
    return "\n\n".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{line}" for n, line in enumerate(lines, 1)
    ).encode()


SHAPES: dict[str, tuple[str, Callable[[list[str]], bytes]]] = {
    "plain": ("a.txt", lambda lines: "\n\n".join(["标题", *lines]).encode()),
    "plain, UTF-16": ("a.txt", lambda lines: "\n\n".join(["标题", *lines]).encode("utf-16")),
    "plain, GB18030": ("a.txt", lambda lines: "\n\n".join(["标题在这里", *lines, "话" * 60]).encode("gb18030")),
    "Markdown": ("a.md", lambda lines: "\n\n".join(["# 标题", *lines]).encode()),
    "front matter": ("a.md", lambda lines: "\n\n".join(["---\ntitle: 标题\n---", *lines]).encode()),
    "page": ("a.html", lambda lines: page(lines).encode()),
    "escaped page": ("a.txt", lambda lines: escape(html(lines)).encode()),
    "single file": ("a.html", lambda lines: page(lines).replace("<html>", "<html><!--\n Page saved with SingleFile \n url: https://a.example/ \n-->").encode()),
    "saved page": ("a.mhtml", saved),
    "message": ("a.eml", lambda lines: message(lines, "plain", "base64")),
    "message in HTML": ("a.eml", lambda lines: message(lines, "html", "quoted-printable")),
    "message in both": ("a.eml", both),
    "JSON": ("a.json", lambda lines: json.dumps({"title": "标题", "content": "\n".join(lines)}, ensure_ascii=False).encode()),
    "JSON of HTML": ("a.json", lambda lines: json.dumps({"title": "标题", "body": html(lines)}).encode()),
    "JSON of paragraphs": ("a.json", lambda lines: json.dumps({"headline": "标题", "paragraphs": lines}).encode()),
    "JSON of blocks": ("a.json", lambda lines: json.dumps({"data": {"blocks": [{"type": "paragraph", "data": {"text": line}} for line in lines]}}).encode()),
    "JSON lines": ("a.jsonl", rows),
    "RSS": ("a.xml", feed),
    "Atom": ("a.xml", atom),
    "CSV": ("a.csv", lambda lines: table(lines, ",")),
    "TSV": ("a.tsv", lambda lines: table(lines, "\t")),
    "WARC": ("a.warc", recorded),
    "captions": ("a.srt", captions),
    "Word": ("a.docx", lambda lines: docx("".join(paragraph(escape(line)) for line in lines))),
    "messages in JSON": ("a.json", lambda lines: json.dumps({"messages": [
        {"from": f"n{n % 2}", "date": "2025-03-04T09:15:00", "text": line, "id": n} for n, line in enumerate([*lines, "话", "话"])
    ]}, ensure_ascii=False).encode()),
    "messages as a page": ("a.html", lambda lines: ("<html><body>" + "".join(
        f"<div class='message'><div class='from_name'>n{n}</div><div class='date'>09:15</div><div class='text'>{escape(line)}</div></div>"
        for n, line in enumerate([*lines, "话", "话", "话"])) + "</body></html>").encode()),
    "chat": ("a.txt", lambda lines: "\n\n".join(f"王{n % 2} 2025-03-04 09:15:00\n{line}" for n, line in enumerate([*lines, "话", "话", "话", "话"])).encode()),
    "quoted-printable": ("a.txt", lambda lines: quopri.encodestring("\n\n".join(["标题", *lines, "话" * 60]).encode())),
    "annotations": ("a.csv", lambda lines: ("Highlight,Book Title,Book Author,Note,Color\n" + "".join(
        f'"{line.replace(chr(34), chr(34) * 2)}",标题,王一,,yellow\n' for line in lines)).encode()),
    "YAML": ("a.yaml", lambda lines: ("title: 标题\ncontent: |\n" + "\n".join(f"  {line}" for line in lines) + "\n").encode()),
    "state of a script": ("a.html", lambda lines: (
        "<!doctype html><html><body><div id='app'></div><script>window.__STATE__ = "
        + json.dumps({"article": {"title": "标题", "body": html(lines) + f"<p>{'话，' * 200}</p>"}}, ensure_ascii=False)
        + "</script></body></html>").encode()),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@given(lines=DOCUMENTS)
@settings(max_examples=25)
def test_every_word_is_told(shape: str, lines: list[str]) -> None:
    name, write = SHAPES[shape]
    written, count = numbered(lines)
    assert missing(write(written), name, count) == set()


@pytest.mark.parametrize("shape", SHAPES)
@given(lines=DOCUMENTS)
@settings(max_examples=10)
def test_every_word_is_told_whatever_the_file_is_called(shape: str, lines: list[str]) -> None:
    written, count = numbered(lines)
    assert missing(SHAPES[shape][1](written), "", count) == set()
