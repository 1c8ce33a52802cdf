r"""Strings of single signs that a forum hides in its text go: `7 K3 r% d. Q9 m( u`.

Seen where a forum spoils what is copied from it: random letters, figures and marks, one or two at
a time, between the sentences and glued to their ends, with the forum's name or address beside
them. Only in a text with several such strings; it must not touch a formula, a list of figures,
initials, or a line of code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "repair"
REASON = N_("random signs that a forum hid in its text")

_MARK = r"!-/:-@\[-`{-~"
_WIDE = r"\u2e80-\uffff"
_ENDS = rf"(?=[\s{_WIDE}]|$|www\.|https?:)"
_RUN = re.compile(
    rf"(?:(?<=[\s{_WIDE}])|(?<=\.com)|(?<=\.net)|(?<=\.org)|^)"
    rf"[!-~]{{1,2}}?{_ENDS}(?:[ \t]{{1,2}}[!-~]{{1,2}}?{_ENDS}){{4,24}}",
    re.MULTILINE,
)
# What each of them has, and few other texts: it is found much sooner than they are.
_SHORT = re.compile(r"(?:[ \t]{1,2}[!-~]{1,2}){4}")
_MIXED = re.compile(
    rf"[A-Za-z][0-9{_MARK}]|[0-9{_MARK}][A-Za-z]|[{_MARK}]{{2}}|[a-z](?= [A-Z])|[A-Z](?= [a-z])"
)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|cn|tw|hk|cc|info)(?=[^\w.]|$)"
)
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z]{3,12}")
_FEWEST, _MIXES = 3, 3


def edits(text: str) -> Iterator[Edit]:
    """Yield the strings, and with them the forum's name where it stands beside several."""
    if not _SHORT.search(text):
        return
    runs = [run for run in _RUN.finditer(text) if _is_random(run[0])]
    if len(runs) < _FEWEST:
        return
    spans = [run.span() for run in runs]
    names = _names(text, spans)
    done = 0
    for start, end in spans:
        head, tail = _back(text, start), _on(text, end)
        before = next((n for n in names if text.endswith(n, 0, head)), "")
        after = next((n for n in names if text.startswith(n, tail)), "")
        start = head - len(before) if before else start
        end = tail + len(after) if after else end
        yield Edit(max(start, done), end, "")
        done = end


def _is_random(run: str) -> bool:
    signs = run.split()
    kinds = len(set(signs))
    return len(_MIXED.findall(run)) >= _MIXES and kinds * 3 >= len(signs) * 2


def _names(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """Return what stands beside the strings and is the forum's: its address, its name."""
    found: dict[str, None] = {}
    for start, end in spans:
        head, tail = text[: _back(text, start)].rpartition("\n")[2], text[_on(text, end) :]
        tail = tail.partition("\n")[0]
        addresses = [each[0] for each in _ADDRESS.finditer(head) if each.end() == len(head)]
        addresses += [each[0] for each in [_ADDRESS.match(tail)] if each]
        # A word alone beside such a string, that the text says elsewhere too, is a name.
        words = [side for side in (head.strip(), tail.strip()) if _WORD.fullmatch(side)]
        found.update(dict.fromkeys(addresses))
        found.update(dict.fromkeys(word for word in words if text.count(word) > 1))
    return sorted(found, key=len, reverse=True)


def _back(text: str, at: int) -> int:
    while at and text[at - 1] in " \t,.;:":
        at -= 1
    return at


def _on(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at
