# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'order_sheet.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from digitaix_desktop.gui.screens.reason_card import ReasonCard
from digitaix_desktop.gui.widgets.button import (Button, NextStepButton, TallButton)
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.symbol import Symbol

class Ui_OrderSheet(object):
    def setupUi(self, OrderSheet):
        if not OrderSheet.objectName():
            OrderSheet.setObjectName(u"OrderSheet")
        OrderSheet.resize(464, 756)
        self.whole = QVBoxLayout(OrderSheet)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.body = QWidget(OrderSheet)
        self.body.setObjectName(u"body")
        self.body_column = QVBoxLayout(self.body)
        self.body_column.setSpacing(12)
        self.body_column.setObjectName(u"body_column")
        self.body_column.setContentsMargins(0, 0, 0, 0)
        self.who = QWidget(self.body)
        self.who.setObjectName(u"who")
        self.customer = ShortLabel(self.who)
        self.customer.setObjectName(u"customer")
        self.customer.setProperty(u"kind", u"name")
        self.slot = ShortLabel(self.who)
        self.slot.setObjectName(u"slot")
        self.slot.setProperty(u"tone", u"muted")
        self.left = QLabel(self.who)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"kind", u"name")

        self.body_column.addWidget(self.who)

        self.contact = QWidget(self.body)
        self.contact.setObjectName(u"contact")
        self.contact_row = QHBoxLayout(self.contact)
        self.contact_row.setSpacing(12)
        self.contact_row.setObjectName(u"contact_row")
        self.contact_row.setContentsMargins(0, 0, 0, 0)
        self.contact_symbol = Symbol(self.contact)
        self.contact_symbol.setObjectName(u"contact_symbol")
        self.contact_symbol.setProperty(u"symbol", u"phone")

        self.contact_row.addWidget(self.contact_symbol)

        self.reached = QVBoxLayout()
        self.reached.setSpacing(0)
        self.reached.setObjectName(u"reached")
        self.phone = QLabel(self.contact)
        self.phone.setObjectName(u"phone")
        self.phone.setProperty(u"kind", u"title")
        self.phone.setTextFormat(Qt.TextFormat.PlainText)
        self.phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.reached.addWidget(self.phone)

        self.email = ShortLabel(self.contact)
        self.email.setObjectName(u"email")

        self.reached.addWidget(self.email)

        self.told_at = QLabel(self.contact)
        self.told_at.setObjectName(u"told_at")
        self.told_at.setProperty(u"kind", u"small")
        self.told_at.setProperty(u"tone", u"good")

        self.reached.addWidget(self.told_at)


        self.contact_row.addLayout(self.reached)

        self.contact_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contact_row.addItem(self.contact_space)

        self.told = Button(self.contact)
        self.told.setObjectName(u"told")
        self.told.setProperty(u"symbol", u"bell")

        self.contact_row.addWidget(self.told)


        self.body_column.addWidget(self.contact)

        self.notice_card = Card(self.body)
        self.notice_card.setObjectName(u"notice_card")
        self.notice_row = QHBoxLayout(self.notice_card)
        self.notice_row.setSpacing(12)
        self.notice_row.setObjectName(u"notice_row")
        self.notice_row.setContentsMargins(12, 10, 12, 10)
        self.notice_symbol = Symbol(self.notice_card)
        self.notice_symbol.setObjectName(u"notice_symbol")
        self.notice_symbol.setProperty(u"symbol", u"info")

        self.notice_row.addWidget(self.notice_symbol, 0, Qt.AlignmentFlag.AlignTop)

        self.notice = QLabel(self.notice_card)
        self.notice.setObjectName(u"notice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.notice.sizePolicy().hasHeightForWidth())
        self.notice.setSizePolicy(sizePolicy)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)

        self.notice_row.addWidget(self.notice)


        self.body_column.addWidget(self.notice_card)

        self.note_card = Card(self.body)
        self.note_card.setObjectName(u"note_card")
        self.note_row = QHBoxLayout(self.note_card)
        self.note_row.setSpacing(12)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(12, 10, 12, 10)
        self.note_symbol = Symbol(self.note_card)
        self.note_symbol.setObjectName(u"note_symbol")
        self.note_symbol.setProperty(u"symbol", u"message-square")

        self.note_row.addWidget(self.note_symbol, 0, Qt.AlignmentFlag.AlignTop)

        self.note = QLabel(self.note_card)
        self.note.setObjectName(u"note")
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)

        self.note_row.addWidget(self.note)


        self.body_column.addWidget(self.note_card)

        self.articles = QVBoxLayout()
        self.articles.setSpacing(4)
        self.articles.setObjectName(u"articles")
        self.articles_head = QHBoxLayout()
        self.articles_head.setObjectName(u"articles_head")
        self.articles_title = QLabel(self.body)
        self.articles_title.setObjectName(u"articles_title")
        self.articles_title.setProperty(u"kind", u"name")

        self.articles_head.addWidget(self.articles_title)

        self.articles_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.articles_head.addItem(self.articles_space)

        self.ready = QLabel(self.body)
        self.ready.setObjectName(u"ready")
        self.ready.setProperty(u"kind", u"small")

        self.articles_head.addWidget(self.ready)


        self.articles.addLayout(self.articles_head)

        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.lines.setObjectName(u"lines")

        self.articles.addLayout(self.lines)


        self.body_column.addLayout(self.articles)

        self.history = Card(self.body)
        self.history.setObjectName(u"history")
        self.history_column = QVBoxLayout(self.history)
        self.history_column.setSpacing(4)
        self.history_column.setObjectName(u"history_column")
        self.history_column.setContentsMargins(16, 12, 16, 12)

        self.body_column.addWidget(self.history)

        self.ways = QWidget(self.body)
        self.ways.setObjectName(u"ways")

        self.body_column.addWidget(self.ways)

        self.reasons = ReasonCard(self.body)
        self.reasons.setObjectName(u"reasons")

        self.body_column.addWidget(self.reasons)

        self.body_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body_column.addItem(self.body_space)


        self.whole.addWidget(self.body)

        self.foot = QWidget(OrderSheet)
        self.foot.setObjectName(u"foot")
        self.foot_column = QVBoxLayout(self.foot)
        self.foot_column.setSpacing(12)
        self.foot_column.setObjectName(u"foot_column")
        self.foot_column.setContentsMargins(0, 0, 0, 0)
        self.total_row = QHBoxLayout()
        self.total_row.setSpacing(12)
        self.total_row.setObjectName(u"total_row")
        self.show_history = Button(self.foot)
        self.show_history.setObjectName(u"show_history")
        self.show_history.setProperty(u"variant", u"muted")
        self.show_history.setProperty(u"symbol", u"history")

        self.total_row.addWidget(self.show_history)

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

        self.taxes = QLabel(self.foot)
        self.taxes.setObjectName(u"taxes")
        self.taxes.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)
        self.taxes.setWordWrap(True)
        self.taxes.setProperty(u"kind", u"small")

        self.foot_column.addWidget(self.taxes)

        self.step_row = QHBoxLayout()
        self.step_row.setSpacing(8)
        self.step_row.setObjectName(u"step_row")
        self.print = TallButton(self.foot)
        self.print.setObjectName(u"print")
        self.print.setProperty(u"symbol", u"printer")

        self.step_row.addWidget(self.print)

        self.decline = TallButton(self.foot)
        self.decline.setObjectName(u"decline")
        self.decline.setProperty(u"symbol", u"ban")

        self.step_row.addWidget(self.decline)

        self.next = NextStepButton(self.foot)
        self.next.setObjectName(u"next")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.next.sizePolicy().hasHeightForWidth())
        self.next.setSizePolicy(sizePolicy1)

        self.step_row.addWidget(self.next)


        self.foot_column.addLayout(self.step_row)


        self.whole.addWidget(self.foot)


        self.retranslateUi(OrderSheet)

        QMetaObject.connectSlotsByName(OrderSheet)
    # setupUi

    def retranslateUi(self, OrderSheet):
        self.told.setText(QCoreApplication.translate("OrderSheet", u"Mark as told", None))
        self.articles_title.setText(QCoreApplication.translate("OrderSheet", u"Items", None))
        self.show_history.setText(QCoreApplication.translate("OrderSheet", u"History", None))
        self.settled.setText(QCoreApplication.translate("OrderSheet", u"To be settled in the shop", None))
        self.print.setText(QCoreApplication.translate("OrderSheet", u"Slip", None))
        self.decline.setText(QCoreApplication.translate("OrderSheet", u"Decline\u2026", None))
        pass
    # retranslateUi

