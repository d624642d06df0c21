"""What a person meets who mistypes, pipes, or asks while something is out of order."""

from __future__ import annotations

import socket
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newstrail.app import shipped_config, utc_now
from newstrail.cli.look import _weighed
from newstrail.errors import StoreFailed, Unknown
from newstrail.model import Health
from newstrail.settings.sources import read_sources
from newstrail.store import Store
from tests.cli.test_rulings import CHIP, COPY, data, run, story_of  # noqa: F401  data is a fixture
from tests.making import a_filing, a_mention


def a_store(data: Path) -> Store:  # noqa: F811
    return Store(f"sqlite:///{data / 'newstrail.db'}", data)


def test_lines_into_a_pipe_are_whole(data: Path):  # noqa: F811
    store, title = a_store(data), "리벨리온이 새로 낸 추론 칩의 긴 이야기 " * 8
    last = store.filings.last(COPY)
    assert last
    store.filings.file(replace(last, revision=replace(last.revision, title=title.strip()), number=2))
    store.close()

    lines = run(data, "story", story_of(data, CHIP)).output.splitlines()

    assert any(title.strip() in line for line in lines)
    assert not any(line.endswith(" ") for line in lines)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("timeline", "rebelions"), "no company, story or claim 'rebelions': did you mean rebellions"),
        (("why", CHIP, "rebelions"), "no company 'rebelions': did you mean rebellions"),
        (("compare", "--outlets", "rebellions"), "no story 'rebellions'"),
        (("search", "칩", "--story", "nowhere"), "no story 'nowhere'"),
    ],
)
def test_a_name_that_is_mistyped_is_told_as_such(data: Path, words: tuple[str, ...], said: str):  # noqa: F811
    done = run(data, *words)

    assert isinstance(done.exception, Unknown), done.output
    assert said in str(done.exception)


def test_a_story_that_was_joined_is_found_by_its_old_id_everywhere(data: Path):  # noqa: F811
    chip, lab = story_of(data, CHIP), story_of(data, "https://c.test/1")
    run(data, "merge", chip, lab, "--why", "한 발표")
    gone = ({chip, lab} - {story_of(data, CHIP)}).pop()

    assert "엔비디아" in run(data, "timeline", gone).output
    assert "엔비디아" in run(data, "compare", "--outlets", gone).output
    assert "엔비디아" in run(data, "search", "연구소", "--story", gone).output


def test_where_a_page_names_no_outlet_its_site_is_told(data: Path):  # noqa: F811
    store = a_store(data)
    store.filings.file(a_filing("https://m.nameless.test/1", title="리벨리온 소식", outlet="", mentions=(a_mention(),)))
    store.close()

    assert "nameless.test ·" in run(data, "search", "소식").output
    assert "nameless.test " in run(data, "compare", "rebellions", "nvidia").output


def test_a_merge_after_an_update_says_to_reread(
    data: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    chip, lab = story_of(data, CHIP), story_of(data, "https://c.test/1")
    with monkeypatch.context() as updated:
        updated.setattr(sys.modules["newstrail.core.traits.pack"], "VERSION", 255)
        refused = run(data, "merge", chip, lab, "--why", "한 발표")

    assert isinstance(refused.exception, StoreFailed)
    assert "newstrail reread" in str(refused.exception)


def test_what_was_merged_by_hand_says_so_and_no_more(data: Path):  # noqa: F811
    chip, lab = story_of(data, CHIP), story_of(data, "https://c.test/1")
    run(data, "merge", chip, lab, "--why", "한 발표")

    lines = run(data, "story", chip).output.splitlines()

    assert lines[-1] == "merged by hand"


def test_a_service_that_was_killed_does_not_count_as_running(data: Path):  # noqa: F811
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    store, now = a_store(data), utc_now()
    store.leases.take("run", f"{socket.gethostname()}:{ended.pid}:abc", now, timedelta(minutes=5))
    store.close()

    running = run(data, "status").output.splitlines()[0]

    assert running.split() == ["running", "–"]


def test_the_status_counts_the_sources_that_could_not_be_looked_at(data: Path):  # noqa: F811
    store, now = a_store(data), utc_now()
    source = next(one for one in read_sources(shipped_config() / "sources.toml") if one.enabled)
    store.sources.ensure([source], now, timedelta())
    store.sources.polled(
        replace(store.sources.state(source.key), health=Health.BROKEN, reason="503 from a.test"), [], []
    )
    store.close()

    told = next(line for line in run(data, "status").output.splitlines() if line.startswith("sources"))

    assert "(1 could not be looked at)" in told


def test_what_would_only_go_with_once_is_no_service(data: Path):  # noqa: F811
    done = run(data, "run", "--reads", "3")

    assert done.exit_code == 2
    assert "--once" in done.output


def test_a_company_that_is_watched_already_is_told_as_such(data: Path):  # noqa: F811
    assert "is watched from now on" in run(data, "watch", "add", "rebellions").output
    assert "is watched already" in run(data, "watch", "add", "rebellions").output


def test_a_short_list_of_what_could_be_named_is_told(data: Path):  # noqa: F811
    assert "there are daily, daily-en" in str(run(data, "digest", "--name", "x").exception)


def test_what_speaks_for_a_mention_is_told_of_each_kind_together():
    told = _weighed(("for: 합병", "for: 계약", "against: 야구", "supported elsewhere in the article"))

    assert told == "for: 합병, 계약; against: 야구; supported elsewhere in the article"
