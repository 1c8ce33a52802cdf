"""The line beside a headline that tells who wrote it, and when: in many orders and languages.

`By Ann Lee | May 5, 2020`, `06.11.2023 13:30 von Olga`, `Christian Kahle, 03.11.2023 15:32 Uhr`,
`浙江在线记者 周慧敏 通讯员 吴强`, `박지훈 기자`.
"""

from __future__ import annotations

import re

from desk.cleaning import dates
from desk.cleaning.bylines import labelled
from desk.cleaning.lexicon import AGENCIES, AGENCY, OUTLET, OUTLET_END
from desk.cleaning.people import are_people, first_people

_LONGEST, _FAR = 150, 3
_BY = (
    r"(?:von|by|par|por|di|av|af|door|oleh|от|text(?:\s+(?:von|by))?|words(?:\s+by)?|"
    r"(?:ein\s+)?(?:interview|kommentar|gastbeitrag|analyse)(?:\s+von)?|autore?(?:in|es|a)?|author|"
    r"texte?|testo|texto|автор|текст|(?:written|posted|published|reported)\s+by|"
    r"(?:verfasst|geschrieben|veröffentlicht)\s+von|a cura di|story\s+by)"
)
_LED = re.compile(rf"^(?:{_BY}\s*:\s*|{_BY}\s+)(?=\S)", re.IGNORECASE)
_GLUED = re.compile(r"^(?:by|von)(?=[A-ZÀ-Ý][a-zà-ÿ])")
_WAITS = re.compile(rf"(?:^|[\s·|–-])(?:{_BY})\s*:?$", re.IGNORECASE)
_WAITS_ZH = re.compile(r"(?:作者|记者|記者|撰文|撰稿|文|发帖人|發帖人|楼主|樓主)\s?[:：]")
_SEGMENT = re.compile(r"\s*[|｜·•—]\s*|\s+[–-]\s+|\s{2,}|\t")
_WORD = re.compile(r"[^\s,;&]+[,;]?|&")
_JOINTS = "and und et y e i og och en и & mit with"
_PARTICLES = "de da di do dos das del della der den des van von zu la le du al el"
_JOINT, _PARTICLE = frozenset(_JOINTS.split()), frozenset(_PARTICLES.split())
_ENDS_NAME = re.compile(
    r"(?:post|share|comments?|kommentare?|leave|kategorien?|category|categories|in|für|for|on|am|"
    r"lesezeit|veröffentlicht|published|posted|updated|aktualisiert|follow|edit|foto|photo|"
    r"ein|keine|no|leer|read|min|views?)[:.]?$",
    re.IGNORECASE,
)
_MOST_WORDS = 12
_MARKS = " \u3000,;:.–-"
_HAN = "\u3400-\u9fff"
_STAFF = re.compile(
    rf"^[（(【〔\[]?(?P<outlet>[{_HAN}]{{2,10}}?)?\s?(?:首席|特约|特約|特派|见习|見習|实习|實習)?(?:记者|記者)[\s:：/／|｜]*"
    rf"(?P<who>[{_HAN}]{{2,4}}(?:[\s、，,]+(?:(?:通讯员|通訊員|实习生|實習生|记者|記者|特约记者|见习记者|实习记者)[\s:：/／]*)?"
    rf"[{_HAN}]{{2,4}})*)"
    rf"(?:\s*[/／]?\s*[{_HAN}]{{0,8}}(?:报道|報導|報道|报导|[电電讯訊摄攝]))?[）)】〕\]]?$"
)
_WORK = re.compile(
    r"(?:[摄攝]影|图文|圖文|文[图圖]|[综綜]合|[专專][题題])?(?:[报報][导導道]|[摄攝]影)"
)
_OTHER_ROLE = re.compile(
    r"[\s、，,]*(?:通讯员|通訊員|实习生|實習生|特约记者|见习记者|实习记者|记者|記者)[\s:：/／]*"
)
_SPACED_LABEL = re.compile(
    rf"^(?:作者|文字?|撰文|撰稿|采写|採寫|编译|編譯)[:：/／|｜\s]+(?P<who>[{_HAN}·]{{2,8}}(?:[、，,/／][{_HAN}·]{{2,8}}){{0,4}})(?=\s|$)"
)
_OUTLET_AND_NAME = re.compile(rf"([{_HAN}]{{3,8}}) ([{_HAN}]{{2,3}})")
_HAN_NAME = re.compile(
    rf"(?:[{_HAN}]{{2,4}}|[{_HAN}]{{1,8}}(?:·[{_HAN}]{{1,8}}){{1,3}})"
    r"(?:\s?[（(][A-ZÀ-Þ][\w .'’-]{3,40}[)）])?"
)
_HAN_ROLE = re.compile(
    rf"[A-Za-z]{{0,12}}[{_HAN}·/ ]{{0,14}}"
    r"(?:[记記]者|特派[员員]|[编編][辑輯]|撰稿人?|[评評][论論][员員]|主[笔筆])"
)
_KOREAN = re.compile(
    r"^(?:\[?[가-힣A-Za-z0-9]{2,12}[=\]]\s*)?(?P<who>[가-힣]{2,4}(?:\s*[·,]\s*[가-힣]{2,4})*)\s*"
    r"(?:(?:선임|수석|인턴|특파원)?\s?기자|특파원|논설위원|편집위원)(?:\s+\S+@\S+)?$|^(?:글|기자)\s*[:=]?\s*(?P<who2>[가-힣]{2,4})$"
)


def told(line: str) -> list[tuple[str, str]]:
    """Return byline, outlet and agency from a line that says who wrote, or nothing.

    Dates in the line are passed over; they are read elsewhere.
    """
    if not 2 < len(line) <= _LONGEST:
        return []
    segments = _segments(line)
    if found := _of_chinese(" ".join(segments)):
        return found
    dated = dates.first(line) is not None
    for segment in segments:
        found = _of_chinese(segment) or _of_korean(segment) or _of_western(segment, dated)
        if found:
            return found
    return []


def waits(line: str) -> bool:
    """Tell whether a line ends with a word such as `By`, so that the name stands in the next."""
    return len(line) < 60 and bool(_WAITS.search(line.strip()) or _WAITS_ZH.fullmatch(line.strip()))


def has_role(line: str, below: str) -> bool:
    """Tell whether a line is a name, and the one below it what that person does for the outlet."""
    return bool(_HAN_NAME.fullmatch(line.strip()) and _HAN_ROLE.fullmatch(below.strip()))


def beside_date(line: str) -> list[tuple[str, str]]:
    """Return who stands beside a date without a word before it: `Ann Lee, 5 May 2020`."""
    if not 8 < len(line) <= _LONGEST or dates.first(line) is None:
        return []
    for segment in _segments(line):
        segment = segment.strip(" ,;")
        if AGENCY.fullmatch(segment):
            return [("agency", AGENCIES.get(segment, segment))]
        name = first_people(segment)
        if are_people(name):
            return [("byline", name)]
        printed = _OUTLET_AND_NAME.fullmatch(segment)
        if printed and OUTLET.match(printed[1]):
            return [("outlet", printed[1]), ("byline", printed[2])]
    return []


def _segments(line: str) -> list[str]:
    """Return the parts of a line between bars, without the dates in it."""
    for _ in range(_FAR):
        date = dates.first(line)
        if date is None:
            break
        line = f"{line[: date.start]} | {line[date.end :]}"
    return [part.strip(_MARKS) for part in _SEGMENT.split(line) if part.strip(_MARKS)]


def _of_western(segment: str, dated: bool) -> list[tuple[str, str]]:
    lead = _LED.match(segment) or _GLUED.match(segment)
    if not lead:
        return []
    words = segment[lead.end() :]
    bare = words.removeprefix("The ").removeprefix("the ")
    if AGENCY.fullmatch(bare):
        return [("agency", AGENCIES.get(bare, bare))]
    people = first_people(words)
    if not are_people(people):
        people = _up_to_its_end(words)
        rest = words[len(people) :].split()
        sure = dated or ":" in lead[0]
        if not sure and (rest or people[:1].islower() or len(people.split()) > 1):
            return []
        if rest and rest[0].islower() and not _ENDS_NAME.match(rest[0]):
            return []
    found = [("byline", people)] if people else []
    behind = words[len(people) :].strip(" ,;|/-–—")
    if people and (agency := AGENCY.fullmatch(behind.title()) or AGENCY.fullmatch(behind)):
        found.append(("agency", AGENCIES.get(agency[0], agency[0])))
    elif people and (OUTLET.match(behind) or re.fullmatch(OUTLET_END, behind)):
        found.append(("outlet", behind))
    return found


def _up_to_its_end(words: str) -> str:
    """Return the words that can be a name, as far as they go: `Fatima in Gefühle` is Fatima."""
    end = 0
    for number, found in enumerate(_WORD.finditer(words)):
        word = found[0].strip(",;")
        small = word[:1].islower() and word not in _JOINT and word not in _PARTICLE
        if number >= _MOST_WORDS or (number and small) or _ENDS_NAME.match(word) or ":" in word:
            break
        end = found.end()
    name = words[:end].strip(" ,;")
    while name.split(" ")[-1] in _JOINT | _PARTICLE and " " in name:
        name = name.rpartition(" ")[0]
    too_long = len(name.split()) > _FAR and not are_people(name)
    return "" if too_long or not re.search(r"[^\W\d_]{2}", name) else name


def _of_chinese(segment: str) -> list[tuple[str, str]]:
    staff = _STAFF.match(segment)
    if staff:
        people = "、".join(
            part
            for part in re.split(r"[\s、，,]+", _OTHER_ROLE.sub(" ", staff["who"]))
            if part and not _WORK.fullmatch(part)
        )
        outlet = staff["outlet"] or ""
        named = outlet and outlet not in ("本报", "本報", "本刊", "本网", "本網", "本站")
        found = [("byline", people)]
        if named and outlet in AGENCIES:
            found.append(("agency", AGENCIES[outlet]))
        elif named and OUTLET.match(outlet):
            found.append(("outlet", outlet))
        return found
    if found := [one for one in labelled(segment) if one[0] == "byline"]:
        return found
    spaced = _SPACED_LABEL.match(segment)
    return [("byline", "、".join(re.split(r"[、，,/／]", spaced["who"])))] if spaced else []


def _of_korean(segment: str) -> list[tuple[str, str]]:
    found = _KOREAN.match(segment)
    return [("byline", found["who"] or found["who2"])] if found else []
