"""`newstrail digest` and `deliver`, as a person uses them, on any machine and to real destinations on loopback."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from click.testing import CliRunner, Result

from newstrail.app import utc_now
from newstrail.cli import cli
from newstrail.deliver.sample import sample
from newstrail.errors import Unknown
from newstrail.model import Account, Deliver, Stage
from newstrail.store import Store
from tests.deliver.golden import NOW
from tests.deliver.test_mail import Box, serving
from tests.making import a_filing, a_link
from tests.scripted import ScriptedServer, reply

LEDGER = (
    Account("https://a.test/told", "shown", "2026-11-24-aaaa"),
    Account("https://a.test/copy", "folded", "https://a.test/told"),
    Account("https://a.test/other", "dropped", "names no company we follow"),
    Account("https://a.test/waits", "pending", "not read yet"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A configuration, and a house with two stored mornings, in the later of which an article was edited."""
    (tmp_path / "config").mkdir()
    store = Store(f"sqlite:///{tmp_path / 'newstrail.db'}", tmp_path)
    day = replace(sample("ko", NOW), name="daily", kind="digest", ledger=LEDGER)
    later = (Account("https://a.test/told", "shown", "edited: 2026-11-24-aaaa"),)
    store.digests.save(day)
    store.digests.save(replace(day, start=NOW, end=NOW + timedelta(days=1), ledger=later))
    store.articles.follow(a_filing("https://seed.test/1"), [])
    store.close()
    return tmp_path


def configured(place: Path, text: str) -> None:
    (place / "config" / "newstrail.toml").write_text(text, encoding="utf-8")


def run(place: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(place / "config"), "--data", str(place), *words])


@pytest.mark.parametrize("form", ["md", "json", "html"])
def test_a_digest_is_replayed_to_the_same_bytes_in_any_zone_and_locale(form: str, place: Path):
    configured(place, "")
    words = [
        "--config",
        str(place / "config"),
        "--data",
        str(place),
        "digest",
        "--replay",
        "2026-11-25",
        "--format",
        form,
    ]
    call = [sys.executable, "-m", "newstrail", *words]
    machines = (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        {"TZ": "America/St_Johns", "LC_ALL": "ko_KR.EUC-KR", "PYTHONIOENCODING": "cp949", "PYTHONHASHSEED": "7"},
    )

    printed = {
        subprocess.run(call, env={**os.environ, **machine}, capture_output=True, check=True).stdout
        for machine in machines
    }

    assert len(printed) == 1
    assert "가온반도체" in printed.pop().decode()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "https://a.test/told",
            "2026-11-26: shown: edited: 2026-11-24-aaaa\n2026-11-25: shown: stands for story 2026-",
        ),
        ("https://a.test/copy?utm_source=x", "2026-11-25: folded: told by https://a.test/told"),
        ("https://a.test/other", "2026-11-25: dropped: names no company we follow"),
        ("https://a.test/waits", "pending: not read yet"),
        ("https://a.test/read", "pending: read, it comes with the next digest"),
        ("https://a.test/old", "not news: its source listed it when it was first looked at"),
        ("https://seed.test/1", "followed: the article itself is no news"),
    ],
)
def test_what_became_of_an_item_is_answered(url: str, said: str, place: Path):
    configured(place, "")
    store = Store(f"sqlite:///{place / 'newstrail.db'}", place)
    stages = {"waits": Stage.UNREAD, "read": Stage.READ, "old": Stage.BASELINE}
    for name, stage in stages.items():
        store.links.save(a_link(f"https://a.test/{name}", stage=stage))
    store.close()

    answer = run(place, "digest", "--why", url)

    assert answer.exit_code == 0, answer.output
    assert answer.output.startswith(said)


def test_what_was_never_seen_is_no_answer(place: Path):
    configured(place, "")

    assert isinstance(run(place, "digest", "--why", "https://never.test/1").exception, Unknown)
    assert "there are 2026-11-26, 2026-11-25" in str(run(place, "digest", "--date", "2026-01-01").exception)


@pytest.mark.parametrize("option", ["--date", "--replay"])
def test_what_is_no_date_is_told_plainly(tmp_path: Path, option: str):
    called = subprocess.run(
        [sys.executable, "-m", "newstrail", "--data", str(tmp_path), "digest", option, "yesterday"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert called.returncode == 2
    assert "'yesterday' does not match the format '%Y-%m-%d'" in called.stderr
    assert "Traceback" not in called.stderr


@pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")  # apprise 2.3 looks for it
def test_a_sample_goes_to_each_kind_of_destination(place: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("apprise", reason="the package apprise is not installed")
    box = Box()
    with serving(box) as port, ScriptedServer() as server:
        server.on("*", reply(b"{}"))
        configured(
            place,
            f"""
            [[destination]]
            name = "folder"
            kind = "folder"
            path = '{place / "out"}'

            [[destination]]
            name = "letters"
            kind = "mail"
            host = "127.0.0.1"
            port = {port}
            tls = "none"
            sender = "News <news@a.test>"
            to = ["reader@b.test"]

            [[destination]]
            name = "hook"
            kind = "webhook"
            url = "http://127.0.0.1:{server.port}/hook"

            [[destination]]
            name = "chat"
            kind = "apprise"
            addresses_env = "CHATS"
            """,
        )
        monkeypatch.setenv("CHATS", f"json://127.0.0.1:{server.port}/chat")

        said = {name: run(place, "deliver", "--test", name) for name in ("folder", "letters", "hook", "chat")}

    assert {name: done.output for name, done in said.items()} == {
        name: f"A sample was sent to {name}.\n" for name in said
    }
    assert list((place / "out" / "sample").glob("*.html"))
    assert "견본입니다" in next(
        part.get_content() for part in parsed(box).walk() if part.get_content_type() == "text/plain"
    )
    assert [json.loads(asked.body).get("kind") for asked in server.asked if asked.target == "/hook"] == ["sample"]
    assert any(asked.target.startswith("/chat") for asked in server.asked)


def test_what_did_not_arrive_is_said_by_the_command_that_sends(place: Path):
    configured(place, '[[destination]]\nname = "hook"\nkind = "webhook"\nurl = "http://127.0.0.1:9/nobody"\n')
    store = Store(f"sqlite:///{place / 'newstrail.db'}", place)
    day = replace(sample("ko", NOW), name="daily", kind="digest", end=NOW - timedelta(days=400))
    store.digests.save(day, ["hook"])

    done = run(place, "deliver")

    assert done.exit_code == 1
    assert done.output.startswith(f"{Deliver('daily', day.end, 'hook').key}: failed: ")
    assert store.digests.deliveries("daily", day.end)["hook"][0] == "failed"
    store.close()


class Slow(Box):
    """Takes a letter and does not say so, until nobody listens any more."""

    def __init__(self) -> None:
        super().__init__()
        self.took = threading.Event()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.took.set()
        while server.transport is not None and not server.transport.is_closing():
            await asyncio.sleep(0.05)
        return await super().handle_DATA(server, session, envelope)


def test_a_letter_that_was_in_the_post_when_newstrail_was_killed_is_told_and_not_sent_again(place: Path):
    day = replace(sample("ko", NOW), name="daily", kind="digest", end=NOW - timedelta(days=400))
    store = Store(f"sqlite:///{place / 'newstrail.db'}", place)
    store.digests.save(day, ["letters"])
    box = Slow()
    with serving(box) as port:
        letters = f"""
            [[destination]]
            name = "letters"
            kind = "mail"
            host = "127.0.0.1"
            port = {port}
            tls = "none"
            sender = "News <news@a.test>"
            to = ["reader@b.test"]
            """
        configured(place, letters)
        call = [sys.executable, "-m", "newstrail", "--config", str(place / "config"), "--data", str(place), "deliver"]

        with subprocess.Popen(call) as killed:
            assert box.took.wait(120)
            killed.kill()

    job, later = Deliver("daily", day.end, "letters"), utc_now() + timedelta(minutes=11)
    assert store.digests.due(later) == [job]
    assert not store.digests.begin(job, later, once=True)
    assert store.digests.due(later + timedelta(days=9)) == []
    (trouble,) = store.digests.troubles("daily", NOW - timedelta(days=401))
    assert (trouble.state, trouble.detail) == (
        "unknown", "newstrail ended while it was being sent: look whether it arrived",
    )  # fmt: skip
    store.close()


def parsed(box: Box):  # type: ignore[no-untyped-def]
    import email
    from email.policy import default

    (envelope, _), *_ = box.letters
    return email.message_from_bytes(envelope.content, policy=default)
