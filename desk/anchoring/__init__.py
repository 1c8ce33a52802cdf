"""Keeping an annotation on its words when the text changes.

Moving an annotation is a proposal with a state the reader sees, never a silent guess: same,
moved, changed or orphaned.
"""

from desk.anchoring.difference import difference
from desk.anchoring.quotation import anchor
from desk.anchoring.revision import anchor_all
from desk.anchoring.verdict import Anchor, Suggestion

__all__ = ["Anchor", "Suggestion", "anchor", "anchor_all", "difference"]
