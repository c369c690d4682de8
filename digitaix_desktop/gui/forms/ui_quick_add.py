# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'quick_add.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout)

from digitaix_desktop.gui.widgets.barcode_edit import BarcodeEdit
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.money_edit import MoneyEdit
from digitaix_desktop.gui.widgets.photo_slot import PhotoSlot
from digitaix_desktop.gui.widgets.product_choices import (UnitChoice, VatChoice)
from digitaix_desktop.gui.widgets.quantity_edit import QuantityEdit

class Ui_QuickAdd(object):
    def setupUi(self, QuickAdd):
        if not QuickAdd.objectName():
            QuickAdd.setObjectName(u"QuickAdd")
        self.column = QVBoxLayout(QuickAdd)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 8, 16, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(QuickAdd)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"kind", u"name")

        self.head.addWidget(self.title)

        self.head_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.head_spacer)

        self.close = Button(QuickAdd)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"variant", u"muted")
        self.close.setProperty(u"symbol", u"x")

        self.head.addWidget(self.close)


        self.column.addLayout(self.head)

        self.line = QGridLayout()
        self.line.setObjectName(u"line")
        self.line.setHorizontalSpacing(12)
        self.line.setVerticalSpacing(6)
        self.name_label = QLabel(QuickAdd)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"kind", u"small")

        self.line.addWidget(self.name_label, 0, 0, 1, 1)

        self.price_label = QLabel(QuickAdd)
        self.price_label.setObjectName(u"price_label")
        self.price_label.setProperty(u"kind", u"small")

        self.line.addWidget(self.price_label, 0, 1, 1, 1)

        self.name = QLineEdit(QuickAdd)
        self.name.setObjectName(u"name")

        self.line.addWidget(self.name, 1, 0, 1, 1)

        self.price = MoneyEdit(QuickAdd)
        self.price.setObjectName(u"price")

        self.line.addWidget(self.price, 1, 1, 1, 1)

        self.photo_label = QLabel(QuickAdd)
        self.photo_label.setObjectName(u"photo_label")
        self.photo_label.setProperty(u"kind", u"small")

        self.line.addWidget(self.photo_label, 0, 2, 1, 1)

        self.photo = PhotoSlot(QuickAdd)
        self.photo.setObjectName(u"photo")

        self.line.addWidget(self.photo, 1, 2, 1, 1)

        self.put_online = Button(QuickAdd)
        self.put_online.setObjectName(u"put_online")
        self.put_online.setProperty(u"variant", u"filled")

        self.line.addWidget(self.put_online, 1, 3, 1, 1)

        self.line.setColumnStretch(0, 4)
        self.line.setColumnStretch(1, 2)

        self.column.addLayout(self.line)

        self.more = QGridLayout()
        self.more.setObjectName(u"more")
        self.more.setHorizontalSpacing(12)
        self.more.setVerticalSpacing(6)
        self.unit_label = QLabel(QuickAdd)
        self.unit_label.setObjectName(u"unit_label")
        self.unit_label.setProperty(u"kind", u"small")

        self.more.addWidget(self.unit_label, 0, 0, 1, 1)

        self.vat_label = QLabel(QuickAdd)
        self.vat_label.setObjectName(u"vat_label")
        self.vat_label.setProperty(u"kind", u"small")

        self.more.addWidget(self.vat_label, 0, 1, 1, 1)

        self.stock_label = QLabel(QuickAdd)
        self.stock_label.setObjectName(u"stock_label")
        self.stock_label.setProperty(u"kind", u"small")

        self.more.addWidget(self.stock_label, 0, 2, 1, 1)

        self.barcode_label = QLabel(QuickAdd)
        self.barcode_label.setObjectName(u"barcode_label")
        self.barcode_label.setProperty(u"kind", u"small")

        self.more.addWidget(self.barcode_label, 0, 3, 1, 1)

        self.unit = UnitChoice(QuickAdd)
        self.unit.setObjectName(u"unit")

        self.more.addWidget(self.unit, 1, 0, 1, 1)

        self.vat = VatChoice(QuickAdd)
        self.vat.setObjectName(u"vat")

        self.more.addWidget(self.vat, 1, 1, 1, 1)

        self.stock = QuantityEdit(QuickAdd)
        self.stock.setObjectName(u"stock")

        self.more.addWidget(self.stock, 1, 2, 1, 1)

        self.barcode = BarcodeEdit(QuickAdd)
        self.barcode.setObjectName(u"barcode")

        self.more.addWidget(self.barcode, 1, 3, 1, 1)

        self.more.setColumnStretch(0, 4)
        self.more.setColumnStretch(1, 4)
        self.more.setColumnStretch(2, 3)
        self.more.setColumnStretch(3, 5)

        self.column.addLayout(self.more)

        self.said_row = QHBoxLayout()
        self.said_row.setSpacing(12)
        self.said_row.setObjectName(u"said_row")
        self.said = QLabel(QuickAdd)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty(u"kind", u"small")

        self.said_row.addWidget(self.said)

        self.said_button = Button(QuickAdd)
        self.said_button.setObjectName(u"said_button")
        self.said_button.setText(u"")
        self.said_button.setProperty(u"variant", u"text")

        self.said_row.addWidget(self.said_button)

        self.said_row.setStretch(0, 1)

        self.column.addLayout(self.said_row)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.price_label.setBuddy(self.price)
        self.unit_label.setBuddy(self.unit)
        self.vat_label.setBuddy(self.vat)
        self.stock_label.setBuddy(self.stock)
        self.barcode_label.setBuddy(self.barcode)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(QuickAdd)

        QMetaObject.connectSlotsByName(QuickAdd)
    # setupUi

    def retranslateUi(self, QuickAdd):
        self.title.setText(QCoreApplication.translate("QuickAdd", u"New product", None))
        self.close.setText(QCoreApplication.translate("QuickAdd", u"Close", None))
        self.name_label.setText(QCoreApplication.translate("QuickAdd", u"Name", None))
        self.price_label.setText(QCoreApplication.translate("QuickAdd", u"Price incl. VAT", None))
        self.photo_label.setText(QCoreApplication.translate("QuickAdd", u"Photo", None))
        self.put_online.setText(QCoreApplication.translate("QuickAdd", u"Put online", None))
        self.unit_label.setText(QCoreApplication.translate("QuickAdd", u"Sold by", None))
        self.vat_label.setText(QCoreApplication.translate("QuickAdd", u"VAT", None))
        self.stock_label.setText(QCoreApplication.translate("QuickAdd", u"Stock (optional)", None))
        self.barcode_label.setText(QCoreApplication.translate("QuickAdd", u"Barcode (optional)", None))
        pass
    # retranslateUi

