import os
import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from newstrail.errors import StoreFailed
from newstrail.store import Store
from newstrail.store.database import Database
from newstrail.store.failures import explained
from newstrail.store.tables import meta
from tests.making import NOW, a_capture, a_filing, a_link


@pytest.fixture
def database(tmp_path: Path):
    store = Store(f"sqlite:///{tmp_path / '한 글%.db'}", tmp_path)
    yield store.database
    store.close()


def values(database: Database) -> dict[str, str]:
    with database.read() as connection:
        return {row.key: row.value for row in connection.execute(sa.select(meta))}


def test_what_raises_leaves_nothing_behind(store: Store):
    def half() -> None:
        with store.database.write() as connection:
            connection.execute(meta.insert().values(key="a", value="1"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()

    assert values(store.database) == {}


def test_a_read_cannot_write(store: Store):
    with pytest.raises(StoreFailed), store.database.read() as connection:
        connection.execute(meta.insert().values(key="a", value="1"))


def test_a_read_is_one_view_whatever_is_written_meanwhile(store: Store):
    with store.database.read() as connection:
        before = connection.execute(sa.select(meta)).all()
        store.meta.set("a", "1")
        after = connection.execute(sa.select(meta)).all()

    assert before == after == []
    assert values(store.database) == {"a": "1"}


def test_a_write_begins_with_the_lock(database: Database):
    """A transaction that reads first and locks later would fail at once where another wrote in between."""
    other = sqlite3.connect(database.file, timeout=0)

    with database.write() as connection:
        connection.execute(sa.select(meta))
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_write_waits_for_another_program_and_nothing_is_lost(database: Database):
    other = sqlite3.connect(database.file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO meta VALUES ('other', '1')")
    timer = threading.Timer(0.3, other.commit)
    timer.start()

    with database.write() as connection:
        connection.execute(meta.insert().values(key="ours", value="2"))

    timer.join()
    other.close()
    assert values(database) == {"other": "1", "ours": "2"}


def test_threads_write_one_after_the_other(store: Store):
    def write(name: str) -> None:
        for number in range(20):
            store.meta.set(f"{name}{number}", "x")

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(values(store.database)) == 80


def test_only_the_writer_checkpoints(database: Database):
    with database.read() as connection:
        reader = connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one()
    with database.write(durable=True) as connection:
        writer = connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one()
        full = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    with database.write() as connection:
        normal = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()

    assert (reader, writer, full, normal, journal) == (0, 1000, 2, 1, "wal")


def test_a_checkpoint_folds_the_log_away_unless_somebody_reads(database: Database):
    log = database.file.with_name(database.file.name + "-wal")
    with database.read() as connection:
        connection.execute(sa.select(meta)).all()
        with database.write() as writing:
            writing.execute(meta.insert().values(key="a", value="1"))
        assert log.stat().st_size > 0

    assert database.checkpoint() is True
    assert log.stat().st_size == 0
    assert database.size() == database.file.stat().st_size


def test_a_full_disk_is_said_to_be_one_and_nothing_is_lost(tmp_path: Path):
    store = Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)
    store.filings.file(a_filing("https://a.test/1"), a_capture("https://a.test/1"), a_link("https://a.test/1"))
    limit_pages(store, most=store.database.size() // 4096 + 20)

    filed = ["https://a.test/1"]

    def fill() -> None:
        for number in range(2, 500):
            url = f"https://a.test/{number}"
            store.filings.file(a_filing(url, text="글 " * 2000), a_capture(url), a_link(url))
            filed.append(url)

    with pytest.raises(StoreFailed, match=r"a\.db: the disk under it is full.*Make room"):
        fill()

    assert len(store.filings.unplaced(1000)) == store.links.backlog(NOW)["unread"] == len(filed)
    assert store.check(full=True) == []
    limit_pages(store, most=100_000)  # room was made: it recovers by itself
    store.filings.file(a_filing("https://a.test/x"), a_capture(), a_link("https://a.test/x"))
    assert store.filings.last("https://a.test/x")
    store.close()


def limit_pages(store: Store, most: int) -> None:
    with store.database.write() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={most}")


def test_a_damaged_file_is_refused_at_the_start(tmp_path: Path):
    store = Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)
    for number in range(200):
        store.meta.set(f"{number}", "x" * 500)
    store.close()
    with (tmp_path / "a.db").open("r+b") as file:
        file.seek(-20 * 4096, os.SEEK_END)
        file.write(os.urandom(15 * 4096))

    with pytest.raises(StoreFailed, match=r"damaged.*restore a backup"):
        Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path):
    (tmp_path / "a.db").write_text("my diary\n" * 1000)

    with pytest.raises(StoreFailed, match="is not a database"):
        Store(f"sqlite:///{tmp_path / 'a.db'}", tmp_path)

    assert (tmp_path / "a.db").read_text() == "my diary\n" * 1000


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").touch()

    with pytest.raises(StoreFailed, match="file"):
        Store(f"sqlite:///{tmp_path / 'file' / 'a.db'}", tmp_path)


def test_a_file_that_is_read_only_is_said_to_be_so(database: Database):
    read_only = sqlite3.connect(f"{database.file.as_uri()}?mode=ro", uri=True)

    with pytest.raises(sqlite3.OperationalError) as refused:
        read_only.execute("INSERT INTO meta VALUES ('a', '1')")
    read_only.close()

    assert "cannot be written" in str(explained(refused.value, "a.db"))


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://root@localhost/x", "no url"])
def test_a_url_that_will_not_do_is_said_to_be_so(url: str, tmp_path: Path):
    with pytest.raises(StoreFailed, match="sqlite:///"):
        Store(url, tmp_path)


def test_a_server_that_is_not_there_is_named_without_its_password(tmp_path: Path):
    with pytest.raises(StoreFailed, match="server is up") as failed:
        Store("postgresql://me:secret@127.0.0.1:1/news", tmp_path)

    assert "secret" not in str(failed.value)


def test_a_backup_is_whole_while_others_write(database: Database):
    with database.write() as connection:
        connection.execute(meta.insert().values(key="a", value="1"))

    copy = database.copy("backup")

    opened = sqlite3.connect(copy)
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert opened.execute("SELECT * FROM meta").fetchall() == [("a", "1")]
    opened.close()


def test_an_old_sqlite_is_warned_of(database: Database):
    warned = bool(database.warnings())

    assert warned is (sqlite3.sqlite_version_info < (3, 51, 3))


def test_the_store_says_which_it_is(store: Store):
    assert "step 0001" in store.describe()
    assert store.size() > 0
    assert store.check(full=True) == []
    assert store.checkpoint() is True
