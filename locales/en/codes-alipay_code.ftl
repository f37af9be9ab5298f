# Words of one code set; the facts are in assets/codes/alipay_code.toml.

code-alipay_code-10000 = Call succeeded
    .detail = As the answer to a charge it means paid: do not charge again. As the answer to a query it only means the query worked, so read the state it reports.
    .words = success | call succeeded | paid
code-alipay_code-10003 = Waiting for the customer to pay or confirm
    .detail = There is no result yet and the customer may still be charged. Let the customer finish on the phone and query again after a little while; if it stays unpaid, cancel, and do not start a second charge.
    .words = waiting for customer | order paying | user paying | waiting for confirmation
code-alipay_code-20000 = Service unavailable, outcome unknown
    .detail = The customer may already be charged. Look the order up by the same number before any new charge.
    .words = service unavailable | service not available | outcome unknown
code-alipay_code-20001 = Authorisation is not sufficient
    .detail = This is the shop’s authorisation, not the customer. Take another method, then contact the acquirer or service provider.
    .words = insufficient authorisation | insufficient token permissions | not authorised
code-alipay_code-40001 = Something required is missing from the request
    .detail = The till system left something out. It cannot be added at the till; the acquirer or service provider has to look into it.
    .words = missing parameter | required parameter missing | lack of parameter
code-alipay_code-40002 = A parameter in the request is not valid
    .detail = The till system sent something incorrect. It cannot be changed at the till; the acquirer or service provider has to look into it.
    .words = invalid parameter | invalid arguments | illegal parameter
code-alipay_code-40004 = Business failure, read the sub-code
    .detail = On its own it does not tell whether the money has gone. The screen also shows a sub-code: look that up; without one, query the order before charging again.
    .words = business failed | business failure | see sub code
code-alipay_code-40006 = Shop lacks the permission
    .detail = The contract may be missing or expired; it is not about the customer. Take another method, then contact the acquirer or service provider.
    .words = insufficient permissions | no permission | not signed | contract expired
