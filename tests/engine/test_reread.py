"""Reading everything again: interrupted, it loses nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from newstrail.core.capture import capture_of
from newstrail.engine.reread import UNFINISHED, finish, reread
from newstrail.model import Origin, Stamp
from newstrail.pipeline import follow
from newstrail.store import Store
from tests.making import NOW
from tests.pipeline.days import SEED
from tests.web import a_house


def test_a_reread_that_was_interrupted_is_taken_up_and_the_given_date_stays(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)
    given = Stamp(NOW - timedelta(days=900), timedelta(hours=9), True, Origin.GIVEN)
    followed = follow(capture_of(SEED.encode(), url="", now=NOW), edges, published=given)
    url = followed.filing.revision.url

    interrupted = reread(edges, stopping=lambda: True)
    noted = store.meta.get(UNFINISHED)
    finish(edges, renew=lambda: True, stopping=lambda: False)
    again = store.filings.last(url)

    assert interrupted == 0
    assert noted
    assert not store.meta.get(UNFINISHED)
    assert not store.filings.waiting()
    assert again is not None
    assert again.revision.published == given
    assert [mention.company for mention in again.mentions] == [m.company for m in followed.filing.mentions]


def test_nothing_is_read_again_where_no_reread_was_interrupted(store: Store, tmp_path: Path):
    edges, _, _ = a_house(store, tmp_path)
    follow(capture_of(SEED.encode(), url="", now=NOW), edges)
    reread(edges)
    asked: list[bool] = []

    finish(edges, renew=lambda: asked.append(True) is None, stopping=lambda: False)

    assert asked == []
