"""What may be typed after `digitaix-desktop`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeAlias

from digitaix_desktop import __version__
from digitaix_desktop.operations.importing.fields import FIELDS
from digitaix_desktop.operations.importing.sold import USUAL_TILL
from digitaix_desktop.operations.importing.ways import AbsentWay, StockWay
from digitaix_desktop.paths import DataFolder
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP

ALL_WENT_IN, REFUSED, WRONG_USAGE, SOME_LEFT_OUT = 0, 1, 2, 3
"""The codes that a command ends with."""
PROGRAM = "digitaix-desktop"
Translate: TypeAlias = Callable[[str], str]
"""Puts a text of the context `Cli` into the reader's language."""

# What argparse says of wrong usage, and how we say it; its other sentences are left in English.
_SAID = (
    (
        re.compile(r"the following arguments are required: (?P<what>.+)", re.DOTALL),
        QT_TRANSLATE_NOOP("Cli", "{what} is missing"),
    ),
    (
        re.compile(r"unrecognized arguments: (?P<what>.+)", re.DOTALL),
        QT_TRANSLATE_NOOP("Cli", "{what} is not understood"),
    ),
    (
        re.compile(r"argument (?P<what>.+?): expected one argument", re.DOTALL),
        QT_TRANSLATE_NOOP("Cli", "something is missing after {what}"),
    ),
    (
        re.compile(
            r"argument (?P<what>.+?): invalid choice: (?P<typed>.+) \(choose from (?P<all>.+)\)",
            re.DOTALL,
        ),
        QT_TRANSLATE_NOOP("Cli", "{typed} is none of {all} ({what})"),
    ),
    (
        re.compile(r"argument (?P<what>.+?): (?P<fault>.+)", re.DOTALL),
        QT_TRANSLATE_NOOP("Cli", "{what}: {fault}"),
    ),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, understood."""

    command: str | None
    data: DataFolder
    self_test: bool
    options: argparse.Namespace


def parse(arguments: Sequence[str], translate: Translate = str) -> Wanted:
    """Understand what was typed; ends with 2 and one clear line where it can't be.

    The texts of a language take long to load, and most commands are understood without a word: they
    are asked for once something is to be said.
    """
    try:
        options = _parser(_untold).parse_args(arguments)
    except _ToBeSaid:
        options = _parser(translate).parse_args(arguments)
    folder: Path | None = options.data
    return Wanted(
        command=options.command,
        data=DataFolder(folder.expanduser().absolute()) if folder else DataFolder.usual(),
        self_test=options.self_test,
        options=options,
    )


def _untold(text: str) -> str:
    """Stands for any language as long as nothing is said."""
    return text


class _ToBeSaid(Exception):
    """Something is to be said after all."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    translate: Translate = str

    def error(self, message: str) -> NoReturn:
        """Leave with the code for wrong usage."""
        if self.translate is _untold:
            raise _ToBeSaid
        for pattern, template in _SAID:
            if found := pattern.fullmatch(message):
                message = self.translate(template).format(**found.groupdict())
                break
        hint = self.translate(QT_TRANSLATE_NOOP("Cli", "{command} --help says more"))
        line = f"{PROGRAM}: {message} ({hint.format(command=self.prog)})"
        self.exit(WRONG_USAGE, " ".join(line.splitlines()) + "\n")

    def format_help(self) -> str:
        """The help, without argparse's English around our own words."""
        if self.translate is _untold:
            raise _ToBeSaid
        usage = self.translate(QT_TRANSLATE_NOOP("Cli", "usage: "))
        return usage + super().format_help().removeprefix("usage: ")


def _parser(translate: Translate) -> argparse.ArgumentParser:
    # Before or after the command: each has an action of its own, since argparse would otherwise
    # overwrite what was typed before with the default of after.
    data = _data_option(argparse.SUPPRESS, translate)
    parser = _Parser(
        prog=PROGRAM,
        parents=[_data_option(None, translate)],
        description=translate(
            QT_TRANSLATE_NOOP(
                "Cli", "The back-office of a shop. Without a command it opens the window."
            )
        ),
        epilog=translate(
            QT_TRANSLATE_NOOP(
                "Cli",
                "Exit codes: 0 all went in; 3 some rows were left out, each listed; "
                "1 refused as a whole; 2 wrong usage.",
            )
        ),
        add_help=False,
    )
    _dress(parser, translate)
    parser.add_argument(
        "--version",
        action="version",
        version=f"DigitAix Desktop {__version__}",
        help=translate(QT_TRANSLATE_NOOP("Cli", "say which version this is")),
    )
    parser.add_argument("--self-test", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(
        dest="command",
        metavar=translate(QT_TRANSLATE_NOOP("Cli", "COMMAND")),
        required=False,
        parser_class=_Parser,
    )

    def command(name: str, about: str) -> _Parser:
        about = translate(about)
        made: _Parser = commands.add_parser(
            name, parents=[data], help=about, description=about, add_help=False
        )
        _dress(made, translate)
        return made

    _add_import(command("import", QT_TRANSLATE_NOOP("Cli", "import a catalogue file")), translate)
    _add_sales(
        command(
            "import-sales",
            QT_TRANSLATE_NOOP("Cli", "take what another till sold off the stock, each line once"),
        ),
        translate,
    )
    export = command(
        "export", QT_TRANSLATE_NOOP("Cli", "write all products to an .xlsx or .csv file")
    )
    export.add_argument("file", type=_workbook(translate, ".csv"), metavar="FILE.xlsx")
    template = command(
        "template", QT_TRANSLATE_NOOP("Cli", "write an empty list of products to be filled in")
    )
    template.add_argument("file", type=_workbook(translate), metavar="FILE.xlsx")
    command("sync", QT_TRANSLATE_NOOP("Cli", "exchange once with the marketplace"))
    pair = command("pair", QT_TRANSLATE_NOOP("Cli", "connect to a marketplace"))
    pair.add_argument("--server", required=True, metavar="URL")
    pair.add_argument("--code", required=True, metavar="CODE")
    slip = command("slip", QT_TRANSLATE_NOOP("Cli", "write an order's pickup slip as PDF"))
    slip.add_argument(
        "order",
        metavar="ORDER",
        help=translate(QT_TRANSLATE_NOOP("Cli", "the pickup code, such as K7F2QX")),
    )
    slip.add_argument("--to", type=Path, required=True, metavar="FILE.pdf")
    backup = command("backup", QT_TRANSLATE_NOOP("Cli", "make a copy of the shop's file"))
    backup.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help=translate(
            QT_TRANSLATE_NOOP("Cli", "a second place for it, as a USB stick or another disk")
        ),
    )
    restore = command(
        "restore", QT_TRANSLATE_NOOP("Cli", "put a copy back; what is there now is kept aside")
    )
    restore.add_argument(
        "copy",
        nargs="?",
        metavar="COPY",
        help=translate(
            QT_TRANSLATE_NOOP(
                "Cli",
                "the file of a copy, or “newest”; with nothing, or with a folder, the copies "
                "there are listed",
            )
        ),
    )
    command("doctor", QT_TRANSLATE_NOOP("Cli", "look at disk, file, clock, printer and link"))
    return parser


def _dress(parser: _Parser, translate: Translate) -> None:
    parser.translate = translate
    said = translate(QT_TRANSLATE_NOOP("Cli", "show this help"))
    parser.add_argument("-h", "--help", action="help", help=said)
    parser._positionals.title = translate(QT_TRANSLATE_NOOP("Cli", "what to say"))
    parser._optionals.title = translate(QT_TRANSLATE_NOOP("Cli", "what may be added"))


def _data_option(default: str | None, translate: Translate) -> _Parser:
    option = _Parser(add_help=False)
    option.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=default,
        help=translate(
            QT_TRANSLATE_NOOP("Cli", "the shop's data folder (usually this user's own)")
        ),
    )
    return option


def _add_import(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate(QT_TRANSLATE_NOOP("Cli", "say what would be stored, store nothing")),
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="OUT.json",
        help=translate(QT_TRANSLATE_NOOP("Cli", "write a report of what goes in and what not")),
    )
    parser.add_argument(
        "--sheet",
        metavar="NAME",
        help=translate(QT_TRANSLATE_NOOP("Cli", "the sheet to read")),
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=_mapping(translate),
        metavar="FIELD=HEADING",
        help=translate(
            QT_TRANSLATE_NOOP(
                "Cli",
                "take this column for that field; once for each; no heading leaves the field out. "
                "Fields: {fields}",
            )
        ).format(fields=", ".join(FIELDS)),
    )
    parser.add_argument(
        "--tax",
        choices=("incl", "excl"),
        help=translate(QT_TRANSLATE_NOOP("Cli", "whether the file's prices include tax")),
    )
    parser.add_argument(
        "--stock",
        choices=[each.value for each in StockWay],
        default=StockWay.LEAVE.value,
        help=translate(
            QT_TRANSLATE_NOOP(
                "Cli",
                "what the file's stock means for goods counted before: leave theirs, take it as "
                "a count, or add it as a delivery",
            )
        ),
    )
    parser.add_argument(
        "--absent",
        choices=[each.value for each in AbsentWay],
        default=AbsentWay.LEAVE.value,
        help=translate(
            QT_TRANSLATE_NOOP("Cli", "what to do with products that the file does not name")
        ),
    )
    parser.add_argument(
        "--photos",
        type=Path,
        metavar="FOLDER",
        help=translate(
            QT_TRANSLATE_NOOP(
                "Cli",
                "the folder or zip of the photos that the file names: they are added at once; "
                "without it they follow while the window is open",
            )
        ),
    )


def _add_sales(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--till",
        metavar="NAME",
        default=USUAL_TILL,
        help=translate(QT_TRANSLATE_NOOP("Cli", "which till it was, where the shop has several")),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate(QT_TRANSLATE_NOOP("Cli", "say what would be stored, store nothing")),
    )


def _mapping(translate: Translate) -> Callable[[str], tuple[str, str]]:
    def understand(text: str) -> tuple[str, str]:
        name, equals, heading = text.partition("=")
        name = name.strip().lower()
        if not equals or not name:
            said = QT_TRANSLATE_NOOP("Cli", "“{typed}” should look like FIELD=HEADING")
            raise argparse.ArgumentTypeError(translate(said).format(typed=text))
        if name not in FIELDS:
            said = QT_TRANSLATE_NOOP("Cli", "“{typed}” is no field; choose one of: {fields}")
            told = translate(said).format(typed=name, fields=", ".join(FIELDS))
            raise argparse.ArgumentTypeError(told)
        return name, heading

    return understand


def _workbook(translate: Translate, *more: str) -> Callable[[str], Path]:
    endings = (".xlsx", *more)
    said = (
        QT_TRANSLATE_NOOP("Cli", "“{typed}” should end in .xlsx or .csv")
        if more
        else QT_TRANSLATE_NOOP("Cli", "“{typed}” should end in .xlsx")
    )

    def understand(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() not in endings and (path.is_file() or not path.exists()):
            raise argparse.ArgumentTypeError(translate(said).format(typed=text))
        return path

    return understand
