# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Italiano
language-quoted = «{ $text }»
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = .
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = Il pagamento non è andato a buon fine. Desidera usare un’altra carta o pagare in altro modo? La Sua banca può darLe maggiori informazioni.
say-approved = Il pagamento è andato a buon fine. Ecco la Sua ricevuta.
say-id-check = Il pagamento è approvato. La banca mi chiede di vedere un documento d’identità, per favore.
say-partial = Questa carta ha coperto una parte. Come desidera pagare il resto?
say-checking = L’esito non è ancora chiaro. Un momento, per favore: stiamo verificando, così che Lei non paghi due volte.
say-pin-retry = Può inserire il PIN ancora una volta, per favore? Faccia con calma.
say-insert-chip = Questa volta serve il chip. Inserisca la Sua carta, per favore, e digiti il PIN quando Le viene chiesto.
say-try-again = L’operazione non si è conclusa. Può provare ancora una volta, per favore?
say-refresh-qr = Può aggiornare il Suo codice di pagamento, per favore? Lo scansiono di nuovo.
say-finish-on-phone = La prego di completare il pagamento sul telefono. Vedremo qui il risultato.
say-our-correction = Devo correggere una cosa da parte nostra. Un momento e la rifacciamo.
say-our-side = Ci scusi, in questo momento non possiamo accettare questo pagamento. Può pagare in altro modo?
say-bank-unreachable = Il sistema della banca in questo momento non riesce a elaborarlo; non dipende dalla Sua carta. Può pagare in altro modo?
say-check-details = Può controllare ciò che ha inserito, per favore? Poi proviamo ancora una volta.

## The slip

slip-title = Il Suo pagamento
slip-unclear = L’esito di questo pagamento non è ancora noto
slip-unclear-text = Non si può ancora dire se sia stato addebitato; occorre una verifica. Conservi questo foglio, per favore, e tenga d’occhio il Suo conto.
slip-paid = Questo pagamento è andato a buon fine
slip-paid-text = Per favore, lo conservi insieme alla ricevuta.
slip-partly = Questa carta ha pagato una parte dell’importo
slip-partly-text = La ricevuta indica quanto. Per favore, conservi questo foglio insieme alla ricevuta.
slip-otherwise = Questo pagamento con carta non si è concluso; Lei ha pagato in altro modo
slip-otherwise-text = Se sul Suo conto compare un addebito anche per questo pagamento con carta, torni con questo foglio, per favore, e lo guarderemo insieme.
slip-reversed = Questo pagamento è stato annullato o rimborsato
slip-reversed-text = Se ne occupano il fornitore di pagamenti del negozio e l’emittente della carta; il negozio non può vedere in che giorno arriverà. Per favore, tenga d’occhio il Suo conto.
slip-not-done = Questo pagamento con carta non si è concluso
slip-not-charged-text = Secondo le registrazioni del negozio non è stato addebitato nulla. Se sul Suo conto compare un addebito, torni con questo foglio, per favore, e lo guarderemo insieme.
slip-not-done-text = Se sul Suo conto compare un addebito, torni con questo foglio, per favore, e lo guarderemo insieme.
slip-bank = Solo l’emittente della carta può vedere il Suo conto. Se desidera saperne di più, chiami il numero sul retro della carta e indichi data, ora e importo riportati sotto.
slip-shop = Negozio
slip-by = Operatore
slip-when = Data e ora
slip-amount = Importo
slip-last4 = Ultime 4 cifre
slip-reference = N. di riferimento
slip-trace = N. di traccia
slip-printed = Stampato
