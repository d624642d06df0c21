"""English time expressions, the twins of the Korean ones: by year-end, as early as March, in the second half.

Where one may begin, and what is read first: comparisons and durations, which are no dates; reaches from the article's
day (english_reach); then the calendar (english_calendar).
"""

from __future__ import annotations

from newstrail.core.times import english_calendar, english_reach
from newstrail.core.times.english_words import ANY_LENGTH, COUNT, FOUR, MONTH, UNIT, UNSURE, WEEKDAY, rx
from newstrail.core.times.reading import Context, Reader
from newstrail.core.times.spans import DAY, NOTHING, Grain, Span

TRIGGER = rx(
    r"(?<![A-Za-z0-9$€£₩.,'’])(?:(?:by|before|every|each|ahead of|prior to|until|till|through|no later|not later|at"
    r"|as early|as soon|since|from"
    r"|starting"
    r"|beginning|after|around|about|circa|within|over|in|on|during|for|sometime|later|early|earlier|mid|middle|late|end"
    r"|year-end|month-end|toward|towards|the|this|that|next|last|previous|following|coming|past|first|second|third"
    r"|fourth"
    r"|1st|2nd|3rd|4th|today|tonight|yesterday|tomorrow|recently|lately|currently|now|presently|soon|shortly|fiscal"
    r"|year|so"
    r"|between|more than|compared|same|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|spring|summer"
    r"|autumn|fall"
    r"|winter|back|Christmas|Thanksgiving|Chuseok|Seollal|Lunar New|Halloween|New Year|medium|closing|overnight"
    r"|weekend)(?!\w)"
    rf"|{MONTH}|{WEEKDAY}|[QH][1-4]\b|FY|[1-4][QH](?:\d\d)?\b|\d{{1,2}}(?:st|nd|rd|th)\b"
    rf"|\d{{1,2}}(?=(?:st|nd|rd|th)?\s(?:of\s)?{MONTH})|{FOUR}|\d{{1,3}}(?=[\s-](?:to\s\d{{1,3}}\s)?{UNIT}))"
)
_OVERNIGHT = rx(r"(?:within|in) (?:a(?: single)?|one) day\b|overnight\b")
_THAN = r"(?:compared (?:with|to)|from|versus|than|over|against)"
_FRAME = rx(
    rf"(?:(?:{_THAN}|in|for|during) )?(?:the )?(?:same|comparable|corresponding|year-ago|prior-year) "
    r"(?:period|quarter|month|time|week|half|stretch)(?: (?:of|in) (?:the )?(?:(?:last|previous|prior) year|20\d\d)"
    r"| last year| a year (?:ago|earlier|before))?"
    rf"|(?:{_THAN} )?(?:a|one) year (?:earlier|before)\b|year[- ](?:on|over)[- ]year\b|{_THAN} a year ago"
    rf"|{_THAN} (?:the )?(?:previous|prior|preceding) (?:year|quarter)|(?:quarter|month)[- ](?:on|over)[- ](?:quarter"
    rf"|month)\b"
)
_SPELL = rx(
    rf"(?:every|each)(?: other)? (?:{MONTH}|{WEEKDAY}|year|month|week|day|quarter|spring|summer|autumn|fall|winter)\b"
    rf"|for the (?:first|second|third|last) time (?:in|since) {UNSURE}{ANY_LENGTH}|(?:for|after) {UNSURE}{ANY_LENGTH}"
    rf"|{COUNT}-{UNIT}s?(?:-old)?\b|{COUNT} {UNIT}s?[- ](?:old|long)\b|(?:more|less|fewer) than(?= )"
    r"|the (?:first|second|third|fourth|fifth|\d+th) (?:year|day|week|month)\b(?! of)"
    r"|a (?:year|month|week|day)(?! ago| earlier| from| before| later)\b"
)


def read(reader: Reader, context: Context) -> Span | None:
    """The expression that begins here, NOTHING for one that is no date, None where none begins."""
    if reader.take(_OVERNIGHT):
        return Span(context.at - DAY, context.at, Grain.POINT, "approximate")
    if reader.take(_FRAME):
        return NOTHING
    if span := english_reach.read(reader, context):
        return span
    return NOTHING if reader.take(_SPELL) else english_calendar.read(reader, context)
