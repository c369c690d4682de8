"""Headings in German, Spanish and Italian, beside the French and English ones."""

from __future__ import annotations

from digitaix_desktop.operations.importing.fields import Aid, Field

ABROAD: tuple[tuple[Field | Aid | None, int, str], ...] = (
    (Field.NAME, 100,
     "produktbezeichnung|warenbezeichnung|artikel bezeichnung|artikel name|bezeichnung 1|"
     "artikelbezeichnung 1|nombre del articulo|nombre articulo|denominacion del producto|"
     "nome articolo|nome dell articolo"),
    (Field.NAME, 88,
     "artikeltext|artikeltext 1|kurztext|denominacion|denominazione|articulos|articoli|artikeln|"
     "productos|prodotti|produkte"),
    (Field.NAME, 55,
     "sorte|pflanze|pflanzen|blume|blumen|planta|plantas|pianta|piante|fiore|fiori|modelo|modello|vino|vini|vinos|wein|weine|variedad|varieta"),
    (Field.DESCRIPTION, 100,
     "langtext|produktbeschreibung|lange beschreibung|ausfuhrliche beschreibung|"
     "descripcion larga|descrizione lunga|descrizione estesa"),
    (Field.DESCRIPTION, 50,
     "bezeichnung 2|artikeltext 2|zusatztext"),
    (Field.ORIGIN, 100,
     "herkunftsland|ursprung|provenienza|paese di origine|pais de origen|procedencia"),
    (Field.SKU, 100,
     "artikelcode|artikel id|produktcode|materialnummer|warennummer|codigo de articulo|"
     "codigo de producto|codigo del producto|codigo del articulo|cod articulo|cod producto|"
     "codigo interno|cod articolo|cod prodotto|codice interno|codice dell articolo|"
     "codice del prodotto"),
    (Field.SKU, 78,
     "produkt id|id prod|id producto|id prodotto|id articolo|id articulo"),
    (Field.SKU, 50,
     "bestellnummer|bestell nr|referencia proveedor|codice fornitore|lieferantenartikelnummer"),
    (Field.BARCODE, 100,
     "codigo de barra|cod barras|cod barra|codice barre|codice barra|cod a barre"),
    (Field.CATEGORY, 75,
     "hauptkategorie|unterkategorie|produktgruppe|produktkategorie|abteilung|artikelkategorie|"
     "subcategoria|subfamilia|grupo|seccion|departamento|sottocategoria|gruppo|famiglia|settore|"
     "tipologia|cat merceologica|categoria merceologica"),
    (Field.BRAND, 100,
     "marchio|productor"),
    (Field.BRAND, 55,
     "weingut|produzent|winzer|brauerei|verlag|bodega|cantina|cervecera|editorial|casa editrice"),
    (Field.UNIT, 75,
     "unidad medida|me|je|preis je|preis pro|vendido por peso|se vende por peso|venduto a peso|"
     "nach gewicht verkauft|verkauf nach gewicht|unita di vendita|unidad de venta"),
    (Field.OPTION1_VALUE, 100,
     "taglie|tallas|grossen|talle|talles|misure"),
    (Field.OPTION2_VALUE, 100,
     "farben|colores|colori e fantasie|farbton"),
    (Field.IMAGE, 100,
     "url immagine|link immagine|immagine principale|imagen principal|url imagen|enlace imagen|"
     "hauptbild|produktbild|bildlink|dateiname bild"),
    (Field.STOCK, 85,
     "qta|esistenza|esistenze|stuckzahl|existencia"),
    (Field.STOCK, 60,
     "unidades|uds|pezzi"),
    (Field.PRICE, 60,
     "listino|retail"),
    (Field.PUBLISHED, 100,
     "sichtbar|im shop|im shop sichtbar|online sichtbar|visibile|visibile online|publicar"),
    (Field.PUBLISHED, 70,
     "estado|stato|disponibles para la venta|disponible para la venta|disponibile per la vendita|"
     "zum verkauf verfugbar|verfugbar zum verkauf"),
    (Field.VAT_RATE, 100,
     "steuersatz in %|steuersatz %|mwst in %|ust %|impuesto %"),
    (Field.VAT_RATE, 60,
     "impuesto|impuestos|imposta|tipo impositivo"),
    (Aid.OPTION3_NAME, 100,
     "opcion 3 nombre|nombre opcion 3|opzione 3 nome|nome opzione 3|option 3 nom|nom option 3"),
    (Aid.OPTION3_VALUE, 100,
     "opcion 3 valor|valor opcion 3|opzione 3 valore|valore opzione 3|option 3 wert|"
     "option 3 valeur|valeur option 3"),
    (Aid.HIDDEN, 100,
     "discontinued|archiviert|archivado|archiviato|descatalogado|fuori produzione"),
    # Nothing to import, whatever it looks like
    (None, 100,
     "grundpreis|mindestbestand|meldebestand|mindestbestellmenge|sicherheitsbestand|"
     "verpackungseinheit|vpe|fullmenge|gebinde|inhalt|jahrgang|rebsorte|alkohol|alkoholgehalt|"
     "steuerklasse|lagerort|lagerplatz|zustand|erstellt am|angelegt am|anderungsdatum|"
     "mindesthaltbarkeit|mhd|"
     "anada|formato|envase|graduacion|ubicacion|observaciones|notas|"
     "annata|confezione|gradazione|ubicazione|scorta minima|note interne|"
     "cdt|reorder level|reorder point|lead days"),
)  # fmt: skip
"""As in `headings.EXACT`; what stands there goes before."""
