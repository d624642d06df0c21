"""The digest's own words, in the languages it speaks. Everything else in it is quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

_KOREAN = {
    "title": "뉴스 다이제스트",
    "title_week": "주간 뉴스 다이제스트",
    "title_month": "월간 뉴스 다이제스트",
    "title_alert": "속보 알림",
    "sample": "견본입니다. 여기 적힌 일은 일어나지 않았습니다.",
    "collected": "수집",
    "outlets": "언론사 {n}곳",
    "articles": "기사 {n}건",
    "stories": "이슈 {n}건",
    "one_outlets": "언론사 1곳",
    "one_articles": "기사 1건",
    "one_stories": "이슈 1건",
    "copies": "같은 보도 {n}곳 더",
    "one_copies": "같은 보도 1곳 더",
    "covers": "{days}일치를 한데 묶었습니다. 그사이 나가지 못한 다이제스트를 대신합니다.",
    "top": "한눈에",
    "quiet": "신규 없음. 출처 {looked}곳을 살펴봤습니다.",
    "no_stories": "새 이슈 없음. 달라진 것만 아래에 있습니다. 출처 {looked}곳을 살펴봤습니다.",
    "nothing_looked": "소식이 없는 것이 아니라 보지 못했습니다. 살펴본 출처가 없습니다. `newstrail status`를 보세요.",
    "companies": "기업별",
    "update": "후속",
    "also": "같은 소식",
    "more_outlets": "외 {n}곳",
    "roots": "독립 보도 {n}건",
    "edits": "이미 전한 기사의 수정",
    "edit": "기사 수정",
    "was": "수정 전",
    "now": "수정 후",
    "deleted": "기사 삭제됨",
    "why": "왜 중요한가",
    "claim": "주장",
    "story": "앞선 소식",
    "earlier": "처음 전한 기사",
    "claims": "주장 점검",
    "claim_new": "{before} → {state}",
    "due": "기한 {day}",
    "silent": "{n}일째 소식 없음",
    "more": "외 {n}건",
    "more_at": "외 {n}건: {where}",
    "aside": "시황·단순 언급",
    "wrap": "시황",
    "list": "단순 언급",
    "voice": "이번 주 언급량 (독립 보도)",
    "voice_month": "이번 달 언급량 (독립 보도)",
    "voice_alt": "최근 {days}일 기업별 독립 보도 수. {parts}.",
    "voice_row": "{name} {n}건",
    "reports": "독립 보도",
    "change": "그 전 {days}일 {before}건",
    "trend_alt": "최근 {days}일 독립 보도 수: {counts}",
    "sources": "수집 상태",
    "blind": "보지 못한 출처",
    "vain": "소식이 끊긴 출처",
    "looked": "출처 {looked}곳을 살펴봤고 {unseen}곳은 보지 못했습니다.",
    "all_looked": "출처 {looked}곳을 모두 살펴봤습니다.",
    "since": "마지막 수집 {day}",
    "never": "한 번도 읽지 못함",
    "troubles": "전달되지 않은 다이제스트",
    "failed": "전달 실패",
    "unknown": "전달 여부 불명",
    "ledger": "수집 내역",
    "fetched": "가져온 항목 {n}건",
    "shown": "게재 {n}",
    "folded": "묶음 {n}",
    "dropped": "제외 {n}",
    "pending": "대기 {n}",
    "left_out": "제외한 까닭",
    "none": "없음",
    "unknown_outlet": "매체 미상",
    "undated": "날짜 미상",
    "local": "현지 {time}",
    "machine": "기계 요약",
    "in_ko": "한국어",
    "in_en": "영어",
    "in_ja": "일본어",
    "in_zh": "중국어",
    "days": "일별",
    "company": "기업",
    "archive": "지난 다이제스트",
    "template_failed": "이용자 서식을 쓸 수 없어 기본 서식으로 만들었습니다: {why}",
}
_ENGLISH = {
    "title": "News digest",
    "title_week": "Weekly news digest",
    "title_month": "Monthly news digest",
    "title_alert": "News alert",
    "sample": "This is a sample: nothing told here has happened.",
    "collected": "Window",
    "outlets": "{n} outlets",
    "articles": "{n} articles",
    "stories": "{n} stories",
    "one_outlets": "1 outlet",
    "one_articles": "1 article",
    "one_stories": "1 story",
    "copies": "and {n} copies",
    "one_copies": "and 1 copy",
    "covers": "Covers {days} days: it stands for the digests that could not be made in between.",
    "top": "At a glance",
    "quiet": "Nothing new. {looked} sources were looked at.",
    "no_stories": "No new stories. What else changed is below. {looked} sources were looked at.",
    "nothing_looked": "This is not “no news”: no source could be looked at in this period. See `newstrail status`.",
    "companies": "By company",
    "update": "update",
    "also": "Also in",
    "more_outlets": "and {n} more",
    "roots": "{n} independent reports",
    "edits": "Edits of what was reported before",
    "edit": "edited",
    "was": "was",
    "now": "now",
    "deleted": "taken down",
    "why": "Why it matters",
    "claim": "Claim",
    "story": "follows up",
    "earlier": "First reported",
    "claims": "Claims",
    "claim_new": "{before} → {state}",
    "due": "due {day}",
    "silent": "{n} days without a report",
    "more": "+{n} more",
    "more_at": "+{n} more: {where}",
    "aside": "Market reports and passing mentions",
    "wrap": "market",
    "list": "mention",
    "voice": "Share of voice, this week (independent reports)",
    "voice_month": "Share of voice, this month (independent reports)",
    "voice_alt": "Independent reports by company in the last {days} days. {parts}.",
    "voice_row": "{name} {n}",
    "reports": "independent reports",
    "change": "{before} in the {days} days before",
    "trend_alt": "Independent reports on each of the last {days} days: {counts}",
    "sources": "Sources",
    "blind": "Could not be looked at",
    "vain": "Have fallen silent",
    "looked": "{looked} sources were looked at, {unseen} could not be.",
    "all_looked": "All {looked} sources were looked at.",
    "since": "last read {day}",
    "never": "never read",
    "troubles": "Digests that did not arrive",
    "failed": "not delivered",
    "unknown": "may not have arrived",
    "ledger": "What was fetched",
    "fetched": "{n} items fetched",
    "shown": "{n} shown",
    "folded": "{n} folded",
    "dropped": "{n} dropped",
    "pending": "{n} pending",
    "left_out": "Left out",
    "none": "none",
    "unknown_outlet": "unknown outlet",
    "undated": "undated",
    "local": "local {time}",
    "machine": "rewritten by a model",
    "in_ko": "Korean",
    "in_en": "English",
    "in_ja": "Japanese",
    "in_zh": "Chinese",
    "days": "by day",
    "company": "Company",
    "archive": "Earlier digests",
    "template_failed": "Your own template could not be used, so the built-in one was: {why}",
}
_BOTH = {key: korean if korean == _ENGLISH[key] else f"{korean} · {_ENGLISH[key]}" for key, korean in _KOREAN.items()}
WORDS: Mapping[str, Mapping[str, str]] = {"ko": _KOREAN, "en": _ENGLISH, "both": _BOTH}

_DAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_HEALTH = {
    "empty": ("비어 있음", "empty"),
    "stale": ("오래됨", "stale"),
    "quiet": ("조용함", "quiet"),
    "html-instead": ("피드 대신 웹페이지", "a web page instead of a feed"),
    "blocked": ("차단됨", "blocked"),
    "gone": ("없어짐", "gone"),
    "broken": ("고장", "broken"),
}
_STATE = {
    "open": ("진행 중", "open"),
    "due-soon": ("기한 임박", "due soon"),
    "overdue": ("기한 지남", "overdue"),
    "kept": ("지켜짐", "kept"),
    "partly": ("일부 지켜짐", "partly kept"),
    "missed": ("지켜지지 않음", "missed"),
    "overtaken": ("상황이 바뀜", "overtaken"),
    "contested": ("엇갈림", "contested"),
    "uncheckable": ("확인 불가", "uncheckable"),
}
_STANCE = {
    "fulfils": ("뒷받침", "supports"),
    "partly": ("일부 뒷받침", "supports in part"),
    "delays": ("지연", "delay"),
    "contradicts": ("반대", "contradicts"),
    "supersedes": ("바뀜", "supersedes"),
    "context": ("맥락", "context"),
}
_CHANGE = {
    "added": ("더해짐", "added"),
    "removed": ("빠짐", "removed"),
    "number": ("숫자", "number"),
    "company": ("기업", "company"),
    "quote": ("인용", "quotation"),
    "negation": ("부정", "negation"),
    "headline": ("제목", "headline"),
    "correction": ("정정", "correction"),
    "deleted": ("삭제", "taken down"),
    "restored": ("다시 올라옴", "put back"),
    "flip": ("오락가락", "back and forth"),
}
_TABLES = {"health": _HEALTH, "state": _STATE, "stance": _STANCE, "change": _CHANGE}

#: Why items were left out, as the core says it, in both languages; what is not listed is told as it stands.
_REASONS = (
    (re.compile(r"^names no company"), "관심 기업을 다루지 않음", "names no company we follow"),
    (re.compile(r"^names none of this digest"), "다른 기업 소식", "about other companies"),
    (re.compile(r"^published [\d-]+, long before"), "오래된 기사", "published long before"),
    (re.compile(r"^found by backfill"), "소급 수집", "found by backfill"),
    (re.compile(r"^a followed article"), "기준 기사", "a followed article"),
    (re.compile(r"robots\.txt"), "robots.txt로 막힘", "disallowed by robots.txt"),
)

#: What ails a source, as the core and the door to the network say it, and the same in Korean.
_AILMENTS = (
    (re.compile(r"^its newest entry is of (\S+)$"), r"최신 기사 \1"),
    (re.compile(r"^nothing new since (\S+)$"), r"\1 이후 새 기사 없음"),
    (re.compile(r"^answers, but lists nothing$|^an empty answer$"), "답은 하나 내용이 없음"),
    (re.compile(r"^an HTML page, not a feed$"), "피드 자리에 HTML 페이지"),
    (re.compile(r"^(\d{3}) from (\S+)$"), r"\2 응답 \1"),
    (re.compile(r"^robots\.txt could not be fetched$"), "robots.txt를 받지 못함"),
    (re.compile(r"^disallowed by robots\.txt$"), "robots.txt로 막힘"),
    (re.compile(r"^(?:robots\.txt: )?no address (?:found|known) for (\S+)$"), r"\1의 주소를 찾지 못함"),
    (re.compile(r"^(?:robots\.txt: )?not done within (\S+) s$"), r"\1초 안에 끝나지 않음"),
    (re.compile(r"^has moved to the address of (\S+), which is polled there$"), r"\1의 주소로 옮겨 그곳에서 봄"),
)


def day(moment: datetime, language: str) -> str:
    """A day with its weekday, as the language writes it: 2026-11-25(수), or Wed 25 Nov 2026."""
    if language == "en":
        return f"{_DAYS['en'][moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return f"{moment:%Y-%m-%d}({_DAYS['ko'][moment.weekday()]})"


def short_day(moment: datetime, language: str, *, year: bool = False) -> str:
    """A day without its year: 11/25, or 25 Nov; with it: 2026-11-25, or 25 Nov 2026."""
    if language == "en":
        return f"{moment.day} {_MONTHS[moment.month - 1]}" + (f" {moment.year}" if year else "")
    return f"{moment:%Y-%m-%d}" if year else f"{moment:%m/%d}"


def clock(moment: datetime, language: str, *, year: bool = False) -> str:
    """A moment without its year: 11/25 07:30, or 25 Nov 07:30."""
    return f"{short_day(moment, language, year=year)} {moment:%H:%M}"


def term(table: str, key: str, language: str) -> str:
    """A value of the core ("blocked", "kept", "fulfils", …) in the language."""
    korean, english = _TABLES[table].get(key, (key, key))
    return _spoken(korean, english, language)


def reason(told: str, language: str) -> str:
    """Why an item was left out, in the language."""
    for pattern, korean, english in _REASONS:
        if pattern.search(told):
            return _spoken(korean, english, language)
    return told


def ailment(told: str, language: str) -> str:
    """What ails a source, in the language; what nobody put into Korean is told as it stands."""
    if language == "en":
        return told
    return next((form.sub(korean, told) for form, korean in _AILMENTS if form.search(told)), told)


def _spoken(korean: str, english: str, language: str) -> str:
    if language == "both":
        return korean if korean == english else f"{korean} · {english}"
    return korean if language == "ko" else english
