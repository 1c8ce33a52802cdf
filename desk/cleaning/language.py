"""Which language and script a text is in, by its characters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from desk.cleaning import witnesses

_HANS = frozenset(
    "国个这为们来会对时发过动经说现体开区业实学关与数进资种网并没将当据产间设机样还应点从义长历权联务场内无论电传问计济两书变运题统强护门员规认划总见结组记创报术东则"
    "车识战观该别构县线话视类议导尔确给领让马启头阳际图儿决处调标觉专项医团达几离评称络写万复码难仅价带营转试准维软语备爱级极选亿众单证约举习态许质击显独礼军况争续诉"
    "热协边风织户断气纪节讲够属闻响随张积终条连参亲声层满优远党广贾银验华卫环压监胁预势庆险办汉镇获队较输听亚兴状严围范隐虽帮拥罗邮潜装乡财须号吗奖岁录换谈异楼访责尽"
    "择测错频梦刘审游红简讯虑请载担绝农画继虚译费铁宁寻编讨买储兰坚库执旧检稳竞职谁负释师误阶扩键欢紧适钱灵块练补诊货陈盖园币遗链双孙温细贴针馆黄伤疗购愿苏韩伦晓词丽"
    "吴顺宫恶莲训欧绍脑诗诺轮飞剧减归怀暂树渐轴陆额乐绿订锁静忧纵残灾绪惊摆沟纷药阴坏墙触辑页龙岛湾车鱼鸟书贸"
)
_HANT = frozenset(
    "國個這為們來會對時發過動經說現體開區業實學關與數進資種網並沒將當據產間設機樣還應點從義長歷權聯務場內無論電傳問計濟兩書變運題統強護門員規認劃總見結組記創報術東則"
    "車識戰觀該別構縣線話視類議導爾確給領讓馬啟頭陽際圖兒決處調標覺專項醫團達幾離評稱絡寫萬復碼難僅價帶營轉試準維軟語備愛級極選億眾單證約舉習態許質擊顯獨禮軍況爭續訴"
    "熱協邊風織戶斷氣紀節講夠屬聞響隨張積終條連參親聲層滿優遠黨廣賈銀驗華衛環壓監脅預勢慶險辦漢鎮獲隊較輸聽亞興狀嚴圍範隱雖幫擁羅郵潛裝鄉財須號嗎獎歲錄換談異樓訪責盡"
    "擇測錯頻夢劉審遊紅簡訊慮請載擔絕農畫繼虛譯費鐵寧尋編討買儲蘭堅庫執舊檢穩競職誰負釋師誤階擴鍵歡緊適錢靈塊練補診貨陳蓋園幣遺鏈雙孫溫細貼針館黃傷療購願蘇韓倫曉詞麗"
    "吳順宮惡蓮訓歐紹腦詩諾輪飛劇減歸懷暫樹漸軸陸額樂綠訂鎖靜憂縱殘災緒驚擺溝紛藥陰壞牆觸輯頁龍島灣車魚鳥書貿"
)
# Characters that Japanese alone writes so.
_JAPAN = frozenset(
    "挙駅円対応発経済図売読続総変実関検権顔験険県広圏児収従渋処焼浄剰畳縄斉剤歳雑桜髪仏払辺浜豊拝覚楽観気帰戯犠"
    "拠鋭暁恵掲渓継軽鶏芸撃倹剣厳効鉱砕桟蚕惨賛残歯湿釈粛奨壌嬢譲醸酔穂髄摂戦践銭潜繊禅捜挿騒増蔵臓堕帯滞滝択沢"
    "単嘆団弾遅鋳庁聴勅鎮逓鉄転伝闘悩脳廃抜蛮瓶塀褒毎満黙訳薬揺謡様頼覧両猟緑隣齢歴労録働込峠畑"
)
_WORDS = {
    "en": "the of and to in that is was for with as by from it be are has said on at",
    "de": "der die das und ist nicht mit den von zu ein eine im auf sich auch für dass",
    "fr": "le la les des et est une dans que pour qui sur pas au par plus avec",
    "es": "el la los de que y en un una por con para su del las se lo más",
    "pt": "o os de que e em um uma para com não do da dos no na mais por",
    "it": "il di che la e un una per non del della con sono le gli nel",
    "nl": "de het een van en in is dat op te met voor niet zijn aan",
    "id": "yang dan di dari untuk dengan ini itu pada dalam tidak akan",
    "pl": "w na i z się nie do to jest że od po jak przez za są dla",
    "cs": "a v se na je že o s z do pro i jako by jsou který od po ve",
    "tr": "bir ve bu da de için ile olarak çok daha olan gibi kadar sonra ne",
    "sv": "och att det i som på är av för med den till en har inte om ett",
    "da": "og i at det er på en til af med for der som den ikke har et de",
    "fi": "ja on ei että se oli hän mutta ovat myös kun joka niin mukaan",
    "hu": "a az és hogy nem is egy van meg csak el volt már ha de",
    "ro": "și de la în a cu pe din să nu care o mai este un pentru",
    "vi": "của và là có được cho các trong một người không đã",
}
# Letters that tell one language from its neighbours.
_LETTERS = {
    "pl": "ąęłńśźż",
    "cs": "ěřůč",
    "tr": "ğışİ",
    "hu": "őű",
    "ro": "șțăţ",
    "vi": "ơưđạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳ",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_RANGES = (
    ("ja", "Jpan", re.compile("[\u3040-\u30ff]")),
    ("ko", "Hang", re.compile("[\uac00-\ud7af]")),
    ("ru", "Cyrl", re.compile("[\u0400-\u04ff]")),
    ("ar", "Arab", re.compile("[\u0600-\u06ff]")),
    ("he", "Hebr", re.compile("[\u0590-\u05ff]")),
    ("th", "Thai", re.compile("[\u0e00-\u0e7f]")),
    ("hi", "Deva", re.compile("[\u0900-\u097f]")),
    ("el", "Grek", re.compile("[\u0370-\u03ff]")),
)
_IDEOGRAPH = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile("[a-z\u00df-\u024f\u1ea0-\u1eff]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_TO_SPACES = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_LOOK = 20_000
_FEW, _RARE, _SELDOM = 24, 20, 10


def language_of(text: str) -> tuple[str, str]:
    """Return the BCP 47 language and the script, as `("zh", "Hant")`; empty where unknown."""
    text = text[:_LOOK]
    if text.isascii():
        return (_of_words(text), "Latn") if _LETTER.search(text) else ("", "")
    beyond = witnesses.beyond(text)
    ideographs = len(_IDEOGRAPH.findall(beyond))
    latin = _letters(text, beyond)
    counts = {(lang, script): len(own.findall(beyond)) for lang, script, own in _RANGES}
    (language, script), most = max(counts.items(), key=lambda item: item[1])
    if most * 5 > ideographs and most * 2 > latin and most > 2:
        return _nearer(language, text), script
    if ideographs * 4 > latin and ideographs and _looks_japanese(text, ideographs):
        return "ja", "Jpan"
    if ideographs and (ideographs * 4 > latin or _words_of(text) <= 2 * ideographs <= _FEW):
        return "zh", _script(text)
    return (_of_words(text), "Latn") if latin else ("", "")


def _nearer(language: str, text: str) -> str:
    """Return the language of a script that several share, by letters that only one of them has."""
    if language == "ru" and re.search("[іїєґІЇЄҐ]", text):
        return "uk" if not re.search("[ыэъЫЭЪ]", text) else "ru"
    if language == "ar" and re.search("[پچژگ]", text):
        return "ur" if re.search("[ٹڈڑے]", text) else "fa"
    return language


def _looks_japanese(text: str, ideographs: int) -> bool:
    """Tell whether short words are Japanese: kana among them, or characters of Japan alone."""
    counts = Counter(text)
    own = sum(counts[c] for c in _JAPAN)
    kana = len(_RANGES[0][2].findall(text))
    if any(counts[c] for c in _HANS - _JAPAN):
        return own + kana > ideographs / 4
    return own * _RARE > ideographs or (ideographs <= _FEW and kana * _SELDOM > ideographs)


def _words_of(text: str) -> int:
    return len(_WORD.findall(text.lower()))


def is_japanese(text: str) -> bool:
    """Tell whether a text is Japanese: kana between its ideographs."""
    return language_of(text)[0] == "ja"


def _letters(text: str, beyond: str) -> int:
    """Count the Latin letters of a text, of which `beyond` are the signs not in ASCII."""
    plain = text.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    return len(plain) + len(_LETTER.findall(beyond))


def _script(text: str) -> str:
    counts = Counter(text)
    simple = sum(counts[c] for c in _HANS - _HANT)
    traditional = sum(counts[c] for c in _HANT - _HANS)
    return "Hant" if traditional > simple else "Hans"


def _of_words(text: str) -> str:
    text = text.lower()
    if text.isascii():
        words = Counter(text.encode().translate(_TO_SPACES).decode().split())
    else:
        words = Counter(_WORD.findall(text))
    scores = {language: sum(words[w] for w in known) for language, known in _SETS.items()}
    if not text.isascii():
        beyond = witnesses.beyond(text)
        for language, letters in _LETTERS.items():
            scores[language] += sum(map(beyond.count, letters))
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "en"
