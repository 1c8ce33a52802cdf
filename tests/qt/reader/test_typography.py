import pytest

from desk.model import KINDS
from desk.qt.reader.look import LIGHT
from desk.qt.reader.typography import families, setting, style


@pytest.mark.parametrize("script", ["Hans", "Hant", "HK", "Latn", ""])
def test_no_family_has_japanese_or_korean_shapes(script):
    assert families(script)
    assert not [
        name for name in families(script) if name.endswith(("JP", "KR")) or "Hiragino" in name
    ]


def test_a_family_chosen_by_the_reader_comes_in_the_shapes_of_the_script():
    assert families("Hant", "Noto Serif CJK SC")[0] == "Noto Serif CJK TC"
    assert families("Hans", "Noto Serif CJK JP")[0] == "Noto Serif CJK SC"
    assert families("Hans", "LXGW WenKai")[0] == "LXGW WenKai"


@pytest.mark.parametrize("kind", [*KINDS, "heading 4", "list_item 3", "quotation 2", "unheard-of"])
def test_every_kind_of_block_can_be_set(qapp, kind):
    made = setting(LIGHT, "Hans", style(kind))
    assert made.leading > made.size >= 0.8 * LIGHT.size
    assert made.left < 12 * LIGHT.size


def test_titles_headings_captions_differ_in_size(qapp):
    sizes = [
        setting(LIGHT, "Hans", style(kind)).size
        for kind in ("title", "heading", "paragraph", "caption")
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4


def test_latin_takes_less_room_from_line_to_line(qapp):
    chinese, latin = (setting(LIGHT, script, style("paragraph")) for script in ("Hans", "Latn"))
    assert latin.leading < chinese.leading
