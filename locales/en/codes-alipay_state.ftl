# Words of one code set; the facts are in assets/codes/alipay_state.toml.

code-alipay_state-WAIT_BUYER_PAY = Waiting for the customer to pay
    .detail = This is the answer of a query: not paid so far, but it can be at any moment. Let the customer finish and query again; to stop waiting, cancel this order first, and do not simply start a second charge.
    .words = wait buyer pay | waiting for payment | not paid yet
code-alipay_state-TRADE_SUCCESS = Paid
    .detail = This is the answer of a query: the money has been taken. Compare order number and amount, hand over the goods and do not charge again.
    .words = trade success | paid | payment successful
code-alipay_state-TRADE_FINISHED = Paid and finished
    .detail = This is the answer of a query: the money has been taken, and this trade can no longer be refunded. Do not charge again.
    .words = trade finished | finished | no refund possible
code-alipay_state-TRADE_CLOSED = Trade is closed
    .detail = This is the answer of a query: either it ran out of time unpaid, or it was paid and fully refunded. See which it was; to take the payment, use a new order number.
    .words = trade closed | order closed | unpaid timeout | fully refunded
