"""How a slip is laid out on each sheet: larger paper has larger words and more columns.

Lengths are millimetres, sizes of type are points.
"""

from __future__ import annotations

from dataclasses import dataclass

from digitaix_desktop.operations.printing import Paper


@dataclass(frozen=True, slots=True)
class Sizes:
    """What differs between the sheets; everything else follows from it."""

    paper: Paper
    margin: float
    head: float
    """How many times as large as on A6 the upper part is."""
    body: float
    """And the lines of the order."""
    code: float
    further_code: float
    qr_dots: int
    further_qr_dots: int
    foot: float
    """From the lower edge to the last line of words."""
    prices: bool
    """Whether unit prices have a column of their own."""

    @property
    def left(self) -> float:
        """Where words begin."""
        return self.margin

    @property
    def right(self) -> float:
        """Where words end."""
        return self.paper.width_mm - self.margin

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Of the sheet."""
        return float(self.paper.height_mm)


A6 = Sizes(Paper.A6, 5.6, 1.0, 1.0, 33, 21, 9, 6, 5.3, prices=False)
A5 = Sizes(Paper.A5, 9.0, 1.3, 1.12, 46, 26, 11, 7, 7.5, prices=True)
A4 = Sizes(Paper.A4, 14.0, 1.5, 1.2, 60, 32, 13, 8, 11.0, prices=True)
_SIZES = {each.paper: each for each in (A6, A5, A4)}


def sizes_of(paper: Paper) -> Sizes:
    """How slips are laid out on that sheet."""
    return _SIZES[paper]
