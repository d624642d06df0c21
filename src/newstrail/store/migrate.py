"""The database's steps: applied by themselves, each whole or not at all, and never on a newer newstrail's database."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from newstrail.errors import NewerDatabase, StoreFailed
from newstrail.store.database import Database
from newstrail.store.tables import metadata

#: The step this newstrail works with; a test holds it equal to the last one in `STEPS`.
HEAD = "0001"

STEPS = Path(__file__).parent / "migrations"


def current(connection: Connection) -> str | None:
    """The step a database is at; None: it is empty. Raises StoreFailed where it is somebody else's."""
    # the engine of many machines may have its own tables beside ours
    tables = [name for name in inspect(connection).get_table_names() if not name.startswith("procrastinate_")]
    if "alembic_version" in tables:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
        return None if found is None else str(found)
    if tables:
        raise StoreFailed(
            f"{connection.engine.url.render_as_string(hide_password=True)} is another program's database "
            f"(it holds {tables[0]!r}): give newstrail one of its own"
        )
    return None


def migrate(database: Database, *, allowed: bool = True, head: str = HEAD, steps: Path = STEPS) -> None:
    """Bring the database to `head`. Of two processes that begin at once one does it, the other finds it done.

    Before a database with something in it is changed, a copy of an SQLite file is made beside it. Raises NewerDatabase,
    or StoreFailed where it would have to be changed and that is not allowed.
    """
    with database.read() as connection:
        found = current(connection)
        if found == head:
            _alike(connection, database)
            return
    if not allowed:
        raise StoreFailed(f"{database.name} is not at step {head}: run `newstrail migrate`")
    if found is not None:
        _known(found, database, steps)
        database.copy(f"before-{head}")
    with database.write(durable=True) as connection:
        database.alone(connection, "migrate")
        if current(connection) != head:
            _upgrade(connection, head, steps)


#: Every table's columns in one question: SQLAlchemy asks for each table, at every start.
_COLUMNS = {
    "sqlite": "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'",
    "postgresql": "SELECT table_name, column_name FROM information_schema.columns "
    "WHERE table_schema = current_schema()",
}


def _alike(connection: Connection, database: Database) -> None:
    """Raise StoreFailed where the tables are not those of this step: before 0.1.0 it was changed without a number."""
    ours = {(table.name, column.name) for table in metadata.sorted_tables for column in table.columns}
    asked = connection.execute(text(_COLUMNS[connection.dialect.name]))
    there = {(str(table), str(column)) for table, column in asked if table in metadata.tables}
    if differing := ours ^ there:
        raise StoreFailed(
            f"{database.name} was written by a newstrail from before the first release ({'.'.join(min(differing))} "
            "differs), and cannot be brought up to date: keep it, give another one, and follow its articles again"
        )


def _known(found: str, database: Database, steps: Path) -> None:
    if not any(step.name.startswith(found) for step in (steps / "versions").glob("*.py")):
        raise NewerDatabase(
            f"{database.name} was written by a newer newstrail (step {found}): update newstrail, or restore a backup"
        )


def _upgrade(connection: Connection, head: str, steps: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection  # its transaction is ours: all steps, or none
    command.upgrade(config, head)
