# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Lines that say who edited, photographed or owns an article are credits, and stay in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import (
    AGENCIES,
    AGENCY,
    AGENCY_ONLY,
    BYLINE_LINE,
    COPYRIGHT_HOLDER,
    CREDIT,
    FIRST_PUBLISHED,
)
from desk.cleaning.names import byline
from desk.i18n import N_
from desk.model import CREDIT as KIND
from desk.model import LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a line that says who edited, pictured or owns the article")

DIVIDES = N_("a line that only divides")

_LONGEST = 320
_SHORT, _TEAM_LONGEST = 60, 200
_DASH = re.compile(r"^(?:[\s\-–—•·*]+|[【\[][纠糾][错錯][】\]]\s*)")
_BRACKETED = re.compile(
    r"^[（(]\s*(?:作者|记者|記者|撰文|文|采写|採寫)\s*[:：]\s*(?P<who>[^\s，。（）()]{2,12})"
    r"(?:[\s，、；;]+\S{2,5}[:：]\S{2,12})*\s*[)）]$"
)
_CONTRIBUTED = re.compile(
    r"^(?:(?:AP|Associated Press|Reuters|AFP) )?(?:[\w ]{0,24})?"
    r"\b(?:[Ww]riters?|[Jj]ournalists?|[Rr]eporters?|[Cc]orrespondents?|[Ss]taff) .{3,80} contributed\b"
)
_STAMPED_CREDIT = re.compile(
    r"(?<=[。！？」”])\s*[（(【\[]\s*(?:[責责]任)?(?:編輯|编辑|[編编]|[譯译]者|核稿)\s?[:：][^（）()【】]{2,30}[）)】\]]\s*"
    r"(?:(1\d{2})(0[1-9]|1[0-2])([0-3]\d))?$"
)
_ROC = 1911
_EMAIL = re.compile(r"\s*[\w.+-]{2,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,4}\s*")
_JOB = (
    r"(?:[\u4e00-\u9fff]{0,4}(?:编辑|編輯|[编編]|[记記]者|作者|撰文|撰稿|文|[图圖]|[摄攝]影|[摄攝]像|[剪]辑|剪輯|[译譯]|翻[译譯]|"
    r"校[对對]|[审審][核校]|制[图圖]|製圖|[设設][计計]|分析[师師]|研究[员員]|助理|策[划劃]|[监監][制製]|[统統]筹|統籌|"
    r"主持人?|配音|通[讯訊][员員]|[实實][习習]生|供[图圖]|出品|[总總][监監编編]|排版|美[编編]|[视視][频頻]|采[访訪]|採訪|采写|採寫|"
    r"整理|文案|插[画畫]|动画|數據|数据))"
)
_PERSON = r"[^\s:：|｜丨/／。，,；;？?！!“”「」（）()]{1,16}(?:[ 、&][^\s:：。，；？！“”「」（）()]{2,4}){0,5}"
_PAIR = rf"{_JOB}\s?[:：|｜丨/／]\s?{_PERSON}"
_TEAM = re.compile(rf"[（(【]?\s*{_PAIR}(?:[;；,，、|｜\s]+{_PAIR})*\s*[)）】]?")
_DESKS = re.compile(
    rf"[\u4e00-\u9fff·]{{2,8}}(?:[/／、 ][\u4e00-\u9fff·]{{2,8}})*\s?[（(](?:[综綜]合)?(?:{AGENCY.pattern})"
    r"(?:[、，,/／]\s?[^\s、，,/（）()]{2,8})*等?(?:[综綜]合)?(?:[报報][导導道])?[)）]"
)
_REMARK = re.compile(
    rf"[（(【\[](?=.{{0,120}}(?:[记記]者|[报報][导導道]|[综綜]合|[编編][译譯辑輯者]|[责責][编編任]|供稿|[转轉][载載]|授[权權]|[译譯]者|"
    rf"作者|{AGENCY.pattern}|[Rr]eport(?:ing|ed)|[Cc]ontributed|[Ee]dit(?:ing|ed)|[Ww]ith (?:agencies|files)|"
    r"mit (?:Material|Agentur)|avec |con información))[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*[)）】\]][。.]?"
)
_NAME = r"[A-ZÄÖÜÉ][\w.'’-]+(?: (?:de|van|von|del|la|[A-ZÄÖÜÉ][\w.'’-]+)){0,4}"
_NAMES = rf"{_NAME}(?:(?:, | and | und | et | y | & |/| / ){_NAME}){{0,5}}"
_WESTERN = re.compile(
    rf"[(\[–—-]?\s*(?:(?:Words|Text|Story|Interview(?:ed)?|Video|Graphics?|Graphic|Illustrations?|Illustrated|Editors?|"
    rf"Producers?|Produced|Research|Reporting|Edited|Written|Recorded|Transcript|Translated|Additional (?:reporting|"
    rf"writing|research)|Moderation|Redaktion|Übersetzung|Mitarbeit|Textes?|Traduction|Traducción|Texto|Edición|"
    rf"Redacción|Protokoll|Propos recueillis|Entretien réalisé|Entrevista|Das (?:Gespräch|Interview) führten?)"
    rf"(?: by| von| par| de| por|(?<=führte)|(?<=führten)|(?=\s?:))\s?:?\s+{_NAMES}(?:\s?[;,|·]\s?[A-Z]\w+(?: by| von| par| de)?\s?:?\s?{_NAMES})*"
    rf"|(?:[Mm]it (?:Material|Informationen) (?:von|der|des)|[Qq]uellen?\s?:|[Cc]on información de|[Aa]vec |"
    rf"[Ww]ith (?:reporting|files) (?:by|from)|[Ss]ources?\s?:|[Ww]ith agencies).{{0,80}}"
    rf"|[^.]{{2,60}}\S+@\S+\.\w+[^.]{{0,40}}(?=\)\))"
    rf"|{_NAME}(?: in [A-Z]\w+)?(?:(?:,? and |, ){_NAME}(?: in [A-Z]\w+)?){{0,4}} contributed (?:reporting|research|to this).{{0,80}}"
    rf"|(?:The |This )?(?:interview|conversation) (?:was |has been )(?:conducted|edited|condensed|led).{{0,90}})"
    r"\s*[)\].]*"
)
_SIGNS = re.compile(
    # How it begins is asked first: to look for an agency in every paragraph takes long.
    rf"(?=[(\[]?(?:[A-Za-z]{{2,4}}|{AGENCY.pattern})[/,])"
    rf"[(\[]?(?=.*(?:{AGENCY.pattern}))(?:[A-Za-z]{{2,4}}|{AGENCY.pattern})(?:(?:/|, ?)(?:[A-Za-z]{{2,4}}|{AGENCY.pattern}))+[)\]]?"
)
_FROM = re.compile(
    r"(?:[题題首头頭]图|題圖|封面[图圖]?|文[内中]?[图圖]片?|配[图圖]|[图圖]片)(?:均)?(?:[来來]自|由|源自|[来來]源)\s*[:：]?\s*[^。]{2,40}|"
    r"[^。]{2,40}(?:[对對]本文(?:有|亦有|也有)?(?:[报報][导導道])?(?:有)?[贡貢][献獻]|亦有[贡貢][献獻])。?"
)
_ABOUT_AUTHOR = re.compile(
    r"[（(【]?\s*(?:本文)?作者(?:[系係是为為]|[现現]任|曾任|[简簡]介\s*[:：]).{2,160}|"
    r"(?:The (?:author|writer|columnist)s? (?:is|are|was|were|has|teaches|works)\b|"
    r"(?:Der|Die) Autor(?:in)? (?:ist|war|lehrt|lebt)\b|"
    r"L['’]auteure? (?:est|était)\b|(?:El autor|La autora) (?:es|fue)\b).{4,260}"
)
_PLACES = re.compile(r"本站|本网|本網|作者|本人|网络|網絡|互联网|互聯網")


def apply(story: Story) -> None:
    """Name the credits, and read the outlet and the agency out of them."""
    _divide_end(story)
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, LIST_ITEM, KIND) or len(text) > _LONGEST:
            continue
        dash = _DASH.match(text)
        own = text[dash.end() :] if dash else text
        if block.kind != KIND and not (CREDIT.match(own) or _names(text)):
            continue
        if dash and story.plain and dash.end() < len(text):
            first, *rest = story.split(block, dash.end())
            if rest:
                story.cut(first, "separators", DIVIDES)
                block = rest[0]
        block.kind, block.level = KIND, 0
        _read(story, text)


def _divide_end(story: Story) -> None:
    """Part the credit from the last sentence, and read the day of Taiwan's calendar behind it."""
    for last in reversed([b for b in story.kept if b.kind == PARAGRAPH and b.strand.text]):
        end = _STAMPED_CREDIT.search(last.strand.text)
        if end:
            if end[1]:
                story.found("published", f"{int(end[1]) + _ROC}-{end[2]}-{end[3]}", "credit")
            story.split(last, end.start())[-1].kind = KIND
            return


def _names(text: str) -> bool:
    """Tell whether a line does nothing but name who made the article."""
    if text.rstrip()[-1:] in ":：":
        return False  # it introduces what follows
    if _CONTRIBUTED.match(text) or _EMAIL.fullmatch(text) or _ABOUT_AUTHOR.fullmatch(text):
        return True
    if len(text) < _TEAM_LONGEST and (
        _TEAM.fullmatch(text)
        or _FROM.fullmatch(text)
        or _SIGNS.fullmatch(text)
        or _DESKS.fullmatch(text)
        or _REMARK.fullmatch(text)
        or _WESTERN.fullmatch(text)
    ):
        return True
    return len(text) < _SHORT and bool(
        AGENCY_ONLY.match(text) or BYLINE_LINE.match(text) or _BRACKETED.match(text)
    )


def _read(story: Story, text: str) -> None:
    first = FIRST_PUBLISHED.search(text)
    if first:
        name = next(filter(None, first.groups()))
        if not _PLACES.search(name):
            story.found("outlet", name, "credit")
    else:
        holder = COPYRIGHT_HOLDER.search(text)
        if holder and not _PLACES.search(holder[1]):
            story.found("outlet", holder[1].strip(), "copyright")
    bracketed = _BRACKETED.match(text)
    if bracketed:
        story.found("byline", bracketed["who"], "credit")
    author = BYLINE_LINE.match(text) if len(text) < _SHORT else None
    if author:
        for name, value in byline(next(words for words in author.groups() if words)):
            story.found(name, value, "credit")
    agency = AGENCY.search(text)
    if agency:
        story.found("agency", AGENCIES[agency[0]], "credit")
