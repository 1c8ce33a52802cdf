"""The figures of texts, recognised once for each text and kept while they may be asked again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from desk.figures import find
from desk.model import TITLE

if TYPE_CHECKING:
    from desk.figures import Figure
    from desk.model import Article, Revision, Uid

_MOST = 200_000
"""Figures kept in memory; about 100 MB of them."""


class Recognised:
    """Figures by text and day of publishing; asked from any thread."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Uid, str], list[Figure]] = OrderedDict()
        self._lock = threading.Lock()
        self._size = 0

    def at_hand(self, article: Article, revision: Revision) -> list[Figure] | None:
        """Return the figures of a text if they are known, else None."""
        with self._lock:
            return self._kept.get((revision.uid, published(article)))

    def of(self, article: Article, revision: Revision) -> list[Figure]:
        """Return the figures of a text in reading order; about 5 ms for 1,000 characters."""
        known = self.at_hand(article, revision)
        if known is not None:
            return known
        found = self.read(article, revision)
        with self._lock:
            name = (revision.uid, published(article))
            if name not in self._kept:
                self._kept[name] = found
                self._size += len(found) + 1
            while self._size > _MOST and len(self._kept) > 1:
                self._size -= len(self._kept.popitem(last=False)[1]) + 1
        return found

    def read(self, article: Article, revision: Revision) -> list[Figure]:
        """Return the figures of a text that is not at hand."""
        return figures_of(article, revision)


def figures_of(article: Article, revision: Revision) -> list[Figure]:
    """Recognise the figures of a text; ordinals and bare weekdays are none."""
    head = next((b.end for b in revision.blocks[:1] if b.kind == TITLE), 0)
    found = find(revision.text, published(article) or None, title=head)
    return [figure for figure in found if figure.kind != "ordinal"]


def published(article: Article) -> str:
    """Return the day that relative dates of an article count from; empty where it is unknown."""
    whole = article.published_precision in ("", "day", "minute", "second")
    return article.published[:10] if whole and len(article.published) >= 10 else ""
