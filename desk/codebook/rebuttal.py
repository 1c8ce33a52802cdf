"""An answer that contradicts a claim."""

from desk.i18n import N_
from desk.model import Code

CODE = Code(
    name=N_("rebuttal"),
    definition=N_("An answer that contradicts a claim."),
    colour="#D55E00",
    colour_dark="#FF9A4D",
    line="dashed",
    key="R",
    built_in=True,
    place=2,
    uid="00000000000070008000000000000002",
)
FIELDS: tuple[str, ...] = ()
