"""A digest reads as it should, to the byte, in every form and language."""

from __future__ import annotations

import pytest

from newstrail.deliver.folder import RENDER
from newstrail.deliver.sample import sample
from newstrail.model import Digest
from newstrail.store import coding
from tests.deliver.golden import FOLDER, NOW, made

MADE = made()


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_form_reads_as_it_did(name: str):
    assert MADE[name] == FOLDER.joinpath(name).read_text(encoding="utf-8")


def test_no_golden_file_is_left_over():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(MADE)


@pytest.mark.parametrize("form", sorted(RENDER))
def test_a_stored_digest_is_rendered_to_the_same_bytes(form: str):
    told = sample("ko", NOW)

    again = coding.decode(Digest, coding.encode(told))

    assert RENDER[form](again, "") == RENDER[form](told, "")
