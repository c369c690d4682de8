"""The sentences of an import's last step: what it comes to, what it did, what was taken back."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from digitaix_desktop.gui.parts import Parts
from digitaix_desktop.gui.screens.import_run import Stage
from digitaix_desktop.gui.screens.import_words import ImportWords
from digitaix_desktop.gui.theme import Tone
from digitaix_desktop.operations.importing.foreseeing import Foreseen
from digitaix_desktop.operations.importing.named_photos import shown_source
from digitaix_desktop.operations.importing.overview import Overview
from digitaix_desktop.operations.importing.ways import AbsentWay, ImportWays
from digitaix_desktop.operations.views.deeds import MANY, SALES, LongDeed
from digitaix_desktop.words import local_time
from digitaix_protocol.rules import formats


class Telling(NamedTuple):
    """A headline, what goes with it, and a sign before it (or none)."""

    title: str
    words: str
    symbol: str = ""
    tone: Tone = "muted"


class Outcome(QObject):
    """Finds the words; it knows nothing of buttons."""

    def __init__(self, parts: Parts, names: ImportWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._names = parts, names

    def foreseen(
        self,
        outlook: Foreseen,
        overview: Overview,
        unanswered: int,
        ways: ImportWays = ImportWays(),
    ) -> Telling:
        """What the import would come to; `unanswered` columns were asked about in vain."""
        parts = self._figures(outlook.created, outlook.updated, outlook.unchanged)
        if outlook.absent and ways.absent is AbsentWay.ARCHIVE:
            parts.append(self.tr("%Ln archived", "", outlook.absent))
        if overview.corrections:
            parts.append(self.tr("%Ln to correct", "", overview.corrections))
        said = [self._online(outlook.online)] if outlook.online else []
        if outlook.in_store:
            said.append(self._in_store(outlook.in_store))
        if outlook.uncounted:
            said.append(self._uncounted(outlook.uncounted))
        if outlook.repeated:
            count = outlook.repeated
            said.append(self.tr("%Ln delivery line(s) added before, not again.", "", count))
        if overview.without_vat:
            said.append(self.tr("%Ln without VAT: not shown yet.", "", overview.without_vat))
        if unanswered:
            said.append(self.tr("%Ln column(s) left aside for want of an answer.", "", unanswered))
        if overview.skipped:
            count = len(overview.skipped)
            said.append(self.tr("%Ln row(s) that are no products left aside.", "", count))
        return Telling(", ".join(parts), " ".join(said))

    def under_way(self, stage: Stage, deed: LongDeed | None = None) -> Telling:
        """While products go in, or are taken out again; `deed` is none for a new import."""
        if deed is not None and deed.kind == MANY:
            goes_on, goes_back = self.tr("Changing your products"), self.tr("Undoing the change")
        else:
            goes_on, goes_back = self.tr("Importing"), self.tr("Undoing the import")
        what = goes_on if stage is Stage.IMPORTING else goes_back
        return Telling(what, self.tr("Orders keep arriving meanwhile."))

    def to_undo(self, deed: LongDeed | None) -> str:
        """What the button says that takes it back."""
        if deed is not None and deed.kind == MANY:
            return self.tr("Undo the change")
        return self.tr("Undo the import")

    def after(self, stage: Stage, deed: LongDeed, outlook: Foreseen | None) -> Telling:
        """How it stands once it is over, or was stopped; `outlook` is what was foreseen of it."""
        match stage:
            case Stage.DONE:
                return self._done(deed, outlook)
            case Stage.UNDO_STOPPED:
                title = self.tr("The import is undone in part")
                if deed.kind == MANY:
                    title = self.tr("The change is undone in part")
                return Telling(title, self._name(deed), "triangle-alert", "warn")
            case Stage.UNDONE if deed.kind == SALES:
                said = self.tr("The sales are undone: the stock is as before.")
                return Telling(self.tr("The import is undone"), said, "undo-2")
            case Stage.UNDONE if deed.kind == MANY:
                title = self.tr("The change is undone")
                said = self.tr("What you changed since then stays.")
                return Telling(title, f"{deed.name}. {said}", "undo-2")
            case Stage.UNDONE:
                put_away = deed.created - deed.stayed_new
                restored = deed.updated + deed.archived - (deed.stayed - deed.stayed_new)
                gone = self.tr("%Ln new product(s) put away", "", put_away)
                back = self.tr("%Ln product(s) as before", "", restored)
                told = [words for words, of in ((gone, put_away), (back, restored)) if of]
                said = f"{', '.join(told or [gone])}."
                stays = self.stayed(deed) or self.tr("What you changed since then stays.")
                return Telling(self.tr("The import is undone"), f"{said} {stays}", "undo-2")
            case _:
                title = self.tr("The import stopped at {done} of {all}")
                stays = self.tr("What went in stays in.")
                if deed.kind == MANY:
                    title = self.tr("The change stopped at {done} of {all}")
                    stays = self.tr("What was changed stays so.")
                title = title.format(
                    done=self._names.figure(deed.done), all=self._names.figure(deed.total)
                )
                words = f"{self._name(deed)} · {stays}"
                return Telling(title, words, "triangle-alert", "warn")

    def stayed(self, deed: LongDeed) -> str:
        """Which products were left as they are when it was undone; nothing if there are none."""
        if not deed.stayed:
            return ""
        names = ", ".join(self.tr("“{name}”").format(name=name) for name in deed.stayed_names)
        more = " …" if deed.stayed > len(deed.stayed_names) else "."
        said = self.tr(
            "%Ln product(s) changed or sold since stay as they are: {names}", "", deed.stayed
        )
        return said.format(names=f"{names}{more}")

    def _done(self, deed: LongDeed, outlook: Foreseen | None) -> Telling:
        if deed.kind == SALES:
            title = self.tr("%Ln line(s) of another till’s sales", "", deed.done)
            return Telling(title, deed.name, "circle-check", "good")
        if deed.kind == MANY:
            title = self.tr("%Ln product(s) changed", "", deed.updated)
            return Telling(title, f"{deed.name}.", "circle-check", "good")
        title = self.tr("%Ln product(s) imported", "", deed.done)
        paired = self._parts.queries.pairing() is not None
        if outlook is not None and deed.done == outlook.products:
            online = (
                self.tr("%Ln on the storefront", "", outlook.online)
                if paired
                else self.tr("%Ln ready for the storefront", "", outlook.online)
            )
            title = f"{title}, {online}"
        unchanged = deed.done - deed.created - deed.updated
        figures = self._figures(deed.created, deed.updated, unchanged)
        if deed.archived:
            figures.append(self.tr("%Ln archived", "", deed.archived))
        words = ", ".join(figures) + "."
        if outlook is not None and outlook.in_store:
            words = f"{words} {self._in_store(outlook.in_store)}"
        if outlook is not None and outlook.uncounted:
            words = f"{words} {self._uncounted(outlook.uncounted)}"
        if deed.photos.awaited:
            words = f"{words} {self._photos_follow(deed)}"
        if not paired:
            later = self.tr("The storefront shows them once your shop is connected, in Settings.")
            words = f"{words} {later}"
        return Telling(title, words, "circle-check", "good")

    def photos(self, deed: LongDeed) -> str:
        """What became of the photos it named; nothing where it named none."""
        photos, said = deed.photos, []
        if photos.come:
            said.append(self.tr("%Ln photo(s) added", "", photos.come))
        if photos.awaited:
            said.append(self.tr("%Ln photo(s) still to come", "", photos.awaited))
        return ", ".join(said)

    def lost_photos(self, deed: LongDeed) -> str:
        """Which photos can't be had; nothing where all can."""
        photos = deed.photos
        if not photos.lost:
            return ""
        more = " …" if photos.lost > len(photos.lost_names) else "."
        said = self.tr("%Ln photo(s) not found: {names}", "", photos.lost)
        return said.format(names=", ".join(map(shown_source, photos.lost_names)) + more)

    def _photos_follow(self, deed: LongDeed) -> str:
        return self.tr("%Ln photo(s) follow while you work.", "", deed.photos.awaited)

    def _figures(self, created: int, updated: int, unchanged: int) -> list[str]:
        said = [self.tr("%Ln new", "", created)] if created else []
        if updated:
            said.append(self.tr("%Ln updated", "", updated))
        if unchanged > 0:
            said.append(self.tr("%Ln unchanged", "", unchanged))
        return said

    def _online(self, count: int) -> str:
        if self._parts.queries.pairing() is None:
            return self.tr(
                "%Ln ready for the storefront: it shows them once your shop is connected.",
                "",
                count,
            )
        return self.tr("%Ln will be on the storefront.", "", count)

    def _in_store(self, count: int) -> str:
        return self.tr(
            "%Ln to be seen in the shop until the file or you say what the law asks (allergens, "
            "maker…): they are under “To complete”.",
            "",
            count,
        )

    def _uncounted(self, count: int) -> str:
        return self.tr("%Ln without stock: to be seen in the shop until you count it.", "", count)

    def _name(self, deed: LongDeed) -> str:
        when = formats.day_and_hour(local_time(deed.at_ms), self._parts.words.language)
        return f"{deed.name}, {when}"
