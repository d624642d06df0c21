"""The command line: thin, and quick to start, since each command's module is imported only when it is called."""

from __future__ import annotations

import importlib
import sys

import click

_RULE = "newstrail.cli.rulings", "Correct which articles are one story."

#: Each command: its module, and the line `--help` shows. The modules hold the click commands of the same name.
COMMANDS: dict[str, dict[str, tuple[str, str]]] = {
    "Begin": {
        "init": ("newstrail.cli.setup", "Write an editable copy of the configuration."),
        "follow": ("newstrail.cli.follow", "Follow up an article: a URL, a file, or - for standard input."),
        "demo": ("newstrail.demo.command", "Run an invented news world through the house, offline."),
    },
    "Every day": {
        "run": ("newstrail.cli.run", "Gather and report, as a service or once."),
        "status": ("newstrail.cli.run", "Is it alive, what is due, what waits?"),
        "digest": ("newstrail.cli.digest", "Show a digest, and where each item went."),
        "backfill": ("newstrail.cli.backfill", "What was published since the followed article."),
        "deliver": ("newstrail.cli.digest", "Send what waits to be sent."),
    },
    "Whom and where": {
        "watch": ("newstrail.cli.watch", "The companies that are followed."),
        "sources": ("newstrail.cli.sources", "The places that are looked at."),
    },
    "Look closer": {
        "story": ("newstrail.cli.story", "One story: who told it first, who copied whom, and why."),
        "why": ("newstrail.cli.look", "Why an article names a company."),
        "diff": ("newstrail.cli.diff", "What an edit changed, side by side."),
        "merge": _RULE,
        "split": _RULE,
        "rulings": _RULE,
        "inspect": ("newstrail.cli.inspect", "Look inside the parts: offline, JSON Lines out."),
    },
    "Compare": {
        "compare": ("newstrail.cli.compare", "Companies, outlets, the press of two languages."),
        "timeline": ("newstrail.cli.compare", "A company, a story or a claim, step by step."),
        "claims": ("newstrail.cli.claims", "How each claim of a followed article stands, and why."),
        "since": ("newstrail.cli.since", "What became of all that the articles said."),
        "search": ("newstrail.cli.search", "Words and phrases in all that was read."),
    },
    "Keep in order": {
        "export": ("newstrail.cli.export", "Tables for other programs: JSON Lines, CSV."),
        "reread": ("newstrail.cli.keep", "Compute everything again from the captures."),
        "verify": ("newstrail.cli.keep", "Check that nothing kept is damaged."),
        "migrate": ("newstrail.cli.keep", "Bring the database up to this version."),
        "doctor": ("newstrail.cli.setup", "What is in force, and what is wrong with it."),
    },
}


class _Group(click.Group):
    """Commands by name, imported when they are called; the help comes from the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return [name for commands in COMMANDS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        for commands in COMMANDS.values():
            if cmd_name in commands:
                module = importlib.import_module(commands[cmd_name][0])
                command: click.Command = module.__dict__[cmd_name]
                return command
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        for title, commands in COMMANDS.items():  # without a blank line between, so that all of it fits a terminal
            formatter.write_heading(title)
            lines: dict[str, list[str]] = {}  # what is explained alike stands in one line
            for name, (_, line) in commands.items():
                lines.setdefault(line, []).append(name)
            with formatter.indentation():
                formatter.write_dl([(", ".join(names), line) for line, names in lines.items()])


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.option("--config", metavar="DIR", help="Folder with newstrail.toml, companies.toml, sources.toml.")
@click.option("--data", metavar="DIR", help="Folder for database, captures and digests.")
@click.version_option(package_name="newstrail")
@click.pass_context
def cli(ctx: click.Context, config: str | None, data: str | None) -> None:
    """Follow one news article: its companies, its claims, every day."""
    ctx.obj = {"config": config, "data": data}


def main() -> None:
    """Run the command line; what went wrong is said in one line, with what to do."""
    from newstrail.errors import NewstrailError

    try:
        cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        if isinstance(error, click.NoSuchOption) and error.option_name in ("--config", "--data"):
            click.echo(f"{error.option_name} stands before the command: newstrail {error.option_name} DIR …", err=True)
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(1)
    except NewstrailError as error:
        click.echo(f"newstrail: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # `newstrail … | head`: nobody listens any more
        sys.stderr.close()
