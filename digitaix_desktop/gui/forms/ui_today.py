# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'today.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from digitaix_desktop.gui.widgets.bar_chart import BarChart
from digitaix_desktop.gui.widgets.button import Button
from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.symbol import Symbol

class Ui_Today(object):
    def setupUi(self, Today):
        if not Today.objectName():
            Today.setObjectName(u"Today")
        Today.resize(1166, 756)
        self.page = QVBoxLayout(Today)
        self.page.setSpacing(16)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(8, 0, 24, 24)
        self.headline = QVBoxLayout()
        self.headline.setSpacing(0)
        self.headline.setObjectName(u"headline")
        self.day = QLabel(Today)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"kind", u"title")

        self.headline.addWidget(self.day)

        self.said = QLabel(Today)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"tone", u"muted")
        self.said.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.said.sizePolicy().hasHeightForWidth())
        self.said.setSizePolicy(sizePolicy)

        self.headline.addWidget(self.said)


        self.page.addLayout(self.headline)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.main_column = QVBoxLayout()
        self.main_column.setSpacing(4)
        self.main_column.setObjectName(u"main_column")
        self.prepare_head = QWidget(Today)
        self.prepare_head.setObjectName(u"prepare_head")
        self.prepare_head_row = QHBoxLayout(self.prepare_head)
        self.prepare_head_row.setSpacing(8)
        self.prepare_head_row.setObjectName(u"prepare_head_row")
        self.prepare_head_row.setContentsMargins(0, 0, 0, 0)
        self.prepare_title = QLabel(self.prepare_head)
        self.prepare_title.setObjectName(u"prepare_title")
        self.prepare_title.setProperty(u"kind", u"name")

        self.prepare_head_row.addWidget(self.prepare_title)

        self.prepare_count = QLabel(self.prepare_head)
        self.prepare_count.setObjectName(u"prepare_count")
        self.prepare_count.setProperty(u"tone", u"muted")

        self.prepare_head_row.addWidget(self.prepare_count)

        self.prepare_head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.prepare_head_row.addItem(self.prepare_head_space)

        self.prints = Button(self.prepare_head)
        self.prints.setObjectName(u"prints")
        self.prints.setProperty(u"variant", u"text")
        self.prints.setProperty(u"symbol", u"printer")

        self.prepare_head_row.addWidget(self.prints)


        self.main_column.addWidget(self.prepare_head)

        self.strips = QVBoxLayout()
        self.strips.setSpacing(8)
        self.strips.setObjectName(u"strips")

        self.main_column.addLayout(self.strips)

        self.all_orders = Button(Today)
        self.all_orders.setObjectName(u"all_orders")
        self.all_orders.setProperty(u"variant", u"text")
        self.all_orders.setProperty(u"symbol", u"chevron-right")
        self.all_orders.setProperty(u"symbolAfter", True)

        self.main_column.addWidget(self.all_orders, 0, Qt.AlignmentFlag.AlignLeft)

        self.ready_head = QWidget(Today)
        self.ready_head.setObjectName(u"ready_head")
        self.ready_head_row = QHBoxLayout(self.ready_head)
        self.ready_head_row.setSpacing(8)
        self.ready_head_row.setObjectName(u"ready_head_row")
        self.ready_head_row.setContentsMargins(0, 0, 0, 0)
        self.ready_title = QLabel(self.ready_head)
        self.ready_title.setObjectName(u"ready_title")
        self.ready_title.setProperty(u"kind", u"name")

        self.ready_head_row.addWidget(self.ready_title)

        self.ready_count = QLabel(self.ready_head)
        self.ready_count.setObjectName(u"ready_count")
        self.ready_count.setProperty(u"tone", u"muted")

        self.ready_head_row.addWidget(self.ready_count)

        self.ready_head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ready_head_row.addItem(self.ready_head_space)


        self.main_column.addWidget(self.ready_head)

        self.ready_card = Card(Today)
        self.ready_card.setObjectName(u"ready_card")
        self.ready_column = QVBoxLayout(self.ready_card)
        self.ready_column.setSpacing(0)
        self.ready_column.setObjectName(u"ready_column")
        self.ready_column.setContentsMargins(16, 8, 16, 8)

        self.main_column.addWidget(self.ready_card)

        self.main_space = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)

        self.main_column.addItem(self.main_space)

        self.week_card = Card(Today)
        self.week_card.setObjectName(u"week_card")
        self.week_row = QHBoxLayout(self.week_card)
        self.week_row.setSpacing(24)
        self.week_row.setObjectName(u"week_row")
        self.week_row.setContentsMargins(24, 16, 24, 12)
        self.week_words = QVBoxLayout()
        self.week_words.setSpacing(4)
        self.week_words.setObjectName(u"week_words")
        self.week_title = QLabel(self.week_card)
        self.week_title.setObjectName(u"week_title")
        self.week_title.setProperty(u"kind", u"name")

        self.week_words.addWidget(self.week_title)

        self.week_total = QLabel(self.week_card)
        self.week_total.setObjectName(u"week_total")
        self.week_total.setProperty(u"kind", u"code")

        self.week_words.addWidget(self.week_total)

        self.week_said = QLabel(self.week_card)
        self.week_said.setObjectName(u"week_said")
        self.week_said.setProperty(u"kind", u"small")
        self.week_said.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.week_said.sizePolicy().hasHeightForWidth())
        self.week_said.setSizePolicy(sizePolicy)

        self.week_words.addWidget(self.week_said)

        self.week_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.week_words.addItem(self.week_space)


        self.week_row.addLayout(self.week_words)

        self.week = BarChart(self.week_card)
        self.week.setObjectName(u"week")

        self.week_row.addWidget(self.week)


        self.main_column.addWidget(self.week_card)


        self.columns.addLayout(self.main_column)

        self.side_column = QVBoxLayout()
        self.side_column.setSpacing(4)
        self.side_column.setObjectName(u"side_column")
        self.low_head = QWidget(Today)
        self.low_head.setObjectName(u"low_head")
        self.low_head_row = QHBoxLayout(self.low_head)
        self.low_head_row.setSpacing(8)
        self.low_head_row.setObjectName(u"low_head_row")
        self.low_head_row.setContentsMargins(0, 0, 0, 0)
        self.low_title = QLabel(self.low_head)
        self.low_title.setObjectName(u"low_title")
        self.low_title.setProperty(u"kind", u"name")

        self.low_head_row.addWidget(self.low_title)

        self.low_count = QLabel(self.low_head)
        self.low_count.setObjectName(u"low_count")
        self.low_count.setProperty(u"tone", u"muted")

        self.low_head_row.addWidget(self.low_count)

        self.low_head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.low_head_row.addItem(self.low_head_space)

        self.all_low = Button(self.low_head)
        self.all_low.setObjectName(u"all_low")
        self.all_low.setProperty(u"variant", u"text")
        self.all_low.setProperty(u"symbol", u"chevron-right")
        self.all_low.setProperty(u"symbolAfter", True)

        self.low_head_row.addWidget(self.all_low)


        self.side_column.addWidget(self.low_head)

        self.low_card = Card(Today)
        self.low_card.setObjectName(u"low_card")
        self.low_column = QVBoxLayout(self.low_card)
        self.low_column.setSpacing(0)
        self.low_column.setObjectName(u"low_column")
        self.low_column.setContentsMargins(16, 8, 16, 8)

        self.side_column.addWidget(self.low_card)

        self.complete_head = QWidget(Today)
        self.complete_head.setObjectName(u"complete_head")
        self.complete_head_row = QHBoxLayout(self.complete_head)
        self.complete_head_row.setSpacing(8)
        self.complete_head_row.setObjectName(u"complete_head_row")
        self.complete_head_row.setContentsMargins(0, 0, 0, 0)
        self.complete_title = QLabel(self.complete_head)
        self.complete_title.setObjectName(u"complete_title")
        self.complete_title.setProperty(u"kind", u"name")

        self.complete_head_row.addWidget(self.complete_title)

        self.complete_count = QLabel(self.complete_head)
        self.complete_count.setObjectName(u"complete_count")
        self.complete_count.setProperty(u"tone", u"muted")

        self.complete_head_row.addWidget(self.complete_count)

        self.complete_head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.complete_head_row.addItem(self.complete_head_space)


        self.side_column.addWidget(self.complete_head)

        self.complete_card = Card(Today)
        self.complete_card.setObjectName(u"complete_card")
        self.complete_column = QVBoxLayout(self.complete_card)
        self.complete_column.setSpacing(0)
        self.complete_column.setObjectName(u"complete_column")
        self.complete_column.setContentsMargins(16, 8, 16, 8)

        self.side_column.addWidget(self.complete_card)

        self.side_space = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)

        self.side_column.addItem(self.side_space)

        self.web_card = Card(Today)
        self.web_card.setObjectName(u"web_card")
        self.web_column = QVBoxLayout(self.web_card)
        self.web_column.setSpacing(8)
        self.web_column.setObjectName(u"web_column")
        self.web_column.setContentsMargins(16, 16, 16, 16)
        self.web_head = QHBoxLayout()
        self.web_head.setSpacing(8)
        self.web_head.setObjectName(u"web_head")
        self.web_symbol = Symbol(self.web_card)
        self.web_symbol.setObjectName(u"web_symbol")
        self.web_symbol.setProperty(u"symbol", u"store")

        self.web_head.addWidget(self.web_symbol)

        self.web_title = QLabel(self.web_card)
        self.web_title.setObjectName(u"web_title")
        self.web_title.setProperty(u"kind", u"name")
        self.web_title.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.web_title.sizePolicy().hasHeightForWidth())
        self.web_title.setSizePolicy(sizePolicy)

        self.web_head.addWidget(self.web_title)


        self.web_column.addLayout(self.web_head)

        self.web_said = QLabel(self.web_card)
        self.web_said.setObjectName(u"web_said")
        self.web_said.setProperty(u"kind", u"small")
        self.web_said.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.web_said.sizePolicy().hasHeightForWidth())
        self.web_said.setSizePolicy(sizePolicy)

        self.web_column.addWidget(self.web_said)

        self.web_step = Button(self.web_card)
        self.web_step.setObjectName(u"web_step")

        self.web_column.addWidget(self.web_step, 0, Qt.AlignmentFlag.AlignLeft)


        self.side_column.addWidget(self.web_card)


        self.columns.addLayout(self.side_column)

        self.columns.setStretch(0, 2)
        self.columns.setStretch(1, 1)

        self.page.addLayout(self.columns)


        self.retranslateUi(Today)

        QMetaObject.connectSlotsByName(Today)
    # setupUi

    def retranslateUi(self, Today):
        self.prepare_title.setText(QCoreApplication.translate("Today", u"To prepare", None))
        self.prints.setText(QCoreApplication.translate("Today", u"Prints", None))
        self.ready_title.setText(QCoreApplication.translate("Today", u"Ready, waiting for their customers", None))
        self.week_title.setText(QCoreApplication.translate("Today", u"The week", None))
        self.low_title.setText(QCoreApplication.translate("Today", u"Running low", None))
        self.all_low.setText(QCoreApplication.translate("Today", u"See all", None))
        self.complete_title.setText(QCoreApplication.translate("Today", u"To complete before going online", None))
        pass
    # retranslateUi

