"""The annotated articles: what the recogniser must reach there."""

import importlib.util
from pathlib import Path

import pytest

_PATH = Path(__file__).resolve().parents[1] / "benchmarks" / "figures.py"
_SPEC = importlib.util.spec_from_file_location("figures_benchmark", _PATH)
benchmark = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(benchmark)

pytestmark = pytest.mark.skipif(
    not benchmark.GOLD.is_file(), reason="the annotated articles lie outside the project"
)


def test_nearly_every_annotated_figure_is_found_with_value_unit_and_qualifier():
    count = benchmark.score()
    found = count["found"]
    assert found >= 0.98 * count["required"]
    assert found >= 0.98 * (found + count["false"])
    assert min(count["value"], count["unit"]) >= 0.97 * found
    assert count["qualifier"] >= 0.95 * found
    assert count["trap"] == 0


def test_other_spellings_of_the_annotated_figures_have_the_same_value():
    for same, total in benchmark.varied().values():
        assert same >= 0.99 * total
