"""The way in: `digitaix-desktop` and `python -m digitaix_desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window, or carry out a command; each loads only what it needs."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--read-table"]:  # the packed program reads tables in a child of itself
        from digitaix_desktop.spreadsheets.child import main as read_table

        return read_table(arguments[1:])
    if arguments[:1] == ["--read-photos"]:
        from digitaix_desktop.photos.child import main as read_photos

        return read_photos(arguments[1:])
    if arguments[:1] == ["--make-ready"]:
        from digitaix_desktop.storage.maker import main as make_ready

        return make_ready(arguments[1:])
    if not arguments:  # a click on the icon: nothing is to be understood before the window shows
        from digitaix_desktop.app import run
        from digitaix_desktop.paths import DataFolder

        return run(DataFolder.usual())
    from digitaix_desktop.cli.arguments import parse
    from digitaix_desktop.language import usual_language
    from digitaix_desktop.words import Words

    words = Words(usual_language())
    wanted = parse(arguments, lambda text: words.text("Cli", text))
    if wanted.self_test:
        from digitaix_desktop import selftest

        return selftest.run()
    if wanted.command is None:
        from digitaix_desktop.app import run

        return run(wanted.data)
    from digitaix_desktop.cli.commands import carry_out

    return carry_out(wanted)


if __name__ == "__main__":
    sys.exit(main())
