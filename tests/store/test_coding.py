import pytest

from newstrail.model import Entry, Page, Placement, Request, SourceState, Stamp, Verdict
from newstrail.store.coding import decode, encode
from tests.making import NOW, a_filing, a_link, a_placement, a_stamp, a_story
from tests.store.test_digests import a_digest


@pytest.mark.parametrize(
    "noun",
    [
        a_digest(),
        a_filing(changes=()),
        a_link(),
        a_placement(),
        a_story(aliases=("a", "b")),
        a_stamp(offset=None, day_only=True),
        Entry(url="https://a.test/1", published=a_stamp(), authors=("가",)),
        SourceState(source="a", url="u", next_at=NOW),
        Page(entries=(), skip_hours=frozenset({3, 1}), flags=("f",)),
    ],
    ids=lambda noun: type(noun).__name__,
)
def test_a_noun_comes_back_as_it_was(noun):
    import json

    value = json.loads(json.dumps(encode(noun)))

    assert decode(type(noun), value) == noun


def test_a_field_that_an_older_newstrail_did_not_know_has_its_default():
    value = encode(a_placement())
    del value["prominence"]

    assert decode(Placement, value).prominence == {}


def test_a_field_that_is_not_known_any_more_is_ignored():
    assert decode(Stamp, encode(a_stamp()) | {"mood": "good"}) == a_stamp()


def test_none_of_a_noun_is_none():
    value = encode(a_placement()) | {"verdict": None}

    assert decode(Placement, value).verdict is None
    assert decode(Verdict | None, None) is None


def test_what_has_no_json_form_is_refused():
    with pytest.raises(TypeError, match="bytes"):
        encode(Request(url="https://a.test/", body=b"x"))
