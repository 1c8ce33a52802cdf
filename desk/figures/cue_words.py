# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""The words that say about, more than, a year, each: adding one is adding a word."""

from __future__ import annotations

import re

BEFORE_WORDS = {
    "less_than": "≪|远低于|远不到|远少于|远不足|远小于|远逊于|大大低于|低于|不到|不足|少于|小于|未满|不满|未到|未达|未及|不及|还不到|"
    "far below|far less than|far under|far short of|well below|well under|way below|well short of|much less than|significantly below|"
    "(?:a )?(?:little|bit|slightly|just) (?:less than|under|below|short of)|"
    "less than|fewer than|lower than|smaller than|under|below|short of|shy of|<",
    "at_most": "小于等于|小于或等于|少于等于|低于或等于|不超过|未超过|没有超过|不多于|不高于|不大于|不得超过|不超|未逾|至多|最多|最高不超过|上限为|"
    "(?:less|lower|smaller|fewer) than or equal to|equal to or (?:less|lower|smaller|fewer) than|at most|no more than|not more than|no higher than|a maximum of|maximum of|not exceeding|not to exceed|up to|capped at|"
    "no fewer than_|a cap of|limited to|<=|≤|≦",
    "more_than": "≫|远超过|远超|远高于|远远超过|大大超过|远多于|超过|超出|多于|高于|大于|逾|超|突破|不止|不只|破|已过|高出|超逾|冲破|升破|过|远大于|好过_|"
    "far more than|far above|far exceeding|well over|well above|way over|way above|much more than|significantly more than|"
    "(?:a )?(?:little|bit|slightly|just) (?:more than|over|above)|"
    "more than|greater than|larger than|higher than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards? of|north of|"
    "surpassing|surpassed|surpasses|topping|topped|>",
    "at_least": "大于等于|大于或等于|多于等于|高于或等于|至少|最少|不少于|不低于|不小于|不得低于|不下于|不下|不得少于|起码|最低|少说也有|满|高达不少于|动辄|"
    "上|(?:greater|more|larger|higher) than or equal to|equal to or (?:greater|more|larger|higher) than|at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|at minimum|>=|≥|≧",
    "about": "大约|约莫|约为|约|大概|大致|大体|将约|差不多|估计|粗略估计|预计约|约计|上下浮动|"
    "about|around|approximately|roughly|circa|some|an estimated|estimated|approx\\.?|in the region of|in the neighborhood of|"
    "somewhere around|or so_|more or less|~|≈|±|c\\.",
    "nearly": "≲|将近|接近|几近|几乎|近|逼近|趋近|直逼|nearly|almost|close to|nearing|approaching|virtually|near",
    "as_high_as": "高达|多达|最高达|最高可达|最高|达到多达|as high as|as much as|as many as|as long as|as large as|as low as_",
}
ROLES = {"as_high_as": "emphasis"}
FAR = re.compile(r"^(?:≪|≫|远|大大|far|well|way|much|significantly)", re.IGNORECASE)
SLIGHT = re.compile(r"^(?:a |little|bit|slightly|just)", re.IGNORECASE)
FILL = "(?:可供|可容[纳納]|可节省|还?要|还?需要?|还?须|还?得|可达|投入|花费?|耗资|支付){0,2}[了为有在达到合是至的共计于逾]{0,2}?[ \"'“”「『（(]{0,2}(?:(?:a|an|the|its|of|was|is|were|are|be|by|to|at|as|just|only|some) ){0,2}?"


def _alternatives(words: str) -> str:
    parts = [part for part in re.split(r"\|(?![^()]*\))", words) if not part.endswith("_")]
    parts.sort(key=len, reverse=True)
    return "|".join(
        rf"(?<![A-Za-z]){p}" if (p[0].isascii() and p[0].isalpha()) or p[0] == "(" else p
        for p in parts
    )


BEFORE = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{_alternatives(words)})" for name, words in BEFORE_WORDS.items())
    + "|(?P<emphasis>仅仅|仅有|仅为|只有|仅|只|才|(?<![A-Za-z])(?:only|just|merely|a mere|barely))"
    + "|(?P<hedge>或许|可能|或|(?<![A-Za-z])(?:perhaps|maybe|possibly|reportedly))"
    + rf"){FILL}\Z",
    re.IGNORECASE,
)
NOT_ABOUT = "签条合纽节预违制契公续毁邀和盟婚相赴失履特集简解隐誓旧新爽"
NOT_NEAR = "附最临靠邻远切亲新就贴逼"
BAD_HEADS = {
    "过": "超经通度难不错路越悔",
    "破": "突打爆",
    "超": "高英卖买赶反",
    "满": "充不未圆",
    "近": NOT_NEAR,
    "约": NOT_ABOUT,
    "最高": "",
    "最低": "",
    "some": "",
}
AFTER = re.compile(
    r"(?:的)?(?P<words>(?P<at_least>及?或?以上|或以上|起步|起(?=[，。、,；\s]|\Z)|封顶_| ?or (?:more|above|higher|over|greater|older|longer|better)(?![a-z])|(?: ?| and )\+| and (?:over|above|up)(?![a-z])|-plus(?![a-z])|\+| at least| minimum| or above)"
    r"|(?P<at_most>及?或?以下|以内|之内|封顶| ?or (?:less|fewer|below|lower|under|younger)(?![a-z])| at most| maximum| tops)"
    r"|(?P<about>左右|上下|前后|许(?![多可诺愿])|光景| ?or so(?![a-z])| or thereabouts| give or take)"
    r"|(?P<more_than>有余|开外|出头|多(?=[，。、,.;；的 ]|\Z)(?!的是)|还多|不止| plus(?=\s?\Z|[^\w\s]| (?:years?|people|days|hours|games|seats|countries)(?![a-z]))|-odd(?![a-z]))"
    r"|(?P<as_high_as>之多|之巨|之高|之众))",
    re.IGNORECASE,
)
STARTS_AFTER = frozenset("的及或以起 +-左上前许光有开出多还不之封")
UNITS = {
    "年": "/a",
    "月": "/mo",
    "个月": "/mo",
    "周": "/wk",
    "星期": "/wk",
    "天": "/d",
    "日": "/d",
    "小时": "/h",
    "时": "/h",
    "分钟": "/min",
    "秒": "/s",
    "季度": "/(3.mo)",
    "季": "/(3.mo)",
    "晚": "/d",
    "夜": "/d",
    "year": "/a",
    "annum": "/a",
    "month": "/mo",
    "week": "/wk",
    "day": "/d",
    "hour": "/h",
    "minute": "/min",
    "second": "/s",
    "quarter": "/(3.mo)",
    "night": "/d",
    "桶": "/[bbl_us]",
    "barrel": "/[bbl_us]",
    "吨": "/t",
    "tonne": "/t",
    "ton": "/t",
    "metric ton": "/t",
    "公斤": "/kg",
    "千克": "/kg",
    "kilogram": "/kg",
    "kg": "/kg",
    "kilo": "/kg",
    "斤": "/(500.g)",
    "克": "/g",
    "gram": "/g",
    "盎司": "/[oz_tr]",
    "ounce": "/[oz_tr]",
    "磅": "/[lb_av]",
    "pound": "/[lb_av]",
    "升": "/L",
    "litre": "/L",
    "liter": "/L",
    "加仑": "/[gal_us]",
    "gallon": "/[gal_us]",
    "平方米": "/m2",
    "平米": "/m2",
    "㎡": "/m2",
    "square metre": "/m2",
    "square meter": "/m2",
    "square foot": "/[sft_i]",
    "平方尺": "/[sft_i]",
    "平方呎": "/[sft_i]",
    "方呎": "/[sft_i]",
    "呎": "/[sft_i]",
    "平方英尺": "/[sft_i]",
    "坪": "/{坪}",
    "亩": "/{亩}",
    "公里": "/km",
    "kilometre": "/km",
    "kilometer": "/km",
    "mile": "/[mi_i]",
    "米": "/m",
    "公顷": "/har",
    "hectare": "/har",
    "acre": "/[acr_us]",
    "acre-foot": "/{acre-foot}",
    "英亩": "/[acr_us]",
    "立方米": "/m3",
    "度": "/kW.h",
    "千瓦时": "/kW.h",
    "kWh": "/kW.h",
    "kilowatt-hour": "/kW.h",
    "megawatt-hour": "/MW.h",
    "MWh": "/MW.h",
    "百万吨": "/Mt",
    "人": "/{person}",
    "person": "/{person}",
    "capita": "/{person}",
    "head": "/{person}",
    "名": "/{person}",
    "位": "/{person}",
    "个人": "/{person}",
    "股": "/{share}",
    "share": "/{share}",
    "户": "/{household}",
    "household": "/{household}",
    "family": "/{household}",
    "家庭": "/{household}",
    "次": "/{time}",
    "time": "/{time}",
    "dozen": "/{dozen}",
    "打": "/{dozen}",
}
RATE_NAMES = "|".join(sorted((re.escape(n) for n in UNITS), key=len, reverse=True))
RATE_BEFORE = re.compile(
    rf"(?P<every>每一?(?:个|名|位|家|座|户|张|部|台|辆|件|份|笔|只|头|支|场|套|栋|间|所|项|条|枚)?(?P<unit>{RATE_NAMES})(?![\u4e00-\u9fff]度))"
    rf"|(?P<each_of>每(?:一)?(?:个|名|位|家|座|户|张|部|台|辆|件|份|笔|场|套|栋|间|所|项|条|枚)(?P<what>[^\W\d_A-Za-z]{{1,8}}?)(?=将|会|可|能|要|应|须|需|都|均|的|平均|约|最|收|支|付|创|产|补|获|得|投|花|为|是|有|达|共|拿|发|至|超|不|造价|售价|成本|价格|重|高达|\d))"
    r"|(?P<yearly>年付|年均|年产|年薪|年租金|年费|逐年|(?<![A-Za-z])(?:annually|yearly|each year|every year|per year))"
    r"|(?P<monthly>月付|月均|月薪|月租|(?<![A-Za-z])(?:monthly|each month|every month))|(?P<daily>日均|日产|日付|(?<![A-Za-z])(?:daily|each day|every day))"
    r"|(?P<hourly>时薪|时速)|(?P<person>人均|(?<![A-Za-z])per capita)|(?P<household>户均)|(?P<weekly>周薪|(?<![A-Za-z])(?:weekly|each week|every week))",
    re.IGNORECASE,
)
RATE_WORDS = ("每", "年", "月", "日", "时", "均", "周薪", "ly", "each ", "every ", "per ")
"""Words of which one stands in every match of `RATE_BEFORE`, in lower case."""
RATES = {
    "yearly": "/a",
    "monthly": "/mo",
    "daily": "/d",
    "hourly": "/h",
    "person": "/{person}",
    "household": "/{household}",
    "weekly": "/wk",
}
RATE_AFTER = re.compile(
    rf"(?: ?(?:/|每)(?P<slash>{RATE_NAMES})(?![A-Za-z])|(?: |-)?(?:(?<=[ -])|(?<=%))(?:a|an|per|each|every|for every|for each|-per-)[ -](?P<a>{RATE_NAMES})(?![A-Za-z-]| (?:earlier|ago|later|before|prior|from now|after|old)\b)"
    r"| (?P<yearly>annually|yearly)(?![a-z])| (?P<monthly>monthly)(?![a-z])| (?P<daily>daily)(?![a-z])| (?P<weekly>weekly)(?![a-z])| (?P<hourly>hourly)(?![a-z])| per (?P<free>[a-z]{3,15})(?![a-z-]))",
    re.IGNORECASE,
)
EACH_BEFORE = re.compile(
    r"各自|分别|各(?=[占出持投获有约为承增减达]| ?\Z)|(?<![A-Za-z])(?:each|respectively)(?![A-Za-z])(?! (?:year|month|week|day|hour|time|other))",
    re.IGNORECASE,
)
EACH_WORDS = ("各", "分别", "each", "respectively")
"""Words of which one stands in every match of `EACH_BEFORE`, in lower case."""
EACH_AFTER = re.compile(
    r" (?:each|apiece)(?![A-Za-z])(?! (?:year|month|week|day|hour|time|other))", re.IGNORECASE
)
TIME_BEFORE = re.compile(
    r"(?P<words>未来|今后|过去|最近|近|往后|接下来|此后|随后|前|后|(?<![A-Za-z])(?:(?:the|over the|in the|within the) )?(?:next|coming|past|last|previous|following|first))(?:的)?(?: |约|几乎|短短)?\Z",
    re.IGNORECASE,
)
TIME_AFTER = re.compile(
    r"(?:之?[内后前来]|以[来后前]| ago| later| from now| earlier)(?![A-Za-z])(?!部|往|者)",
    re.IGNORECASE,
)
CLAUSE = "，。；！？!?;\n：\x00"
