"""The nouns: frozen, and they hold rather than do.

Instants are aware and UTC; addresses are canonical unless a field says otherwise; keys are natural
(an address, a slug, a hash), never the number of a database row. `docs/glossary.md` defines each word.
"""

from newstrail.model.articles import Complete, Figure, Revision
from newstrail.model.claims import Claim, Evidence, Standing, Tracked
from newstrail.model.companies import Alias, Candidate, Company, Mention, Rejection, Relation, Status, Watch
from newstrail.model.decisions import Change, Filing, Kind, Placement, Root, Ruling, Story, Verdict
from newstrail.model.digests import (
    Account,
    ClaimNote,
    Digest,
    Edit,
    Edition,
    Item,
    Period,
    Section,
    Share,
    SourceNote,
    Trail,
    Trouble,
    Witness,
)
from newstrail.model.jobs import Alert, Cluster, Deliver, Job, Poll, Read, Report
from newstrail.model.links import Link, Stage
from newstrail.model.places import Entry, Health, Page, Source, SourceState, Terms
from newstrail.model.stamps import Origin, Stamp
from newstrail.model.web import Capture, Miss, Request, Validators, Why

__all__ = [
    "Account",
    "Alert",
    "Alias",
    "Candidate",
    "Capture",
    "Change",
    "Claim",
    "ClaimNote",
    "Cluster",
    "Company",
    "Complete",
    "Deliver",
    "Digest",
    "Edit",
    "Edition",
    "Entry",
    "Evidence",
    "Figure",
    "Filing",
    "Health",
    "Item",
    "Job",
    "Kind",
    "Link",
    "Mention",
    "Miss",
    "Origin",
    "Page",
    "Period",
    "Placement",
    "Poll",
    "Read",
    "Rejection",
    "Relation",
    "Report",
    "Request",
    "Revision",
    "Root",
    "Ruling",
    "Section",
    "Share",
    "Source",
    "SourceNote",
    "SourceState",
    "Stage",
    "Stamp",
    "Standing",
    "Status",
    "Story",
    "Terms",
    "Tracked",
    "Trail",
    "Trouble",
    "Validators",
    "Verdict",
    "Watch",
    "Why",
    "Witness",
]
