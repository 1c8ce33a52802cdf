"""The picture of values: everything has its place, and nothing is told by colour alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desk.figures import find
from desk.qt import theme
from desk.qt.number_line import ROW, NumberLine, Point, Scale, scale_of

SAID = ("30亿元", "约30亿元", "20亿至40亿元", "数十亿元", "超过30亿元", "不到30亿元", "30亿美元")


def point(words, sign="=", day=""):
    return Point("Paper", words, find(words)[0], sign, day)


def drawn(qtbot, points, name="light") -> NumberLine:
    picture = NumberLine()
    qtbot.addWidget(picture)
    picture.resize(420, 300)
    picture.show_points(points, theme.load(name), lambda value: f"{value:g}")
    picture.show()
    return picture


def grey(picture) -> QImage:
    return picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("name", ["light", "dark", "sepia"])
def test_every_kind_of_value_has_a_sign_of_its_own_without_colour(qtbot, name):
    seen = []
    for words in SAID[:6]:
        # one row is the same in all, so that the scale is
        picture = drawn(qtbot, [point("10亿元至60亿元"), Point("Paper", "", find(words)[0], "=")])
        seen.append(grey(picture))
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])


def test_a_conflict_is_told_by_its_sign(qtbot):
    assert "≠" in drawn(qtbot, [point("30亿元"), point("45亿元", "≠")]).accessibleDescription()


def test_over_time_is_drawn_where_days_differ(qtbot):
    same = drawn(qtbot, [point("30亿元", day="2026-01-01"), point("45亿元", day="2026-01-01")])
    later = drawn(qtbot, [point("30亿元", day="2026-01-01"), point("45亿元", day="2026-02-01")])
    assert later.height() > same.height()
    assert grey(later) != grey(same)


def test_a_click_tells_the_row(qtbot):
    picture = drawn(qtbot, [point("30亿元"), point("45亿元")])
    with qtbot.waitSignal(picture.chosen) as told:
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(60, 4 + ROW + ROW // 2))
    assert told.args == [1]


def test_nothing_to_draw_is_no_trouble(qtbot):
    drawn(qtbot, [])
    drawn(qtbot, [point("2026年1月21日", day="2026-01-21")])


values = st.floats(-1e18, 1e18, allow_nan=False).filter(lambda v: v == 0 or abs(v) > 1e-6)


@given(st.lists(values, min_size=1, max_size=6))
def test_a_scale_holds_every_value_and_keeps_their_order(found):
    from desk.figures import Figure

    scale = scale_of([Figure(0, 1, "x", "number", Decimal(v), Decimal(v)) for v in found])
    assert scale is not None
    shares = [scale(value) for value in sorted(found)]
    assert all(0 <= share <= 1 for share in shares)
    assert shares == sorted(shares)
    assert len(scale.ticks()) <= 8


def test_values_far_apart_are_drawn_by_powers():
    assert scale_of([find("3亿元")[0], find("5000亿元")[0]]).powers
    assert Scale(10, 10_000, powers=True).ticks() == [10, 100, 1000, 10_000]
