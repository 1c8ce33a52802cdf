"""The list of references that closes an entry of an encyclopedia is no part of its words.

Seen as a heading such as 参考文献 or References with many lines under it that cite: a number in
brackets, a `^`, an address, or when a page was seen. Only where most of the lines after the
heading cite; it must not touch a list of sources that somebody wrote in sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a list of references")

_NAME = (
    r"(?:参考文献|參考文獻|参考资料|參考資料|注释|注釋|註釋|脚注|腳註|References|Footnotes|"
    r"Bibliography|Einzelnachweise)\s*(?:\[.{1,8}\])?\s*[:：]?"
)
_HEAD = re.compile(rf"[\s•·*#]*{_NAME}", re.IGNORECASE)
# Where a page was run into one line the first reference follows in it.
_RUN_ON = re.compile(rf"(?:^|(?<=\s)){_NAME}\s+(?=(?:1\.\s|[-•*]\s)?\^ )", re.IGNORECASE)
_CITES = re.compile(
    r"^\W{0,3}\^|^\s*\[\d+\]|https?://|\b(?:doi|ISBN)\b|(?:访问|存取|造訪|查閱|引用)日期|原始内容存[档檔]|"
    r"原始內容存檔|[Rr]etrieved|[Aa]rchived from|\[\d{4}-\d{1,2}-\d{1,2}\]|"
    r"[（(]\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)[)）]"
)
_FEWEST = 5
_LOOK, _LONGEST = 40, 24
_APART = 120


def apply(story: Story) -> None:
    """Cut the list with its heading, and what stands under it."""
    if not story.plain:
        return
    for block in list(story.kept)[1:]:
        run_on = _RUN_ON.search(block.strand.text)
        if run_on or (len(block.strand) < _LONGEST and _HEAD.fullmatch(block.strand.text)):
            head = story.split(block, run_on.start() if run_on else 0)[-1]
            kept = story.kept
            below = kept[next(i for i, other in enumerate(kept) if other is head) :]
            if _cites(below[: 1 + _LOOK]):
                for other in below:
                    story.cut(other, "reference_lists", REASON)
                return


def _cites(lines: list[DraftBlock]) -> bool:
    """Tell whether most of these lines cite something, or one long line cites again and again."""
    citing = sum(bool(_CITES.search(block.strand.text)) for block in lines)
    times = sum(len(_CITES.findall(block.strand.text)) for block in lines)
    size = sum(len(block.strand) for block in lines)
    return times >= _FEWEST and (citing * 3 >= len(lines) or times * _APART >= size)
