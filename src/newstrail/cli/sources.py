"""`newstrail sources`: the places that are looked at."""

from __future__ import annotations

import click

from newstrail.cli.common import house, json_option, print_rows


@click.group(invoke_without_command=True)
@click.pass_context
def sources(ctx: click.Context) -> None:
    """The places that are looked at."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_sources)


@sources.command("list")
@json_option
@click.option("--all", "everything", is_flag=True, help="Disabled ones too.")
def list_sources(as_json: bool = False, everything: bool = False) -> None:
    """List them with their health."""
    with house() as opened:
        states = opened.edges.store.sources.states()
        rows = []
        for key, source in opened.edges.sources.items():
            state = states.get(key)
            if not (source.enabled or everything):
                continue
            rows.append(
                {
                    "source": key,
                    "kind": source.kind,
                    "outlet": source.outlet,
                    "language": source.language,
                    "enabled": source.enabled,
                    "terms": source.terms.value,
                    "health": state.health.value if state else "new",
                    "reason": state.reason if state else "",
                    "next_poll": state.next_at.isoformat(timespec="seconds") if state else None,
                    "ignores_robots": source.ignore_robots,
                    "url": source.url,
                }
            )
        columns = ("source", "kind", "outlet", "language", "terms", "health", "reason")
        print_rows(rows, as_json=as_json, columns=columns, empty="No source is enabled: see sources.toml.")
