# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Lines in which a page speaks of itself: how long, how often read, who may copy, how to turn it.

Each is told by its own words, whatever stands around it, so the lines must match whole. Those of
`AT_EDGES` are sure only near the ends of an article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from desk.cleaning.lexicon import SITE_TEXT
from desk.cleaning.line_signs import words_around
from desk.cleaning.people import are_people

_LEAD = r"[\s\-–—•·*※★◎●◆■▲▼▶►>＞【\[（(]{0,12}"
_TAIL = r"[\s】\]）).。!！…>»＞:：]*"
_COUNT = r"\d[\d,.]*\s?[万萬億亿kKmM+]?"
_LABEL = (
    r"(?:[责責]任?[编編][辑輯]?|[编編][辑輯]|[审審][核校稿]|校[对對]|作者|[来來]源|[标標]\s?[题題]|[时時][间間]|日期|出版|更新|[发發][布佈表](?:[时時][间間]|日期)?|"
    r"[摄攝]影|文字|[图圖]片|[记記]者|供稿|[标標][签籤]|[关關][键鍵][词字詞]|分[类類]|[栏欄]目|[浏瀏][览覽](?:次[数數]|量)?|[阅閱][读讀](?:次[数數]|量)?|[点點][击擊](?:[数數]|率)?|"
    r"字[体體号號][大小]{0,2}|分享[到至]?|[评評][论論]|[文稿]件?[来來]源|[责責]|[编編]|正在[阅閱][读讀])"
)
_OUTLET = r"[^\s。，,：:]{2,8}(?:新[闻聞]|日?[报報]|[视視台臺社网網]|[周週]刊|[频頻]道)"
_HEAD_OF_LIST = (
    r"(?:[热熱][门門点點评評]|最新|相[关關]|推[荐薦]|精[彩选選]|[编編][辑輯]|作者|今日|本[周週日站]|大家|[图圖]片|[专專][题題]|[视視][频頻]|往期|更多|延伸|[网網]站|友情|[头頭][条條]|焦[点點]|[随隨][机機]|猜你)"
    r"[^，。；！？\s]{0,3}(?:推[荐薦]|[关關][注註]|排行榜?|新[闻聞]|文章|[阅閱][读讀]|[资資][讯訊]|[视視][频頻]|[专專][题題]|稿件|[简簡]介|回[顾顧]|精[选選]|[链鏈連][接結]|下[载載]|[动動][态態]|[话話][题題]|[标標][签籤]|[内內]容|搜[索尋]|[报報][导導道]|[图圖]集|榜[单單]?|喜[欢歡])"
)
_HEAD_IN_ENGLISH = (
    r"(?:Most|Top|Latest|More|Related|Recent|Popular|Trending|Featured|Editor['’]?s|Recommended|Other)\s(?:[A-Za-z]+\s){0,2}"
    r"(?:News|Stories|Posts?|Articles?|Headlines?|Videos?|Reads?|Picks?|Topics|Viewed|Popular|Comments|Discussions?)"
)

ANYWHERE = re.compile(
    _LEAD + r"(?:"
    # How long it is, and how long it takes.
    r"(?:本文|全文)?(?:共|总|總|约|約)[计計有]?\s?[\d,]+\s?[个個]?字符?(?:[，,。;；\s]{0,3}(?:[预預][计計]|大[约約概]|[约約])?需?[要]?(?:[浏瀏][览覽]|[阅閱][读讀])?(?:[时時][长長间間])?(?:[约約]|大[约約概])?(?:需要?)?[:：]?\s?[\d.]+\s?(?:分[钟鐘]|秒))?"
    r"|(?:Estimated )?(?:read(?:ing)?|listening) time\s?[:：]\s?.{1,24}"
    # How often it was read, and by whom it was liked.
    rf"|(?:人[气氣]|[热熱]度|[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|[访訪][问問])(?:量|[数數]|次[数數])?\s?[:：]?\s?{_COUNT}(?:次|人次)?"
    rf"|查看\s?[:：]?\s?{_COUNT}\s?[|｜·]\s?回[复覆復]\s?[:：]?\s?{_COUNT}.{{0,60}}"
    rf"|[^，。；？！,;?!:：]{{0,20}}?(?:{_COUNT}\s?(?:℃|[次人条條则則]?(?:[评評][论論]|留言|回[复覆]|[阅閱][读讀]|[浏瀏][览覽]|[点點][赞讚击擊]|收藏|[转轉][发發]|[围圍][观觀]))\s*){{2,6}}"
    r"|(?:[发發]表)?[评评評][论論]\s?[(（]?_[A-Za-z_]+_[)）]?\s?[条條]?"
    # Labels whose values were lost.
    rf"|(?:{_LABEL}\s?[:：]\s*){{1,5}}"
    r"|收[录錄][于於](?:[话話][题題]|合集|[专專][辑輯]).{0,20}|(?:更多|[参參][与與])[^。，]{0,12}[请請](?:下[载載]|在|到|前往|[关關][注註])[^。]{0,20}"
    # How to turn the page, and what comes next.
    r"|(?:\d{1,3}\s+){1,12}(?:下一?[页頁]|末[页頁]|尾[页頁]|Next\b).{0,20}|(?:首[页頁]|上一?[页頁])\s+(?:\d{1,3}\s+){1,12}.{0,30}"
    r"|(?:直接)?[点點][击擊][图圖]片(?:或者?使用)?.{0,24}(?:翻[页頁]|下一[张張页頁]).{0,8}|(?:提示\s?[:：]\s?)?(?:支持|使用|按).{0,16}(?:[键鍵][盘盤]|箭[头頭]|[←→]|方向).{0,24}翻[页頁].{0,12}"
    r"|(?:[点點][击擊选選]\s?)?[阅閱][读讀]下一(?:[则則篇条條])(?:新[闻聞]|文章)?(?:\s.{0,24})?"
    r"|[（(]?[（(]?(?:[我這这]是)?(?:[广廣]告)?\s?(?:更多[内內]容|本文未[完結结])?[，,]?\s?[请請]?[继繼][续續](?:往[下后後]|向下|滑動)?[阅閱观觀][读讀看].{0,8}"
    r"|(?:Article|Story|Text) continues (?:below|after)\b.{0,40}|(?:ADVERTISEMENT|Advertisement)\s*[-–—:]?\s*(?:CONTINUE|Continue|SCROLL|Scroll).{0,40}|Hide Ad"
    # A post that is shown elsewhere.
    r"|[在于於到]\s?(?:Threads|Instagram|IG|Facebook|FB|Twitter|YouTube|TikTok|X|Telegram|微博|抖音)\s?[上中]?[查观觀收][看賞赏][这這此]?.{0,8}"
    r"|(?:View|See|Watch) (?:this |the )?(?:post|more|video|photo)?s? ?(?:on|at) (?:Threads|Instagram|Facebook|Twitter|X|YouTube|TikTok)|A post shared by .{2,60}"
    r"|[^，。]{4,60}[,，_]\s?第\s?\d{1,3}\s?[张張]|(?:不提供|禁止|[谢謝][绝絕]|[请請]勿)(?:二次|任何形式的?)?[转轉][载載].{0,12}"
    r"|Sorry, there are no (?:recent )?results\b.{0,60}"
    r"|(?:努力|正在|[数數][据據])?加[载載]中[，,]?.{0,12}|首[页頁]\s?上一[页頁][.…\d\s]{0,24}(?:下一?[页頁])?.{0,8}|分享到\s?[:：].{0,20}"
    r"|(?:您|你)?(?:[现現目]前?[在下]?|正在)?(?:查看|[阅閱][读讀]|[浏瀏][览覽])的?是?.{0,4}(?:摘要|[预預][览覽])[页頁版]?.{0,24}"
    # What made the page, and what it cannot do.
    r"|Powered by [A-Z\u3400-\u9fff][\w.!]*(?: [A-Z\d\u3400-\u9fff][\w.!]*){0,4}|.{0,6}[欢歡]迎光[临臨] .{2,30}[(（]https?://.{3,60}|(?:您的[浏瀏][览覽]器)?不支持\s?Flash.{0,20}|_?COUNT_?"
    r"|(?:Hold tight|Please wait|One moment)\b.{0,20}(?:checking|loading|verify).{0,60}|(?:This|The|Your) browser does(?: not|n['’]t) (?:appear to )?support\b.{0,160}"
    r"|[请請]?(?:[点點][击擊選选]|使用|用)?.{0,4}(?:手机|手機)[浏瀏][览覽]器.{0,4}[扫掃]描?.{0,16}|[扫掃](?:描|一[扫掃])?.{0,8}二[维維][码碼].{0,16}"
    r"|(?:[只仅僅]需一步)[，,]?快速[开開]始|找回密[码碼]|使用道具(?:\s+[举舉][报報])?|\[?[复複][制製][链鏈連][接結]\]?|[只仅僅]看[该該楼樓主作者]{2}|[显顯]示全部[楼樓][层層]|[收展][起開开][左右][侧側]|\[?打印本[页頁]\]?|(?:[马馬]上[注註][册冊]|立即[注註][册冊]).{0,40}|您需要\s?登[录錄]\s?才可以.{0,40}"
    # The notices that broadcasters set below what they tell.
    r"|(?:《[^》]{2,10}》\s?(?:提醒您|[关關]心您)\s?[:：︰]?|[\u4e00-\u9fff]{2,8}(?:提醒您|[关關]心您)\s?[:：︰]).{0,90}"
    r"|(?:[饮飲]酒(?:[过過]量|勿[開开][车車]|後不[开開][车車])[^。]{0,40}|未[滿满]\s?1?8?\s?[岁歲].{0,8}[饮飲]酒[^。]{0,20}|酒後不[开開][车車][^。]{0,20}|[请請]勿酒[驾駕]"
    r"|吸[烟菸](?:過量|过量)?有害(?:身[体體])?健康[，,！!]?[^。]{0,8}|勇敢求救[并並]非弱者.{0,60}|珍惜生命(?:.{0,60}(?:[撥拨]打|[專专][線线]|[協协]助|求助).{0,40}|[^。]{0,8})"
    r"|自[杀殺]不能解[決决].{0,60}|拒[絕绝]毒品[^。]{0,12}|[若如]您?或您?.{0,16}[请請][撥拨]打.{0,60})"
    r"|[◤◢◣◥]+[^。]{2,40}[◤◢◣◥]*"
    # What programs that make pages left: their own words for what was to come, tables of cookies.
    r"|(?:\{\{[^{}]{1,60}\}\}\s*)+|(?:.{0,24}\s)?%[ds](?:\s.{0,24})?|Cookie\s?\|\s?Duration\s?\|.{0,24}"
    r"|[\w-]{2,60}\s?\|\s?(?:\d{1,3} (?:minutes?|hours?|days?|months?|years?)|session|past)?\s?\|.{0,40}\b[Cc]ookies?\b.{0,400}"
    r"|版[面次]\s?[:：]\s?.{1,24}(?:上一[篇版].{0,12})?|[请請]稍[等候]|(?:[没沒]有|[无無])媒[体體]可用[资資]源|[无無]障碍[链鏈]接"
    # What mills of text set at the end.
    r"|(?:以上|上述)(?:[内內]容)?[就便]?是(?=.{0,100}(?:小[编編]|本站|本[网網]|[为為給给对對](?:大家|您|你)|[关關][于於][【《“「])).{0,60}?(?:相[关關]消息|全部[内內]容|所有[内內]容|[详詳][细細]介[绍紹]|相[关關][内內]容|最新消息)了?[^。]{0,8}[，,。]?(?:.{0,12}希望.{0,20}(?:[帮幫]助|喜[欢歡]|[参參]考).{0,40})?"
    r"|本[网網]站?所(?:刊[载載登]|[发發]布).{0,12}不代表.{2,12}(?:[观觀][点點]|立[场場]).{0,160}|本[网網]站使用相[关關]技[术術].{0,120}"
    r"|(?:.{2,12})?[为為]了?提供更好的[阅閱][读讀][内內]?[容体體][验驗]?.{0,10}[，,].{0,80}[隐隱]私.{0,30}|了解最新[隐隱]私.{0,10}"
    r")" + _TAIL
)
"""A line that is the page's own wherever it stands."""

AT_EDGES = re.compile(
    _LEAD + r"(?:"
    r".{0,16}(?:iOS|Android|安卓|[苹蘋]果)\s?(?:App|APP|客[户戶]端|版)?\s?下[载載](?:[\sA-Za-z,，|｜].{0,24})?|.{0,14}\s?(?:APP|App|app)\s?(?:Icon.{0,24}|下[载載](?:\s.{0,20})?)"
    rf"|{_OUTLET}\s?(?:[「『《][^」』》]{{2,10}}[」』》])?\s?(?:APP|App|app)"
    rf"|{_OUTLET}\s?(?:Facebook|FB|[脸臉][书書]|Instagram|LINE|YouTube|Telegram)(?:\s?粉[丝絲]?[專专團团頁页]{{1,3}})?"
    r"|(?:客服|商[务務]|合作|[投爆]稿?料?|小[编編])(?:的)?(?:微信|QQ|[热熱][线線]|[电電][话話]|[邮郵]箱)(?:\s?[:：]?\s?[\w@.+ -]{2,40})?|新[闻聞][热熱][线線]\s?[:：].{3,40}"
    r"|(?:新[闻聞]|文章|本文)?(?:[关關][键鍵][字词詞]|[标標][签籤])|[热熱][门門]?(?:搜[寻尋索]|[标標][签籤])|大[数數][据據]推[荐薦]|[热熱][销銷]商品|[频頻]道推[荐薦]|商品推[荐薦]|[赞贊]助[广廣]告|(?:[规規]范|規範)[发發][布佈]|.{0,8}[讨討][论論][区區]"
    r"|.{0,12}(?:最新|[热熱][门門])(?:[视視][频頻]|[节節]目|新[闻聞]|文章|[资資][讯訊])|[^，。]{0,6}首[页頁]|[电電]子[报報][阅閱][读讀][机機]"
    rf"|{_HEAD_OF_LIST}|{_HEAD_IN_ENGLISH}|Create a free account\b.{{0,60}}|(?:Log|Sign) in to (?:join|comment|reply|read|continue|view|post|vote)\b.{{0,40}}|Sign up free|← .{{2,30}}"
    r"|[\w-]{1,40}\.(?:jpe?g|png|gif|webp|mp4|pdf|docx?)|(?:Image|Photo) (?:source|credit)"
    r"|Please (?:log ?in|sign in|register|subscribe)\b.{0,80}|[^，。]{0,12}(?:[專专][線线]|[熱热][線线])\s?[:：]?\s?[\d\-、 ]{3,20}"
    r"|(?-i:Logo(?: of)?(?: [A-Z][\w’'.-]*){1,5})|(?:Published|Posted|Updated|Written by|By|on|in)|Categor(?:y|ies): .{2,40}|Connect with (?:us|me)\b.{0,50}"
    r"|(?:Read )?(?:the )?[Ff]ull (?:[Aa]rticle|[Ss]tory)|.{0,80}(?:如有?|若有?)[^。]{0,12}侵[权權犯][^。]{0,10}(?:[联聯][系繫]|告知|[删刪]除|[处處]理).{0,80}"
    r"|No comments(?: yet)?\b.{0,50}|Fill in your details below\b.{0,60}|You are commenting using\b.{0,60}|(?:NEWS|News) link"
    r"|(?:[资資]源|文[档檔])(?:描述|[简簡]介)|第?\d{1,4}[页頁]\s?/\s?共\d{1,4}[页頁]"
    r"|[^\s，。：:]{2,8}[网網][·•|｜-][^\s，。：:]{2,8}"
    r"|[听聽]新[闻聞]|[聽听][這这]篇.{0,12}|\d{1,2}:\d{2}\s?/\s?\d{1,2}:\d{2}|[气氣][温溫]\s+[湿濕]度|A\s+A\s+A|logo|[订訂][户戶]|正在[阅閱][读讀]|test"
    r"|(?:Stay (?:up to date|informed|in the know|in touch))\b.{0,60}|Don['’]t miss(?: out| it| this)?|(?!.*(?:Subscribe|Sign up|Join)).{0,130}\ball in (?:one|our) newsletter\.?"
    r"|(?:Share|Send) (?:this|the) (?:story|article|post|page)\b.{0,40}|tap to translate.{0,20}|Explore by (?:region|topic|category|country|section)|\d{1,4} [Aa]rticles|No comments:?|Post a [Cc]omment|Reset [Pp]assword|Return to (?:headlines|news|top|home|list|index|.{0,12}page)|Linked Header|.{0,40}\ball rights reserved\b.{0,100}"
    r"|[^\"“”]{0,400}\b(?:support (?:of|from) (?:listeners|readers|viewers) like you|will you (?:give|donate)).{0,200}|.{0,20}transcripts? (?:is|are|was|were) .{0,60}(?:rush|final form|automat|machine).{0,300}"
    r")" + _TAIL,
    re.IGNORECASE,
)
"""A line that is the page's own near the ends of an article."""

_ITEMS = re.compile(r"(?:[·•]\s?[^·•。]{2,24}\s*){3,}")
_ROW_LABEL = re.compile(r"[^\s:：]{2,8}[:：]\s?")
_NAME = re.compile(r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z]{1,11}(?:[(（][\u3400-\u9fff]{1,6}[)）])?")
_SITE = re.compile("(?:[网網]|在[线線]|[报報]|[频頻]道|政府|新[闻聞]|[论論][坛壇])$")
_FEWEST, _USUAL, _ROW, _SITES = 8, 5.0, 300, 2
_AT_MOST, _PARTS, _BUTTONS = 600, 3, 3
_BARS = re.compile(r"[|｜]|\s[/·•-]\s")


@lru_cache(maxsize=4096)
def is_furniture(text: str, edge: bool) -> bool:
    """Tell whether a line is the page's own; near the `edge` of an article more lines are."""
    if len(text) > _AT_MOST:
        return False
    if ANYWHERE.fullmatch(text) or _is_menu(text):
        return True
    return edge and (bool(AT_EDGES.fullmatch(text)) or is_row(text))


def _is_menu(text: str) -> bool:
    """Tell whether a line is parts between bars, several of them buttons."""
    parts = [part for part in _BARS.split(text[:_ROW]) if part.strip()]
    if len(parts) < _PARTS:
        return False
    told = {part.strip() for part in parts if SITE_TEXT.match(part)}
    return len(told | words_around(text[:_ROW])) >= _BUTTONS


def is_row(text: str) -> bool:
    """Tell whether a line is the names of other pages, one after the other, and no list of people."""
    if len(text) > _ROW:
        return False
    if _ITEMS.fullmatch(text):
        return True
    label = _ROW_LABEL.match(text)
    names = re.split(r"[\s|｜]+", text[label.end() :].strip() if label else text.strip())
    if len(names) < _FEWEST - (2 if label else 0) or not all(map(_NAME.fullmatch, names)):
        return False
    if sum(map(len, names)) > _USUAL * len(names):
        return False
    sites = sum(bool(_SITE.search(name)) for name in names)
    return sites >= _SITES and sum(map(are_people, names)) * 2 < len(names)
