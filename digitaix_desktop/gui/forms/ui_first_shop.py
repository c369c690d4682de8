# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_shop.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout)

from digitaix_desktop.gui.widgets.card import Card
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.progress_strip import ProgressStrip

class Ui_FirstShop(object):
    def setupUi(self, FirstShop):
        if not FirstShop.objectName():
            FirstShop.setObjectName(u"FirstShop")
        FirstShop.resize(1366, 640)
        self.whole = QVBoxLayout(FirstShop)
        self.whole.setSpacing(8)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(48, 16, 48, 16)
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.above)

        self.question = ShortLabel(FirstShop)
        self.question.setObjectName(u"question")
        self.question.setProperty(u"kind", u"question")

        self.whole.addWidget(self.question)

        self.hint = ShortLabel(FirstShop)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"tone", u"muted")

        self.whole.addWidget(self.hint)

        self.gap = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.whole.addItem(self.gap)

        self.cards = QHBoxLayout()
        self.cards.setSpacing(24)
        self.cards.setObjectName(u"cards")
        self.letter = Card(FirstShop)
        self.letter.setObjectName(u"letter")
        self.letter_column = QVBoxLayout(self.letter)
        self.letter_column.setSpacing(6)
        self.letter_column.setObjectName(u"letter_column")
        self.letter_column.setContentsMargins(24, 20, 24, 24)
        self.letter_title = QLabel(self.letter)
        self.letter_title.setObjectName(u"letter_title")
        self.letter_title.setProperty(u"kind", u"emphasis")

        self.letter_column.addWidget(self.letter_title)

        self.letter_words = QLabel(self.letter)
        self.letter_words.setObjectName(u"letter_words")
        self.letter_words.setProperty(u"tone", u"muted")
        self.letter_words.setWordWrap(True)

        self.letter_column.addWidget(self.letter_words)

        self.letter_gap = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.letter_column.addItem(self.letter_gap)

        self.address_label = QLabel(self.letter)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"kind", u"small")

        self.letter_column.addWidget(self.address_label)

        self.address = QLineEdit(self.letter)
        self.address.setObjectName(u"address")

        self.letter_column.addWidget(self.address)

        self.between = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.letter_column.addItem(self.between)

        self.code_label = QLabel(self.letter)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"kind", u"small")

        self.letter_column.addWidget(self.code_label)

        self.code = QLineEdit(self.letter)
        self.code.setObjectName(u"code")

        self.letter_column.addWidget(self.code)

        self.notice = QLabel(self.letter)
        self.notice.setObjectName(u"notice")
        self.notice.setProperty(u"tone", u"bad")
        self.notice.setWordWrap(True)

        self.letter_column.addWidget(self.notice)

        self.progress = ProgressStrip(self.letter)
        self.progress.setObjectName(u"progress")

        self.letter_column.addWidget(self.progress)

        self.letter_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.letter_column.addItem(self.letter_space)


        self.cards.addWidget(self.letter)

        self.alone = Card(FirstShop)
        self.alone.setObjectName(u"alone")
        self.alone_column = QVBoxLayout(self.alone)
        self.alone_column.setSpacing(6)
        self.alone_column.setObjectName(u"alone_column")
        self.alone_column.setContentsMargins(24, 20, 24, 24)
        self.alone_title = QLabel(self.alone)
        self.alone_title.setObjectName(u"alone_title")
        self.alone_title.setProperty(u"kind", u"emphasis")

        self.alone_column.addWidget(self.alone_title)

        self.alone_words = QLabel(self.alone)
        self.alone_words.setObjectName(u"alone_words")
        self.alone_words.setProperty(u"tone", u"muted")
        self.alone_words.setWordWrap(True)

        self.alone_column.addWidget(self.alone_words)

        self.alone_gap = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.alone_column.addItem(self.alone_gap)

        self.name_label = QLabel(self.alone)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"kind", u"small")

        self.alone_column.addWidget(self.name_label)

        self.name = QLineEdit(self.alone)
        self.name.setObjectName(u"name")

        self.alone_column.addWidget(self.name)

        self.alone_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.alone_column.addItem(self.alone_space)


        self.cards.addWidget(self.alone)

        self.cards.setStretch(0, 1)
        self.cards.setStretch(1, 1)

        self.whole.addLayout(self.cards)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.whole.addItem(self.space)

        self.whole.setStretch(0, 1)
        self.whole.setStretch(5, 2)
#if QT_CONFIG(shortcut)
        self.address_label.setBuddy(self.address)
        self.code_label.setBuddy(self.code)
        self.name_label.setBuddy(self.name)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FirstShop)

        QMetaObject.connectSlotsByName(FirstShop)
    # setupUi

    def retranslateUi(self, FirstShop):
        self.question.setText(QCoreApplication.translate("FirstShop", u"Welcome. Who are you?", None))
        self.hint.setText(QCoreApplication.translate("FirstShop", u"One of the two is enough, and both can wait.", None))
        self.letter_title.setText(QCoreApplication.translate("FirstShop", u"With the town hall's letter", None))
        self.letter_words.setText(QCoreApplication.translate("FirstShop", u"Your shop is already waiting on the marketplace: its address and your code stand in the letter. For one more PC, the first one shows both in its Settings.", None))
        self.address_label.setText(QCoreApplication.translate("FirstShop", u"Address", None))
        self.code_label.setText(QCoreApplication.translate("FirstShop", u"Code", None))
        self.alone_title.setText(QCoreApplication.translate("FirstShop", u"Without it, for now", None))
        self.alone_words.setText(QCoreApplication.translate("FirstShop", u"Everything works on this PC already. You connect the shop later, in Settings, and nothing has to be typed again.", None))
        self.name_label.setText(QCoreApplication.translate("FirstShop", u"Name of your shop", None))
        pass
    # retranslateUi

