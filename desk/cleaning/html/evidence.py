"""What a page says of its own text: titles, description, and the body in its data."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.html import jsonld
from desk.cleaning.html.regions import squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Page

_TITLES = {"og:title", "twitter:title", "title", "dc.title", "headline"}
_LEADS = {"og:description", "description", "twitter:description"}
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", "_", " » ", "|", "-")


@dataclass(slots=True)
class Evidence:
    """Titles and texts of the page's own description, squeezed to letters and digits."""

    titles: set[str]
    leads: list[str]
    body: str


def evidence(page: Page, objects: list[dict[str, object]]) -> Evidence:
    """Collect it."""
    titles, leads = set(), []
    for meta in page.metas:
        name = (meta.attribute("property") or meta.attribute("name")).lower()
        if name in _TITLES:
            titles.update(_variants(meta.attribute("content")))
        elif name in _LEADS:
            leads.append(squeezed(meta.attribute("content")))
    if page.title[0] >= 0:
        titles.update(_variants(unescape(page.source[slice(*page.title)])))
    body = ""
    for item in jsonld.articles(objects):
        titles.update(_variants(jsonld.text(item.get("headline"))))
        body = max(body, jsonld.text(item.get("articleBody")), key=len)
    if "<" in body and ">" in body:
        import re

        body = re.sub(r"<[^<>]*>", " ", body)
    return Evidence(
        {t for t in titles if len(t) > 4},
        [x for x in leads if len(x) > 20],
        squeezed(unescape(body)),
    )


def _variants(title: str) -> list[str]:
    found = [squeezed(title)]
    for separator in _SEPARATORS:
        if separator in title:
            parts = title.split(separator)
            found.append(squeezed(max(parts, key=len)))
            found.append(squeezed(title.rsplit(separator, 1)[0]))
    return found


def stated(pieces: Sequence[Piece], said: Evidence) -> list[bool | None]:
    """Tell for each piece whether the description of the page holds its text.

    None where the page says nothing of its body.
    """
    if not said.leads and len(said.body) <= 300:
        return [None] * len(pieces)
    found: list[bool | None] = []
    for piece in pieces:
        if len(piece.block.strand.text) < 16:
            found.append(False if len(said.body) > 300 else None)
            continue
        words = squeezed(piece.block.strand.text)
        if said.body and len(said.body) > 300:
            found.append(len(words) > 15 and words in said.body)
        else:
            found.append(
                True
                if len(words) > 30
                and any(lead[:60] in words or words in lead for lead in said.leads)
                else None
            )
    return found
