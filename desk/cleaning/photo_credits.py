# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Who took or gave a picture: 图/记者 方敏, （讀者提供）, `Photo: Jane Doe/Reuters`."""

from __future__ import annotations

import re

from desk.cleaning.lexicon import AGENCY, OUTLET_END, PHOTO_SOURCE

_AGENCY = rf"(?:{PHOTO_SOURCE.pattern}|{AGENCY.pattern}|本[报報社刊]|[视視][觉覺]中[国國]|VCG|picture alliance|IMAGO|imago|PA Media|PA Wire|Handout|Supplied|Contributed|社交媒[体體]|[视視][频頻]截[图圖]|[网網][络絡路](?:截?[图圖]片?)?|官[网網])"
_WHO = r"[^\s。，,；;：:！？!?（）()]{2,24}"
_LABEL = (
    r"(?:(?:本文)?(?:[题題首头頭]|封面)?[图圖](?:片|像|源|集)?(?:[来來]源|提供)|[图圖]源|照片(?:[来來]源|提供)|[摄攝]影(?:[报報][导導道])?|[来來]源|"
    r"Photos?|Photograph|Photo credits?|Image (?:credits?|source)|Credit|"
    r"(?:[A-Z]{2,8} )?PHOTOS?|(?:File )?[Pp]hoto(?:graph)?s? by|Fotos?|Bildquelle|Crédit(?: photo)?|Foto de|写真)"
)
_PICTURE = r"(?:(?:本文)?(?:[题題首头頭]|封面)?[图圖]片?|照片|Images?|Pictures?|Bild|Imagen)"
_LABELLED = (
    rf"(?:{_LABEL}(?:(?<=by)|(?<=de)|(?<=source),|(?<=[来來]源)[，,]|\s?[:：/／|｜丨])\s*[^。，：:；;（）()]{{2,60}}?|"
    rf"{_PICTURE}(?:\s?[/／|｜丨]\s*[^。，：:；;（）()]{{2,40}}?|\s?[:：]\s*(?:{_AGENCY}[^。，：:；;（）()]{{0,30}}?|[^\s。，：:；;（）()]{{2,8}}))|"
    r"(?:Images?|Pictures?|Bild(?:er)?|Imagen|Immagine|Illustration|Graphics?)\s?:\s*[A-ZÀ-Þ][\w.'’-]*(?:[ /&]+[\w.'’-]+){0,5})"
)
_GIVEN = (
    r"(?:[^\s。，,；;：:！？!?（）()“”「」]{2,12}(?:供[图圖]|提供|翻[摄攝]|[摄攝])|"
    r"[\u4e00-\u9fff]{0,6}(?:记者|記者)\s?[^\s。，（）()]{2,4}\s?[/／]?\s?翻?[摄攝]影?(?:\s*\d{2,4}年\d{1,2}月\d{1,2}日)?|(?:[资資]料|[档檔]案|[网網][络絡路]|示意)[图圖照]片?)"
)
_TAKEN = (
    rf"(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,3}}\s?[—–]\s?(?:[A-Z][\w'’ /,.-]{{2,60}}(?:/| via | for ))?{_AGENCY}(?:/{_AGENCY})?|(?:©\s?)?{_AGENCY}(?: (?:via|for) {_AGENCY}|\s?[/／、,，]\s?{_WHO}|\s?[/／]\s?[A-Z][\w .'-]{{2,30}})*|"
    rf"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){{0,3}}\s?[/／]\s?(?:{_AGENCY}|[A-Z][\w.'’ -]{{0,30}}?{OUTLET_END})"
    rf"(?:\s?[/／]\s?[\w ]{{2,24}})?|[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){{1,3}} (?:for|via) (?:{_AGENCY}|[A-Z][\w'’ -]{{0,30}}?{OUTLET_END})|(?:Photo |Image |Picture )?[Cc]ourtesy (?:of|:) [^.()]{{2,40}}|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ.'’-]+){1,4} ?(?:/|FOR|POUR|FÜR|PARA|PER) ?[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,40}(?<=[A-ZÀ-Þ]))"
)

_PHOTOGRAPHED = r"[^\s。，,；;：:！？!?（）()“”「」]{2,12}(?:供[图圖]|[摄攝])"

LONE = re.compile(
    rf"[（(\[]?(?:{_LABELLED}|{_TAKEN})[)）\]]?|[（(\[](?:{_GIVEN})[)）\]]|{_PHOTOGRAPHED}"
)
"""A line that says nothing else."""

TRAILING = re.compile(
    rf"(?:(?<=[。！？!?.”」』）)\s])(?<!via )|(?=[（(\[]))\s*([（(\[]?(?:{_LABELLED}|{_GIVEN}|{_TAKEN})[)）\]]?)[。.]?\s*$"
)
"""It stands behind what the picture shows."""

GLUED = re.compile(
    rf"(?<=[。！？」])(?:{PHOTO_SOURCE.pattern}|{AGENCY.pattern}|"
    rf"[（(][^\s。，,；;：:（）()]{{1,10}}?{OUTLET_END}[)）])$"
)
"""The name of an agency, or of an outlet in brackets, right behind a full stop."""

SPACED = re.compile(
    rf"(?<=[。！？!?.”」])(?:[ \u3000\xa0]+|(?=[^。]{{0,6}}[记記]者\s?[^\s。]{{2,4}}[摄攝]))([（(\[]?(?:{_LABELLED}|{_GIVEN}|{_TAKEN})[)）\]]?)\s*$"
)
"""The same, parted from whole sentences by a space: so a caption stands in a plain text."""
