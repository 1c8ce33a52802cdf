import pytest

from desk.cleaning.html import dates


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-02-04T09:53:06Z", "2025-02-04T09:53:06Z"),
        ("2025-02-04 09:53", "2025-02-04T09:53"),
        ("2025-02-04T09:53:06+0800", "2025-02-04T09:53:06+08:00"),
        ("发布时间：2025年1月23日 11:23", "2025-01-23T11:23"),
        ("2024年5月9日", "2024-05-09"),
        ("Veröffentlicht am 3. März 2020", "2020-03-03"),
        ("am 03.11.2019 um 08:15 Uhr", "2019-11-03T08:15"),
        ("January 5, 2021 3:07 pm", "2021-01-05T15:07"),
        ("5 de mayo de 2022", "2022-05-05"),
        ("le 14 février 2019", "2019-02-14"),
        ("20200112", "2020-01-12"),
        ("1738663143000", "2025-02-04T09:59:03Z"),
    ],
)
def test_a_date_is_read_in_the_languages_of_the_press(written, read):
    assert dates.stated(written) == read


@pytest.mark.parametrize("text", ["", "yesterday", "13/13/2020", "1880-01-01", "Tel. 0151 2020"])
def test_what_is_no_date_is_none(text):
    assert dates.stated(text) == ""


def test_the_order_of_day_and_month_follows_the_country():
    assert dates.stated("3/4/2020") == "2020-04-03"
    assert dates.stated("3/4/2020", american=True) == "2020-03-04"
    assert dates.stated("3/14/2020") == "2020-03-14"


def test_a_date_in_an_address_is_found():
    assert dates.in_address("https://e.org/2020/01/31/title.html") == "2020-01-31"
    assert dates.in_address("https://e.org/a-20250204/7.html") == ""
    assert dates.in_address("https://e.org/post/2020-01-31-title") == "2020-01-31"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("2025年1月22日 下午3:20", "2025-01-22T15:20"),
        ("發布時間：2025年1月22日 星期三 晚上10:30", "2025-01-22T22:30"),
        ("民國114年1月22日", "2025-01-22"),
        ("2025-01-23 下午3:05", "2025-01-23T15:05"),
        ("2025年1月22日15時30分", "2025-01-22T15:30"),
        ("January 22, 2025, 10:30 a.m. EST", "2025-01-22T10:30-05:00"),
        ("Tue, 04 Feb 2025 09:53:06 GMT", "2025-02-04T09:53:06Z"),
        ("2025년 1월 22일", "2025-01-22"),
    ],
)
def test_half_days_and_zones_and_other_calendars_are_read_as_in_any_text(words, meant):
    assert dates.stated(words) == meant
