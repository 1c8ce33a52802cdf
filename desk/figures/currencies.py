"""The currencies: by name, by sign and by code. Adding a name is adding a word."""

from __future__ import annotations

_HAN = """
USD: 美元 美金 美刀 美圆
EUR: 欧元 欧罗 欧圆
GBP: 英镑 英磅 镑 英国镑
JPY: 日元 日圆 日币 円
CNY: 人民币 元人民币 圆人民币 块人民币 元 圆 块钱 块
HKD: 港元 港币 港圆 港纸 蚊 元港币 元港纸
TWD: 新台币 台币 新台元 台元 元新台币 元台币
MOP: 澳门元 澳元币_ 澳门圆 澳门币 澳门币元 葡币
KRW: 韩元 韩圆 韩币 韩圜
KPW: 朝鲜元 朝鲜圆
SGD: 新加坡元 新元 星元_ 新加坡圆 新币 坡币 新加坡币
AUD: 澳元 澳币 澳大利亚元 澳洲元 澳纸
NZD: 新西兰元 纽元 纽币 新西兰币 纽西兰元
CAD: 加元 加拿大元 加币
CHF: 瑞士法郎 瑞郎 法郎
SEK: 瑞典克朗 克朗
NOK: 挪威克朗
DKK: 丹麦克朗
ISK: 冰岛克朗
CZK: 捷克克朗
RUB: 卢布 俄罗斯卢布
INR: 印度卢比 卢比
PKR: 巴基斯坦卢比
LKR: 斯里兰卡卢比
NPR: 尼泊尔卢比
IDR: 印尼盾 印尼卢比 印度尼西亚盾 印度尼西亚卢比
VND: 越南盾 越盾 越南元
THB: 泰铢 泰国铢
MYR: 林吉特 令吉 马币 马来西亚林吉特 零吉
PHP: 菲律宾比索 披索 菲律宾披索
MXN: 墨西哥比索 比索
ARS: 阿根廷比索
CLP: 智利比索
COP: 哥伦比亚比索
CUP: 古巴比索
BRL: 雷亚尔 巴西雷亚尔 黑奥 巴西币
ZAR: 兰特 南非兰特
TRY: 里拉 土耳其里拉 土耳其新里拉
ILS: 谢克尔 新谢克尔 以色列谢克尔 以色列新谢克尔 以色列镑
SAR: 里亚尔 沙特里亚尔 沙特里尔 沙乌地里亚尔
IRR: 伊朗里亚尔
QAR: 卡塔尔里亚尔
AED: 迪拉姆 阿联酋迪拉姆 迪尔汗 阿联酋迪尔汗
MAD: 摩洛哥迪拉姆
OMR: 阿曼里亚尔 阿曼里尔
YER: 也门里亚尔
BHD: 巴林第纳尔
LYD: 利比亚第纳尔
TND: 突尼斯第纳尔
DZD: 阿尔及利亚第纳尔
RSD: 塞尔维亚第纳尔
SDG: 苏丹镑
LBP: 黎巴嫩镑
SSP: 南苏丹镑
AFN: 阿富汗尼
AMD: 亚美尼亚德拉姆
AZN: 阿塞拜疆马纳特
TMT: 土库曼斯坦马纳特
BYN: 白俄罗斯卢布
GEL: 拉里 格鲁吉亚拉里
KGS: 吉尔吉斯斯坦索姆
TJS: 索莫尼
MDL: 摩尔多瓦列伊
MKD: 代纳尔
ALL: 列克 阿尔巴尼亚列克
HRK: 库纳 克罗地亚库纳
GHS: 塞地 加纳塞地
TZS: 坦桑尼亚先令
UGX: 乌干达先令
SOS: 索马里先令
ZMW: 赞比亚克瓦查
MWK: 马拉维克瓦查
MZN: 梅蒂卡尔
AOA: 宽扎
BWP: 普拉
NAD: 纳米比亚元
MUR: 毛里求斯卢比
SCR: 塞舌尔卢比
MVR: 马尔代夫拉菲亚 拉菲亚
BTN: 努尔特鲁姆
XOF: 西非法郎
XAF: 中非法郎
CDF: 刚果法郎
RWF: 卢旺达法郎
XPF: 太平洋法郎
GTQ: 格查尔
HNL: 伦皮拉
NIO: 科多巴
CRC: 科朗 哥斯达黎加科朗
PAB: 巴波亚
PYG: 瓜拉尼
BOB: 玻利维亚诺
UYU: 乌拉圭比索
HTG: 古德
JMD: 牙买加元
TTD: 特立尼达多巴哥元
BSD: 巴哈马元
BBD: 巴巴多斯元
BND: 文莱元
FJD: 斐济元
PGK: 基那
ZWL: 津巴布韦元
LRD: 利比里亚元
KWD: 科威特第纳尔 第纳尔
IQD: 伊拉克第纳尔
JOD: 约旦第纳尔
EGP: 埃及镑 埃镑 埃磅_
SYP: 叙利亚镑
PLN: 兹罗提 波兰兹罗提
HUF: 福林 匈牙利福林
RON: 列伊 罗马尼亚列伊
BGN: 列弗 保加利亚列弗
UAH: 格里夫纳 乌克兰格里夫纳
KZT: 坚戈 哈萨克斯坦坚戈
UZS: 苏姆 乌兹别克斯坦苏姆
MNT: 图格里克 蒙古图格里克
MMK: 缅元 缅甸元 缅甸缅元 缅币
KHR: 柬埔寨瑞尔 瑞尔
LAK: 基普 老挝基普
BDT: 塔卡 孟加拉塔卡 孟加拉国塔卡
NGN: 奈拉 尼日利亚奈拉
KES: 肯尼亚先令 先令
ETB: 比尔 埃塞俄比亚比尔
PEN: 索尔 秘鲁索尔
VES: 玻利瓦尔 委内瑞拉玻利瓦尔
DEM: 德国马克 马克
FRF: 法国法郎
ITL: 意大利里拉
XBT: 比特币 枚比特币 个比特币
ETH: 以太币 枚以太币
"""

_ENGLISH = """
USD: us_dollar u.s._dollar dollar american_dollar united_states_dollar us_dollars buck greenback
EUR: euro
GBP: pound uk_pound english_pound pound_sterling pounds_sterling british_pound sterling quid
JPY: yen japanese_yen
CNY: yuan renminbi chinese_yuan yuan_renminbi rmb_yuan
HKD: hong_kong_dollar
TWD: taiwan_dollar new_taiwan_dollar taiwanese_dollar
MOP: pataca macanese_pataca
KRW: won south_korean_won korean_won
KPW: north_korean_won
SGD: singapore_dollar
AUD: australian_dollar aussie_dollar
NZD: new_zealand_dollar kiwi_dollar
CAD: canadian_dollar
CHF: swiss_franc franc
SEK: swedish_krona swedish_kronor krona kronor swedish_crown
NOK: norwegian_krone norwegian_kroner norwegian_crown
DKK: danish_krone danish_kroner danish_crown krone kroner
ISK: icelandic_krona icelandic_kronur icelandic_krónur
CZK: czech_koruna koruna czech_crown
RUB: ruble rouble russian_ruble russian_rouble
INR: rupee indian_rupee
PKR: pakistani_rupee
LKR: sri_lankan_rupee
NPR: nepalese_rupee
IDR: rupiah indonesian_rupiah
VND: dong vietnamese_dong
THB: baht thai_baht
MYR: ringgit malaysian_ringgit
PHP: philippine_peso
MXN: mexican_peso peso
ARS: argentine_peso
CLP: chilean_peso
COP: colombian_peso
BRL: real_ reais brazilian_real brazilian_reals brazilian_reais
ZAR: rand south_african_rand
TRY: lira turkish_lira
ILS: shekel israeli_shekel new_shekel israeli_new_shekel new_israeli_shekel
SAR: saudi_riyal saudi_arabian_riyal riyal saudi_rial
QAR: qatari_riyal qatari_rial
IRR: iranian_rial rial
OMR: omani_rial
AED: dirham uae_dirham emirati_dirham
MAD: moroccan_dirham
KWD: kuwaiti_dinar dinar
BHD: bahraini_dinar
LYD: libyan_dinar
AFN: afghani afghan_afghani afghan_afghanis
AMD: armenian_dram
AZN: manat azerbaijani_manat
TMT: turkmenistani_manat
BYN: belarusian_ruble belarusian_rouble
GEL: lari georgian_lari georgian_laris
KGS: kyrgyzstani_som
UZS: uzbekistani_som uzbek_som
TJS: somoni
MDL: moldovan_leu moldovan_lei
MKD: macedonian_denar
ALL: albanian_lek
HRK: kuna croatian_kuna
BAM: convertible_mark bosnian_mark
SDG: sudanese_pound
SSP: south_sudanese_pound
YER: yemeni_rial
SOS: somali_shilling
MWK: malawian_kwacha
MZN: metical meticais mozambican_metical
AOA: kwanza angolan_kwanza
BWP: botswana_pula
NAD: namibian_dollar
MUR: mauritian_rupee
SCR: seychellois_rupee
MVR: rufiyaa
BTN: ngultrum
XOF: west_african_cfa_franc cfa_franc
XAF: central_african_cfa_franc
CDF: congolese_franc
RWF: rwandan_franc
XPF: cfp_franc
DJF: djiboutian_franc
GTQ: quetzal quetzales guatemalan_quetzal
HNL: lempira honduran_lempira
NIO: nicaraguan_cordoba
CRC: costa_rican_colon costa_rican_colón costa_rican_colones colones
PAB: balboa panamanian_balboa
PYG: guarani paraguayan_guarani
BOB: boliviano bolivian_boliviano
UYU: uruguayan_peso
DOP: dominican_peso
CUP: cuban_peso
HTG: gourde haitian_gourde
TTD: trinidad_and_tobago_dollar
BSD: bahamian_dollar
BBD: barbadian_dollar barbados_dollar
BZD: belize_dollar
GYD: guyanese_dollar
XCD: east_caribbean_dollar
BND: brunei_dollar
PGK: papua_new_guinean_kina kina
LRD: liberian_dollar
WST: samoan_tala
VUV: vanuatu_vatu
NLG: dutch_guilder guilder
ESP: peseta spanish_peseta
PTE: portuguese_escudo escudo
GRD: drachma greek_drachma
ATS: austrian_schilling
FIM: finnish_markka markka
BEF: belgian_franc
FRF: french_franc
ITL: italian_lira italian_lire lire
IQD: iraqi_dinar
JOD: jordanian_dinar
TND: tunisian_dinar
DZD: algerian_dinar
RSD: serbian_dinar
EGP: egyptian_pound
SYP: syrian_pound
LBP: lebanese_pound
PLN: zloty polish_zloty zlotys
HUF: forint hungarian_forint
RON: romanian_leu romanian_lei
BGN: bulgarian_lev
UAH: hryvnia hryvnya ukrainian_hryvnia
KZT: tenge kazakhstani_tenge
MNT: tugrik mongolian_tugrik
MMK: kyat myanmar_kyat
KHR: riel cambodian_riel
LAK: laotian_kip
BDT: taka bangladeshi_taka
NGN: naira nigerian_naira
GHS: cedi ghanaian_cedi
KES: kenya_shilling kenyan_shilling shilling
UGX: ugandan_shilling
TZS: tanzanian_shilling
ETB: birr ethiopian_birr
ZMW: zambian_kwacha kwacha
PEN: peruvian_sol peruvian_soles peruvian_nuevo_sol nuevo_sol
VES: bolivar bolivares venezuelan_bolivar venezuelan_bolivares
DEM: d-mark deutschmark deutsche_mark german_mark
JMD: jamaican_dollar
BMD: bermudian_dollar
FJD: fijian_dollar
ZWL: zimbabwean_dollar
XBT: bitcoin
ETH: ether_
"""

_SIGNS = """
USD: $ US$ U.S.$ USD$ $US usd
EUR: € EUR€ eur
GBP: £ UK£ gbp
JPY: JP¥ JPY¥ jpy
CNY: CN¥ RMB¥ RMB Rmb rmb CNH cny
KRW: ₩
INR: ₹ Rs Rs. Re. INR₹
RUB: ₽
TRY: ₺
THB: ฿
VND: ₫
PHP: ₱
ILS: ₪
NGN: ₦
UAH: ₴
KZT: ₸
MNT: ₮
GHS: ₵ GH₵
CRC: ₡
PYG: ₲
LAK: ₭
AZN: ₼
GEL: ₾
BDT: ৳
XBT: ₿ BTC
ETH: ETH
HKD: HK$ HKD$ H.K.$ hkd hk$
TWD: NT$ NTD NTD$ TW$
AUD: A$ AU$ AUD$
NZD: NZ$ NZD$
CAD: C$ CA$ CAD$ Can$ CDN$
SGD: S$ SG$ SGD$
BRL: R$
MXN: MX$ Mex$
MOP: MOP$
MYR: RM
CHF: SFr Fr.
IDR: Rp
ZAR: R_
PLN: zł
CZK: Kč
DKK: Dkr
NOK: NKr
SEK: SKr
JMD: J$
"""

_CODES = """
USD EUR GBP JPY CNY HKD TWD MOP KRW SGD AUD NZD CAD CHF SEK NOK DKK ISK CZK RUB INR PKR LKR NPR
IDR VND THB MYR PHP MXN ARS CLP COP BRL ZAR TRY ILS SAR IRR QAR OMR BHD AED MAD KWD IQD JOD TND
DZD RSD EGP SYP LBP PLN HUF RON BGN HRK UAH BYN KZT UZS AZN GEL AMD MNT MMK KHR LAK BDT AFN NGN
GHS KES UGX TZS ETB ZMW XOF XAF PEN BOB PYG UYU VES CRC GTQ HNL DOP CUP JMD TTD BSD BBD BMD FJD
PGK AOA AWG BIF BND BTN BWP BZD CDF CVE DJF ERN FKP GMD GNF GYD HTG KGS KMF KYD LRD LSL LYD MDL
MGA MKD MRU MUR MVR MWK MZN NAD NIO PAB RWF SBD SCR SDG SHP SLE SRD SSP SVC SZL TJS TMT VUV WST
XCD XPF YER KPW CUC
"""

SUBUNITS = {
    "cent": ("USD", 100),
    "penny": ("GBP", 100),
    "pence": ("GBP", 100),
    "euro cent": ("EUR", 100),
    "eurocent": ("EUR", 100),
    "us cent": ("USD", 100),
    "¢": ("USD", 100),
    "kopeck": ("RUB", 100),
    "centavo": ("MXN", 100),
    "centime": ("EUR", 100),
    "pfennig": ("DEM", 100),
    "sen": ("MYR", 100),
    "halala": ("SAR", 100),
    "agora": ("ILS", 100),
    "fils": ("AED", 100),
    "kopek": ("RUB", 100),
    "jiao": ("CNY", 10),
    "fen": ("CNY", 100),
    "paise": ("INR", 100),
    "美分": ("USD", 100),
    "欧分": ("EUR", 100),
    "便士": ("GBP", 100),
    "戈比": ("RUB", 100),
    "港仙": ("HKD", 100),
    "仙": ("HKD", 100),
    "角钱": ("CNY", 10),
    "毛钱": ("CNY", 10),
    "分钱": ("CNY", 100),
}
"""Small money by name: the currency and how many make one of it."""


def _table(lines: str) -> dict[str, str]:
    pairs = (line.split(":", 1) for line in lines.strip().splitlines())
    return {
        word.replace("_", " "): code
        for code, words in pairs
        for word in words.split()
        if not word.endswith("_")
    }


HAN = _table(_HAN)
ENGLISH = _table(_ENGLISH)
SIGNS = _table(_SIGNS) | {code: code for code in _CODES.split()}
