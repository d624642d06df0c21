"""Jobs performed: the one place that forgives, so that one bad article or host stops nothing else."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog

from newstrail import pipeline
from newstrail.core import schedule
from newstrail.errors import NewstrailError, Operator
from newstrail.model import Alert, Cluster, Deliver, Digest, Health, Job, Miss, Poll, Read, Report, SourceState, Why
from newstrail.pipeline import Edges

#: Any: each verb takes its own job and returns what only its caller would read.
VERBS: dict[type, Callable[[Any, Edges], Any]] = {
    Poll: pipeline.poll,
    Read: pipeline.read,
    Cluster: pipeline.cluster,
    Report: pipeline.report,
    Alert: pipeline.alert,
    Deliver: pipeline.deliver,
}

#: A source that is so cannot be looked at, or is looked at in vain.
ILL = frozenset({Health.HTML_INSTEAD, Health.BLOCKED, Health.GONE, Health.BROKEN})

log = structlog.get_logger("newstrail.work")


@dataclass(frozen=True, slots=True)
class Done:
    """A job, and what went wrong with it ("" : nothing)."""

    job: Job
    problem: str = ""
    trouble: str = ""  #: of a delivery: that it has not arrived, or may not have, and why; the store keeps it


def perform(job: Job, edges: Edges) -> Done:
    """Do a job; what goes wrong is logged and told, and the job's lease or next time brings it back.

    Raises only what stops everything: a store that refuses.
    """
    log.debug("begin", job=job.key)
    before = edges.store.sources.state(job.source) if isinstance(job, Poll) else None
    if isinstance(job, Poll) and edges.sources[job.source].ignore_robots:
        log.info("robots-ignored", source=job.source, why="ignore_robots is set for it in sources.toml")
    try:
        _tell(VERBS[type(job)](job, edges), before)
    except Operator:
        raise
    except NewstrailError as error:
        log.warning("failed", job=job.key, why=str(error))
        _put_off(job, str(error), edges)
        return Done(job, str(error))
    except Exception as error:  # a fault of ours on one article must not stop the others: it is logged whole
        log.error("fault", job=job.key, why=repr(error), trace=traceback.format_exc())
        _put_off(job, f"a fault in newstrail: {error!r}", edges)
        return Done(job, f"a fault in newstrail: {error!r}")
    return Done(job, trouble=_trouble(job, edges) if isinstance(job, Deliver) else "")


def _tell(result: object, before: SourceState | None) -> None:
    """Log what an operator looks for: a digest that was written, a source that is well or ill since now."""
    if isinstance(result, Digest):
        counts = Counter(account.fate for account in result.ledger)
        log.info("digest-written", digest=result.name, end=result.end.isoformat(timespec="seconds"), **counts)
    elif isinstance(result, SourceState) and before and result.health is not before.health:
        said = log.warning if result.health in ILL else log.info
        said("source-health", source=result.source, was=before.health, now=result.health, why=result.reason)


def _trouble(job: Deliver, edges: Edges) -> str:
    """What became of a delivery that did not arrive; the log has it too."""
    state, _, detail = edges.store.digests.deliveries(job.digest, job.period).get(job.destination, ("sent", None, ""))
    if state not in ("failed", "unknown"):
        return ""
    log.warning("not-delivered", job=job.key, state=state, why=detail)
    return f"{state}: {detail}"


def _put_off(job: Job, why: str, edges: Edges) -> None:
    """Count the failure where it will be seen, so that the job is tried again later and not for ever."""
    now, store = edges.now(), edges.store
    if isinstance(job, Read) and (link := store.links.get(job.url)):
        store.links.save(schedule.after_trouble(link, why, now, edges.rhythm))
    elif isinstance(job, Poll):
        source, state = edges.sources[job.source], store.sources.state(job.source)
        visit = schedule.Visit(Miss(source.url, Why.BAD_ANSWER, why, now))
        store.sources.polled(schedule.after_poll(source, state, [visit], 0, now, edges.rhythm), ())
