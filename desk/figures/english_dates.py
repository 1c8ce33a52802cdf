# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""The forms that English dates take."""

from __future__ import annotations

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "January,Jan",
            "February,Feb",
            "March,Mar",
            "April,Apr",
            "May",
            "June,Jun",
            "July,Jul",
            "August,Aug",
            "September,Sept,Sep",
            "October,Oct",
            "November,Nov",
            "December,Dec",
        ],
        1,
    )
    for name in names.split(",")
}
_LONG = "|".join(name for name in MONTHS if len(name) > 4 or name in ("May", "June", "July"))
_SHORT = "|".join(name for name in sorted(MONTHS, key=len, reverse=True) if len(name) < 5)
_MON = rf"(?:{_LONG}|{_LONG.upper()}|(?:{_SHORT}|{_SHORT.upper()})(?![a-z])\.?)"
DAYNAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DN = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)(?:\\.|(?=,| [A-Z0-9(]))"
_Y = r"(?P<y>(?:1[0-9]|20|21)[0-9]{2})(?![0-9]|[.,][0-9]{3}|%|[A-Za-z])"
_D = r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:]|\.[0-9]|,[0-9]{3}(?![0-9])|%| ?(?:percent|per cent|million|billion|trillion|people|am|pm)\b)"
_WHEN = r"(?P<when>[Ee]arly|[Mm]id|[Ll]ate|(?:the )?[Ee]nd(?:ing)? of|(?:the )?(?:beginning|start) of|(?:the )?middle of)[- ]"
_YEAR_BEFORE = r"(?:(?<![A-Za-z])(?i:in|by|since|from|until|till|during|before|after|through|throughout|of|year|fiscal|FY|back in|as of|circa|between|for|to|and|around|late|early|mid|than|until|election|the|summer|spring|fall|autumn|winter|and|compared with|compared to|versus|vs\.?|behind|ahead of|against|beyond|pre-|an?(?= (?:19|20)[0-9]{2} (?:agreement|law|act|bill|ruling|report|study|survey|film|movie|book|novel|song|album|interview|treaty|deal|accord|war|paper|poll|memo|speech|case|decision|referendum|election|vote|court|constitution|statute|executive|memoir|documentary|review|audit|pact|raid|attack|crash|earthquake|coup|uprising|summit|visit|trip|contract|merger|model|version|(?:Supreme|White|Senate|House|Guardian|Times)) )|on(?= (?:19|20)[0-9]{2}(?:[.,;)\n]|\Z| levels))) |[(\[,–-] ?|(?:^|\n))"
PATTERNS = (
    (
        re.compile(
            rf"(?<![A-Za-z])(?:(?:{_DN}),? ?\(?)?(?P<mon>{_MON}) (?:the )?{_D}(?:(?:-|–| to | and )(?P<d2>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]| (?:million|billion|percent)))?(?:(?:,|，)? ?{_Y})?"
        ),
        "mdy",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z0-9.,:$])(?:(?P<d1>3[01]|[12][0-9]|0?[1-9])(?:-|–))?{_D}(?: of)?[ -](?P<mon>{_MON})(?![a-z])(?:,?[ -]{_Y})?"
        ),
        "dmy",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:{_WHEN})?(?P<mon>{_MON})(?:,? (?:of )?{_Y}| (?P<rel>last year|this year|next year))"
        ),
        "my",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:{_WHEN}|(?P<lead>(?i:in|since|by|until|till|from|through|during|last|this|next|of|between|before|after|early|late|mid|to) ))(?P<mon>{_MON})(?![A-Za-z]| [0-9])"
        ),
        "m",
    ),
    (re.compile(rf"(?<![A-Za-z])(?:{_WHEN}){_Y}"), "wy"),
    (
        re.compile(
            rf"(?P<lead>{_YEAR_BEFORE}){_Y}(?!-[0-9]|/[0-9]|[ -](?:people|jobs|[a-z]*ly|km|kg|meters|metres|miles|feet|dollars|euros|MW|GW|votes|cases|deaths|units|cars|troops|homes|hours|workers|employees|points))"
        ),
        "y",
    ),
    (
        re.compile(
            r"(?<![A-Za-z0-9])(?:(?P<when>[Ee]arly|[Mm]id|[Ll]ate)[- ])?(?:the )?(?P<dec>(?:1[5-9]|20)[0-9]0)'?s(?![A-Za-z])"
        ),
        "decade",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:the )?(?:Q(?P<q>[1-4])|(?i:(?P<qw>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[- ]quarter))(?![A-Za-z0-9])(?:(?: of| in)?(?: fiscal)? ?(?:{_Y}|(?P<rel>(?:last|this|next|the) year)))?"
        ),
        "q",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:the )?(?:(?i:(?P<hw>first|second) half)(?: of)? (?:{_Y}|(?P<rel>(?:last|this|next|the) year))|H(?P<h>[12]) {_Y.replace('?P<y>', '?P<y2>')})"
        ),
        "half",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:the )?(?:(?P<when>[Ee]arly|[Mm]id|[Ll]ate)[- ])?(?i:(?P<season>spring|summer|autumn|fall|winter))(?:(?: of)?,? {_Y}| of (?P<rel>(?:last|this|next) year))"
        ),
        "season",
    ),
    (
        re.compile(
            r"(?<![A-Za-z])(?i:(?P<rel>yesterday|today|tomorrow|tonight|the day before yesterday|the day after tomorrow))(?!'s|[A-Za-z-])"
        ),
        "day",
    ),
    (
        re.compile(
            r"(?<![A-Za-z])(?:(?P<when>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) )?(?i:(?P<rel>last|this|next)) (?P<what>(?i:week|month|year|quarter|weekend|spring|summer|autumn|fall|winter|decade|century))(?![A-Za-z-]|'s)"
        ),
        "rel",
    ),
    (
        re.compile(
            r"(?<![A-Za-z])(?i:(?P<end>the end of|end of|the start of|the beginning of)) (?i:(?P<rel>the|this|last|next)) (?P<what>(?i:year|month|decade|century))(?![A-Za-z])|(?<![A-Za-z])(?P<ye>[Yy]ear[- ]end|year's end)(?![A-Za-z])"
        ),
        "end",
    ),
    (
        re.compile(
            rf"(?<![A-Za-z])(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<dn>{'|'.join(DAYNAMES)})(?![A-Za-z])"
        ),
        "weekday",
    ),
    (
        re.compile(
            r"(?<![0-9./,$€£-])(?P<y1>(?:19|20)[0-9]{2})(?:-|–|—)(?P<y2>(?:19|20)[0-9]{2})(?![0-9]|[-/.][0-9]|[a-z年])"
        ),
        "years",
    ),
    (
        re.compile(
            r"(?<![0-9./,$€£-])(?P<y1>(?:19|20)[0-9]{2})(?:/|-|–)(?P<y2>[0-9]{2})(?![0-9]|[-/.][0-9]|[a-z年])"
        ),
        "years",
    ),
)
"""Every form of a date, and the name of its reader; the first form is that of `January 22`."""
