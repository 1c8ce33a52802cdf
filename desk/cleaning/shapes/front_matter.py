"""A text with a head of fields in YAML or TOML, as site generators keep their articles."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.lexicon import OUTLET
from desk.cleaning.markup import FRONT_MATTER
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, Candidate

SHAPE = "markdown"
RULE = "front_matter"
REASON = N_("fields of the front matter, not text of the article")

_FIELDS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "publish_date": "published",
    "published_at": "published",
    "datepublished": "published",
    "published_time": "published",
    "time": "published",
    "created": "published",
    "lastmod": "modified",
    "modified": "modified",
    "updated": "modified",
    "last_modified_at": "modified",
    "updated_at": "modified",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "writer": "byline",
    "from": "url",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "canonical": "url",
    "canonical_url": "url",
    "source_url": "url",
    "original": "url",
    "originalurl": "url",
    "outlet": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "site_name": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "source": "outlet",
    "media": "outlet",
    "lang": "language",
    "language": "language",
    "locale": "language",
    "agency": "agency",
    "categories": "outlet category",
    "category": "outlet category",
    "tags": "outlet tag",
    "标题": "title",
    "標題": "title",
    "日期": "published",
    "时间": "published",
    "時間": "published",
    "作者": "byline",
    "来源": "outlet",
    "來源": "outlet",
    "链接": "url",
    "連結": "url",
}
_LINKED = re.compile(r"\[([^\[\]]{1,120})\]\(<?(https?://[^\s()<>]{3,500})>?\)")
_APART = re.compile(r"[\s.\-_&']+|^the\s+")
_LINE = re.compile(r"^([\w.-]+)[ \t]*[:=][ \t]*(.+?)[ \t]*$", re.MULTILINE)


def reads(text: str, name: str) -> float:
    """Look for the fences and at least one field between them."""
    return 0.98 if FRONT_MATTER.match(text[:60_000]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the fields, then the rest in whatever shape it is."""
    from desk.cleaning.shapes import markdown
    from desk.cleaning.shapes import read as read_rest

    head = FRONT_MATTER.match(text)
    assert head is not None
    fields = _yaml(head[1]) if head[1] is not None else _toml(head[2])
    fence = Strand.of(head[0], offset).stripped()
    first = DraftBlock(PARAGRAPH, fence, cut=RULE, reason=REASON)
    body, start = text[head.end() :], offset + head.end()
    rest = read_rest(body, start) if body.strip() else Reading([])
    if rest.plain:
        rest = markdown.read(body, start).named(SHAPE)
    return Reading(
        [first, *rest.blocks],
        [*_candidates(fields), *rest.candidates],
        rest.plain,
        rest.shape or SHAPE,
    )


def _yaml(head: str) -> dict[str, Any]:
    import yaml

    if head.count("*") > 50:
        return _by_line(head)
    try:
        # Scalars stay strings: `no` and 12:30 mean other things to YAML.
        found = yaml.load(head, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError, ValueError):
        return _by_line(head)
    return found if isinstance(found, dict) else _by_line(head)


def _toml(head: str) -> dict[str, Any]:
    import tomllib

    try:
        found = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _by_line(head)
    nested = [value for value in found.values() if isinstance(value, dict)]
    return {k: v for part in (*nested, found) for k, v in part.items() if not isinstance(v, dict)}


def _by_line(head: str) -> dict[str, Any]:
    return {key: value.strip("'\"") for key, value in _LINE.findall(head)}


def _candidates(fields: dict[str, Any]) -> list[Candidate]:
    found = []
    for key, value in fields.items():
        field, _, kind = _FIELDS.get(str(key).lower(), "").partition(" ")
        words = unescape(_words(value))
        if not field or not words:
            continue
        if kind and not _names_outlet(value, words, fields):
            continue
        origin = "front matter" if not kind else f"front matter {kind}"
        if linked := _LINKED.fullmatch(words):
            found.append(Candidate("url", linked[2], origin))
            words = linked[1].strip()
        if field == "outlet" and words.startswith(("http://", "https://")):
            field = "url"
        found.append(Candidate(field, words, origin))
    return found


def _names_outlet(value: Any, words: str, fields: dict[str, Any]) -> bool:
    """Tell whether a tag or a category is an outlet's name; most say what an article is about."""
    if isinstance(value, list) and len(value) != 1:
        return False
    addresses = [_words(v) for k, v in fields.items() if _FIELDS.get(str(k).lower()) == "url"]
    hosts = "".join(urlsplit(address).hostname or "" for address in addresses[:3])
    plain = _APART.sub("", words.casefold())
    return bool(OUTLET.match(words)) or (len(plain) > 2 and plain in _APART.sub("", hosts))


def _words(value: Any) -> str:
    """Return a field as words: lists joined, names taken out of records."""
    if isinstance(value, dict):
        return _words(value.get("name", ""))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value[:8])))
    if value is None or isinstance(value, bool):
        return ""
    return " ".join(str(value).split())
