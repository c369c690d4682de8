"""What may be typed after `digitaix-desktop`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digitaix_desktop import __version__
from digitaix_desktop.paths import DataFolder


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, understood."""

    command: str | None
    data: DataFolder
    self_test: bool
    options: argparse.Namespace


def parse(arguments: Sequence[str]) -> Wanted:
    """Understand what was typed; ends with 2 and one clear line where it can't be."""
    options = _parser().parse_args(arguments)
    folder: Path | None = options.data
    return Wanted(
        command=options.command,
        data=DataFolder(folder.expanduser().absolute()) if folder else DataFolder.usual(),
        self_test=options.self_test,
        options=options,
    )


def _parser() -> argparse.ArgumentParser:
    # Before or after the command: each has an action of its own, since argparse would otherwise
    # overwrite what was typed before with the default of after.
    data = _data_option(argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        prog="digitaix-desktop",
        parents=[_data_option(None)],
        description="The back-office of a shop. Without a command it opens the window.",
        epilog="Exit codes: 0 all went in; 3 some rows were left out, each listed; "
        "1 refused as a whole; 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"DigitAix Desktop {__version__}")
    parser.add_argument("--self-test", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=False)
    _add_import(commands.add_parser("import", parents=[data], help="import a catalogue file"))
    export = commands.add_parser("export", parents=[data], help="write all products to a file")
    export.add_argument("file", type=Path, metavar="FILE.xlsx")
    commands.add_parser("sync", parents=[data], help="exchange once with the marketplace")
    pair = commands.add_parser("pair", parents=[data], help="connect to a marketplace")
    pair.add_argument("--server", required=True, metavar="URL")
    pair.add_argument("--code", required=True, metavar="CODE")
    slip = commands.add_parser("slip", parents=[data], help="write an order's pickup slip as PDF")
    slip.add_argument("order", metavar="ORDER", help="the pickup code, such as K7F2QX")
    slip.add_argument("--to", type=Path, required=True, metavar="FILE.pdf")
    commands.add_parser("doctor", parents=[data], help="look at disk, file, clock, printer, link")
    return parser


def _data_option(default: str | None) -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=default,
        help="the shop's data folder (default: this user's own)",
    )
    return option


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="say what would be stored")
    parser.add_argument("--report", type=Path, metavar="OUT.json", help="write a report")
    parser.add_argument("--sheet", metavar="NAME", help="the sheet to read")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        type=_mapping,
        metavar="FIELD=HEADING",
        help="take this column for that field (again for each; empty heading: leave it out)",
    )
    parser.add_argument("--tax", choices=("incl", "excl"), help="whether prices include tax")


def _mapping(text: str) -> tuple[str, str]:
    field, equals, heading = text.partition("=")
    if not equals or not field.strip():
        raise argparse.ArgumentTypeError(f"“{text}” should look like FIELD=HEADING")
    return field.strip(), heading
