"""What counts as an independent report: for every figure that counts them, told once."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Table, case

from newstrail.model import Kind


def report(table: Table) -> ColumnElement[str]:
    """The house whose report a row of `articles` or `coverage` is; null: of none, and so it is not counted.

    In one story a house is counted once, however many sites of it or customers of its wire service print it, so that
    what is counted are always the distinct ones of a story. A copy or a translation counts with what it tells again.
    What is *revised* was made of an earlier report and tells other facts: it counts for its own house. What is not
    placed yet is not counted.
    """
    return case((table.c.kind != Kind.COPY.value, table.c.house))
