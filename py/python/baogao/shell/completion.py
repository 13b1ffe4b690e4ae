"""`completion`: what a shell needs to complete commands, options and files."""

from __future__ import annotations

import argparse

from baogao.shell.output import write

__all__ = ["add", "script"]

Commands = dict[str, argparse.ArgumentParser]

_BASH = """\
_baogao() {{
    local word=${{COMP_WORDS[COMP_CWORD]}}
    if [ "$COMP_CWORD" = 1 ]; then
        COMPREPLY=($(compgen -W "{commands} --help --version" -- "$word"))
        return
    fi
    local options=
    case ${{COMP_WORDS[1]}} in
{cases}
    esac
    case $word in
        -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
        *) COMPREPLY=($(compgen -f -- "$word")) ;;
    esac
}}
complete -o filenames -F _baogao baogao
"""


def add(command: argparse.ArgumentParser, commands: Commands) -> None:
    """Describe the command; `commands` are those to complete."""
    command.add_argument("shell", choices=["bash", "zsh", "fish"])
    command.set_defaults(run=lambda chosen: write(script(chosen.shell, commands)))


def script(shell: str, commands: Commands) -> str:
    """The script for a shell: `source <(baogao completion bash)`."""
    if shell == "fish":
        lines = []
        for name, command in commands.items():
            about = (command.description or "").replace("'", "’")
            lines.append(f"complete -c baogao -n __fish_use_subcommand -f -a {name} -d '{about}'")
            here = f"-n '__fish_seen_subcommand_from {name}'"
            lines += [f"complete -c baogao {here} -l {option.removeprefix('--')}" for option in _options(command)]
        return "\n".join(lines) + "\n"
    cases = (f'        {name}) options="{" ".join(_options(command))}" ;;' for name, command in commands.items())
    bash = _BASH.format(commands=" ".join(commands), cases="\n".join(cases))
    return bash if shell == "bash" else "autoload -U +X bashcompinit && bashcompinit\n" + bash


def _options(command: argparse.ArgumentParser) -> list[str]:
    return sorted(option for option in command._option_string_actions if option.startswith("--"))
