"""English statements: the main verb says how firm they are; a verb of saying passes on what it reports."""

from __future__ import annotations

import re

from newstrail.core.claims.reading import Reading


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_QUESTION = re.compile(r"\?[\"”’']?\s*$")
_ENDS = re.compile(r"[.!…][\"”’')]*\s*$")
_HEARSAY = _rx(
    r"\breportedly\b|\breports? (?:said|says|claimed)\b|\b(?:is|are|was|were) (?:said|believed|thought|understood"
    r"|rumou?red) to\b"
    r"|\baccording to (?:people|sources|a person|reports?|media|the report|two|three|one)\b|\breported (?:that|on|in"
    r"|earlier)\b"
    r"|\b(?:sources|people) (?:familiar|close|with knowledge|briefed)|\bciting (?:people|sources|unnamed|unidentified)"
    r"|, [A-Z][\w ]{2,30} reported\b"
)
_CONFIRMED = _rx(
    r"\bconfirmed\b|\b(?:was|were|has been) (?:found|verified|established)\b|\b(?:filings?|data|records) (?:show"
    r"|showed|shows)\b"
)
_MANY = r"(?:analysts?|economists?|experts?|researchers?|observers?|investors?|the market|industry|brokers|banks?)"
_FORECAST = _rx(
    r"\b(?:is|are|was|were) (?:widely |also |still |now )?(?:expected|forecast|projected|predicted|likely|poised"
    r"|bound|tipped)\b"
    rf"|\b{_MANY}\b.{{0,40}}\b(?:expects?|forecasts?|predicts?|projects?|estimates?|sees?|believes?|anticipates?)\b"
    r"|\b(?:expects?|expected|expecting|forecasts?|predicts?|predicted|projects|projected|anticipates?|foresees?"
    r"|hopes?|hoping)\b"
    r"|\bwill (?:probably|likely|almost certainly)\b|\bset to (?:grow|rise|fall|reach|double|triple|exceed|top"
    r"|decline|shrink)\b"
    r"|\b(?:market|demand|supply|sales|prices?|revenue|shipments?|competition|growth|share|spending|line between)\b"
    r"[^.]{0,60}\bwill\b"
)
_CONSIDERED = _rx(
    r"\b(?:is|are|was|were|has been|have been|be) (?:also |still |now |reportedly )?(?:considering|weighing|exploring"
    r"|reviewing"
    r"|studying|mulling|evaluating|discussing|negotiating|looking (?:at|into)"
    r"|in (?:early |advanced |preliminary )?(?:talks|discussions|negotiations))\b|\b(?:considers|weighs|mulls"
    r"|explores|in talks)\b"
    r"|\bheld (?:early |preliminary )?talks\b|\bunder (?:consideration|review|discussion)\b"
)
_PENDING = _rx(r"\b(?:decide|determine|deciding|choose|judge|rule)\b (?:\w+ ){0,2}(?:on )?(?:whether|if)\b")
_PLAN = _rx(
    r"\b(?:plans?|planned|planning|intends?|intended|aims?|aimed|aiming|seeks?|seeking|prepar(?:es?|ing)|agreed|decided"
    r"|targets?|targeting|scheduled|slated|due|set|about|wants?|on track|working) (?:to|for|on)\b"
    r"|\b(?:has|have|had) (?:scheduled|slated|earmarked|budgeted|set aside|pencilled in"
    r"|set (?:a|an|its) (?:\w+ )?(?:target|goal))\b"
    r"|\b(?:its|the|a) (?:plan|goal|target|aim|roadmap)s? (?:is|are|was|to|for|calls?)\b"
    r"|\b(?:will|won't|shall|would|(?:is|are) going to|(?:is|are) to(?= [a-z]))\b|'ll\b|’ll\b"
)
_NO_PLAN = _rx(r"\bno (?:\w+ )?(?:plans?|intention)\b|\b(?:not|n.t) (?:plan|intend|aim|want)")
#: What tells nothing: nobody spoke.
_SILENT = _rx(
    r"\b(?:did not|didn.t|declined to|refused to|would not|could not be reached)[^.]{0,24}\b(?:comment|respond|reply)"
)
_FIRST_PERSON = r"\b(?:we|I)(?:['’]ll| will| are going to| plan to| intend to| want to| aim to| commit)\b"
_PROMISE = _rx(
    r"\b(?:pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed)?|commit(?:s|ted)? (?:itself )?to|guaranteed?)\b"
    rf"|[\"“][^\"”]{{0,160}}{_FIRST_PERSON}"
)
_POSSIBLE = _rx(r"\b(?:(?-i:may)|might|could|can)\b(?! not have)|\bpossib(?:le|ly|ility)\b|\bperhaps\b|\bpotentially\b")
_OPINION = _rx(
    r"\b(?:must|should|ought to"
    r"|need(?:s|ed)? (?:to|an?|more|better)\b|essential|crucial|vital|important|critical|necessary|imperative|key to"
    r"|too early|too soon|remains? to be seen|worr(?:y|ies|ied)|fears?|concern(?:s|ed)?|unfortunate(?:ly)?|regret"
    r"|(?:I|we) (?:think|believe)|in my view|best|worst|risky|dangerous|mistake|opportunity|game.changer|(?:hard"
    r"|difficult) to)\b"
)
_TREND = _rx(
    r"\b(?:demand|sales|revenue|supply|prices?|shipments?|orders?|exports?|profits?|spending|investment|competition"
    r"|interest"
    r"|the market|market share|shares)\b[^.]{0,50}\b(?:surg|soar|jump|ros|rise|rising|grew|grow|climb|fell|fall|drop"
    r"|declin|plung"
    r"|shrank|shrink|slump|doubl|tripl|increas|decreas|intensif|heat)"
)
_VERB = _rx(
    r"\b(?:is|are|was|were|has|have|had|does|did|will|would|can|could|may|might|must|should|plans?|aims?|began|made"
    r"|built|took|won"
    r"|sold|bought|put|set|cut|led|ran|held|became|went|came|got|gave|left|met|paid|rose|fell|grew|spent|chose|drew"
    r"|kept|lost|sent"
    r"|[a-z]{2,}(?:ed|es|s)|expect|agree|operate|own|hold)\b"
)
#: No statement that could be looked up: "It is all about money."
_MERE = _rx(
    r"^(?:it|that|this|there|such) (?:is|was|are|were) (?!expected|likely|said|set|due|a subsidiary|the (?:first"
    r"|largest))"
)
_INDEPENDENT = _rx(
    r"\b(?:professor|analysts?|economists?|researchers?|experts?|strategist|consultant|lecturer|scholar|critic"
    r"|lawyer)\b"
)


def read(sentence: str, speaker: str, *, ahead: bool, quantity: bool, independent: bool) -> Reading | None:
    """Read a sentence, or the last part of one; None for what states nothing. Arguments as those of `korean.read`."""
    if _QUESTION.search(sentence) or not _ENDS.search(sentence) or not _VERB.search(sentence):
        return None
    if _SILENT.search(sentence):
        return None
    quoted = " ".join(re.findall(r"[“\"]([^“”\"]{8,})[”\"]", sentence))
    hearsay = bool(_HEARSAY.search(sentence))
    kind, modality = _sort(sentence, quoted, independent=independent)
    if kind in ("fact", "possible") and quoted and not quantity and _OPINION.search(quoted):
        return Reading("opinion", "stated")
    if kind == "fact":
        modality = "confirmed" if _CONFIRMED.search(sentence) else "reported" if hearsay else "stated"
        if quantity:
            return Reading("figure", modality)
        if _MERE.search(sentence) and not hearsay:
            return None
        return Reading("fact", modality, sure=hearsay or bool(speaker) or bool(_TREND.search(sentence)))
    modality = "reported" if hearsay and modality in ("stated", "planned") else modality
    return Reading(
        "forecast" if kind == "possible" else kind,
        modality,
        sure=bool(speaker) or ahead or kind in ("forecast", "possible"),
    )


def part(speaker: str, *, independent: bool) -> Reading:
    """Read the first part of a sentence whose last part looks ahead: it does so too."""
    return Reading("promise" if speaker and not independent else "plan", "planned")


def _sort(sentence: str, quoted: str, *, independent: bool) -> tuple[str, str]:
    said = quoted if len(quoted) > len(sentence) / 3 else sentence
    if quoted and _OPINION.search(quoted) and not _FORECAST.search(sentence) and independent:
        return "fact", "stated"  # an opinion, as its words will show
    if _PENDING.search(said):
        return "plan", "planned" if _PLAN.search(said) else "considered"
    if _CONSIDERED.search(sentence):
        return "plan", "considered"
    if _PROMISE.search(sentence) and not independent:
        return "promise", "planned"
    if _FORECAST.search(sentence) or (independent and re.search(r"\bwill\b", sentence)):
        return "forecast", "forecast"
    if _PLAN.search(said) and not _NO_PLAN.search(said):
        return "plan", "planned"
    if _POSSIBLE.search(said):
        return "possible", "possible"
    return "fact", "stated"


def is_independent(speaker: str, sentence: str) -> bool:
    """Whether who speaks has no part in the matter: a professor, an analyst."""
    place = sentence.find(speaker) if speaker else -1
    around = sentence[max(0, place - 30) : place + len(speaker) + 60]
    return place >= 0 and bool(_INDEPENDENT.search(around))
