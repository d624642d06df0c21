"""What all tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import MetaData, text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
    }
)


def where(condition: str) -> dict[str, Any]:  # Any: Index takes what each dialect knows
    """What makes an index partial, on both databases; a query must use the same words to be served by it."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


#: Marks a table that follows from captures, rulings and the others alone.
COMPUTED = {"computed": True}
