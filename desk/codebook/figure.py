"""A value that can be compared: a sum, a share, a number of things, a date."""

from desk.i18n import N_
from desk.model import Code

CODE = Code(
    name=N_("figure"),
    definition=N_("A value that can be compared: a sum, a share, a number of things, a date."),
    colour="#007A5A",
    colour_dark="#3CCB9F",
    line="dotted",
    key="F",
    built_in=True,
    place=3,
    uid="00000000000070008000000000000003",
)
FIELDS: tuple[str, ...] = ("value", "unit")
