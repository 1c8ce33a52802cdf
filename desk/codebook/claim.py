"""Something somebody asserts."""

from desk.i18n import N_
from desk.model import Code

CODE = Code(
    name=N_("claim"),
    definition=N_("Something somebody asserts."),
    colour="#0072B2",
    colour_dark="#56B4E9",
    line="solid",
    key="C",
    built_in=True,
    place=1,
    uid="00000000000070008000000000000001",
)
FIELDS: tuple[str, ...] = ()
