"""Rows on pages: nothing lost, nothing too high, no total alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digitaix_desktop.documents.flow import Group, Room, Row, paginated

ROOM = Room(first=80, further=110, end=18)


def a_group(*heights: float, with_previous: bool = False, is_line: bool = True) -> Group:
    rows = tuple(Row(height, lambda _sheets, _y: None) for height in heights)
    return Group(rows, with_previous, is_line)


def heights(pages: list[list[Group]]) -> list[list[float]]:
    return [[group.height for group in page] for page in pages]


def test_what_fits_stays_on_one_page() -> None:
    assert heights(paginated([a_group(10), a_group(10)], ROOM)) == [[10, 10]]


def test_a_total_takes_a_line_along_to_the_page_where_the_foot_has_room() -> None:
    lines = [a_group(20), a_group(20), a_group(20)]
    assert heights(paginated([*lines, a_group(10, with_previous=True)], ROOM)) == [
        [20, 20],
        [20, 10],
    ]


def test_the_foot_goes_alone_to_the_next_page_when_one_group_fills_the_last() -> None:
    assert heights(paginated([a_group(70)], ROOM)) == [[70], []]


def test_a_group_higher_than_a_page_goes_on_over_the_next_ones() -> None:
    assert heights(paginated([a_group(*[30] * 6)], ROOM)) == [[30, 30], [30, 30, 30], [30]]


@given(
    st.lists(
        st.builds(
            lambda rows, joined: a_group(*rows, with_previous=joined),
            st.lists(st.floats(1, 40), min_size=1, max_size=8),
            st.booleans(),
        )
    )
)
def test_no_row_is_lost_moved_or_below_its_page(groups: list[Group]) -> None:
    pages = paginated(groups, ROOM)
    assert [row for page in pages for group in page for row in group.rows] == [
        row for group in groups for row in group.rows
    ]
    for number, page in enumerate(pages):
        assert sum(group.height for group in page) <= ROOM.of(number)
    assert sum(group.height for group in pages[-1]) <= ROOM.of(len(pages) - 1) - ROOM.end
    assert all(pages[:-1]), "only the last page may be empty"
