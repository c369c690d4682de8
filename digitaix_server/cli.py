"""The marketplace's command line, for whoever looks after it."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sqlite3
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import platformdirs
from sqlalchemy.exc import DatabaseError

from digitaix_protocol.rules import codes, formats
from digitaix_server.database import Busy, Database, shown
from digitaix_server.migrating import Damaged, TooNew, migrate
from digitaix_server.post import Post
from digitaix_server.services import (
    enrolment,
    escalating,
    oversells,
    photos,
    purging,
    sampling,
    shops,
)
from digitaix_server.services.errors import NotFound
from digitaix_server.services.photos import PhotoFolder
from digitaix_server.settings import DATABASE, MAIL_FROM, SMTP, Settings
from digitaix_server.stores.store import Unsuitable
from digitaix_server.town_clock import TIME_ZONE, NoSuchTimeZone, town_time, zone

OK, REFUSED, WRONG_USAGE = 0, 1, 2
PROGRAM = "digitaix-server"


class CommandRefused(Exception):
    """A command that cannot be carried out; its text is for the person who typed it."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with the code for wrong usage."""
        self.exit(WRONG_USAGE, f"{PROGRAM}: {message} ({self.prog} --help says more)\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused, 2 wrong usage. Never a traceback for what can happen."""
    usual = Path(platformdirs.site_state_dir("digitaix"))
    # The option may stand before or after the command, so neither place may give a default.
    asked = argparse.Namespace(data=usual, database=os.environ.get(DATABASE, ""))
    asked.__dict__ |= vars(_parser(usual).parse_args(arguments))
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    carry_out: Callable[[argparse.Namespace], None] = asked.carry_out
    try:
        zone()
        carry_out(asked)
    except CommandRefused as refusal:
        return _refuse(str(refusal))
    except NoSuchTimeZone as error:
        return _refuse(f"{TIME_ZONE}: no time zone is called {error}; one is Indian/Reunion")
    except TooNew:
        return _refuse(f"a newer version of DigitAix wrote {_shown(asked)}: nothing was touched")
    except Damaged:
        return _refuse(f"{_shown(asked)} does not hold together: nothing was touched")
    except (DatabaseError, sqlite3.DatabaseError, Unsuitable) as error:
        cause = str(getattr(error, "orig", None) or error).strip().splitlines()
        return _refuse(f"{_shown(asked)} cannot be used: {'; '.join(cause)}")
    except Busy:
        return _refuse("the database is busy: try again in a moment")
    except OSError as error:
        return _refuse(f"{error.strerror or error}: {error.filename or asked.data}")
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    return OK


def _refuse(message: str) -> int:
    sys.stderr.write(f"{PROGRAM}: {message}\n")
    return REFUSED


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _parser(usual: Path) -> argparse.ArgumentParser:
    where = _Parser(add_help=False)
    where.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=f"the folder of the database and the photos (usually {usual})",
    )
    where.add_argument(
        "--database",
        type=_database,
        metavar="URL",
        default=argparse.SUPPRESS,
        help=f"a PostgreSQL, postgresql://…, instead of a file; better said in {DATABASE}, which "
        "no list of processes shows",
    )
    parser = _Parser(prog=PROGRAM, description="The marketplace's server.", parents=[where])
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    def command(name: str, run: Callable[[argparse.Namespace], None], about: str) -> _Parser:
        made: _Parser = commands.add_parser(name, parents=[where], help=about, description=about)
        made.set_defaults(carry_out=run)
        return made

    serving = command("serve", _serve, "serve shops and customers, until told to end")
    serving.add_argument("--host", default="127.0.0.1", help="where to listen (127.0.0.1)")
    serving.add_argument("--port", type=_port, default=8000, help="0 for any free one (8000)")
    serving.add_argument(
        "--public-url", type=_url, default="", help="where customers reach the storefront"
    )
    serving.add_argument(
        "--trusted-proxy",
        default="",
        metavar="ADDRESS",
        help="the web server in front, whose word on the customer's address is taken",
    )
    serving.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="processes that serve side by side, on PostgreSQL (1)",
    )
    command("migrate", _migrate, "bring the database to this version's shape")
    invite = command("invite-shop", _invite, "print an invitation for a shop's first PC")
    which = invite.add_mutually_exclusive_group(required=True)
    which.add_argument("--name", type=_name, help="a new shop of this name")
    which.add_argument("--shop", metavar="SLUG", help="a shop that is there, by its address")
    keep = command("backup", _backup, "keep a copy of the database; the server may run")
    keep.add_argument("file", type=Path, metavar="FILE", help="where to; one that is there goes")
    back = command("restore", _restore, "go on from a copy; the server must not run")
    back.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="a copy that backup made; none for a PostgreSQL that was put back by its own means",
    )
    command("oversells", _oversells, "tell of each shop how often its web orders could not be met")
    command("waiting-orders", _waiting, "list the orders that nobody takes on, for the town hall")
    command("load-sample", _load_sample, "put an invented town in, to look at")
    forget = command("purge", _purge, "forget who reserved, and what only takes room")
    forget.add_argument(
        "--days",
        type=_days,
        default=purging.IDENTITY_DAYS,
        help=f"days after an order's end ({purging.IDENTITY_DAYS})",
    )
    return parser


# What may be typed -------------------------------------------------------------------------


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 65_535:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")


def _workers(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 64:
        return int(text)
    raise argparse.ArgumentTypeError("workers are a number from 1 to 64")


def _database(text: str) -> str:
    if not text or text.startswith(("postgresql://", "postgres://")):
        return text
    raise argparse.ArgumentTypeError("a database's address begins with postgresql://")


def _days(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 36_500:
        return int(text)
    raise argparse.ArgumentTypeError("days are a whole number")


def _url(text: str) -> str:
    if not text or (text.startswith(("http://", "https://")) and " " not in text):
        return text.rstrip("/")
    raise argparse.ArgumentTypeError("an address begins with http:// or https://")


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name or len(name) > 200:
        raise argparse.ArgumentTypeError("a shop's name has 1 to 200 characters")
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        raise argparse.ArgumentTypeError("a shop's name is plain text")
    return name


# The commands ------------------------------------------------------------------------------


def _settings(asked: argparse.Namespace) -> Settings:
    return Settings(asked.data, asked.database)


def _shown(asked: argparse.Namespace) -> str:
    return shown(_settings(asked).where)


@contextmanager
def _opened(asked: argparse.Namespace, *, begin: bool = False) -> Iterator[Database]:
    """The database, up to date; the server may run beside. `begin` makes it if there is none."""
    settings = _settings(asked)
    if begin:
        asked.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    elif not settings.database and not settings.database_file.exists():
        raise CommandRefused(
            f"there is no marketplace in {asked.data}; look at --data, or begin one there "
            "with digitaix-server migrate"
        )
    base = Database(settings.where)
    try:
        if not begin and not base.store.is_begun():
            raise CommandRefused(
                f"there is no marketplace in {base.store.shown}; begin one there with "
                "digitaix-server migrate"
            )
        migrate(base)
        yield base
    finally:
        base.close()


def _serve(asked: argparse.Namespace) -> None:
    from digitaix_server import serving, workers

    if asked.workers > 1 and not asked.database:
        raise CommandRefused("a file is served by one process; several need --database")
    smtp, sender = os.environ.get(SMTP, ""), os.environ.get(MAIL_FROM, "")
    if smtp:
        try:
            Post.at(smtp, sender)
        except ValueError as error:
            raise CommandRefused(f"{SMTP} or {MAIL_FROM} cannot be used: {error}") from error
    settings = Settings(
        asked.data,
        asked.database,
        smtp=smtp,
        mail_from=sender,
        public_url=asked.public_url,
        allowed_hosts=serving.allowed_hosts(asked.host, asked.public_url),
    )
    logging.getLogger("digitaix_server").setLevel(logging.INFO)
    try:
        serving.serve(settings, asked.host, asked.port, asked.trusted_proxy, asked.workers)
    except serving.AlreadyServing as error:
        raise CommandRefused(f"another server already uses {asked.data}") from error
    except workers.Failed as error:
        raise CommandRefused("a process could not begin; it says why above") from error
    except serving.PortTaken as error:
        raise CommandRefused(f"cannot listen on {asked.host}:{asked.port}: {error}") from error


def _migrate(asked: argparse.Namespace) -> None:
    asked.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    base = Database(_settings(asked).where)
    try:
        done = migrate(base)
    finally:
        base.close()
    _say(f"{_shown(asked)} {'is now' if done else 'was already'} up to date.")


def _invite(asked: argparse.Namespace) -> None:
    with _opened(asked) as base, base.writing() as db:
        if asked.name:
            shop = shops.create(db, asked.name)
        else:
            try:
                shop = shops.by_slug(db, asked.shop)
            except NotFound as error:
                raise CommandRefused(f"there is no shop called {asked.shop!r}") from error
        code = enrolment.invite(db, shop.id)
        name, slug = shop.name, shop.slug
    _say(f"{name} ({slug}), good for 60 days and one computer:")
    _say(codes.shown(code))


def _backup(asked: argparse.Namespace) -> None:
    from digitaix_server import keeping

    if asked.database:
        raise CommandRefused("a PostgreSQL is copied with its own means, such as pg_dump")
    if not asked.file.parent.is_dir():
        raise CommandRefused(f"there is no folder {asked.file.parent} to keep a copy in")
    with _opened(asked):
        keeping.copy_to(_settings(asked).database_file, asked.file)
    _say(
        f"{asked.file} is a copy of the marketplace as it is now. It holds customers' names: keep "
        f"it safe, and no longer than {purging.IDENTITY_DAYS} days. Photos lie in "
        f"{Settings(asked.data).photo_folder}."
    )


def _restore(asked: argparse.Namespace) -> None:
    from digitaix_server import keeping, serving

    if asked.database:
        _begin_anew(asked)
        return
    if asked.file is None:
        raise CommandRefused("which copy? restore FILE")
    settings = _settings(asked)
    asked.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with serving.alone(settings):
            aside = keeping.put_back(asked.file, settings.database_file)
    except serving.AlreadyServing as error:
        raise CommandRefused(f"a server uses {asked.data}: end it first") from error
    except keeping.NoCopy as error:
        raise CommandRefused(
            f"{asked.file} is no copy of a marketplace: nothing was changed"
        ) from error
    _say("The marketplace goes on from this copy; what came later, the shops' PCs give back.")
    if aside is not None:
        _say(f"What was in use is kept as {aside}.")


def _begin_anew(asked: argparse.Namespace) -> None:
    """A PostgreSQL was put back: all that is left is to let the PCs know."""
    if asked.file is not None:
        raise CommandRefused("a PostgreSQL is put back with its own means; then restore alone")
    with _opened(asked) as base, base.writing() as db:
        shops.begin_anew(db)
    _say(f"What {_shown(asked)} has forgotten, the shops' PCs give back.")


def _oversells(asked: argparse.Namespace) -> None:
    with _opened(asked) as base, base.reading() as db:
        told = oversells.of_town(db)
    for name, one in told:
        found = "" if one.minutes_to_find is None else f", found after {one.minutes_to_find} min"
        rate = f"{one.rate_ppm / 10_000:.2f} %"
        _say(f"{name}: {one.orders} orders, {one.oversold} not as promised ({rate}{found})")
    orders = sum(one.orders for _, one in told)
    oversold = sum(one.oversold for _, one in told)
    _say(f"In {oversells.REPORTED_DAYS} days: {orders} orders, {oversold} not as promised.")


def _waiting(asked: argparse.Namespace) -> None:
    with _opened(asked) as base, base.reading() as db:
        found = escalating.for_town_hall(db)
    for one in found:
        since = town_time(one.since_ms)
        reach = f", {formats.phone(one.phone)}" if one.phone else ""
        code = formats.pickup_code(one.code)
        _say(f"{one.shop} ({one.slug}{reach}): order {code}, since {since:%Y-%m-%d %H:%M}")
    _say(f"Orders that nobody has taken on: {len(found)}.")


def _load_sample(asked: argparse.Namespace) -> None:
    with _opened(asked, begin=True) as base:
        loaded = sampling.load(base, PhotoFolder(Settings(asked.data).photo_folder))
    if loaded.shops:
        _say(f"{loaded.town}: {loaded.shops} shops, {loaded.products} products.")
    else:
        _say(f"{loaded.town} was already there.")


def _purge(asked: argparse.Namespace) -> None:
    with _opened(asked) as base:
        with base.writing() as db:
            purged = purging.purge(db, asked.days)
        purging.forget_copies(base, asked.days)
        forgotten = photos.look_after(base, PhotoFolder(Settings(asked.data).photo_folder))
        base.store.scrub()
    _say(
        f"Forgotten: {purged.identities} identities, {purged.baskets} baskets, "
        f"{purged.receipts} receipts, {forgotten} photos."
    )


if __name__ == "__main__":
    sys.exit(main())
