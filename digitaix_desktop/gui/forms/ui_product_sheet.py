# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'product_sheet.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.product_choices import (UnitChoice, VatChoice)
from digitaix_desktop.gui.widgets.suggest_edit import SuggestEdit
from digitaix_desktop.gui.widgets.traffic_light import TrafficLight

class Ui_ProductSheet(object):
    def setupUi(self, ProductSheet):
        if not ProductSheet.objectName():
            ProductSheet.setObjectName(u"ProductSheet")
        self.column = QVBoxLayout(ProductSheet)
        self.column.setSpacing(20)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 8, 24, 24)
        self.name_column = QVBoxLayout()
        self.name_column.setSpacing(6)
        self.name_column.setObjectName(u"name_column")
        self.name_label = QLabel(ProductSheet)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"kind", u"small")

        self.name_column.addWidget(self.name_label)

        self.name = QLineEdit(ProductSheet)
        self.name.setObjectName(u"name")

        self.name_column.addWidget(self.name)

        self.name_note = QLabel(ProductSheet)
        self.name_note.setObjectName(u"name_note")
        self.name_note.setWordWrap(True)
        self.name_note.setTextFormat(Qt.TextFormat.PlainText)
        self.name_note.setProperty(u"kind", u"small")
        self.name_note.setProperty(u"tone", u"bad")

        self.name_column.addWidget(self.name_note)


        self.column.addLayout(self.name_column)

        self.amounts = QGridLayout()
        self.amounts.setObjectName(u"amounts")
        self.amounts.setHorizontalSpacing(12)
        self.amounts.setVerticalSpacing(6)
        self.price_label = QLabel(ProductSheet)
        self.price_label.setObjectName(u"price_label")
        self.price_label.setProperty(u"kind", u"small")

        self.amounts.addWidget(self.price_label, 0, 0, 1, 1)

        self.unit_label = QLabel(ProductSheet)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setProperty(u"kind", u"small")

        self.amounts.addWidget(self.unit_label, 0, 1, 1, 1)

        self.vat_label = QLabel(ProductSheet)
        self.vat_label.setObjectName(u"vat_label")
        self.vat_label.setProperty(u"kind", u"small")

        self.amounts.addWidget(self.vat_label, 0, 2, 1, 1)

        self.price = MoneyEdit(ProductSheet)
        self.price.setObjectName(u"price")

        self.amounts.addWidget(self.price, 1, 0, 1, 1)

        self.unit = UnitChoice(ProductSheet)
        self.unit.setObjectName(u"unit")

        self.amounts.addWidget(self.unit, 1, 1, 1, 1)

        self.vat = VatChoice(ProductSheet)
        self.vat.setObjectName(u"vat")

        self.amounts.addWidget(self.vat, 1, 2, 1, 1)

        self.price_note = QLabel(ProductSheet)
        self.price_note.setObjectName(u"price_note")
        self.price_note.setWordWrap(True)
        self.price_note.setTextFormat(Qt.TextFormat.PlainText)
        self.price_note.setProperty(u"kind", u"small")
        self.price_note.setProperty(u"tone", u"warn")

        self.amounts.addWidget(self.price_note, 2, 0, 1, 3)

        self.amounts.setColumnStretch(0, 7)
        self.amounts.setColumnStretch(1, 7)
        self.amounts.setColumnStretch(2, 6)

        self.column.addLayout(self.amounts)

        self.kinds = QGridLayout()
        self.kinds.setObjectName(u"kinds")
        self.kinds.setHorizontalSpacing(12)
        self.kinds.setVerticalSpacing(6)
        self.category_label = QLabel(ProductSheet)
        self.category_label.setObjectName(u"category_label")
        self.category_label.setProperty(u"kind", u"small")

        self.kinds.addWidget(self.category_label, 0, 0, 1, 1)

        self.brand_label = QLabel(ProductSheet)
        self.brand_label.setObjectName(u"brand_label")
        self.brand_label.setProperty(u"kind", u"small")

        self.kinds.addWidget(self.brand_label, 0, 1, 1, 1)

        self.category = SuggestEdit(ProductSheet)
        self.category.setObjectName(u"category")

        self.kinds.addWidget(self.category, 1, 0, 1, 1)

        self.brand = QLineEdit(ProductSheet)
        self.brand.setObjectName(u"brand")

        self.kinds.addWidget(self.brand, 1, 1, 1, 1)

        self.kinds.setColumnStretch(0, 1)
        self.kinds.setColumnStretch(1, 1)

        self.column.addLayout(self.kinds)

        self.online_column = QVBoxLayout()
        self.online_column.setSpacing(8)
        self.online_column.setObjectName(u"online_column")
        self.online_row = QHBoxLayout()
        self.online_row.setSpacing(8)
        self.online_row.setObjectName(u"online_row")
        self.online_title = QLabel(ProductSheet)
        self.online_title.setObjectName(u"online_title")
        self.online_title.setProperty(u"kind", u"name")

        self.online_row.addWidget(self.online_title)

        self.online_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.online_row.addItem(self.online_spacer)

        self.publish = Button(ProductSheet)
        self.publish.setObjectName(u"publish")
        self.publish.setProperty(u"variant", u"tinted")
        self.publish.setProperty(u"symbol", u"globe")

        self.online_row.addWidget(self.publish)

        self.unpublish = Button(ProductSheet)
        self.unpublish.setObjectName(u"unpublish")
        self.unpublish.setProperty(u"variant", u"muted")
        self.unpublish.setProperty(u"symbol", u"eye-off")

        self.online_row.addWidget(self.unpublish)


        self.online_column.addLayout(self.online_row)

        self.light = TrafficLight(ProductSheet)
        self.light.setObjectName(u"light")

        self.online_column.addWidget(self.light)


        self.column.addLayout(self.online_column)

        self.variants = QWidget(ProductSheet)
        self.variants.setObjectName(u"variants")
        self.variants_column = QVBoxLayout(self.variants)
        self.variants_column.setSpacing(0)
        self.variants_column.setObjectName(u"variants_column")
        self.variants_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.variants)

        self.description_column = QVBoxLayout()
        self.description_column.setSpacing(6)
        self.description_column.setObjectName(u"description_column")
        self.description_label = QLabel(ProductSheet)
        self.description_label.setObjectName(u"description_label")
        self.description_label.setProperty(u"kind", u"small")

        self.description_column.addWidget(self.description_label)

        self.description = QPlainTextEdit(ProductSheet)
        self.description.setObjectName(u"description")
        self.description.setTabChangesFocus(True)

        self.description_column.addWidget(self.description)


        self.column.addLayout(self.description_column)

        self.below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.price_label.setBuddy(self.price)
        self.unit_label.setBuddy(self.unit)
        self.vat_label.setBuddy(self.vat)
        self.category_label.setBuddy(self.category)
        self.brand_label.setBuddy(self.brand)
        self.description_label.setBuddy(self.description)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProductSheet)

        QMetaObject.connectSlotsByName(ProductSheet)
    # setupUi

    def retranslateUi(self, ProductSheet):
        self.name_label.setText(QCoreApplication.translate("ProductSheet", u"Name", None))
        self.name_note.setText("")
        self.price_label.setText(QCoreApplication.translate("ProductSheet", u"Price incl. VAT", None))
        self.unit_label.setText(QCoreApplication.translate("ProductSheet", u"Sold by", None))
        self.vat_label.setText(QCoreApplication.translate("ProductSheet", u"VAT", None))
        self.price_note.setText("")
        self.category_label.setText(QCoreApplication.translate("ProductSheet", u"Category", None))
        self.brand_label.setText(QCoreApplication.translate("ProductSheet", u"Brand", None))
        self.online_title.setText(QCoreApplication.translate("ProductSheet", u"Online", None))
        self.publish.setText(QCoreApplication.translate("ProductSheet", u"Put online", None))
        self.unpublish.setText(QCoreApplication.translate("ProductSheet", u"Take off the web", None))
        self.description_label.setText(QCoreApplication.translate("ProductSheet", u"Description", None))
        pass
    # retranslateUi

