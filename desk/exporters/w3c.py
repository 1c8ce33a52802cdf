"""W3C Web Annotation: one JSON-LD collection of annotations, each valid on its own.

A mark is an annotation with both selectors, quote and position; what Desk knows beyond the
model stands under `desk:`, because a JSON-LD reader drops plain keys it does not know. A
relation is an annotation too, with the motivation `linking` and the two marks as its targets,
the tail first; `desk:tail` and `desk:head` say which is which.

Source:
    https://www.w3.org/TR/annotation-model/ (positions count code points), version 1.0
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from desk.exporters._card import card
from desk.i18n import N_
from desk.model import Annotation, Relation
from desk.rendition import safe_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desk.exporters._view import Chosen
    from desk.model import Article, Revision, Uid

NAME = "w3c"
LABEL = N_("W3C Web Annotation (JSON-LD)")
SUFFIX = ".jsonld"

CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "desk": "urn:x-desk:",
        "desk:fields": {"@id": "desk:fields", "@type": "@json"},
        "desk:links": {"@id": "desk:links", "@type": "@json"},
    },
]
_KEPT = "%/:?@!$&'*+,;=~-._"
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")
_WEB = re.compile(r"https?://(?:[^/?#@:]+(?::[^/?#@]*)?@)?[^/?#@:]+(?::\d{0,5})?(?:[/?]|\Z)", re.I)
_KINDS = {"person": "Person", "organisation": "Organization", "organization": "Organization"}


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the annotations, then the relations; yield the number of articles done."""
    total = sum(len(view.marked(article)) for article in view.articles) + len(view.relations)
    head = json.dumps(_collection(view.title, total), ensure_ascii=False)
    out.write(
        f'{head[:-1]}, "first": {{"type": "AnnotationPage", "startIndex": 0, "items": ['.encode()
    )
    comma = b"\n"
    for done, article in enumerate(view.articles, start=1):
        for item in _of_article(view, article):
            out.write(comma + json.dumps(item, ensure_ascii=False).encode())
            comma = b",\n"
        yield done
    for relation in view.relations:
        out.write(comma + json.dumps(of_relation(relation), ensure_ascii=False).encode())
        comma = b",\n"
    out.write(b"\n]}}\n")


def read(data: bytes | str) -> tuple[list[Annotation], list[Relation]]:
    """Return the marks and relations of a collection that Desk wrote, as they were."""
    items = json.loads(data)["first"]["items"]
    linking = [item for item in items if item["motivation"] == "linking"]
    marks = [item for item in items if item["motivation"] != "linking"]
    return [_mark(item) for item in marks], [_relation(item) for item in linking]


def urn(uid: Uid) -> str:
    """Return a uid as a URI."""
    return f"urn:uuid:{uid[:8]}-{uid[8:12]}-{uid[12:16]}-{uid[16:20]}-{uid[20:]}"


def uid_of(uri: str) -> Uid:
    """Take back what `urn` did."""
    return uri.removeprefix("urn:uuid:").replace("-", "")


def _collection(title: str, total: int) -> dict[str, Any]:
    return {"@context": CONTEXT, "type": "AnnotationCollection", "label": title, "total": total}


def _of_article(view: Chosen, article: Article) -> Iterator[dict[str, Any]]:
    marks = view.marked(article)
    revisions: dict[Uid, dict[str, Any]] = {}
    for mark in marks:
        if mark.revision not in revisions:
            revisions[mark.revision] = _state(view.read_revision(mark.revision))
        yield of_annotation(view, article, mark, revisions[mark.revision])


def of_annotation(
    view: Chosen, article: Article, mark: Annotation, state: Mapping[str, Any]
) -> dict[str, Any]:
    """Return a mark as a Web Annotation; `state` says which text its position counts in."""
    facts = card(view, article, mark)
    item = {
        "@context": CONTEXT,
        "id": urn(mark.uid),
        "type": "Annotation",
        "motivation": ["tagging", "commenting"] if mark.memo else ["tagging"],
        **_made(mark.creator, mark.created, mark.modified),
        "body": _bodies(view, mark),
        "target": _target(article, mark, state),
        "desk:label": facts["label"],
        "desk:anchor": mark.anchor,
        "desk:version": mark.version,
        "desk:fields": facts["fields"],
        "desk:links": facts["links"],
    }
    return item | _speaker(view, mark)


def of_relation(relation: Relation) -> dict[str, Any]:
    """Return a relation as a Web Annotation."""
    tail, head = urn(relation.tail), urn(relation.head)
    item = {
        "@context": CONTEXT,
        "id": urn(relation.uid),
        "type": "Annotation",
        "motivation": "linking",
        **_made(relation.creator, relation.created, ""),
        "target": [tail, head],
        "desk:kind": relation.kind,
        "desk:tail": {"id": tail},
        "desk:head": {"id": head},
        "desk:version": relation.version,
    }
    return item | ({"body": [_body(relation.memo, "commenting")]} if relation.memo else {})


def _made(creator: str, created: str, modified: str) -> dict[str, Any]:
    who = {"creator": {"type": "Person", "name": creator}} if creator else {}
    times = {"created": created, "modified": modified}
    return who | {name: time for name, time in times.items() if time}


def _speaker(view: Chosen, mark: Annotation) -> dict[str, Any]:
    if not mark.speaker:
        return {}
    who: dict[str, Any] = {"id": urn(mark.speaker)}
    if speaker := view.speakers.get(mark.speaker):
        who |= {"name": speaker.name, "desk:kind": speaker.kind}
        who |= {"type": _KINDS[speaker.kind]} if speaker.kind in _KINDS else {}
    return {"desk:speaker": who}


def _bodies(view: Chosen, mark: Annotation) -> list[dict[str, Any]]:
    code = _body(view.code(mark), "tagging") | {"desk:code": {"id": urn(mark.code)}}
    tags = [_body(tag, "tagging") for tag in mark.tags]
    return [code, *tags, *([_body(mark.memo, "commenting")] if mark.memo else [])]


def _body(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(article: Article, mark: Annotation, state: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": _uri(article.url) or urn(article.uid),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": mark.exact,
                "prefix": mark.prefix,
                "suffix": mark.suffix,
            },
            {"type": "TextPositionSelector", "start": mark.start, "end": mark.end},
        ],
        "state": dict(state),
        "desk:article": _article(article),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": urn(article.uid),
        "desk:title": article.title,
        "desk:byline": article.byline,
        "desk:outlet": article.outlet,
        "desk:agency": article.agency,
        "desk:url": article.url,
        "desk:published": article.published,
        "desk:publishedPrecision": article.published_precision,
        "desk:publishedInferred": article.published_inferred,
        "desk:modified": article.modified,
        "desk:language": article.language,
    }


def _state(revision: Revision) -> dict[str, Any]:
    digest = hashlib.sha256(revision.text.encode("utf-8")).hexdigest()
    return {
        "type": "TimeState",
        "sourceDate": revision.made,
        "desk:revision": {"id": urn(revision.uid)},
        "desk:sha256": digest,
    }


def _uri(url: str) -> str:
    """Return a URL of the web in the characters a URI may have; nothing where that is none."""
    base, *fragment = safe_link(url).split("#", 1)
    parts = [quote(_STRAY.sub("%25", part), safe=_KEPT) for part in (base, *fragment)]
    return "#".join(parts) if _WEB.match(parts[0]) else ""


def _mark(item: Mapping[str, Any]) -> Annotation:
    target, (code, *tags) = item["target"], item["body"]
    words, place = target["selector"]
    memo = [body["value"] for body in tags if body["purpose"] == "commenting"]
    return Annotation(
        article=uid_of(target["desk:article"]["id"]),
        revision=uid_of(target["state"]["desk:revision"]["id"]),
        start=place["start"],
        end=place["end"],
        exact=words["exact"],
        prefix=words["prefix"],
        suffix=words["suffix"],
        code=uid_of(code["desk:code"]["id"]),
        memo="".join(memo),
        tags=tuple(body["value"] for body in tags if body["purpose"] == "tagging"),
        speaker=uid_of(item["desk:speaker"]["id"]) if "desk:speaker" in item else None,
        fields=item["desk:fields"],
        anchor=item["desk:anchor"],
        version=item["desk:version"],
        **_making(item),
        modified=item.get("modified", ""),
    )


def _relation(item: Mapping[str, Any]) -> Relation:
    tail, head = item["target"]
    return Relation(
        kind=item["desk:kind"],
        tail=uid_of(tail),
        head=uid_of(head),
        memo="".join(body["value"] for body in item.get("body", ())),
        version=item["desk:version"],
        **_making(item),
    )


def _making(item: Mapping[str, Any]) -> dict[str, str]:
    return {
        "creator": item.get("creator", {}).get("name", ""),
        "created": item["created"],
        "uid": uid_of(item["id"]),
    }
