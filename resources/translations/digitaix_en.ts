<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Alarm</name>
    <message numerus="yes">
        <source>%Ln new order(s) while this PC was off: {orders}</source>
        <translation>
            <numerusform>%Ln new order while this PC was off: {orders}</numerusform>
            <numerusform>%Ln new orders while this PC was off: {orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new order(s): {orders}</source>
        <translation>
            <numerusform>%Ln new order: {orders}</numerusform>
            <numerusform>%Ln new orders: {orders}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) without an answer: {orders}</source>
        <translation>
            <numerusform>%Ln order without an answer: {orders}</numerusform>
            <numerusform>%Ln orders without an answer: {orders}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message numerus="yes">
        <source>This PC&apos;s clock is %Ln minute(s) ahead</source>
        <translation>
            <numerusform>This PC’s clock is %Ln minute ahead</numerusform>
            <numerusform>This PC’s clock is %Ln minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is %Ln minute(s) behind</source>
        <translation>
            <numerusform>This PC’s clock is %Ln minute behind</numerusform>
            <numerusform>This PC’s clock is %Ln minutes behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message numerus="yes">
        <source>Labels of the first %Ln product(s): print the others after.</source>
        <translation>
            <numerusform>Labels of the first product: print the others after.</numerusform>
            <numerusform>Labels of the first %Ln products: print the others after.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueExport</name>
    <message numerus="yes">
        <source>%Ln product(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln product written into “{name}”</numerusform>
            <numerusform>%Ln products written into “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message numerus="yes">
        <source>What changes in %Ln product(s) of yours</source>
        <translation>
            <numerusform>What changes in %Ln product of yours</numerusform>
            <numerusform>What changes in %Ln products of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more change(s)</source>
        <translation>
            <numerusform>… and %Ln more change</numerusform>
            <numerusform>… and %Ln more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingsBlock</name>
    <message numerus="yes">
        <source>%Ln order(s) promised for then: {codes}. Call.</source>
        <translation>
            <numerusform>%Ln order promised for then: {codes}. Call.</numerusform>
            <numerusform>%Ln orders promised for then: {codes}. Call.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%Ln left aside</source>
        <translation>
            <numerusform>%Ln left aside</numerusform>
            <numerusform>%Ln left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rows, under our headings. %Ln column(s) to confirm.</source>
        <translation>
            <numerusform>Your rows, under our headings. One column to confirm.</numerusform>
            <numerusform>Your rows, under our headings. %Ln columns to confirm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message numerus="yes">
        <source>%Ln change(s) not sent yet</source>
        <translation>
            <numerusform>%Ln change not sent yet</numerusform>
            <numerusform>%Ln changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) under way</source>
        <translation>
            <numerusform>%Ln order under way</numerusform>
            <numerusform>%Ln orders under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterBlock</name>
    <message numerus="yes">
        <source>%Ln digits</source>
        <translation>
            <numerusform>%Ln digit</numerusform>
            <numerusform>%Ln digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPlace</name>
    <message numerus="yes">
        <source>today: %Ln</source>
        <translation>
            <numerusform>today: %Ln</numerusform>
            <numerusform>today: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message numerus="yes">
        <source>%Ln line(s) of stock</source>
        <translation>
            <numerusform>%Ln line of stock</numerusform>
            <numerusform>%Ln lines of stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s)</source>
        <translation>
            <numerusform>%Ln new product</numerusform>
            <numerusform>%Ln new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other change(s)</source>
        <translation>
            <numerusform>%Ln other change</numerusform>
            <numerusform>%Ln other changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln size(s) or colour(s)</source>
        <translation>
            <numerusform>%Ln size or colour</numerusform>
            <numerusform>%Ln sizes or colours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln otherwise than expected</source>
        <translation>
            <numerusform>%Ln otherwise than expected</numerusform>
            <numerusform>%Ln otherwise than expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message numerus="yes">
        <source>%Ln more come up as these are settled.</source>
        <translation>
            <numerusform>%Ln more comes up as these are settled.</numerusform>
            <numerusform>%Ln more come up as these are settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online reservation(s) in 90 days</source>
        <translation>
            <numerusform>%Ln online reservation in 90 days</numerusform>
            <numerusform>%Ln online reservations in 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) to be sent</source>
        <translation>
            <numerusform>%Ln photo to be sent</numerusform>
            <numerusform>%Ln photos to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is saved here. Last exchange at {at}, %Ln minute(s) ago.</source>
        <translation>
            <numerusform>Everything is saved here. Last exchange at {at}, %Ln minute ago.</numerusform>
            <numerusform>Everything is saved here. Last exchange at {at}, %Ln minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the goods of %Ln of them were gone</source>
        <translation>
            <numerusform>the goods of %Ln of them were gone</numerusform>
            <numerusform>the goods of %Ln of them were gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of another till’s sales</source>
        <translation>
            <numerusform>%Ln line of another till’s sales</numerusform>
            <numerusform>%Ln lines of another till’s sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it added will be archived.</source>
        <translation>
            <numerusform>%Ln product it added will be archived.</numerusform>
            <numerusform>%Ln products it added will be archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it archived will be back.</source>
        <translation>
            <numerusform>%Ln product it archived will be back.</numerusform>
            <numerusform>%Ln products it archived will be back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) it changed will be as they were.</source>
        <translation>
            <numerusform>%Ln product it changed will be as it was.</numerusform>
            <numerusform>%Ln products it changed will be as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln VAT rate(s)</source>
        <translation>
            <numerusform>%Ln VAT rate</numerusform>
            <numerusform>%Ln VAT rates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln barcode(s)</source>
        <translation>
            <numerusform>%Ln barcode</numerusform>
            <numerusform>%Ln barcodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln description(s)</source>
        <translation>
            <numerusform>%Ln description</numerusform>
            <numerusform>%Ln descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost barcode(s)</source>
        <translation>
            <numerusform>%Ln lost barcode</numerusform>
            <numerusform>%Ln lost barcodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing price(s)</source>
        <translation>
            <numerusform>%Ln missing price</numerusform>
            <numerusform>%Ln missing prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln price(s)</source>
        <translation>
            <numerusform>%Ln price</numerusform>
            <numerusform>%Ln prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s)</source>
        <translation>
            <numerusform>%Ln stock</numerusform>
            <numerusform>%Ln stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stock(s) to count</source>
        <translation>
            <numerusform>%Ln stock to count</numerusform>
            <numerusform>%Ln stocks to count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) to type again</source>
        <translation>
            <numerusform>%Ln value to type again</numerusform>
            <numerusform>%Ln values to type again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>allergens of %Ln product(s)</source>
        <translation>
            <numerusform>allergens of %Ln product</numerusform>
            <numerusform>allergens of %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryEnd</name>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln counted</numerusform>
            <numerusform>%Ln counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln line written into “{name}”</numerusform>
            <numerusform>%Ln lines written into “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln otherwise than the stock said</source>
        <translation>
            <numerusform>%Ln otherwise than the stock said</numerusform>
            <numerusform>%Ln otherwise than the stock said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were not counted are gone: set them to 0</source>
        <translation>
            <numerusform>%Ln that was not counted is gone: set it to 0</numerusform>
            <numerusform>%Ln that were not counted are gone: set them to 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another PC sold, received or counted %Ln of these meanwhile: count again, they stand first.</source>
        <translation>
            <numerusform>Another PC sold, received or counted %Ln of these meanwhile: count it again, it stands first.</numerusform>
            <numerusform>Another PC sold, received or counted %Ln of these meanwhile: count them again, they stand first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryPage</name>
    <message numerus="yes">
        <source>%Ln counted</source>
        <translation>
            <numerusform>%Ln counted</numerusform>
            <numerusform>%Ln counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to count</source>
        <translation>
            <numerusform>%Ln still to count</numerusform>
            <numerusform>%Ln still to count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message numerus="yes">
        <source>%Ln label(s) on the shelves no longer say what is so.</source>
        <translation>
            <numerusform>%Ln label on the shelves no longer says what is so.</numerusform>
            <numerusform>%Ln labels on the shelves no longer say what is so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%Ln label(s) no longer say what is so</source>
        <translation>
            <numerusform>%Ln label no longer says what is so</numerusform>
            <numerusform>%Ln labels no longer say what is so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without price: not printed</source>
        <translation>
            <numerusform>%Ln without price: not printed</numerusform>
            <numerusform>%Ln without price: not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Print %Ln label</numerusform>
            <numerusform>Print %Ln labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lasting</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarketplaceBlock</name>
    <message numerus="yes">
        <source>%Ln is new</source>
        <translation>
            <numerusform>%Ln is new</numerusform>
            <numerusform>%Ln are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your products is there already</source>
        <translation>
            <numerusform>%Ln of your products is there already</numerusform>
            <numerusform>%Ln of your products are there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeCards</name>
    <message numerus="yes">
        <source>%Ln of your products was on the marketplace already</source>
        <translation>
            <numerusform>%Ln of your products was on the marketplace already</numerusform>
            <numerusform>%Ln of your products were on the marketplace already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) archived here: is that right?</source>
        <translation>
            <numerusform>%Ln product archived here: is that right?</numerusform>
            <numerusform>%Ln products archived here: is that right?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPapers</name>
    <message numerus="yes">
        <source>%Ln bag label(s)</source>
        <translation>
            <numerusform>%Ln bag label</numerusform>
            <numerusform>%Ln bag labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message numerus="yes">
        <source>%Ln ready of {all}</source>
        <translation>
            <numerusform>%Ln ready of {all}</numerusform>
            <numerusform>%Ln ready of {all}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more item(s)</source>
        <translation>
            <numerusform>and %Ln more item</numerusform>
            <numerusform>and %Ln more items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln day(s)</source>
        <translation>
            <numerusform>for %Ln day</numerusform>
            <numerusform>for %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %Ln day(s)</source>
        <translation>
            <numerusform>late by %Ln day</numerusform>
            <numerusform>late by %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersBlock</name>
    <message numerus="yes">
        <source>%Ln day(s) after the slot</source>
        <translation>
            <numerusform>%Ln day after the slot</numerusform>
            <numerusform>%Ln days after the slot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before closing</source>
        <translation>
            <numerusform>%Ln minute before closing</numerusform>
            <numerusform>%Ln minutes before closing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The marketplace writes to this address after %Ln open minute(s) without an answer. Customers never see it.</source>
        <translation>
            <numerusform>The marketplace writes to this address after %Ln open minute without an answer. Customers never see it.</numerusform>
            <numerusform>The marketplace writes to this address after %Ln open minutes without an answer. Customers never see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %Ln open minute(s)</source>
        <translation>
            <numerusform>after %Ln open minute</numerusform>
            <numerusform>after %Ln open minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %Ln</source>
        <translation>
            <numerusform>at most %Ln</numerusform>
            <numerusform>at most %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersPlace</name>
    <message numerus="yes">
        <source>Prepare %Ln together</source>
        <translation>
            <numerusform>Prepare %Ln order</numerusform>
            <numerusform>Prepare %Ln together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) left aside for want of an answer.</source>
        <translation>
            <numerusform>One column without an answer is left aside.</numerusform>
            <numerusform>%Ln columns without an answer are left aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery line(s) added before, not again.</source>
        <translation>
            <numerusform>%Ln delivery line added before, not again.</numerusform>
            <numerusform>%Ln delivery lines added before, not again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of another till’s sales</source>
        <translation>
            <numerusform>%Ln line of another till’s sales</numerusform>
            <numerusform>%Ln lines of another till’s sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) put away</source>
        <translation>
            <numerusform>%Ln new product put away</numerusform>
            <numerusform>%Ln new products put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the storefront</source>
        <translation>
            <numerusform>%Ln on the storefront</numerusform>
            <numerusform>%Ln on the storefront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added</source>
        <translation>
            <numerusform>%Ln photo added</numerusform>
            <numerusform>%Ln photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) follow while you work.</source>
        <translation>
            <numerusform>%Ln photo follows while you work.</numerusform>
            <numerusform>%Ln photos follow while you work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not found: {names}</source>
        <translation>
            <numerusform>%Ln photo not found: {names}</numerusform>
            <numerusform>%Ln photos not found: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) still to come</source>
        <translation>
            <numerusform>%Ln photo still to come</numerusform>
            <numerusform>%Ln photos still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) as before</source>
        <translation>
            <numerusform>%Ln product as before</numerusform>
            <numerusform>%Ln products as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) changed or sold since stay as they are: {names}</source>
        <translation>
            <numerusform>%Ln product changed or sold since stays as it is: {names}</numerusform>
            <numerusform>%Ln products changed or sold since stay as they are: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) imported</source>
        <translation>
            <numerusform>%Ln product imported</numerusform>
            <numerusform>%Ln products imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready for the storefront</source>
        <translation>
            <numerusform>%Ln ready for the storefront</numerusform>
            <numerusform>%Ln ready for the storefront</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready for the storefront: it shows them once your shop is connected.</source>
        <translation>
            <numerusform>%Ln ready for the storefront: it shows it once your shop is connected.</numerusform>
            <numerusform>%Ln ready for the storefront: it shows them once your shop is connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that are no products left aside.</source>
        <translation>
            <numerusform>One row that is no product is left aside.</numerusform>
            <numerusform>%Ln rows that are no products are left aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be seen in the shop until the file or you say what the law asks (allergens, maker…): they are under “To complete”.</source>
        <translation>
            <numerusform>%Ln to be seen in the shop until the file or you say what the law asks (allergens, maker…): it is under “To complete”.</numerusform>
            <numerusform>%Ln to be seen in the shop until the file or you say what the law asks (allergens, maker…): they are under “To complete”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to correct</source>
        <translation>
            <numerusform>%Ln to correct</numerusform>
            <numerusform>%Ln to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be on the storefront.</source>
        <translation>
            <numerusform>%Ln will be on the storefront.</numerusform>
            <numerusform>%Ln will be on the storefront.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without VAT: not shown yet.</source>
        <translation>
            <numerusform>%Ln without VAT: not shown yet.</numerusform>
            <numerusform>%Ln without VAT: not shown yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without stock: to be seen in the shop until you count it.</source>
        <translation>
            <numerusform>%Ln without stock: to be seen in the shop until you count it.</numerusform>
            <numerusform>%Ln without stock: to be seen in the shop until you count them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseButton</name>
    <message numerus="yes">
        <source>For %Ln hour(s)</source>
        <translation>
            <numerusform>For %Ln hour</numerusform>
            <numerusform>For %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoMatching</name>
    <message numerus="yes">
        <source>%Ln can’t be taken.</source>
        <translation>
            <numerusform>%Ln can’t be taken.</numerusform>
            <numerusform>%Ln can’t be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of no product of yours</source>
        <translation>
            <numerusform>%Ln photo of no product of yours</numerusform>
            <numerusform>%Ln photos of no product of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recognised by the name of their file</source>
        <translation>
            <numerusform>%Ln recognised by the name of its file</numerusform>
            <numerusform>%Ln recognised by the names of their files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln photo(s)</source>
        <translation>
            <numerusform>Add %Ln photo</numerusform>
            <numerusform>Add %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more: only the first %Ln are taken at once. Drop the others afterwards, folder by folder.</source>
        <translation>
            <numerusform>There are more: only the first is taken at once. Drop the others afterwards, folder by folder.</numerusform>
            <numerusform>There are more: only the first %Ln are taken at once. Drop the others afterwards, folder by folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln of your products.</source>
        <translation>
            <numerusform>of %Ln of your products.</numerusform>
            <numerusform>of %Ln of your products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoWatch</name>
    <message numerus="yes">
        <source>%Ln not found: see “Imports and large changes” in “Products”.</source>
        <translation>
            <numerusform>%Ln not found: see “Imports and large changes” in “Products”.</numerusform>
            <numerusform>%Ln not found: see “Imports and large changes” in “Products”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of your import added.</source>
        <translation>
            <numerusform>%Ln photo of your import added.</numerusform>
            <numerusform>%Ln photos of your import added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message numerus="yes">
        <source>%Ln photo(s) named in the file</source>
        <translation>
            <numerusform>%Ln photo named in the file</numerusform>
            <numerusform>%Ln photos named in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds more: only its first %Ln were looked at.</source>
        <translation>
            <numerusform>It holds more: only its first was looked at.</numerusform>
            <numerusform>It holds more: only its first %Ln were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickingPage</name>
    <message numerus="yes">
        <source>%Ln of {all} items are there.</source>
        <translation>
            <numerusform>%Ln of {all} items is there.</numerusform>
            <numerusform>%Ln of {all} items are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready: %Ln order(s)</source>
        <translation>
            <numerusform>Ready: %Ln order</numerusform>
            <numerusform>Ready: %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintChip</name>
    <message numerus="yes">
        <source>%Ln print(s) to see</source>
        <translation>
            <numerusform>%Ln print to see</numerusform>
            <numerusform>%Ln prints to see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln print(s) waiting</source>
        <translation>
            <numerusform>%Ln print waiting</numerusform>
            <numerusform>%Ln prints waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message numerus="yes">
        <source>%Ln print(s) waiting. They come out by themselves.</source>
        <translation>
            <numerusform>%Ln print waiting. It comes out by itself.</numerusform>
            <numerusform>%Ln prints waiting. They come out by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSafety</name>
    <message numerus="yes">
        <source>Also for %Ln other(s) of this brand</source>
        <translation>
            <numerusform>Also for %Ln other of this brand</numerusform>
            <numerusform>Also for %Ln others of this brand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSample</name>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more product(s)</source>
        <translation>
            <numerusform>and %Ln more product</numerusform>
            <numerusform>and %Ln more products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPlace</name>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>%Ln archived</numerusform>
            <numerusform>%Ln archived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderPage</name>
    <message numerus="yes">
        <source>%Ln item(s) to order again</source>
        <translation>
            <numerusform>%Ln item to order again</numerusform>
            <numerusform>%Ln items to order again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written into “{name}”</source>
        <translation>
            <numerusform>%Ln line written into “{name}”</numerusform>
            <numerusform>%Ln lines written into “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderRow</name>
    <message numerus="yes">
        <source>{amount} sold in %Ln weeks</source>
        <translation>
            <numerusform>{amount} sold in %Ln week</numerusform>
            <numerusform>{amount} sold in %Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesSheet</name>
    <message numerus="yes">
        <source>%Ln counted before, not again.</source>
        <translation>
            <numerusform>%Ln counted before, not again.</numerusform>
            <numerusform>%Ln counted before, not again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of articles you don&apos;t have:</source>
        <translation>
            <numerusform>%Ln of an article you don&apos;t have:</numerusform>
            <numerusform>%Ln of articles you don&apos;t have:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came back.</source>
        <translation>
            <numerusform>%Ln of them came back.</numerusform>
            <numerusform>%Ln of them came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) taken off the stock.</source>
        <translation>
            <numerusform>%Ln sale taken off the stock.</numerusform>
            <numerusform>%Ln sales taken off the stock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s) to take off the stock.</source>
        <translation>
            <numerusform>%Ln sale to take off the stock.</numerusform>
            <numerusform>%Ln sales to take off the stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopBlock</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopPcs</name>
    <message numerus="yes">
        <source>Seen by the marketplace %Ln hour(s) ago</source>
        <translation>
            <numerusform>Seen by the marketplace %Ln hour ago</numerusform>
            <numerusform>Seen by the marketplace %Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen by the marketplace %Ln minute(s) ago</source>
        <translation>
            <numerusform>Seen by the marketplace %Ln minute ago</numerusform>
            <numerusform>Seen by the marketplace %Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>%Ln change to send</numerusform>
            <numerusform>%Ln changes to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>and %Ln other thing(s), listed next</source>
        <translation>
            <numerusform>and one more thing, listed next</numerusform>
            <numerusform>and %Ln more things, listed next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TillWatch</name>
    <message numerus="yes">
        <source>%Ln line(s) not understood.</source>
        <translation>
            <numerusform>%Ln line not understood.</numerusform>
            <numerusform>%Ln lines not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown articles: {names}</source>
        <translation>
            <numerusform>%Ln of an unknown article: {names}</numerusform>
            <numerusform>%Ln of unknown articles: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %Ln sale(s) taken off the stock.</source>
        <translation>
            <numerusform>“{name}”: %Ln sale taken off the stock.</numerusform>
            <numerusform>“{name}”: %Ln sales taken off the stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%Ln more order(s)</source>
        <translation>
            <numerusform>%Ln more order</numerusform>
            <numerusform>%Ln more orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) ready to be handed over.</source>
        <translation>
            <numerusform>%Ln order ready to be handed over.</numerusform>
            <numerusform>%Ln orders ready to be handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to prepare.</source>
        <translation>
            <numerusform>%Ln order to prepare.</numerusform>
            <numerusform>%Ln orders to prepare.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message numerus="yes">
        <source>%Ln fewer than the week before</source>
        <translation>
            <numerusform>%Ln fewer than the week before</numerusform>
            <numerusform>%Ln fewer than the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than the week before</source>
        <translation>
            <numerusform>%Ln more than the week before</numerusform>
            <numerusform>%Ln more than the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order(s)</source>
        <translation>
            <numerusform>order</numerusform>
            <numerusform>orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariantsPart</name>
    <message numerus="yes">
        <source>● %Ln without barcode</source>
        <translation>
            <numerusform>● %Ln without barcode</numerusform>
            <numerusform>● %Ln without barcode</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message numerus="yes">
        <source>%Ln of your products is not in the file</source>
        <translation>
            <numerusform>%Ln of your products is not in the file</numerusform>
            <numerusform>%Ln of your products are not in the file</numerusform>
        </translation>
    </message>
</context>
</TS>
