"""Tells a list of products from sales, orders, figures and movements."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from digitaix_desktop.operations.importing.fields import Field
from digitaix_desktop.operations.importing.refusals import (
    FiguresNotProducts,
    FileRefused,
    PeopleNotProducts,
    SalesNotProducts,
)
from digitaix_desktop.operations.importing.text import fold
from digitaix_desktop.spreadsheets.contents import Profile
from digitaix_desktop.spreadsheets.senses import senses_of, without_number, words_of

_NUMBERED = re.compile(
    r"^(?:n|no|num|numero|number|id|ref|reference|codice)?\s?(?:de |du |d |di |del )?"
    r"(?:commande|order|ticket|facture|invoice|vente|sale|transaction|receipt|bon de livraison|bl|"
    r"ordine|scontrino|fattura|vendita|pedido|factura|venta|folio|bestellung|rechnung|beleg|bon)"
    r"(?: (?:n|no|nr|num|numero|number|id|ref|reference))?$"
    r"|^(?:bestell|beleg|rechnungs|auftrags|bon)(?:nummer| ?nr)$"
)


def _set(*phrases: str) -> frozenset[str]:
    return frozenset("|".join(phrases).split("|"))


_PEOPLE = _set(
    "client|customer|acheteur|buyer|nom du client|nom client|customer name|customer email|prenom|"
    "nom de famille|last name|first name|code postal|societe|raison sociale|siret|mobile|portable|"
    "phone|address|city|ville|billing name|shipping name|email|e mail|adresse e mail|telephone|"
    "adresse|code client|adresse de livraison|shipping address|billing address|destinataire|"
    "caissier|cashier|vendeur|customer id|client id|id client|numero client|numero de client|"
    "customer type|customer no|seller id|user id|postal code|zip code",
    "kunde|kundenname|kundennummer|kundennr|kunden nr|vorname|nachname|strasse|plz|ort|telefon|"
    "anschrift|kassierer|verkaufer|e mail adresse",
    "cliente|nombre cliente|nombre del cliente|id cliente|apellido|apellidos|correo|direccion|"
    "correo electronico|ciudad|codigo postal|telefono|cajero|vendedor",
    "nome cliente|codice cliente|cognome|indirizzo|citta|cap|cassiere|venditore",
)
_PAYING = _set(
    "mode de paiement|mode de reglement|payment method|paiement|reglement|payment|"
    "moyen de paiement|financial status|paid at|rendu|especes|encaisse|montant regle|"
    "statut de paiement|lineitem name|lineitem quantity|lineitem price|subtotal|sous total|"
    "total commande|order total|total ttc|total ht|montant total|total ligne|montant ligne|"
    "line total|prix total|total|total amount|total price|grand total|order status|freight value|"
    "shipping fee|payment type|cogs",
    "zahlungsart|zahlungsmethode|zahlungsstatus|gesamtpreis|gesamtbetrag|gesamt|summe|"
    "zwischensumme|versandkosten",
    "forma de pago|forma pago|metodo de pago|metodo pago|importe total|costo envio",
    "metodo di pagamento|metodo pagamento|pagamento|totale|importo totale|totale ordine|subtotale",
)
_WHEN = _set(
    "date|date commande|date de commande|date de la commande|date vente|date de vente|"
    "date ticket|date facture|date de facture|date transaction|date heure|date et heure|"
    "order date|sale date|created at|heure|horodatage|jour|time|date time|vendu le|"
    "date de valeur|date valeur|date operation|date d operation|date comptable|invoice date|"
    "transaction date|purchase date|posting date|value date|timestamp|shipping limit date",
    "datum|bestelldatum|verkaufsdatum|rechnungsdatum|belegdatum|uhrzeit|buchungstag|"
    "buchungsdatum|wertstellung",
    "fecha|fecha venta|fecha de venta|fecha pedido|fecha de pedido|fecha factura|hora|"
    "fecha operacion|fecha valor",
    "data|data ordine|data vendita|data di vendita|data fattura|ora|data operazione|"
    "data contabile|data valuta",
)
_SOLD = _set(
    "qte vendue|qtes vendues|quantite vendue|quantites vendues|quantite facturee|nb ventes|"
    "nombre de ventes|nb vendus|units sold|items sold|quantity sold|sold|vendus|ventes|ca|ca ttc|"
    "ca ht|chiffre d affaires|chiffre d affaire|chiffre d affaires ttc|chiffre d affaires ht|"
    "net sales|gross sales|ventes nettes|ventes brutes|revenue|part de ca|% ca|% du ca|evolution|"
    "progression|rang|ca n 1|ca n|refunds|items refunded|cost of goods|gross profit|sales|"
    "total sales|total revenue|profit|gross income|chiff aff|chiffre aff|ca total|total ca|"
    "totca|turnover",
    "umsatz|umsatz netto|umsatz brutto|absatz|verkaufte menge|verkaufte stuckzahl|"
    "anzahl verkauft|verkauft|erlos|deckungsbeitrag|rohertrag",
    "ventas|vendidos|vendidas|unidades vendidas|cantidad vendida|ingresos|facturacion|ganancia",
    "venduto|venduti|vendite|quantita venduta|pezzi venduti|fatturato|ricavo|ricavi|incasso",
)
_MOVED = _set(
    "mouvement|mouvements|type mouvement|type de mouvement|type mvt|movement|movement type|sens|"
    "entree|entrees|sortie|sorties|stock avant|stock apres|date mouvement|date de mouvement|"
    "date mvt|motif|ancien stock|nouveau stock|stock before|stock after|adjustment|ajustement|"
    "utilisateur|operateur",
    "bewegung|bewegungsart|zugang|abgang|alter bestand|neuer bestand|buchungsart",
    "movimiento|tipo movimiento|tipo de movimiento|entrada|entradas|salida|salidas|"
    "stock anterior|stock nuevo|usuario",
    "movimento|tipo movimento|entrata|entrate|uscita|uscite|carico|scarico|causale",
)
_BOOKS = _set(
    "debit|credit|journal code|journal lib|ecriture num|ecriture date|ecriture lib|compte num|"
    "compte lib|piece ref|piece date|solde debiteur|solde crediteur|numero de compte|n compte|"
    "debit euros|credit euros|debit eur|credit eur|montant debit|montant credit|solde|iban|"
    "libelle operation|balance|account balance|paid in|paid out|money in|money out|withdrawal|"
    "withdrawals|deposit|deposits",
    "soll|haben|saldo|kontonummer|verwendungszweck|auftraggeber|buchungstext|empfanger",
    "concepto|ingreso|gasto|gastos|abono|cargo",
    "dare|avere|accrediti|addebiti",
)
_QUANTITIES = _set(
    "quantite|qte|qtes|quantites|quantity|qty|units|nb|menge|anzahl|cantidad|unidades|quantita|"
    "pezzi"
)
_AMOUNTS = _set("montant|amount|betrag|importe|importo|montant eur|umsatz in eur|betrag eur")
_ENOUGH_ROWS = 6
_FEW_NAMES = 0.7
_TITLE_OF_SALES = re.compile(
    r"\b(?:ventes?|tickets?|palmares|chiffre d affaires|statistiques?|commandes?|recettes?|sales|"
    r"orders?|umsatz|verkaufe|ventas|vendite|ordini|pedidos)\b"
)
"""What a title above the headings says of a list of sales; a tariff may say "prix de vente"."""

_FIGURE_OF_A_YEAR = re.compile(
    r"^(?:ca|chiffre d affaires?|ventes?|sales|revenue|umsatz|quantites? vendues?|qte vendue)"
    r"(?: (?:ttc|ht|net|nettes))*(?: (?:n|n 1|annee|\d{4}))+$"
)


def is_of_another_list(words: str) -> bool:
    """Whether a heading, folded, belongs to lists of sales, people, figures or movements."""
    everything = (_PEOPLE, _PAYING, _WHEN, _SOLD, _MOVED, _BOOKS)
    return _NUMBERED.match(words) is not None or any(words in each for each in everything)


def refuse_what_is_no_catalogue(
    name: str,
    headings: Sequence[str],
    profiles: Sequence[Profile],
    *,
    titles: Sequence[str],
    has_price: bool,
) -> None:
    """Raises the refusal that says what the file is, if its headings tell of something else.

    `titles` stand above the headings; `has_price` says whether a column surely is a price.
    """
    words = [words_of(heading) for heading in headings]

    def places(phrases: Collection[str]) -> list[int]:
        return [place for place, each in enumerate(words) if each in phrases]

    numbered = [place for place, each in enumerate(words) if _NUMBERED.match(each)]
    people, paying, sold, moved = places(_PEOPLE), places(_PAYING), places(_SOLD), places(_MOVED)
    sold += [place for place, each in enumerate(words) if _FIGURE_OF_A_YEAR.match(each)]
    dated = any(profiles[place].dates > 0.5 for place in places(_WHEN))
    moved += [place for place, held in enumerate(profiles) if held.count and held.moves > 0.9]
    again = any(_comes_back(*each) for each in zip(headings, profiles, strict=True))
    signs = sum(map(bool, (numbered, people, paying, dated)))
    refusal: type[FileRefused] | None = None
    told_by: list[int] = []
    counted = places(_QUANTITIES)
    if (numbered and signs >= 2) or signs >= 3 or (dated and (paying or sold)):
        refusal, told_by = SalesNotProducts, numbered or paying or people or sold
    elif people and paying and counted:
        refusal, told_by = SalesNotProducts, people  # who ordered, how much, and the sum of it
    elif dated and again and counted and not _in_choices(headings):
        refusal, told_by = SalesNotProducts, places(_WHEN)
    elif (len(moved) >= 2 and (dated or not has_price)) or (moved and dated and not has_price):
        refusal, told_by = FiguresNotProducts, moved
    elif len(sold) >= 3 or (not has_price and (len(sold) == 2 or (sold and counted))):
        refusal, told_by = FiguresNotProducts, sold
    elif len(books := places(_BOOKS)) >= 2:
        refusal, told_by = FiguresNotProducts, books
    elif dated and not has_price and (amounts := [*books, *places(_AMOUNTS)]):
        refusal, told_by = FiguresNotProducts, amounts  # a bank's statement
    elif sold and any(map(_names_sales, titles)):
        refusal, told_by = FiguresNotProducts, sold
    elif len(people) >= 2 and not has_price:
        refusal, told_by = PeopleNotProducts, people
    if refusal is not None:
        raise refusal(name=name, heading=headings[told_by[0]])


def _comes_back(heading: str, held: Profile) -> bool:
    """Whether the same names stand on row after row: what was sold on one day and the next."""
    if held.count < _ENOUGH_ROWS or held.distinct > _FEW_NAMES:
        return False
    senses = senses_of(without_number(heading))
    return bool(senses) and senses[0].meaning is Field.NAME


def _in_choices(headings: Sequence[str]) -> bool:
    meanings = {sense.meaning for heading in headings for sense in senses_of(heading)[:1]}
    return bool(meanings & {Field.OPTION1_VALUE, Field.OPTION2_VALUE, Field.PARENT})


def _names_sales(title: str) -> bool:
    words = fold(title)
    return _TITLE_OF_SALES.search(words) is not None and "prix" not in words.split()
