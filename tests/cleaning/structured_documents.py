"""One story in Chinese and one in English, in the structured formats that stories are kept in."""

# ruff: noqa: E501 - the documents are written as they are saved

from __future__ import annotations

import base64
import csv
import io
import json
import quopri
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ZH = "旧港灯塔停用引争议 渔民要求恢复照明"
ZH_BODY = (
    "旧港灯塔自上周三起停止照明。港务局说，灯塔每年耗电六万度，而多数船只早已使用卫星导航。",
    "渔民代表周海生（音）反驳说：“小船没有导航仪，雾天全靠这盏灯。”他所在的合作社有一百二十条小船。",
    "港务局局长韩立承认，停用之前没有征求渔民意见，但他强调，恢复照明需要四十万元的维修费。",
    "环保组织则认为，强光影响候鸟迁徙，2024年秋天有三百多只鸟撞上灯塔。",
    "市议会将在四月十五日讨论这一问题。在此之前，灯塔旁会放一盏临时的太阳能灯。",
)
ZH_BY, ZH_DATE, ZH_URL = "陈望舒", "2025-03-21", "https://paper.example/local/lighthouse.html"
EN = "Bakers refuse council's plan to close the market street to vans"
EN_BODY = (
    "Eleven bakers on Market Street said on Tuesday that they would defy a council order that bans delivery vans before noon.",
    "“Bread does not wait until twelve,” said Ruth Okafor, who has run her shop since 1998. She called the order “a tax on getting up early”.",
    "The council replied that traffic had doubled in six years, from 410 to 835 vans a day, and that two children had been injured.",
    "A traffic engineer hired by the bakers disputes the figures. He counted 540 vans on three mornings in February.",
    "Both sides are to meet on 3 April in the town hall, where a mediator will present a plan with two delivery hours.",
)
EN_BY, EN_DATE, EN_URL = "Tom Halloran", "2025-03-18", "https://gazette.example/2025/market-street"
OTHER = "Swimming pool reopens after repairs"
OTHER_BODY = (
    "The indoor pool in Mill Lane opened its doors again on Monday after nine months of repairs.",
    "The roof had leaked since the storm of last June, and the council paid 1.2 million for a new one.",
    "Swimmers queued from six in the morning, the manager said, and every lane was taken by seven.",
)
OTHER_DATE, OTHER_URL = "2025-03-19", "https://gazette.example/2025/pool"


class Document(NamedTuple):
    """A file, and what must come out of it; `others` are the titles of further articles."""

    data: bytes
    title: str
    body: tuple[str, ...]
    fields: Mapping[str, str] = MappingProxyType({})
    others: tuple[str, ...] = ()
    name: str = "saved"


def html(body: tuple[str, ...], title: str = "") -> str:
    head = f"<h1>{title}</h1>" if title else ""
    return head + "".join(f"<p>{words}</p>\n" for words in body)


def page(title: str, body: tuple[str, ...]) -> str:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}</title></head><body><nav><a href=/>Home</a> <a href=/news>News</a></nav><article>{html(body, title)}</article><footer>© 2025</footer></body></html>"


def dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def rows(*lines: tuple[str, ...], mark: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(lines)
    return out.getvalue().encode()


def plain(body: tuple[str, ...]) -> str:
    return "\n\n".join(body)


EN_FIELDS = {"byline": EN_BY, "published": EN_DATE, "url": EN_URL}
ZH_FIELDS = {"byline": ZH_BY, "published": ZH_DATE, "url": ZH_URL}
HEAD = ("url", "title", "author", "date", "content")
EN_ROW = (EN_URL, EN, EN_BY, EN_DATE, plain(EN_BODY))
OTHER_ROW = (OTHER_URL, OTHER, "Ann Lee", OTHER_DATE, plain(OTHER_BODY))
ZH_ROW = (ZH_URL, ZH, ZH_BY, ZH_DATE, plain(ZH_BODY))


def markdown(title: str, body: tuple[str, ...]) -> str:
    return f"# {title}\n\n{plain(body)}\n"


def cues(mark: str, head: str) -> bytes:
    """Subtitles: each sentence cut in two cues."""
    out, at = [head] if head else [], 0
    for number, words in enumerate(EN_BODY):
        half = words.index(" ", len(words) // 2)
        for part in (words[:half], words[half + 1 :]):
            begin, end = (f"00:{s // 60:02}:{s % 60:02}{mark}000" for s in (at, at + 4))
            out.append(f"{2 * number + 1}\n{begin} --> {end}\n{part}\n")
            at += 4
    return "\n".join(out).encode()


VTT = (
    b"WEBVTT\nKind: captions\nLanguage: en\n\n00:00:01.000 --> 00:00:05.000\n<v Ruth Okafor>Bread does not wait until twelve.\n\n"
    b"00:00:05.500 --> 00:00:09.000\n<v Ruth Okafor>The order is a tax on getting up early.\n\n"
    b"00:00:10.000 --> 00:00:15.000 align:start\n<v Mayor Lind>Traffic has doubled in six years, and two children were injured.\n\n"
    b"00:00:15.500 --> 00:00:19.000\n<v Mayor Lind>We have to do <i>something</i> about it.\n"
)

WIKI = b"""{{short description|Dispute about a street}}
{{Infobox event
| name = Market Street dispute
| date = {{start date|2025|3|18}}
| place = [[Harwick]]
}}
[[File:Market street.jpg|thumb|The street at noon]]
'''Eleven bakers''' on [[Market Street (Harwick)|Market Street]] said on Tuesday that they would defy a council order that bans delivery vans before noon.<ref>{{cite web |url=https://gazette.example/a |title=Bakers |access-date=2025-03-20}}</ref>

== Figures ==
The council replied that traffic had doubled in six years, from 410 to 835 vans a day, and that two children had been injured.<ref name="b" />

* Eleven bakers signed.
* Two [[mediator]]s were asked.

== References ==
{{reflist}}

[[Category:Disputes]]
"""
WIKI_BODY = (
    "The street at noon",
    EN_BODY[0],
    "Figures",
    EN_BODY[2],
    "Eleven bakers signed.",
    "Two mediators were asked.",
)

ORG = f"""#+TITLE: {EN}
#+AUTHOR: {EN_BY}
#+DATE: <2025-03-18 Tue>

{EN_BODY[0]}
{EN_BODY[1]}

* What the council says
{EN_BODY[2]}

#+BEGIN_QUOTE
{EN_BODY[3]}
#+END_QUOTE
""".encode()
RST = f"""{"=" * 70}
{EN}
{"=" * 70}

:Author: {EN_BY}
:Date: {EN_DATE}

{EN_BODY[0]}

What the council says
---------------------

{EN_BODY[2]} See `the order <https://gazette.example/order>`_ for *more*.

.. image:: street.jpg

{EN_BODY[3]}
""".encode()
ADOC = f"""= {EN}
{EN_BY} <tom@gazette.example>
{EN_DATE}
:toc:

{EN_BODY[0]}

== What the council says

{EN_BODY[2]}

[quote, Ruth Okafor]
____
{EN_BODY[3]}
____

image::street.jpg[The street]

{EN_BODY[4]}
""".encode()
JATS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS-archivearticle1.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title>Street Studies</journal-title></journal-meta>
<article-meta><article-id pub-id-type="doi">10.1/x</article-id><title-group><article-title>{EN}</article-title></title-group>
<contrib-group><contrib><name><surname>Halloran</surname><given-names>Tom</given-names></name></contrib></contrib-group>
<pub-date><day>18</day><month>3</month><year>2025</year></pub-date></article-meta></front>
<body><sec><title>Results</title>{"".join(f"<p>{w}</p>" for w in EN_BODY)}</sec></body>
<back><ref-list><ref><mixed-citation>Someone. A book. 1999.</mixed-citation></ref></ref-list></back></article>""".encode()
NITF = f"""<?xml version="1.0" encoding="utf-8"?><nitf><head><title>{EN}</title><docdata><date.issue norm="20250318T090000Z"/></docdata></head>
<body><body.head><hedline><hl1>{EN}</hl1></hedline><byline>By {EN_BY}</byline><dateline><location>HARWICK</location></dateline></body.head>
<body.content>{"".join(f"<p>{w}</p>" for w in EN_BODY)}</body.content></body></nitf>""".encode()
NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" xml:lang="zh-CN"><itemMeta><versionCreated>2025-03-21T08:00:00+08:00</versionCreated></itemMeta>
<contentMeta><headline>{ZH}</headline><by>{ZH_BY}</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{ZH}</title></head><body>{"".join(f"<p>{w}</p>" for w in ZH_BODY)}</body></html></inlineXML></contentSet></newsItem>""".encode()
TEI = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{EN}</title><author>{EN_BY}</author></titleStmt>
<publicationStmt><publisher>Gazette</publisher><date when="{EN_DATE}">18 March</date></publicationStmt></fileDesc></teiHeader>
<text><body><div>{"".join(f"<p>{w}</p>" for w in EN_BODY)}</div></body></text></TEI>""".encode()
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed.xml" htmlUrl="https://gazette.example/"/>
<outline text="旧港日报" type="rss" xmlUrl="https://paper.example/rss"/></body></opml>""".encode()


def mail(title: str, by: str, body: tuple[str, ...], date: str) -> bytes:
    """One mail of two parts: the words alone, and the words as a page."""
    subject = "=?utf-8?b?" + base64.b64encode(title.encode()).decode() + "?="
    sender = "=?utf-8?q?" + quopri.encodestring(by.encode(), header=True).decode() + "?="
    wide = base64.encodebytes(plain(body).encode()).decode()
    page_part = quopri.encodestring(f"<html><body>{html(body)}</body></html>".encode()).decode()
    return (
        f"Return-Path: <a@b.example>\nFrom: {sender} <a@b.example>\nTo: c@d.example\nSubject: {subject}\nDate: {date}\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/alternative; boundary="xx"\n\n--xx\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{wide}\n'
        f"--xx\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{page_part}\n--xx--\n"
    ).encode()


EN_MAIL = mail(EN, EN_BY, EN_BODY, "Tue, 18 Mar 2025 09:00:00 +0000")
ZH_MAIL = mail(ZH, ZH_BY, ZH_BODY, "Fri, 21 Mar 2025 09:00:00 +0800")
MBOX = (
    b"From a@b.example Tue Mar 18 09:00:00 2025\n" + EN_MAIL + b"\n"
    b"From a@b.example Fri Mar 21 09:00:00 2025\n" + ZH_MAIL + b"\n"
)


def warc(*pages: tuple[str, str]) -> bytes:
    """A web archive with a picture before each page."""
    out = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n"
    for url, text in pages:
        picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n" + bytes(99)
        answer = (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + text.encode()
        )
        for address, body in ((url + ".png", picture), (url, answer)):
            out += (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
                + b"\r\n\r\n"
            )
    return out


def har(*pages: tuple[str, str]) -> bytes:
    """What a browser's network panel saves."""
    entries = [
        {
            "request": {"method": "GET", "url": url},
            "response": {
                "status": 200,
                "content": {"mimeType": "text/html; charset=utf-8", "text": text},
            },
        }
        for url, text in pages
    ]
    script = {
        "request": {"method": "GET", "url": "https://a.example/x.js"},
        "response": {
            "status": 200,
            "content": {
                "mimeType": "application/javascript",
                "text": "var a = 'words that are no article';" * 60,
            },
        },
    }
    return dumped(
        {"log": {"version": "1.2", "creator": {"name": "Firefox"}, "entries": [script, *entries]}}
    )


TELEGRAM = {
    "name": "旧港新闻", "type": "public_channel", "id": 1,
    "messages": [
        {"id": 1, "type": "service", "date": "2025-03-20T08:00:00", "action": "create_channel", "text": ""},
        {"id": 2, "type": "message", "date": "2025-03-21T08:00:00", "from": "旧港新闻", "text": [{"type": "bold", "text": ZH}, "\n\n" + plain(ZH_BODY)]},
        {"id": 3, "type": "message", "date": "2025-03-21T09:30:00", "from": "旧港新闻", "text": "补充：临时灯由合作社自己出钱购买，一共花了三千八百元，港务局没有出钱。"},
    ],
}  # fmt: skip
SLACK = [
    {"type": "message", "user": "U1", "user_profile": {"real_name": "Tom Halloran"}, "text": EN_BODY[0], "ts": "1742288400.000100"},
    {"type": "message", "user": "U2", "user_profile": {"real_name": "Ann Lee"}, "text": EN_BODY[2], "ts": "1742288460.000100"},
    {"type": "message", "user": "U1", "user_profile": {"real_name": "Tom Halloran"}, "text": EN_BODY[3], "ts": "1742288520.000100"},
]  # fmt: skip
DISCORD = {
    "guild": {"id": "1", "name": "Harwick"}, "channel": {"id": "2", "name": "market-street", "topic": None},
    "messages": [
        {"id": "1", "type": "Default", "timestamp": "2025-03-18T09:00:00+00:00", "content": EN_BODY[0], "author": {"id": "9", "name": "tom", "nickname": "Tom Halloran"}},
        {"id": "2", "type": "Default", "timestamp": "2025-03-18T09:02:00+00:00", "content": EN_BODY[2], "author": {"id": "8", "name": "ann", "nickname": "Ann Lee"}},
    ],
}  # fmt: skip
TWEET = {"data": {"id": "1", "text": EN_BODY[0], "created_at": "2025-03-18T09:00:00.000Z", "author_id": "9"}, "includes": {"users": [{"id": "9", "name": EN_BY, "username": "thalloran"}]}}  # fmt: skip
THREAD = [{"id_str": str(n), "created_at": "Tue Mar 18 09:00:00 +0000 2025", "full_text": words, "user": {"name": EN_BY, "screen_name": "thalloran"}, "retweet_count": 3} for n, words in enumerate(EN_BODY)]  # fmt: skip
WEIBO = {"created_at": "Fri Mar 21 08:00:00 +0800 2025", "id": 5, "mid": "5", "text": "<br />".join(ZH_BODY), "textLength": 400, "source": "iPhone客户端", "user": {"id": 3, "screen_name": ZH_BY}, "reposts_count": 12}  # fmt: skip
POCKET = f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="{EN_URL}" time_added="1742288400" tags="">{EN}</a></li><li><a href="{OTHER_URL}" time_added="1742288400" tags="">{OTHER}</a></li></ul></body></html>""".encode()
WECHAT_CHAT = f"""陈望舒 2025-03-21 08:00:12
{ZH_BODY[0]}

周海生 2025-03-21 08:02:45
{ZH_BODY[1]}

陈望舒 2025-03-21 08:05:01
{ZH_BODY[3]}
""".encode()
WHATSAPP = f"""[18/03/2025, 09:00:12] Tom Halloran: {EN_BODY[0]}
[18/03/2025, 09:02:45] Ann Lee: {EN_BODY[2]}
[18/03/2025, 09:05:01] Tom Halloran: {EN_BODY[3]}
""".encode()
YAML = (
    f"title: {json.dumps(EN)}\nauthor: {EN_BY}\ndate: {EN_DATE}\nurl: {EN_URL}\ntags:\n  - trade\n  - streets\ncontent: |\n"
    + "\n\n".join("  " + w for w in EN_BODY)
    + "\n"
).encode()
YAML_FOLDED = (
    f"- title: {ZH}\n  author: {ZH_BY}\n  date: {ZH_DATE}\n  body: >-\n"
    + "\n\n".join("    " + w for w in ZH_BODY)
    + f"\n- title: {json.dumps(EN)}\n  author: {EN_BY}\n  date: {EN_DATE}\n  body: |\n"
    + "\n\n".join("    " + w for w in EN_BODY)
    + "\n"
).encode()
FIRECRAWL = {"success": True, "data": {"markdown": markdown(EN, EN_BODY), "html": page(EN, EN_BODY), "metadata": {"title": EN, "author": EN_BY, "publishedTime": EN_DATE, "sourceURL": EN_URL, "statusCode": 200}}}  # fmt: skip
CRAWL4AI = {"url": ZH_URL, "html": page(ZH, ZH_BODY), "success": True, "cleaned_html": html(ZH_BODY, ZH), "media": {"images": []}, "links": {"internal": [{"href": "/a", "text": "首页"}]}, "markdown": {"raw_markdown": markdown(ZH, ZH_BODY), "fit_markdown": ""}, "metadata": {"title": ZH, "author": ZH_BY}}  # fmt: skip
TRAFILATURA = {"title": EN, "author": EN_BY, "hostname": "gazette.example", "date": EN_DATE, "fingerprint": "ab12", "id": None, "license": None, "comments": "", "raw_text": " ".join(EN_BODY), "text": "\n".join(EN_BODY), "language": "en", "image": None, "pagetype": "article", "source": EN_URL, "source-hostname": "Gazette", "excerpt": EN_BODY[0][:60], "categories": "", "tags": ""}  # fmt: skip
NEWSPLEASE = {"authors": [EN_BY], "date_download": "2025-03-25 10:00:00", "date_modify": None, "date_publish": "2025-03-18 09:00:00", "description": EN_BODY[0], "filename": "x.html", "image_url": None, "language": "en", "localpath": None, "maintext": "\n".join(EN_BODY), "source_domain": "gazette.example", "title": EN, "title_page": None, "title_rss": None, "url": EN_URL}  # fmt: skip
DIFFBOT = {"request": {"pageUrl": EN_URL, "api": "article", "version": 3}, "objects": [{"type": "article", "title": EN, "author": EN_BY, "date": "Tue, 18 Mar 2025 00:00:00 GMT", "pageUrl": EN_URL, "siteName": "Gazette", "text": "\n".join(EN_BODY), "html": html(EN_BODY), "tags": [{"label": "Bakery", "uri": "http://dbpedia.example/x"}]}]}  # fmt: skip
APIFY = [{"url": EN_URL, "crawl": {"loadedUrl": EN_URL, "depth": 0, "httpStatusCode": 200}, "metadata": {"title": EN, "author": EN_BY, "description": None, "languageCode": "en"}, "screenshotUrl": None, "text": "\n".join(EN_BODY), "markdown": markdown(EN, EN_BODY)}]  # fmt: skip
SCRAPY = [
    {"url": EN_URL, "title": EN, "author": EN_BY, "date": EN_DATE, "text_content": list(EN_BODY)},
    {"url": OTHER_URL, "title": OTHER, "author": "Ann Lee", "date": OTHER_DATE, "text_content": list(OTHER_BODY)},
]  # fmt: skip
NEXT = {"props": {"pageProps": {"article": {"headline": ZH, "byline": ZH_BY, "publishedAt": ZH_DATE, "canonicalUrl": ZH_URL, "bodyHtml": html(ZH_BODY)}, "menu": [{"name": "首页", "url": "/"}]}}, "page": "/a/[id]", "buildId": "x"}  # fmt: skip
TSV = rows(
    ("标题", "作者", "日期", "链接", "正文"),
    (ZH, ZH_BY, ZH_DATE, ZH_URL, " ".join(ZH_BODY)),
    mark="\t",
)

DOCUMENTS = {
    "csv, one row": Document(rows(HEAD, EN_ROW), EN, EN_BODY, EN_FIELDS),
    "csv, two rows": Document(rows(HEAD, EN_ROW, OTHER_ROW), EN, EN_BODY, EN_FIELDS, (OTHER,)),
    "csv, Chinese, html, semicolons": Document(
        "\ufeff".encode() + rows(("id", "标题", "来源", "发布时间", "网址", "内容"), ("17", ZH, "旧港日报", ZH_DATE, ZH_URL, html(ZH_BODY)), mark=";"),
        ZH, ZH_BODY, {"outlet": "旧港日报", "published": ZH_DATE, "url": ZH_URL},
    ),
    "csv, no head": Document(rows(EN_ROW, OTHER_ROW), EN, EN_BODY, {}, (OTHER,)),
    "csv, page": Document(rows(("url", "status", "html"), (ZH_URL, "200", page(ZH, ZH_BODY))), ZH, ZH_BODY, {"url": ZH_URL}),
    "tsv": Document(TSV, ZH, (" ".join(ZH_BODY),), ZH_FIELDS),
    "jsonl, two": Document(b"\n".join(json.dumps(r).encode() for r in SCRAPY), EN, EN_BODY, EN_FIELDS, (OTHER,)),
    "firecrawl": Document(dumped(FIRECRAWL), EN, EN_BODY, EN_FIELDS),
    "crawl4ai": Document(dumped(CRAWL4AI), ZH, ZH_BODY, {"byline": ZH_BY, "url": ZH_URL}),
    "trafilatura json": Document(dumped(TRAFILATURA), EN, EN_BODY, EN_FIELDS),
    "news-please": Document(dumped(NEWSPLEASE), EN, EN_BODY, {"byline": EN_BY, "url": EN_URL}),
    "diffbot": Document(dumped(DIFFBOT), EN, EN_BODY, {"byline": EN_BY, "url": EN_URL, "outlet": "Gazette"}),
    "apify": Document(dumped(APIFY), EN, EN_BODY, {"byline": EN_BY, "url": EN_URL}),
    "next data": Document(dumped(NEXT), ZH, ZH_BODY, ZH_FIELDS),
    "yaml": Document(YAML, EN, EN_BODY, EN_FIELDS),
    "yaml, two": Document(YAML_FOLDED, ZH, ZH_BODY, {"byline": ZH_BY, "published": ZH_DATE}, (EN,)),
    "srt": Document(cues(",", ""), "", (" ".join(EN_BODY[:3]), " ".join(EN_BODY[3:]))),
    "vtt": Document(VTT, "", ("Ruth Okafor: Bread does not wait until twelve. The order is a tax on getting up early.", "Mayor Lind: Traffic has doubled in six years, and two children were injured. We have to do something about it.")),
    "wikitext": Document(WIKI, "", WIKI_BODY),
    "org": Document(ORG, EN, (" ".join(EN_BODY[:2]), "What the council says", *EN_BODY[2:4]), {"byline": EN_BY, "published": EN_DATE}),
    "rst": Document(RST, EN, (EN_BODY[0], "What the council says", EN_BODY[2] + " See the order for more.", EN_BODY[3]), {"byline": EN_BY, "published": EN_DATE}),
    "asciidoc": Document(ADOC, EN, (EN_BODY[0], "What the council says", *EN_BODY[2:]), {"byline": EN_BY, "published": EN_DATE}),
    "jats": Document(JATS, EN, ("Results", *EN_BODY), {"byline": EN_BY, "published": EN_DATE}),
    "nitf": Document(NITF, EN, EN_BODY, {"byline": EN_BY}),
    "newsml": Document(NEWSML, ZH, ZH_BODY, {"byline": ZH_BY}),
    "tei": Document(TEI, EN, EN_BODY, {"byline": EN_BY, "published": EN_DATE}),
    "xhtml": Document(('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh"><head><title>' + ZH + "</title><meta name='author' content='" + ZH_BY + "'/></head><body><div><br/>" + html(ZH_BODY, ZH) + "</div></body></html>").encode(), ZH, ZH_BODY, {"byline": ZH_BY}),
    "mail": Document(EN_MAIL, EN, EN_BODY, {"byline": EN_BY}),
    "mail, Chinese": Document(ZH_MAIL, ZH, ZH_BODY, {"byline": ZH_BY}),
    "mbox": Document(MBOX, EN, EN_BODY, {"byline": EN_BY}, (ZH,)),
    "warc, two pages": Document(warc((EN_URL, page(EN, EN_BODY)), (ZH_URL, page(ZH, ZH_BODY))), EN, EN_BODY, {"url": EN_URL}, (ZH,)),
    "har": Document(har((ZH_URL, page(ZH, ZH_BODY))), ZH, ZH_BODY, {"url": ZH_URL}),
    "telegram": Document(dumped(TELEGRAM), "旧港新闻", ("旧港新闻 2025-03-21T08:00:00", ZH, *ZH_BODY, "旧港新闻 2025-03-21T09:30:00", "补充：临时灯由合作社自己出钱购买，一共花了三千八百元，港务局没有出钱。")),
    "slack": Document(dumped(SLACK), "", ("Tom Halloran 2025-03-18T09:00:00Z", EN_BODY[0], "Ann Lee 2025-03-18T09:01:00Z", EN_BODY[2], "Tom Halloran 2025-03-18T09:02:00Z", EN_BODY[3])),
    "discord": Document(dumped(DISCORD), "", ("Tom Halloran 2025-03-18T09:00:00+00:00", EN_BODY[0], "Ann Lee 2025-03-18T09:02:00+00:00", EN_BODY[2])),
    "tweet": Document(dumped(TWEET), "", EN_BODY[:1]),
    "twitter thread": Document(dumped(THREAD), "", EN_BODY, {"byline": EN_BY}),
    "weibo": Document(dumped(WEIBO), "", ZH_BODY, {"byline": ZH_BY}),
    "wechat chat": Document(WECHAT_CHAT, "", tuple(filter(None, WECHAT_CHAT.decode().splitlines()))),
    "whatsapp": Document(WHATSAPP, "", tuple(filter(None, WHATSAPP.decode().splitlines()))),
}  # fmt: skip
