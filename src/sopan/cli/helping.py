"""Typer's commands, with help in the language spoken now and values read by `values`."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from sopan.cli.speaking import OURS, language, typers_word
from sopan.cli.values import prepare


class Command(TyperCommand):
    """A command whose help is in the language spoken now."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        prepare(self, ctx)
        return super().parse_args(ctx, args)

    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _translate(self, ctx)
        super().format_help(ctx, formatter)


class Group(TyperGroup):
    """The group of all commands, its help in the language spoken now."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        prepare(self, ctx)
        return super().parse_args(ctx, args)

    def get_usage(self, ctx: Any) -> str:
        return _usage(super().get_usage(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _translate(self, ctx)
        for command in self.commands.values():
            _translate(command, ctx)
        _name_the_boxes()
        super().format_help(ctx, formatter)


def _usage(usage: str) -> str:
    if language.get() == "en":
        return usage
    return (
        usage.replace("Usage: ", "Pemakaian: ", 1)
        .replace("[OPTIONS]", "[OPSI]")
        .replace("COMMAND [ARGS]", "PERINTAH [ARGUMEN]")
    )


def _translate(command: Any, ctx: Any) -> None:
    """The command's help and that of its parameters, put into the language spoken now (commands are made
    anew for each run)."""
    for holder in (command, *command.get_params(ctx)):
        for name in ("help", "epilog"):
            said = getattr(holder, name, None)
            if said:
                english = language.get() == "en"
                setattr(holder, name, OURS.get(said, said) if english else typers_word(said))
        _without_types(holder)
    _name_the_boxes()


def _without_types(holder: Any) -> None:
    """`<bool>` and `<list[str]>` say nothing to an officer."""
    if getattr(holder, "is_flag", False):
        holder.metavar = ""
    elif getattr(holder, "param_type_name", "") == "argument":
        holder.display_type_rich = lambda ctx: None


def _name_the_boxes() -> None:
    """Typer keeps the heads of its boxes as constants; they are set for the language spoken now."""
    from typer import rich_utils

    for name, said in (
        ("ARGUMENTS_PANEL_TITLE", "Arguments"),
        ("OPTIONS_PANEL_TITLE", "Options"),
        ("COMMANDS_PANEL_TITLE", "Commands"),
        ("DEFAULT_STRING", "[default: {}]"),
        ("REQUIRED_LONG_STRING", "[required]"),
    ):
        setattr(rich_utils, name, typers_word(said))
