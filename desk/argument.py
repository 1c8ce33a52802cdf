"""The kinds of arrow between annotations: who answers, supports or repeats whom."""

from __future__ import annotations

from dataclasses import dataclass

from desk.i18n import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of relation: how it reads from its tail and, back, from its head."""

    name: str
    forth: str
    back: str
    symmetric: bool = False


KINDS = {
    kind.name: kind
    for kind in (
        Kind("rebuts", N_("rebuts"), N_("is rebutted by")),
        Kind("supports", N_("supports"), N_("is supported by")),
        Kind("qualifies", N_("qualifies"), N_("is qualified by")),
        Kind("same_statement", N_("says the same as"), N_("says the same as"), symmetric=True),
        Kind(
            "same_measure", N_("measures the same as"), N_("measures the same as"), symmetric=True
        ),
    )
}
"""Every kind, by name, in the order they are offered."""


def likely(tail_code: str, head_code: str) -> str:
    """Return the kind of relation a reader most likely means, from the names of two codes."""
    if "rebuttal" in (tail_code, head_code):
        return "rebuts"
    if tail_code == head_code == "figure":
        return "same_measure"
    return "supports"
