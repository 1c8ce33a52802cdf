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
