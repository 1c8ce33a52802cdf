# ruff: noqa: E501 - a line of a table is one unit
"""The units of measure, one a line: adding a unit is adding a line.

Each line is `code factor kind: words`, where the value is multiplied by `factor` to reach `code`
(UCUM). Words of Chinese signs are in simplified script; of the others, those in lower case with
three letters or more are words (any case, a plural `s` is understood), the rest are symbols and
are read as they stand. `_` stands for a space inside a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

_TABLE = """
W 1 power: W watt 瓦 瓦特
W 1e3 power: kW KW kilowatt 千瓦 千瓦特
W 1e6 power: MW megawatt 兆瓦 兆瓦特 百万瓦
W 1e7 power: 万千瓦
W 1e9 power: GW gw gigawatt 吉瓦 吉瓦特 百万千瓦 十亿瓦
W 1e12 power: TW terawatt 太瓦
W 1e-3 power: mW milliwatt 毫瓦
W 735.49875 power: hp bhp horsepower 马力 匹马力
V.A 1e3 power: kVA 千伏安
V.A 1e6 power: MVA 兆伏安
W.h 1 energy: Wh watt-hour watt_hour 瓦时 瓦特时 瓦小时
W.h 1e3 energy: kWh kW·h KWh KWH kilowatt-hour kilowatt_hour 千瓦时 千瓦小时 度电
W.h 1e6 energy: MWh megawatt-hour megawatt_hour 兆瓦时
W.h 1e9 energy: GWh gigawatt-hour gigawatt_hour 吉瓦时
W.h 1e12 energy: TWh terawatt-hour terawatt_hour 太瓦时
J 1 energy: J joule 焦耳 焦
J 1e3 energy: kJ kilojoule 千焦 千焦耳
J 1e6 energy: MJ megajoule 兆焦 兆焦耳
J 1e9 energy: GJ gigajoule 吉焦 吉焦耳
eV 1 energy: electronvolt electron_volt 电子伏特
J 1.3558179483314004 energy: foot-pound
cal 1 energy: cal calorie 卡路里 卡
cal 1e3 energy: kcal kilocalorie 千卡 大卡
[Btu] 1 energy: Btu BTU british_thermal_unit 英热单位
g 29307600000/1000 energy_coal: 吨标煤_
t{coal} 1 energy: 吨标准煤 吨标煤
m 1 length: m metre meter 米 公尺
m 1e3 length: km kilometre kilometer 公里 千米 ㎞
m 1e-2 length: cm centimetre centimeter 厘米 公分 ㎝
m 1e-3 length: mm millimetre millimeter 毫米 公厘 ㎜
m 1e-1 length: dm decimetre decimeter 分米 公寸
m 1e1 length: decametre decameter dekametre dekameter 十米_ 公丈
m 1e2 length: hectometre hectometer 百米_ 公引
m 1e-6 length: μm µm um micron micrometre micrometer 微米
m 1e-9 length: nm nanometre nanometer 纳米 奈米 毫微米
m 1e-12 length: picometre picometer 皮米
m 1e-10 length: angstrom ångström Å 埃_
m 500 length: 里 华里 里地
m 10/3 length: 丈
m 1/3 length: 市尺 尺
m 1/30 length: 市寸 寸
m 0.3048 length: ft foot feet 英尺 英呎 呎
m 0.0254 length: in in. inch inches 英寸 英吋 吋
m 0.9144 length: yd yard 码
m 1609.344 length: mi mile 英里 英哩 哩
m 1852 length: nmi nautical_mile 海里 海浬 浬
m 201.168 length: furlong
m 1.8288 length: fathom 英寻
m 5556 length: league_
m 30856775814913673 length: parsec 秒差距
m 9460730472580800 length: light-year light_year lightyear 光年
m 149597870700 length: astronomical_unit 天文单位
m2 1 area: m2 m² m^2 ㎡ sq_m sq._m sq_metre sq_meter sqm square_metre square_meter 平方米 平米 平方公尺 平
m2 1e6 area: km2 km² km^2 ㎢ sq_km sq._km sq_kilometre sq_kilometer square_kilometre square_kilometer 平方公里 平方千米
m2 1e-4 area: cm2 cm² cm^2 square_centimetre square_centimeter 平方厘米 平方公分
m2 1e-6 area: mm2 mm² mm^2 square_millimetre square_millimeter 平方毫米
m2 1 area: square-metre square-meter
m2 1e6 area: square-kilometre square-kilometer
m2 2589988.110336 area: square-mile mi2 mi²
m2 1e2 area: square_decametre square_decameter
m2 1e4 area: square_hectometre square_hectometer 平方百米
m2 1e-2 area: dm2 dm² square_decimetre square_decimeter 平方分米 平方公寸
m2 1e4 area: ha hectare 公顷
m2 2000/3 area: mu 亩 市亩 亩地
m2 200000/3 area: 市顷 顷
m2 9699.173 area: 甲地
m2 100 area: 公亩 are_
m2 4046.8564224 area: acre 英亩
m2 0.09290304 area: square-foot square-feet sq-ft sq_ft sq._ft sq_foot sq_feet sq._foot sq._feet sqft square_foot square_feet ft2 ft² ft^2 平方英尺 平方呎 平方尺
m2 0.00064516 area: square_inch square_inches square-inch sq_in in2 in² 平方英寸 平方吋
m2 0.83612736 area: square_yard square-yard sq_yd yd2 yd² 平方码
m2 2589988.110336 area: sq_mi sq._mi sq_mile sq._mile sq._miles square_mile 平方英里
m2 400/121 area: 坪
L 1 volume: L l_ litre liter 升 公升 立升
L 1 volume: dm3 dm³ dm^3 cubic_decimetre cubic_decimeter 立方分米
L 1e-1 volume: dl dL decilitre deciliter 分升 公合
L 1e1 volume: decalitre decaliter dekalitre dekaliter 十升_
L 1e-3 volume: ml mL millilitre milliliter 毫升 cc 西西 公撮
L 1e-6 volume: μL µL μl microlitre microliter 微升
L 1e6 volume: megalitre megaliter
L 1e-2 volume: cl centilitre centiliter 厘升
L 1e2 volume: hl hectolitre hectoliter 百升
L 1e3 volume: m3 m³ m^3 ㎥ cubic_metre cubic_meter cubic-metre cubic-meter 立方米 立方公尺 立方 方水
L 1e12 volume: km3 km³ km^3 cubic_kilometre cubic_kilometer 立方公里 立方千米
L 1e-3 volume: cm3 cm³ cm^3 cubic_centimetre cubic_centimeter 立方厘米 立方公分
L 1e-6 volume: mm3 mm³ cubic_millimetre cubic_millimeter 立方毫米
L 28.316846592 volume: cubic_foot cubic_feet cubic-foot cubic-feet cu_ft ft3 ft³ ft^3 立方英尺 立方呎
L 764.554857984 volume: cubic_yard cubic-yard cu_yd yd3 yd³ 立方码
L 0.016387064 volume: cubic_inch cubic_inches cubic-inch cu_in in3 in³ 立方英寸 立方吋
L 4168181825440.579584 volume: cubic_mile 立方英里
L 1233481.83754752 volume: acre-foot acre-feet acre_foot acre_feet
L 0.0295735295625 volume: fluid_ounce fluid-ounce fl_oz fl._oz floz 液盎司 流体盎司 液量盎司
L 0.00492892159375 volume: teaspoon tsp 茶匙
L 0.01478676478125 volume: tablespoon tbsp 汤匙 大匙
L 0.2365882365 volume: cup_of cups_of 美制杯
L 35.23907016688 volume: bushel bushel_of 蒲式耳
L 8.80976754172 volume: peck_of pecks_of 配克
L 0.11829411825 volume: gill_of gills_of
L 238.480942392 volume: hogshead
L 3624.556363776 volume: cord_of cords_of
L 3.785411784 volume: gal gallon 加仑
L 0.946352946 volume: quart 夸脱
L 0.473176473 volume: pint 品脱
L 158.987294928 volume: bbl barrel barrels_of_oil 桶
g 1 weight: g gram gramme 克 公克
g 1e3 weight: kg kilo kilogram kilogramme 千克 公斤 ㎏
g 1e-3 weight: mg milligram 毫克
g 1e-6 weight: μg µg mcg microgram 微克
g 1e6 weight: t tonne metric_ton metric-ton ton 吨 公吨
g 907184.74 weight: short_ton 短吨 美吨
g 1016046.9088 weight: long_ton 长吨 英吨
g 0.06479891 weight: grain 格令
g 1.55517384 weight: pennyweight
g 50802.34544 weight: hundredweight 英担
g 31.1034768 weight: troy_ounce 金衡盎司
g 1e9 weight: kt kiloton kilotonne 千吨
g 1e12 weight: Mt megaton megatonne 兆吨
g 1e15 weight: Gt gigaton gigatonne 吉吨
g 500 weight: 斤 市斤
g 50 weight: 市两 两
g 5 weight: 钱_
g 600 weight: 台斤
g 45359237/100000 weight: lb lbs pound 磅
g 28.349523125 weight: oz ounce 盎司 安士
g 6350.29318 weight: stone 英石
g 0.2 weight: carat 克拉 卡拉
g 50000 weight: 担
g 100000 weight: quintal 公担
bit 1 data: bit 比特
bit 1e3 data: kbit Kbit kilobit 千比特
bit 1e6 data: Mbit Mb megabit 兆比特
bit 1e9 data: Gbit Gb gigabit 吉比特 千兆比特
bit 1e12 data: Tbit Tb terabit 太比特
bit 1e15 data: Pbit petabit 拍比特
By 1 data: byte 字节 位元组
By 1e3 data: KB kB kb kilobyte 千字节 千位元组
By 1024 data: KiB kibibyte
By 1048576 data: MiB mebibyte
By 1073741824 data: GiB gibibyte
By 1e6 data: MB mb megabyte 兆字节 兆位元组
By 1e9 data: GB gb gigabyte 吉字节 千兆字节 吉位元组 十亿字节
By 1e12 data: TB tb terabyte 太字节 兆位元组_
By 1e15 data: PB pb petabyte 拍字节
By 1e18 data: EB exabyte 艾字节
By 1e21 data: ZB zettabyte 泽字节
bit/s 1e3 data_rate: kbps Kbps kilobit_per_second kilobits_per_second
bit/s 1e6 data_rate: Mbps mbps Mb/s megabit_per_second megabits_per_second 兆比特每秒
bit/s 1e9 data_rate: Gbps gbps Gb/s gigabit_per_second gigabits_per_second 吉比特每秒
By/s 1e6 data_rate: MB/s
By/s 1e9 data_rate: GB/s
By/s 1e12 data_rate: TB/s
Cel 1 temperature: C °C ℃ ºC °_C degC celsius degree_celsius degrees_celsius degree_centigrade degrees_centigrade centigrade degrees_c degree_c deg_c deg_C deg._C deg._c deg_celsius deg._celsius degrees-celsius degree-celsius celcius degrees_celcius degree_celcius 摄氏度 度C 度摄氏
[degF] 1 temperature: F °F ℉ ºF °_F degF fahrenheit degree_fahrenheit degrees_fahrenheit degrees_f degree_f deg_f deg_F deg._F deg._f deg_fahrenheit deg._fahrenheit degrees-fahrenheit degree-fahrenheit farenheit degrees_farenheit degree_farenheit farenheight degrees_fahrenheit 华氏度 度华氏
K 1 temperature: kelvin degrees_kelvin degree_kelvin 开尔文 开氏度 开尔文度
[degR] 1 temperature: rankine degrees_rankine degree_rankine °R 兰氏度
deg 1 angle: ° degree 度
rad 1 angle: radian 弧度
km/h 1 speed: km/h kph kmh km/hr kmph kilometre-per-hour kilometer-per-hour kilometre_per_hour kilometer_per_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour 公里/小时 公里每小时 千米/小时 千米每小时 公里/时
km/h 3.6 speed: m/s metre_per_second meter_per_second metres_per_second meters_per_second metres_a_second meters_a_second 米/秒 米每秒 公尺/秒 公尺每秒
km/h 3600 speed: km/s kilometres_per_second kilometers_per_second kilometre_per_second kilometer_per_second 公里/秒 公里每秒 千米/秒 千米每秒
km/h 1.609344 speed: mph mile-per-hour miles-per-hour mile_per_hour miles_per_hour miles_an_hour mile_an_hour 英里/小时 英里每小时
km/h 1.852 speed: kt_ kn knot 节 海里/小时 海里每小时 nautical_miles_per_hour
km/h 1.09728 speed: ft/s fps_ foot_per_second feet_per_second feet-per-second 英尺/秒 英尺每秒
km/h 0.018288 speed: foot_per_minute feet_per_minute 英尺/分 英尺每分钟
km/h 3.29184 speed: yard_per_second yards_per_second 码每秒
km/h 0.054864 speed: yard_per_minute yards_per_minute 码每分钟
km/h 60 speed: kilometre_per_minute kilometer_per_minute kilometres_per_minute kilometers_per_minute 公里/分 公里每分钟 千米每分钟
km/h 5793.6384 speed: mile_per_second miles_per_second 英里每秒
Hz 1 frequency: Hz hertz 赫兹 赫
Hz 1e3 frequency: kHz kilohertz 千赫 千赫兹
Hz 1e6 frequency: MHz megahertz 兆赫 兆赫兹
Hz 1e9 frequency: GHz gigahertz 吉赫 吉赫兹 千兆赫
V 1 voltage: V volt 伏 伏特
Ohm 1 resistance: ohm Ω 欧姆
V 1e3 voltage: kV kilovolt 千伏
A 1 current: A amp ampere 安培
A.h 1 charge: Ah amp-hour 安时
A.h 1e-3 charge: mAh 毫安时
A 1e-3 current: mA milliamp 毫安
Pa 1 pressure: Pa pascal 帕 帕斯卡
Pa 1e2 pressure: hPa hectopascal 百帕
Pa 1e3 pressure: kPa kilopascal 千帕
Pa 1e6 pressure: MPa megapascal 兆帕
Pa 1e2 pressure: mbar millibar 毫巴
Pa 1e5 pressure: bar_
Pa 6894.757293168 pressure: psi
Pa 101325 pressure: 个大气压 大气压 standard_atmosphere atmospheres_of_pressure
mm[Hg] 1 pressure: mmHg 毫米汞柱
N 1 force: newton 牛顿
N.m 1 torque: N·m newton-metre newton-meter newton_metre newton_meter 牛米 牛·米 牛顿米
N 1e3 force: kN kilonewton 千牛
dB 1 sound: dB decibel 分贝
g/m3 1e-6 concentration: μg/m3 μg/m³ µg/m3 µg/m³ 微克/立方米 微克每立方米 microgram_per_cubic_metre micrograms_per_cubic_metre micrograms_per_cubic_meter
mg/dL 1 concentration: mg/dL mg/dl 毫克/分升
mmol/L 1 concentration: mmol/L mmol/l 毫摩尔/升
Sv 1 dose: sievert 希沃特
Sv 1e-3 dose: mSv millisievert 毫希沃特 毫西弗
Sv 1e-6 dose: μSv µSv microsievert 微希沃特 微西弗
[ppm] 1 concentration: ppm
[iU] 1 dose: IU
{magnitude} 1 magnitude: magnitude 级地震 级强震 级强烈地震 级余震
{pixel} 1e6 resolution: megapixel
{FLOPS} 1e18 computing: EFLOPS exaflop exaflops
{FLOPS} 1e15 computing: PFLOPS petaflop petaflops
{FLOPS} 1e12 computing: TFLOPS teraflop teraflops
{nit} 1 luminance: nits_ 尼特
a 1 duration: year yr yrs 年 周年 整年 载 个年头 个财年
mo 1 duration: month 个月 个整月
mo 3 duration: quarter 个季度
wk 1 duration: week wk wks 周 星期 个星期 个礼拜 礼拜 个周
wk 2 duration: fortnight
d 1 duration: day 天 天天_ 昼夜 个工作日 个交易日 working_day business_day trading_day
h 1 duration: hour hr hrs 小时 个小时 个钟头 钟头 个钟 h
min 1 duration: minute min mins 分钟 分鐘
s 1 duration: second sec secs 秒 秒钟 秒鐘
ms 1 duration: ms millisecond 毫秒
us 1 duration: μs µs microsecond 微秒
ns 1 duration: nanosecond 纳秒
a 10 duration: decade
a 100 duration: century centuries 个世纪
a 1000 duration: millennium millennia 千年_
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit as written: its words, the code of its base, the factor to it and its kind."""

    words: str
    code: str
    factor: Fraction
    kind: str

    def of(self, value: Decimal) -> Decimal:
        """Return a value in this unit as one in its base."""
        numerator, denominator = self.factor.numerator, self.factor.denominator
        return value * numerator if denominator == 1 else value * numerator / denominator


@cache
def units() -> dict[str, Unit]:
    """Return every unit by its words: lower case for words, as they stand for symbols."""
    found: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        head, words = line.split(":", 1)
        code, factor, kind = head.split()
        for word in words.split():
            if not word.endswith("_"):
                name = word.replace("_", " ")
                found.setdefault(name, Unit(name, code, Fraction(factor), kind))
    return found


def is_word(name: str) -> bool:
    """Tell whether the words of a unit are read in any case."""
    letters = name.replace("-", "").replace(" ", "")
    return letters.isascii() and letters.isalpha() and letters.islower() and len(letters) > 2


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of a unit after its number; groups `han`, `symbol` and `word`."""
    return _pattern(sorted(units(), key=len, reverse=True))


@cache
def starts() -> frozenset[str]:
    """Return the signs that units begin with."""
    return frozenset(sign for name in units() for sign in (name[0], name[0].upper()))


@cache
def starting(sign: str) -> re.Pattern[str]:
    """Return `pattern` for the units that begin with one of `starts`: it is quicker."""
    names = [name for name in units() if sign in (name[0], name[0].upper())]
    return _pattern(sorted(names, key=len, reverse=True))


def _pattern(names: list[str]) -> re.Pattern[str]:
    han = [name for name in names if not name[0].isascii() and name[0] > "\u2fff"]
    word = [name for name in names if is_word(name)]
    symbol = [name for name in names if name not in {*han, *word}]
    return re.compile(
        rf"(?:(?P<han>{_any(han)})"
        rf"|[ -]?(?P<symbol>{_any(symbol)})(?![A-Za-z0-9²³])"
        rf"|[ -]?(?i:(?P<word>{_any(word)})s?)(?![A-Za-z]))"
    )


def _any(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in names) or "(?!)"
