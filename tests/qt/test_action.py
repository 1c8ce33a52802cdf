"""Actions are declared once; menus, palette and cheat sheet agree."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from desk.qt.action import declared, menus, sequences


def test_no_two_actions_share_keys():
    counted = Counter(
        key.toString() for each in declared().values() for key in sequences(each.keys)
    )
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows():
    for each in declared().values():
        for key in sequences(each.keys):
            assert not key.isEmpty(), each.name
            assert "Unknown" not in repr(key[0]), each.name


def test_every_action_has_a_label_and_a_place():
    for each in declared().values():
        assert each.label
        assert each.name.count(".") == 1
    assert [menu.PLACE for menu in menus()] == sorted(menu.PLACE for menu in menus())


def test_every_action_but_the_hidden_ones_stands_in_the_menu(window):
    window.top._fill()
    shown = {
        action.objectName()
        for menu in window.top.menu.actions()
        for action in menu.menu().actions()
    }
    wanted = {name for name, each in declared().items() if each.listed}
    assert wanted <= shown


def test_keys_the_reader_chose_are_used_and_kept(window):
    window.commands.set_keys("annotate.mark_claim", "X")
    made = window.commands["annotate.mark_claim"]
    assert [key.toString() for key in made.shortcuts()] == ["X"]
    assert window.settings.keys() == {"annotate.mark_claim": "X"}
    window.commands.set_keys("annotate.mark_claim", None)
    assert made.shortcut() == QKeySequence("C")


def test_what_cannot_be_done_now_cannot_be_pressed(window, dam):
    window.commands.refresh()
    assert not window.commands["annotate.link"].isEnabled()
    assert not window.commands["annotate.mark_claim"].isEnabled()
    window.reading.open(dam.article)
    window.commands.refresh()
    assert window.commands["annotate.mark_claim"].isEnabled()
