"""Title, byline, dates and the like, from wherever a page states them.

The candidates of a field stand best first: what the page says beside its article in words for
readers, then in data for machines, then what only its address or its title element holds.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from desk.cleaning import dates, titles
from desk.cleaning.bylines import names
from desk.cleaning.html import jsonld, state
from desk.cleaning.html.ranks import ordered
from desk.cleaning.html.regions import squeezed
from desk.cleaning.html.visible import shown
from desk.cleaning.lexicon import AGENCIES, AGENCY, OUTLET, OUTLET_END
from desk.cleaning.people import is_chinese_name, is_person, is_phrase
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.score import Analysis

_METAS = {
    "title": (
        "og:title",
        "twitter:title",
        "dc.title",
        "dcterms.title",
        "headline",
        "title",
        "citation_title",
        "parsely-title",
        "sailthru.title",
        "mediator_title",
        "articletitle",
    ),
    "byline": (
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "parsely-author",
        "sailthru.author",
        "article:author_name",
        "byl",
        "og:author",
        "cxenseparse:author",
        "article_author",
        "articleauthor",
    ),
    "outlet": (
        "og:site_name",
        "application-name",
        "publisher",
        "dc.publisher",
        "source",
        "contentsource",
        "mediaid",
        "medianame",
        "sitename",
        "apple-mobile-web-app-title",
        "citation_journal_title",
    ),
    "url": ("og:url", "twitter:url", "parsely-link"),
    "published": (
        "article:published_time",
        "datepublished",
        "og:article:published_time",
        "og:published_time",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "citation_publication_date",
        "citation_date",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "published",
        "rnews:datepublished",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "cdate",
        "date",
        "dc.date",
        "dcterms.date",
        "weibo: article:create_at",
        "published_time",
        "originalpublicationdate",
        "article_date_original",
        "og:release_date",
        "apub:time",
        "ptime",
        "created",
    ),
    "modified": (
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "article.updated",
        "revised",
        "og:modified_time",
        "weibo: article:update_at",
    ),
}
_PLATFORMS = frozenset({"微信公众平台", "微信公眾平台", "Weixin Official Accounts Platform"})
_FIELD_OF = {
    name: (field, rank) for field, every in _METAS.items() for rank, name in enumerate(every)
}


def candidates(found: Analysis) -> list[Candidate]:
    """Return what the page says of itself, best first in each field."""
    fields: dict[str, list[Candidate]] = {}
    for source in (_of_data(found), shown(found), _of_metas(found), _of_address(found)):
        for field, value, origin in source:
            for own, clean in _cleaned(field, value, found):
                one = Candidate(own, clean, origin, origin == "url" or origin.endswith("address"))
                if own == "byline" and origin.startswith("byline") and is_phrase(clean):
                    continue
                if clean and one not in fields.setdefault(own, []):
                    fields[own].append(one)
    if not all(_is_sure(fields.get(field, ())) for field in ("byline", "published")):
        for field, value, origin in state.told(found):
            for own, clean in _cleaned(field, value, found):
                fields.setdefault(own, []).append(Candidate(own, clean, origin)) if clean else None
    _shorten(fields)
    outlets = {squeezed(one.value) for one in fields.get("outlet", ())}
    return [one for field, every in fields.items() for one in ordered(field, every, outlets)]


def _is_sure(known: Iterable[Candidate]) -> bool:
    """Tell whether a field is known so well that a page's scripts need not be asked."""
    sure = ("json-ld", "meta", "author above")
    return any(one.origin.startswith(sure) and not one.inferred for one in known)


def _shorten(fields: dict[str, list[Candidate]]) -> None:
    """Add the title of the window without the name of the site."""
    outlets = [one.value for one in fields.get("outlet", ())]
    host = next((urlsplit(one.value).hostname or "" for one in fields.get("url", ())), "")
    for one in [one for one in fields.get("title", ()) if one.origin == "title element"]:
        short = titles.headline(one.value, outlets, host)
        fields["title"].append(Candidate("title", short, "title element, shortened"))


def _cleaned(field: str, value: str, found: Analysis) -> Iterable[tuple[str, str]]:
    value = " ".join(unescape(value).split())
    if field in ("published", "modified"):
        return ((field, dates.stated(value, found.american)),)
    if field == "outlet":
        value = _outlet(_SOURCE.sub("", value))
        return () if value in _PLATFORMS else ((field, value),)
    if field == "byline":
        return _people_and_agency(names(value))
    return ((field, value),)


def _outlet(words: str) -> str:
    """Return the name of an outlet without its motto, its stroke, or the rest of its address."""
    if words.startswith(("http://", "https://")):
        return urlsplit(words).hostname or ""
    return words.lstrip("@").split(" | ")[0].strip()


def _people_and_agency(words: str) -> Iterable[tuple[str, str]]:
    """Return the people of a byline, and the agency they write for where it names one last."""
    people, _, last = words.rpartition(", ")
    if _HAN.search(words) and OUTLET.fullmatch(words) and not is_chinese_name(words):
        return ("byline", words), ("outlet", words)
    if AGENCY.fullmatch(words.partition(", ")[0]):
        agency = words.partition(", ")[0]
        return ("byline", agency), ("agency", AGENCIES.get(agency, agency))
    if people and AGENCY.fullmatch(last):
        return ("byline", people), ("agency", AGENCIES.get(last, last))
    if people and last.isupper() and re.fullmatch(OUTLET_END, last):
        return ("byline", people), ("outlet", last)
    return (("byline", words),)


def _of_data(found: Analysis) -> Iterator[tuple[str, str, str]]:
    for item in jsonld.articles(found.objects):
        yield "title", jsonld.text(item.get("headline")), "json-ld"
        yield "byline", ", ".join(_people(item.get("author") or item.get("creator"))), "json-ld"
        yield "byline", _named_in(item.get("author")), "json-ld address"
        yield "published", jsonld.text(item.get("datePublished")), "json-ld"
        yield "modified", jsonld.text(item.get("dateModified")), "json-ld"
        yield "outlet", jsonld.text(item.get("publisher")), "json-ld"
        yield "language", jsonld.text(item.get("inLanguage"))[:2].lower(), "json-ld"
        yield "url", _address(item), "json-ld"
    for item in found.objects:
        if jsonld.kinds(item) & {"webpage"}:
            yield "published", jsonld.text(item.get("datePublished")), "json-ld page"
            yield "modified", jsonld.text(item.get("dateModified")), "json-ld page"


def _address(item: dict[str, Any]) -> str:
    page = item.get("mainEntityOfPage") or item.get("url") or ""
    if isinstance(page, dict):
        page = page.get("@id") or page.get("url") or ""
    return page if isinstance(page, str) and page.startswith("http") else ""


def _people(value: Any) -> list[str]:
    every = value if isinstance(value, list) else [value]
    return [name for one in every if (name := jsonld.text(one).strip())]


def _named_in(value: Any) -> str:
    """Return the name in the address of an author's page: `/staff/ann-lee`; nothing for others."""
    address = value[0] if isinstance(value, list) and value else value
    if isinstance(address, dict):
        address = "" if address.get("name") else address.get("url") or address.get("@id")
    found = _OF_AUTHOR.search(address) if isinstance(address, str) else None
    name = found[1].replace("-", " ").replace("_", " ").title() if found else ""
    return name if is_person(name) else ""


def _of_metas(found: Analysis) -> Iterator[tuple[str, str, str]]:
    page = found.page
    for meta in page.metas:
        if meta.name == "link":
            if meta.attribute("rel").lower() == "canonical":
                yield "url", meta.attribute("href"), "link canonical"
            continue
        name = _name(meta)
        if name in _FIELD_OF:
            field, _ = _FIELD_OF[name]
            if field == "byline" and (person := _named_in(meta.attribute("content"))):
                yield "byline", person, f"meta {name} address"
            yield field, meta.attribute("content"), f"meta {name}"
        elif name == "og:locale" or meta.attribute("http-equiv").lower() == "content-language":
            yield "language", re.split("[-_,]", meta.attribute("content"))[0].lower(), "meta locale"
    yield from _of_cards(page.metas)
    yield from _of_several(page.metas)
    language = page.nodes[0].attribute("lang") or page.nodes[0].attribute("xml:lang")
    yield "language", re.split("[-_]", language)[0].lower(), "html lang"
    if page.title[0] >= 0:
        title = unescape(page.source[slice(*page.title)])
        yield "title", title, "title element"


def _name(meta: Node) -> str:
    named = meta.attribute("property") or meta.attribute("name") or meta.attribute("itemprop")
    return _CORE.sub(r"\1.", named.lower())


def _of_cards(metas: list[Node]) -> Iterator[tuple[str, str, str]]:
    """Yield the author from a pair of label and value: `twitter:label1`, `twitter:data1`."""
    said = {_name(meta): meta.attribute("content") for meta in metas}
    for name, label in said.items():
        if name.startswith("twitter:label") and _WRITTEN_BY.fullmatch(label.strip(" :：")):
            data = name.replace("label", "data")
            yield "byline", said.get(data, ""), f"meta {data}"


def _of_several(metas: list[Node]) -> Iterator[tuple[str, str, str]]:
    """Yield all authors where a library's vocabulary names each in an element of its own."""
    for name in _EACH:
        people = [meta.attribute("content").strip() for meta in metas if _name(meta) == name]
        if len(people) > 1:
            yield "byline", ", ".join(map(_in_order, dict.fromkeys(people))), f"meta {name}, all"


def _in_order(person: str) -> str:
    """Return `Jong, Michiel de` as `Michiel de Jong`."""
    surname, _, given = person.partition(", ")
    return f"{given} {surname}" if given and "," not in given else person


_OF_AUTHOR = re.compile(
    r"^https?://[^?#]*/(?:authors?|autor(?:en|in)?|auteurs?|autores|staff|people|profiles?|"
    r"contributors?|journalists?|reporters?|writers?|team|by)/([a-z]+(?:[-_][a-z]+){1,3})(?:\.\w+)?/?$"
)
_SOURCE = re.compile(r"^(?:来源|來源|稿源|出处|出處|source)\s*[:：]\s*", re.IGNORECASE)
_HAN = re.compile("[\u3400-\u9fff]")
_ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/[^/]*/")
_CORE = re.compile(r"^(dc|dcterms)[:_](?=\w)")
_EACH = ("citation_author", "dc.creator", "dcterms.creator", "article:author")
_WRITTEN_BY = re.compile(
    r"(?:written|posted) by|author|verfasst von|geschrieben von|autor(?:in)?|écrit par|auteur|"
    r"escrito por|scritto da|geschreven door|作者|撰文|投稿者|執筆者|글쓴이",
    re.IGNORECASE,
)


def _of_address(found: Analysis) -> Iterator[tuple[str, str, str]]:
    for meta in found.page.metas:
        url = meta.attribute("href") if meta.name == "link" else meta.attribute("content")
        if meta.attribute("rel").lower() == "canonical" or meta.attribute("property") == "og:url":
            yield "published", dates.in_url(_ARCHIVE.sub("", url)), "url"
