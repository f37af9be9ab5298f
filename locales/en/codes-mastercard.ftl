# Words of one code set; the facts are in assets/codes/mastercard.toml.

code-mastercard-00 = Approved
    .words = transaction approved | payment successful | payment accepted | paid

code-mastercard-01 = Refer to issuer; cardholder should contact the bank
    .words = refer to card issuer | call the issuer | contact your bank | call for authorisation

code-mastercard-03 = Merchant number not valid
    .detail = The problem is the merchant number, not the customer's card. The acquirer has to put it right.
    .words = invalid merchant | merchant not valid | merchant number wrong

code-mastercard-04 = Issuer asks for the card back
    .detail = Asking for the card is part of the code. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = pick up card | retain card | capture card | hold card

code-mastercard-05 = Declined by the issuer, no reason given
    .detail = The issuer gives no reason, so nobody at the till can know it. The cardholder can ask the bank.
    .words = do not honour | do not honor | no reason given | bank says no

code-mastercard-06 = Some acquirers use it for a general error
    .detail = It does not say what went wrong, and the meaning has not been confirmed.
    .words = general error | unspecified error | something went wrong

code-mastercard-08 = Approved, ID check needed
    .detail = The sale is approved on condition that the cardholder's ID is checked. Do not charge again.
    .words = honour with identification | check id | approved with id

code-mastercard-10 = Approved for part of the amount
    .detail = The approved part has been charged. Take the rest with another card or another way.
    .words = partial approval | partially approved | only part was charged | amount short

code-mastercard-12 = Transaction not valid
    .words = invalid transaction | transaction not valid

code-mastercard-13 = Amount not valid
    .words = invalid amount | wrong amount | amount error

code-mastercard-14 = Card number not valid
    .words = invalid card number | card number wrong | card number not valid

code-mastercard-15 = Issuer not valid
    .words = invalid issuer | no such issuer | unknown bank

code-mastercard-17 = Cancelled by the customer
    .words = customer cancellation | cancelled by customer | customer pressed cancel

code-mastercard-25 = Original record not found
    .detail = Whether the original sale was charged is open, so look that sale up first.
    .words = original not found | unable to locate record | no original transaction

code-mastercard-30 = Format error
    .detail = The data sent had a wrong format. The customer did nothing wrong; terminal service has to look at it.
    .words = format error | message format error | wrong data format

code-mastercard-32 = Partial reversal
    .detail = An earlier sale was reversed only in part. First look up how much of it is still charged.
    .words = partial reversal | partly reversed

code-mastercard-34 = Suspected fraud
    .detail = This is a system's judgement and says nothing about the person in front of you. Use the usual neutral words.
    .words = suspected fraud | fraud suspicion | suspicious transaction

code-mastercard-40 = Function not supported
    .words = function not supported | requested function not supported | feature not supported

code-mastercard-41 = Lost card
    .detail = The table asks for the card, which is only a request. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = lost card | card reported lost | lost card pick up

code-mastercard-43 = Card reported stolen
    .detail = The table asks for the card, which is only a request. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = stolen card | card reported stolen | stolen card pick up

code-mastercard-51 = Not enough funds or credit
    .words = insufficient funds | not enough money | low balance | over credit limit

code-mastercard-54 = Card expired
    .words = expired card | card expired | out of date card

code-mastercard-55 = Wrong PIN
    .words = incorrect pin | wrong pin | pin error

code-mastercard-57 = Issuer does not allow this card for this transaction
    .detail = The issuer does not let this card make this kind of transaction. The code does not say which rule stopped it; the cardholder can ask the issuer.
    .not = Not a wrong PIN (that is 55) and not a lack of funds (that is 51).
    .words = transaction not permitted to cardholder | card not allowed | not permitted on this card | card cannot be used for this

code-mastercard-58 = Not allowed for this terminal or acquirer
    .detail = The limit is on the terminal or the acquirer, not on the customer's card. The acquirer has to check it.
    .words = transaction not permitted to terminal | terminal not allowed | not enabled on this terminal

code-mastercard-61 = Over the amount limit
    .detail = The amount is above this card's limit. It is about a limit, not about the balance; the cardholder can ask the issuer about it.
    .not = Not a lack of funds (that is 51) and not too many uses (that is 65).
    .words = exceeds amount limit | amount limit exceeded | over the limit | spending limit reached | amount too high

code-mastercard-62 = Restricted card
    .detail = The use of this card is restricted. The code does not say how; only the issuer can tell the cardholder.
    .not = Not a lost card (that is 41) and not a lack of funds (that is 51).
    .words = restricted card | card restricted | card use limited

code-mastercard-63 = Security check failed
    .detail = The code does not say which check failed, so it is no judgement on the cardholder.
    .words = security violation | security check failed | security error

code-mastercard-65 = Use limit reached, or chip and PIN needed
    .detail = It has two readings: now mostly that the cardholder must be verified further, formerly that the card was used too often. On a tap, ask the customer to insert the chip and enter the PIN themselves, once.
    .not = Not an amount over the limit (that is 61) and not a wrong PIN (that is 55).
    .words = exceeds frequency limit | too many uses | additional authentication required | insert card and enter pin | contactless limit reached

code-mastercard-68 = Answer came too late, outcome unknown
    .detail = The answer came too late, and the money may have been taken. Look the sale up before deciding whether to charge.
    .words = response received too late | answer too late | timed out | late response

code-mastercard-70 = Contact the issuer
    .detail = The cardholder has to ask the bank. On Visa, 70 means something else: a PIN is needed.
    .words = contact card issuer | contact your bank | call the issuer

code-mastercard-71 = PIN not changed
    .detail = A change of PIN failed; it is not a wrong PIN at payment (that is 55).

code-mastercard-72 = Account not activated
    .words = account not activated | card not activated | new card not activated

code-mastercard-75 = PIN tries used up
    .words = pin tries exceeded | too many wrong pins | pin locked | pin blocked

code-mastercard-76 = To-account not valid
    .detail = It means the account the money is to go to.

code-mastercard-77 = From-account not valid
    .detail = It means the account the money is to come from.

code-mastercard-78 = Account not valid
    .detail = This is a general answer; the code does not say why the account is not valid.
    .words = invalid account | account not valid | account cannot be used

code-mastercard-79 = Declined for a card life-cycle reason
    .detail = For example, the card was replaced or has expired. The merchant advice code (MAC) sent with it gives the reason.
    .words = life cycle decline | lifecycle | card replaced | old card

code-mastercard-80 = Some acquirers use it for a duplicate add
    .detail = It would mean that a repeated add was not performed; this has not been confirmed. First look up whether an earlier sale was charged.

code-mastercard-81 = Domestic debit transaction not allowed
    .detail = Used in some regions only.
    .words = domestic debit not allowed | domestic debit | debit not allowed

code-mastercard-82 = Declined for a policy reason
    .detail = The merchant advice code (MAC) sent with it gives the reason.
    .words = policy decline | policy reason | declined by policy

code-mastercard-83 = Declined for fraud or security reasons
    .detail = It says nothing about the person in front of you. The merchant advice code (MAC) sent with it gives the reason.
    .words = fraud or security decline | security decline | fraud decline

code-mastercard-84 = Authorisation life cycle not valid
    .detail = The acquirer has to find out more.

code-mastercard-85 = Not declined, zero-amount check
    .detail = Only the account was checked. No money was taken, so do not treat it as paid.

code-mastercard-86 = PIN cannot be verified
    .detail = The PIN could not be checked, which is not the same as a wrong PIN (that is 55).
    .words = cannot verify pin | pin cannot be checked | pin not verified

code-mastercard-87 = Purchase approved, no cash back
    .detail = The purchase has been charged, so do not charge again. The cash part was not approved, so hand out no cash.
    .words = purchase amount only | no cash back allowed | purchase approved without cash

code-mastercard-88 = Cryptographic check failed
    .words = cryptographic failure | cryptogram check failed | encryption check failed

code-mastercard-89 = PIN not acceptable, try again
    .words = unacceptable pin | enter pin again | pin not accepted

code-mastercard-91 = Authorisation platform or issuer unavailable
    .words = issuer unavailable | authorisation system down | bank is down | bank offline

code-mastercard-92 = Transaction cannot be routed
    .detail = It could not be passed on to the other institution. The acquirer has to look at it.
    .words = unable to route | routing error | cannot be routed

code-mastercard-94 = Duplicate transmission detected
    .detail = The system takes it for a repeat. The earlier one may be charged, so look it up first.
    .words = duplicate transaction | duplicate transmission | sent twice | charged twice

code-mastercard-96 = System error
    .words = system error | system malfunction | system fault
