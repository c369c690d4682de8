# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'put_aside.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from digitaix_desktop.gui.screens.article_field import ArticleField
from digitaix_desktop.gui.widgets.button import (Button, NextStepButton)
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.choice import Choice

class Ui_PutAside(object):
    def setupUi(self, PutAside):
        if not PutAside.objectName():
            PutAside.setObjectName(u"PutAside")
        PutAside.resize(464, 756)
        self.whole = QVBoxLayout(PutAside)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.body = QWidget(PutAside)
        self.body.setObjectName(u"body")
        self.body_column = QVBoxLayout(self.body)
        self.body_column.setSpacing(12)
        self.body_column.setObjectName(u"body_column")
        self.body_column.setContentsMargins(0, 0, 0, 0)
        self.articles = ArticleField(self.body)
        self.articles.setObjectName(u"articles")

        self.body_column.addWidget(self.articles)

        self.hint_row = QWidget(self.body)
        self.hint_row.setObjectName(u"hint_row")
        self.hint_line = QHBoxLayout(self.hint_row)
        self.hint_line.setSpacing(8)
        self.hint_line.setObjectName(u"hint_line")
        self.hint_line.setContentsMargins(0, 0, 0, 0)
        self.hint = QLabel(self.hint_row)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"kind", u"small")
        self.hint.setProperty(u"tone", u"warn")
        self.hint.setWordWrap(True)

        self.hint_line.addWidget(self.hint)

        self.add_product = Button(self.hint_row)
        self.add_product.setObjectName(u"add_product")
        self.add_product.setProperty(u"variant", u"text")
        self.add_product.setProperty(u"symbol", u"package-plus")

        self.hint_line.addWidget(self.add_product)


        self.body_column.addWidget(self.hint_row)

        self.variants = Card(self.body)
        self.variants.setObjectName(u"variants")
        self.variants_column = QVBoxLayout(self.variants)
        self.variants_column.setSpacing(8)
        self.variants_column.setObjectName(u"variants_column")
        self.variants_column.setContentsMargins(16, 12, 16, 12)
        self.which = QLabel(self.variants)
        self.which.setObjectName(u"which")
        self.which.setProperty(u"kind", u"name")
        self.which.setWordWrap(True)

        self.variants_column.addWidget(self.which)

        self.variant_chips = QWidget(self.variants)
        self.variant_chips.setObjectName(u"variant_chips")

        self.variants_column.addWidget(self.variant_chips)


        self.body_column.addWidget(self.variants)

        self.wishes = QVBoxLayout()
        self.wishes.setSpacing(0)
        self.wishes.setObjectName(u"wishes")

        self.body_column.addLayout(self.wishes)

        self.who = QHBoxLayout()
        self.who.setSpacing(8)
        self.who.setObjectName(u"who")
        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(6)
        self.name_field.setObjectName(u"name_field")
        self.name_label = QLabel(self.body)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"kind", u"small")

        self.name_field.addWidget(self.name_label)

        self.name = QLineEdit(self.body)
        self.name.setObjectName(u"name")

        self.name_field.addWidget(self.name)


        self.who.addLayout(self.name_field)

        self.contact_field = QVBoxLayout()
        self.contact_field.setSpacing(6)
        self.contact_field.setObjectName(u"contact_field")
        self.contact_label = QLabel(self.body)
        self.contact_label.setObjectName(u"contact_label")
        self.contact_label.setProperty(u"kind", u"small")

        self.contact_field.addWidget(self.contact_label)

        self.contact = QLineEdit(self.body)
        self.contact.setObjectName(u"contact")

        self.contact_field.addWidget(self.contact)


        self.who.addLayout(self.contact_field)


        self.body_column.addLayout(self.who)

        self.when = QHBoxLayout()
        self.when.setSpacing(8)
        self.when.setObjectName(u"when")
        self.day_field = QVBoxLayout()
        self.day_field.setSpacing(6)
        self.day_field.setObjectName(u"day_field")
        self.day_label = QLabel(self.body)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setProperty(u"kind", u"small")

        self.day_field.addWidget(self.day_label)

        self.day = Choice(self.body)
        self.day.setObjectName(u"day")

        self.day_field.addWidget(self.day)


        self.when.addLayout(self.day_field)

        self.hour_field = QVBoxLayout()
        self.hour_field.setSpacing(6)
        self.hour_field.setObjectName(u"hour_field")
        self.hour_label = QLabel(self.body)
        self.hour_label.setObjectName(u"hour_label")
        self.hour_label.setProperty(u"kind", u"small")

        self.hour_field.addWidget(self.hour_label)

        self.hour = Choice(self.body)
        self.hour.setObjectName(u"hour")

        self.hour_field.addWidget(self.hour)


        self.when.addLayout(self.hour_field)


        self.body_column.addLayout(self.when)

        self.note_field = QVBoxLayout()
        self.note_field.setSpacing(6)
        self.note_field.setObjectName(u"note_field")
        self.note_label = QLabel(self.body)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setProperty(u"kind", u"small")

        self.note_field.addWidget(self.note_label)

        self.note = QLineEdit(self.body)
        self.note.setObjectName(u"note")

        self.note_field.addWidget(self.note)


        self.body_column.addLayout(self.note_field)

        self.body_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body_column.addItem(self.body_space)


        self.whole.addWidget(self.body)

        self.foot = QWidget(PutAside)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.total_row = QHBoxLayout()
        self.total_row.setSpacing(12)
        self.total_row.setObjectName(u"total_row")
        self.clear = Button(self.foot)
        self.clear.setObjectName(u"clear")
        self.clear.setProperty(u"variant", u"muted")
        self.clear.setProperty(u"symbol", u"rotate-ccw")

        self.total_row.addWidget(self.clear)

        self.total_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.total_row.addItem(self.total_space)

        self.settled = QLabel(self.foot)
        self.settled.setObjectName(u"settled")
        self.settled.setProperty(u"kind", u"small")

        self.total_row.addWidget(self.settled)

        self.total = QLabel(self.foot)
        self.total.setObjectName(u"total")
        self.total.setProperty(u"kind", u"title")

        self.total_row.addWidget(self.total)


        self.foot_column.addLayout(self.total_row)

        self.next = NextStepButton(self.foot)
        self.next.setObjectName(u"next")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.next.sizePolicy().hasHeightForWidth())
        self.next.setSizePolicy(sizePolicy)
        self.next.setProperty(u"symbol", u"hand-helping")

        self.foot_column.addWidget(self.next)


        self.whole.addWidget(self.foot)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.contact_label.setBuddy(self.contact)
        self.day_label.setBuddy(self.day)
        self.hour_label.setBuddy(self.hour)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PutAside)

        QMetaObject.connectSlotsByName(PutAside)
    # setupUi

    def retranslateUi(self, PutAside):
        self.add_product.setText(QCoreApplication.translate("PutAside", u"Add this product", None))
        self.name_label.setText(QCoreApplication.translate("PutAside", u"Name", None))
        self.contact_label.setText(QCoreApplication.translate("PutAside", u"Phone or e-mail", None))
        self.day_label.setText(QCoreApplication.translate("PutAside", u"Collection day", None))
        self.hour_label.setText(QCoreApplication.translate("PutAside", u"Time", None))
        self.note_label.setText(QCoreApplication.translate("PutAside", u"Note", None))
        self.clear.setText(QCoreApplication.translate("PutAside", u"Start again", None))
        self.settled.setText(QCoreApplication.translate("PutAside", u"To be settled in the shop", None))
        self.next.setText(QCoreApplication.translate("PutAside", u"Put aside", None))
        pass
    # retranslateUi

