# Words of the advice vocabulary: src/domain/advice.rs.

money-not-charged = Not charged
money-may-be-charged = May already be charged
money-partly-charged = Charged in part
money-charged = Charged

action-other-method = Ask for another card or method
action-fix-and-retry-once = Put it right and try once more
action-check-first = Check before you charge again
action-try-later = Use another method now, this card later
action-call-acquirer = Take another method, then call the acquirer
action-terminal-service = Take another method, then call terminal service
action-done = It is paid: do not charge again
# Where the action's usual words would mislead.
action-partly-charged = Collect the rest another way
action-verified = Only a check of the card: start a new sale
action-check-bill = Check whether the bill is still open

say-neutral = The payment did not go through. Would you like to use another card or pay another way? Your bank can tell you more.
say-approved = The payment went through. Here is your receipt.
say-id-check = The payment is approved. The bank asks me to see some identification, please.
say-partial = This card covered part of it. How would you like to pay the rest?
say-checking = The result is not clear yet. Please give us a moment; we are checking so that you do not pay twice.
say-pin-retry = Could you enter your PIN once more, please? Take your time.
say-insert-chip = This one needs the chip. Please insert your card and enter your PIN when asked.
say-try-again = That did not complete. Could you try once more, please?
say-refresh-qr = Could you refresh your payment code, please? I will scan it again.
say-our-correction = I have to correct something on our side. One moment and we will do it again.
say-our-side = Sorry, we cannot take this payment just now. Could you pay another way?
say-bank-unreachable = The bank's system cannot take this just now; it is not your card. Could you pay another way?
say-check-details = Could you check what you entered, please? Then we will try once more.

category-approved = Approved
category-funds = Funds
category-limit = Limits
category-pin = PIN and verification
category-card-status = Card status
category-not-permitted = Not permitted
category-cardholder-data = Cardholder data
category-security-pickup = Risk and pick-up
category-duplicate-or-reversal = Duplicates and reversals
category-issuer-unavailable = Issuer not answering
category-network-system = Network and systems
category-terminal = Terminal
category-merchant-setup = Merchant set-up
category-message-format = Amount and format
category-other = Other

who-cardholder = Cardholder
who-merchant = This shop
who-issuer = Issuer
who-acquirer = Acquirer
who-terminal-service = Terminal service
who-wait = Nobody, just wait

retry-never = Not this card again for this sale
retry-same-card-after-fix = Once more after the correction
retry-once = One more try
retry-later = Not now, later
retry-other-card = Another card
retry-query-first = Check first whether it is paid

confidence-high = confirmed
confidence-medium = one source
confidence-low = unconfirmed
confidence-disputed = disputed

generation-older = older table only
generation-older-says = The older table says

verdict-agrees = agrees
verdict-partly = partly
verdict-contradicts = contradicts

outcome-paid-other-card = Paid, other card
outcome-paid-same-card = Paid, same card
outcome-paid-other-way = QR or cash
outcome-no-sale = No sale
outcome-in-doubt = Money in doubt
outcome-reversed-refunded = Reversed or refunded
outcome-other = Other

status-open = No outcome yet
status-in-doubt = In doubt
status-closed = Closed

caveat-debit = Debit notice on the customer's phone, or no slip? Then treat it as “may already be charged” and check first.
caveat-retain = The table mentions pick-up. By default do not keep the card: hand it back to the customer. Keep it only if the acquirer asks on the phone, it is safe, and the shop allows it.
caveat-unconfirmed = This meaning is not confirmed; take it as a hint only.
caveat-visa-1 = Visa category 1: the issuer will never approve this. Do not try again.
caveat-visa-2 = Visa category 2: cannot be approved now. Another card, or later.
caveat-visa-3 = Visa category 3: something is wrong in the data. Correct it, one try.
caveat-visa-4 = Visa category 4: a general refusal.
