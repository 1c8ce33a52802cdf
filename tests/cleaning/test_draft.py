"""A text and the places of its characters, however they are kept."""

from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning.draft import Strand

SPANS = st.lists(st.integers(1, 6), min_size=1, max_size=20)


def both_ways(sizes: list[int]) -> tuple[Strand, Strand]:
    """Return one strand as stretches of a source, and as the place of each character."""
    spans = tuple((10 * n, 10 * n + size) for n, size in enumerate(sizes))
    places = [place for start, end in spans for place in range(start, end)]
    text = "".join(chr(97 + place % 26) for place in places)
    return Strand.copied(text, spans), Strand(text, places, straight=True)


@given(SPANS, st.integers(-130, 130), st.integers(-130, 130))
def test_a_part_has_the_same_places_however_they_are_kept(sizes, start, end):
    copied, known = both_ways(sizes)
    part, same = copied[start:end], known[start:end]
    assert (part.text, list(part.places), part.extent()) == (
        same.text,
        list(same.places),
        same.extent(),
    )


@given(SPANS, st.integers(0, 9))
def test_what_is_moved_keeps_its_text(sizes, by):
    copied, known = both_ways(sizes)
    assert list(copied.moved(by).places) == list(known.moved(by).places)
    assert copied.moved(by).text == known.text
