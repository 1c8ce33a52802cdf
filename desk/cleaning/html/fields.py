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
from desk.cleaning.html import jsonld
from desk.cleaning.html.ranks import ordered
from desk.cleaning.html.regions import squeezed
from desk.cleaning.html.visible import shown
from desk.cleaning.lexicon import AGENCIES, AGENCY, OUTLET_END
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
        "twitter:data1:author",
        "cxenseparse:author",
        "mediaid",
    ),
    "outlet": (
        "og:site_name",
        "application-name",
        "publisher",
        "dc.publisher",
        "source",
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
                one = Candidate(own, clean, origin, origin == "url")
                if clean and one not in fields.setdefault(own, []):
                    fields[own].append(one)
    _shorten(fields)
    outlets = {squeezed(one.value) for one in fields.get("outlet", ())}
    return [one for field, every in fields.items() for one in ordered(field, every, outlets)]


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
    if field == "outlet" and value in _PLATFORMS:
        return ()
    if field == "byline":
        return _people_and_agency(names(value))
    return ((field, value),)


def _people_and_agency(words: str) -> Iterable[tuple[str, str]]:
    """Return the people of a byline, and the agency they write for where it names one last."""
    people, _, last = words.rpartition(", ")
    if people and AGENCY.fullmatch(last):
        return ("byline", people), ("agency", AGENCIES.get(last, last))
    if people and last.isupper() and re.fullmatch(OUTLET_END, last):
        return ("byline", people), ("outlet", last)
    return (("byline", words),)


def _of_data(found: Analysis) -> Iterator[tuple[str, str, str]]:
    for item in jsonld.articles(found.objects):
        yield "title", jsonld.text(item.get("headline")), "json-ld"
        yield "byline", ", ".join(_people(item.get("author") or item.get("creator"))), "json-ld"
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


def _of_metas(found: Analysis) -> Iterator[tuple[str, str, str]]:
    page = found.page
    for meta in page.metas:
        if meta.name == "link":
            if meta.attribute("rel").lower() == "canonical":
                yield "url", meta.attribute("href"), "link canonical"
            continue
        name = (
            meta.attribute("property") or meta.attribute("name") or meta.attribute("itemprop")
        ).lower()
        if name in _FIELD_OF:
            field, _ = _FIELD_OF[name]
            yield field, meta.attribute("content"), f"meta {name}"
        elif name == "og:locale" or meta.attribute("http-equiv").lower() == "content-language":
            yield "language", re.split("[-_,]", meta.attribute("content"))[0].lower(), "meta locale"
    language = page.nodes[0].attribute("lang") or page.nodes[0].attribute("xml:lang")
    yield "language", re.split("[-_]", language)[0].lower(), "html lang"
    if page.title[0] >= 0:
        title = unescape(page.source[slice(*page.title)])
        yield "title", title, "title element"


_ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/[^/]*/")


def _of_address(found: Analysis) -> Iterator[tuple[str, str, str]]:
    for meta in found.page.metas:
        url = meta.attribute("href") if meta.name == "link" else meta.attribute("content")
        if meta.attribute("rel").lower() == "canonical" or meta.attribute("property") == "og:url":
            yield "published", dates.in_url(_ARCHIVE.sub("", url)), "url"
