<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictBlock</name>
    <message>
        <source>It is right so</source>
        <translation>C’est bien ainsi</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>Garder l’autre</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>The other value</source>
        <translation>L’autre valeur</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Add at least one article before putting it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitAix is already open with this shop&apos;s data. Do it in that window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DigitAix may not write to its data folder {path}. Give this user the right to write there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the product a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of products was found in “{name}”: no column holds their names. If one does, say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came out of the printer “{printer}” yet. Look at its queue, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{what}”. Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} can&apos;t do that now. Look at it again: its state has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{name}” took too long and was stopped. Save only the sheet of your products in a new file, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. Nothing you saved is lost; the details are in the log, for whoever helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address answers, but not as a DigitAix marketplace. Check the address; everything is saved here meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer as it should: this was NOT saved. Check the disk or the cable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: this was NOT saved. Make room on the disk, then do it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is damaged and was left untouched. Put back a copy from the folder {backups}, or call for help before doing anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace could not read what was sent. Nothing is lost: update DigitAix, or call the town hall if it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace does not answer. Everything is saved here and will be sent by itself when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace needs a newer DigitAix. Everything is saved here; update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace no longer knows this PC. Everything is saved here; connect it again in Settings with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace was restored from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print was cancelled at the printer “{printer}”. Print again if you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” could not print this. Print a test page from the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” does not answer. Switch it on and check its cable; print again if nothing comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” has no paper of the right size. Put some in; print again if nothing comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” is paused on this PC. Resume it in the system&apos;s printer list, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” needs a hand: paper jam, open cover or no ink. See to it; print again if nothing comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” refuses the print. Choose another one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The town hall has suspended this shop on the marketplace. Everything is saved here; call the town hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{heading}” in this sheet. Its columns are: {headings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{name}” any more. Check where it was saved, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in “{name}”. Its sheets are: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC is already connected to “{shop}”. Disconnect it in Settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC knows no printer “{printer}” (any more). Choose another one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC was away for long: it catches up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC was restored from a copy: it goes on anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s print service does not answer. Restart the PC, or save the slip as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not known, or no longer good. Check it letter by letter, or ask the town hall for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last line of the order. Cancel the order instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This price can&apos;t be right. Type an amount between 0 and 1,000,000 euros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop is not on a marketplace yet. Connect it in Settings with the town hall&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop&apos;s data was saved by a newer version of DigitAix. Install the newest version, then open it again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries. Wait a few minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much at once for the marketplace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh “{name}” first: its price depends on the weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weighed} is more than the {asked} asked for. Weigh again, or ask the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not a secure web address. Type it as on the town hall&apos;s letter; it begins with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” can&apos;t be imported. Choose one of: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be opened. Close it in any other program, or copy it to the desktop, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no price or no VAT rate yet. Complete it, then put it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds figures or movements, not a list of products (“{heading}”). Export the list of articles instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no table. Choose a spreadsheet (.xlsx, .xls, .ods) or a .csv file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a Numbers document. In Numbers, choose File, Export To, Excel, then import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged or was not copied to its end. Copy or export it again, or open it in your spreadsheet program and save it under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty. Check that it was saved, or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in a very old or unusual format. Open it in your spreadsheet program and save it as .xlsx, then import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is only the mark that Excel leaves beside an open workbook. Choose the workbook itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in your spreadsheet program, save a copy without password, and import the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large to be read safely. Save only the sheet of your products in a new file, or split it, and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” lists sales or orders, not products (“{heading}”). Export the list of articles from your till instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was changed meanwhile. Look at it again, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be written ({why}). Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>A note, not a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price of zero is taken as no price yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title: the category of the rows below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A total, not a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always lower than “{heading}”: probably your purchase price. It never leaves the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode cleaned of what is no digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatting of a web page made plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions for filling in, not a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the same product as row {row}, but no size or colour tells it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says no price: complete it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says there is some, not how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name too long: cut at {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stock for several sizes: count them, then enter each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price brought from {of} to {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate understood from its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} already has the name “{name}”, and no reference or barcode tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} already has the reference “{sku}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} already has this barcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the same product already has the same choice (“{options}”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock below zero is taken as none left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax added with the shop&apos;s VAT, {vat} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode&apos;s last digit doesn&apos;t fit the others: scan or type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is below zero ({value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is without tax and the VAT is not known: add a VAT column, or set the shop&apos;s VAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product it belongs to (“{parent}”) is not in the file, or was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet lost the end of this barcode: scan or type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet turned the price into a date ({value}): type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet turned the quantity into a date ({value}): type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no barcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT found from the prices with and without tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero put back in front: the check digit proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows read: {accepted} went in, {rejected} left out, {skipped} skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows read: {accepted} would go in, {rejected} would be left out, {skipped} skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{heading}” is already taken as the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is an offer for several, not the price of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a VAT rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not in euros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not one quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is taken as exactly that many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is taken as none left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is too much for a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is too much for a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more rows; the report lists them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Amount in euros</source>
        <translation>Montant en euros</translation>
    </message>
</context>
<context>
    <name>NextStepButton</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Clock: right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock: {minutes} minutes away from the marketplace&apos;s. Set this PC&apos;s date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer of {code} not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer of {code} told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk: only {free} MiB free. Make room on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk: {free} MiB free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: no shop here yet; open the window to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: whole and readable (SQLite {version}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link: no marketplace. To join one, type the town hall&apos;s code in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link: {server} answers; {waiting} changes to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} is being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} put back on the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {code} received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of “{name}” changed: {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer: none chosen. Slips are kept as PDF; choose one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer: {printer} is no longer there. Switch it on, or choose another in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer: {printer} is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT of “{name}” changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop&apos;s details are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} products archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} products are back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} products put online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} products taken off the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back in {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of {code}: {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} removed from {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” put online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” taken off the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: stock {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: {change}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>New order: {order}</source>
        <translation>Nouvelle commande&#xa0;: {order}</translation>
    </message>
</context>
<context>
    <name>ProductGrid</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n}&#xa0;min environ</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>encore {n}&#xa0;s environ</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} sur {all}</translation>
    </message>
</context>
<context>
    <name>QuantityEdit</name>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search or scan…</source>
        <translation>Chercher ou scanner…</translation>
    </message>
    <message>
        <source>Search products and orders, or scan</source>
        <translation>Chercher un produit ou une commande, ou scanner</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>What was found</source>
        <translation>Résultats de la recherche</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUPLICATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickup slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed {when}. Preparation slip, not a receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be settled in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incl. tax</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>%n changement à envoyer</numerusform>
            <numerusform>%n changements à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved here</source>
        <translation>Tout est enregistré ici</translation>
    </message>
    <message>
        <source>Exchanges with the marketplace</source>
        <translation>Échanges avec la place de marché</translation>
    </message>
    <message>
        <source>Offline since {at}</source>
        <translation>Hors ligne depuis {at}</translation>
    </message>
    <message>
        <source>Offline since {at}, everything is saved here</source>
        <translation>Hors ligne depuis {at}, tout est enregistré ici</translation>
    </message>
    <message>
        <source>To see ({count})</source>
        <translation>À voir ({count})</translation>
    </message>
    <message>
        <source>Up to date · {at}</source>
        <translation>À jour · {at}</translation>
    </message>
</context>
<context>
    <name>StepsHeader</name>
    <message>
        <source>Step {n} of {all}: {title}</source>
        <translation>Étape {n} sur {all}&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WeighField</name>
    <message>
        <source>Exactly what was asked</source>
        <translation>Exactement la quantité demandée</translation>
    </message>
    <message>
        <source>Too little, {by}</source>
        <translation>Trop peu, {by}</translation>
    </message>
    <message>
        <source>Too much, {by}</source>
        <translation>Trop, {by}</translation>
    </message>
    <message>
        <source>Weigh it, or type the weight</source>
        <translation>Pesez, ou tapez le poids</translation>
    </message>
    <message>
        <source>Within tolerance, {by}</source>
        <translation>Dans la tolérance, {by}</translation>
    </message>
</context>
<context>
    <name>WeightEdit</name>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>_Place</name>
    <message>
        <source>{place}, {n} new</source>
        <translation>{place}, {n} à voir</translation>
    </message>
</context>
</TS>
