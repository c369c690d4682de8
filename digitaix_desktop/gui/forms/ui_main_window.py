# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QMetaObject)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from digitaix_desktop.gui.widgets.print_chip import PrintChip
from digitaix_desktop.gui.widgets.rail import Rail
from digitaix_desktop.gui.widgets.search_field import SearchField
from digitaix_desktop.gui.widgets.status_chip import StatusChip

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 820)
        MainWindow.setWindowTitle(u"DigitAix")
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central_column = QVBoxLayout(self.central)
        self.central_column.setSpacing(0)
        self.central_column.setObjectName(u"central_column")
        self.central_column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")
        self.frame = QWidget()
        self.frame.setObjectName(u"frame")
        self.frame_row = QHBoxLayout(self.frame)
        self.frame_row.setSpacing(0)
        self.frame_row.setObjectName(u"frame_row")
        self.frame_row.setContentsMargins(0, 0, 0, 0)
        self.rail = Rail(self.frame)
        self.rail.setObjectName(u"rail")

        self.frame_row.addWidget(self.rail)

        self.right_column = QVBoxLayout()
        self.right_column.setSpacing(0)
        self.right_column.setObjectName(u"right_column")
        self.top = QWidget(self.frame)
        self.top.setObjectName(u"top")
        self.top_row = QHBoxLayout(self.top)
        self.top_row.setSpacing(24)
        self.top_row.setObjectName(u"top_row")
        self.top_row.setContentsMargins(8, 0, 16, 0)
        self.search = SearchField(self.top)
        self.search.setObjectName(u"search")

        self.top_row.addWidget(self.search)

        self.top_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top_row.addItem(self.top_spacer)

        self.prints = PrintChip(self.top)
        self.prints.setObjectName(u"prints")

        self.top_row.addWidget(self.prints)

        self.status = StatusChip(self.top)
        self.status.setObjectName(u"status")

        self.top_row.addWidget(self.status)

        self.top_row.setStretch(0, 1)

        self.right_column.addWidget(self.top)

        self.places = QStackedWidget(self.frame)
        self.places.setObjectName(u"places")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.places.sizePolicy().hasHeightForWidth())
        self.places.setSizePolicy(sizePolicy)

        self.right_column.addWidget(self.places)


        self.frame_row.addLayout(self.right_column)

        self.pages.addWidget(self.frame)

        self.central_column.addWidget(self.pages)

        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        pass
    # retranslateUi

