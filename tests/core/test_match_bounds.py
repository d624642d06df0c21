from __future__ import annotations

import pytest

from newstrail.core.match import Lexicon, match
from newstrail.model import Alias, Company

LEXICON = Lexicon(
    [
        Company(id="latin", name="KT", aliases=(Alias(text="KT"), Alias(text="MS"))),
        Company(id="hangul", name="네이버", aliases=(Alias(text="네이버"), Alias(text="엔비디아"))),
        Company(id="english", name="Samsung", aliases=(Alias(text="Samsung"),)),
    ]
)


ROOM = """
KT가|KT는|KT를|KT의|KT와의 계약|KT로부터|KT에서는|KT까지도|KT측은|MS뿐만|MS랑|구글·MS 잡겠다|MS-KT 협력
KT(케이티)|(KT)|‘KT’|美MS|KT㈜|KT…|KT, |KT/MS|네이버는|네이버가|네이버에서의|네이버발|네이버용|네이버들
네이버 AI|네이버AI|네이버가 산|탈네이버|했다.네이버는|전망.KT는|다음ㆍ네이버|㈜네이버|엔비디아향|엔비디아칩
Samsung은|Samsung's|(Samsung)|“Samsung”|non-Samsung
"""

NO_ROOM = """
KT&G|KT＆G|KTX|SKT|KT위즈가|KT클라우드에는|40ms|MSCI|GMS|MS오토텍|LC-MS|GC-MS|MS-13|KT-1|AT&KT|xKT|KT1
naver네이버|신네이버웹툰|네이버웹툰|네이버페이|네이버TV|하네이버|Samsungs1|https://MS.com|user@MS.com
www.Samsung.com|엔비디아디어|kt|ms
"""


def strings(table: str) -> list[str]:
    return table.strip("\n").replace("\n", "|").split("|")


@pytest.mark.parametrize("text", strings(ROOM))
def test_a_name_has_room(text: str):
    assert match("", text, LEXICON)


@pytest.mark.parametrize("text", strings(NO_ROOM))
def test_a_name_has_no_room(text: str):
    assert match("", text, LEXICON) == ()
