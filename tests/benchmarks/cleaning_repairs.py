"""How much of the world's damage is repaired, and how little else is touched.

Run it as `python -m tests.benchmarks.cleaning_repairs [KIND ...]`. Gold bodies and own texts in
many languages are damaged as programs damage them; each line is then right again, left damaged,
or spoiled. Precision is the share of changed lines that became the original; recall the share of
damaged lines that did. What is lost for good counts as `told` where the damage is pointed at, and
a line that was made something else, and not pointed at, is `spoiled`. Beside Desk stands ftfy, as it
comes and without what is known to harm Chinese, where it is installed.
"""

# ruff: noqa: E501 - kinds of damage and addresses are told in one line each

import random
import re
import sys
import unicodedata
from functools import cache
from urllib.parse import quote

from desk.cleaning.pipeline import WORDING, _rules
from tests.benchmarks import cleaning_sets
from tests.cleaning.clean_texts import CLEAN

FOLD = str.maketrans("，：；！？（）", ",:;!?()")
# Some gold holds damage of its own.
_DAMAGED = re.compile("[\u2e80-\u2fd5\uf900-\ufa6d\ufffd]")


# ---- texts --------------------------------------------------------------------------------------


@cache
def chinese():
    """Return the Chinese gold bodies as lists of lines, and our own."""
    found = [gold for _, gold, record in cleaning_sets.magic_html().values() if record["zh"]]
    return [_lines(text) for text in found] + [list(CLEAN["simplified"])]


@cache
def traditional():
    """Return the same in traditional characters."""
    import opencc

    convert = opencc.OpenCC("s2tw").convert
    return [[convert(line) for line in lines] for lines in chinese()]


@cache
def english():
    """Return every third English gold body, and our own."""
    found = [gold for _, gold, _ in list(cleaning_sets.scrapinghub().values())[::3]]
    return [_lines(text) for text in found] + [list(CLEAN["english"])]


@cache
def western():
    """Return the gold bodies in other languages of the Latin alphabet, and our own."""
    own = [CLEAN[k] for k in ("german", "french", "spanish", "portuguese and others")]
    return [list(lines) for lines in own]


@cache
def russian():
    """Return our own Russian and the gold that is Russian."""
    found = [_lines(gold) for _, gold, _ in cleaning_sets.magic_html().values()]
    kept = [ls for ls in found if sum("а" <= c <= "я" for line in ls for c in line) > 200]
    return [*kept, list(CLEAN["russian"])]


def _lines(text):
    lines = (
        re.sub(r"[\u200b\u2060\xad\ufeff\x00-\x1f]", "", line).strip() for line in text.split("\n")
    )
    return [line for line in lines if len(line) >= 12 and not _DAMAGED.search(line)]


# ---- damage: a document's lines -> its lines damaged ---------------------------------------------


def each(change):
    """Damage every line alone."""
    return lambda lines, chance: [change(line) for line in lines]


def some(change, share=0.2):
    """Damage some lines only, the others stay."""
    return lambda lines, chance: [change(s) if chance.random() < share else s for s in lines]


def misread(wrote, read, errors="replace"):
    """Write in one encoding, read in another; unknown bytes stay control characters as on the web."""

    def change(line):
        try:
            data = line.encode(wrote)
        except UnicodeEncodeError:
            return line
        if read in ("cp1252", "cp1251", "cp1250"):
            pairs = (bytes([b]).decode(read, "ignore") or chr(b) for b in data)
            return "".join(pairs)
        return data.decode(read, errors)

    return change


def twice(change):
    """Damage what is damaged."""
    return lambda line: change(change(line))


def gloss(style, shape):
    """Print a reading behind each of twenty characters, wherever they stand."""

    def change(lines, chance):
        from pypinyin import Style, pinyin

        kinds = sorted(set(re.findall("[\u4e00-\u9fff]", "".join(lines))))
        chosen = set(chance.sample(kinds, min(20, len(kinds))))
        styles = {"tone": Style.TONE, "bare": Style.NORMAL, "zhuyin": Style.BOPOMOFO}
        styles["number"] = Style.TONE3

        def read(found):
            reading = pinyin(found[0], style=styles[style])[0][0]
            return found[0] + shape.format(reading)

        told = "".join(chosen)
        return [re.sub(f"[{told}]", read, line) for line in lines]

    return change


def shifted(line, marks="。”"):
    """Lose the first byte of the marks, each time they occur before an ideograph or the end."""
    out, at = [], 0
    for found in re.finditer(f"{marks}(.?)", line):
        if found.start() < at:
            continue
        data = line[found.start() :].encode("gbk", "replace")[1:]
        steps, end = 0, 0
        while end < len(data) and not (steps and data[end] < 0x80):
            if end + 1 < len(data) and data[end] >= 0x81 and data[end + 1] >= 0x40:
                end += 2
            else:
                end += 1
                if data[end - 1] >= 0x80:
                    break
            steps += 1
            if steps > 6:
                break
        if steps > 6:
            continue
        last = data[end : end + 1]
        taken = data[: end + (len(last) > 0 and last[0] < 0x80 and steps > 1)]
        text = taken.decode("gbk", "replace").replace("\ufffd", "?")
        covered = len((line[found.start()].encode("gbk")[:1] + taken).decode("gbk", "ignore"))
        out += [line[at : found.start()], "?", text.replace("！", "!")]
        at = found.start() + covered
    return "".join([*out, line[at:]])


ENTITIES = {"“": "ldquo", "”": "rdquo", "‘": "lsquo", "’": "rsquo", "—": "mdash", "…": "hellip"}
ENTITIES |= {"é": "eacute", "ü": "uuml", "&": "amp", '"': "quot", "·": "middot", "–": "ndash"}


def entities(times, numbered=False):
    """Escape signs as entities, several times."""

    def named(found):
        name = f"#{ord(found[0])}" if numbered and found[0] != "&" else ENTITIES[found[0]]
        return "&" + "amp;" * (times - 1) + name + ";"

    return lambda line: re.sub(f"[{''.join(ENTITIES)}]", named, line)


def escapes(form):
    """Escape all that is not ASCII, a UTF-16 unit each."""

    def unit(found):
        data = found[0].encode("utf-16-be")
        units = [int.from_bytes(data[n : n + 2], "big") for n in range(0, len(data), 2)]
        return "".join(form(u) for u in units)

    return lambda line: re.sub(r"[^\x00-\x7f]", unit, line)


def octets(form):
    """Escape all that is not ASCII, a byte of UTF-8 each."""
    return lambda line: re.sub(
        r"[^\x00-\x7f]+", lambda f: "".join(form(b) for b in f[0].encode()), line
    )


def strewn(signs, share=0.04):
    """Strew signs between letters."""

    def change(lines, chance):
        return [
            "".join(c + (chance.choice(signs) if chance.random() < share else "") for c in line)
            for line in lines
        ]

    return change


def lossy(share=0.01):
    """Let U+FFFD stand for some letters."""

    def change(lines, chance):
        return ["".join("\ufffd" if chance.random() < share else c for c in s) for s in lines]

    return change


def kangxi(line):
    """Write the radicals that a PDF has for plain characters."""
    known = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0x2F00, 0x2FD6)}
    known |= dict(zip("长门见页马鱼鸟车贝民龙", "⻓⻔⻅⻚⻢⻥⻦⻋⻉⺠⻰", strict=True))
    return "".join(known.get(c, c) for c in line)


def compatible(line):
    """Write the ideographs that Korean encodings hold twice by their second number."""
    known = {unicodedata.normalize("NFC", chr(c)): chr(c) for c in range(0xF900, 0xFA0C)}
    return "".join(known.get(c, c) for c in line)


def ligatures(line):
    """Write the ligatures that a PDF has."""
    for letters, sign in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        line = line.replace(letters, sign)
    return line


def spaced(line):
    """Put a space between all signs that are as wide as an ideograph."""
    return re.sub(
        r"(?<=[\u3001-\u9fff\uff01-\uff5e“”])(?=[\u3001-\u9fff\uff01-\uff5e“”])", " ", line
    )


def worded(line):
    """Put a space between words, as a tokeniser does."""
    import jieba

    return re.sub(" {2,}", " ", " ".join(jieba.lcut(line)))


def soft(line):
    """Put soft hyphens into long words."""
    return re.sub(r"\b([A-Za-z]{4})([A-Za-z]{3,})", "\\1\xad\\2", line)


def wide(line):
    """Write letters and figures in full width."""
    return re.sub("[A-Za-z0-9]", lambda f: chr(ord(f[0]) + 0xFEE0), line)


def folded(line):
    """Fold marks to half width."""
    return line.translate(FOLD)


def folded_apart(line):
    """Fold marks to half width and put a space behind them, as in English."""
    return re.sub(r"[，：；！？](?=.)", lambda f: f[0].translate(FOLD) + " ", line).translate(FOLD)


def folded_partly(lines, chance):
    """Fold a mark more often than not."""
    return ["".join(folded(c) if chance.random() < 0.8 else c for c in s) for s in lines]


def quotes_of(line):
    """Fold quotation marks to straight ones."""
    return re.sub("[“”]", '"', line)


KINDS = {
    "pinyin (guān)": (traditional, gloss("tone", "({})")),
    "pinyin （guān）": (chinese, gloss("tone", "（{}）")),
    "pinyin ( guān )": (chinese, gloss("tone", " ( {} )")),
    "pinyin [guān]": (chinese, gloss("tone", "[{}]")),
    "pinyin (guan)": (chinese, gloss("bare", "({})")),
    "pinyin (guan1)": (chinese, gloss("number", "({})")),
    "zhuyin (ㄍㄨㄢ)": (traditional, gloss("zhuyin", "（{}）")),
    "GBK a byte late: 。”": (traditional, each(shifted)),
    "GBK a byte late: ！”": (traditional, each(lambda s: shifted(s, "！”"))),
    "GBK a byte late: ？”": (traditional, each(lambda s: shifted(s, "？”"))),
    "UTF-8 as Latin-1, zh": (chinese, each(misread("utf-8", "latin-1"))),
    "UTF-8 as 1252, zh": (chinese, each(misread("utf-8", "cp1252"))),
    "UTF-8 as 1252, some lines": (chinese, some(misread("utf-8", "cp1252"))),
    "UTF-8 as 1252, en": (english, each(misread("utf-8", "cp1252"))),
    "UTF-8 as 1252, western": (western, each(misread("utf-8", "cp1252"))),
    "UTF-8 as 1252 twice, en": (english, each(twice(misread("utf-8", "cp1252")))),
    "UTF-8 as 1252 twice, zh": (chinese, each(twice(misread("utf-8", "cp1252")))),
    "UTF-8 as Mac, en": (english, each(misread("utf-8", "mac_roman"))),
    "UTF-8 as DOS 437, western": (western, each(misread("utf-8", "cp437"))),
    "UTF-8 as 1250, western": (western, each(misread("utf-8", "cp1250"))),
    "UTF-8 as 1251, ru": (russian, each(misread("utf-8", "cp1251"))),
    "UTF-8 as 1251, en": (english, each(misread("utf-8", "cp1251"))),
    "UTF-8 as GB18030, zh": (chinese, each(misread("utf-8", "gb18030"))),
    "UTF-8 as GB18030, en": (english, each(misread("utf-8", "gb18030"))),
    "UTF-8 as GBK, lossy": (chinese, each(misread("utf-8", "gbk"))),
    "UTF-8 as Big5, lossy": (traditional, each(misread("utf-8", "big5"))),
    "UTF-8 as Shift-JIS, lossy": (chinese, each(misread("utf-8", "cp932"))),
    "GBK as Latin-1": (chinese, each(misread("gb18030", "latin-1"))),
    "GBK as 1252": (chinese, each(misread("gb18030", "cp1252"))),
    "GBK as 1252, some lines": (chinese, some(misread("gb18030", "cp1252"))),
    "Big5 as Latin-1": (traditional, each(misread("big5hkscs", "latin-1"))),
    "Big5 as GB18030": (traditional, each(misread("big5hkscs", "gb18030"))),
    "Big5 as GBK, lossy": (traditional, each(misread("big5hkscs", "gbk"))),
    "GBK as Big5, lossy": (chinese, each(misread("gbk", "big5"))),
    "GBK as UTF-8 (U+FFFD)": (chinese, each(misread("gbk", "utf-8"))),
    "1251 as 1252, ru": (russian, each(misread("cp1251", "cp1252"))),
    "锟斤拷": (
        chinese,
        each(lambda s: misread("gbk", "utf-8")(s).encode().decode("gbk", "replace")),
    ),
    "U+FFFD here and there": (chinese, lossy()),
    "â€™ that lost a byte, en": (
        english,
        each(lambda s: misread("utf-8", "cp1252")(s).replace("\x9d", "")),
    ),
    "entities once": (english, each(entities(1))),
    "entities twice": (english, each(entities(2))),
    "entities thrice, numbers": (chinese, each(entities(3, numbered=True))),
    "\\u escapes": (chinese, each(escapes(lambda u: f"\\u{u:04x}"))),
    "\\u escapes, en": (english, each(escapes(lambda u: f"\\u{u:04x}"))),
    "%u escapes": (chinese, each(escapes(lambda u: f"%u{u:04X}"))),
    "<U+..> escapes": (chinese, each(escapes(lambda u: f"<U+{u:04X}>"))),
    "%XX escapes": (chinese, some(octets(lambda b: f"%{b:02X}"))),
    "\\x escapes": (chinese, some(octets(lambda b: f"\\x{b:02x}"))),
    "=XX escapes": (chinese, some(octets(lambda b: f"={b:02X}"))),
    "zero width inside words": (chinese, strewn("\u200b\u2060\ufeff\u200c\u200d\u200e")),
    "zero width, en": (english, strewn("\u200b\u2060\ufeff\u200c\u200e\u202a\u202c")),
    "control characters": (chinese, strewn("\x00\x01\x08\x1b\x7f\x90")),
    "soft hyphens": (english, each(soft)),
    "marks folded": (chinese, each(folded)),
    "marks folded, traditional": (traditional, each(folded)),
    "marks folded, a space behind": (chinese, each(folded_apart)),
    "marks folded, four of five": (chinese, folded_partly),
    "ligatures": (english, each(ligatures)),
    "radicals for characters": (chinese, each(kangxi)),
    "doubled ideographs": (traditional, each(compatible)),
    "a space between all": (chinese, each(spaced)),
    "a space between words": (chinese, each(worded)),
    "leave: full-width letters": (chinese, each(wide)),
    "leave: straight quotes": (chinese, each(quotes_of)),
    "leave: Cyrillic look-alikes": (english, each(lambda s: s.replace("a", "а").replace("o", "о"))),
    "leave: all as it is, zh": (chinese, each(str)),
    "leave: all as it is, traditional": (traditional, each(str)),
    "leave: all as it is, en": (english, each(str)),
    "leave: all as it is, western": (western, each(str)),
    "leave: all as it is, ru": (russian, each(str)),
}


# ---- repair -------------------------------------------------------------------------------------


def desk(text):
    """Return the text with the edits of all wording rules made, and the lines pointed at."""
    told = set()
    for _, rule in _rules():
        if rule.PHASE in WORDING:
            for edit in sorted(rule.edits(text), reverse=True):
                if text[edit.start : edit.end] == edit.inserted:
                    told.add(text.count("\n", 0, edit.start))
                text = text[: edit.start] + edit.inserted + text[edit.end :]
    return text, told


def peers():
    """Return what repairs text: name -> function."""
    found = {"Desk": desk}
    try:
        import ftfy
    except ImportError:
        return found
    careful = ftfy.TextFixerConfig(fix_character_width=False, uncurl_quotes=False, explain=False)
    found["ftfy"] = lambda text: (ftfy.fix_text(text), set())
    found["ftfy, careful"] = lambda text: (ftfy.fix_text(text, careful), set())
    return found


def counted(repair, documents, change, keeps):
    """Return lines damaged, changed, right again, told, spoiled."""
    damaged = changed = right = told = spoiled = 0
    for number, lines in enumerate(documents()):
        broken = [s.replace("\n", "") for s in change(lines, random.Random(number))]
        wanted = broken if keeps else lines
        text, flags = repair("\n".join(broken))
        mended = text.split("\n")
        if len(mended) != len(lines):
            mended = (mended + [""] * len(lines))[: len(lines)]
        for at, (line, was, now) in enumerate(zip(wanted, broken, mended, strict=True)):
            damaged += line != was
            changed += now != was
            right += line != was and now == line
            told += line != was and now != line and at in flags
            spoiled += now not in (was, line) and at not in flags
    return damaged, changed, right, told, spoiled


def table(names):
    """Print the table of kinds."""
    found = peers()
    print(f"{'kind':34}" + "".join(f"{name:^38}" for name in found))
    print(" " * 34 + "  lines  P     R     told  spoiled   " * len(found))
    for kind, (documents, change) in KINDS.items():
        if names and not any(name in kind for name in names):
            continue
        row = f"{kind:34}"
        for repair in found.values():
            lines, changed, right, told, spoiled = counted(
                repair, documents, change, kind.startswith("leave")
            )
            share = f"{right / changed:.3f}" if changed else "  –  "
            recall = f"{right / lines:.3f}" if lines else "  –  "
            row += f"{lines:7} {share} {recall} {told:6} {spoiled:6}     "
        print(row, flush=True)


def marks():
    """Print precision and recall of single marks, folded in whole bodies as they stand in gold."""
    from desk.cleaning.rules import half_width_marks

    right = made = wanted = 0
    texts = [gold for _, gold, record in cleaning_sets.magic_html().values() if record["zh"]]
    for text in texts:
        flat = text.translate(FOLD)
        needed = {at for at, (a, b) in enumerate(zip(text, flat, strict=True)) if a != b}
        edits = list(half_width_marks.edits(flat))
        places = {edit.start for edit in edits}
        right += len(needed & places)
        made += len(places)
        wanted += len(needed)
    print(f"marks one by one: {wanted} folded, P {right / made:.3f}, R {right / wanted:.3f}")


def addresses():
    """Print how many addresses come out of what is around them."""
    from desk.cleaning.rules.wrapped_targets import unwrapped

    right = 0
    for wrapped, plain in ADDRESSES:
        found = unwrapped(wrapped)
        right += found == plain
        if found != plain:
            print(f"  {wrapped}\n    -> {found}\n    not {plain}")
    print(f"addresses: {right} of {len(ADDRESSES)}")


_INNER = "https://a.example/news/2025/x.html?id=3"
_QUOTED = quote(_INNER, safe="")
ADDRESSES = [
    (f"https://images.weserv.nl/?url={_QUOTED}", _INNER),
    ("https://images.weserv.nl?url=a.example/b%20c.jpg&w=300", "https://a.example/b%20c.jpg"),
    ("https://wsrv.nl/?url=ssl:a.example/b.jpg", "https://a.example/b.jpg"),
    (f"https://www.google.com/url?sa=t&url={_QUOTED}&usg=x", _INNER),
    (f"https://www.google.com.hk/url?q={_QUOTED}", _INNER),
    ("https://www.google.com/amp/s/a.example/news/x", "https://a.example/news/x"),
    ("https://a-example.cdn.ampproject.org/c/s/a.example/x", "https://a.example/x"),
    ("https://a-example.cdn.ampproject.org/i/s/a.example/b.jpg", "https://a.example/b.jpg"),
    ("https://a-example.cdn.ampproject.org/c/a.example/x", "http://a.example/x"),
    ("https://webcache.googleusercontent.com/search?q=cache:Ab1:https://a.example/x+y", "https://a.example/x"),
    ("https://web.archive.org/web/20250101000000/https://a.example/x?id=3", "https://a.example/x?id=3"),
    ("https://web.archive.org/web/20250101000000im_/https://a.example/b.jpg", "https://a.example/b.jpg"),
    ("http://web.archive.org/web/2025*/https://a.example/x", "https://a.example/x"),
    ("https://archive.ph/2025.01.01-000000/https://a.example/x", "https://a.example/x"),
    ("https://archive.ph/AbCdE", "https://archive.ph/AbCdE"),
    ("https://a.example/x?utm_source=y&id=3&fbclid=z#top", "https://a.example/x?id=3#top"),
    ("https://a.example/x?utm_medium=social&utm_campaign=z", "https://a.example/x"),
    ("https://a.example/x?gclid=1&wt_mc=2&at_medium=3&mc_cid=4&igsh=5&si=6", "https://a.example/x?si=6"),
    ("https://a.example/x?id=3&amp;utm_source=y", "https://a.example/x?id=3"),
    (f"https://nam02.safelinks.protection.outlook.com/?url={_QUOTED}&data=x", _INNER),
    ("https://urldefense.com/v3/__https://a.example/x__;!!abc!def$", "https://a.example/x"),
    ("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x&d=y", "https://a.example/x"),
    ("https://t.co/AbCd123", "https://t.co/AbCd123"),
    ("https://bit.ly/3xYz", "https://bit.ly/3xYz"),
    (f"https://link.zhihu.com/?target={_QUOTED}", _INNER),
    (f"https://link.jianshu.com/?t={_QUOTED}", _INNER),
    (f"https://link.csdn.net/?target={_QUOTED}", _INNER),
    (f"https://weibo.cn/sinaurl?u={_QUOTED}", _INNER),
    (f"https://weibo.cn/sinaurl?toasturl={_QUOTED}", _INNER),
    (f"https://l.facebook.com/l.php?u={quote(_INNER + '&fbclid=1', safe='')}&h=x", _INNER),
    (f"https://lm.facebook.com/l.php?u={_QUOTED}", _INNER),
    (f"https://www.youtube.com/redirect?event=video&q={_QUOTED}", _INNER),
    (f"https://t.me/iv?url={_QUOTED}&rhash=1", _INNER),
    (f"https://www.linkedin.com/redir/redirect?url={_QUOTED}", _INNER),
    (f"https://out.reddit.com/t3_x?url={_QUOTED}&token=y", _INNER),
    (f"https://duckduckgo.com/l/?uddg={_QUOTED}&rut=x", _INNER),
    (f"https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU={_QUOTED}/RK=2/RS=x-", _INNER),
    (f"https://steamcommunity.com/linkfilter/?u={_QUOTED}", _INNER),
    (f"https://www.douban.com/link2/?url={_QUOTED}", _INNER),
    (f"https://b.example/redirect?url={_QUOTED}", _INNER),
    (f"https://b.example/go.php?to={_QUOTED}", _INNER),
    (f"https://b.example/link?target={quote(_QUOTED, safe='')}", _INNER),
    (f"https://b.example/out?u={quote(quote(_QUOTED, safe=''), safe='')}", _INNER),
    (f"https://b.example/share?url={_QUOTED}", f"https://b.example/share?url={_QUOTED}"),
    (f"https://www.facebook.com/sharer/sharer.php?u={_QUOTED}", f"https://www.facebook.com/sharer/sharer.php?u={_QUOTED}"),
    (f"https://twitter.com/intent/tweet?url={_QUOTED}", f"https://twitter.com/intent/tweet?url={_QUOTED}"),
    (f"https://b.example/search?q={_QUOTED}", f"https://b.example/search?q={_QUOTED}"),
    (f"https://b.example/login?redirect={_QUOTED}", f"https://b.example/login?redirect={_QUOTED}"),
    ("https://i0.wp.com/a.example/b.jpg?resize=300,200&ssl=1", "https://a.example/b.jpg"),
    (f"https://b.example/_next/image?url={_QUOTED}&w=640&q=75", _INNER),
    ("https://b.example/_next/image?url=%2Fimg%2Fb.jpg&w=640&q=75", "https://b.example/img/b.jpg"),
    ("https://b.example/cdn-cgi/image/width=800,quality=75/https://a.example/b.jpg", "https://a.example/b.jpg"),
    ("https://res.cloudinary.com/demo/image/fetch/w_300/https://a.example/b.jpg", "https://a.example/b.jpg"),
    (f"https://substackcdn.com/image/fetch/w_1456,c_limit/{quote('https://a.example/b.jpg', safe='')}", "https://a.example/b.jpg"),
    ("https://proxy.duckduckgo.com/iu/?u=https%3A%2F%2Fa.example%2Fb.jpg", "https://a.example/b.jpg"),
    (f"https://translate.google.com/translate?sl=zh-CN&tl=en&u={_QUOTED}", _INNER),
    ("https://a-example.translate.goog/x?_x_tr_sl=zh&_x_tr_tl=en", "https://a.example/x"),
    ("https://12ft.io/https://a.example/x", "https://a.example/x"),
    ("https://r.jina.ai/https://a.example/x", "https://a.example/x"),
    ("https://news.google.com/articles/CBMi?oc=5", "https://news.google.com/articles/CBMi?oc=5"),
    (f"https://b.example/a?link={_QUOTED}&title=x", f"https://b.example/a?link={_QUOTED}&title=x"),
    ("javascript:void(0)", "javascript:void(0)"),
    ("mailto:a@b.example?subject=utm_source", "mailto:a@b.example?subject=utm_source"),
    ("/redirect?url=javascript%3Aalert(1)", "/redirect?url=javascript%3Aalert(1)"),
    ("https://b.example/redirect?url=javascript%3Aalert(1)", "https://b.example/redirect?url=javascript%3Aalert(1)"),
]  # fmt: skip
"""What an address looks like around another, and the address inside; some stay as they are."""


def main():
    """Print the tables of the kinds named, or of all."""
    names = sys.argv[1:]
    if names != ["addresses"]:
        table(names)
    marks()
    addresses()


if __name__ == "__main__":
    main()
