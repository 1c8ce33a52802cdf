"""One story in the wrappings that interfaces, programs and archives put around a story."""

# ruff: noqa: E501 - the documents are written as they are saved

from __future__ import annotations

import base64
import json
import plistlib
import quopri
from typing import Any

TITLE = "海边小城要不要建风电场？居民会议开到半夜"
FIRST = "小城的居民周一晚上在渔港的礼堂里开会，讨论是否要在海边建一座风电场，会议一直开到半夜，没有结论。"
SECOND = "市长林默说，项目要花五亿元，其中一半由银行贷款，另一半从港口的收入里出。"
HEADING = "渔民担心航道"
THIRD = "渔民吉田（𠮷田）回应说，数字错了，实际上要七亿元😀，而且风机会挡住出海的路，没有人问过他们的意见。"
SHORT = "他没有再说什么。"
LAST = "投票将在五月举行。在那之前，环境部门要先交出一份报告，说明鸟类和鱼群会受到什么影响。"
BODY = (FIRST, SECOND, HEADING, THIRD, SHORT, LAST)
PARAGRAPHS = (FIRST, SECOND, THIRD, SHORT, LAST)
AUTHOR, DATE, URL = "王小明", "2025-03-04T09:15:00+08:00", "https://news.example/2025/03/wind.html"
HTML = "".join(f"<h2>{words}</h2>" if words == HEADING else f"<p>{words}</p>" for words in BODY)


def dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>".encode()


def _node(kind: str, words: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, **more, "content": [{"type": "text", "text": words}]}


def prosemirror() -> dict[str, Any]:
    half = len(SECOND) // 2
    return {
        "type": "doc",
        "content": [
            _node("paragraph", FIRST),
            {
                "type": "paragraph",
                "content": [
                    {"type": "text", "text": SECOND[:half]},
                    {"type": "text", "text": SECOND[half:], "marks": [{"type": "bold"}]},
                ],
            },
            _node("heading", HEADING, attrs={"level": 2}),
            *(_node("paragraph", words) for words in (THIRD, SHORT, LAST)),
        ],
    }


def slate() -> list[dict[str, Any]]:
    return [
        {"type": "heading-two" if w == HEADING else "paragraph", "children": [{"text": w}]}
        for w in BODY
    ]


def draft_js() -> dict[str, Any]:
    return {
        "blocks": [
            {
                "key": f"k{n}",
                "text": words,
                "type": "header-two" if words == HEADING else "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [],
                "data": {},
            }
            for n, words in enumerate(BODY)
        ],
        "entityMap": {},
    }


def contentful() -> dict[str, Any]:
    def block(words: str) -> dict[str, Any]:
        kind = "heading-2" if words == HEADING else "paragraph"
        text = {"nodeType": "text", "value": words, "marks": [], "data": {}}
        return {"nodeType": kind, "data": {}, "content": [text]}

    return {"nodeType": "document", "data": {}, "content": [block(words) for words in BODY]}


def notion() -> dict[str, Any]:
    def block(words: str) -> dict[str, Any]:
        kind = "heading_2" if words == HEADING else "paragraph"
        text = {
            "type": "text",
            "text": {"content": words, "link": None},
            "annotations": {"bold": False, "color": "default"},
            "plain_text": words,
            "href": None,
        }
        return {
            "object": "block",
            "id": f"{abs(hash(words)):x}",
            "type": kind,
            kind: {"rich_text": [text], "color": "default"},
        }

    return {"object": "list", "results": [block(words) for words in BODY], "has_more": False}


def editor_js() -> dict[str, Any]:
    return {
        "time": 1741050900000,
        "blocks": [
            {"id": "a", "type": "header", "data": {"text": words, "level": 2}}
            if words == HEADING
            else {"id": "b", "type": "paragraph", "data": {"text": words}}
            for words in BODY
        ],
        "version": "2.28.0",
    }


def sanity() -> list[dict[str, Any]]:
    return [
        {
            "_type": "block",
            "_key": f"k{n}",
            "style": "h2" if words == HEADING else "normal",
            "markDefs": [],
            "children": [{"_type": "span", "_key": "s", "text": words, "marks": []}],
        }
        for n, words in enumerate(BODY)
    ]


def quill() -> dict[str, Any]:
    ops: list[dict[str, Any]] = []
    for words in BODY:
        ops.append({"insert": words})
        ops.append(
            {"insert": "\n", "attributes": {"header": 2}} if words == HEADING else {"insert": "\n"}
        )
    return {"ops": ops}


def lexical() -> dict[str, Any]:
    def block(words: str) -> dict[str, Any]:
        text = {
            "detail": 0,
            "format": 0,
            "mode": "normal",
            "style": "",
            "text": words,
            "type": "text",
            "version": 1,
        }
        head = {"tag": "h2", "type": "heading"} if words == HEADING else {"type": "paragraph"}
        return {
            "children": [text],
            "direction": "ltr",
            "format": "",
            "indent": 0,
            **head,
            "version": 1,
        }

    return {
        "root": {
            "children": [block(w) for w in BODY],
            "direction": "ltr",
            "type": "root",
            "version": 1,
        }
    }


FIELDS = {"title": TITLE, "author": AUTHOR, "published_at": DATE, "url": URL}

JSON: dict[str, Any] = {
    "list of strings": {**FIELDS, "content": list(BODY)},
    "list of strings, other name": {**FIELDS, "paragraphs": list(BODY)},
    "list of records": {**FIELDS, "body": [{"type": "p", "text": w} for w in BODY]},
    "list of typed blocks": {
        "article": {
            **FIELDS,
            "contentBlocks": [
                {"kind": "text", "value": words, "id": n} for n, words in enumerate(BODY)
            ],
        }
    },
    "list of html pieces": {
        **FIELDS,
        "blocks": [{"type": "html", "content": f"<p>{w}</p>"} for w in BODY],
    },
    "prosemirror": {**FIELDS, "doc": prosemirror()},
    "prosemirror as body": {"data": {"article": {**FIELDS, "body": prosemirror()}}},
    "slate": {**FIELDS, "content": slate()},
    "draft.js": {**FIELDS, "content": draft_js()},
    "draft.js in a string": {**FIELDS, "content": json.dumps(draft_js(), ensure_ascii=False)},
    "contentful": {"fields": {**FIELDS, "body": contentful()}},
    "notion": {**FIELDS, "page": notion()},
    "editor.js": {**FIELDS, "content": editor_js()},
    "sanity": {**FIELDS, "_type": "post", "body": sanity()},
    "quill": {**FIELDS, "delta": quill()},
    "lexical": {**FIELDS, "lexical": lexical()},
    "lexical in a string": {
        "posts": [{**FIELDS, "lexical": json.dumps(lexical(), ensure_ascii=False)}]
    },
    "wordpress": {
        "id": 7,
        "date": "2025-03-04T09:15:00",
        "link": URL,
        "title": {"rendered": TITLE},
        "content": {"rendered": HTML, "protected": False},
        "excerpt": {"rendered": f"<p>{FIRST[:30]}…</p>"},
        "_embedded": {"author": [{"id": 1, "name": AUTHOR, "link": "https://news.example/a"}]},
    },
    "ghost": {
        "posts": [
            {
                "id": "5b7ada404f87d200b5b1f9c8",
                "title": TITLE,
                "html": HTML,
                "plaintext": "\n\n".join(BODY),
                "published_at": DATE,
                "url": URL,
                "primary_author": {"name": AUTHOR, "bio": "写海边新闻的记者。" * 12},
            }
        ]
    },
    "graphql": {
        "data": {
            "page": {
                "story": {**FIELDS, "elements": [{"__typename": "Text", "text": w} for w in BODY]}
            }
        }
    },
    "body inside an array of one": [{**FIELDS, "text": "\n\n".join(BODY)}],
    "numbered keys": {**FIELDS, "content": {str(n): w for n, w in enumerate(BODY)}},
}


def next_data() -> bytes:
    data = {
        "props": {
            "pageProps": {
                "article": {**FIELDS, "content": [{"type": "p", "text": w} for w in BODY]}
            }
        },
        "page": "/a/[id]",
    }
    said = json.dumps(data, ensure_ascii=False)
    return page(
        f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{said}</script>'
    )


def initial_state(html: bool = False) -> bytes:
    content: Any = HTML if html else [{"type": "p", "text": w} for w in BODY]
    data = {"article": {"detail": {**FIELDS, "content": content}}, "user": None}
    said = json.dumps(data)
    return page(
        f'<div id="app"></div><script>window.__INITIAL_STATE__={said};(function(){{var s;}})();</script>'
    )


def parsed_state() -> bytes:
    data = json.dumps({"article": {**FIELDS, "content": HTML}}, ensure_ascii=False)
    said = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return page(f'<div id="app"></div><script>window.__DATA__ = JSON.parse({said});</script>')


def flight() -> bytes:
    tree = json.dumps(
        ["$", "div", None, {"children": [["$", "p", None, {"children": w}] for w in BODY]}],
        ensure_ascii=False,
    )
    said = json.dumps([1, f"5:{tree}\n"], ensure_ascii=False)
    return page(
        f"<div></div><script>self.__next_f=self.__next_f||[]</script><script>self.__next_f.push({said})</script>"
    )


def json_ld() -> bytes:
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": {"@type": "Person", "name": AUTHOR},
        "datePublished": DATE,
        "articleBody": "\n\n".join(BODY),
    }
    text = json.dumps(said, ensure_ascii=False)
    return page(
        '<div id="root"></div><footer>© 2025</footer>',
        f'<script type="application/ld+json">{text}</script>',
    )


def noscript() -> bytes:
    return page(
        f'<div id="app"></div><noscript><h1>{TITLE}</h1>{HTML}</noscript><script>boot()</script>'
    )


def template() -> bytes:
    return page(f"<div id='app'></div><template id='story'><h1>{TITLE}</h1>{HTML}</template>")


def literal() -> bytes:
    body = "\n".join(f"<p>{w}</p>" for w in BODY)
    return page(f"<div id='app'></div><script>const story = `{body}`; render(story)</script>")


def shadow() -> bytes:
    return page(
        f"<my-story><template shadowrootmode='open'><article><h1>{TITLE}</h1>{HTML}</article></template></my-story>"
    )


def amp() -> bytes:
    body = HTML.replace(
        "<h2>", '<amp-img src="https://news.example/a.jpg" width="9" height="9"></amp-img><h2>'
    )
    return f'<!doctype html><html ⚡ lang="zh"><head><meta charset="utf-8"><title>{TITLE}</title><style amp-boilerplate>body{{visibility:hidden}}</style><noscript><style amp-boilerplate>body{{visibility:visible}}</style></noscript></head><body><article><h1>{TITLE}</h1>{body}</article></body></html>'.encode()


def weixin() -> bytes:
    inner = (
        HTML.replace(
            "<h2>",
            '<section><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png" data-ratio="0.5" data-w="1080"></section><h2>',
        )
        .replace("<p>", '<p style="margin: 0;"><span style="font-size: 16px;">')
        .replace("</p>", "</span></p>")
    )
    return f'''<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{TITLE}"><title></title></head><body id="activity-detail" class="zh_CN">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title " id="activity-name">{TITLE}</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">{AUTHOR}</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">远望财经</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; ">{inner}<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div>
<div id="js_pc_qr_code" class="qr_code_pc_outer" style="display:none;"><p>微信扫一扫关注该公众号</p></div></div></div></div></div></div>
<script>var ct = "1741050900"; var msg_title = '{TITLE}'.html(false); var create_time = '2025-03-04 09:15';</script></body></html>'''.encode()


def eml() -> bytes:
    text = quopri.encodestring(("\n\n".join(BODY)).encode()).decode()
    html = base64.encodebytes(f"<html><body>{HTML}</body></html>".encode()).decode()
    subject = base64.b64encode(TITLE.encode()).decode()
    sender = base64.b64encode(AUTHOR.encode()).decode()
    return f"""Received: from a.example by b.example; Tue, 4 Mar 2025 09:16:00 +0800
From: =?utf-8?B?{sender}?= <wang@news.example>
To: desk@example.org
Subject: =?utf-8?B?{subject}?=
Date: Tue, 4 Mar 2025 09:15:00 +0800
Message-ID: <1@news.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{text}
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

{html}
--b--
""".encode()


def plain_eml() -> bytes:
    text = base64.encodebytes(("\n\n".join(BODY)).encode("gb18030")).decode()
    subject = base64.b64encode(TITLE.encode("gb18030")).decode()
    return f"""From: wang@news.example
Subject: =?gb18030?B?{subject}?=
Date: Tue, 4 Mar 2025 09:15:00 +0800
MIME-Version: 1.0
Content-Type: text/plain; charset=gb18030
Content-Transfer-Encoding: base64

{text}""".encode()


def webarchive(binary: bool = True) -> bytes:
    body = page(f"<article><h1>{TITLE}</h1>{HTML}</article>")
    said = {
        "WebMainResource": {
            "WebResourceData": body,
            "WebResourceFrameName": "",
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": URL,
        },
        "WebSubresources": [
            {
                "WebResourceData": b"\x89PNG\r\n\x1a\n",
                "WebResourceMIMEType": "image/png",
                "WebResourceURL": "https://news.example/a.png",
            }
        ],
    }
    return plistlib.dumps(said, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


def warc() -> bytes:
    body = page(f"<article><h1>{TITLE}</h1>{HTML}</article>")
    http = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
        % len(body)
        + body
    )
    info = b"software: desk\r\n"
    return (
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (len(info), info)
        + f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2025-03-04T01:20:00Z\r\nContent-Type: application/http; msgtype=response\r\n".encode()
        + b"Content-Length: %d\r\n\r\n" % len(http)
        + http
        + b"\r\n\r\n"
    )


def http_dump() -> bytes:
    return (
        b"HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=utf-8\r\nDate: Tue, 04 Mar 2025 01:20:00 GMT\r\n\r\n"
        + page(f"<article><h1>{TITLE}</h1>{HTML}</article>")
    )


def wayback() -> bytes:
    bar = '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><div id="wm-ipp">The Wayback Machine - https://web.archive.org/web/20250304091500/https://news.example/2025/03/wind.html<a href="#">success</a><a>fail</a><span>12 captures</span></div></div><!-- END WAYBACK TOOLBAR INSERT -->'
    tail = "<!-- FILE ARCHIVED ON 09:15:00 Mar 04, 2025 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 01:00:00 Apr 01, 2025. -->"
    return page(
        f"{bar}<article><h1>{TITLE}</h1>{HTML}</article>{tail}",
        '<script src="/_static/js/bundle-playback.js"></script><link rel="canonical" href="https://web.archive.org/web/20250304091500/https://news.example/2025/03/wind.html">',
    )


def cache() -> bytes:
    bar = '<div style="border:1px solid #999"><div>This is Google\'s cache of <a href="https://news.example/2025/03/wind.html">https://news.example/2025/03/wind.html</a>. It is a snapshot of the page as it appeared on 4 Mar 2025 09:15:00 GMT. The current page could have changed in the meantime.</div></div>'
    return f'<meta charset="utf-8"><base href="{URL}">{bar}'.encode() + page(
        f"<article><h1>{TITLE}</h1>{HTML}</article>"
    )


def view_source() -> bytes:
    inner = page(f"<article><h1>{TITLE}</h1>{HTML}</article>").decode()
    lines = inner.replace("<p>", "\n<p>").replace("<h", "\n<h").split("\n")
    escaped = "".join(
        f'<tr><td class="line-number" value="{n}"></td><td class="line-content">'
        + line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</td></tr>"
        for n, line in enumerate(lines, 1)
    )
    return f"<html><head><meta charset='utf-8'><title>view-source:{URL}</title></head><body><table><tbody>{escaped}</tbody></table></body></html>".encode()


def escaped_html() -> bytes:
    return HTML.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def reader_save() -> bytes:
    return f'''<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body class="light sans-serif loaded"><div class="container"><div class="header reader-header" style="display: block;"><a class="domain reader-domain" href="{URL}">news.example</a><div class="domain-border"></div><h1 class="reader-title">{TITLE}</h1><div class="credits reader-credits">{AUTHOR}</div><div class="meta-data"><div class="reader-estimated-time">1 分钟</div></div></div><hr><div class="content"><div class="moz-reader-content" style="display: block;"><div id="readability-page-1" class="page">{HTML}</div></div></div></div></body></html>'''.encode()


def instapaper() -> bytes:
    return f'''<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body class="mode_light"><div class="titlebar"><h1>{TITLE}</h1><div class="origin_line"><a class="original" href="{URL}">news.example</a> &middot; <span class="author">by {AUTHOR}</span></div></div><div id="story"><div>{HTML}</div></div></body></html>'''.encode()


def readwise() -> bytes:
    text = "\n\n".join(f"## {w}" if w == HEADING else w for w in BODY)
    return f"# {TITLE}\n\n![rw-book-cover](https://news.example/a.jpg)\n\n## Metadata\n- Author: [[{AUTHOR}]]\n- Full Title: {TITLE}\n- Category: #articles\n- URL: {URL}\n\n## Full Document\n{text}\n".encode()


def obsidian() -> bytes:
    text = "\n\n".join(f"## {w}" if w == HEADING else w for w in BODY)
    return f'---\ntitle: "{TITLE}"\nsource: "{URL}"\nauthor:\n  - "[[{AUTHOR}]]"\npublished: 2025-03-04\ncreated: 2025-04-01\ntags:\n  - "clippings"\n---\n{text}\n'.encode()


def telegraph() -> bytes:
    nodes = [{"tag": "h3" if w == HEADING else "p", "children": [w]} for w in BODY]
    return dumped(
        {
            "ok": True,
            "result": {
                "path": "wind-03-04",
                "url": "https://telegra.ph/wind-03-04",
                "title": TITLE,
                "author_name": AUTHOR,
                "content": nodes,
                "views": 9,
            },
        }
    )


def ndjson() -> bytes:
    one = json.dumps({**FIELDS, "content": "\n".join(BODY)}, ensure_ascii=False)
    two = json.dumps(
        {**FIELDS, "title": "第二篇：银行不肯贷款", "content": "\n".join(reversed(PARAGRAPHS))},
        ensure_ascii=False,
    )
    return f"{one}\n{two}\n".encode()


def rss() -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>海角晚报</title><link>https://news.example/</link><description>小城新闻</description>
<item><title>{TITLE}</title><link>{URL}</link><dc:creator><![CDATA[{AUTHOR}]]></dc:creator><pubDate>Tue, 04 Mar 2025 09:15:00 +0800</pubDate><description>{FIRST[:30]}</description><content:encoded><![CDATA[{HTML}]]></content:encoded></item>
<item><title>第二篇</title><link>https://news.example/2</link><pubDate>Tue, 04 Mar 2025 10:15:00 +0800</pubDate><content:encoded><![CDATA[<p>{LAST}</p>]]></content:encoded></item></channel></rss>""".encode()


def atom() -> bytes:
    escaped = HTML.replace("<", "&lt;").replace(">", "&gt;")
    return f'''<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>海角晚报</title><entry><title>{TITLE}</title><link href="{URL}"/><updated>{DATE}</updated><author><name>{AUTHOR}</name></author><content type="html">{escaped}</content></entry></feed>'''.encode()


DOCUMENTS: dict[str, bytes] = {
    **{f"json: {name}": dumped(value) for name, value in JSON.items()},
    "next data": next_data(),
    "initial state": initial_state(),
    "initial state with html": initial_state(html=True),
    "parsed state": parsed_state(),
    "flight": flight(),
    "json-ld alone": json_ld(),
    "noscript": noscript(),
    "template": template(),
    "shadow root": shadow(),
    "template literal": literal(),
    "amp": amp(),
    "weixin": weixin(),
    "mail": eml(),
    "plain mail": plain_eml(),
    "web archive": webarchive(),
    "web archive as xml": webarchive(binary=False),
    "warc": warc(),
    "http dump": http_dump(),
    "wayback": wayback(),
    "cache": cache(),
    "view-source": view_source(),
    "escaped html": escaped_html(),
    "reader view": reader_save(),
    "instapaper": instapaper(),
    "readwise": readwise(),
    "obsidian clipping": obsidian(),
    "telegraph": telegraph(),
    "ndjson": ndjson(),
    "rss": rss(),
    "atom": atom(),
}
