"""The source with what was put in woven between: two countings that agree everywhere."""

from __future__ import annotations

import pytest

from desk.cleaning import clean, clean_text
from desk.qt.cleaned.woven import CHANGED, LEFT_OUT, weave
from desk.recleaning import can_be_left_out
from desk.resource import SEEDS

SAMPLES = sorted(path for path in SEEDS.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_source_stands_in_it_whole_and_in_order(path):
    cleaned = clean(path)
    woven = weave(cleaned, cleaned.repairs, ())
    put = [(s.end, s.put) for s in woven.steps if s.end < s.put]
    rest, at = [], 0
    for start, end in sorted(put):
        rest.append(woven.text[at:start])
        at = end
    assert "".join([*rest, woven.text[at:]]) == cleaned.source
    for place in range(len(cleaned.source)):
        assert woven.stored(woven.shown(place)) == place
    for start, end in put:
        assert woven.stored_text(start, end) == ""


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_an_edit_stands_on_its_own_characters(path):
    cleaned = clean(path)
    woven = weave(cleaned, cleaned.repairs, ())
    for step in woven.steps:
        if step.placed and step.end < step.put:
            assert woven.text[step.start : step.end] == step.repair.removed
            assert woven.text[step.end : step.put] == step.repair.inserted
        elif step.placed and step.kind != CHANGED:
            source = cleaned.source[step.repair.start : step.repair.end]
            assert woven.stored_text(step.start, step.end) == source


def test_kept_words_lead_to_the_clean_text():
    cleaned = clean_text(
        "港务局说，渡轮停航三天😀，两千名乘客受到影响。\n\n局长𠮷野周二改口说，要停到下周。"
    )
    woven = weave(cleaned, cleaned.repairs, ())
    at = woven.text.index("改口说")
    place = woven.in_clean(at)
    assert place is not None
    assert cleaned.text[place:].startswith("改口说")


def test_what_was_left_out_is_told_apart_from_what_is_made():
    path = next(p for p in SAMPLES if p.name.startswith("yuanwang"))
    cleaned = clean(path)
    gloss = next(r for r in cleaned.repairs if r.rule == "glossed_traditional")
    assert can_be_left_out(gloss)
    rest = [r for r in cleaned.repairs if r is not gloss]
    kinds = {s.repair: s.kind for s in weave(cleaned, rest, [gloss]).steps}
    assert kinds[gloss] == LEFT_OUT
    assert CHANGED in kinds.values()
