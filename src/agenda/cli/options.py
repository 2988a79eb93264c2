"""Arguments that many commands share."""

from __future__ import annotations

from typing import Annotated

import typer

PersonArgument = Annotated[
    str, typer.Argument(metavar="PERSON", help="An id, a UID or a name.", show_default=False)
]
PeopleArgument = Annotated[
    list[str],
    typer.Argument(metavar="PERSON...", help="Ids, UIDs or names.", show_default=False),
]
CircleArgument = Annotated[
    str, typer.Argument(metavar="CIRCLE", help="An id or a name.", show_default=False)
]
