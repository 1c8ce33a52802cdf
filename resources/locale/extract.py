"""Bring every catalogue up to what the program says now, and tell what waits for a translation.

    python resources/locale/extract.py

New messages come in untranslated, those that nobody says any more go, the rest stays.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2}


def said(house: Path) -> Catalog:
    """Return a catalogue of all messages in the program, without translations."""
    found = Catalog()
    for path in sorted(house.rglob("*.py")):
        place = path.relative_to(house.parent).as_posix()
        for line, message in messages(path):
            found.add(message, locations=[(place, line)])
    return found


def messages(path: Path) -> Iterator[tuple[int, str | tuple[str, str]]]:
    """Yield what one file says: where, and the message or its forms for one and many."""
    # Babel's own reader misses what is said inside an f-string.
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = KEYWORDS.get(node.func.id, 0)
            forms = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
            if count and len(forms) == count:
                yield node.lineno, forms[0] if count == 1 else (forms[0], forms[1])


def update(path: Path, template: Catalog) -> list[str]:
    """Bring one catalogue up to date; return the messages that are not translated."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name)
    made = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True)
    # Only what is said may change the file.
    catalogue.creation_date = made
    catalogue.project, catalogue.version = "Desk", "-"
    catalogue.language_team = catalogue.msgid_bugs_address = catalogue.last_translator = "none"
    catalogue.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, sort_by_file=True, include_lineno=False)
    return [str(m.id) for m in catalogue if m.id and not all(_forms(m.string))]


def _forms(translation: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if translation is None:
        return ("",)
    return (translation,) if isinstance(translation, str) else tuple(translation)


if __name__ == "__main__":
    everything = said(HERE.parents[1] / "desk")
    for path in sorted(HERE.glob("*/LC_MESSAGES/*.po")):
        for message in update(path, everything):
            sys.stdout.write(f"{path.parent.parent.name}: {message}\n")
