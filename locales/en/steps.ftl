# Words of steps, questions and never-do lines; the facts are in assets/steps.toml.

## Steps

step-approved-slip = Make sure the screen or slip says approved, with the right amount
    .why = The sale is done. Running the card again would make the customer pay twice.
step-call-with-numbers = Call the acquirer with merchant number, terminal number, time and code
    .why = Only the acquirer can change this, and with those four they find it at once.
step-charge-again = It was not charged: you may take the payment once more
    .why = Only when there is no paid record, or it shows as reversed.
step-check-amount = Check the amount and the type of sale, correct it and do it once more
    .why = Zero, out of range or different from the first sale: the system will not take it.
step-check-bill = Check the bill number and the amount
    .why = This code belongs to bill payment only: nothing is owed, or the bill is not paid yet.
step-check-connection = Check cable, signal or SIM and wait until the terminal is online
    .why = The terminal could not reach the bank, so the chip declined offline.
step-check-entry = Check trace number and amount, then redo the void or refund from the original sale
    .why = If number, date or amount differ, the system cannot find the first sale.
step-check-expiry = Look at the expiry date on the card; no need to say it aloud
    .why = Once expired, only the renewed card will work; this is not about money or PIN.
step-check-id = Check identification as the terminal asks, then hand over the goods
    .why = The issuer agreed to pay on condition that you check who is paying.
step-code-10 = In doubt, call the acquirer afterwards and say “Code 10”
    .why = It is understood there and alarms nobody, though not every acquirer uses it. Use only the number on your terminal or contract.
step-collect-rest = Take the approved part, and the rest by another method
    .why = The issuer approved only a part; the shop has to collect the difference.
step-confirm-receiver = Ask the receiving bank whether the money arrived
    .why = It was answered as a success, but only the receiving bank can confirm that the money arrived.
step-customer-checks = Ask the customer to check what they typed, correct it and try once more
    .why = It did not match the bank's records. The customer looks and types, not you.
step-find-slip = Find the slip or record of the first sale
    .why = Voids, refunds and completions all need its trace number.
step-hand-card-back = Hand the card back to the customer, in the same tone as always
    .why = Nobody has to keep this card. Your safety comes first.
step-hold-and-call = Do not charge again; ask the acquirer about this payment
    .why = The terminal cannot tell, the acquirer can. Write down who answered and what they said.
step-insert-chip = Insert the card and let the customer enter the PIN
    .why = This payment needs the chip; a swipe or tap will not do. Only the customer enters the PIN.
step-issuer-knows = If the customer asks why: the issuer's number is on the back of the card
    .why = Only the issuer knows the reason. A wrong guess at the till makes it worse.
step-keep-slip = Keep the slip; note time, amount and reference number
    .why = You need them to look it up. Never write down the card number.
step-leave-as-is = Leave it as it is, nothing more to do
    .why = One void or refund too many leaves a mess in the books.
step-new-sale = This only checked the card; to take money, start a new sale
    .why = A check for zero is not a payment.
step-nothing-owed = Tell the customer there is nothing to pay at the moment
    .why = The biller's system shows no open bill.
step-offer-other = Ask for another card, a QR payment or cash
    .why = It is the simplest way, and nobody has to talk about the reason.
step-read-code-again = Read screen and slip once more: is the code copied right?
    .why = O and 0, I and 1 look alike. Check the code set as well.
step-read-refusal = Make sure screen and slip say declined
    .why = A clear refusal means no money moved. No clear result means doubt.
step-reenter-pin = Let the customer enter the PIN once more, slowly
    .why = Too many wrong PINs lock the card, so only one more try.
step-refresh-qr = Ask the customer to refresh the payment code and brighten the screen
    .why = An expired code, a dim screen or a receive code cannot be scanned.
step-reprint = Reprint the slip, hand over the goods, do not charge again
    .why = The record says paid, so the sale is complete.
step-retry-once = Try once more, and only once
    .why = If it fails again, change the method. Repeating only makes trouble.
step-service-with-numbers = Report it: terminal number, time, code and what you tried
    .why = Told all of it, service will not make you start again.
step-sign-in-once = Sign the terminal in again from its menu, once
    .why = Terminal and host are out of step; signing in brings them together again.
step-stop-pin = Enter no more PINs for this card
    .why = The tries are used up; only the issuer can unlock it.
step-take-slip = Print the slip and check the amount with the customer
    .why = The slip proves the sale. No paper? Reprint, do not run the card again.
step-unblock-in-app = If the customer likes, they can lift the block in their bank's app and try once more
    .why = The cardholder set this switch, and only they can change it.
step-wait-terminal = Let the terminal finish by itself, at most 90 seconds
    .why = It may be waiting for the bank or reversing. Switching it off leaves more doubt.
step-wipe-and-reinsert = Check the direction, let the customer wipe the chip, insert once more
    .why = A bad read can garble the number. One clean try is enough.

## Questions

question-about-earlier = Are you voiding, refunding or completing an earlier sale?
question-bill-owed = Does the customer really have an open bill?
question-debit-notice = Did the customer get a debit notice, or did no slip come out?
question-earlier-paid = Does the first sale still show as paid?
question-last-paid = Look up the last transaction on the terminal: is it paid?
    .why = Trust your own terminal or portal, never a screenshot on a phone.
question-other-cards-same = Do other banks' cards show this code too?
    .why = If different banks' cards fail alike, the cause is on the shop's side.
question-wants-to-pay = Does the customer still want to pay with this card?
question-went-through = Did it go through this time?

answer-yes = Yes
answer-no = No
answer-cannot-tell = Can't tell

## Never

never-ask-pin = Never ask for, listen to or type the PIN
never-bypass-chip = Never skip the chip and swipe because it is quicker
never-charge-unchecked = Never charge again before this is checked
never-confront = Never accuse, argue or stop anyone
never-customer-number = Never call a number or use a code the customer gives you
never-force-offline = Never force the sale through offline
never-keep-card = Never keep the card unless the acquirer tells you to on the phone
never-key-number = Never key the card number in by hand
never-promise-date = Never promise when money comes back; banks differ
never-retry-card = Never keep trying the same card
never-say-reason = Never say the reason aloud
never-split-sale = Never split the sale to get under a limit
