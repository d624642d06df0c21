"""The commands of comparison, from the words typed to the words printed."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

import newstrail
from newstrail.app import shipped_config
from newstrail.cli import cli
from newstrail.cli.plot import bars
from newstrail.core.arrange import arrange, marks
from newstrail.core.filing import claimed
from newstrail.errors import Unknown
from newstrail.store import Store
from tests.making import NOW, a_filing, a_mention, a_stamp

TEXT = "리벨리온의 칩 ‘아톰’은 다음달 중 KT클라우드에 적용될 예정이다."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = Store(f"sqlite:///{tmp_path / 'newstrail.db'}", tmp_path)
    cloud = a_mention("ktcloud", alias="KT클라우드", start=TEXT.index("KT"), end=TEXT.index("KT") + 6)
    filing = a_filing(title="=리벨리온, 새 칩", text=TEXT, mentions=(a_mention(), cloud))
    store.articles.follow(filing, [])
    store.claims.keep(filing.revision.url, claimed(filing))
    filings = store.filings.unplaced(9)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))
    store.close()
    return tmp_path


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(shipped_config()), "--data", str(data), *words])


def test_two_companies_are_compared_in_tables_and_drawn(data: Path):
    picture = data / "voice.svg"

    done = run(data, "compare", "rebellions", "ktcloud", "--plot", str(picture))

    assert done.exit_code == 0, done.output
    assert "share of voice" in done.output
    assert max(map(len, done.output.splitlines())) <= 80
    drawn = "".join(ET.fromstring(picture.read_text(encoding="utf-8")).itertext())
    assert "리벨리온" in drawn


def test_every_row_says_which_figure_it_is_of(data: Path):
    done = run(data, "compare", "rebellions", "ktcloud", "--json")

    figures = [json.loads(line)["figure"] for line in done.output.splitlines()]
    assert {"volume", "share_of_voice", "outlets", "named_together"} <= set(figures)


@pytest.mark.parametrize(
    "words",
    [
        ("compare",),
        ("compare", "kt"),
        ("compare", "kt", "--press", "ko", "en"),
        ("compare", "--press", "ko", "ko"),
        ("timeline", "kt", "--since", "x"),
        ("compare", "kt", "rebellions", "--since", "2026-03-02", "--until", "2026-03-01"),
    ],
)
def test_what_makes_no_sense_exits_with_2(data: Path, words: tuple[str, ...]):
    assert run(data, *words).exit_code == 2


def test_a_language_that_nothing_is_in_is_no_press_without_a_story(data: Path):
    done = run(data, "compare", "--press", "ko", "xx")

    assert done.exit_code == 1
    assert str(done.exception) == "no reports in the language 'xx': there are ko"


def test_who_was_ahead_is_told_within_a_terminal(data: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "80")
    store = Store(f"sqlite:///{data / 'newstrail.db'}", data)
    for place, language in enumerate(("ko", "en")):
        at = NOW + timedelta(hours=30 * place)
        title = "Rebellions and KT Cloud announce a chip" if place else "리벨리온·KT클라우드, 새 칩 공개"
        mentions = tuple(a_mention(company, where="title") for company in ("rebellions", "ktcloud"))
        store.filings.file(a_filing(f"https://{place}.test/1", title=title, text="", language=language,
                                    published=a_stamp(at), first_seen=at, mentions=mentions))  # fmt: skip
    filings = store.filings.unplaced(9)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))
    store.close()

    told = run(data, "compare", "--press", "ko", "en").output
    rows = [json.loads(line) for line in run(data, "compare", "--press", "ko", "en", "--json").output.splitlines()]

    assert max(map(cell_len, told.splitlines())) <= 80
    assert {"ahead", "by"} <= set(next(row for row in rows if row["figure"] == "lead"))


def test_a_state_is_called_as_the_digest_calls_it(data: Path):
    (claim,) = [json.loads(line) for line in run(data, "claims", "--json").output.splitlines()]

    run(data, "claims", claim["id"], "--set", "partly", "--why", "현장을 봤다")

    assert "partly kept since" in run(data, "claims").output
    assert "partly kept since" in run(data, "since").output


def test_a_claim_is_listed_ruled_on_and_told_step_by_step(data: Path):
    (claim,) = [json.loads(line) for line in run(data, "claims", "--json").output.splitlines()]

    run(data, "claims", claim["id"], "--set", "missed", "--why", "현장을 봤다")
    again = json.loads(run(data, "claims", claim["id"], "--json").output)

    assert claim["due_end"] == "2026-04-30"
    assert (again["state"], again["ruled"].endswith("현장을 봤다")) == ("missed", True)
    assert run(data, "timeline", claim["id"]).exit_code == 0
    assert "KT클라우드" in run(data, "since", "--csv").output


def test_the_standing_table_fits_a_terminal_and_says_what_is_reported_now(data: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "80")

    told = run(data, "since").output
    (row,) = [json.loads(line) for line in run(data, "since", "--json").output.splitlines()][:1]

    assert max(map(cell_len, told.splitlines())) <= 80
    assert row["claim"][:20] in told
    assert {"now", "since", "by", "disputed_by", "reported", "reported_by"} <= set(row)


@pytest.mark.parametrize("words", [("since",), ("claims",), ("compare", "--press", "ko", "en"), ("timeline", "kt")])
def test_a_chart_that_was_asked_for_is_drawn(data: Path, words: tuple[str, ...]):
    picture = data / "chart.svg"

    done = run(data, *words, "--plot", str(picture))

    assert done.exit_code == 0, done.output
    assert ET.parse(picture).getroot().tag.endswith("svg")


def test_names_below_a_chart_do_not_run_into_each_other_and_none_is_left_out():
    names = [f"The Harbour and Quay Courier No {number}" for number in range(20)]

    drawn = bars("", names, {"hours": [float(number) for number in range(20)]}, " h")

    assert drawn.count("rotate(-35") == 20
    assert [mark for mark in (0, 5, 10, 15) if f">{mark} h</text>" in drawn] == [0, 5, 10, 15]


def test_days_below_a_chart_are_as_many_as_fit():
    days = [f"2026-{month:02}-01" for month in range(1, 13)] * 4

    drawn = bars("", days, {"articles": [1.0] * 48})

    assert "rotate" not in drawn
    assert 6 <= drawn.count("-01</text>") <= 10


@pytest.mark.parametrize("words", [("--company", "rebelions"), ("--story", "2020-01-01-none")])
def test_a_search_within_what_is_not_there_says_so(data: Path, words: tuple[str, ...]):
    done = run(data, "search", "칩", *words)

    assert isinstance(done.exception, Unknown)
    assert "no " in str(done.exception)


def test_the_list_of_watches_fits_a_terminal(data: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "80")
    run(data, "watch", "add", "Samsung Electronics")

    told = run(data, "watch", "list").output

    assert "added by hand" in told
    assert max(map(cell_len, told.splitlines())) <= 80


def test_a_headline_is_no_formula_in_a_spreadsheet(data: Path):
    done = run(data, "export", "articles", "--format", "csv")

    (row,) = csv.DictReader(io.StringIO(done.output))
    assert row["title"] == "'=리벨리온, 새 칩"


def test_a_folder_gets_a_file_for_each_table(data: Path):
    done = run(data, "export", "--to", str(data / "out"))

    assert done.exit_code == 0, done.output
    assert len(list((data / "out").glob("*.jsonl"))) == 7


def test_a_table_goes_to_parquet_with_types(data: Path):
    parquet = pytest.importorskip("pyarrow.parquet")

    done = run(data, "export", "--to", str(data / "out"), "--format", "parquet")

    assert done.exit_code == 0, done.output
    (row,) = parquet.read_table(data / "out" / "articles.parquet").to_pylist()
    (claim,) = parquet.read_table(data / "out" / "claims.parquet").to_pylist()
    assert (row["title"], row["at"], row["companies"]) == ("=리벨리온, 새 칩", NOW, ["ktcloud", "rebellions"])
    assert claim["due_end"] == date(2026, 4, 30)


def test_a_chart_is_drawn_as_a_picture(data: Path):
    pytest.importorskip("resvg_py")

    done = run(data, "compare", "rebellions", "ktcloud", "--plot", str(data / "voice.png"))

    assert done.exit_code == 0, done.output
    assert (data / "voice.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("package", "words", "said"),
    [
        ("pyarrow", ("export", "--to", "out", "--format", "parquet"), "pip install 'newstrail[parquet]'"),
        ("resvg_py", ("compare", "kt", "rebellions", "--plot", "x.png"), "pip install 'newstrail[charts]'"),
    ],
)
def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    data: Path, monkeypatch: pytest.MonkeyPatch, package: str, words: tuple[str, ...], said: str
):
    monkeypatch.setitem(sys.modules, package, None)  # as if it were not installed
    monkeypatch.chdir(data)

    done = run(data, *words)

    assert said in str(done.exception)
    assert not done.stdout
    assert not (data / "out").exists()


def test_words_are_found_from_the_command_line(data: Path):
    assert "https://a.test/1" in run(data, "search", "칩").output
    assert "Nothing was found" in run(data, "search", "없는말").output


def test_a_notebook_opens_the_archive(data: Path):
    with newstrail.open(data, str(shipped_config())) as archive:
        assert [row["articles"] for row in archive.volume(["rebellions", "kt"])] == [1, 0]
        assert [row["share"] for row in archive.voice(["rebellions", "ktcloud"], by="day")] == [0.5, 0.5]
        assert archive.claims()[0]["article"] == "https://a.test/1"
