"""How well figures are recognised: the annotated articles, their variants, speed, and peers.

    python -m tests.benchmarks.figures [GOLD.jsonl FOLDER]

GOLD holds one annotated object a line and FOLDER the articles. Peers are measured where they are
installed (`peers-figures.txt` lists them); none of them is needed.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter, defaultdict
from importlib import util
from pathlib import Path

from desk.figures import find
from tests.benchmarks import figures_peers
from tests.figures import gold as paragraphs

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOLD = SHARED / "bench/figures/gold_000_003.jsonl"
ARTICLES = SHARED / "seeds"
DATES = {"000": "2025-02-04", "003": "2025-01-22"}
SIZE = 100_000


def gold(path=GOLD):
    """Return the annotated objects by article."""
    found = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        found[entry["seed"]].append(entry)
    return found


def score(path=GOLD, articles=ARTICLES, *, log=None):
    """Count on the annotated articles what is found, right, wrong and missed."""
    count = Counter()
    for seed, entries in gold(path).items():
        text = (articles / seed).read_bytes().decode("utf-8")
        figures = find(text, DATES.get(seed[:3]))
        judged(entries, figures, text, count, log)
    return count


def judged(entries, figures, text, count, log=None):
    """Add one article's judgement: overlap decides, one prediction for one figure."""
    used = set()
    for entry in entries:
        if not entry["figure"] or entry.get("optional"):
            continue
        count["required"] += 1
        near = [f for f in figures if f.start < entry["end"] and entry["start"] < f.end]
        if not near:
            if log:
                log("missed", entry["id"], entry["text"])
            continue
        best = max(near, key=lambda f: min(f.end, entry["end"]) - max(f.start, entry["start"]))
        used.add(best)
        count["found"] += 1
        same = {
            "value": same_value(entry, best),
            "unit": same_unit(entry, best),
            "qualifier": entry["qualifier"] == best.qualifier,
            "rate": (entry["rate"] or "") == best.rate,
            "each": entry["each"] == best.each,
            "core": (entry["start"], entry["end"]) == (best.start, best.end),
        }
        for name, right in same.items():
            count[name] += right
            if not right and log:
                log(name, entry["id"], entry["text"], best)
    neutral = [e for e in entries if (e["figure"] and e.get("optional")) or e["kind"] == "ordinal"]
    traps = [e for e in entries if e["kind"] == "not_a_figure"]
    for figure in figures:
        if figure in used or any(_touch(figure, entry) for entry in neutral):
            continue
        count["false"] += 1
        count["trap"] += any(_touch(figure, entry) for entry in traps)
        if log:
            log("false", figure.text, text[max(0, figure.start - 12) : figure.end + 12])


def _touch(figure, entry):
    return figure.start < entry["end"] and entry["start"] < figure.end


def same_value(entry, figure):
    """Tell whether both ends are equal; of dates the days, of `at_latest` the last one."""
    if entry["unit"] == "date":
        last = (entry["iso_high"] or "")[:19] == figure.iso_high[:19].replace("+00:00", "Z")
        first = (entry["iso_low"] or "")[:19] == figure.iso_low[:19]
        return last and (first or entry["qualifier"] == "at_latest")
    return all(
        (mine is None) == (theirs is None)
        and (mine is None or abs(float(mine) - theirs) <= 1e-9 * max(1, abs(theirs)))
        for mine, theirs in ((figure.low, entry["low"]), (figure.high, entry["high"]))
    )


def same_unit(entry, figure):
    """Tell whether the unit is the same; a counted thing may be any."""
    if (entry["unit"] or "").startswith("{"):
        return figure.unit.startswith("{") or figure.unit == "1"
    return entry["unit"] == figure.unit


def variants():
    """Yield name and change of the mechanical variants of a figure's words."""
    yield "full width", _wide
    yield "spaced", lambda words: re.sub(r"(?<=[0-9])(?=[亿万美年月日个家])", " ", words)
    yield "unspaced", lambda words: words.replace(" ", "") if re.search("[一-龥]", words) else words
    yield (
        "grouped",
        lambda words: re.sub(r"(?<![0-9])[0-9]{4}(?= ?[亿万])", lambda m: f"{int(m[0]):,}", words),
    )
    if util.find_spec("opencc"):
        import opencc

        for name in ("s2t", "s2tw", "s2hk"):
            yield f"traditional ({name})", opencc.OpenCC(name).convert
    if util.find_spec("pypinyin"):
        yield "pinyin inserted", _glossed


def _wide(words):
    return "".join(
        chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in words
    )


def _glossed(words):
    from pypinyin import Style, pinyin

    return re.sub(
        "[一-龥](?=[亿万元家半])",
        lambda m: f"{m[0]}({pinyin(m[0], style=Style.TONE)[0][0]})",
        words,
    )


def varied(path=GOLD, articles=ARTICLES, *, log=None):
    """Return, by variant, how many of the figures keep kind, value, unit and qualifier."""
    result = {}
    for name, change in variants():
        same = total = 0
        for seed, entries in gold(path).items():
            text = (articles / seed).read_bytes().decode("utf-8")
            for entry in entries:
                if not entry["figure"] or entry.get("optional"):
                    continue
                total += 1
                lead, words = text[max(0, entry["start"] - 8) : entry["start"]], entry["text"]
                lead = re.sub(r".*[。，\n>：:；,.]", "", lead, flags=re.DOTALL)
                plain = find(f"{lead}{words}，", DATES.get(seed[:3]))
                other = find(f"{change(lead)}{change(words)}，", DATES.get(seed[:3]))
                right = [f.meaning for f in plain] == [f.meaning for f in other]
                same += right
                if not right and log:
                    log(name, words, change(words), plain, other)
        result[name] = (same, total)
    return result


def speed(articles=ARTICLES):
    """Return characters a second on the articles, and seconds for each awkward text."""
    texts = [path.read_bytes().decode("utf-8") for path in sorted(articles.glob("*.txt"))]
    whole = sum(map(len, texts))
    begun = time.process_time()
    rounds = 5
    for _ in range(rounds):
        for text in texts:
            find(text, "2025-02-04")
    rate = rounds * whole / (time.process_time() - begun)
    awkward = {}
    for words in (
        "9",
        "一",
        "亿",
        "亿亿亿",
        "1,",
        "1-",
        "1 ",
        "约",
        "(",
        "<",
        "<a",
        "$",
        "$1 ",
        "1月",
        "数",
        "一亿",
        "1.",
        "a",
        "five ",
        "5 to ",
        "每年",
        "http://a.",
        "百分之",
        "$5 billion to ",
        "三分之一",
        "近",
        "1% ",
        "3年",
        "a.b",
        "5000亿美元",
        "January ",
        "#",
        "%E4",
    ):
        text = (words * SIZE)[:SIZE]
        begun = time.process_time()
        find(text, "2025-02-04")
        awkward[words] = time.process_time() - begun
    return rate, awkward


def told_news(name):
    """Print how well the figures of one file of annotated paragraphs are read."""
    count = paragraphs.score(name, log=print)
    found = count["found"]
    rows = [f"{part} {count[part] / found:.3f}" for part in ("value", "unit", "qualifier", "rate")]
    precision, recall = found / (found + count["false"]), found / count["required"]
    print(f"  {name:10} {count['required']} figures", end="  ")
    print(f"precision {precision:.3f}  recall {recall:.3f}", *rows, sep="  ")


def main(arguments):
    """Print the tables."""
    path, articles = map(Path, arguments) if len(arguments) == 2 else (GOLD, ARTICLES)
    if not path.is_file():
        print(f"No annotated figures at {path}.")
        return 1
    count = score(path, articles, log=print)
    found, required = count["found"], count["required"]
    print(f"\nrequired {required}  found {found}  recall {found / required:.3f}", end="  ")
    print(f"precision {found / (found + count['false']):.3f}  traps hit {count['trap']}")
    for name in ("value", "unit", "qualifier", "rate", "each", "core"):
        print(f"  {name:10} {count[name] / found:.3f}")
    print("\nvariants with an identical value")
    for name, (same, total) in varied(path, articles, log=print).items():
        print(f"  {name:20} {same}/{total}  {same / total:.3f}")
    rate, awkward = speed(articles)
    print(f"\n{rate:,.0f} characters a second; 100,000 characters of")
    for words, seconds in awkward.items():
        print(f"  {words!r:20} {seconds:.2f} s")
    print("\nparagraphs of news, in the order they were composed")
    for name in paragraphs.NEWS:
        told_news(name)
    figures_peers.main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
