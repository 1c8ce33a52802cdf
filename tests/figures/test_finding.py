"""What is recognised: each row is a phrase of everyday news and what it says.

A reading is written `kind low..high unit qualifier`, with `/rate`, `each`, `points` and `inferred`
behind it; an open end is empty, and of a date the first and last day stand for the ends.
"""

import pytest

from desk.figures import find

DAY = "2025-02-04"


def told(text, published=DAY, **options):
    """Return the readings of a text, each as one line."""
    return [line(figure) for figure in find(text, published, **options)]


def line(figure):
    """Write a figure as the tables below do."""
    low, high = (number(value) for value in (figure.low, figure.high))
    if figure.unit == "date":
        low, high = figure.iso_low, figure.iso_high
    value = low if low == high else f"{low}..{high}"
    unit = "" if figure.unit in ("1", "date") else figure.unit
    qualifier = "" if figure.qualifier == "exact" else figure.qualifier
    words = [figure.kind, value, unit, qualifier, figure.rate]
    words += [name for name in ("each", "points", "inferred") if getattr(figure, name)]
    return " ".join(filter(None, words))


def number(value):
    """Write a decimal shortly: 5e11 for a round one."""
    if value is None:
        return ""
    words = f"{value:f}"
    round_part = words.rstrip("0")
    if "." not in words and len(words) - len(round_part) > 4:
        return f"{round_part}e{len(words) - len(round_part)}"
    return words[:12]


MONEY = [
    ("5000亿美元", "money 5e11 USD"),
    ("5,000億美元", "money 5e11 USD"),
    ("5000 亿美元", "money 5e11 USD"),
    ("５０００亿美元", "money 5e11 USD"),
    ("$500 billion", "money 5e11 USD"),
    ("five hundred billion dollars", "money 5e11 USD"),
    ("US$500bn", "money 5e11 USD"),
    ("$ 12 million", "money 12e6 USD"),
    ("150亿至250亿美元", "money 15e9..25e9 USD range"),
    ("150-250亿美元", "money 15e9..25e9 USD range"),
    ("$15-25 billion", "money 15e9..25e9 USD range"),
    ("$15 billion to $25 billion", "money 15e9..25e9 USD range"),
    ("between $5 and $10 million", "money 5e6..1e7 USD range"),
    ("远低于100亿美元", "money ..1e10 USD less_than"),
    ("well under $10B", "money ..1e10 USD less_than"),
    ("超过300億美元", "money 3e10.. USD more_than"),
    ("300多亿美元", "money 3e10.. USD more_than"),
    ("3亿多元", "money 3e8.. CNY more_than"),
    ("数万亿美元", "money 2e12..1e13 USD several"),
    ("數(shù)萬億美元", "money 2e12..1e13 USD several"),
    ("十几亿元", "money 11e8..2e9 CNY several"),
    ("近1000億歐元", "money 1e11 EUR nearly"),
    ("约合人民币36亿元", "money 36e8 CNY about"),
    ("签约50亿元", "money 5e9 CNY"),
    ("每年支付30亿美元", "money 3e9 USD /a"),
    ("年付300亿美元", "money 3e10 USD /a"),
    ("各自投入180億美元", "money 18e9 USD each"),
    ("每桶70美元", "money 70 USD /[bbl_us]"),
    ("$80 a barrel", "money 80 USD /[bbl_us]"),
    ("每股收益0.5元", "money 0.5 CNY /{share}"),
    ("a $500,000-a-year salary", "money 5e5 USD /a"),
    ("$3 each", "money 3 USD each"),
    ("人民币50亿元", "money 5e9 CNY"),
    ("港币3000元", "money 3000 HKD"),
    ("新台幣100萬元", "money 1e6 TWD"),
    ("NT$500", "money 500 TWD"),
    ("HK$1.2亿", "money 12e7 HKD"),
    ("￥199", "money 199 CNY"),
    ("500日元", "money 500 JPY"),
    ("10万韩元", "money 1e5 KRW"),
    ("₹500 crore", "money 5e9 INR"),
    ("£3.2m", "money 32e5 GBP"),
    ("30 Swiss francs", "money 30 CHF"),
    ("USD 5 million", "money 5e6 USD"),
    ("三块五", "money 3.5 CNY"),
    ("3元5角2分", "money 3.52 CNY"),
    ("50 cents", "money 0.5 USD"),
    ("壹佰贰拾叁万肆仟伍佰元整", "money 1234500 CNY"),
    ("1亿2,300万美元", "money 12300000 USD".replace("12300000", "123e6")),
    ("2千5百万元", "money 25e6 CNY"),
    ("五点五亿元", "money 55e7 CNY"),
    ("千亿美元俱乐部", "money 1e11 USD"),
]
SHARES = [
    ("97%", "percent 97 %"),
    ("９７％", "percent 97 %"),
    ("百分之三点五", "percent 3.5 %"),
    ("百分之百", "percent 100 %"),
    ("百分之三到百分之五", "percent 3..5 % range"),
    ("3%-5%", "percent 3..5 % range"),
    ("5 to 10 percent", "percent 5..10 % range"),
    ("rose from 4.1% to 4.3%", ["percent 4.1 %", "percent 4.3 %"]),
    ("66.8 per cent", "percent 66.8 %"),
    ("七成", "percent 70 %"),
    ("两成五", "percent 25 %"),
    ("三四成", "percent 30..40 % range"),
    ("超九成", "percent 90.. % more_than"),
    ("七折", "percent 70 %"),
    ("八五折", "percent 85 %"),
    ("0.5个百分点", "percent 0.5 % points"),
    ("25 basis points", "percent 0.25 % points"),
    ("出资各半", "percent 50 % each"),
    ("软银和OpenAI分别占股40%", "percent 40 % each"),
    ("出生率为6.77‰", "percent 0.677 %"),
    ("三分之一", "fraction 0.3333333333"),
    ("四分之三", "fraction 0.75"),
    ("过半", "fraction 0.5.. more_than"),
    ("two-thirds of voters", "fraction 0.6666666666"),
    ("one in five adults", "fraction 0.2"),
    ("nearly half of them", "fraction 0.5 nearly"),
    ("翻倍", "multiple 2"),
    ("翻两番", "multiple 4"),
    ("3倍左右", "multiple 3 about"),
    ("tripled", "multiple 3"),
    ("twice as much", "multiple 2"),
]
COUNTS = [
    ("57个就业机会", "count 57 {个}"),
    ("约400萬戶", "count 4e6 {household} about"),
    ("数百家", "count 200..1000 {company} several"),
    ("搗毀窩點2000余個", "count 2000.. {个} more_than"),
    ("八九千人", "count 8000..9000 {person} range"),
    ("两三百人", "count 200..300 {person} range"),
    ("二十来个", "count 20 {个} about"),
    ("不足百人", "count ..100 {person} less_than"),
    ("上千人", "count 1000.. {person} at_least"),
    ("至多3次", "count ..3 {次} at_most"),
    ("多达500人", "count 500 {person} as_high_as"),
    ("100,000 new jobs", "count 1e5 {job}"),
    ("at least 57 people", "count 57.. {person} at_least"),
    ("dozens of people", "count 24..120 {person} several"),
    (
        "tens of thousands of homes",
        "count 20000..1e5 {household} several".replace("20000..", "20000.."),
    ),
    ("half a million people", "count 5e5 {person}"),
    ("每个数据中心园区将创造数千个就业机会", "count 2000..10000 {个} several /{campus}"),
]
MEASURES = [
    ("4.5吉瓦", "power 45e8 W"),
    ("10 gigawatts", "power 1e10 W"),
    ("1.2亿千瓦", "power 12e10 W"),
    ("500兆瓦", "power 5e8 W"),
    ("30吉瓦时", "energy 3e10 W.h"),
    ("用电100度", "energy 1e5 W.h"),
    ("55公里", "length 55000 m"),
    ("身高1米85", "length 1.85 m"),
    ("a 10-mile stretch", "length 16093.44 m"),
    ("6 ft 2 in", "length 1.8796 m"),
    ("120平方米", "area 120 m2"),
    ("a 5,000-square-foot home", "area 464.5152 m2"),
    ("5吨", "weight 5e6 g"),
    ("lost 20 pounds", "weight 9071.8474 g"),
    ("120 km/h", "speed 120 km/h"),
    ("零下3℃", "temperature -3 Cel"),
    ("最低气温-12℃", "temperature -12 Cel"),
    ("minus 15 degrees Celsius", "temperature -15 Cel"),
    ("气温35度", "temperature 35 Cel"),
    ("98.6°F", "temperature 98.6 [degF]"),
    ("内存16GB", "data 16e9 By"),
]
TIMES = [
    ("未来12-24个月内", "duration 12..24 mo range"),
    ("两年半", "duration 2.5 a"),
    ("一个半小时", "duration 1.5 h"),
    ("半年", "duration 0.5 a"),
    ("两个多月", "duration 2.. mo more_than"),
    ("20多年", "duration 20.. a more_than"),
    ("近两年", "duration 2 a"),
    ("几十年", "duration 20..100 a several"),
    ("30日内", "duration 30 d"),
    ("three years", "duration 3 a"),
    ("a 30-day trial", "duration 30 d"),
    ("two and a half years", "duration 2.5 a"),
    ("2小时15分钟", "duration 135 min"),
    ("2 hours 4 minutes and 43 seconds", "duration 7483 s"),
    ("9秒83", "duration 9.83 s"),
    ("35岁男子", "age 35 a"),
    ("a 35-year-old actor", "age 35 a"),
    ("volunteers aged 18 to 55", "age 18..55 a range"),
]
DATES = [
    ("1月21日", "date 2025-01-21"),
    ("一月二十一日", "date 2025-01-21"),
    ("12月24日", "date 2024-12-24"),
    ("21 日", "date 2025-01-21"),
    ("周二（1月21日）", "date 2025-01-21"),
    ("二〇二四年", "date 2024-01-01..2024-12-31"),
    ("去年9月底", "date 2024-09-30"),
    ("今年1月末", "date 2025-01-25..2025-01-31"),
    ("2024年秋天", "date 2024-09-01..2024-11-30"),
    ("2024年底", "date 2024-12-01..2024-12-31"),
    ("到2029年", "date 2029-01-01..2029-12-31 at_latest"),
    ("今年年底前", "date 2025-12-01..2025-12-31 at_latest"),
    ("第四季度", "date 2024-10-01..2024-12-31"),
    ("去年第三季度", "date 2024-07-01..2024-09-30"),
    ("今年上半年", "date 2025-01-01..2025-06-30"),
    ("上世纪80年代", "date 1980-01-01..1989-12-31"),
    ("昨日", "date 2025-02-03"),
    ("上周四", "date 2025-01-30"),
    ("上个月", "date 2025-01-01..2025-01-31"),
    ("1月20日至25日", "date 2025-01-20..2025-01-25 range"),
    ("2020年至2025年", "date 2020-01-01..2025-12-31 range"),
    ("January 21, 2025", "date 2025-01-21"),
    ("21 Jan 2025", "date 2025-01-21"),
    ("Oct. 30", "date 2024-10-30"),
    ("in 2018", "date 2018-01-01..2018-12-31"),
    ("By 2030, emissions", "date 2030-01-01..2030-12-31 at_latest"),
    ("the fourth quarter of 2024", "date 2024-10-01..2024-12-31"),
    ("the 1990s", "date 1990-01-01..1999-12-31"),
    ("spring 2026", "date 2026-03-01..2026-05-31"),
    ("last month", "date 2025-01-01..2025-01-31"),
    ("from 2009 to 2017", "date 2009-01-01..2017-12-31 range"),
    ("Tue, 04 Feb 2025 09:53:06 GMT", "datetime 2025-02-04T09:53:06Z"),
    ("2025-02-08 07:44:33", "datetime 2025-02-08T07:44:33"),
    ("2025-01-23T11:23:32.635Z", "datetime 2025-01-23T11:23:32.635Z"),
    ("21日上午10时30分", "datetime 2025-01-21T10:30"),
    ("昨晚8点", "datetime 2025-02-03T20:00"),
    ("3:30 p.m. on Jan. 21", "datetime 2025-01-21T15:30"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*MONEY, *SHARES, *COUNTS, *MEASURES, *TIMES, *DATES]
)
def test_a_phrase_of_the_news_is_read_as_it_is_meant(text, expected):
    assert told(text) == (expected if isinstance(expected, list) else [expected])


@pytest.mark.parametrize(
    "text",
    [
        "首席执行官在首尔会见首相，数据显示数学一直以来一样，一旦之一另一这一一部分",
        "三星电子与半导体，幻影-2000首摔，o3-mini和DeepSeek-R1，评论 0/400，第三方，千禧年",
        "华为Mate 60 Pro、iPhone 15、小米14、波音737、C919、F-35、5G、4K电视、MP3",
        "请拨打010-12345678，IP 192.168.1.1，版本3.5.1",
        "“十四五”规划、“一带一路”、两会、二十大、双十一、一线城市",
        "千万不要一意孤行，百姓十分高兴，万分感谢，四面八方，百闻不如一见",
        "第一名、第2届、首轮、3号楼、5号线、10号文件、神舟十九号、猎鹰9号",
        "The No. 1 player, Article 5, 24/7 service, 9/11 attacks, G20, F-16, 3D, COVID-19",
        "See https://example.com/2024/05/12/a-500-million-deal?id=12345, bob123@example.com",
        "One of the first to arrive, on the one hand, no one, the one",
        "Spain beat England 2-1; the Senate voted 52-48",
        "一家合资企业，一个国家级的中心，任何一座",
    ],
)
def test_names_ordinals_scores_and_addresses_are_no_figures(text):
    assert told(text) == []


def test_relative_dates_stay_unresolved_without_a_day_of_publishing():
    assert told("去年9月底，昨日，周二", None) == ["date", "date", "date"]


def test_a_day_of_a_month_takes_its_year_from_another_date_of_the_text_and_says_so():
    (full, month_and_day) = find("2024年12月30日发布，1月2日生效")
    assert (month_and_day.iso_low, month_and_day.inferred) == ("2025-01-02", True)
    assert not full.inferred


def test_a_day_that_does_not_exist_is_not_made_up():
    assert told("2月30日") == ["date"]
    assert told("13月5日") == []


def test_a_sum_in_the_headline_takes_its_currency_from_the_article():
    headline = "怼特朗普5000亿人工智能项目"
    figures = find(f"{headline}\n投资至少5000亿美元", DAY, title=len(headline))
    assert [line(figure) for figure in figures] == [
        "money 5e11 USD inferred",
        "money 5e11.. USD at_least",
    ]


def test_the_day_an_amount_is_of_and_its_source_are_kept():
    figure = find("彭博社报道，截至去年 9 月底，该公司现金约 250 亿美元", "2025-01-22")[-1]
    assert (figure.as_of, figure.source, figure.qualifier) == ("2024-09-30", "彭博社", "about")


def test_a_stretch_ahead_knows_the_days_it_covers():
    (figure,) = find("未来4年内", "2025-02-08")
    assert (figure.iso_low, figure.iso_high) == ("2025-02-08", "2029-02-08")


def test_core_and_cues_stand_apart_and_are_the_words_of_the_text():
    text = "软银每年将在OpenAI产品部署上投入约30亿美元"
    (figure,) = find(text, DAY)
    assert figure.text == text[figure.start : figure.end] == "30亿美元"
    assert [(cue.role, cue.text) for cue in figure.cues] == [("rate", "每年"), ("qualifier", "约")]
    assert all(text[cue.start : cue.end] == cue.text for cue in figure.cues)


def test_numbers_without_a_unit_are_figures_only_when_asked_for():
    assert told("20") == []
    assert told("20", bare=True) == ["number 20"]
    assert told("大于20小于30", bare=True) == ["number 20..30 range"]
    assert told("100-200亿", bare=True) == ["number 1e10..2e10 range"]


def test_contradictory_qualifiers_invent_no_second_bound():
    (figure,) = find("超过不到100亿元")
    assert (figure.low is None) != (figure.high is None)


def test_a_lone_year_is_a_number_in_a_field_and_a_year_as_a_mark():
    from desk.figures import parse

    assert told("2014", bare=True) == ["number 2014"]
    assert parse("2014").iso_low == "2014-01-01"
    assert told("In 2014", bare=True) == ["date 2014-01-01..2014-12-31"]


def test_what_stands_before_many_of_a_thing_says_what_a_sum_is_per():
    assert told("每10股派1.25元") == ["money 1.25 CNY /(10.{share})"]


def test_names_of_brands_and_cases_are_no_figures():
    assert told("三只松鼠、七匹狼、三棵树，五角大楼，案号（2025）沪01刑初8号，建国路88号5层") == []


def test_a_need_stands_between_a_bound_and_its_sum():
    assert told("至少要投入30亿元") == ["money 3e9.. CNY at_least"]
    assert told("在此基础上周四再涨6%")[0] == "date 2025-01-30"
