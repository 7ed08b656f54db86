"""Every command is documented, and the page on them is what the commands say."""

from typing import Any

import pytest

from kg.cli.app import COMMANDS, load_all_commands
from kg.cli.reference import command_reference
from tests.cli.command import kg
from tests.shared import CHECKOUT

GROUP: Any = load_all_commands()


def test_reference_page_is_up_to_date() -> None:
    page = (CHECKOUT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == command_reference(), "run: python -m kg.cli.reference > docs/cli.md"


def test_every_module_of_commands_gives_a_command_of_its_name() -> None:
    names = {name.rstrip("_").replace("_", "-") for name in COMMANDS}
    assert names <= set(GROUP.commands)


def test_page_holds_the_commands_below_a_command() -> None:
    page = command_reference()
    for name in ("backup", "restore"):
        assert f"## kg store {name}\n" in page
        assert f"```text\nkg store {name} FOLDER" in page


def test_help_gives_every_command_its_whole_sentence() -> None:
    for arguments in (["--help"], ["store", "--help"]):
        listed = kg(*arguments, columns=80).out.partition("Commands:")[2]
        assert listed
        assert "..." not in listed


@pytest.mark.parametrize("name", sorted(GROUP.commands))
def test_command_and_its_options_have_help(name: str) -> None:
    command = GROUP.commands[name]
    assert command.help
    shown = [p for p in command.params if not getattr(p, "hidden", False)]
    assert [p.name for p in shown if not getattr(p, "help", "")] == []
