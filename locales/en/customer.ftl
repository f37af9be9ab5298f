# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = English
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %Y-%m-%d
language-group = ,
language-decimal = .
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = The payment did not go through. Would you like to use another card or pay another way? Your bank can tell you more.
say-approved = The payment went through. Here is your receipt.
say-id-check = The payment is approved. The bank asks me to see some identification, please.
say-partial = This card covered part of it. How would you like to pay the rest?
say-checking = The result is not clear yet. Please give us a moment; we are checking so that you do not pay twice.
say-pin-retry = Could you enter your PIN once more, please? Take your time.
say-insert-chip = This one needs the chip. Please insert your card and enter your PIN when asked.
say-try-again = That did not complete. Could you try once more, please?
say-refresh-qr = Could you refresh your payment code, please? I will scan it again.
say-finish-on-phone = Please finish the payment on your phone. We will see the result here.
say-our-correction = Sorry, I have to correct something on our side. One moment, please, and we will try again.
say-our-side = Sorry, we cannot take this payment just now. Could you pay another way?
say-bank-unreachable = The bank's system cannot take this just now; it is not your card. Could you pay another way?
say-check-details = Could you check what you entered, please? Then we will try once more.

## The slip

slip-title = About your payment
slip-unclear = The result of this payment is not known yet
slip-unclear-text = Nobody can say yet whether it was charged; that takes a check. Please keep this slip, and keep an eye on your account.
slip-paid = This payment went through
slip-paid-text = Please keep this with your receipt.
slip-partly = This card paid part of the amount
slip-partly-text = The receipt says how much. Please keep this with it.
slip-otherwise = This card payment was not completed; you paid another way
slip-otherwise-text = If your account shows a charge for this card payment too, please come back with this slip and we will look at it together.
slip-reversed = This payment was reversed or refunded
slip-reversed-text = The acquirer and the card issuer carry it out; the shop cannot see on which day it arrives. Please keep an eye on your account.
slip-not-done = This card payment was not completed
slip-not-charged-text = By the shop’s record nothing was charged. If your account shows a charge, please come back with this slip and we will look at it together.
slip-not-done-text = If your account shows a charge, please come back with this slip and we will look at it together.
slip-bank = Only the card issuer can see your account. If you would like to know more, call the number on the back of the card and give the time and amount below.
slip-shop = Shop
slip-by = Served by
slip-when = When
slip-amount = Amount
slip-last4 = Last 4
slip-reference = Reference no.
slip-trace = Trace no.
slip-printed = Printed
