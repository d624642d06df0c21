"""A digest of things that never happened: what `newstrail deliver --test` sends, and every form is tried with."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newstrail.model import (
    Account,
    Change,
    ClaimNote,
    Digest,
    Edit,
    Health,
    Item,
    Origin,
    Section,
    Share,
    SourceNote,
    Stamp,
    Trail,
    Trouble,
    Witness,
)

#: The followed article, what it said, and of what.
_SEED, _SAID = "https://haneul.example/2026/0419/7", "마루는 올해 안에 누리클라우드에 들어간다"
_WHAT = "Gaon Semiconductor·Nuri Cloud — Maru"

_KST, _EST = timedelta(hours=9), timedelta(hours=-5)


def sample(language: str, now: datetime, zone: str = "Asia/Seoul") -> Digest:
    """A day with everything in it that a digest can hold, in the language, ending at `now`."""
    names = {
        "ko": ("가온반도체", "누리클라우드", "다온전자"),
        "en": ("Gaon Semiconductor", "Nuri Cloud", "Daon Electronics"),
    }
    both = [" · ".join(pair) for pair in zip(names["ko"], names["en"], strict=True)]
    gaon, nuri, daon = both if language == "both" else names[language]
    spoken = ("ko", "en") if language == "both" else (language,)
    items = (_chip(now, spoken), _shift(now, spoken), _farm(now, spoken), _hire())
    return Digest(
        name="sample",
        language=language,
        zone=zone,
        start=now - timedelta(days=1),
        end=now,
        after_seq=0,
        upto_seq=212,
        kind="sample",
        sections=(
            Section(company="gaon", name=gaon, items=items[:2], more=2, rest=(_rest(now, 1), _rest(now, 2))),
            Section(company="nuri", name=nuri, items=items[2:]),
        ),
        ledger=_ledger(),
        sources=(
            SourceNote("saebyeok", "새벽경제", Health.BLOCKED, "HTTP 403", now - timedelta(days=2)),
            SourceNote("harbor", "Harbor Times", Health.HTML_INSTEAD, "a page in place of the feed", None),
            SourceNote("deulpan", "들판일보", Health.STALE, "newest entry is 40 days old", now - timedelta(hours=1)),
        ),
        outlets=18,
        looked=41,
        unseen=2,
        watched=(gaon, nuri, daon),
        top=("c1", "s1", "s3"),
        claims=_claims(now, spoken),
        edits=(_edit(), _gone()),
        aside=(_wrap(now), _list(now)),
        voice=(
            Share("gaon", gaon, (2, 5, 3, 8, 6, 14, 21), 31),
            Share("nuri", nuri, (4, 4, 6, 3, 7, 5, 9), 44),
            Share("daon", daon, (0, 1, 0, 2, 0, 0, 1), 0),
        ),
        troubles=(Trouble("letter", now - timedelta(days=1), "failed", "smtp.example: connection refused"),),
    )


def _chip(now: datetime, spoken: tuple[str, ...]) -> Item:
    return Item(
        story="s1",
        headline="가온반도체, 2세대 칩 ‘마루’ 다음 달 양산… 누리클라우드에 첫 공급",
        url="https://haneul.example/2026/1125/1",
        outlet="하늘일보",
        language="ko",
        published=Stamp(now - timedelta(hours=7, minutes=25), _KST, False, Origin.JSON_LD),
        quote="가온반도체는 25일 2세대 인공지능 칩 ‘마루’의 양산을 다음 달 시작해 누리클라우드에 "
        "3천억원어치를 공급한다고 밝혔다.",
        companies=("gaon", "nuri"),
        roots=5,
        also=tuple(
            (name, f"https://{host}.example/1") for name, host in (("바다경제", "bada"), ("산들뉴스", "sandeul"))
        ),
        trail=(
            Trail(
                "claim", _SAID, _SEED, None, "c1", "contested", _about(spoken, "Gaon Semiconductor·Nuri Cloud — Maru")
            ),
            Trail(
                "story",
                "가온·누리, 칩 공급 업무협약",
                "https://bada.example/77",
                now - timedelta(days=160),
                "s0",
                notes=_about(spoken, "Gaon Semiconductor·Nuri Cloud — partnership, chips"),
            ),
        ),
        notes=_about(spoken, "Gaon Semiconductor·Nuri Cloud — mass production, chips — Maru, ₩300 billion"),
        trend=(0, 0, 0, 1, 0, 1, 3),
        score=5.1,
        because=("+2.58 5 independent reports", "+0.92 prominence 0.92", "+1.00 follows up a claim"),
    )


def _shift(now: datetime, spoken: tuple[str, ...]) -> Item:
    return Item(
        story="s2",
        headline="Gaon delays export version of its Maru accelerator to next year",
        url="https://harbor.example/gaon-maru-delay",
        outlet="Harbor Times",
        language="en",
        published=Stamp(now - timedelta(hours=11), _EST, False, Origin.JSON_LD),
        quote="Gaon Semiconductor has pushed back the export version of its Maru accelerator to the first half of "
        "2027, according to two people briefed on the plan.",
        companies=("gaon",),
        roots=2,
        also=(("Inland Wire", "https://inland.example/5"),),
        update=True,
        notes={"ko": "가온반도체 — 지연, 반도체 — Maru"} if "ko" in spoken else {},
        trail=(Trail("earlier", "Gaon plans export chip", "https://inland.example/2", now - timedelta(days=9), "s2"),),
        trend=(0, 1, 0, 0, 0, 0, 1),
        score=2.9,
        because=("+1.58 2 independent reports", "+0.80 prominence 0.80", "+0.50 follows up an older story"),
    )


def _farm(now: datetime, spoken: tuple[str, ...]) -> Item:
    return Item(
        story="s3",
        headline="누리클라우드, 남해에 40MW 데이터센터 착공",
        url="https://sandeul.example/40",
        outlet="산들뉴스",
        language="ko",
        published=Stamp(now - timedelta(hours=15), _KST, True, Origin.META),
        quote="누리클라우드가 남해에 40MW 규모의 데이터센터를 짓기 시작했다. 2028년 가동이 목표다.",
        companies=("nuri",),
        roots=3,
        also=(("", "https://deulpan.example/3"),),
        notes=_about(spoken, "Nuri Cloud — data centres — 40 MW"),
        trend=(0, 0, 0, 0, 0, 1, 2),
        score=3.2,
        because=("+2.00 3 independent reports", "+0.70 prominence 0.70", "+0.50 new"),
    )


def _hire() -> Item:
    return Item(
        story="s4",
        headline="[단독] 누리클라우드 <보안> 책임자에 *한결* 영입 & 조직 개편",
        url="https://bada.example/91",
        outlet="바다경제",
        language="ko",
        published=None,
        quote="",
        companies=("nuri",),
        roots=1,
        brief=True,
        score=1.6,
        because=("+1.00 1 independent report", "+0.60 prominence 0.60"),
    )


def _rest(now: datetime, number: int) -> Item:
    return Item(
        story=f"r{number}",
        headline=f"가온반도체 연구소 소식 {number}",
        url=f"https://bada.example/r{number}",
        outlet="바다경제",
        language="ko",
        published=Stamp(now - timedelta(hours=number), _KST, False, Origin.FEED),
        quote="",
        companies=("gaon",),
        roots=1,
        brief=True,
        score=1.1,
    )


def _wrap(now: datetime) -> Item:
    return Item(
        story="a1", headline="[마감시황] 코스피 0.8% 올라… 반도체주 강세",
        url="https://bada.example/m1", outlet="바다경제",
        language="ko", published=Stamp(now - timedelta(hours=16), _KST, False, Origin.FEED), quote="",
        companies=("gaon",), roots=2, aside="wrap",
    )  # fmt: skip


def _list(now: datetime) -> Item:
    return Item(
        story="a2", headline="Ten start-ups to watch at this year’s chip fair", url="https://harbor.example/ten",
        outlet="Harbor Times", language="en", published=Stamp(now - timedelta(hours=20), _EST, False, Origin.FEED),
        quote="", companies=("gaon",), roots=1, aside="list",
    )  # fmt: skip


def _about(spoken: tuple[str, ...], english: str) -> dict[str, str]:
    """The line on something Korean, for those who read English."""
    return {"en": english} if "en" in spoken else {}


def _claims(now: datetime, spoken: tuple[str, ...]) -> tuple[ClaimNote, ...]:
    return (
        ClaimNote(
            id="c1",
            text=_SAID,
            url=_SEED,
            speaker="가온반도체",
            state="contested",
            before="open",
            due=date(now.year, 12, 31),
            evidence=(
                Witness("fulfils", "하늘일보", "https://haneul.example/2026/1125/1", "s1", copies=3),
                Witness("delays", "Harbor Times", "https://harbor.example/gaon-maru-delay", "s2"),
            ),
            notes=_about(spoken, _WHAT),
        ),
        ClaimNote(
            id="c2",
            text="다온전자는 11월까지 시제품을 내놓는다",
            url=_SEED,
            speaker="다온전자 대표",
            state="overdue",
            due=date(now.year, 11, 10),
            silent=15,
            notes=_about(spoken, "Daon Electronics"),
        ),
    )


def _edit() -> Edit:
    changes = (
        Change(kind="number", before="3조원어치를 공급한다", after="3천억원어치를 공급한다", material=True),
        Change(kind="headline", before="가온, 3조 공급", after="가온, 3천억 공급", material=True),
    )
    return Edit(
        url="https://sandeul.example/31", headline="가온, 3천억 공급", outlet="산들뉴스", story="s1", changes=changes
    )


def _gone() -> Edit:
    gone = (Change(kind="deleted", before="", after="", material=True),)
    return Edit(
        url="https://harbor.example/9", headline="Gaon to be sold", outlet="Harbor Times", story="s9", changes=gone
    )


def _ledger() -> tuple[Account, ...]:
    fates = (("shown", 8, "s1"), ("folded", 66, "https://haneul.example/2026/1125/1"), ("pending", 4, "not read yet"))
    told = [Account(f"https://haneul.example/{fate}/{n}", fate, why) for fate, many, why in fates for n in range(many)]
    why = ["names no company we follow"] * 121 + ["HTTP 404"] * 9 + ["published 2024-03, long before this period"] * 4
    return (*told, *(Account(f"https://bada.example/d/{n}", "dropped", reason) for n, reason in enumerate(why)))
