"""The recogniser of figures beside other libraries, on words and paragraphs that were annotated.

    python -m tests.benchmarks.figures_peers

Each peer is asked with the model that fits the section, and only its first value counts; its
names of units are read by Desk's own table. Run it with the Python that has the peers installed
(`peers-figures.txt`); a peer that is missing is left out.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
import warnings
from collections import Counter, defaultdict
from fractions import Fraction
from importlib import util

from desk.figures import currencies, find
from desk.figures.units import units
from tests.figures import gold

_NAMES = {
    "f": "[degF]",
    "c": "Cel",
    "k": "K",
    "year": "a",
    "month": "mo",
    "week": "wk",
    "day": "d",
    "percentage": "%",
    "dimensionless": "1",
}
_LATER = ("range", "several", "at_most", "as_high_as")
"""What no peer reads: such cases are left out of the comparison."""


def in_base(name, value):
    """Return value and code of a peer's unit in Desk's base unit; its own name where unknown."""
    name = (name or "").lower().replace("_", " ")
    if name in _NAMES:
        return value, _NAMES[name]
    for known in (name, name.rstrip("s")):
        if known in units():
            return value * units()[known].factor, units()[known].code
        if known in currencies.ENGLISH:
            return value, currencies.ENGLISH[known]
        if known in currencies.HAN:
            return value, currencies.HAN[known]
        if known in currencies.SUBUNITS:
            code, parts = currencies.SUBUNITS[known]
            return value / parts, code
    return value, {"元": "CNY"}.get(name, name)


def _fraction(words):
    try:
        return Fraction(str(words).strip("% ").replace(" ", ""))
    except (ValueError, ZeroDivisionError):
        return None


def desk(text, section):
    """Return Desk's figures as `(start, end, value, unit)`."""
    found = find(text, gold.DAY, bare=section != "news")
    return [(f.start, f.end, _said(f), f.unit) for f in found]


def _said(figure):
    value = figure.low if figure.low is not None else figure.high
    return None if value is None else Fraction(value)


def recognizers(text, section):
    """Return what Recognizers-Text finds with the models of a section."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        Culture,
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    models = {
        "number": [recognize_number],
        "unit": [recognize_dimension],
        "money": [recognize_currency],
        "temperature": [recognize_temperature],
        "age": [recognize_age],
        "percent": [recognize_percentage],
    }
    models["news"] = [model for name in models if name != "number" for model in models[name]]
    culture = Culture.Chinese if re.search("[一-龥]", text) else Culture.English
    found = []
    for model in models[section]:
        with contextlib.suppress(Exception):
            for each in model(text, culture):
                said = each.resolution or {}
                value = _fraction(said.get("value"))
                if value is None:
                    continue
                unit = said.get("isoCurrency") or said.get("unit")
                plain = "%" if model is recognize_percentage else "1"
                value, unit = (value, unit) if said.get("isoCurrency") else in_base(unit, value)
                found.append((each.start, each.end + 1, value, unit or plain))
    return found


def quantulum3(text, _section):
    """Return what quantulum3 finds; it reads English only."""
    from quantulum3 import parser

    if re.search("[一-龥]", text):
        return []
    found = []
    with contextlib.suppress(Exception):
        for each in parser.parse(text):
            value, unit = in_base(each.unit.name, Fraction(str(each.value)))
            found.append((*each.span, value, unit))
    return found


def jionlp(text, section):
    """Return the sums that jionlp finds; it reads simplified Chinese only."""
    with contextlib.redirect_stdout(io.StringIO()):
        import jionlp as peer
    if section not in ("money", "news"):
        return []
    found = []
    with contextlib.suppress(Exception):
        for each in peer.ner.extract_money(text):
            number = each["detail"]["num"]
            value = _fraction(number[0] if isinstance(number, list) else number)
            if value is not None:
                value, unit = in_base(each["detail"]["case"], value)
                found.append((*each["offset"], value, unit))
    return found


PEERS = {
    "recognizers-text": (recognizers, "recognizers_number_with_unit"),
    "quantulum3": (quantulum3, "quantulum3"),
    "jionlp": (jionlp, "jionlp"),
}


def installed():
    """Return Desk and the peers that are there, by name."""
    return {"Desk": desk} | {
        name: ask for name, (ask, module) in PEERS.items() if util.find_spec(module)
    }


def _close(value, wanted):
    # peers reckon in floats
    return value is not None and abs(value - wanted) <= abs(wanted) / 10**7


def spelt(asked):
    """Return, by library and section, how many spellings are read with value and unit."""
    right, total = defaultdict(Counter), Counter()
    for section, words, wanted in gold.spellings():
        name, _, language = section.partition("-")
        if any(meaning[3] in _LATER for meaning in wanted):
            continue
        language = language or ("zh" if re.search("[一-龥]", words) else "en")
        key = f"{name}-{language}"
        total[key] += 1
        for library, ask in asked.items():
            found = ask(words, name)
            right[library][key] += len(found) == len(wanted) and all(
                _close(value, Fraction(meaning[0] or meaning[1]))
                and (unit == meaning[2] or meaning[2][0] == "{" or name == "number")
                for (_s, _e, value, unit), meaning in zip(found, wanted, strict=True)
            )
    return right, total


def in_news(asked):
    """Return how many figures of the paragraphs, dates left out, each library reads."""
    right, total = defaultdict(Counter), 0
    for name in gold.NEWS:
        for _day, text, said in gold.paragraphs(name):
            figures = [(s, e, gold.meaning(m)) for s, e, m in said if m != "?" and "date" not in m]
            total += len(figures)
            for library, ask in asked.items():
                found = ask(text, "news")
                for start, end, meaning in figures:
                    near = [f for f in found if f[0] < end and start < f[1]]
                    wanted = Fraction(meaning[0] or meaning[1])
                    right[library]["found"] += bool(near)
                    right[library]["value"] += any(_close(f[2], wanted) for f in near)
                    right[library]["value and unit"] += any(
                        _close(f[2], wanted) and (f[3] == meaning[2] or meaning[2][0] == "{")
                        for f in near
                    )
    return right, total


def main():
    """Print both tables."""
    warnings.simplefilter("ignore")
    out = sys.stdout.write
    asked = installed()
    right, total = spelt(asked)
    out("\nspellings read with value and unit\n  " + " " * 16)
    out("".join(f"{name:>18}" for name in asked) + "\n")
    for key, count in total.items():
        row = "".join(f"{right[name][key]:>12} of {count:<3}" for name in asked)
        out(f"  {key:16}{row}\n")
    row = "".join(f"{sum(right[name].values()):>12} of {sum(total.values()):<3}" for name in asked)
    out(f"  {'all':16}{row}\n")
    right, count = in_news(asked)
    out(f"\nof {count} figures in paragraphs of news\n")
    for name in asked:
        said = "  ".join(f"{part} {n}" for part, n in right[name].items())
        out(f"  {name:18}{said}\n")
    for name in sorted(set(PEERS) - set(asked)):
        out(f"  {name} is not installed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
