# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Places in an order and names with numbers: 第二项, 首轮, 3号楼; recognised so as to be kept out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene

_DIGIT = "0-9零一二三四五六七八九十百千两几"
_ORDINAL = re.compile(
    rf"第 ?[{_DIGIT}]{{1,8}}+(?!季度?|财季|财年)(?:[^\W\d_a-zA-Z])?"
    r"|(?<![0-9])[0-9]{1,3}(?:st|nd|rd|th)(?![A-Za-z])"
    rf"|[{_DIGIT}]{{1,4}}(?:号(?:楼|线|文|令|机|台|院|馆|站|店|门|球|位|桌|厅|选手|高速|公路|法|决议|种子|火箭|卫星|飞船|舰|房|提案|井|矿|船|病|案|别墅|嫌)|楼(?![市盘宇])|线(?![上下索程])|号线)"
    r"|(?:神舟|嫦娥|天宫|长征|猎鹰|天问|东风|歼|运|轰|红旗|玉兔|阿波罗|猎户座|维斯塔|福建|诺亚)-?[0-9零一二三四五六七八九十]{1,3}+(?![百千万亿])[号甲乙丙A-Z]?"
    r"|(?:双|五|十)十一|三星|三一重工|三七互娱|四川|(?<![点一二三四五六七八九])(?:六一|七一|八一|九三|五四|五一)(?![万亿千百十点])|三八(?:妇女)?节|九一八|十一黄金周|三农|三亚|五粮液|六安|千岛湖|九江|十堰|三只松鼠|七匹狼|三棵树|五芳斋|八马茶业|六神花露水|九阳|七彩虹|四特酒|九牧王|十月稻田|三星堆|四大天王|八达岭|九寨沟|五台山|九华山|四姑娘山|一汽|二汽|三峡|三国|五角大楼|六角|(?<![块元])三毛(?![钱一二三四五六七八九])|(?<![一二两三四五六七八九几数十0-9])百度(?!以|的高|高)|万达|万科|千问|七喜"
    r"|[(（〔\[](?:19|20)[0-9]{2}[)）〕\]][^\W_][^，。；\s]{0,14}?号"
    r"|[一二三四五六七八九十]{1,2}(?:届[一二三四五六七八九]中全会|中全会)"
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each ordinal and name, to be dropped."""
    for match in _ORDINAL.finditer(scene.text):
        # a 21st may yet turn out to be a date
        tier = 1 if match[0][0].isdigit() and match[0].isascii() else 0
        yield Reading(*match.span(), "ordinal", drop=True, tier=tier)
