# ruff: noqa: E501 - a line of a table is one concept
"""What news counts and measures, in both languages: one line a concept, so that 营收 is revenue.

A concept stands in the place of its words when the surroundings of two figures are compared.
Chinese words are in simplified script; English ones are beginnings of words, in lower case.
"""

from __future__ import annotations

import re
from functools import cache

_TABLE = """
dead: 死亡 遇难 丧生 身亡 罹难 死者 遇难者 死亡人数 | dead death died dies killed kill fatalit perish
hurt: 受伤 伤者 伤员 负伤 | injur wounded hurt
missing: 失踪 失联 下落不明 | missing unaccounted
rescued: 获救 救出 救起 脱险 | rescued saved survivor surviv
displaced: 疏散 撤离 转移 流离失所 灾民 难民 | evacuat displaced refugee fled
homes: 房屋 住宅 住房 民宅 | house homes housing dwelling
power_cut: 停电 断电 | blackout outage
aboard: 乘客 载有 船上 机上 搭载 共载 | passenger aboard on_board carrying
capacity: 核定 限载 载客 容量 可容纳 产能 | capacity licensed_for certified_for
revenue: 营收 营业收入 营业额 收入 销售额 | revenue turnover sales
profit: 利润 净利 净利润 盈利 获利 纯利 | profit earned earnings net_income
loss: 亏损 损失 亏 | loss losses lost damage
debt: 债务 负债 欠款 欠债 | debt owes owed liabilit
loan: 贷款 借款 信贷 | loan borrow lend credit
cash: 现金 | cash
cost: 造价 成本 费用 耗资 花费 开支 | cost costs spend spent expens
price: 价格 售价 单价 定价 票价 房价 油价 | price priced fare
buy: 购入 购买 买入 收购 并购 购得 | bought buy buying purchas acqui takeover
sell: 出售 卖出 售出 沽出 转让 | sold sell selling divest
invest: 投资 出资 注资 投入 斥资 | invest put_in pour funding
raise: 融资 筹资 集资 募资 募集 | raised raising fundrais
worth: 估值 市值 价值 身家 | valu worth market_cap
payout: 赔偿 补偿 获赔 抚恤 赔付 | compensat payout damages indemni
fine: 罚款 罚金 罚没 处罚 | fine fined penalt
share_of: 份额 占有 占据 市占率 占比 市场占 客运市场 | market_share share_of controls
stake: 股份 股权 持股 占股 | stake shareholding
stock: 股价 股票 收盘 | stock shares closed
dividend: 股息 分红 派息 股利 | dividend
staff: 员工 雇员 职工 人手 | employ staff workforce workers
jobs: 就业 岗位 工作机会 | jobs job vacanc
layoff: 裁员 解雇 遣散 | layoff laid_off redundan job_cuts
pay: 工资 薪水 薪资 月薪 年薪 薪酬 | wage salar pay_rise
unemployed: 失业 | unemploy jobless
growth: 增长 增速 上涨 增加 上升 涨幅 | rose rise grew grow increas gain jump climb
fall: 下降 下跌 减少 跌幅 回落 下滑 | fell fall drop declin decreas slump
inflation: 通胀 通货膨胀 物价 | inflation consumer_price
interest: 利率 利息 | interest_rate rates
output: 产量 生产 | output produc
export: 出口 | export
import: 进口 | import
tariff: 关税 | tariff duties dut
tax: 税收 税款 所得税 增值税 征税 | tax
budget: 预算 拨款 | budget appropriat
deficit: 赤字 逆差 | deficit
population: 人口 居民 | population resident inhabitant
user: 用户 客户 顾客 | user customer subscriber client
visitor: 游客 观众 旅客 访客 | visitor tourist spectator audience
vote: 得票 选票 投票 票数 | vote ballot poll
turnout: 投票率 | turnout
seat: 议席 席位 | seat
drug: 药物 药品 新药 | drug medicine
patient: 患者 病人 | patient
research: 研发 科研 研究 | research
saving: 节省 节约 | save saving
premium: 溢价 | premium
fee: 分手费 违约金 手续费 解约金 | termination_fee break-up_fee breakup_fee fee
union: 工会 | union
case_of: 病例 确诊 感染 | cases infect
vaccine: 疫苗 接种 | vaccin dose jab
arrest: 逮捕 被捕 拘捕 抓获 拘留 | arrest detain custody
prison: 徒刑 监禁 入狱 刑期 | prison jail sentence
troops: 士兵 军人 部队 兵力 | troop soldier
missile: 导弹 飞弹 火箭弹 | missile rocket
drone: 无人机 | drone
area: 面积 占地 | area covering
depth: 水深 深度 深处 深 | depth deep
length: 全长 长度 长 | length long
height: 高度 身高 海拔 高 | height tall high elevation
width: 宽度 宽 | wide width
weight: 重量 重达 体重 | weigh weight
speed: 时速 速度 风速 阵风 | speed gust wind knots
heat: 气温 温度 高温 | temperature heat
rain: 降雨 雨量 降水 | rain rainfall precipitation
quake: 地震 震级 | quake magnitude
depth_of_quake: 震源 | epicentre epicenter
fleet: 渡轮 船队 机队 | fleet vessel ferries
ship: 渡轮 船只 船体 轮船 货轮 | ship ferry hull boat
plane: 客机 飞机 航班 | plane aircraft flight jet
train: 列车 高铁 火车 | train rail
car: 汽车 车辆 轿车 | car vehicle
bridge: 大桥 桥梁 | bridge
dam: 大坝 水坝 水库 | dam reservoir
tunnel: 隧道 | tunnel
road: 公路 高速 道路 | road highway motorway
school: 学校 学生 | school student pupil
hospital: 医院 病床 | hospital beds
salvage: 打捞 | salvag
search: 搜救 搜寻 救援 | search rescue_work divers
repair: 维修 修复 修缮 | repair renovat maintenance
build: 建设 兴建 建造 动工 | build construct
power: 发电 装机 电力 用电 | electricity power_plant generat
emission: 排放 碳 | emission carbon
oil: 原油 石油 | oil crude
gas: 天然气 | gas
chip: 芯片 晶片 半导体 | chip semiconductor
train_model: 训练 参数 | parameter training
donate: 捐款 捐赠 捐助 | donat
aid: 援助 | aid
contract: 合同 合约 订单 | contract deal order
theft: 诈骗 贪污 受贿 挪用 | fraud embezzl bribe stolen
goal: 进球 | goals scored
prize: 奖金 | prize
"""


@cache
def _tables() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    of: dict[str, str] = {}
    han, latin = [], []
    for line in _TABLE.strip().splitlines():
        name, rest = line.split(": ", 1)
        chinese, _, english = rest.partition("|")
        for word in chinese.split():
            of.setdefault(word, name)
            han.append(word)
        for word in english.split():
            word = word.replace("_", " ")
            of.setdefault(word, name)
            latin.append(word)
    return of, _any("", han, ""), _any("(?<![a-z])", latin, "[a-z]{0,6}")


def _any(before: str, names: list[str], after: str) -> re.Pattern[str]:
    parts = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(f"{before}({parts}){after}")


def concepts(text: str) -> set[str]:
    """Return the names of the concepts that the words of a folded text mean."""
    of, han, latin = _tables()
    return {f"@{of[match[1]]}" for pattern in (han, latin) for match in pattern.finditer(text)}
