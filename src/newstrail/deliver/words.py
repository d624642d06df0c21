"""The digest's own words, in the languages it speaks. Everything else in it is quoted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

WORDS: Mapping[str, Mapping[str, str]] = {
    "ko": {
        "title": "뉴스 다이제스트",
        "collected": "수집",
        "outlets": "언론사 {n}곳",
        "articles": "기사 {n}건",
        "stories": "이슈 {n}건",
        "quiet": "신규 없음. 살펴본 출처 {looked}곳.",
        "nothing_looked": "이 기간에 살펴본 출처가 없습니다. `newstrail status`로 확인하세요.",
        "update": "후속",
        "also": "관련 보도 {n}건",
        "roots": "독립 보도 {n}건",
        "edit": "기사 수정",
        "more": "외 {n}건: `newstrail digest --name {name} --date {date} --explain`",
        "sources": "수집 상태",
        "ledger": "수집 내역",
        "fetched": "가져온 항목 {n}건",
        "shown": "게재 {n}",
        "folded": "묶음 {n}",
        "dropped": "제외 {n}",
        "pending": "대기 {n}",
        "left_out": "제외한 까닭",
        "watched": "관심 기업",
        "none": "없음",
        "unknown_outlet": "매체 미상",
        "undated": "날짜 미상",
    },
    "en": {
        "title": "News digest",
        "collected": "Window",
        "outlets": "{n} outlets",
        "articles": "{n} articles",
        "stories": "{n} stories",
        "quiet": "Nothing new. {looked} sources were looked at.",
        "nothing_looked": "No source was looked at in this period: see `newstrail status`.",
        "update": "update",
        "also": "{n} more reports",
        "roots": "{n} independent reports",
        "edit": "edited",
        "more": "+{n} more: `newstrail digest --name {name} --date {date} --explain`",
        "sources": "Sources",
        "ledger": "What was fetched",
        "fetched": "{n} items fetched",
        "shown": "{n} shown",
        "folded": "{n} folded",
        "dropped": "{n} dropped",
        "pending": "{n} pending",
        "left_out": "Why items were dropped",
        "watched": "Companies",
        "none": "none",
        "unknown_outlet": "unknown outlet",
        "undated": "undated",
    },
}

_DAYS = {"ko": "월화수목금토일", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}

_HEALTH = {
    "ko": {
        "empty": "비어 있음",
        "stale": "오래됨",
        "html-instead": "피드 대신 웹페이지",
        "blocked": "차단됨",
        "gone": "없어짐",
        "broken": "고장",
    },
    "en": {
        "empty": "empty",
        "stale": "stale",
        "html-instead": "a web page instead of a feed",
        "blocked": "blocked",
        "gone": "gone",
        "broken": "broken",
    },
}


def day(moment: datetime, language: str) -> str:
    """2026-11-25 with its weekday, as the language writes it."""
    return f"{moment:%Y-%m-%d}({_DAYS[language][moment.weekday()]})"


def health(value: str, language: str) -> str:
    """A source's health in the language."""
    return _HEALTH[language].get(value, value)
