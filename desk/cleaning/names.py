"""Who wrote it and where it appeared, from a line such as `远望网 林默` or `By Jane Doe, AP`."""

from __future__ import annotations

import re

from desk.cleaning.lexicon import AGENCIES, AGENCY, OUTLET

_ROLE = re.compile(
    r"^\s*(?:文|图|圖|撰文|作者|记者|記者|本报记者|本報記者|特约记者|编译|編譯|综合|綜合|整理|报道|報導|採訪|采访|图文|圖文|撰稿|翻译|翻譯|by)"
    r"(?:[/／|｜丨:：]\s*|\s+|(?=[^\s/／:：]{2,4}$))",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:综合报道|綜合報導|綜合報道|報導|报道|編譯|编译|[讯訊电電])$|\s+(?:for|in|at)\s+[A-Z].*$|\s*[（(].*?[)）]$"
)
_FROM_A_PLACE = re.compile(
    r"(?<=[\u3400-\u9fff])\s*[／/]\s*[\u3400-\u9fff]{2,5}(?:報導|報道|报道|[电電讯訊])\s*$"
)
_MAKER = re.compile(
    r"^\s*(?:[\u3400-\u9fff]{2,6}(?:方|[单單]位|[机機][构構]))?[/／]?(?=(?:作者|撰文)\s?[:：])"
)
_COMPANY = re.compile(
    r"[\u3400-\u9fff]{2,8}(?:[证證]券|[银銀]行|研究[院所]|公司|集[团團]|基金|咨[询詢]|[资資]本)"
)
_ROLES_ALONE = frozenset(["通讯员", "通訊員", "记者", "記者", "实习生", "實習生", "编辑", "編輯"])
_DIVIDERS = re.compile(r"[\s,，、;；/／|｜丨&]+|\band\b")
_CHINESE = re.compile("[\u3400-\u9fff]")
_LONG_NAME = re.compile("[\u3400-\u9fff]{4,8}")
_BAR = re.compile(r"\s*[|•·]\s+|\s+[–—]\s+")
_OTHERS_ROLE = re.compile(
    r"[\s、，,]*(?:责任|責任)?(?:编辑|編輯|责编|責編|校对|校對|审核|審核|摄影|攝影|图|圖)\s*[/／:：|｜丨]?\s*[\u3400-\u9fff]{2,4}\s*$"
)
_NEXT_LABEL = re.compile(r"\s+[\u3400-\u9fff]{2,6}\s?[:：].*$")


def byline(words: str) -> list[tuple[str, str]]:
    """Return the fields that a byline holds: byline, outlet and agency, in this order."""
    words = _MAKER.sub("", words)
    words = _OTHERS_ROLE.sub("", _NEXT_LABEL.sub("", words) or words) or words
    words = _stripped(_FROM_A_PLACE.sub("", words) or words)
    if not words:
        return []
    if not _CHINESE.search(words):
        return _english(words)
    people: list[str] = []
    outlets: list[str] = []
    for part in _DIVIDERS.split(words):
        part = part if _LONG_NAME.fullmatch(part) else _stripped(part)
        if not part or part in _ROLES_ALONE:
            continue
        outlet = OUTLET.match(part) or part in AGENCIES or _COMPANY.fullmatch(part)
        (outlets if outlet else people).append(part)
    if len(people) == 2 and not outlets and _LONG_NAME.fullmatch(people[0]) and len(people[1]) < 4:
        outlets.append(people.pop(0))  # 環球財訊 韓知遠: hardly the name of a person
    found = [("byline", "、".join(people))] if people else []
    return found + [
        ("agency" if outlet in AGENCIES else "outlet", AGENCIES.get(outlet, outlet))
        for outlet in outlets
    ]


def _english(words: str) -> list[tuple[str, str]]:
    words = _BAR.split(words.strip(" |•·"))[0]
    person, _, place = words.partition(", ")
    found = []
    if place and (AGENCY.fullmatch(place.strip()) or OUTLET.match(place.strip())):
        agency = AGENCY.fullmatch(place.strip())
        found.append(("agency" if agency else "outlet", AGENCIES.get(place.strip(), place.strip())))
        words = person
    return [("byline", words.strip(" ,;|")), *found]


def _stripped(words: str) -> str:
    words = words.strip(" \u3000\xa0,，、:：|｜/")
    for _ in range(3):
        shorter = _TAIL.sub("", _ROLE.sub("", words)).strip()
        if shorter == words or not shorter:
            break
        words = shorter
    return words
