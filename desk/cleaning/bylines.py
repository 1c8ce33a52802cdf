"""Names of people out of bylines."""

from __future__ import annotations

import re

from desk.cleaning import dates
from desk.cleaning.people import first_people

_LEAD = re.compile(
    r"^\s*(?:(?:view all (?:posts|articles)|(?:all|more) (?:posts|articles|stories)|"
    r"alle (?:artikel|beiträge)|mehr|more|posts|ein(?:e)?|written|posted|published|reported|story|"
    r"text|words?|article|"
    r"interview|veröffentlicht|geschrieben|verfasst|publié|plus|und interview|a cura)\s*:?\s+)*"
    r"(?:(?:by|von|par|por|de|di|da|door|av|af|autor(?:in|en)?|author|verfasser|redaktion|redacción|"
    r"text|interview)\s*[:/]?\s+|(?:author|autor(?:in)?|by|text|interview)\s*:\s*|"
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
    r"(?:foto|photo|bild|image|quelle|source|video)\b.*)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?P<by>作者|记者|記者|撰文|撰稿|采写|採訪|文|编译|編譯)|(?P<of>来源|來源|稿源|消息来源|消息來源)|"
    r"责任编辑|責任編輯|责编|責編|编辑|編輯|校对|審核|审核|图|圖|摄影|攝影)\s*[:：/／|｜]\s*"
)
_REPORTED = re.compile(
    r"^[〔【（(\[]?\s*(?:本报|本報)?(?:记者|記者|特派员|特派員)?\s*([\u4e00-\u9fff]{2,4}(?:[、，][\u4e00-\u9fff]{2,4})*)"
    r"\s*[/／]\s*[\u4e00-\u9fff]{1,8}(?:报道|报导|報道|報導|电|電|讯|訊)\s*[〕】）)\]]?$"
)
_EDITED = re.compile(
    r"^[\s（(【\[]*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|来源|來源|稿源)\s*[:：/／|]"
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
    r"(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Aa]nalyst|[Cc]olumnist|[Pp]roducer))$"
)
_LONGEST, _DATE_FIRST = 100, 3
_NAMED = re.compile(
    r"^(?:(?:(?:ein(?:e)?\s)?(?:text|interview|kommentar|artikel|story|words|report|analyse|gastbeitrag)"
    r"(?:\s*:|\s(?:von|by))|(?:veröffentlicht\s|geschrieben\s|verfasst\s|written\s|posted\s|published\s)?"
    r"(?:von|by|par|por|di|av|af|door|oleh|от)\s*:?\s|(?:autore?(?:in)?|author|texte?|testo|автор|текст):)\s*(?=[A-ZÀ-ÝŁŚŻА-Я])"
    r"|(?:作者|记者|記者|撰文|文)\s*[:：/／|]\s*(?=[^\W\d_]))(.{2,60})$",
    re.IGNORECASE,
)


def names(text: str) -> str:
    """Return the names in a byline, or an empty string where it holds none."""
    text = text.strip()
    if re.match(r"https?://", text) or _EDITED.match(text):
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
    text = _LEAD.sub("", text.strip(" ,|·•-–—"), count=1)
    text = _DOES.sub("", text)
    text = first_people(_TAIL.sub("", text))
    text = _DANGLING.sub("", text).strip(" ,;:|/-–—•·\u3000()（）")
    if not text or len(text) > _LONGEST or not re.search(r"[^\W\d_]", text) or _NOBODY.match(text):
        return ""
    return text


def labelled(line: str) -> list[tuple[str, str]]:
    """Return byline and outlet from a Chinese line such as `来源：新华网 作者：李明`."""
    reported = _REPORTED.match(line)
    if reported:
        return [("byline", reported[1])]
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
    if line.endswith((".", "!", "?", "。")) or not 5 < len(line) < 140:
        return ""
    found = _NAMED.match(line)
    if not found and (date := dates.first(line)) and date.start <= _DATE_FIRST:
        # 06.11.2023 13:30 von Olga
        found = _NAMED.match(line[date.end :].strip(" ,|·•-–—"))
    return found[1] if found else ""
