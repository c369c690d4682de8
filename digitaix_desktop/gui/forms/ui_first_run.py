# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)

from digitaix_desktop.gui.screens.first_run_parts import LogoSquare
from digitaix_desktop.gui.widgets.button import (Button, NextStepButton, TallButton)
from digitaix_desktop.gui.widgets.label import ShortLabel
from digitaix_desktop.gui.widgets.steps_header import StepsHeader

class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        FirstRun.resize(1366, 820)
        self.whole = QVBoxLayout(FirstRun)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(FirstRun)
        self.head.setObjectName(u"head")
        self.head_row = QHBoxLayout(self.head)
        self.head_row.setSpacing(24)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(48, 0, 24, 0)
        self.head_left = QWidget(self.head)
        self.head_left.setObjectName(u"head_left")
        self.head_left_row = QHBoxLayout(self.head_left)
        self.head_left_row.setSpacing(12)
        self.head_left_row.setObjectName(u"head_left_row")
        self.head_left_row.setContentsMargins(0, 0, 0, 0)
        self.logo = LogoSquare(self.head_left)
        self.logo.setObjectName(u"logo")

        self.head_left_row.addWidget(self.logo)

        self.brand = ShortLabel(self.head_left)
        self.brand.setObjectName(u"brand")
        self.brand.setProperty(u"kind", u"name")
        self.brand.setText(u"DigitAix")

        self.head_left_row.addWidget(self.brand)

        self.brand_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_left_row.addItem(self.brand_space)


        self.head_row.addWidget(self.head_left)

        self.steps = StepsHeader(self.head)
        self.steps.setObjectName(u"steps")

        self.head_row.addWidget(self.steps)

        self.head_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.head_space)

        self.head_row.setStretch(0, 1)
        self.head_row.setStretch(2, 1)

        self.whole.addWidget(self.head)

        self.pages = QStackedWidget(FirstRun)
        self.pages.setObjectName(u"pages")

        self.whole.addWidget(self.pages)

        self.foot = QWidget(FirstRun)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(16)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(48, 8, 48, 24)
        self.back = TallButton(self.foot)
        self.back.setObjectName(u"back")
        self.back.setProperty(u"symbol", u"arrow-left")

        self.foot_row.addWidget(self.back)

        self.foot_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_row.addItem(self.foot_space)

        self.skip = Button(self.foot)
        self.skip.setObjectName(u"skip")
        self.skip.setProperty(u"variant", u"muted")

        self.foot_row.addWidget(self.skip)

        self.next = NextStepButton(self.foot)
        self.next.setObjectName(u"next")

        self.foot_row.addWidget(self.next)


        self.whole.addWidget(self.foot)

        self.whole.setStretch(1, 1)

        self.retranslateUi(FirstRun)

        QMetaObject.connectSlotsByName(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        self.back.setText(QCoreApplication.translate("FirstRun", u"Back", None))
        self.skip.setText(QCoreApplication.translate("FirstRun", u"Skip", None))
        self.next.setText(QCoreApplication.translate("FirstRun", u"Continue", None))
        pass
    # retranslateUi

