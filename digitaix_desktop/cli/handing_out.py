"""`digitaix-desktop export`, `template` and `slip`: files made from the shop's books."""

from __future__ import annotations

from digitaix_desktop import papers
from digitaix_desktop.cli.arguments import ALL_WENT_IN, Wanted
from digitaix_desktop.cli.files import written
from digitaix_desktop.cli.opening import looking
from digitaix_desktop.cli.saying import say
from digitaix_desktop.domain.errors import NotFound
from digitaix_desktop.language import usual_language
from digitaix_desktop.operations.choices import LANGUAGE
from digitaix_desktop.translatable import QT_TRANSLATE_NOOP
from digitaix_desktop.words import Words


def export(wanted: Wanted) -> int:
    """Write all products into a workbook."""
    with looking(wanted.data) as queries, written(wanted.options.file) as path:
        count = papers.write_catalogue(queries, path, wanted.options.file.suffix)
    told = QT_TRANSLATE_NOOP("Cli", "{count} products written to {file}.")
    say(told, count=count, file=wanted.options.file)
    return ALL_WENT_IN


def template(wanted: Wanted) -> int:
    """Write an empty list of products to be filled in."""
    with written(wanted.options.file) as path:
        papers.write_template(path, Words(usual_language()))
    say(QT_TRANSLATE_NOOP("Cli", "Template written to {file}."), file=wanted.options.file)
    return ALL_WENT_IN


def slip(wanted: Wanted) -> int:
    """Write an order's pickup slip as PDF."""
    with looking(wanted.data) as queries:
        sheet = queries.order_by_code(wanted.options.order)
        if sheet is None:
            raise NotFound(what=wanted.options.order)
        chosen = queries.setting(LANGUAGE)
        language = chosen if isinstance(chosen, str) else usual_language()
        pdf = papers.slip_pdf(sheet, queries, Words(language))
        with written(wanted.options.to) as path:
            path.write_bytes(pdf)
    say(QT_TRANSLATE_NOOP("Cli", "Slip written to {file}."), file=wanted.options.to)
    return ALL_WENT_IN
