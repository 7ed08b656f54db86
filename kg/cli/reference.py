"""Writes docs/cli.md from the commands themselves: ``python -m kg.cli.reference > docs/cli.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from kg.cli.app import COMMANDS, load_all_commands

_HEAD = """# Command line

This page is made from the commands: `python -m kg.cli.reference > docs/cli.md`.

Results go to standard output, everything else to standard error. Exit codes: 0 found or done, 1 an
expected failure (named in one line), 2 wrong usage. `--store` is the folder of the store, `.kg` in
the working directory or `$KG_STORE` by default. Names of actors and issues are matched without
case, by alias too, and near names are suggested. Colours are left out when `NO_COLOR` is set or the
output is no terminal. JSON is a list of objects whose counts, weights and offsets are numbers; its
fields are the columns of CSV. `kg --install-completion` sets up completion of commands, options and
names.
"""


def command_reference() -> str:
    """Give the page as Markdown, commands in the order of the help."""
    commands = load_all_commands().commands
    order = [module.rstrip("_").replace("_", "-") for module in COMMANDS]
    parts = [_HEAD]
    for name in sorted(commands, key=order.index):
        parts.extend(_section(f"kg {name}", commands[name]))
    return "\n".join(parts)


def _section(name: str, command: Any) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if _is_shown_option(p)]
    usage = " ".join([name, *(_placeholder(a) for a in arguments)])
    yield f"## {name}\n"
    yield f"{_plain(command.help)}\n"
    if inner := getattr(command, "commands", {}):
        for sub in inner:
            yield from _section(f"{name} {sub}", inner[sub])
        return
    yield f"```text\n{usage}{' [OPTIONS]' if options else ''}\n```\n"
    if arguments or options:
        yield "| | | |\n|---|---|---|"
        yield from (_row(f"`{_placeholder(a)}`", a) for a in arguments)
        yield from (_row(", ".join(f"`{o}`" for o in option.opts), option) for option in options)
        yield ""


def _is_shown_option(parameter: Any) -> bool:
    return (
        parameter.param_type_name == "option" and parameter.name != "help" and not parameter.hidden
    )


def _placeholder(argument: Any) -> str:
    shown = str(argument.metavar or argument.name).upper().strip("[]")
    shown = f"{shown}..." if argument.nargs == -1 else shown
    return shown if argument.required else f"[{shown}]"


def _row(name: str, parameter: Any) -> str:
    return f"| {name} | {_kind(parameter)} | {_cell(getattr(parameter, 'help', '') or '')} |"


def _kind(parameter: Any) -> str:
    choices = getattr(parameter.type, "choices", None)
    if getattr(parameter, "is_flag", False):
        return ""
    shown = " ".join(f"`{_value(choice)}`" for choice in choices) if choices else ""
    default = _value(parameter.default)
    if parameter.required or default in {"", "None", "[]", "()"} or callable(parameter.default):
        return shown
    return f"{shown} default `{default}`".strip()


def _value(value: Any) -> str:
    return str(getattr(value, "value", value))


def _plain(text: str | None) -> str:
    paragraphs = (text or "").strip().split("\n\n")
    return "\n\n".join(" ".join(p.split()) for p in paragraphs)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(command_reference())
