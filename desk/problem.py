"""What a reader can put right: said in two sentences, never as a traceback."""


class Problem(Exception):
    """Something the reader can act on: what happened, and what to do. Both are translated.

    Anything that is not a `Problem` is a mistake of ours and goes to the report dialog.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
