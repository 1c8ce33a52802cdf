"""The table of figures to be read: measure by measure, who says what, with every passage."""

from __future__ import annotations

import re
from itertools import groupby
from typing import IO, TYPE_CHECKING, Any

from desk.exporters._figures import scope
from desk.i18n import N_, _
from desk.ledger.verdicts import SAID as VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.exporters._view import Chosen

NAME = "figures-markdown"
LABEL = N_("Table of figures (Markdown)")
SUFFIX = ".md"

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&$])")


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the figures of the articles; yield the number of articles done."""
    from desk.ledger import table

    found = yield from scope(view)
    everything = table.whole(found)
    lines = [f"# {_safe(_('Figures: {title}').format(title=view.title))}", ""]
    figures = [row for row in everything["figures"] if row["kind"] not in ("date", "datetime")]
    for _number, group in groupby(figures, key=lambda row: row["measure"]):
        lines += _measure(list(group))
    lines += _conflicts(everything["possible_conflicts"])
    out.write("\n".join(lines).encode("utf-8", "replace") + b"\n")


def _measure(rows: list[dict[str, Any]]) -> Iterator[str]:
    values = list(dict.fromkeys(row["shown"] for row in rows))
    yield f"## {_safe(' / '.join(values))}"
    yield ""
    heads = (_("Value"), _("Words"), _("Verdict"), _("As of"), _("Source"), _("Article"),
             _("Published"), _("Place"))  # fmt: skip
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        yield f"| {' | '.join(_safe(cell) for cell in _cells(row))} |"
    yield ""
    for row in rows:
        yield f"> {_safe(row['sentence'])} — {_safe(row['article'])}, {row['start']}–{row['end']}"
        yield ">"
    yield ""


def _cells(row: dict[str, Any]) -> list[str]:
    return [
        row["shown"],
        row["text"],
        _(VERDICTS[row["verdict"]]),
        row["as_of"],
        row["speaker"] or row["source"],
        row["article"],
        row["published"][:10],
        f"{row['start']}–{row['end']}",
    ]


def _conflicts(found: list[dict[str, Any]]) -> Iterator[str]:
    if not found:
        return
    yield f"## {_('Possible conflicts, not confirmed')}"
    yield ""
    for number, each in enumerate(found, start=1):
        first, second = each["first"], each["second"]
        yield f"{number}. {_safe(first['shown'])} / {_safe(second['shown'])}"
        for side in (first, second):
            yield f"   - {_safe(side['sentence'])} — {_safe(side['article'])}"
    yield ""


def _safe(words: str) -> str:
    """Return words from outside so that Markdown shows them as they are."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
