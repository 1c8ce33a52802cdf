"""Posts of a social network copied as text: a name, a handle, the words, when, and the counts.

Seen from X, Mastodon, Bluesky and Weibo. A post begins with a name over an `@handle`, or over a
line that says when; every line of it is told to be a post, the line above and the moment as its
signature. Counts, buttons and what the site shows beside the posts are cut.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning import dates, titles
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading, lines
from desk.i18n import N_
from desk.model import PARAGRAPH, POST, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "posts"
SUREST = 0.9
RULE = "post_thread"
REASON = N_("counts and buttons around a post")

HANDLE = re.compile(
    r"@[\w.-]{1,30}(?:@[\w-]+(?:\.[\w-]+)+)?(?:\s*[·•]\s*(?P<when>\S.{0,30}))?(?:\s*[·•])?"
)
_AGE = (
    r"\d{1,3}\s?(?:s|m|h|d|w|mo|y|min|hr?s?)|"
    r"(?:\d{1,3}|刚刚|剛剛)\s*(?:秒|分钟|分鐘|小时|小時|天|周)?前?"
)
MOMENT = re.compile(
    r"\d{1,2}:\d{2}(?:\s*[AP]\.?M\.?)?\s*[·•,]\s*[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}.{0,40}|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?:,| at| ·)\s*\d{1,2}:\d{2}(?:\s*[AP]\.?M\.?)?.{0,40}|"
    r"(?:上午|下午|凌晨|晚上)\s*\d{1,2}:\d{2}\s*[·•]\s*\d{4}年\d{1,2}月\d{1,2}日.{0,30}|"
    r"(?:\d{2,4}[-年/.])?\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:来自|來自|"
    r"发布于|發布於).{0,40})?|"
    rf"(?:{_AGE})\s*(?:来自|來自).{{1,30}}|[·•]\s*(?:{_AGE})|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?",
    re.IGNORECASE,
)
_EMOJI = re.compile(r"\s*:\w{2,30}:\s*$")
_CLOCK_FIRST = re.compile(
    r"(\d{1,2}:\d{2}(?:\s*[AP]\.?M\.?)?)\s*[·•,]\s*([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
)
_NUMBER = r"[\d,.]+\s*[KMBkm万萬亿億]?"
_COUNTS = re.compile(
    rf"(?:(?:{_NUMBER})?\s*(?:Views?|Reposts?|Retweets?|Quotes?|Quote posts?|Likes?|Bookmarks?|"
    rf"Replies|Reply|"
    r"Comments?|Favou?rites?|Boosts?|Shares?|Readers?|查看|次查看|转发|轉發|评论|評論|赞|讚|"
    r"点赞|收藏|阅读|閱讀|分享|回复|"
    rf"转推|喜欢|次观看)\s*[:：]?\s*(?:{_NUMBER})?[\s·•|,]*){{1,8}}|{_NUMBER}|[·•|.]+",
    re.IGNORECASE,
)
_BUTTONS = re.compile(
    r"(?:Show|View|Read|Load)(?: (?:more|all|this|\d+))? (?:repl(?:y|ies)|thread|posts?|quotes)|"
    r"Show more|Show less|Translate(?: post| bio)?|Show translation|Translated from.{0,30}|"
    r"Follow|Following|Subscribe|"
    r"Replying to\b.{0,60}|Post your reply|Reply|Quote|Pinned|Edited|Last edited.{0,40}|"
    r"Verified account|"
    r".{1,40} (?:reposted|retweeted|boosted)|Most relevant|Read \d+ repl.{0,5}|ALT|GIF|"
    r"展开|收起(?:全文)?|展开全文|翻译(?:帖子)?|关注|\+关注|已关注|公开|置顶|查看更多.{0,6}|"
    r"显示更多.{0,6}|网页链接|"
    r"共\d+条回复|按热度|按时间|同时转发.{0,8}|发布",
    re.IGNORECASE,
)
_END = re.compile(
    r"What[’']s happening|Trending (?:in|now|with).{0,40}|Trends for you|Who to follow|"
    r"You might like|"
    r"Relevant people|Discover more|More (?:posts|replies|tweets).{0,20}|New to (?:X|"
    r"Twitter)\?.*|"
    r"Don[’']t miss what[’']s happening|Terms of Service.*|Log in|Sign up.{0,40}|"
    r"微博热搜|热门微博|你可能感兴趣的人|相关推荐|推荐关注|有什么新鲜事.*|当前热门.{0,10}",
    re.IGNORECASE,
)
_LOOK, _NAME, _SURE, _LEAST = 20_000, 50, 0.9, 2
_HOSTS = (("bsky.social", "Bluesky"), ("微博", "微博"), ("weibo", "微博"))


def reads(text: str, name: str) -> float:
    """Two signs of posts at least, and a name on the very first lines."""
    if "<" in text[:200] and "</" in text[:_LOOK]:
        return 0.0
    rows = [line.strip() for line in text[:_LOOK].splitlines() if line.strip()]
    return _SURE if likely(rows) else 0.0


def likely(rows: list[str]) -> bool:
    """Tell whether lines are posts: one begins among the first of them, with its usual signs."""
    found = heads(rows)
    if not found or found[0] > 4:
        return False
    moments = sum(bool(MOMENT.fullmatch(line)) for line in rows)
    counts = sum(bool(_COUNTS.fullmatch(line) or _BUTTONS.fullmatch(line)) for line in rows)
    dated = sum(bool(own and own["when"]) for own in map(HANDLE.fullmatch, rows))
    signs = len(found) + min(moments, len(found)) + min(counts, 2) + dated
    usual = len(rows) / len(found) < 40
    return bool(signs > _LEAST and usual and (moments or dated or len(found) > 1))


def heads(rows: list[str]) -> list[int]:
    """Return the lines at which posts begin: names."""
    return [
        index
        for index, (line, below) in enumerate(itertools.pairwise(rows))
        if _is_name(line)
        and (HANDLE.fullmatch(below) or ("来自" in below and MOMENT.fullmatch(below)))
    ]


def _is_name(line: str) -> bool:
    line = _EMOJI.sub("", line)
    if not line or len(line) > _NAME or line.startswith("@") or line[-1:] in ".。！？!?：:":
        return False
    return not (_COUNTS.fullmatch(line) or _BUTTONS.fullmatch(line) or MOMENT.fullmatch(line))


def read(text: str, offset: int) -> Reading:
    """Read the posts; what is no part of one is cut."""
    rows = list(lines(text, offset))
    said = [row.strand.text for row in rows]
    found = heads(said)
    blocks = [cut_row(row) for row in rows[: found[0]]]
    candidates: list[Candidate] = []
    for start, end in itertools.pairwise([*found, len(rows)]):
        own = list(post(rows[start:end]))
        blocks += own
        candidates += told(own, said[start + 1])
    return Reading(blocks, candidates)


def post(rows: list[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield a post: its signature above, its words, its moment; counts and buttons are cut."""
    name, below, *rest = rows
    yield _as_post(Strand.join((name.strand, Strand.new(" "), below.strand)), "signature")
    yield from words(rest)


def words(rows: list[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield the lines of a post below its signature."""
    over = False
    for row in rows:
        text = row.strand.text
        over = over or bool(_END.fullmatch(text))
        if over or _COUNTS.fullmatch(text) or _BUTTONS.fullmatch(text):
            yield cut_row(row)
        else:
            yield _as_post(row.strand, "moment" if MOMENT.fullmatch(text) else "words")


def _as_post(strand: Strand, part: str) -> DraftBlock:
    return DraftBlock(POST, strand, 1, hints={"part": part, "told": True})


def cut_row(row: DraftBlock) -> DraftBlock:
    """Return a line that is no part of a post, cut."""
    return DraftBlock(PARAGRAPH, row.strand, cut=RULE, reason=REASON)


def told(post: list[DraftBlock], below: str) -> Iterator[Candidate]:
    """Yield what one post tells of its thread; the first that tells something counts."""
    signature = post[0].strand.text
    name = signature[: len(signature) - len(below)].strip()
    said = next((b.strand.text for b in post if b.hints.get("part") == "words"), "")
    moments = [b.strand.text for b in post if b.hints.get("part") == "moment"]
    yield Candidate("byline", _EMOJI.sub("", name), "post")
    yield Candidate("title", first_sentence(said) or name, "post", True)
    for moment in [*moments, below]:
        if found := dates.first(_CLOCK_FIRST.sub(r"\2 \1", moment)):
            yield Candidate("published", found.value, "post")
            break
    for sign, outlet in _HOSTS:
        if sign in below.lower():
            yield Candidate("outlet", outlet, "post")


def first_sentence(words: str) -> str:
    """Return what a post without a title can be known by: its first sentence, shortened."""
    return titles.first_sentence(words)
