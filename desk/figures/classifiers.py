# ruff: noqa: E501 - a line of a table is one unit
"""What is counted: Chinese classifiers and the English nouns that stand for the same things."""

from __future__ import annotations

import re

_CLASSIFIERS = """
人次 人份 口人 口之家 户家庭 个人 人 名 位 户 家 个 座 栋 幢 间 所 处 台 辆 艘 架
列 件 项 次 起 例 宗 笔 只 头 匹 条 支 枚 颗 张 份 部 款 场 批 株
棵 片 根 把 套 组 队 对 双 届 期 集 级 篇 本 册 首 幅 封 道 门 种
类 层 步 发 节 股 票 席 口 餐 顿 趟 班 轮 遍 回 针 剂 箱 包 袋 盒
瓶 杯 碗 盘 桌 车 车次 架次 艘次 班次 航班 床 张床位 句 字 行 页 点 分
球 胜 负 平 店 村 镇 乡 县 城 市 州 省 国 校 院 厂 军 师 旅 团 营 连
排 代 辈 届次 块 粒 滴 束 朵 盏 尊 扇 面 顶 桩 档 格 环 圈 段 幕 卷
桶 罐 筐 令 吊 帖 味 丸 堆 串 伙 帮 群 路 手 万人 兆人 尾 羽 挺 具
樽 筹 方 门课 程
"""
CLASSIFIERS = tuple(_CLASSIFIERS.split())
"""Signs that follow a number and close a count; those of `_LARGE` only behind a large number."""

_LARGE_ONLY = """
乡 代 令 具 军 分 厂 县 城 双 发 口 句 味 回 团 国 字 对 尊 尾 层 届
州 市 师 平 店 手 排 方 旅 期 本 村 校 格 档 次 步 段 点 环 班 球
省 票 种 类 级 组 羽 胜 节 营 行 负 路 车 轮 辈 连 道 镇 门 队 院
集 面 页 顶 首 程
"""
_LARGE = frozenset(_LARGE_ONLY.split())

# behind these a classifier is the beginning of another word: 人民币, 家庭
_NOT_AFTER_TABLE = """
人: 民币|工智|生(?!还)|类|间|均|大代|事|物(?!次)|文|权|心|选|造|才|气|员|格|性|道|体|口|为
名: 单|称|义|字|牌|气|将|言|列|次|额
位: 处理|操作|系统|芯片|架构|密码|数字|于|置|移|数(?!专|学|教|院|名)|居|列|元|次
户: 外|口|籍|型|部|均
家: 庭|族|乡|长|人|里|用|电|具|属|居|园|政|国|常|喻户晓
个: 人|体|性|别|股|税|百分|基点|月|中|案|子(?!公司)
座: 谈|位|舱|椅
件: 套
项: 目
次: 日|年|于|贷|长|子|元|序|数|要|级|月|品|代|生|第
起: 来|诉|初|码|点|源|伏|义|草|飞|床|到|始|步|价|用|售|跳|因|效|的?作用|见|身
例: 如|外|行|会|子|证
笔: 者|记|试|直
只: 有|是|能|要|会|不|怕|好|得|身|字|可|剩|占|需|见
头: 部|条|号|衔|目|脑|顶|像|寸
条: 件|例|约|款(?!规)
支: 持|付|出|援|撑|部(?!队)|柱|行|配
张: 力|贴|开|扬|家|某
份: 额|量|子
部: 分|署|门|长|队|位|委(?!文)|级|属|落|件|下
场: 所|地|馆|景|面|外|上|内|均|次
批: 评|准|发|复|判|示
片: 面|区|段|酬|断|刻
根: 据|本|源|基
把: 握|手|关|控
套: 路|现|利|餐|装
组: 织|成|建|合|长|委|阁
队: 员|伍|长|友|列
对: 于|外|方|手|象|此|话|阵|策|比|接|抗|等|称|立|华|美|日|中|俄|乌|台
双: 方|边|打|向|重|语|碳|十|循|赢
届: 时|满
期: 间|待|望|货|限|刊|权|末
篇: 幅|章
本: 身|周|月|年|报|土|质|地|来|科|人|次|届|国|赛|季|轮|案|市|公司
首: 席|尔|相|富|都|先|次|要|届|轮|批|个|位|府|领|发|脑|付|日|家|款|飞|航|播|演|映|创|摔|战|秀|例|选
道: 路|德|理|歉|具|教|士|别|琼|指
门: 口|槛|户|票|诊|店|外|徒|牌|生|前|卫
种: 族|植|子|类|种
类: 型|似|别|比
层: 面|次|级|出
步: 骤|伐|入|行|道|枪|兵
发: 现|布|表|生|展|电|言|射|出|行|动|起|明|送|放|挥|达|酵|烧|觉|改|文|帖|票|债|函|货|力|酒|芽|病|球|育|作|火
节: 目|省|约|能|日|奏|假|点|水|气|衣|选
股: 票|市|东|份|权|价|息|民|指|本|灾|骨
票: 据|价|房|务|选|面|证|数
席: 位|卷|间
口: 岸|号|径|头|语|味|腔|罩|碑|吻|粮|述|气|服|红|才|袋
班: 级|子|主|长
轮: 胎|流|椅|船|换|岗|廓|到|回|番|值|渡|空
回: 应|归|到|来|国|家|答|复|顾|升|落|购|报|收|避|馈|暖|撤|击|忆|合|头|调|吐|款|族|流|信|程|访
包: 括|含|装|容|机|围|裹|庇|公
箱: 子
盘: 中|前|后|点|面|活|初|末|整|口|踞
车: 辆|站|道|主|祸|展|牌|间|型|企|厢|队|臣|身
床: 上|位|垫|单|前|铺|铃
字: 面|体|母|眼|节|幕|典|迹|符
行: 业|动|政|为|程|人|驶|李|长|径|情|使|列|走|星|车|贿|刑|家|销|内|进|军|踪|话|凶
页: 岩|面|码
点: 评|击|燃|头|名|明|火|点|赞|播|缀|钟|半|多|整|前|后|左右|许|开|到|起|以|球|心|出|至|[0-9零一二三四五六七八九十]
分: 别|析|为|布|配|享|歧|成|钟|子|手|之|行|支|红|散|割|开|期|裂|担|公司|级|类|局|店|离|解|量|流|拆|部|会|属|化|娩|泌|辨|贝|米|批|不|明|尺|[0-9]+秒|头|数|秒|众|区|段|销|租|[0-9]
球: 员|队|迷|场|星|赛|形|门|拍|衣|探
胜: 利|出|选|诉|任|算|券|败
负: 责|面|债|担|荷|于|增|数|值
平: 方|均|台|等|衡|安|价|米|静|时|面|常|原|民|息|板|坦|局|移|[^，。；、,!?！？ ]
店: 铺|主|员|家|长
村: 民|庄|委|里|支|落
镇: 压|静|定|委|政|长
县: 城|委|长|域|级|政
城: 市(?!的)|区|镇|管|乡|墙|门|际|中|里|内|建|投|池|堡|府|楼
市: 场|值|民|区|长|委|面|盈|政|占|级|售|价|况|集|中心|府|议|镇|井|立|道|内
州: 长|府|际|立|议|政府
省: 略|级|委|长|份|钱|去|电|会|下|内|政|油
国: 家|际|内|外|会|务|债|王|防|产|庆|旗|民|企|有|歌|安|资|籍|人|营|军|土|手|脚|贸|庫|库
校: 园|长|友|方|区|对|准
院: 长|士|校|内|方|线|落|系
厂: 商|房|家|长|区|方
军: 事|队|人|方|官|火|舰|营|售|机|工|衔|备|用|情|阀|团|费|演|援|委|区
师: 生|傅|范|资|长|父|徒
旅: 游|客|行|程|途|居
团: 队|结|体|伙|员|长|聚|圆|购|委
营: 收|业|销|运|养|地|造|利|救|商|房
连: 续|接|锁|任|环|忙|夜|同|年|日|线|胜|败|带|累|贯|天|串|衣|袂|长|跌|涨|番
排: 名|放|除|列|行|队|斥|练|污|挡|球|查|毒|期
代: 表|码|价|理|替|言|工|号|币|际|办|步|购|孕|谢|数|销
块: 钱|链
方: 面|案|式|向|法|便|程|针|舟|形|能|可|才|言|济|略
面: 对|临|积|向|试|前|世|值|板|孔|谈|包|粉|子|貌|具|条|料|目|额|市|交|议|部
段: 时|落|位|子|路
路: 线|上|透|过|径|由|边|面|程|段|况|人|易|灯|口|权|演
手: 机|术|段|中|续|上|下|表|工|法|球|势|游|写|动|握|套|头|臂|枪|册|里|雷|榴|持|榜|艺|脚|掌|腕|足
格: 局|外|式|林|鲁|兰|力|斗|调
环: 境|节|保|球|比|绕|评|路|卫|岛|太|形|城|线
具: 体|有|备|名
尾: 部|盘|气|款|声|矿|牌|随
档: 次|案|期
处: 理|于|罚|分|置|境|在|长|女|方|所|处|死|事|暑
架: 构|空|设|桥|势|子|不住
列: 车(?!次)|入|为|出|举|表|席|强|宁
间: 接|谍|隔|的?关系|距|歇|断|或|客|洞
所: 以|有|在|谓|长|需|得|属|说|示|致|涉|言|持|作|产|能|做|不|见|指|占|学|辖|述|取|想|及|带|知|存|剩
级: 别|数|的?人|以[^上下]
群: 众|体|岛|聊|英|组|里|龙|雄|内
帮: 助|忙|派|扶|手|凶|工
桩: 基
味: 道|觉|蕾|精
圈: 子|内|定|粉|钱|养
束: 缚|手
串: 联|通|口|行
堆: 积|砌|放
伙: 伴|食|同|计
令: 人|状|该|其|牌|尊
朵: 拉
滴: 滴|灌
顶: 级|层|部|住|尖|替|端|点|流|峰|撞|梁|多|不住|包
颗: 粒
枚: 举
卷: 入|起|土|款|轴|烟|积|帘|心|内
集: 团|中|体|合|会|成|群|装|权|结|资|聚|训|市|邮|散|约|萃|锦|运
幕: 后|布|僚|府|墙|末
罐: 头|装|车
桌: 面|上|球|子|椅
杯: 赛|子|具|葛|弓|水车
袋: 子|鼠|装
碗: 里|筷|柜
餐: 厅|饮|馆|桌|具|补|巾|前|后|食|券|会
瓶: 颈|盖|装|子
盒: 子|马|饭|装
针: 对|灸|织|管|尖|剂
剂: 量|型
封: 锁|面|闭|堵|城|杀|控|顶|建|装|存|号|禁|条|关|口|口费|口令|死|神|测|侯
幅: 度|员
册: 封|子
程: 度|序|式
"""
_NOT_AFTER = dict(row.split(": ", 1) for row in _NOT_AFTER_TABLE.strip().splitlines())

THINGS = {
    "户": "household",
    "人": "person",
    "人次": "visit",
    "口人": "person",
    "名": "person",
    "位": "person",
    "个人": "person",
    "people": "person",
    "persons": "person",
    "households": "household",
    "jobs": "job",
    "companies": "company",
    "家": "company",
    "homes": "household",
    "families": "household",
    "states": "state",
    "countries": "country",
    "国": "country",
    "股": "share",
    "shares": "share",
    "票": "vote",
    "votes": "vote",
    "席": "seat",
    "seats": "seat",
    "例": "case",
    "cases": "case",
    "辆": "vehicle",
    "vehicles": "vehicle",
    "cars": "vehicle",
    "起": "case",
    "间": "{间}",
    "园区": "campus",
}
"""English names of what is counted, where two languages have a word for one thing."""

_IRREGULAR = (
    "people|injured|wounded|missing|others|persons|men|women|children|police|fish|sheep|aircraft|staff|troops|personnel|feet|"
    "teeth|mice|geese|species|series|lives|dead|cattle|data|bacteria|criteria|phenomena|alumni|"
    "students|employees|GPUs|TVs|SUVs|PCs|EVs|CEOs|NGOs|ATMs|pieces|units|percent"
)
_NOT_NOUNS = (
    "as|is|was|has|its|this|his|us|plus|versus|minus|less|across|yes|perhaps|always|thus|towards|"
    "afterwards|besides|unless|whereas|alas|does|goes|says|sees|makes|means|takes|comes|gets|gives|"
    "shows|rises|falls|remains|includes|consists|represents|amounts|reaches|stands|results|needs|"
    "wants|seems|becomes|begins|ends|adds|equals|exceeds|percents|years|months|weeks|days|"
    "hours|minutes|seconds|decades|centuries|quarters|degrees|dollars|euros|pounds|cents|yuan|"
    "thousands|millions|billions|trillions|hundreds|times|press|business|loss|access|process|"
    "success|congress|crisis|basis|analysis|news|politics|economics|status|virus|bus|gas|bias|"
    "campus|focus|bonus|chaos|lens|texas|perhaps|sales|earnings|results|works|nights"
)
_NOUN = rf"(?!(?:{_NOT_NOUNS})(?![A-Za-z]))(?:(?:{_IRREGULAR})|[A-Za-z]*[a-z]s)(?![A-Za-z'])"
_STOP = (
    r"(?:of|in|on|at|to|by|for|and|or|from|with|than|as|is|was|were|are|be|the|a|an|that|which|who|"
    r"when|while|after|before|since|until|but|not|per|over|under|about|he|she|it|they|we|you|i|"
    r"million|billion|trillion|thousand|percent|per|cent|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|year|month|week|day|hour|minute|has|have|"
    r"had|will|would|could|can|its|his|her|their|this|these|those|there|between|into|because|if|"
    r"am|pm|so|also|out|up|down|ago|later|earlier|every|each|among|during|against|all|more|less)"
)
ENGLISH = re.compile(
    rf"(?:(?:\+|-plus)? |(?<=[百千万亿]))(?:of (?:the |its |their |his |her )?)?(?:(?!{_STOP}(?![A-Za-z]))[A-Za-z][A-Za-z-]{{1,18}} ){{0,2}}?(?P<noun>{_NOUN})"
)
"""A plural noun behind its number, with up to two words between."""


def _classifier_pattern() -> re.Pattern[str]:
    names = sorted({*CLASSIFIERS}, key=len, reverse=True)
    parts = [f"{name}(?!{_NOT_AFTER[name]})" if _NOT_AFTER.get(name) else name for name in names]
    return re.compile(f"(?P<name>{'|'.join(parts)})")


HAN = _classifier_pattern()
"""A classifier just behind its number."""


def needs_large(name: str) -> bool:
    """Tell whether a classifier is read only behind digits or a number of ten or more."""
    return name in _LARGE


def thing(name: str) -> str:
    """Return the unit of what is counted, as a UCUM annotation."""
    found = THINGS.get(name, THINGS.get(name.lower(), ""))
    if found.startswith(("{", "[")):
        return found
    singular = name.lower()
    if not found and singular.isascii():
        singular = _singular(singular)
    return f"{{{found or singular}}}"


def _singular(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
