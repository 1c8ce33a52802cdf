import subprocess
import sys
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.fold import fold, simplified

MAKING = Path(__file__).parent / "making" / "fold_table.py"


def test_a_reader_finds_traditional_words_by_their_simplified_form():
    assert fold("軟銀") == fold("软银")
    assert fold("關") == fold("关")
    assert fold("隨著") == fold("随着")
    assert fold("說説爲為裏裡眾衆") == fold("说说为为里里众众")


def test_the_commonest_of_several_simplified_forms_is_taken():
    assert fold("乾後發鍾餘") == "干后发钟余"


def test_width_case_quotes_dashes_and_spaces_do_not_count():
    assert fold("ＡＩ（２０２５）！") == "ai(2025)!"
    assert fold("「你好」，“你好”") == '"你好","你好"'
    assert fold("OpenAI’s") == fold("openai's")
    assert fold("a\u00a0b\u3000c\td") == "a b c d"
    assert fold("2024–25—") == "2024-25-"
    assert fold("山姆•奥特曼") == fold("山姆·奥特曼")


def test_line_breaks_stay_because_blocks_end_there():
    assert fold("一\n二") == "一\n二"


def test_what_would_become_longer_stays_as_it_is():
    assert fold("㎏ﬁ½İ…") == "㎏ﬁ½İ…"


def test_characters_beyond_the_basic_plane_keep_their_place():
    text = "𠮷野家😀👨\u200d👩\u200d👧e\u0301 5000億"
    assert len(fold(text)) == len(text)
    assert fold(text).index("5000亿") == text.index("5000億")


def test_half_a_surrogate_pair_does_no_harm():
    assert fold("a\ud83db") == "a\ud83db"


@given(st.text() | st.text(alphabet=sorted(simplified())))
def test_folding_never_moves_anything_and_folding_again_changes_nothing(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.text())
def test_a_text_folds_piece_by_piece(one, other):
    assert fold(one + other) == fold(one) + fold(other)


def test_every_code_point_folds_to_one_that_stays():
    every = "".join(map(chr, range(0x110000)))
    folded = fold(every)
    assert len(folded) == len(every)
    assert fold(folded) == folded


def test_the_table_is_read_only_when_something_is_folded():
    code = "import desk.fold, sys; assert not desk.fold.simplified.cache_info().currsize"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=MAKING.parents[2])


def test_the_table_is_what_opencc_says():
    if not find_spec("opencc"):
        pytest.skip("opencc is not installed")
    specification = spec_from_file_location("fold_table", MAKING)
    fold_table = module_from_spec(specification)
    specification.loader.exec_module(fold_table)
    assert fold_table.TABLE.read_text("utf-8") == fold_table.made()
