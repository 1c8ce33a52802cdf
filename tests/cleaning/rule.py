"""What every rule owes the reader: each edit is told with reason and place, and can be refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning import Cleaned, clean_all

if TYPE_CHECKING:
    from desk.model import Repair

STORY = (
    "小城的居民周一晚上在渔港的礼堂里开会，讨论是否要在海边建一座风电场。",
    "市长林默说，项目要花五亿元，其中一半由银行贷款，另一半从港口的收入里出。",
    "渔民回应说，数字错了，实际上要七亿元，而且风机会挡住出海的路。",
    "投票将在五月举行，在那之前，环境部门要先交出一份报告，说明鸟类会受到什么影响。",
)
HTML = "".join(f"<p>{words}</p>" for words in STORY)


def cleaned(source: str, name: str = "a.txt", without: tuple[Repair, ...] = ()) -> Cleaned:
    """Return the article in a source, without the edits given."""
    keys = frozenset((edit.rule, edit.start, edit.end) for edit in without)
    return clean_all(source.encode("utf-8", "surrogatepass"), name, keys)[0]


def edits(rule: str, source: str, name: str = "a.txt") -> list[Repair]:
    """Return the edits of a rule; each has a reason and a place that holds what was removed."""
    found = [repair for repair in cleaned(source, name).repairs if repair.rule == rule]
    for edit in found:
        assert edit.reason
        assert 0 <= edit.start < edit.end <= len(source)
    return found


def refused(rule: str, source: str, name: str = "a.txt") -> Cleaned:
    """Return the article with every edit of a rule refused; none of them is made again."""
    own = edits(rule, source, name)
    assert own
    again = cleaned(source, name, tuple(own))
    keys = {(edit.rule, edit.start, edit.end) for edit in own}
    assert not keys & {(edit.rule, edit.start, edit.end) for edit in again.repairs}
    return again


def words(article: Cleaned, kind: str) -> list[str]:
    """Return the words of the blocks of one kind."""
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == kind]
