"""The rules of cleaning, one file a rule; a file that is dropped in is found.

A rule names its `PHASE` and its `REASON`, a sentence for the reader. Rules of the phases decode,
repair and width edit words: `edits(text) -> Iterator[Edit]`, where `text` is all blocks joined by
line breaks, and an edit stays inside one line. Rules of the phases divide, frame, describe,
prune, sweep and settle say what a block is: `apply(story) -> None`. The order within a phase means
nothing.
"""
