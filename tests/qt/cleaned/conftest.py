"""A window on an article that had much to clean."""

from __future__ import annotations

import pytest

from desk import intake
from tests.qt.conftest import close_window, open_window

SOURCE = (
    "軟銀的統計報告\n\n"
    "市政府宣布,新體育場將(jiāng)在2027年完工,預(yù)算為30億元,會(huì)計師說數字不對。\n\n"
    "反對者回應說,數字錯了,實際上要四十五億元😀,市長至今沒有回答這個問題。\n\n"
    "記者提問之後,市長離開了會場,當天晚上也沒有再接受任何採訪,辦公室電話無人接聽。\n\n"
    "責任編輯: 王一\n\n"
    "相關推薦\n"
    "體育場的另一篇報導 2025-07-23 11:24:44\n"
    "市長的第二篇報導 2025-07-23 10:20:31\n"
    "銀行的第三篇報導 2025-07-22 09:10:00\n"
)


@pytest.fixture
def report(library):
    """The uid of an article with glosses, folded marks and a list of other articles."""
    return intake.bring_in_text(library, SOURCE).entries[0].article


@pytest.fixture
def opened(qtbot, desk, report):
    window = open_window(qtbot, desk)
    window.resize(1440, 900)
    window.reading.open(report)
    yield window
    close_window(qtbot, desk)


@pytest.fixture
def panel(opened):
    opened.commands.run("cleaning.what_was_cleaned")
    from desk.qt.cleaned.beside import panel_of

    return panel_of(opened)
