# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Français
language-quoted = « { $text } »
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = { " " }
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = Le paiement n’a pas abouti. Souhaitez-vous utiliser une autre carte ou payer autrement ? Votre banque pourra vous en dire plus.
say-approved = Le paiement est passé. Voici votre reçu.
say-id-check = Le paiement est accepté. La banque me demande de voir une pièce d’identité, s’il vous plaît.
say-partial = Cette carte a réglé une partie. Comment souhaitez-vous payer le reste ?
say-checking = Le résultat n’est pas encore connu. Un instant, s’il vous plaît : nous vérifions, pour que vous ne payiez pas deux fois.
say-pin-retry = Pourriez-vous saisir votre code encore une fois, s’il vous plaît ? Prenez votre temps.
say-insert-chip = Cette fois, il faut utiliser la puce. Veuillez insérer votre carte et saisir votre code lorsqu’il est demandé.
say-try-again = Cela n’a pas abouti. Pourriez-vous essayer encore une fois, s’il vous plaît ?
say-refresh-qr = Pourriez-vous actualiser votre code de paiement, s’il vous plaît ? Je vais le scanner à nouveau.
say-finish-on-phone = Merci de terminer le paiement sur votre téléphone. Nous verrons le résultat ici.
say-our-correction = Je dois corriger quelque chose de notre côté. Un instant, et nous recommençons.
say-our-side = Nous sommes désolés, nous ne pouvons pas prendre ce paiement pour le moment. Pourriez-vous payer autrement ?
say-bank-unreachable = Le système de la banque ne peut pas le traiter pour le moment ; cela ne vient pas de votre carte. Pourriez-vous payer autrement ?
say-check-details = Pourriez-vous vérifier ce que vous avez saisi, s’il vous plaît ? Ensuite, nous essaierons encore une fois.

## The slip

slip-title = À propos de votre paiement
slip-unclear = Le résultat de ce paiement n’est pas encore connu
slip-unclear-text = On ne peut pas encore dire s’il a été débité ; il faut le vérifier. Merci de garder ce papier et de surveiller votre compte.
slip-paid = Ce paiement a abouti
slip-paid-text = Merci de garder ce papier avec votre reçu.
slip-partly = Cette carte a réglé une partie du montant
slip-partly-text = Le reçu indique combien. Merci de garder les deux ensemble.
slip-otherwise = Ce paiement par carte n’a pas abouti ; vous avez payé autrement
slip-otherwise-text = Si un débit figure aussi sur votre compte pour ce paiement par carte, merci de revenir avec ce papier ; nous regarderons ensemble.
slip-reversed = Ce paiement a été annulé ou remboursé
slip-reversed-text = Le prestataire de paiement du magasin et l’émetteur de la carte s’en chargent ; le magasin ne peut pas voir quel jour cela arrivera. Merci de surveiller votre compte.
slip-not-done = Ce paiement par carte n’a pas abouti
slip-not-charged-text = D’après ce que le magasin a noté, rien n’a été débité. Si un débit figure sur votre compte, merci de revenir avec ce papier ; nous regarderons ensemble.
slip-not-done-text = Si un débit figure sur votre compte, merci de revenir avec ce papier ; nous regarderons ensemble.
slip-bank = Seul l’émetteur de la carte peut voir votre compte. Pour en savoir plus, appelez le numéro au dos de la carte et indiquez la date, l’heure et le montant ci-dessous.
slip-shop = Magasin
slip-by = Servi par
slip-when = Date et heure
slip-amount = Montant
slip-last4 = 4 derniers chiffres
slip-reference = N° de référence
slip-trace = N° de trace
slip-printed = Imprimé le
