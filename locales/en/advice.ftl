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
action-not-a-sale = Not a payment: look at the sale itself

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
