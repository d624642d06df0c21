"""The words that say what a sentence is about, bare of endings: those that another sentence on the matter has too."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[가-힣]+|[a-z][a-z0-9-]*[a-z0-9]|\d+[가-힣]+")
#: Korean: particles, and what makes a verb of a noun.
_ENDING = re.compile(
    r"(?:에서는|에서의|에서도|으로부터|로부터|에게서|이라는|이라고|이라며|으로는|으로도|까지도|부터는|에서|에게|에는|에도|"
    r"으로|이나|라는|라고|라며|이며|이고|까지|부터|보다|처럼|만큼|마다|조차|밖에|하고|와의|과의|로의|로는|로도|뿐만|들은|들이|들을|들의|"
    r"들|은|는|이|가|을|를|의|에|로|와|과|도|만)$"
)
_VERBAL = re.compile(
    r"(?<=[가-힣]{2})(?:하|되|시키|했|됐|한|된|할|될|함|됨|해|돼|시켰|시킬|받|당하)(?:[가-힣]*)$|(?<=[가-힣])(?:했|됐)[가-힣]*$"
)
#: English: endings of nouns and verbs.
_SUFFIX = re.compile(r"(?:ations?|ings?|ments?|ers?|ed|es|s|e)$")
#: Words that stand in news of anything.
_ANY_KOREAN = """
올해 내년 지난해 작년 이번 다음 지난 오는 연내 연말 연초 상반기 하반기 분기 이달 내달 다음달 지난달 오늘 어제 내일 최근
현재 당시 이후 이전 앞서 먼저 이미 아직 다시 함께 또한 이날 전날 올 안에 까지 계획 예정 방침 목표 전망 예상 관측 가능성
발표 공식 설명 강조 약속 소식 보도 업계 관계자 회사 기업 업체 대표 사장 회장 시장 사업 분야 부문 방안 검토 논의 협의
추진 준비 진행 시작 완료 마무리 결정 모든 전체 전원 일부 주요 가장 새로 새로운 국내 해외 한국 미국 중국 일본
글로벌 세계 우리 자체 직접 두 세 여러 수준 규모 정도 이상 이하 기준 경우 때문 통해 위해 대해 대한 위한 관련 따라 것 수
등 중 말 초 번 차 첫 최대 최소 최초 최신 차세대 시점 일정 시기 내용 결과 문제 상황 과정 기존 대상 지원 제공 확대 강화
현지시간 인공지능 초거대 이날 매체 외신 언론
기술 제품 서비스 사실 소문 밝히 있 없 하 되 그 이 저 한
"""
_ANY_ENGLISH = """
the and for with that this from its has have had will would could may might can been being was were are not but they
their them then than into over after before about more most some any all both each every other another such only also
just still yet even now new next last year years month months week weeks day days quarter half early late later end
said says say told according plan plans planned planning aim aims intend intends expect expects expected pledge pledged
promise promised set due start started begin began begun company companies firm start-up startup maker group chief
executive officer spokesman first second third one two three four five million billion percent by on at in of to as an
it he she who which what when where while since until own make makes made take takes took get gets business market
product products service technology deal report reported people matter monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december deadline ahead
schedule talks artificial intelligence
"""
_ANY = frozenset(_ANY_KOREAN.split()) | frozenset(_ANY_ENGLISH.split())


def words_of(folded: str) -> frozenset[str]:
    """The telling words of folded text.

    >>> sorted(words_of("전체 가입자의 유심을 교체하겠다고 밝혔다")), sorted(words_of("it compensated all users"))
    (['가입자', '교체', '유심'], ['compensat', 'us'])
    """
    tokens = (part for token in _TOKEN.findall(folded) for part in {token, *token.split("-")})
    return frozenset(word for token in tokens if token and (word := _bare(token)))


def _bare(token: str) -> str:
    """A word without its ending; "" if it stands in news of anything, or is a verb."""
    if token in _ANY:
        return ""
    if token[0].isdigit():
        return token if len(token) > 2 and not re.search(r"[년월일시분]", token) else ""
    if token.isascii():
        return _SUFFIX.sub("", token) if len(token) > 4 else token if len(token) > 2 else ""
    bare = _VERBAL.sub("", token)
    if bare == token:
        bare = _ENDING.sub("", token) if len(token) > 2 else token
        if bare.endswith("다") and token == bare:
            return ""
    return bare if len(bare) > 1 and bare not in _ANY else ""
