# Words of one code set; the facts are in assets/codes/wechatpay_state.toml.

code-wechatpay_state-SUCCESS = Paid
    .detail = This is the answer of a query: the money has been taken. Compare order number and amount, hand over the goods and do not charge again.
    .words = success | paid | payment successful
code-wechatpay_state-NOTPAY = Not paid yet
    .detail = This is the answer of a query: so far nothing was paid. Before charging again, close or cancel this order so that it cannot be paid late; then scan a fresh code.
    .words = notpay | not paid | unpaid
code-wechatpay_state-USERPAYING = Customer is still paying
    .detail = This is the answer of a query: nothing is settled and the money may still go. Let the customer finish and query again about every ten seconds, up to about forty-five; if still unpaid, cancel, and do not start a second charge.
    .words = user paying | still paying | waiting for payment | in progress
code-wechatpay_state-PAYERROR = Payment failed
    .detail = This is the answer of a query: this order was not paid. Cancel it, then charge under a new order number or take another method.
    .words = pay error | payment failed | failed
code-wechatpay_state-REVOKED = This order has been cancelled
    .detail = This is the answer of a query: the order is cancelled. To take the payment, use a new order number; if the customer has a debit notice, let the acquirer confirm first.
    .words = revoked | cancelled | order cancelled
code-wechatpay_state-CLOSED = This order is closed
    .detail = This is the answer of a query: the order number can no longer be paid. To take the payment, use a new one; if the customer has a debit notice, check before charging.
    .words = closed | order closed | closed order
code-wechatpay_state-REFUND = This order was moved to refund
    .detail = This is the answer of a query: the order was paid and later moved to refund. Look up how much was refunded and how far it has got; do not refund again and do not hurry to charge again.
    .words = refund | refunded | refund in progress | moved to refund
