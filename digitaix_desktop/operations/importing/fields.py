"""What a column of a catalogue can hold."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a column says about a product; the names are those of the report and of `--map`."""

    NAME = "name"
    DESCRIPTION = "description"
    SKU = "sku"
    BARCODE = "barcode"
    CATEGORY = "category"
    BRAND = "brand"
    PRICE = "price"
    PRICE_EXCL_TAX = "price_excl_tax"
    VAT_RATE = "vat_rate"
    PURCHASE_PRICE = "purchase_price"
    STOCK = "stock"
    UNIT = "unit"
    WEIGHT = "weight"
    OPTION1_NAME = "option1_name"
    OPTION1_VALUE = "option1_value"
    OPTION2_NAME = "option2_name"
    OPTION2_VALUE = "option2_value"
    PARENT = "parent"
    IMAGE = "image"
    PUBLISHED = "published"
    INGREDIENTS = "ingredients"
    ALLERGENS = "allergens"
    TRACES = "traces"
    ORIGIN = "origin"
    NET_QUANTITY = "net_quantity"
    MAKER = "maker"
    MAKER_ADDRESS = "maker_address"
    MAKER_CONTACT = "maker_contact"
    WARNINGS = "warnings"
    WITHDRAWAL = "withdrawal"
    TO_ORDER = "to_order"
    LEAD_TIME = "lead_time"
    SEASON = "season"
    EXAMPLE_PHOTO = "example_photo"
    LEAST = "least"
    STEP = "step"
    TOLERANCE = "tolerance"
    PIECE_WEIGHT = "piece_weight"
    PRICE_PER = "price_per"


FIELDS: tuple[str, ...] = tuple(field.value for field in Field)
"""Every name that `--map FIELD=HEADING` understands, in the order of the report."""


class Aid(StrEnum):
    """A column that holds nothing to keep, but tells how its row is to be read."""

    ROW_TYPE = "row_type"
    """`simple`, `variable`, `variation`: how WooCommerce tells a parent from its variants."""
    ROW_ID = "row_id"
    """The number other rows call this one by (`id:12` in a WooCommerce parent column)."""
    STATUS = "status"
    """`active`, `draft`, `archived`, beside a column that says published or not."""
    VARIANT_IMAGE = "variant_image"
    """The image of the size or colour on its row, beside those of the product."""
    MORE_IMAGES = "more_images"
    """Further columns of images."""
    HIDDEN = "hidden"
    """Deleted, archived, masked: yes means not to be seen."""
    RATE_FLAGS = "rate_flags"
    """Columns each named after one VAT rate, ticked where it applies."""
    WIDE_STOCK = "wide_stock"
    """Columns each headed by a size, over how many there are of it."""
    WIDE_PRICE = "wide_price"
    """Columns each headed by a size or packaging, over what it costs."""
    OPTION3_NAME = "option3_name"
    OPTION3_VALUE = "option3_value"
    """A third thing to choose, told with the second: "Bleu / Lin"."""
    SURCHARGE = "surcharge"
    """What a variant costs more than its parent row."""
    MEASURE_PRICE = "measure_price"
    """What a kilo, litre or metre costs, beside another price: it holds where that is empty."""
    MORE_BARCODES = "more_barcodes"
    """Further columns of barcodes: they hold where the first is empty."""
    CHILDREN = "children"
    """The variants of a parent row, as Magento lists them: `sku=A-M,size=M|sku=A-L,size=L`."""
    CURRENCY = "currency"
    """The currency of the row's prices."""


NAME_LIMIT = 200
"""Longest name of a product, in characters; longer ones are cut, and said to be."""
