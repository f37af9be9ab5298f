# Words of one code set; the facts are in assets/codes/mastercard_mac.toml.

code-mastercard_mac-01 = New card details exist; update them first
    .detail = The card may have been replaced or have a new expiry date. At the till, ask for another card or another way to pay.
    .words = new account information | updated card details | card replaced | new expiry date

code-mastercard_mac-02 = Cannot approve now, try later
    .detail = Several processors say to wait 72 hours, so use another card or another way for this sale.
    .words = cannot approve at this time | wait some days

code-mastercard_mac-03 = Do not try again
    .detail = Do not use this card again for this sale.
    .words = do not try again | do not retry | no retry

code-mastercard_mac-04 = Token requirement not met, or token not supported
    .detail = The payment token is the problem; the acquirer has to look at it.
    .words = token requirements not fulfilled | token not supported | token problem

code-mastercard_mac-05 = Some acquirers use it for a negotiated value refusal
    .detail = It would mean that a negotiated value was not approved; this has not been confirmed.

code-mastercard_mac-21 = Recurring payment cancelled; stop charging
    .detail = It concerns a recurring payment or subscription. Do not charge it again.
    .words = recurring payment cancelled | subscription cancelled | stop recurring

code-mastercard_mac-22 = Merchant does not qualify for the product code
    .detail = The problem is on the merchant's side; the acquirer has to deal with it.

code-mastercard_mac-24 = With code 51: try after 1 hour
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after one hour | insufficient funds retry after one hour

code-mastercard_mac-25 = With code 51: try after 24 hours
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after one day | insufficient funds retry after one day

code-mastercard_mac-26 = With code 51: try after 2 days
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after two days | insufficient funds retry after two days

code-mastercard_mac-27 = With code 51: try after 4 days
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after four days | insufficient funds retry after four days

code-mastercard_mac-28 = With code 51: try after 6 days
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after six days | insufficient funds retry after six days

code-mastercard_mac-29 = With code 51: try after 8 days
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after eight days | insufficient funds retry after eight days

code-mastercard_mac-30 = With code 51: try after 10 days
    .detail = It is only a hint about time, not a promise of approval. For this sale, use another card or another way.
    .words = retry after ten days | insufficient funds retry after ten days

code-mastercard_mac-40 = Information: non-reloadable prepaid card
    .detail = It only tells the kind of card, not why it was declined; for that, read the response code.
    .words = non-reloadable prepaid card | prepaid card

code-mastercard_mac-41 = Information: single-use virtual card number
    .detail = It only tells the kind of card, not why it was declined; for that, read the response code.
    .words = single-use virtual card | one-time card number

code-mastercard_mac-42 = Some acquirers use it for a high sanctions score
    .detail = This meaning has not been confirmed; the acquirer has to explain it. Do not read the reason out.

code-mastercard_mac-43 = Information: multi-use virtual card number
    .detail = It only tells the kind of card, not why it was declined; for that, read the response code.
    .words = multi-use virtual card | reusable virtual card number

code-mastercard_mac-99 = Some gateways use it for: do not try again
    .detail = Defined by the gateway; the meaning has not been confirmed. Do not use this card again for this sale.
