"""Names of people out of bylines."""

from __future__ import annotations

import re

from desk.cleaning import dates
from desk.cleaning.lexicon import OUTLET
from desk.cleaning.people import are_people, first_people, is_person

_LEAD = re.compile(
    r"^\s*(?:(?:view all (?:posts|articles)|(?:all|more) (?:posts|articles|stories)|"
    r"alle (?:artikel|beiträge)|mehr|more|posts|ein(?:e)?|written|posted|published|reported|story|"
    r"text|words?|article|analysis|opinion|review|commentary|perspective|essay|column|"
    r"interview|veröffentlicht|geschrieben|verfasst|publié|plus|und interview|a cura)\s*:?\s+)*"
    r"(?:(?:by|von|par|por|de|di|da|door|av|af|autor(?:in|en)?|author|verfasser|redaktion|redacción|"
    r"text|interview)\s*[:/]?\s+|(?:author|autor(?:in)?|by|text|interview|текст|автор)\s*:\s*|"
    r"(?:作者|记者|記者|撰文|文|编辑|編輯|责任编辑|責任編輯|来源|來源)\s*[:：/／|]\s*)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[|•·–—»›]|\s-\s|\bon\b|\bam\b|\bum\b|\bvom\b|\bpublished\b|\bupdated\b|\bfollow\b|\bstand:|"
    r"\bkategorien?\b|\bfotos?\b|\bphotos?\b|\bdatum\b|\blast\b|\bposted\b|\bveröffentlicht\b|"
    r"(?<![^\s(,])\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b(?=\.?\s*\d)|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|@|\(|\[).*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"[\s,]+(?:,|\b(?:le|the|on|at|am|den|il|el))\s*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_NOBODY = re.compile(
    r"^(?:admin|administrator|redaktion|editors?|staff|author|autor|autoren|webmaster|root|user|"
    r"guest|by|von|.*[%{}<>=].*|log ?in|sign ?in|anonymous|unknown|null|none|n/a|test|facebook|"
    r"twitter|datum|date|about the author|share|source|"
    r"(?:系统|系統|网站|網站|超级)?管理[员員]|佚名|匿名|未知|不[详詳]|小[编編]|"
    r"登[录錄入]|注[册冊]|[关關]注|投稿|(?:微信)?(?:公众|公眾)?[号號](?:\s.*)?|功能介[绍紹]|(?:本站|本[网網])?(?:编辑|編輯)部?|"
    r"ad feedback|sort by\b.*|advertisement|biography|folge mir|follow(?: me)?|"
    r"(?:(?:edit|view|my|your|edit your) )?profile|"
    r"(?:foto|photo|bild|image|quelle|source|video)\b.*)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?P<by>作者|记者|記者|撰文|撰稿|采写|採訪|文|编译|編譯)|(?P<of>来源|來源|稿源|消息来源|消息來源)|"
    r"责任编辑|責任編輯|责编|責編|编辑|編輯|校对|審核|审核|图|圖|摄影|攝影|"
    r"选稿|選稿|编审|編審|审校|審校|校审|主编|主編|监制|監製|统筹|統籌|策划|策劃|排版|美编|美編|值班|终审|終審)\s*[:：/／|｜]\s*"
)
_REPORTED = re.compile(
    r"^[〔【（(\[]?\s*(?:本报|本報)?(?:记者|記者|特派员|特派員)?"
    r"\s*([\u4e00-\u9fff]{2,4}(?:[、， ][\u4e00-\u9fff]{2,4})*)"
    r"\s*[/／]\s*[\u4e00-\u9fff]{1,8}(?:报道|报导|報道|報導|电|電|讯|訊)\s*[〕】）)\]]?$"
)
_EDITED = re.compile(
    r"^[\s（(【\[]*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|来源|來源|稿源|"
    r"选稿|選稿|编审|編審|审校|審校|校审|主编|主編|监制|監製|统筹|統籌|策划|策劃|排版|美编|美編|值班|终审|終審)"
    r"\s*[:：/／|]"
)
# What pages count, or offer, beside the names: it ends a name.
_COUNT = (
    r"(?:浏览|瀏覽|阅读|閱讀|点击|點擊|点赞|點讚|评论|評論|留言|访问|訪問|人气|人氣|热度|字号|字號|字体|字體|"
    r"分享|收藏|打印|列印|时间|時間|日期|发布|發布|發佈|更新|出版|刊登|上架|发表|發表)(?:[量数數次]|人数|人數|时间|時間|日期)*\s*"
)
_COUNTED = re.compile(
    rf"(?:字[号號]|字[体體])\s*$|[\s|｜]+{_COUNT}(?=[:：\d（(\s]|$)|{_COUNT}(?=[:：\d（(])"
)
_STAFF = re.compile(
    r"^[\u4e00-\u9fff]{0,8}(?:记者|記者)\s+([\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4})*)"
    r"(?=\s*(?:[12]\d{3}|来源|來源|$))"
)
_VALUE = re.compile(r"[^\d|｜()（）:：。！？]+")
_ROLE = re.compile(r"\s+(?:通讯员|通訊員|实习生|實習生|记者|記者)\s*[:：]?\s*")
# What somebody is, behind the name: `陈可扬 报道`, `Priyanka Dutt, Environment Correspondent`.
_DOES = re.compile(
    r"(?:[ \u3000|｜／/](?:[\u4e00-\u9fff]{2,4})?(?:报道|報道|报导|報導|编译|編譯|整理|撰文)|"
    r",\s(?:[A-Z][\w’'-]*\s(?:(?:and|for|of)\s)?){0,5}"
    r"(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Aa]nalyst|[Cc]olumnist|[Pp]roducer)s?)$"
)
_AGAIN = re.compile(r"(?P<who>\S+(?:\s\S+){1,3})\s(?:.*\s)?(?P=who)\b")
_LOOSE = re.compile(r"\s+,")
_LONGEST, _DATE_FIRST = 100, 3
_ROLES = re.compile(r"记者|記者|通讯员|通訊員|实习生|實習生|特派[员員]|评论员|評論員")
_ROLE_WORD = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:记者|記者|通讯员|通訊員|实习生|實習生|特派[员員]|评论员|評論員)"
    r"(?P<who>[\u4e00-\u9fff]{2,3})?"
)
# A name of two characters, printed as wide as one of three.
_SPACED_NAME = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)
_APART = re.compile(r"[\s、，,|｜/／:：•·]+")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
_REPORT = re.compile(r"(?:报道|報道|报导|報導|[电電讯訊])$")
_NAMED = re.compile(
    r"^(?:(?:(?:ein(?:e)?\s)?(?:text|interview|kommentar|artikel|story|words|report|analyse|gastbeitrag)"
    r"(?:\s*:|\s(?:von|by))|autor(?:in|en)\s(?=[A-ZÀ-Ý]\w+\s(?:[A-ZÀ-Ý]\.\s)?[A-ZÀ-Ý])|(?:veröffentlicht\s|geschrieben\s|verfasst\s|written\s|posted\s|published\s)?"
    r"(?:von|by|par|por|di|av|af|door|oleh|от)\s*:?\s|(?:autore?(?:in|n|nnen)?|author|texte?|testo|автор|текст):)\s*(?=[A-ZÀ-ÝŁŚŻА-Я])"
    r"|(?:作者|记者|記者|撰文|文)\s*[:：/／|]\s*(?=[^\W\d_]))(.{2,60})$",
    re.IGNORECASE,
)


def names(text: str) -> str:
    """Return the names in a byline, or an empty string where it holds none."""
    text = text.strip()
    if re.match(r"https?://", text) or _EDITED.match(text) or _NOBODY.match(text):
        return ""
    told = [name for field, name in labelled(text) if field == "byline"]
    if told:
        return told[0]
    text = _ADDRESS.sub(" ", text)
    text = " ".join(text.split())
    if date := dates.first(text):
        text = text[: date.start] if date.start > _DATE_FIRST else text[date.end :]
    if label := _COUNTED.search(text, 1):
        text = text[: label.start()]
    if people := staff_of(text):
        return people
    text = _LEAD.sub("", text.strip(" ,|·•-–—"), count=1)
    text = _DOES.sub("", _LOOSE.sub(",", text))
    text = first_people(_TAIL.sub("", _told_once(text)))
    text = _DANGLING.sub("", text).strip(" ,;:|/-–—•·\u3000()（）")
    if not text or len(text) > _LONGEST or not re.search(r"[^\W\d_]", text) or _NOBODY.match(text):
        return ""
    return text


def _told_once(text: str) -> str:
    """Return the name at the beginning where it comes again: `Ann Lee About Ann Lee`."""
    again = _AGAIN.match(text)
    return again["who"] if again and is_person(again["who"]) else text


def staff_of(line: str) -> str:
    """Return who is named behind words such as 记者 and 通讯员, in a line that says nothing else.

    `通讯员 罗启明 记者 冯雨桐`, `晨鐘報 記者 賴怡萱／屏東即時報導`
    """
    if len(line) > _LONGEST // 2 or not _ROLES.search(line):
        return ""
    people: list[str] = []
    role = reported = False
    line = _SPACED_NAME.sub(r"\1\2", line.strip("〔〕【】（）()[] \u3000"))
    for word in _APART.split(line):
        told = _ROLE_WORD.fullmatch(word)
        if told:
            role = True
            people += [told["who"]] if told["who"] else []
        elif people and _REPORT.search(word):
            reported = True
        elif role and not reported and _PERSON.fullmatch(word):
            people.append(word)
        elif word and (role or not OUTLET.match(word)):
            return ""
    return "、".join(dict.fromkeys(people))


def labelled(line: str) -> list[tuple[str, str]]:
    """Return byline and outlet from a Chinese line such as `来源：新华网 作者：李明`."""
    if people := staff_of(line):
        return [("byline", people)]
    reported = _REPORTED.match(line)
    if reported:
        return [("byline", reported[1].replace(" ", "、"))]
    staff = _STAFF.match(line)
    labels = list(_LABEL.finditer(line))
    ends = [*(label.start() for label in labels[1:]), len(line)]
    found = [("byline", _ROLE.sub("、", staff[1]).replace(" ", "、"))] if staff else []
    for number, (label, end) in enumerate(zip(labels, ends, strict=False)):
        counted = _COUNTED.search(line, label.end() + 1, end)
        value = _VALUE.match(line, label.end(), counted.start() if counted else end)
        words = value[0].strip(" \u3000,，、;；") if value else ""
        # 公文/… is no byline: a label begins a line, or a word, or follows what another labels.
        before = line[: label.start()][-1:]
        begins = before in ("", *" \u3000)）]】|｜") or (before.isdigit() and len(label[0]) > 2)
        if not words or len(words) > 30 or not (begins or (number and label[0][0] not in "文图圖")):
            continue
        if label["by"]:
            found.append(("byline", _ROLE.sub("、", words)))
        elif label["of"]:
            found.append(("outlet", words.split()[0]))
    return found


def led(line: str) -> str:
    """Return the names after a word such as `By` or `Text:`, or nothing."""
    if (
        line.endswith(".")
        and len(line) < _LONGEST // 2
        and not led(bare := line[:-1]).endswith(".")
    ):
        return led(bare) if are_people(led(bare)) else ""
    if line.endswith((".", "!", "?", "。")) or not 5 < len(line) < 140:
        return ""
    told = [name for field, name in labelled(line) if field == "byline"]
    if told:
        return told[0]
    found = _NAMED.match(line)
    if not found and (date := dates.first(line)) and date.start <= _DATE_FIRST:
        # 06.11.2023 13:30 von Olga
        found = _NAMED.match(line[date.end :].strip(" ,|·•-–—"))
    return found[1] if found else ""
