"""The table of figures for programs, with the possible conflicts and the doubts, and why."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from desk.exporters._figures import scope
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.exporters._view import Chosen

NAME = "figures-json"
LABEL = N_("Table of figures (JSON)")
SUFFIX = ".json"


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the figures of the articles; yield the number of articles done."""
    from desk.ledger import table

    found = yield from scope(view)
    words = json.dumps(table.whole(found), ensure_ascii=False, indent=2)
    out.write(words.encode("utf-8", "replace") + b"\n")
