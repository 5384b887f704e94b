"""The text of an option → its value. Typer would ask pydantic, which takes longer to load than an SOP
takes to check; our options are few and plain: texts, switches, one of some words, a number."""

from __future__ import annotations

from typing import Any

import typer

from sopan.cli.speaking import say


def prepare(command: Any, context: Any) -> None:
    """Let the command's parameters be read here. Without Typer's hook for it they are read by Typer
    itself."""
    for parameter in command.get_params(context):
        if hasattr(parameter, "_runtime_param"):
            parameter._runtime_param = _Plain()


class _Plain:
    """Takes the place of Typer's reader of values."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        descriptor = param.type_descriptor
        if descriptor.choices:
            return _one_of(descriptor.choices, value, param, ctx)
        if descriptor.annotation is int:
            return _number(value, param, ctx)
        return value


def _one_of(choices: Any, value: Any, param: Any, ctx: Any) -> Any:
    for choice in choices:
        if value in (choice, choice.value):
            return choice
    words = ", ".join(choice.value for choice in choices)
    raise typer.BadParameter(
        say(f"“{value}” tidak ada; pilih {words}.", f"there is no “{value}”; choose {words}."),
        ctx=ctx,
        param=param,
    )


def _number(value: Any, param: Any, ctx: Any) -> int:
    least = 1 if param.min is None else int(param.min)
    try:
        number = int(value)
    except ValueError:
        number = least - 1
    if number < least:
        said = say(
            f"tulis bilangan bulat, paling sedikit {least}.", f"write a whole number, at least {least}."
        )
        raise typer.BadParameter(said, ctx=ctx, param=param)
    return number
