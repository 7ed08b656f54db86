"""Every command is documented, and the page on them is what the commands say."""

from typing import Any

import pytest

from kg.cli.app import COMMANDS, load_all_commands
from kg.cli.reference import command_reference
from tests.shared import CHECKOUT

GROUP: Any = load_all_commands()


def test_reference_page_is_up_to_date() -> None:
    page = (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == command_reference(), "run: python -m kg.cli.reference > docs/cli.md"


def test_every_module_of_commands_gives_a_command_of_its_name() -> None:
    names = {name.rstrip("_").replace("_", "-") for name in COMMANDS}
    assert names <= set(GROUP.commands)


@pytest.mark.parametrize("name", sorted(GROUP.commands))
def test_command_and_its_options_have_help(name: str) -> None:
    command = GROUP.commands[name]
    assert command.help
    shown = [p for p in command.params if not getattr(p, "hidden", False)]
    assert [p.name for p in shown if not getattr(p, "help", "")] == []
