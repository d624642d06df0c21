"""What a page says to its reader, and not of the event: that a trial is free, that cookies are used.

Extraction leaves it out where it can; but texts come from feeds and from elsewhere too.
"""

from __future__ import annotations

import re

#: One of these is in all of it, in small letters.
_HINTS = (
    "sign up", "sign in", "log in", "login", "log out", "subscri", "free trial", "registered users", "register now", "cookies",
    "newsletter", "click ", "dvertisement", "your account", "by email", "email alerts", "free access", "to access",
)  # fmt: skip

#: Where it begins in a sentence; what stands before may be a headline without a full stop.
_BEGINS = re.compile(
    r"""\b(?:
      sign\ (?:up|in)\ (?:to|for|now|with|here) | log\ ?in\ (?:to|or|with|here|sign) | are\ you\ sure\ you\ want\ to\ log
    | subscribers?,?\ (?:click|log|sign) | subscribe\ (?:now|today|to\ our) | already\ an?\ (?:\w+\ )?subscriber
    | (?:take\ a|start\ your)\ free\ trial | registered\ users\ can | register\ (?:now|for\ free) | create\ an?\ (?:\w+\ )?account
    | you(?:'ve|’ve|\ have)\ (?:reached|used|read)\ (?:the|your|all) | to\ (?:continue|keep|access|read)\ (?:reading|the\ full|this)
    | we\ use\ cookies | get\ [\w\ ']+\ by\ email | click\ (?:here|below) | support\ (?:local|independent)\ journalism
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: What no other sentence says.
_SAYS = re.compile(
    r"""\b(?:
      your\ (?:account|inbox|password|e-?mail|subscription|browser) | (?:our|free)\ (?:e-?mail\ )?newsletters?
    | use\ cookies\ to | cookies\ may\ track | print\ subscri(?:ber|ption) | e-?mail\ alerts
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*|[.!?\n]+")
_NOTICE = re.compile(r"\bAdvertisements?\b")


def without_furniture(text: str) -> str:
    """The text without it.

    >>> without_furniture("Two hurt in crash You have reached the limit for free access. A car hit a tree.")
    'Two hurt in crash  A car hit a tree.'
    """
    lower = text.lower()
    if not any(hint in lower for hint in _HINTS):
        return text
    return "".join(_without(sentence) for sentence in _SENTENCE.findall(_NOTICE.sub(" ", text)))


def _without(sentence: str) -> str:
    if begins := _BEGINS.search(sentence):
        return sentence[: begins.start()]
    return "" if _SAYS.search(sentence) else sentence
