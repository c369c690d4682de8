<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueExport</name>
    <message numerus="yes">
        <source>%n product(s) written into “{name}”</source>
        <translation>
            <numerusform>%n product written into “{name}”</numerusform>
            <numerusform>%n products written into “{name}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message numerus="yes">
        <source>What changes in %n product(s) of yours</source>
        <translation>
            <numerusform>What changes in %n product of yours</numerusform>
            <numerusform>What changes in %n products of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more change(s)</source>
        <translation>
            <numerusform>… and %n more change</numerusform>
            <numerusform>… and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>%n left aside</numerusform>
            <numerusform>%n left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rows, under our headings. %n column(s) to confirm.</source>
        <translation>
            <numerusform>Your rows, under our headings. One column to confirm.</numerusform>
            <numerusform>Your rows, under our headings. %n columns to confirm.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message numerus="yes">
        <source>%n photo(s) to be sent</source>
        <translation>
            <numerusform>%n photo to be sent</numerusform>
            <numerusform>%n photos to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) it added will be archived.</source>
        <translation>
            <numerusform>%n product it added will be archived.</numerusform>
            <numerusform>%n products it added will be archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) it archived will be back.</source>
        <translation>
            <numerusform>%n product it archived will be back.</numerusform>
            <numerusform>%n products it archived will be back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) it changed will be as they were.</source>
        <translation>
            <numerusform>%n product it changed will be as it was.</numerusform>
            <numerusform>%n products it changed will be as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of another till</source>
        <translation>
            <numerusform>%n sale of another till</numerusform>
            <numerusform>%n sales of another till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n VAT rate(s)</source>
        <translation>
            <numerusform>%n VAT rate</numerusform>
            <numerusform>%n VAT rates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n barcode(s)</source>
        <translation>
            <numerusform>%n barcode</numerusform>
            <numerusform>%n barcodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s)</source>
        <translation>
            <numerusform>%n description</numerusform>
            <numerusform>%n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost barcode(s)</source>
        <translation>
            <numerusform>%n lost barcode</numerusform>
            <numerusform>%n lost barcodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing price(s)</source>
        <translation>
            <numerusform>%n missing price</numerusform>
            <numerusform>%n missing prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n price</numerusform>
            <numerusform>%n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock(s)</source>
        <translation>
            <numerusform>%n stock</numerusform>
            <numerusform>%n stocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock(s) to count</source>
        <translation>
            <numerusform>%n stock to count</numerusform>
            <numerusform>%n stocks to count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to type again</source>
        <translation>
            <numerusform>%n value to type again</numerusform>
            <numerusform>%n values to type again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message numerus="yes">
        <source>%n ready of {all}</source>
        <translation>
            <numerusform>%n ready of {all}</numerusform>
            <numerusform>%n ready of {all}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more item(s)</source>
        <translation>
            <numerusform>and %n more item</numerusform>
            <numerusform>and %n more items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late by %n day(s)</source>
        <translation>
            <numerusform>late by %n day</numerusform>
            <numerusform>late by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left aside for want of an answer.</source>
        <translation>
            <numerusform>One column without an answer is left aside.</numerusform>
            <numerusform>%n columns without an answer are left aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery line(s) added before, not again.</source>
        <translation>
            <numerusform>%n delivery line added before, not again.</numerusform>
            <numerusform>%n delivery lines added before, not again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) put away</source>
        <translation>
            <numerusform>%n new product put away</numerusform>
            <numerusform>%n new products put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) follow while you work.</source>
        <translation>
            <numerusform>%n photo follows while you work.</numerusform>
            <numerusform>%n photos follow while you work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not found: {names}</source>
        <translation>
            <numerusform>%n photo not found: {names}</numerusform>
            <numerusform>%n photos not found: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still to come</source>
        <translation>
            <numerusform>%n photo still to come</numerusform>
            <numerusform>%n photos still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) as before</source>
        <translation>
            <numerusform>%n product as before</numerusform>
            <numerusform>%n products as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) changed or sold since stay as they are: {names}</source>
        <translation>
            <numerusform>%n product changed or sold since stays as it is: {names}</numerusform>
            <numerusform>%n products changed or sold since stay as they are: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) imported</source>
        <translation>
            <numerusform>%n product imported</numerusform>
            <numerusform>%n products imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready for the storefront: it shows them once your shop is connected.</source>
        <translation>
            <numerusform>%n ready for the storefront: it shows it once your shop is connected.</numerusform>
            <numerusform>%n ready for the storefront: it shows them once your shop is connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready to be online</source>
        <translation>
            <numerusform>%n ready to be online</numerusform>
            <numerusform>%n ready to be online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that are no products left aside.</source>
        <translation>
            <numerusform>One row that is no product is left aside.</numerusform>
            <numerusform>%n rows that are no products are left aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) of another till</source>
        <translation>
            <numerusform>%n sale of another till</numerusform>
            <numerusform>%n sales of another till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be seen in the shop until the file or you say what the law asks (allergens, maker…): they are under “To complete”.</source>
        <translation>
            <numerusform>%n to be seen in the shop until the file or you say what the law asks (allergens, maker…): it is under “To complete”.</numerusform>
            <numerusform>%n to be seen in the shop until the file or you say what the law asks (allergens, maker…): they are under “To complete”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be online.</source>
        <translation>
            <numerusform>%n will be online.</numerusform>
            <numerusform>%n will be online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without VAT: not shown yet.</source>
        <translation>
            <numerusform>%n without VAT: not shown yet.</numerusform>
            <numerusform>%n without VAT: not shown yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoGathering</name>
    <message numerus="yes">
        <source>%n not found: see “Imports…” in “Products”.</source>
        <translation>
            <numerusform>%n not found: see “Imports…” in “Products”.</numerusform>
            <numerusform>%n not found: see “Imports…” in “Products”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of your import added.</source>
        <translation>
            <numerusform>%n photo of your import added.</numerusform>
            <numerusform>%n photos of your import added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoMatching</name>
    <message numerus="yes">
        <source>%n can’t be taken.</source>
        <translation>
            <numerusform>%n can’t be taken.</numerusform>
            <numerusform>%n can’t be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of no product of yours</source>
        <translation>
            <numerusform>%n photo of no product of yours</numerusform>
            <numerusform>%n photos of no product of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognised by the name of their file</source>
        <translation>
            <numerusform>%n recognised by the name of its file</numerusform>
            <numerusform>%n recognised by the names of their files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s)</source>
        <translation>
            <numerusform>Add %n photo</numerusform>
            <numerusform>Add %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n of your products.</source>
        <translation>
            <numerusform>of %n of your products.</numerusform>
            <numerusform>of %n of your products.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message numerus="yes">
        <source>%n photo(s) named in the file</source>
        <translation>
            <numerusform>%n photo named in the file</numerusform>
            <numerusform>%n photos named in the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductMaking</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSafety</name>
    <message numerus="yes">
        <source>For the %n other product(s) of {brand} too</source>
        <translation>
            <numerusform>For the other product of {brand} too</numerusform>
            <numerusform>For the %n other products of {brand} too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductSample</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPlace</name>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesSheet</name>
    <message numerus="yes">
        <source>%n counted before, not again.</source>
        <translation>
            <numerusform>%n counted before, not again.</numerusform>
            <numerusform>%n counted before, not again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of articles you don&apos;t have:</source>
        <translation>
            <numerusform>%n of an article you don&apos;t have:</numerusform>
            <numerusform>%n of articles you don&apos;t have:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came back.</source>
        <translation>
            <numerusform>%n of them came back.</numerusform>
            <numerusform>%n of them came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) taken off the stock.</source>
        <translation>
            <numerusform>%n sale taken off the stock.</numerusform>
            <numerusform>%n sales taken off the stock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) to take off the stock.</source>
        <translation>
            <numerusform>%n sale to take off the stock.</numerusform>
            <numerusform>%n sales to take off the stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopBlock</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopWindow</name>
    <message numerus="yes">
        <source>%n new order(s): {codes}</source>
        <translation>
            <numerusform>%n new order: {codes}</numerusform>
            <numerusform>%n new orders: {codes}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%n change to send</numerusform>
            <numerusform>%n changes to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>and %n other thing(s), listed next</source>
        <translation>
            <numerusform>and one more thing, listed next</numerusform>
            <numerusform>and %n more things, listed next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TillWatch</name>
    <message numerus="yes">
        <source>%n line(s) not understood.</source>
        <translation>
            <numerusform>%n line not understood.</numerusform>
            <numerusform>%n lines not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown articles: {names}</source>
        <translation>
            <numerusform>%n of an unknown article: {names}</numerusform>
            <numerusform>%n of unknown articles: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}”: %n sale(s) taken off the stock.</source>
        <translation>
            <numerusform>“{name}”: %n sale taken off the stock.</numerusform>
            <numerusform>“{name}”: %n sales taken off the stock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPlace</name>
    <message numerus="yes">
        <source>%n more order(s)</source>
        <translation>
            <numerusform>%n more order</numerusform>
            <numerusform>%n more orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) ready to be handed over.</source>
        <translation>
            <numerusform>%n order ready to be handed over.</numerusform>
            <numerusform>%n orders ready to be handed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to prepare.</source>
        <translation>
            <numerusform>%n order to prepare.</numerusform>
            <numerusform>%n orders to prepare.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message numerus="yes">
        <source>%n fewer than the week before</source>
        <translation>
            <numerusform>%n fewer than the week before</numerusform>
            <numerusform>%n fewer than the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than the week before</source>
        <translation>
            <numerusform>%n more than the week before</numerusform>
            <numerusform>%n more than the week before</numerusform>
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
    <name>VariantsPart</name>
    <message numerus="yes">
        <source>● %n without barcode</source>
        <translation>
            <numerusform>● %n without barcode</numerusform>
            <numerusform>● %n without barcode</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysCard</name>
    <message numerus="yes">
        <source>%n of your products is not in the file</source>
        <translation>
            <numerusform>%n of your products is not in the file</numerusform>
            <numerusform>%n of your products are not in the file</numerusform>
        </translation>
    </message>
</context>
</TS>
