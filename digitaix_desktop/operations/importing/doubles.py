"""Finds what a file says twice: references, barcodes, names."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from digitaix_desktop.operations.importing import sentences
from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.grouping import Families, Family
from digitaix_desktop.operations.importing.line import Line
from digitaix_desktop.operations.importing.plan import Rejected, Repair, Skipped
from digitaix_desktop.operations.importing.reasons import Reason


@dataclass(slots=True)
class Doubles:
    """What was seen so far in the file; one of each is kept, the first."""

    repairs: list[Repair]
    found: Families
    _skus: dict[str, Line] = field(default_factory=dict)
    _barcodes: dict[str, Line] = field(default_factory=dict)
    _names: dict[str, Line] = field(default_factory=dict)

    def sift_lines(self, lines: Sequence[Line]) -> list[Line]:
        """The products of one row each that can be stored beside each other."""
        return [line for line in lines if self._is_new(line)]

    def sift(self) -> list[Family]:
        """The families that can be stored beside each other; `found` is told of the others."""
        found = self.found
        kept: list[Family] = []
        for family in found.families:
            if not family.variants and not family.others:
                if self._is_new(family.head):
                    kept.append(family)
                continue
            if family.shared_sku is not None:
                first = self._skus.setdefault(family.shared_sku, family.head)
                if first is not family.head:
                    sku = {"row": first.number, "sku": family.shared_sku}
                    self._leave_out(family, Field.SKU, Reason(sentences.SAME_SKU, sku))
                    continue
            has_own_row = all(line is not family.head for line in family.variants)
            siblings = {id(line) for line in family.variants}
            variants = [line for line in family.variants if self._is_new_code(line, siblings)]
            if family.variants and not variants:
                self._leave_out(family, Field.PARENT, _without(family))
                continue
            family.variants = variants
            if not has_own_row and all(line is not family.head for line in variants):
                # The row that told of the product was left out: the next one does.
                variants[0].name = variants[0].name or family.head.name
                family.head = variants[0]
            if has_own_row and not self._is_new_code(family.head):
                self._leave_out(family, Field.PARENT, _without(family))
                continue
            self._names.setdefault(family.head.name.casefold(), family.head)
            kept.append(family)
        return kept

    def _is_new(self, line: Line) -> bool:
        key = line.name.casefold()
        if line.sku is None and line.barcode is None:
            first = self._names.get(key)
            if first is not None:
                self._tell(line, first, Field.NAME)
                return False
        if not self._is_new_code(line):
            return False
        self._names.setdefault(key, line)
        return True

    def _is_new_code(self, line: Line, siblings: Container[int] = ()) -> bool:
        """Whether no earlier row has its reference; a barcode seen before is taken away from it.

        Sizes and colours of one product (`siblings`) may go by one reference, the model's.
        """
        if line.sku is not None:
            first = self._skus.setdefault(line.sku, line)
            if first is not line and id(first) not in siblings:
                self._tell(line, first, Field.SKU)
                return False
        if line.barcode is not None:
            first = self._barcodes.setdefault(line.barcode, line)
            if first is not line:
                if line.sku is None and first.says_the_same(line):
                    self._tell(line, first, Field.BARCODE)
                    return False
                reason = Reason(sentences.SAME_BARCODE, {"row": first.number})
                self.repairs.append(Repair(line.number, Field.BARCODE, line.barcode, None, reason))
                line.barcode = None
        return True

    def _tell(self, line: Line, first: Line, what: Field) -> None:
        if first.says_the_same(line):
            reason = Reason(sentences.DOUBLE, {"row": first.number})
            self.found.skipped.append(Skipped(line.number, reason))
        elif what is Field.SKU:
            reason = Reason(sentences.SAME_SKU, {"row": first.number, "sku": line.sku or ""})
            self.found.rejected.append(Rejected(line.number, what, reason))
        else:
            reason = Reason(sentences.SAME_NAME, {"row": first.number, "name": line.name})
            self.found.rejected.append(Rejected(line.number, what, reason))

    def _leave_out(self, family: Family, field: Field, reason: Reason) -> None:
        """Leave out those rows of a product that nothing was said of yet."""
        told = {each.row for each in self.found.rejected} | {
            each.row for each in self.found.skipped
        }
        for line in family.lines:
            if line.number not in told:
                self.found.rejected.append(Rejected(line.number, field, reason))


def _without(family: Family) -> Reason:
    return Reason(sentences.NO_PARENT, {"parent": family.head.name})
