"""What a line beside a headline tells: title, author, outlet, date of publication or of change."""

from __future__ import annotations

import re

from desk.cleaning import byline_lines, dates
from desk.cleaning.bylines import labelled
from desk.cleaning.lexicon import (
    AGENCIES,
    BYLINE_LINE,
    DATE_LABEL,
    OUTLET,
    SITE_TEXT,
    SOURCE_LINE,
)
from desk.cleaning.names import byline
from desk.cleaning.notices import PLAYER
from desk.cleaning.people import are_people

_LONGEST = 120
_POSTED = re.compile(r"([^\s:：|｜，。]{2,20})\s+(?:[|｜]\s*)?[发發][表布][于於]\s?[:：]?\s?(?=\d)")
_CHINESE_NAME = re.compile("[\u3400-\u9fff]{2,4}")
_MOST, _LITTLE, _NAMED = 2, 6, 2
_NAME, _MOST_WORDS = 40, 6
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:mon|diens|donners|frei|sams|sonn)tag\b,?|\bmittwoch\b,?",
    re.IGNORECASE,
)
# What stands over the articles of a platform: 原创 author account date place.
_OWN_WORK = re.compile(
    r"^原[创創][:：]?\s+(?P<who>[^\s，。]{2,10})(?:\s+(?P<outlet>[^\s，。\d*_]{2,16}))?(?=\s|$)"
)
_WIRE = re.compile(
    r"^[【\[（(](?![^】]{0,12}[记記]者[\u3400-\u9fff])(?P<outlet>[\u3400-\u9fffA-Za-z]{2,12}?[社网網报報闻聞台臺刊经經新])"
    r"[\u3400-\u9fff]{0,4}?"
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?[电電讯訊]"
    r"(?:[，,\s]*[（(]?\s*(?:见习|見習|特约|特約)?(?:记者|記者|编辑|編輯)"
    r"[\s:：]*(?P<who>[\u3400-\u9fff、 ]{2,16})[)）]?)?[】\])）]"
)
_PRINTED = re.compile(
    r"^[（(]?(?:原[载載]|[载載]|刊于|刊於|来源[:：]?|來源[:：]?)?\s*[《「](?P<outlet>[^《》「」]{2,16})[》」]"
)
_EDITION = re.compile(
    r"\b(?:vol(?:ume)?|no|issue|page|edition)\b\.?\s*[\w.]{1,6}|[$£€¥]\s?\d[\d.,]*|第\s?\w{1,5}\s?[版期]",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s*[|｜丨]\s*|\s{2,}|\t|\s+[·•]\s+")
_PLACE = re.compile(r"\s*[（(][\u3400-\u9fff]{2,6}[）)]$")
_AFTER_LABEL = re.compile(r"([:：])\s+(?=[\u3400-\u9fff])")
_APART = re.compile(r"[\s/／|｜丨]+")
_SAID = (
    r"[发發][布佈表]|更新|修改|修订|修訂|出版|刊登|上架|建立|时间|時間|日期|公開|掲載|配信|입력|등록|승인|수정|"
    r"published|posted|updated|modified|date|publié[es]?|modifiée?|mise? à jour|publicad[oa]|"
    r"actualizad[oa]|atualizad[oa]|pubblicato|aggiornato|veröffentlicht|aktualisiert|erstellt|"
    r"stand|update|опубликовано|обновлено"
)
_LABEL_BEFORE = re.compile(
    rf"(?:{_SAID})\S{{0,3}}\s*[:：/／]?\s*(?:(?:on|at|le|el|il|am|em|vom)\s+)?"
    r"(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?,?\s*)?"
    r"(?:[^\W\d_]{2,10}[.,]?\s+)?$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"更新|修改|修[订訂]|수정|modif|updat|mise? à jour|actualiz|atualiz|aggiorn|aktualis|обновл",
    re.IGNORECASE,
)
_ROLE_AND_NAME = re.compile(
    r"^(?:本报|本報|特约|特約|责任|責任)?(?:记者|記者|编译|編譯|撰文|特派员|特派員|主笔|主筆)([\u3400-\u9fff]{2,4})$"
)
_SECTION = re.compile(
    r"^(?:即[时時]|社[会會]|[国國][际際內内]|[财財][经經]|[体體]育|[娱娛][乐樂]|地方|本地|[两兩]岸|政治|生活|科技|[头頭][条條]|要闻|要聞)"
    r"(?:新[闻聞]|中心|快[讯訊]|[报報][导導道])?$"
)
_SIZES = re.compile(
    r"^字[体體号號][:：]?[大中小]?$|^\d{1,5}$|^\W$|^(?:[综綜]合|即[时時])?[报報][导導道]$"
)


def told(text: str) -> list[tuple[str, str]]:
    """Return the fields that a line under a headline tells, if it tells nothing else."""
    if len(text) > _LONGEST:
        return []
    if own := byline_lines.told(text):
        for one in (*_sources(text), *mixed(text)[0]):
            if one[0] not in dict(own):
                own.append(one)
        return own
    if beside := byline_lines.beside_date(text):
        return [*beside, *days(text)]
    found: list[tuple[str, str]] = []
    rest = text
    if posted := _of_post(text):
        return posted
    for part in _BARS.split(text):
        own = field(part)
        if own:
            found += own
        if own or (part and PLAYER.fullmatch(part)):
            rest = rest.replace(part, " ", 1)
    if not found:
        found, rest = mixed(text)
        found += _named(found, rest)
    left = re.sub(r"[\s|｜丨·•,，/—–-]+", "", rest)
    if left and text.rstrip()[-1:] in "。！？!?":
        # A short sentence that begins with a date is a sentence.
        return []
    return found if len(left) <= 12 and found else []


def _of_post(text: str) -> list[tuple[str, str]]:
    """Return what the head of a post tells: an account's, or one in a forum."""
    if own_work := _OWN_WORK.match(text):
        return [*_of_account(own_work), *days(text)]
    posted, when = _POSTED.match(text), days(text)
    return [("byline", posted[1]), *when] if posted and when else []


def _named(found: list[tuple[str, str]], rest: str) -> list[tuple[str, str]]:
    """Return the names that are all that a line says beside date and outlet; two at least."""
    names = rest.split()
    people = all(_CHINESE_NAME.fullmatch(name) and are_people(name) for name in names)
    if len(names) < _MOST or not (found and people) or "byline" in dict(found):
        return []
    return [("byline", "、".join(names))]


def mixed(text: str) -> tuple[list[tuple[str, str]], str]:
    """Read dates and names in one line: `2025-01-22 10:30 来源：新华社`."""
    found: list[tuple[str, str]] = []
    rest = _AFTER_LABEL.sub(r"\1", text)
    for _ in range(_MOST):
        date = dates.first(rest)
        if not (date and date.precision in ("day", "minute", "second")):
            break
        label = _LABEL_BEFORE.search(rest[: date.start])
        name = "modified" if label and _CHANGED.search(label[0]) else "published"
        if name not in (known for known, _ in found):
            found.append((name, date.value))
        rest = rest[: label.start() if label else date.start] + " " + rest[date.end :]
    rest = DATE_LABEL.sub("", rest.strip())
    if found and (author := BYLINE_LINE.match(_without_buttons(rest))):
        return [*byline(next(words for words in author.groups() if words)), *found], ""
    words = [word for word in _APART.split(rest) if word and not _is_button(word)]
    rest = " ".join(words)
    for word in words:
        own = field(word)
        if own and own[0][0] != "published":
            found += own
            rest = rest.replace(word, " ", 1)
    return found, rest


def _of_account(own: re.Match[str]) -> list[tuple[str, str]]:
    outlet = [("outlet", own["outlet"])] if own["outlet"] and not dates.first(own["outlet"]) else []
    return [("byline", own["who"]), *outlet]


def masthead(text: str) -> list[tuple[str, str]]:
    """Return outlet and date from the head of a printed page: `THE GAZETTE   Friday 14 March 2025`.

    Number and price of the issue may stand in the same line.
    """
    date = dates.first(text)
    rest = f"{text[: date.start]}  {text[date.end :]}" if date else text
    rest = _WEEKDAY.sub("  ", _EDITION.sub("  ", rest)).strip(" ,.|·•–-")
    found = [("published", date.value)] if date and date.precision != "month" else []
    if not rest:
        return found
    named = rest.isupper() or bool(OUTLET.match(rest) or OUTLET.match(rest.title()))
    if not named or len(rest) > _NAME or "  " in rest or len(rest.split()) > _MOST_WORDS:
        return []
    return [("outlet", rest), *found]


def wire(text: str) -> list[tuple[str, str]]:
    """Return who reports, from the head of a first paragraph: 【财联社1月22日讯（编辑 赵昊）】."""
    found = _WIRE.match(text)
    if not found:
        return []
    name = found["outlet"]
    outlet = ("agency", AGENCIES[name]) if name in AGENCIES else ("outlet", name)
    people = "、".join((found["who"] or "").replace("、", " ").split())
    return [outlet, *([("byline", people)] if people else [])]


def printed(text: str) -> list[tuple[str, str]]:
    """Return outlet and date from a line such as 《长江日报》2024年07月09日 第05版."""
    outlet, date = _PRINTED.match(text), dates.first(text)
    if not outlet or not date or date.start - outlet.end() > _LITTLE:
        return []
    return [("outlet", outlet["outlet"]), ("published", date.value)]


def days(text: str) -> list[tuple[str, str]]:
    """Return when it was published and changed, as a line tells that may tell more."""
    return [one for one in mixed(text)[0] if one[0] in ("published", "modified")]


def labelled_days(text: str) -> list[tuple[str, str]]:
    """Return the dates of a line that says of each what happened then, and nothing else."""
    found, rest = [], text
    while (date := dates.first(rest)) and date.precision in ("day", "minute", "second"):
        label = _LABEL_BEFORE.search(rest[: date.start]) or DATE_LABEL.match(rest[: date.start])
        if label is None:
            return []
        found.append(("modified" if _CHANGED.search(label[0]) else "published", date.value))
        rest = rest[: label.start()] + rest[date.end :]
    return found if len(re.sub(r"\W", "", rest)) <= _LITTLE else []


def _sources(text: str) -> list[tuple[str, str]]:
    """Return the outlet that a line names after a word such as 来源."""
    parts = [SOURCE_LINE.match(part) for part in _BARS.split(text)]
    named = [("outlet", part[1]) for part in parts if part]
    return named or [one for one in labelled(text) if one[0] == "outlet"]


def _without_buttons(text: str) -> str:
    words = text.split()
    while words and _is_button(words[-1]):
        words.pop()
    return " ".join(words)


def _is_button(word: str) -> bool:
    return bool(SITE_TEXT.match(word) or _SIZES.match(word) or _SECTION.match(word))


def field(part: str) -> list[tuple[str, str]]:
    """Return what a line, or a part of one between bars, tells by itself."""
    part = part.strip()
    if not part:
        return []
    source = SOURCE_LINE.match(part)
    if source:
        when = dates.first(source[1])
        named = source[1][: when.start].strip() if when and when.start > _NAMED else source[1]
        told = [("outlet", _PLACE.sub("", named) or named)]
        return [*told, *([("published", when.value)] if when and named != source[1] else [])]
    author = BYLINE_LINE.match(part)
    if author:
        return byline(next(words for words in author.groups() if words))
    date = dates.first(part)
    label = DATE_LABEL.match(part) or (_LABEL_BEFORE.search(part[: date.start]) if date else None)
    if date and len(part) - (date.end - date.start) - (len(label[0]) if label else 0) <= _LITTLE:
        kind = "modified" if label and _CHANGED.search(label[0]) else "published"
        return [(kind, date.value)] if date.precision != "month" else []
    name = _ROLE_AND_NAME.match(part)
    if name:
        return [("byline", name[1])]
    button = SITE_TEXT.match(part) or _SECTION.match(part)
    if OUTLET.match(part) and len(part) <= 16 and not button:
        return [("outlet", part)]
    return []
