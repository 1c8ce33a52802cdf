"""Values that the library answers with and that are no records of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.model import Article


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of articles: the article and how many annotations stand in it."""

    article: Article
    annotations: int
