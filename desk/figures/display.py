"""A figure as a reader of one language would write it: US$5000亿, US$5000億, $500B."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.figures.figure import Figure

_SIGNS = {
    "USD": "US$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "CNY": "CN¥",
    "HKD": "HK$",
    "TWD": "NT$",
    "AUD": "A$",
    "CAD": "CA$",
    "NZD": "NZ$",
    "SGD": "S$",
    "KRW": "₩",
    "INR": "₹",
    "RUB": "₽",
    "BRL": "R$",
    "MXN": "MX$",
    "ILS": "₪",
    "VND": "₫",
    "PHP": "₱",
    "UAH": "₴",
    "TRY": "₺",
}
_STEPS = {
    "zh_Hans": ((12, "万亿"), (8, "亿"), (4, "万")),
    "zh_Hant": ((12, "兆"), (8, "億"), (4, "萬")),
    "en": ((12, "T"), (9, "B"), (6, "M"), (3, "K")),
}
_PREFIXED = {
    "W": ((12, "TW"), (9, "GW"), (6, "MW"), (3, "kW"), (0, "W")),
    "W.h": ((12, "TWh"), (9, "GWh"), (6, "MWh"), (3, "kWh"), (0, "Wh")),
    "J": ((9, "GJ"), (6, "MJ"), (3, "kJ"), (0, "J")),
    "cal": ((3, "kcal"), (0, "cal")),
    "m": ((3, "km"), (0, "m"), (-2, "cm"), (-3, "mm"), (-6, "μm"), (-9, "nm")),
    "m2": ((6, "km²"), (0, "m²"), (-4, "cm²"), (-6, "mm²")),
    "L": ((12, "km³"), (3, "m³"), (0, "L"), (-3, "mL")),
    "g": ((6, "t"), (3, "kg"), (0, "g"), (-3, "mg"), (-6, "μg")),
    "By": ((18, "EB"), (15, "PB"), (12, "TB"), (9, "GB"), (6, "MB"), (3, "KB"), (0, "bytes")),
    "Hz": ((9, "GHz"), (6, "MHz"), (3, "kHz"), (0, "Hz")),
}
_NAMES = {
    "zh": {
        "a": "年",
        "mo": "个月",
        "wk": "周",
        "d": "天",
        "h": "小时",
        "min": "分钟",
        "s": "秒",
        "Cel": "℃",
        "[degF]": "℉",
        "%": "%",
        "km/h": " km/h",
        "deg": "°",
    },
    "en": {
        "a": " years",
        "mo": " months",
        "wk": " weeks",
        "d": " days",
        "h": " hours",
        "min": " minutes",
        "s": " seconds",
        "Cel": "°C",
        "[degF]": "°F",
        "%": "%",
        "km/h": " km/h",
        "deg": "°",
    },
}
_BEFORE = {
    "about": "≈ ",
    "nearly": "≲ ",
    "less_than": "< ",
    "at_most": "≤ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "at_latest": "≤ ",
    "at_earliest": "≥ ",
}
_RATES = {
    "zh": {
        "/a": "/年",
        "/mo": "/月",
        "/wk": "/周",
        "/d": "/天",
        "/h": "/小时",
        "/min": "/分钟",
        "/{person}": "/人",
        "/{household}": "/户",
        "/{share}": "/股",
        "/[bbl_us]": "/桶",
        "/(500.g)": "/斤",
        "/kg": "/公斤",
        "/t": "/吨",
        "/m2": "/平方米",
    },
    "en": {
        "/a": "/year",
        "/mo": "/month",
        "/wk": "/week",
        "/d": "/day",
        "/h": "/hour",
        "/[bbl_us]": "/barrel",
        "/(500.g)": "/500 g",
        "/t": "/tonne",
    },
}
_THINGS = {"person": "人", "household": "户", "company": "家", "vehicle": "辆", "case": "例"}
_TRADITIONAL = str.maketrans("个时钟周户辆", "個時鐘週戶輛")


def shown(figure: Figure, language: str = "en", *, exact: bool = False) -> str:
    """Return a figure in the manner of `en`, `zh_Hans` or `zh_Hant`.

    A value is cut to two places of its scale, such as US$1.23万亿; with `exact` nothing is cut.
    """
    if figure.unit == "date":
        return _BEFORE.get(figure.qualifier, "") + _day(figure)
    language = language if language in _STEPS else "en"
    value = _value(figure, language, exact)
    chinese = language != "en"
    words = _BEFORE.get(figure.qualifier, "") + value
    if figure.strength == "far":
        words = words.replace("< ", "≪ ", 1).replace("> ", "≫ ", 1)
    if figure.each:
        words = f"各 {words}" if chinese else f"{words} each"
    words += _rate(figure.rate, "zh" if chinese else "en")
    return words.translate(_TRADITIONAL) if language == "zh_Hant" else words


def _day(figure: Figure) -> str:
    low, high = figure.iso_low, figure.iso_high
    if not low or not high:
        return low or high or figure.text
    if low == high or figure.qualifier == "at_latest":
        return high.replace("T", " ")
    if (
        figure.grain == "year"
        and low[5:] == "01-01"
        and high[5:] == "12-31"
        and low[:4] == high[:4]
    ):
        return low[:4]
    if figure.grain == "month" and low[:7] == high[:7]:
        return low[:7]
    return f"{low} – {high}"


def _value(figure: Figure, language: str, exact: bool) -> str:
    ends = [value for value in (figure.low, figure.high) if value is not None]
    if not ends:
        return figure.text
    parts = [_number(value, figure, language, exact) for value in ends]
    if len(parts) == 1 or ends[0] == ends[1]:
        return parts[0]
    return _joined(*parts)


_SPLIT = re.compile(r"(?P<sign>[^-0-9]*)(?P<digits>-?[0-9.]+(?:E[+-]?[0-9]+)?)(?P<unit>.*)")


def _joined(low: str, high: str) -> str:
    """Write a range with its sign and its unit once: US$150亿–250亿, 12–24 months."""
    first, second = _SPLIT.fullmatch(low), _SPLIT.fullmatch(high)
    if first is None or second is None or "-" in low or "-" in high:
        return f"{low} – {high}"
    unit = (
        "" if first["unit"] == second["unit"] and not _scale_word(first["unit"]) else first["unit"]
    )
    return f"{first['sign']}{first['digits']}{unit}–{second['digits']}{second['unit']}"


def _scale_word(unit: str) -> bool:
    """Tell whether a unit begins with a scale, which each end of a range keeps."""
    return unit[:1] in ("万", "萬", "亿", "億", "兆", "T", "B", "M", "K") and unit[:1] != ""


def _number(value: Decimal, figure: Figure, language: str, exact: bool) -> str:
    if not value.is_finite():
        return str(value)
    chinese = "zh" if language != "en" else "en"
    if figure.kind == "money":
        sign = (
            "$"
            if figure.unit == "USD" and language == "en"
            else _SIGNS.get(figure.unit, f"{figure.unit} ")
        )
        minus = "-" if value < 0 else ""
        return f"{minus}{sign}{_scaled(abs(value), _STEPS[language], exact)}"
    if steps := _PREFIXED.get(figure.unit):
        return _scaled(value, steps, exact, gap=" ")
    if figure.points:
        return _cut(value, exact) + (" 个百分点" if chinese == "zh" else " percentage points")
    if figure.kind == "fraction" and (simple := _simple(value)):
        return simple
    if figure.kind == "multiple":
        return _cut(value, exact) + ("倍" if chinese == "zh" else "×")
    if figure.kind == "age" and figure.unit == "a":
        return _cut(value, exact) + ("岁" if chinese == "zh" else " years old")
    if name := _NAMES[chinese].get(figure.unit):
        return _cut(value, exact) + name
    return _scaled(value, _STEPS[language], exact) + _thing(figure.unit, chinese)


def _simple(value: Decimal) -> str:
    """Write a fraction of small whole numbers as such: 1/3; empty if it is none."""
    near = Fraction(value).limit_denominator(20)
    close = abs(Fraction(value) - near) < Fraction(1, 10**12)
    return f"{near.numerator}/{near.denominator}" if close and 0 < near < 1 else ""


def _thing(unit: str, language: str) -> str:
    name = unit.strip("{}")
    if unit == "1" or not name:
        return ""
    if language == "zh":
        found = _THINGS.get(name, name)
        return found if not found[0].isascii() else f" {found}"
    plural = {"person": "people", "company": "companies", "country": "countries"}.get(
        name, f"{name}s"
    )
    return f" {plural if name.isascii() and unit.startswith('{') else name}"


def _scaled(value: Decimal, steps: tuple[tuple[int, str], ...], exact: bool, gap: str = "") -> str:
    """Write a value in the largest step that it fills."""
    size = abs(value)
    for power, name in steps:
        if size >= Decimal(10) ** power and (size < Decimal(10) ** (power + 15) or power > 6):
            if name in ("万", "萬") and size < 10**5 and value == value.to_integral():
                break
            if name == "K" and size < 10**4:
                break
            return _cut(value.scaleb(-power), exact) + gap + name
    if gap and size:
        power, name = steps[-1]
        return _cut(value.scaleb(-power), exact) + gap + name
    return _cut(value, exact) + (gap + next((n for p, n in steps if p == 0), "") if gap else "")


def _cut(value: Decimal, exact: bool) -> str:
    """Write a decimal plainly, to two places unless exactly; a huge exponent stays one."""
    if abs(value.adjusted()) > 40:
        return f"{value:E}"
    if not exact and value.adjusted() < 20 and value != value.quantize(Decimal("0.01")):
        value = (
            value.quantize(Decimal("0.01"))
            if abs(value) >= Decimal("0.1")
            else +value.quantize(Decimal(1).scaleb(value.adjusted() - 1))
        )
    words = f"{value:f}"
    return (words.rstrip("0").rstrip(".") or "0") if "." in words else words


def _rate(rate: str, language: str) -> str:
    if not rate:
        return ""
    return _RATES[language].get(rate) or "/" + rate[1:].strip("{}[]")
