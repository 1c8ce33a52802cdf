import random

import pytest
from PySide6.QtCore import Qt

from desk.qt.reader import LIGHT, CodeLook, Mark, Page

CODES = (
    CodeLook("claim", "C", "#0072B2", "solid"),
    CodeLook("rebuttal", "R", "#D55E00", "dashed"),
    CodeLook("figure", "F", "#007A5A", "dotted"),
)
PARAGRAPH = (
    "港务集团说，潮汐之门首期投资1000亿元；何敏回应称“他们实际上没有钱”，落实的远低于100亿。"
)


@pytest.fixture
def page(qtbot, plain):
    made = Page()
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.set_codes(CODES)
    text = "\n".join(PARAGRAPH * count for count in (1, 4, 2, 30, 3))
    made.set_article(text, plain(text))
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


def on_screen(page, qapp):
    qapp.processEvents()
    image = page.screen().grabWindow(page.winId()).toImage()
    return image.copy(page.viewport().geometry())


def anew(page):
    page.flow.forget()
    return page.grab().toImage().copy(page.viewport().geometry())


@pytest.mark.parametrize("seed", range(4))
def test_repainting_what_changed_leaves_nothing_behind(page, qapp, seed):
    chance = random.Random(seed)
    uids = []
    for n in range(40):
        start = chance.randrange(600)
        mark = Mark(str(n), start, start + chance.choice((1, 9, 40, 200)), chance.choice(CODES).uid)
        done = chance.random()
        if done < 0.5 or not uids:
            page.add_mark(mark)
            uids.append(mark.uid)
        elif done < 0.6:
            page.remove_mark(uids.pop(chance.randrange(len(uids))))
        elif done < 0.7:
            page.change_mark(Mark(chance.choice(uids), mark.start, mark.end, mark.code))
        elif done < 0.8:
            page.set_current(chance.choice(uids))
        elif done < 0.9:
            page.set_hovered(page.mark(chance.choice(uids)))
        else:
            page.select(mark.start, mark.end)
        seen = on_screen(page, qapp)
        assert seen == anew(page).convertToFormat(seen.format()), (seed, n)


def test_one_more_mark_repaints_its_lines_and_not_its_paragraph(page, qapp, monkeypatch):
    start = page.text().index(PARAGRAPH * 30)
    page.reveal(start, y=20)
    page.add_mark(Mark("a", start + 2, start + 6, "claim"))
    qapp.processEvents()
    painted = []
    paint = page.scene.paint
    monkeypatch.setattr(
        page.scene, "paint", lambda painter, clip: (painted.append(clip), paint(painter, clip))
    )
    page.add_mark(Mark("b", start + 8, start + 12, "claim"))
    qapp.processEvents()

    leading = page.flow.setting_of(page.flow.index_of(start)).leading
    assert [clip.height() < 3 * leading for clip in painted] == [True]


def test_words_are_drawn_in_the_colours_of_the_theme(page, qapp):
    page.set_look(LIGHT)
    assert on_screen(page, qapp).pixelColor(2, 2).name() == LIGHT.page
