"""One annotation as one flat record: the same facts under the same names in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desk.carrying import LEFT, PROPOSED

if TYPE_CHECKING:
    from desk.exporters._view import Chosen, Link
    from desk.model import Annotation, Article

FACTS = (
    "id",
    "label",
    "article",
    "title",
    "byline",
    "outlet",
    "agency",
    "url",
    "published",
    "published_precision",
    "published_inferred",
    "article_modified",
    "language",
    "revision",
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
    "anchor",
    "code",
    "code_id",
    "speaker",
    "speaker_id",
    "memo",
    "tags",
    "value",
    "unit",
    "fields",
    "creator",
    "created",
    "modified",
    "version",
    "links",
)
"""What is told of every annotation. `tags` is a list, `fields` an object, `links` a list of
objects; start, end and version are whole numbers; published_inferred is a truth value.
"""

_WAITING = frozenset({LEFT, PROPOSED})  # what waits for the reader is nobody else's business

LINK = ("id", "kind", "forth", "annotation", "exact", "start", "end", "code", "speaker",
        "article", "title", "outlet", "url", "published", "memo")  # fmt: skip
"""What is told of a link: `forth` is true where this annotation is the tail of the arrow."""


def card(view: Chosen, article: Article, annotation: Annotation) -> dict[str, Any]:
    """Return everything about an annotation, as JSON values under the names of `FACTS`."""
    return {
        **_of_article(article),
        **_of_annotation(annotation),
        "label": view.label(annotation),
        "code": view.code(annotation),
        "speaker": view.speaker(annotation),
        "links": [_of_link(view, link) for link in view.links(annotation)],
    }


def _of_article(article: Article) -> dict[str, Any]:
    return {
        "article": article.uid,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "agency": article.agency,
        "url": article.url,
        "published": article.published,
        "published_precision": article.published_precision,
        "published_inferred": article.published_inferred,
        "article_modified": article.modified,
        "language": article.language,
    }


def _of_annotation(mark: Annotation) -> dict[str, Any]:
    return {
        "id": mark.uid,
        "revision": mark.revision,
        "start": mark.start,
        "end": mark.end,
        "exact": mark.exact,
        "prefix": mark.prefix,
        "suffix": mark.suffix,
        "anchor": mark.anchor,
        "code_id": mark.code,
        "speaker_id": mark.speaker or "",
        "memo": mark.memo,
        "tags": list(mark.tags),
        "value": mark.fields.get("value", ""),
        "unit": mark.fields.get("unit", ""),
        "fields": {name: said for name, said in mark.fields.items() if name not in _WAITING},
        "creator": mark.creator,
        "created": mark.created,
        "modified": mark.modified,
        "version": mark.version,
    }


def _of_link(view: Chosen, link: Link) -> dict[str, Any]:
    other, article = link.other, link.article
    return {
        "id": link.relation.uid,
        "kind": link.relation.kind,
        "forth": link.forth,
        "annotation": other.uid,
        "exact": other.exact,
        "start": other.start,
        "end": other.end,
        "code": view.code(other),
        "speaker": view.speaker(other),
        "article": article.uid,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "memo": link.relation.memo,
    }


def said(value: Any) -> str:
    """Return the value of a field as it is shown: a whole number without a point."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    return "" if value is None else str(value)
