"""Everything a developer runs: ``python3 scripts/dev.py demo | test | check | bench | ...``.

Needs nothing but Python 3.11 or newer: it installs the rest by itself, once
(docs/decisions/0002-one-script-sets-up.md).
"""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this by hand may have an older one
    sys.exit("DigitAix needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts import checks, demo, forms, system_packages, translations
from scripts.environment import Environment
from scripts.refusal import Refusal

ROOT = Path(__file__).resolve().parent.parent


def _set_up(command: str) -> Environment:
    """Make this machine able to run `command`; does nothing the second time."""
    environment = Environment(ROOT)
    if command == "test":
        checks.refuse_a_python_that_cannot_be_packed()
    system_packages.provide(
        system_packages.needed_for(command),
        system_packages.Machine.here(),
        first_time=not environment.is_ready(),
    )
    environment.prepare()
    translations.compile_catalogues(environment)
    return environment


def _demo(asked: argparse.Namespace) -> int:
    demo.refuse_without_a_screen()
    return demo.run(_set_up("demo"), data=asked.data, port=asked.port)


def _test(asked: argparse.Namespace) -> int:
    environment = _set_up("test")
    return checks.quick(environment) if asked.quick else checks.everything(environment)


def _check(_asked: argparse.Namespace) -> int:
    return checks.check(_set_up("check"))


def _bench(asked: argparse.Namespace) -> int:
    return checks.bench(_set_up("test"), asked.names)


def _oversell(asked: argparse.Namespace) -> int:
    return checks.oversell(_set_up("test"), ["--quick"] if asked.quick else [])


def _soak(asked: argparse.Namespace) -> int:
    return checks.soak(_set_up("test"), asked.examples)


def _screens(asked: argparse.Namespace) -> int:
    words = [*asked.scenes, *(word for look in asked.look for word in ("--look", look))]
    if asked.to is not None:
        words += ["--to", str(asked.to.resolve())]
    return checks.screens(_set_up("test"), words)


def _forms(asked: argparse.Namespace) -> int:
    environment = _set_up("check")
    return forms.check(environment) if asked.check else forms.compile_all(environment)


def _translations(asked: argparse.Namespace) -> int:
    environment = _set_up("check")
    return translations.check(environment) if asked.check else translations.update(environment)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Everything a developer runs.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    command = commands.add_parser("demo", help="a sample town, and one of its shops in a window")
    command.add_argument(
        "--data", type=Path, metavar="DIR", help="keep the data there (default: thrown away)"
    )
    command.add_argument("--port", type=int, metavar="N", help="the marketplace's port")
    command.set_defaults(do=_demo)

    command = commands.add_parser("test", help="check, all tests and the installer's self-test")
    command.add_argument("--quick", action="store_true", help="only pytest, without end_to_end")
    command.set_defaults(do=_test)

    command = commands.add_parser("check", help="style, layers, forms, translations and types")
    command.set_defaults(do=_check)

    command = commands.add_parser("bench", help="the benchmarks, as ratios")
    command.add_argument("names", nargs="*", metavar="NAME", help="only these")
    command.set_defaults(do=_bench)

    command = commands.add_parser("oversell", help="what each way of holding stock back costs")
    command.add_argument("--quick", action="store_true", help="two small shops only")
    command.set_defaults(do=_oversell)

    command = commands.add_parser(
        "soak", help="the property tests, with many more examples; long proofs whole"
    )
    command.add_argument(
        "--examples",
        type=int,
        default=5000,
        metavar="N",
        help="tries for each test; of histories four times as many",
    )
    command.set_defaults(do=_soak)

    command = commands.add_parser("screens", help="pictures of every screen, for docs/screens")
    command.add_argument("scenes", nargs="*", metavar="SCENE", help="only these, as storefront")
    command.add_argument(
        "--look", action="append", default=[], metavar="NAME",
        help="only in this look, as fr-sombre or en-grand-petit",
    )  # fmt: skip
    command.add_argument("--to", type=Path, metavar="DIR", help="elsewhere than docs/screens")
    command.set_defaults(do=_screens)

    command = commands.add_parser("forms", help="compile the drawings of ui/")
    command.add_argument("--check", action="store_true", help="only say which are out of date")
    command.set_defaults(do=_forms)

    command = commands.add_parser("translations", help="collect the texts to translate")
    command.add_argument("--check", action="store_true", help="only say what is missing")
    command.set_defaults(do=_translations)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command; answers with its exit code."""
    with contextlib.suppress(AttributeError):  # a replaced stdout may have no such setting
        sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.do(asked))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        words = [str(word) for word in failure.cmd]
        print(f"Failed with code {failure.returncode}: {' '.join(words)}", file=sys.stderr)
        return failure.returncode if failure.returncode > 0 else 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
