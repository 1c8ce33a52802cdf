"""Telling the names of people from other words, by their form."""

from __future__ import annotations

import re

_PARTICLE_WORDS = (
    "de da di do dos das del della der den des van von vom zu zur la le du el al bin ibn ben abu "
    "y e af av ter ten te st. mc mac"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_JOINTS = re.compile(
    r"\s*[;；]\s*|\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|i|и|та|och|og|en|&|/|\||·|•|with|mit)\s+|\s*[/&]\s*"
)
_JOINING = frozenset(
    ["and", "und", "et", "i", "og", "och", "en", "with", "mit", "avec", "con", "from"]
)
_NO_NAMES = re.compile(
    r"(?:the|our|your|all|new|news|world|home|sports?|business|politics|opinions?|culture|press|"
    r"staff|team|editorial|editors?|board|office|desk|department|agency|images?|photos?|getty|"
    r"times|post|daily|journal|tribune|herald|magazine|media|network|group|company|university|"
    r"institute|ministry|service|street|city|county|state|united|north|south|east|west|"
    r"republic|read|more|share|min|mins|minutes?|by|from|in|on|at|for|with|to|of|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"editor-[\w-]+|correspondents?|reporters?|columnists?|journalists?|contributors?|photographers?|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|redaktion|redacción|rédaction|"
    r"redazione|редакция|nachrichten|zeitung|politik|wirtschaft|kultur|planète|économie|société|"
    r"economía|sociedad|politica|cronaca|startseite|accueil|inicio)$",
    re.IGNORECASE,
)
_ROLE_WORDS = (
    r"correspondents?|reporters?|editors?|writers?|columnists?|journalists?|producers?|contributors?|analysts?|"
    r"staff|photographer|chief|editor-in-chief|redakteur(?:in)?|korrespondent(?:in)?|"
    r"reporter(?:in)?|journalistin|journaliste|correspondante?|rédact(?:eur|rice)|redactor[ae]?|"
    r"periodista|corresponsal|giornalista|inviat[oa]|корреспондент|обозреватель|журналист|"
    r"updated|published|posted|modified|last updated|aktualisiert|veröffentlicht"
)
_ROLE = re.compile(
    rf"[\s,|–—-]+(?:(?:our|the|of|and|&|in|at|for|[^\W\d_][\w.'’&-]*)\s+){{0,6}}?(?:{_ROLE_WORDS})\b.*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s+(?:for|in|at)\s+(?:the\s+)?[A-Z].*$")
_LETTERS = re.compile(r"[^\W\d_]+(?:[.'’‑-][^\W\d_]*)*\.?$")
_CASED = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]")
_MOST = 5

_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹"
    "袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾钟鐘汪田任姜范範方石姚谭譚廖"
    "邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段章钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊"
    "兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管"
    "祝左涂谷时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景"
    "薄单單包司柏宁寧柯阮桂闵闵解强車车房古冉简簡巫柴蓝藍涂應应符宫宮"
)
_DOUBLE = (
    "欧阳",
    "歐陽",
    "司徒",
    "司马",
    "司馬",
    "诸葛",
    "諸葛",
    "上官",
    "慕容",
    "尉迟",
    "端木",
    "夏侯",
    "張簡",
    "范姜",
)
_JAPANESE = (
    "佐藤鈴木高橋田中伊藤渡辺山本中村小林加藤吉田山田山口松本井上木村斎藤清水山崎池田橋本阿部石川山下中島石井小川前田岡田藤田"
    "後藤近藤村上遠藤青木坂本斉藤福田太田西村藤井金子岡本藤原三浦中野中川原田松田竹内小野田村中山和田石田森田上田内田柴田酒井"
    "宮崎横山高木安藤宮本大野小島工藤谷口今井高田増田丸山杉山村田大塚新井小山平野藤本河野上野野口武田松井千葉菅原岩崎久保木下"
    "佐野野村松尾菊地市川杉本古川大西島田水野桜井高野吉川山内西田飯田菊池西川小松北村安田川口平田中田服部川崎岩田土屋福島本田"
    "樋口秋山田口永井山中中西吉村川上石原大橋松岡馬場浜田森本星野矢野浅野松下吉岡小池野田荒木松浦熊谷内藤黒田尾崎川村永田望月"
    "松村田辺荒井菅野大島平井早川栗原広瀬横田石橋岩本萩原片山関口宮田大石本間高山渡部渡邊齋藤長田津田児玉奥村南条堀内須藤"
)
_JAPANESE_SURNAMES = frozenset(_JAPANESE[i : i + 2] for i in range(0, len(_JAPANESE), 2))
_IDEOGRAPHS = re.compile("[\u3400-\u9fff]+")
_KOREAN = re.compile("[\uac00-\ud7af]{2,4}")


def is_person(words: str) -> bool:
    """Tell whether words have the form of one person's name, in letters that have capitals."""
    parts = words.split()
    if not 2 <= len(parts) <= _MOST or not _CASED.match(words):
        return False
    named = [part for part in parts if part.lower() not in _PARTICLES]
    return len(named) > 1 and all(
        part[0].isupper() and _LETTERS.match(part) and not _NO_NAMES.match(part) for part in named
    )


def is_phrase(words: str) -> bool:
    """Tell whether words are a sentence or a button's, and name nobody."""
    if words.rstrip()[-1:] in "?？!！。…":
        return True
    parts = words.split()
    small = [part for part in parts[1:] if part.islower() and part not in _PARTICLES]
    small = [part for part in small if part not in _JOINING]
    return len(parts) > 2 and len(small) * 5 >= len(parts) * 2


def is_chinese_name(words: str) -> bool:
    """Tell whether words are a Chinese surname and a given name of one or two characters."""
    if not _IDEOGRAPHS.fullmatch(words):
        return False
    if words.startswith(_DOUBLE):
        return len(words) in (3, 4)
    return len(words) in (2, 3) and words[0] in _SURNAMES


def is_japanese_name(words: str) -> bool:
    """Tell whether words are a common Japanese surname and a given name."""
    whole = words.replace("\u3000", "").replace(" ", "")
    known = whole[:2] in _JAPANESE_SURNAMES or whole[:3] in ("佐々木", "長谷川", "五十嵐", "久保田")
    return 3 <= len(whole) <= 6 and known and bool(_IDEOGRAPHS.match(whole))


def are_people(words: str) -> bool:
    """Tell whether words name people and nothing else: `Ann Lee and Bo Berg`, `李明 王芳`."""
    if _IDEOGRAPHS.match(words):
        return all(is_chinese_name(part) for part in re.split(r"[\s、，,/／]+", words.strip()))
    return bool(words) and all(is_person(part) for part in _JOINTS.split(words.strip()))


def first_people(words: str) -> str:
    """Return the names that words begin with, without role, outlet or place behind them.

    Words that do not begin with a name are given back as they are.
    """
    spans, at = [], 0
    for joint in _JOINTS.finditer(words):
        spans.append((at, joint.start()))
        at = joint.end()
    spans.append((at, len(words)))
    last = 0
    for start, end in spans:
        name = _without_role(words[start:end])
        if not is_person(name):
            break
        last = start + len(name)
        if len(name) < len(words[start:end].rstrip()):
            break
    rest = words[last:].strip(" ,;|/-–—")
    return words[:last] if last and (not rest or _is_apart(rest)) else words


def _without_role(words: str) -> str:
    """Return a name without what its bearer is or whom they write for."""
    for space in re.finditer(r"[\s,]+", words):
        name = words[: space.start()]
        whole = sum(len(part.strip(".")) > 1 for part in name.split()) > 1
        behind = _ROLE.match(words, space.start()) or _BEHIND.match(words, space.start())
        if whole and behind and is_person(name):
            return name
    return words


def _is_apart(rest: str) -> bool:
    """Tell whether what stands behind names is a role, an outlet or a place: no further name."""
    return not any(is_person(part) for part in _JOINTS.split(rest)) or bool(
        re.search(rf"\b(?:{_ROLE_WORDS})\b", rest, re.IGNORECASE)
    )
