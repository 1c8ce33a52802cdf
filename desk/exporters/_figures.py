"""What the exports of the table of figures share: the figures of the articles chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.exporters._view import Chosen
    from desk.ledger.scope import Scope


def scope(view: Chosen) -> Generator[int, None, Scope]:
    """Read the figures of the articles chosen; yield the number of articles done."""
    from desk.ledger.scope import reading

    found = yield from reading(view.library, [article.uid for article in view.articles])
    return found


def rows(view: Chosen) -> Generator[int, None, list[dict[str, Any]]]:
    """Return the rows of `desk.ledger.table`, with dates; yield the number of articles done."""
    from desk.ledger import table

    found = yield from scope(view)
    return table.rows(found, dates=True)
