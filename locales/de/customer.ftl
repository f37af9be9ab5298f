# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Deutsch
language-quoted = „{ $text }“
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d.%m.%Y
language-group = .
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = Die Zahlung hat nicht geklappt. Möchten Sie eine andere Karte nehmen oder anders bezahlen? Mehr dazu kann Ihnen Ihre Bank sagen.
say-approved = Die Zahlung hat geklappt. Hier ist Ihr Beleg.
say-id-check = Die Zahlung ist genehmigt. Die Bank bittet mich, einen Ausweis anzusehen. Würden Sie ihn mir bitte zeigen?
say-partial = Mit dieser Karte ist ein Teil bezahlt. Wie möchten Sie den Rest bezahlen?
say-checking = Das Ergebnis ist noch nicht klar. Einen Moment bitte, wir prüfen das, damit Sie nicht doppelt bezahlen.
say-pin-retry = Würden Sie Ihre PIN bitte noch einmal eingeben? Lassen Sie sich Zeit.
say-insert-chip = Diesmal wird der Chip gebraucht. Bitte stecken Sie Ihre Karte ein und geben Sie Ihre PIN ein, sobald danach gefragt wird.
say-try-again = Das wurde nicht abgeschlossen. Würden Sie es bitte noch einmal versuchen?
say-refresh-qr = Würden Sie Ihren Zahlungscode bitte aktualisieren? Ich scanne ihn dann noch einmal.
say-finish-on-phone = Bitte schließen Sie die Zahlung auf Ihrem Telefon ab. Das Ergebnis sehen wir hier.
say-our-correction = Ich muss bei uns etwas korrigieren. Einen Moment bitte, dann machen wir es noch einmal.
say-our-side = Es tut uns leid, wir können diese Zahlung gerade nicht annehmen. Könnten Sie anders bezahlen?
say-bank-unreachable = Das System der Bank kann das gerade nicht bearbeiten; an Ihrer Karte liegt es nicht. Könnten Sie anders bezahlen?
say-check-details = Würden Sie bitte nachsehen, was Sie eingegeben haben? Dann versuchen wir es noch einmal.

## The slip

slip-title = Zu Ihrer Zahlung
slip-unclear = Das Ergebnis dieser Zahlung steht noch nicht fest
slip-unclear-text = Ob der Betrag abgebucht wurde, lässt sich noch nicht sagen; das muss erst geprüft werden. Bitte heben Sie diesen Zettel auf und behalten Sie Ihr Konto im Blick.
slip-paid = Diese Zahlung hat geklappt
slip-paid-text = Bitte heben Sie diesen Zettel zusammen mit Ihrem Beleg auf.
slip-partly = Mit dieser Karte wurde ein Teil des Betrags bezahlt
slip-partly-text = Wie viel, steht auf dem Beleg. Bitte heben Sie beides zusammen auf.
slip-otherwise = Diese Kartenzahlung wurde nicht abgeschlossen; Sie haben anders bezahlt
slip-otherwise-text = Falls auf Ihrem Konto auch für diese Kartenzahlung eine Abbuchung steht, kommen Sie bitte mit diesem Zettel wieder; wir sehen es uns gemeinsam an.
slip-reversed = Diese Zahlung wurde storniert oder erstattet
slip-reversed-text = Darum kümmern sich der Zahlungsdienstleister des Geschäfts und der Herausgeber der Karte; an welchem Tag es ankommt, kann das Geschäft nicht sehen. Bitte behalten Sie Ihr Konto im Blick.
slip-not-done = Diese Kartenzahlung wurde nicht abgeschlossen
slip-not-charged-text = Nach den Aufzeichnungen des Geschäfts wurde nichts abgebucht. Falls auf Ihrem Konto eine Abbuchung steht, kommen Sie bitte mit diesem Zettel wieder; wir sehen es uns gemeinsam an.
slip-not-done-text = Falls auf Ihrem Konto eine Abbuchung steht, kommen Sie bitte mit diesem Zettel wieder; wir sehen es uns gemeinsam an.
slip-bank = Ihr Konto kann nur der Herausgeber der Karte einsehen. Wenn Sie mehr wissen möchten, rufen Sie bitte die Nummer auf der Rückseite der Karte an und nennen Sie die Zeit und den Betrag von unten.
slip-shop = Geschäft
slip-by = Bedient von
slip-when = Zeit
slip-amount = Betrag
slip-last4 = Letzte 4 Ziffern
slip-reference = Referenznr.
slip-trace = Trace-Nr.
slip-printed = Gedruckt
