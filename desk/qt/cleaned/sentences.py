"""What the panel says in a line: how much was cleaned, and what came of cleaning again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning import VERSION
from desk.i18n import _, ngettext
from desk.qt.cleaned.woven import CHANGED, CUT, LEFT_OUT

if TYPE_CHECKING:
    from desk.recleaning import Again, Standing


def summed(counts: dict[str, int], standing: Standing | None) -> str:
    """Say how many edits of each kind there are, and on a second line of which file."""
    cut, changed, out = (counts.get(kind, 0) for kind in (CUT, CHANGED, LEFT_OUT))
    parts = [
        ngettext("{count} cut", "{count} cut", cut).format(count=cut),
        ngettext("{count} repair", "{count} repairs", changed).format(count=changed),
    ]
    if out:
        parts.append(_("{count} left out").format(count=out))
    if standing is not None and standing.revision.cleaner not in ("", VERSION):
        parts.append(_("by earlier rules"))
    counted = " · ".join(parts)
    if standing is None:
        return counted
    # Where a line breaks, the sign stays with what follows it.
    of = " ·\u00a0".join(filter(None, (standing.source.name, standing.source.encoding)))
    return f"{counted}\n{of}"


def account(again: Again) -> str:
    """Say in a line what came of it; nothing where the line about the marks says it all."""
    sheet = again.sheet
    marks = sheet.same + sheet.moved + sheet.to_look_at
    said = "" if marks else _("Cleaned again.")
    if again.lost:
        said += " " + ngettext(
            "In {count} paragraph corrected by hand your words were kept.",
            "In {count} paragraphs corrected by hand your words were kept.",
            again.lost,
        ).format(count=again.lost)
    return said.strip()
