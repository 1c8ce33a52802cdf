"""The words by which pages and their parts name themselves, in the languages of the press."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.cleaning.html.nodes import Node

_VOCABULARY = {
    "comment": (
        r"comment|disqus|kommentar|comentario|评论|評論|留言",
        "response responses respond reply replies",
    ),
    "related": (
        r"relat(?!iv)|recommend|similar|readmore|alsoread|teaser|promo|headlines|相关|推荐|artikelliste",
        "more mehr next suggested suggestions interest also",
    ),
    "popular": (r"popular|trending|archive", "most latest recent top hot rank ranking news"),
    "share": (
        r"shar(?:e|ing)|social|facebook|twitter|whatsapp|weixin|weibo|bdshare|teilen|toolbar",
        "follow tool tools action actions print sns",
    ),
    "advert": (
        r"advert|outbrain|taboola|sponsor|affiliate|werbung|anzeige|adsby",
        "ad ads adv dfp gpt commercial banner",
    ),
    "author": (
        r"author|byline|verfasser|contributor|reporter|avatar|作者",
        "writer autor autoren redakteur creator bio profile editor by",
    ),
    "date": (r"datum|publish|posted|updated|timestamp|pubdate|dateline", "date time created fecha"),
    "meta": (
        r"metadata|kicker|rubrik|eyebrow|categor|postinfo|artinfo",
        "meta info details detail source stats views count",
    ),
    "tags": (r"tagcloud|taglist|keyword|schlagw|hashtag|topics", "tag tags label labels topic"),
    "mail": (
        r"newsletter|subscri|signup|paywall|regwall|donat|membership|mailing",
        "abo cta optin",
    ),
    "consent": (
        r"cookie|consent|gdpr|privacy|modal|popup|overlay|lightbox|tooltip|login|register",
        "dialog toast alert notice hinweis message",
    ),
    "frame": (
        r"copyright|impressum|colophon|sitefooter|disclaimer|masthead",
        "header footer foot bottom top legal",
    ),
    "menu": (
        r"navbar|navigation|breadcrumb|crumb|pagina|menu",
        "nav pager prev next previous skip jump tab tabs toc index page",
    ),
    "side": (r"sidebar|widget|aside", "side rail right left module secondary column"),
    "caption": (r"caption|bildunterschrift|bildquelle|图注", "credit credits legend"),
    "media": (
        r"image|photo|figure|picture|gallery|slide|video|player|media|thumbnail",
        "embed img pic",
    ),
    "title": (r"headline|überschrift", "title heading titel"),
    "lead": (
        r"standfirst|summary|excerpt|abstract|vorspann|subtitle|subhead|摘要|导语|description",
        "lead lede intro dek deck sub",
    ),
    "body": (
        r"articlebody|articlecontent|articletext|entrycontent|postcontent|postbody|storybody|richtext|markdown|paragraph|maincontent|bodytext",
        "body content text rte prose entry article story post main",
    ),
    "note": (
        r"footnote|endnote|reference|correction|disclosure|factbox|infobox|callout|pullquote|zitat",
        "note notes box quote inset",
    ),
    "hide": (r"hidden|invisible|collapse|noprint", "hide none mobile desktop"),
    "form": (r"search|survey|rating|button", "form input poll quiz vote like likes btn"),
    "event": (
        r"product|price|shop|cart|stream",
        "buy deal event job list grid card tile item items feed row",
    ),
}
_PARTS = {name: re.compile(part) for name, (part, _) in _VOCABULARY.items()}
_ANY_PART = re.compile("|".join(part for part, _ in _VOCABULARY.values()))
_WHOLE: dict[str, set[str]] = {}
for _name, (_, _words) in _VOCABULARY.items():
    for _word in _words.split():
        _WHOLE.setdefault(_word, set()).add(_name)
_LOWER = re.compile("[a-z\u4e00-\u9fff]+")
_CUT = re.compile(r"[^a-zA-Z\u4e00-\u9fff]+|(?<=[a-z])(?=[A-Z])")
_PATTERNS = {
    "by": (
        r"^(?:by|von|par|por|di|da|text|autor|author|written by|posted by|"
        r"photo|foto|source|quelle|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|"
        r"责编|来源|來源|撰文|文[/／|｜]|图[/／|｜]|摄影|攝影|原标题|【)[\s:：]?"
    ),
    "date": (
        r"(?:\d[./:-]\d|\d{4}年\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|april|mai|juni|juli|dezember|oktober)[a-z]*\.?\s+\d|"
        r"\d\s+(?:hours?|days?|minutes?|weeks?|months?|years?|std|tage)\b|"
        r"\d\s*(?:小时|分钟|天)前)"
    ),
    "more": (
        r"^(?:read|see|view|show|load|learn|find out|lesen|mehr|weiter|weiterlesen|"
        r"siehe|more|also|related|recommended|lire|voir|leer|ver|leggi|相关|"
        r"相關|推荐|推薦|更多|延伸|阅读|閱讀|点击|點擊|扫码|掃碼|关注|關注|"
        r"上一篇|下一篇|返回|前情|猜你|热门|熱門|展开|展開|查看)"
    ),
    "share": (
        r"\b(?:share|tweet|pin|print|e-?mail|facebook|twitter|whatsapp|instagram|"
        r"linkedin|teilen|drucken|partager|compartir)\b|分享|微信|微博|收藏|"
        r"点赞|點讚|打印|转发"
    ),
    "sign": (
        r"newsletter|subscri|sign up|sign in|log ?in|register|anmelden|abonn|"
        r"registrier|follow us|download|app store|donate|spenden|订阅|訂閱|"
        r"登录|登錄|登入|注册|註冊|下载|下載|客户端"
    ),
    "legal": (
        r"©|\(c\)|copyright|all rights|rechte vorbehalten|terms|privacy|disclaimer|"
        r"impressum|datenschutz|cookies?|affiliate|版权|版權|转载|轉載|声明|"
        r"聲明|免责|備案|备案|ICP|不代表"
    ),
    "comment": r"\bcomments?\b|\brepl(?:y|ies)\b|kommentar|评论|評論|留言|回复|回覆|网友",
    "advert": (
        r"^(?:advertisement|anzeige|werbung|publicit|sponsored|story continues|"
        r"ad\b|article continues|广告|廣告)"
    ),
    "image": (
        r"(?:image|photo|picture|foto|bild|video)\s*(?:credits?|by|courtesy|"
        r"via|:|source|quelle)|getty|reuters|\bap\b photo|shutterstock|(?:图|"
        r"圖|摄|攝|图片|图源|图片来源)\s*[:：/]|资料图|資料圖|视觉中国|視覺中國"
    ),
    "url": r"https?://|www\.",
    "pipe": r"[|›»•·>/]\s",
    "about": (
        r"\b(?:is an? (?:\w+ ){0,3}(?:writer|reporter|journalist|editor|author|"
        r"columnist|correspondent|freelance)|"
        r"can be reached|follow (?:him|her|them)|contributed to this|about the author)"
    ),
    "quote": r"^[“\"„«「『‘]",
    "tag": (
        r"^(?:tags?|labels?|keywords?|topics?|categor|filed under|posted in|"
        r"schlagw|stichw|标签|標籤|关键词|關鍵字|分类)"
    ),
}
# A search for what only a beginning can hold would still look at every character.
_TEXTS = {
    f"text:{name}": re.compile(pattern).match if pattern[0] == "^" else re.compile(pattern).search
    for name, pattern in _PATTERNS.items()
    if name not in ("date", "image")
}
# What these two need is found much sooner than they are.
_DATE, _PICTURE = re.compile(_PATTERNS["date"]), re.compile(_PATTERNS["image"])
_DIGIT = re.compile(r"\d")
_PICTURES = (
    "image", "photo", "picture", "foto", "bild", "video", "getty", "reuters", "shutterstock",
    "图", "圖", "摄", "攝", "视觉", "視覺",
)  # fmt: skip
_NOTHING: frozenset[str] = frozenset()
_CHOOSING = frozenset({"article", "body", "div"})
_COMMON, _MOST, _LONGEST = 300, 8192, 300
_known: dict[tuple[bool, str], frozenset[str]] = {}
_CHOSEN = re.compile(r"(?<![^\s])(?:category|tag|author|post|type|status|format)-\S+")


def said(node: Node) -> frozenset[str]:
    """Return the kinds of words in the class, id and role in microdata of an element."""
    raw = node.raw
    if not ("class" in raw or "id" in raw or "itemprop" in raw or "rel" in raw):
        return _NOTHING
    if len(raw) > _COMMON:
        return vocabulary(_named(node))
    key = node.name in _CHOOSING, raw
    found = _known.get(key)
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[key] = vocabulary(_named(node))
    return found


def _named(node: Node) -> str:
    of = node.attributes.get
    told = f"{of('class', '')} {of('id', '')} {of('itemprop', '')}"
    if "-" in told and node.name in _CHOOSING:
        told = _CHOSEN.sub(" ", told)
    return f"{told} {of('rel', '')}"[:_LONGEST]


def vocabulary(names: str) -> frozenset[str]:
    """Return the kinds of words in the class and id of an element."""
    return _NOTHING.union(*map(_token_kinds, names.split()))


# Classes come in ever new company, but each of them again and again.
@lru_cache(maxsize=16384)
def _token_kinds(token: str) -> frozenset[str]:
    found: set[str] = set()
    for word in _LOWER.findall(token) if token.islower() else _CUT.split(token):
        if word:
            found.update(_word_kinds(word.lower()))
    return frozenset(f"in:{kind}" for kind in found)


@lru_cache(maxsize=16384)
def _word_kinds(word: str) -> frozenset[str]:
    whole = frozenset(_WHOLE.get(word, ()))
    if not _ANY_PART.search(word):
        return whole
    return whole.union(name for name, pattern in _PARTS.items() if pattern.search(word))


def texts(text: str) -> list[str]:
    """Return what the beginning of a short line says it is."""
    start = text[:100].lower()
    found = [name for name, told in _TEXTS.items() if told(start)]
    if _DIGIT.search(start) and _DATE.search(start):
        found.append("text:date")
    if any(map(start.__contains__, _PICTURES)) and _PICTURE.search(start):
        found.append("text:image")
    return found
