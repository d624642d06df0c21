import sqlite3
import textwrap
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from newstrail.errors import NewerDatabase, StoreFailed
from newstrail.store import Store
from newstrail.store.database import Database
from newstrail.store.migrate import HEAD, STEPS, migrate
from newstrail.store.tables import metadata


def columns(connection: sa.Connection) -> dict[str, list[tuple[object, ...]]]:
    look = sa.inspect(connection)
    return {
        table: sorted((c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(table))
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def indexes(connection: sa.Connection) -> set[str]:
    """Each index as the database would write it, conditions and all."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    else:
        found = connection.exec_driver_sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'")
    return {str(row[0]) for row in found if "alembic_version" not in str(row[0])}


def test_the_steps_make_the_tables(blank_url: str, tmp_path: Path):
    store = Store(blank_url, tmp_path)

    with store.database.read() as connection:
        of_ours = {"include_name": lambda name, *_: not str(name).startswith("search_index")}  # SQLAlchemy's no table
        differences = compare_metadata(MigrationContext.configure(connection, opts=of_ours), metadata)
        stepped = columns(connection), indexes(connection)
    with store.database.write() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
        made = columns(connection), indexes(connection)
    store.close()

    assert differences == []
    assert stepped == made


def test_the_head_is_the_last_step():
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.set_main_option("path_separator", "os")

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_database_is_made_wherever_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Installed from a wheel there is no alembic.ini; and a folder may have a percent sign."""
    monkeypatch.chdir(tmp_path)

    Store("sqlite:///new/50%/a.db", tmp_path).close()

    assert (tmp_path / "new" / "50%" / "a.db").exists()


def test_a_database_of_a_newer_newstrail_is_refused_and_left_alone(store_url: str, tmp_path: Path):
    store = Store(store_url, tmp_path)
    with store.database.write() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()

    with pytest.raises(NewerDatabase, match=r"step 9999.*update newstrail"):
        Store(store_url, tmp_path)


@pytest.mark.parametrize("change", ["ALTER TABLE links DROP COLUMN backfill", "ALTER TABLE meta ADD COLUMN more TEXT"])
def test_a_database_from_before_the_first_release_is_refused_with_what_to_do(
    store_url: str, tmp_path: Path, change: str
):
    store = Store(store_url, tmp_path)
    with store.database.write() as connection:
        connection.execute(sa.text(change))
    store.close()

    with pytest.raises(StoreFailed, match=r"(links\.backfill|meta\.more) differs.*another one"):
        Store(store_url, tmp_path)


def test_the_database_of_another_program_is_refused_and_left_alone(blank_url: str, tmp_path: Path):
    database = Database(blank_url)
    with database.write() as connection:
        connection.execute(sa.text("CREATE TABLE recipes (name TEXT)"))
    database.close()

    with pytest.raises(StoreFailed, match="'recipes'"):
        Store(blank_url, tmp_path)

    database = Database(blank_url)
    with database.read() as connection:
        assert sa.inspect(connection).get_table_names() == ["recipes"]
    database.close()


def test_without_leave_nothing_is_changed(blank_url: str, tmp_path: Path):
    with pytest.raises(StoreFailed, match="newstrail migrate"):
        Store(blank_url, tmp_path, migrate=False)


def test_a_step_that_fails_leaves_the_old_database_and_a_copy_of_it(store_url: str, tmp_path: Path):
    store = Store(store_url, tmp_path)
    store.meta.set("a", "1")
    steps = steps_with(
        tmp_path,
        """
        op.create_table("half", sa.Column("done", sa.Integer))
        op.execute("INSERT INTO nowhere VALUES (1)")
        """,
    )

    with pytest.raises(sa.exc.DBAPIError, match="nowhere"):
        migrate(store.database, head="0002", steps=steps)

    with store.database.read() as connection:
        assert "half" not in sa.inspect(connection).get_table_names()
    assert store.meta.get("a") == "1"
    store.close()
    Store(store_url, tmp_path).close()
    if store_url.startswith("sqlite"):
        copy = sqlite3.connect(tmp_path / "newstrail.db.before-0002")
        assert copy.execute("SELECT * FROM meta").fetchall() == [("a", "1")]
        copy.close()


def test_a_further_step_is_taken_once(store_url: str, tmp_path: Path):
    store = Store(store_url, tmp_path)
    store.meta.set("a", "1")
    steps = steps_with(tmp_path, 'op.create_table("more", sa.Column("x", sa.Integer))')

    migrate(store.database, head="0002", steps=steps)
    migrate(store.database, head="0002", steps=steps)

    with store.database.read() as connection:
        assert "more" in sa.inspect(connection).get_table_names()
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one() == "0002"
    assert store.meta.get("a") == "1"
    store.close()


def steps_with(folder: Path, upgrade: str) -> Path:
    """The steps there are, and one more."""
    steps = folder / "steps"
    (steps / "versions").mkdir(parents=True)
    for file in [STEPS / "env.py", *(STEPS / "versions").glob("*.py")]:
        (steps / file.relative_to(STEPS)).write_text(file.read_text())
    (steps / "versions" / "0002_more.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = '0002'\ndown_revision = '0001'\n\n\n"
        "def upgrade():\n" + textwrap.indent(textwrap.dedent(upgrade).strip(), "    ") + "\n"
    )
    return steps
