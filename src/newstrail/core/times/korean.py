"""Korean time expressions: 다음달 중, 연내, 이르면 내년 상반기, 18일(현지시간).

Where one may begin, and what is read first: comparisons and durations, which are no dates; reaches from the article's
day (korean_reach); then the calendar (korean_calendar).
"""

from __future__ import annotations

import re

from newstrail.core.times import korean_calendar, korean_reach
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import DAY, NOTHING, Grain, Span

#: A digit in a number or a name begins none, nor does a syllable inside a word.
TRIGGER = re.compile(
    r"(?<![\d.,:·/~∼-])(?<![A-Za-z])\d(?=\d{0,3}여?\s?(?:년|월|일|분기|개월|주|달|시간|/4분기|[~∼·-]\s?\d))"
    r"|(?<=[~∼·-])\d(?=\d{0,3}\s?(?:년|월|일|분기))"
    r"|(?<![가-힣])(?:매년|매해|매달|매월|매주|내일모레|이르면|빠르면|빨라야|일러야|늦어도|늦으면|지난|오는|다가오는"
    r"|돌아오는|이번|다음|저번|지지난"
    r"|다다음"
    r"|올|금년|작년|내년|명년|재작년|내후년|후년|그해|그\s해|같은|이듬해|당해|이달|이\s달|내달|내주|금주|차주|전달"
    r"|전월|당월|그달"
    r"|어제|오늘|내일|모레|글피|그제|그저께|엊그제|금일|명일|작일|이날|당일|당시|전날|이튿날|최근|과거|근래|요즘|요새"
    r"|현재|지금"
    r"|조만간|곧|머지않|이른|빠른\s시일|가까운|당분간|단기|중장기|중기|장기|향후|앞으로|연내|연말|연초|연중|세밑|새해"
    r"|신년"
    r"|월초|월말|주초|주말|주중|상반기|하반기|설|추석|한가위|구정|신정|크리스마스|성탄절|광복절|삼일절|어린이날|현충일"
    r"|개천절|한글날|핼러윈|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|반년|일주일|한|두|세|석|네|넉"
    r"|다섯|여섯|일곱|여덟|아홉|열|수년|수개월|수일|몇|임기|전년|전기|전분기|직전|[월화수목금토일]요일|현지|미국|동부"
    r"|회계)"
)
_FRAME = re.compile(
    r"(?:(?:지난\s?해|작년|전년도?|재작년|올해|전분기|지난달)의?\s?)?"
    r"(?:같은\s?(?:기간|분기|시기)|동\s?기간|동기(?:간)?(?=\s|보다|대비|와|에|\)|,|$)|동월|동분기)"
    r"|(?:지난\s?해|작년)\s?같은\s?달|전년도?(?!\s?\d)(?=\s|보다|대비|에|과|도|의|비|$)"
    r"|전기(?=\s?대비|보다)|전분기(?=\s?대비|보다|에\s?비해)|직전\s?(?:분기|연도|해)"
)
_SPELL = re.compile(
    korean_reach.LENGTH
    + r"\s?(?:만(?:에|이|인|의|\s)|째|차(?![가-힣])|차[에를]|연속|내내|넘게|이상|가까이|동안|간(?!격)"
    r"|치(?!료)|짜리|된\s|남짓|생(?=\s|[).,])|형(?=\s)|산(?=\s))"
)
_OTHER = re.compile(
    r"매(?:년|해|달|월|주)\s?(?:\d{1,2}월\s?)?(?:\d{1,2}일|[월화수목금토일]요일)?|오늘날|내일신문|오늘의집|올리브"
    r"|지금껏|\d{4}년(?:생|형|산)(?![가-힣])|\d{1,2}월(?:호|분)(?![가-힣])"
    r"|\d{1,2}일(?:장|자리)"
    r"|곧바로|곧장|곧이어|주말극|주말드라마|연중\s?(?:최[고저]|무휴)|이달의\s?소녀|최근접|현재가(?:치)?(?![가-힣])"
    r"|같은(?!\s?(?:해|달|날))|이번(?!\s?(?:달|주|분기|봄|여름|가을|겨울|설|추석|\d|[월화수목금토일]요일))"
)


def read(reader: Reader, context: Context) -> Span | None:
    """The expression that begins here, NOTHING for one that is no date, None where none begins."""
    if reader.take(korean_reach.OVERNIGHT):
        return Span(context.at - DAY, context.at, Grain.POINT, "approximate")
    if reader.take(_FRAME):
        return NOTHING
    begin = reader.pos
    if span := korean_reach.to_date(reader, context) or korean_reach.reach(reader, context):
        return korean_calendar.bounded(reader, span, context)
    reader.pos = begin
    if reader.take(_SPELL):
        return NOTHING
    if span := korean_reach.dayword(reader, context):
        return korean_calendar.bounded(reader, span, context)
    if span := korean_reach.soft(reader, context):
        return span
    return NOTHING if reader.take(_OTHER) else korean_calendar.read(reader, context)
