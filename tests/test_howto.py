"""The lines of the how-to for notebooks are run as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newstrail.core.arrange import arrange, marks
from newstrail.store import Store
from tests.making import a_filing, a_mention, a_stamp

HOWTO = Path(__file__).parents[1] / "docs" / "howto" / "use-from-python.md"


def test_share_of_voice_comes_out_of_the_lines_of_the_how_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    pytest.importorskip("pandas")
    found = re.search(r"```python\n(.*?)```", HOWTO.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    lines = [line for line in found[1].splitlines() if ".plot." not in line]  # needs a screen, and matplotlib
    store = Store(f"sqlite:///{tmp_path / 'newstrail.db'}", tmp_path)
    for number, company in enumerate(("rebellions", "rebellions", "furiosaai", "sapeon")):
        text = " ".join(f"{'가나다라'[number]}{word}" for word in range(40))
        given = {
            "title": text[:30],
            "outlet": f"신문{number}",
            "text": text,
            "mentions": (a_mention(company),),
            "published": a_stamp(),
        }
        store.filings.file(a_filing(f"https://a.test/{number}", **given))
    filings = store.filings.unplaced(9)
    store.placing.place(arrange(filings, store.placing.candidates(marks(filings))))
    store.close()

    exec("\n".join(lines).replace("/var/lib/newstrail", str(tmp_path)), {})

    assert len(lines) <= 10
    assert capsys.readouterr().out.count("25%") == 2
