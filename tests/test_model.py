"""The nouns are values with names of their own."""

from __future__ import annotations

import re
import uuid

from desk.model import Annotation, Change, Edit, new_uid, now


def test_a_uid_is_a_uuid_of_version_seven_that_ascends_in_time() -> None:
    uids = [new_uid() for _ in range(2000)]
    assert len(set(uids)) == len(uids)
    for uid in uids[:50]:
        parsed = uuid.UUID(uid)
        assert parsed.version == 7
        assert parsed.variant == uuid.RFC_4122
    moments = [uid[:12] for uid in uids]
    assert moments == sorted(moments)


def test_now_is_written_in_utc_with_milliseconds() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now())


def test_the_inverse_of_a_change_goes_backwards_through_its_edits() -> None:
    one = Annotation("a" * 32, "b" * 32, 0, 1, "x", "c" * 32)
    two = Annotation("a" * 32, "b" * 32, 1, 2, "y", "c" * 32)
    change = Change("Mark as claim", (Edit(None, one), Edit(one, two)))

    assert change.inverse == Change("Mark as claim", (Edit(two, one), Edit(one, None)))
    assert change.inverse.inverse == change
