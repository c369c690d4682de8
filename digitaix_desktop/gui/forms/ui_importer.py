# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'importer.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from digitaix_desktop.gui.screens.import_step import FootBar
from digitaix_desktop.gui.widgets.button import (Button, NextStepButton, TallButton)
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.steps_header import StepsHeader

class Ui_Importer(object):
    def setupUi(self, Importer):
        if not Importer.objectName():
            Importer.setObjectName(u"Importer")
        Importer.resize(1366, 820)
        self.whole = QVBoxLayout(Importer)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(Importer)
        self.head.setObjectName(u"head")
        self.head_row = QHBoxLayout(self.head)
        self.head_row.setSpacing(24)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(32, 0, 24, 0)
        self.title = ShortLabel(self.head)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"kind", u"title")

        self.head_row.addWidget(self.title)

        self.steps = StepsHeader(self.head)
        self.steps.setObjectName(u"steps")

        self.head_row.addWidget(self.steps)

        self.head_right = QWidget(self.head)
        self.head_right.setObjectName(u"head_right")
        self.head_right_row = QHBoxLayout(self.head_right)
        self.head_right_row.setSpacing(0)
        self.head_right_row.setObjectName(u"head_right_row")
        self.head_right_row.setContentsMargins(0, 0, 0, 0)
        self.head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_right_row.addItem(self.head_space)

        self.close = Button(self.head_right)
        self.close.setObjectName(u"close")
        self.close.setProperty(u"variant", u"muted")
        self.close.setProperty(u"symbol", u"x")

        self.head_right_row.addWidget(self.close)


        self.head_row.addWidget(self.head_right)

        self.head_row.setStretch(0, 1)
        self.head_row.setStretch(2, 1)

        self.whole.addWidget(self.head)

        self.pages = QStackedWidget(Importer)
        self.pages.setObjectName(u"pages")

        self.whole.addWidget(self.pages)

        self.foot = FootBar(Importer)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(16)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(32, 16, 32, 16)
        self.back = TallButton(self.foot)
        self.back.setObjectName(u"back")

        self.foot_row.addWidget(self.back)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.counts = QLabel(self.foot)
        self.counts.setObjectName(u"counts")
        self.counts.setProperty(u"tone", u"muted")

        self.foot_row.addWidget(self.counts)

        self.strong = QLabel(self.foot)
        self.strong.setObjectName(u"strong")
        self.strong.setProperty(u"kind", u"name")

        self.foot_row.addWidget(self.strong)

        self.quiet = Button(self.foot)
        self.quiet.setObjectName(u"quiet")
        self.quiet.setProperty(u"variant", u"muted")

        self.foot_row.addWidget(self.quiet)

        self.next = NextStepButton(self.foot)
        self.next.setObjectName(u"next")

        self.foot_row.addWidget(self.next)


        self.whole.addWidget(self.foot)

        self.whole.setStretch(1, 1)

        self.retranslateUi(Importer)

        QMetaObject.connectSlotsByName(Importer)
    # setupUi

    def retranslateUi(self, Importer):
        self.title.setText(QCoreApplication.translate("Importer", u"Import products", None))
        self.close.setText(QCoreApplication.translate("Importer", u"Close", None))
        pass
    # retranslateUi

