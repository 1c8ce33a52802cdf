"""Messages in JSON: what messengers, channels and networks export, many small texts of several.

A message is a record of a list that tells who wrote it, when, and what. The words may be one
string, or a list of strings and records of marked words; nothing else of it is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import dates, json_strings
from desk.cleaning.record_fields import EPOCH, meaning

if TYPE_CHECKING:
    from desk.cleaning.json_strings import Leaf, Tree

LISTS = re.compile(
    r"(?:chat_?)?messages?|(?:all_?)?msgs?|descendants|ancestors|thread|conversation|chat|"
    r"replies|聊天记录|消息"
)
"""Keys under which messages of one conversation stand."""
_SENDERS = frozenset(
    {
        "from", "from_name", "sender", "sender_name", "sendername", "account", "user", "username",
        "user_name", "author", "author_name", "nickname", "nick_name", "talker", "display_name",
        "displayname", "real_name", "screen_name", "handle", "发送者", "发送人", "昵称", "用户",
    }
)  # fmt: skip
_HANDLES = frozenset(["username", "user_name", "handle", "screen_name", "talker"])
_SHOWN = frozenset(["nickname", "nick_name", "real_name", "display_name", "from_name", "昵称"])
_TEXTS = (
    "text", "full_text", "content", "message", "msg", "body", "words", "strcontent", "内容",
    "消息内容",
)  # fmt: skip
_MOMENTS = frozenset(["ts", "sent_at", "sentat", "date_sent", "msg_time", "str_time", "strtime"])
_MEDIA = frozenset(["photo", "file", "file_name", "sticker_emoji", "media", "filename"])
_TITLES = frozenset(["title", "headline", "subject", "标题", "標題"])
QUOTED = re.compile(
    r"quoted?(?:_?(?:status|tweet|post|message|note))?(?:_?results?)?|retweeted_?status(?:_result)?|"
    r"reblog|forwarded_?(?:from|message)|reply_?to(?:_?message)?|card|attachments?|link_?preview"
)
"""Keys under which a message keeps what another one said, or what it points at."""
_LINKED = re.compile(r"card|attachments?|link_?preview|reply_?to(?:_?message)?")
_REPLY = ("in_reply_to", "reply_to", "thread_ts", "conversation_id", "parent_id")
_FEWEST, _SHARE = 2, 0.5


class Message(NamedTuple):
    """Who wrote, when, and what: the values that say so, the last in their order."""

    record: int
    who: Leaf | None
    when: Leaf | None
    words: list[Leaf]


def conversation(tree: Tree, text: str) -> list[Message]:
    """Return the messages of the conversation that JSON holds; none where it holds no such."""
    lists = {
        number: LISTS.fullmatch(key) is not None
        for number, key in enumerate(tree.keys)
        if tree.listed[number] and (tree.parents[number] < 0 or LISTS.fullmatch(key))
    }
    own = _grouped(tree, {n for n, parent in enumerate(tree.parents) if parent in lists})
    found: dict[int, list[Message]] = {}
    for record, leaves in own.items():
        if not _is_article(leaves, record):
            said = message(tree, record, leaves)
            found.setdefault(tree.parents[record], []).append(said)
    told: list[Message] = []
    for number, named in lists.items():
        each = found.get(number, [])
        if len(each) >= _FEWEST and (named or _is_thread(text, each, own)):
            told += [said for said in each if said.words]
    whole = [each for each in told if each.who is not None and each.when is not None]
    if len(whole) < max(_FEWEST, len(told) * _SHARE):
        return _quoting(tree, text)
    return sorted(told, key=lambda each: tree.starts[each.record])


def _quoting(tree: Tree, text: str) -> list[Message]:
    """Return the one message that JSON holds, if it quotes another; none where there is no such."""
    inner = [each.record for each in quoted(tree, text)]
    alone = len(inner) == 1 and tree.parents.count(-1) == 1
    holder = tree.parents[inner[0]] if alone else -1
    number = holder
    while number >= 0:
        if tree.listed[number]:
            return []
        number = tree.parents[number]
    if holder < 0:
        return []
    said = message(tree, holder, [leaf for leaf in tree.leaves if holder in leaf.way])
    return [said] if said.who is not None and said.words else []


def _grouped(tree: Tree, records: set[int]) -> dict[int, list[Leaf]]:
    """Return the values in each of these records, a value in the innermost that holds it."""
    own: dict[int, list[Leaf]] = {record: [] for record in sorted(records)}
    for leaf in tree.leaves:
        at = next((number for number in reversed(leaf.way) if number in own), None)
        if at is not None:
            own[at].append(leaf)
    return own


def _is_article(leaves: list[Leaf], record: int) -> bool:
    """Tell whether a record has a title of its own, which is not that of what was done."""
    titled = any(leaf.key in _TITLES and leaf.way[-1] == record for leaf in leaves)
    return titled and not any(leaf.key in ("action", "actor") for leaf in leaves)


def message(tree: Tree, record: int, leaves: list[Leaf]) -> Message:
    """Return what a record says as a message.

    Args:
        leaves: the values in it, at any depth.
    """
    # What it quotes is another's.
    near = [leaf for leaf in leaves if not _is_quoted(tree, leaf, record)]
    names = [leaf for leaf in near if leaf.end > leaf.start and _names(tree, leaf, record)]
    who = min(names, key=_formality, default=None)
    when = next((leaf for leaf in near if _tells_when(leaf, record)), None)
    words: list[Leaf] = []
    for key in _TEXTS:
        words = [
            leaf
            for leaf in near
            if leaf.quoted and leaf.start < leaf.end and _says(tree, leaf, record, key)
        ]
        if words:
            break
    if not words:
        words = [
            leaf for leaf in near if leaf.key in _MEDIA and leaf.way[-1] == record and leaf.quoted
        ]
    return Message(record, who, when, words)


def _is_quoted(tree: Tree, leaf: Leaf, record: int) -> bool:
    inside = leaf.way[leaf.way.index(record) + 1 :]
    return any(QUOTED.fullmatch(tree.keys[number]) for number in inside)


def _formality(name: Leaf) -> int:
    """Rank what names a sender: as others see it, any other name, a name to sign in with."""
    return 0 if name.key in _SHOWN else 2 if name.key in _HANDLES else 1


def _names(tree: Tree, leaf: Leaf, record: int) -> bool:
    if not leaf.quoted or leaf.key not in _SENDERS:
        return False
    inside = leaf.way[leaf.way.index(record) + 1 :]
    return len(inside) < 4 and not any(tree.listed[number] for number in inside)


def _tells_when(leaf: Leaf, record: int) -> bool:
    told = meaning(leaf.key) == "published" or leaf.key in _MOMENTS
    return told and len(leaf.way) - leaf.way.index(record) < 4


def _says(tree: Tree, leaf: Leaf, record: int, key: str) -> bool:
    """Tell whether a value is the words of a message under a key, or a part of them."""
    inside = leaf.way[leaf.way.index(record) + 1 :]
    if leaf.key == key and len(inside) < 3 and not any(tree.listed[n] for n in inside):
        return True
    under = [number for number in inside if tree.keys[number] == key]
    return bool(under) and tree.listed[under[0]] and leaf.key in (key, "text")


def _is_thread(text: str, found: list[Message], own: dict[int, list[Leaf]]) -> bool:
    """Tell whether records that no key calls messages answer one another."""
    answers = sum(
        any(
            (leaf.key.startswith(_REPLY) and text[leaf.start : leaf.end] not in ("", "null"))
            or (leaf.key == "type" and text[leaf.start : leaf.end] == "message")
            for leaf in own[each.record]
        )
        for each in found
    )
    return answers * 2 >= len(found)


def quoted(tree: Tree, text: str) -> list[Message]:
    """Return the messages that stand in JSON as what another one quotes, the outermost only."""
    records: list[int] = []
    over = -1
    for number, key in enumerate(tree.keys):
        if _LINKED.fullmatch(key):
            continue
        if tree.starts[number] >= over and QUOTED.fullmatch(key) and not tree.listed[number]:
            records.append(number)
            over = tree.ends[number]
    own = _grouped(tree, set(records))
    said = [message(tree, record, leaves) for record, leaves in own.items()]
    return [each for each in said if each.who is not None and each.words]


def moment(text: str, leaf: Leaf) -> str:
    """Return when a message was written, a count of seconds as a date."""
    value = text[leaf.start : leaf.end]
    counted = EPOCH.fullmatch(value)
    return dates.of_epoch(int(counted[1])) if counted else json_strings.value(text, leaf).text
