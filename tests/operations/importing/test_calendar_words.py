"""Time as shops write it: how long a bouquet takes, and when of the year there are peonies."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from digitaix_desktop.operations.importing.calendar_words import (
    counted_in,
    day_of,
    lead_of,
    season_of,
)
from digitaix_desktop.operations.importing.fields import Field
from tests.spreadsheets.tables import plan_of

HOUR, DAY = 60, 1440


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("24h", DAY), ("48 heures", 2 * DAY), ("2 jours", 2 * DAY), ("3 j", 3 * DAY),
        ("1 semaine", 7 * DAY), ("2 à 3 jours", 3 * DAY), ("2-3 j.", 3 * DAY),
        ("sous 48h", 2 * DAY), ("1,5 h", 90), ("45 min", 45), ("10 jours ouvrés", 10 * DAY),
        ("3 mois", None), ("sur devis", None), ("2", None), ("", None), ("9999 jours", None),
        ("9" * 5000, None),
    ],
)  # fmt: skip
def test_how_long_it_takes(text: str, minutes: int | None) -> None:
    assert lead_of(text) == minutes


def test_plain_numbers_count_what_their_heading_says() -> None:
    assert lead_of(2, counted_in("Délai (jours)")) == 2 * DAY
    assert lead_of("3", counted_in("Délai de préparation en heures")) == 3 * HOUR
    assert lead_of(2, counted_in("Délai de préparation")) is None


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("avril à juin", ("04-01", "06-30")), ("15/12 - 15/03", ("12-15", "03-15")),
        ("oct. à mars", ("10-01", "03-31")), ("décembre", ("12-01", "12-31")),
        ("janvier-avril", ("01-01", "04-30")), ("du 15 avril au 30 juin", ("04-15", "06-30")),
        ("1er mai au 31 août", ("05-01", "08-31")), ("15/04-30/06", ("04-15", "06-30")),
        ("April to June", ("04-01", "06-30")), ("janvier à février", ("01-01", "02-28")),
        ("toute l'année", None), ("PE27", None), ("Hiver", None), ("2026-2027", None),
        ("15 avril", None), ("31/02 - 30/06", None), ("", None),
    ],
)  # fmt: skip
def test_when_of_the_year(text: str, season: tuple[str, str] | None) -> None:
    assert season_of(text) == season


def test_days_of_the_year_are_dates_too() -> None:
    assert day_of(date(2026, 11, 20)) == day_of(datetime(2026, 11, 20)) == "11-20"  # noqa: DTZ001
    assert day_of("20/11/2026") == day_of("20 novembre") == "11-20"
    assert (day_of("octobre"), day_of("octobre", ends=True)) == ("10-01", "10-31")


def test_a_florist_s_list_says_when_and_how_long() -> None:
    plan = plan_of(
        "Nom;Prix TTC;Sur commande;Délai de préparation;Saison\n"
        "Bouquet rond;35;oui;24 h;\nCouronne;55;oui;3 jours;20/11 - 24/12\n"
        "Pivoine;4,5;;;avril à juin\n"
    )
    assert [product.details for product in plan.products] == [
        {"making": {"to_order": True, "lead_minutes": DAY}},
        {
            "making": {
                "to_order": True,
                "lead_minutes": 3 * DAY,
                "season_from": "11-20",
                "season_to": "12-24",
            }
        },
        {"making": {"season_from": "04-01", "season_to": "06-30"}},
    ]


def test_a_time_that_is_not_understood_is_said_to_be() -> None:
    plan = plan_of(
        "Nom;Prix TTC;Délai de préparation;Saison\nBouquet;35;24 h;avril à juin\n"
        "Gerbe;95;à voir ensemble;été\nRosier;20;2 jours;toute l'année\nPot;9;;\nLis;4;1 j;mai\n"
    )
    assert [(each.row, each.field, each.before) for each in plan.repairs] == [
        (3, Field.LEAD_TIME, "à voir ensemble"),
        (3, Field.SEASON, "été"),
    ]


def test_a_mere_delay_is_the_shop_s_unless_it_buys_at_these_prices() -> None:
    own = plan_of("Nom;Prix TTC;Délai\nBouquet;35;24 h\nGerbe;95;2 jours\n")
    assert [product.details for product in own.products] == [
        {"making": {"lead_minutes": DAY}},
        {"making": {"lead_minutes": 2 * DAY}},
    ]
    supplier_s = plan_of("Nom;PA HT;Prix TTC;Délai\nVase;12;35;2 sem.\nPot;3;9;3 sem.\n")
    assert [product.details for product in supplier_s.products] == [None, None]


def test_a_season_may_stand_in_two_columns() -> None:
    plan = plan_of(
        "Nom;Prix TTC;Disponible du;Disponible au\nPivoine;4,5;15 avril;30 juin\nRose;3,2;;\n"
    )
    peony, rose = plan.products
    assert peony.details == {"making": {"season_from": "04-15", "season_to": "06-30"}}
    assert rose.details is None


def test_a_collection_of_clothes_is_no_season_of_the_year() -> None:
    plan = plan_of("Nom;Prix TTC;Saison\nRobe;89;PE27\nPull;99;AH26\n")
    assert [product.details for product in plan.products] == [None, None]
    assert "season" not in {field.value for field in plan.mapping}


def test_what_a_florist_calls_the_bouquet_is_its_name() -> None:
    plan = plan_of(
        "Composition;Prix;Description\nBouquet rond;35;Fleurs du moment\nGerbe;95;\nCentre;40;\n"
    )
    assert [product.name for product in plan.products] == ["Bouquet rond", "Gerbe", "Centre"]
    assert plan.products[0].description == "Fleurs du moment"
