"""Dates as articles write them."""

from __future__ import annotations

import pytest

from desk.cleaning import dates


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("2025-01-23T11:23:32.635Z", "2025-01-23T11:23:32Z", "second"),
        ("2025-02-08 07:44:33", "2025-02-08T07:44:33", "second"),
        ("2025-01-23T19:23:32+08:00", "2025-01-23T19:23:32+08:00", "second"),
        ("Tue, 04 Feb 2025 09:53:06 GMT", "2025-02-04T09:53:06Z", "second"),
        ("2025年1月22日 星期三 下午3:05", "2025-01-22T15:05", "minute"),
        ("2025年1月22日", "2025-01-22", "day"),
        ("2025年1月", "2025-01", "month"),
        ("二〇二五年一月二十二日", "2025-01-22", "day"),
        ("民國114年1月22日", "2025-01-22", "day"),
        ("January 22, 2025 at 6:45 p.m. EST", "2025-01-22T18:45-05:00", "minute"),
        ("Jan. 22, 2025", "2025-01-22", "day"),
        ("22 January 2025", "2025-01-22", "day"),
        ("22/01/2025", "2025-01-22", "day"),
        ("1737632824", "2025-01-23T11:47:04Z", "second"),
        ("1737632824000", "2025-01-23T11:47:04Z", "second"),
        ("2025", "2025", "year"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(
    written: str, value: str, precision: str
) -> None:
    assert dates.parse(written) == (value, precision)
    assert dates.precision(value) == precision


@pytest.mark.parametrize(
    "written", ["2025-13-40", "03/04/2025", "5000亿美元", "12:30", "", "v2.0.1"]
)
def test_what_is_no_date_or_two_dates_is_not_read(written: str) -> None:
    assert dates.parse(written) is None


def test_the_day_in_an_address_is_found() -> None:
    assert dates.in_url("https://a.example/2025/02/08/x") == "2025-02-08"
    assert dates.in_url("https://a.example/rain/a/20250208A01CMD00") == "2025-02-08"
    assert dates.in_url("https://a.example/a/7962131.html") == ""


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
def test_a_date_is_read_in_the_languages_of_the_press(written: str, read: str) -> None:
    assert dates.stated(written) == read


@pytest.mark.parametrize("text", ["", "yesterday", "13/13/2020", "1880-01-01", "Tel. 0151 2020"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.stated(text) == ""


def test_the_order_of_day_and_month_follows_the_country() -> None:
    assert dates.stated("3/4/2020") == "2020-04-03"
    assert dates.stated("3/4/2020", american=True) == "2020-03-04"
    assert dates.stated("3/14/2020") == "2020-03-14"


def test_a_date_in_an_address_is_found() -> None:
    assert dates.in_url("https://e.org/2020/01/31/title.html") == "2020-01-31"
    assert dates.in_url("https://e.org/a-20250204/7.html") == "2025-02-04"
    assert dates.in_url("https://e.org/2020/0131/c1-9.html") == "2020-01-31"
    assert dates.in_url("https://e.org/202001/31/c_9.html") == "2020-01-31"
    assert dates.in_url("https://e.org/post/2020-01-31-title") == "2020-01-31"
    assert dates.in_url("https://e.org/a/210120/8605520.html") == "2021-01-20"
    assert dates.in_url("https://e.org/a/219920/8605520.html") == ""


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
        ("2025.03.18. 오전 6:02", "2025-03-18T06:02"),
        ("2025年5月20日(火) 午後6時5分", "2025-05-20T18:05"),
        ("令和7年5月20日", "2025-05-20"),
        ("Publié le 3 octobre 2024 à 06h00", "2024-10-03T06:00"),
        ("09 abr 2025 - 05:40 CEST", "2025-04-09T05:40+02:00"),
        ("14 августа 2024, 10:15", "2024-08-14T10:15"),
        ("Tue 14 Jan 2025 06.00 GMT", "2025-01-14T06:00Z"),
        ("Updated 7:41 AM EST, Thu March 6, 2025", "2025-03-06T07:41-05:00"),
        ("12.03.2024 3.50 Euro", "2024-03-12"),
        ("2025-01-22 99:10", "2025-01-22"),
    ],
)
def test_half_days_and_zones_and_other_calendars_are_read_as_in_any_text(
    words: str, meant: str
) -> None:
    assert dates.stated(words) == meant
