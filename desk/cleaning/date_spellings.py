"""How dates are written in the languages of the press: patterns, names of months, time zones."""

from __future__ import annotations

import re

_MONTHS = (
    (
        "jan january janv janvier januar jänner jaen ene enero gen gennaio "
        "janeiro januari stycznia "
        "ledna ocak января янв січня يناير"
    ),
    (
        "feb february febr fév févr février fevr fevrier fev fevereiro "
        "febrero febbraio februar feber "
        "februari lutego února şubat февраля фев февр лютого فبراير"
    ),
    (
        "mar march mars marzo märz mär mrz maerz março marco maart marts "
        "maret marca března mart марта "
        "мар березня مارس"
    ),
    "apr april avr avril abr abril aprile kwietnia dubna nisan апреля апр квітня أبريل ابريل",
    "may mai mayo maio mei mag maggio maj maja května mayıs мая травня مايو",
    "jun june juin juni junio junho giu giugno czerwca června haziran июня июн червня يونيو",
    "jul july juil juillet juli julio julho lug luglio lipca července temmuz июля июл липня يوليو",
    (
        "aug august août aout ago agosto augustus augusti agustus agu "
        "sierpnia srpna ağustos августа "
        "авг серпня أغسطس"
    ),
    (
        "sep sept september septembre septiembre setiembre set settembre "
        "setembro września září eylül "
        "сентября сен сент вересня سبتمبر"
    ),
    (
        "oct october octobre octubre okt oktober out outubro ott ottobre października října ekim "
        "октября окт жовтня أكتوبر"
    ),
    "nov november novembre noviembre novembro listopada listopadu kasım ноября ноя нояб نوفمبر",
    (
        "dec december déc décembre decembre dez dezember dezembro dic "
        "diciembre dicembre des desember "
        "grudnia prosince aralık декабря дек грудня ديسمبر"
    ),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

# Any word: whether it names a month is looked up, which is faster than to try two hundred names.
_MONTH = r"(?P<mon>[^\W\d_]{3,12})\b\.?"
_YEAR = r"(?P<y>(?:19|20)\d{2})(?!\d)"
_HALF = r"(?P<half>上午|下午|凌晨|早上|中午|晚上|晚间|晚間|傍晚|오전|오후|午前|午後)"
_ZONE = (
    r"(?P<zone>Z\b|(?:UTC|GMT)(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d)|"
    r"\b(?:EST|EDT|CST|CDT|PST|PDT|BST|CET|CEST|MEZ|MESZ|JST|KST|HKT|SGT|MSK|МСК|AEST|AEDT|NZDT)\b)"
)
# A full stop divides hour and minute only where what follows says that this is a time.
_COLON = (
    r"(?:\s?[:：]\s?|\s?[hH]\s?|"
    r"\.(?=\d{2}(?:\s*(?:Uhr|[ap]\.?\s?m\b|GMT|BST|UTC|CES?T|MES?Z|EE?S?T|Hs?\b|$|[|·(]))))"
)
_TIME = (
    rf"(?P<th>\d{{1,2}}){_COLON}(?P<tm>\d{{2}})(?!\d)(?:[:：](?P<ts>\d{{2}})(?:[.,]\d+)?)?"
    r"|(?P<ch>\d{1,2})\s?[时時点點시](?:\s?(?P<cm>\d{1,2})\s?[分분])?"
    r"|(?P<hour>\d{1,2})(?=\s?[ap]\.?\s?m\b)"
)
_CLOCK = (
    rf"(?:{_HALF}\s*)?(?:{_TIME})(?:\s*(?P<ap>[ap])\.?\s?m\b\.?)?(?:\s*(?:Uhr|hs?\b))?"
    rf"(?:\s*\(?{_ZONE}\)?)?"
)
_WEEKDAY = (
    r"(?:\s*[,(（]?\s*(?:(?:周|星期|礼拜|禮拜|週)[一二三四五六日天]|(?<=[(（])[월화수목금토일月火水木金土日])"
    r"\s*[)）,]?)?"
)
_JOINT = (
    r"(?:T|[\s,，|·•.–—-]{0,4}"
    r"(?:(?:at|um|à|a las|às|alle(?: ore)?|ore|kl\.?|в|o|klo|pukul|jam)\s+)?)"
)
_THEN = rf"{_WEEKDAY}(?:{_JOINT}{_CLOCK})?"
DIGITS = "〇零○一二三四五六七八九"

SPELLINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2025-01-23T11:23:32.635Z, 2025/02/08, 2025. 3. 18. 오전 6:02
        (
            r"(?<!\d)(?<!\d[/.-])(?P<y>(?:19|20)\d{2})(?P<sep>[-/.]) ?(?P<m>\d{1,2})(?P=sep) ?"
            rf"(?P<d>\d{{1,2}})(?!\d)(?!-\d){_THEN}"
        ),
        # 2025年1月22日 星期三 上午10:30, 2025년 1월 22일
        (
            r"(?<!\d)(?P<y>(?:19|20)\d{2})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]"
            rf"(?:\s*(?P<d>\d{{1,2}})\s*[日号號일])?{_THEN}"
        ),
        # 民國114年1月22日
        rf"民[国國]\s*(?P<roc>\d{{2,3}})\s*年\s*(?P<m>\d{{1,2}})\s*月\s*(?P<d>\d{{1,2}})\s*[日号號]{_THEN}",
        # 令和7年1月22日
        (
            r"(?P<era>令和|平成)\s*(?P<of>\d{1,2}|元)\s*年\s*(?P<m>\d{1,2})\s*月\s*"
            rf"(?P<d>\d{{1,2}})\s*日{_THEN}"
        ),
        # 二〇二五年一月二十二日
        (
            rf"(?P<cy>二[{DIGITS}]{{3}})年(?P<cmonth>[一二三四五六七八九十]{{1,2}})月"
            r"(?:(?P<cday>[一二三四五六七八九十廿]{1,3})日)?"
        ),
        # Tue, 04 Feb 2025 09:53:06 GMT; 3. März 2020; 5 de mayo de 2022; 14 августа 2024, 10:15
        (
            r"(?<![\d\w])(?<!\d\.)(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?(?:\s+(?:de\s+|of\s+)?|\s?-\s?|(?<=\.))"
            rf"{_MONTH}(?:,?\s+(?:del?\s+)?|\s?[-,]\s?){_YEAR}(?:\s*г(?:ода?|\.)?(?!\w))?{_THEN}"
        ),
        # Thu Jan 23 10:11:12 2025
        (
            rf"(?<!\w){_MONTH}\s{{1,2}}(?P<d>\d{{1,2}})\s"
            rf"(?P<th>\d{{1,2}}):(?P<tm>\d{{2}}):(?P<ts>\d{{2}})\s(?:[A-Z]{{3,4}}\s)?{_YEAR}"
        ),
        # January 22, 2025, 10:30 a.m. EST
        rf"(?<!\w){_MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}{_THEN}",
        # 26/01/2025, 03.04.25
        (
            r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[./-]) ?(?P<b>\d{1,2})(?P=sep) ?"
            rf"(?P<y>(?:19|20)?\d{{2}})(?![\d/]){_THEN}"
        ),
    )
)
ANY = re.compile(
    r"(?:19|20)\d\d|民[国國]|令和|平成|二[〇零○]|(?<!\d)\d{1,2}[./-] ?\d{1,2}[./-] ?\d\d(?!\d)"
)
"""What every date holds: most lines hold none."""
BEFORE = re.compile(
    rf"(?<!\d){_CLOCK}\s*[,|·•–-]?\s*(?:(?:on|am|le|el)\s+)?(?:[A-Za-zà-ž]{{2,9}}\.?,?\s+)?$",
    re.IGNORECASE,
)
"""A time that stands before its date: `7:41 AM EST, Thu March 6, 2025`."""
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?")
ZONES = {
    "est": -5,
    "edt": -4,
    "cdt": -5,
    "pst": -8,
    "pdt": -7,
    "bst": 1,
    "cet": 1,
    "mez": 1,
    "cest": 2,
    "mesz": 2,
    "msk": 3,
    "мск": 3,
    "hkt": 8,
    "sgt": 8,
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "nzdt": 13,
}
AFTERNOON = ("下午", "晚上", "晚间", "晚間", "傍晚", "오후", "午後", "p")
MORNING = ("a", "오전", "午前", "凌晨", "早上", "上午")
ERAS = {"令和": 2018, "平成": 1988}

IN_PATH = re.compile(
    r"/((?:19|20)\d{2})[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?=\D|\d{3,12}(?!\d)|$)"
)
IN_SHORT_PATH = re.compile(r"/([012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/(?=[^/]*\d{4})")
"""Six figures between strokes, before a number: `/a/210120/8605520.html`."""
IN_URL = re.compile(
    r"(?<!\d)(20[0-4]\d|199\d)(?P<sep>[-/_]?)(0[1-9]|1[0-2])(?P=sep)(0[1-9]|[12]\d|3[01])(?!\d)"
)
# Seconds between 2010 and 2040, so that few other strings of digits are taken for one.
IDENTIFIER = re.compile(r"(?<![0-9a-f])([4-7][b-f0-9][0-9a-f]{6})(?=[0-9a-f]{16}(?![0-9a-f]))")
