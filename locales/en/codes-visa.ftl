# Words of one code set; the facts are in assets/codes/visa.toml.

code-visa-00 = Approved
    .words = transaction approved | payment successful | payment accepted | paid

code-visa-01 = Refer to issuer; cardholder should contact the bank
    .words = refer to card issuer | call the issuer | contact your bank | call for authorisation

code-visa-02 = Refer to issuer, special condition
    .detail = The code does not say which condition. Only the issuer can tell the cardholder.
    .words = refer to issuer special condition | issuer special condition | call the bank, special case

code-visa-03 = Merchant number not valid or not recognised
    .detail = The problem is the merchant number, not the customer's card. The acquirer has to put it right.
    .words = invalid merchant | merchant not recognised | unknown merchant | merchant number wrong

code-visa-04 = Issuer asks for the card back, no fraud flagged
    .detail = Asking for the card is part of the code. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = pick up card | retain card | capture card | hold card

code-visa-05 = Declined by the issuer, no reason given
    .detail = The issuer gives no reason, so nobody at the till can know it. The cardholder can ask the bank.
    .words = do not honour | do not honor | no reason given | bank says no

code-visa-06 = General error
    .detail = The code only says that something went wrong, not what.
    .words = general error | unspecified error | something went wrong

code-visa-07 = Issuer asks for the card back, special condition
    .detail = The table also uses it for accounts under fraud suspicion, which says nothing about the person in front of you. Do not hold the card unless your acquirer says so.
    .words = pick up card special condition | special pick up | capture card, special case

code-visa-10 = Approved for part of the amount
    .detail = The approved part has been charged. Take the rest with another card or another way.
    .words = partial approval | partially approved | only part was charged | amount short

code-visa-11 = Approved, VIP
    .detail = The same as any approval: the money has been taken, so do not charge again.
    .words = approved vip | vip approval | vip customer

code-visa-12 = Transaction not valid or not supported
    .words = invalid transaction | transaction not valid | transaction not supported

code-visa-13 = Amount not valid, or above the card product's maximum
    .words = invalid amount | wrong amount | amount error | amount out of range

code-visa-14 = Card number does not exist
    .words = invalid card number | no such card | unknown card number | card number wrong

code-visa-15 = No such issuer
    .words = no such issuer | unknown bank | invalid issuer

code-visa-19 = Issuer asks for the transaction again
    .words = re-enter transaction | enter again | resubmit | do it again

code-visa-21 = No action taken; earlier item not backed out
    .detail = It is about an earlier sale that could not be backed out. That sale may be charged, so look it up first.
    .words = no action taken | could not be backed out | unable to back out

code-visa-25 = Original record not found, or account number missing
    .detail = Whether the original sale was charged is open, so look that sale up first.
    .words = original not found | unable to locate record | record missing | no original transaction

code-visa-28 = Issuer file temporarily unavailable
    .detail = The trouble is at the issuer. The till cannot fix it; it takes time.
    .words = file temporarily unavailable | file unavailable | issuer file down

code-visa-39 = No credit account on this card
    .words = no credit account | not a credit card | credit account missing

code-visa-41 = Lost card, issuer asks for it back
    .detail = Asking for the card is part of the code. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = lost card | card reported lost | lost card pick up

code-visa-43 = Card reported stolen, issuer asks for it back
    .detail = Asking for the card is part of the code. Unless your acquirer says otherwise, hand the card back and do not argue.
    .words = stolen card | card reported stolen | stolen card pick up

code-visa-46 = Account closed, or token deactivated
    .detail = Sometimes only the payment token has been deactivated and the account is still open.
    .words = closed account | account closed | token deactivated

code-visa-51 = Not enough funds or credit
    .words = insufficient funds | not enough money | low balance | over credit limit

code-visa-52 = No checking account on this card
    .words = no checking account | no current account | no cheque account

code-visa-53 = No savings account on this card
    .words = no savings account | savings account missing

code-visa-54 = Card expired, or expiry date missing
    .words = expired card | card expired | expiry date wrong | out of date card

code-visa-55 = PIN wrong or missing
    .words = incorrect pin | wrong pin | pin error | no pin entered

code-visa-57 = Issuer does not allow this card for this transaction
    .detail = The issuer does not let this card make this kind of transaction. The code does not say which rule stopped it; the cardholder can ask the issuer.
    .not = Not a wrong PIN (that is 55) and not a lack of funds (that is 51).
    .words = transaction not permitted to cardholder | card not allowed | not permitted on this card | card cannot be used for this

code-visa-58 = Not allowed at this terminal or merchant
    .detail = The limit is on the terminal or the merchant, not on the customer's card. The acquirer has to check it.
    .words = transaction not permitted to terminal | terminal not allowed | merchant not allowed | not enabled on this terminal

code-visa-59 = Issuer suspects fraud
    .detail = This is the issuer's judgement and says nothing about the person in front of you. Use the usual neutral words.
    .words = suspected fraud | fraud suspicion | suspicious transaction

code-visa-5C = Transaction type not supported or blocked by the issuer
    .words = not supported by issuer | blocked by issuer | transaction type blocked

code-visa-61 = Over the amount limit
    .detail = The amount is above this card's limit, so the issuer cannot approve it now. It is about a limit, not about the balance.
    .not = Not a lack of funds (that is 51) and not too many uses (that is 65).
    .words = exceeds amount limit | amount limit exceeded | over the limit | spending limit reached | amount too high

code-visa-62 = Card restricted by region or country
    .detail = The issuer restricts this card, and it may not be used in this region or country. Only the issuer knows why; the cardholder can ask.
    .not = Not a lost card (that is 41) and not a lack of funds (that is 51).
    .words = restricted card | card restricted | region not allowed | country blocked | card not valid here

code-visa-63 = Security check failed
    .detail = The code does not say which check failed, so it is no judgement on the cardholder.
    .words = security violation | security check failed | security error

code-visa-64 = Anti-money-laundering condition not met
    .detail = Only the issuer can explain it. The till has no details, and the reason is not to be read out.
    .words = anti-money laundering | money laundering rule | aml requirement

code-visa-65 = Over the limit for number of uses
    .detail = The card has been used more often than its limit allows, so the issuer cannot approve it now. It is about how often, not how much.
    .not = Not an amount over the limit (that is 61) and not a wrong PIN (that is 55).
    .words = exceeds frequency limit | too many uses | activity count exceeded | used too often | number of uses exceeded

code-visa-6P = Cardholder details do not match issuer's records
    .detail = The identity details sent differ from those the issuer holds.
    .words = identification mismatch | identity check failed | cardholder details do not match

code-visa-70 = PIN needed
    .detail = If it appears on a tap, ask the customer to insert the chip and enter the PIN themselves.
    .words = pin required | pin data required | enter pin | insert card and enter pin

code-visa-74 = Some acquirers use it for a PIN encryption mismatch
    .detail = Seen in one list only; the meaning has not been confirmed.

code-visa-75 = PIN tries used up
    .words = pin tries exceeded | too many wrong pins | pin locked | pin blocked

code-visa-76 = Earlier message not found, or unsolicited reversal
    .detail = Lists differ, but both readings concern an earlier message. That sale may be charged, so look it up first.
    .words = unable to locate previous message | unsolicited reversal | previous message not found

code-visa-77 = Repeat or reversal data does not match the original
    .detail = The data was compared with an earlier sale and differs. That sale may be charged, so look it up first.
    .words = data does not match original | inconsistent reversal | repeat inconsistent

code-visa-78 = Card not activated, or account temporarily blocked
    .words = card not activated | blocked first use | new card not unlocked | account temporarily blocked

code-visa-79 = Already reversed
    .detail = It says an earlier sale was reversed. Look up that sale before deciding whether to charge.
    .words = already reversed | reversed earlier | reversal already done

code-visa-80 = Issuer unavailable, or invalid date
    .detail = On most cards the issuer is unavailable; on private-label cards it means an invalid date.
    .words = credit issuer unavailable | invalid date | wrong date

code-visa-81 = PIN encryption error
    .detail = The encryption of the PIN failed; it is not a wrong PIN (that is 55).
    .words = pin cryptographic error | pin encryption error | pin key error

code-visa-82 = Online chip or CVV check failed
    .words = chip check failed | cvv check failed | negative cam or cvv result

code-visa-83 = Blocked by the scheme for fraud or security
    .detail = New meaning since 2026; older lists say the PIN could not be verified. The block says nothing about the person in front of you.
    .words = fraud or security block | blocked by the network | unable to verify pin

code-visa-85 = Account check, no reason to decline
    .detail = Only the account was checked. No money was taken, so do not treat it as paid.

code-visa-86 = PIN cannot be verified
    .detail = The PIN could not be checked, which is not the same as a wrong PIN (that is 55).
    .words = cannot verify pin | pin cannot be checked | pin not verified

code-visa-91 = Issuer or switch not available
    .words = issuer unavailable | issuer or switch inoperative | bank is down | bank offline

code-visa-92 = No route to the institution
    .words = unable to route | routing error | destination not found | no route

code-visa-93 = Cannot be completed for legal reasons
    .detail = The till does not know which rule is meant. Do not guess, and do not read the reason out.
    .words = violation of law | legal restriction | against the law

code-visa-94 = Duplicate transaction
    .detail = The system takes it for a repeat. The earlier one may be charged, so look it up first.
    .words = duplicate transaction | duplicate transmission | sent twice | charged twice

code-visa-95 = Some acquirers use it for a reconciliation error
    .detail = This meaning has not been confirmed. First look up whether an earlier sale was charged.

code-visa-96 = System malfunction
    .words = system malfunction | system error | system fault

code-visa-9G = Blocked by the cardholder's own controls
    .words = blocked by cardholder | cardholder controls | card switched off by its owner | card lock is on

code-visa-1A = Extra customer authentication needed
    .detail = If it appears on a tap, ask the customer to insert the chip and enter the PIN themselves.
    .words = additional authentication required | strong customer authentication | insert card instead of tapping | verification needed

code-visa-B1 = Surcharge not allowed on this card
    .detail = A United States code. The added surcharge is the problem, not the card.
    .words = surcharge not allowed | surcharge not permitted | extra fee not allowed

code-visa-N0 = Possibly a scheme stand-in marker
    .detail = It is not an approval. The meaning has not been confirmed; the acquirer can be asked.

code-visa-N3 = Cash or cashback not available
    .detail = The cash part is the problem.
    .words = cash service not available | no cashback | cash back not available

code-visa-N4 = Cash or cashback above the limit
    .detail = The cash amount is the problem, cashback with a purchase included.
    .words = cash request exceeds limit | cashback too high | cash limit

code-visa-N5 = Possibly resubmitted after the maximum number of days
    .detail = It concerns a resubmitted transaction. The meaning has not been confirmed; the acquirer can be asked.

code-visa-N7 = CVV2 security code check failed
    .detail = Mostly seen on keyed or telephone sales.
    .words = security code wrong | cvv mismatch | cvv failure

code-visa-N8 = Amount above the pre-authorised amount
    .words = exceeds preauthorised amount | above the pre-authorisation | pre-auth amount exceeded

code-visa-P2 = Some acquirers use it for invalid biller details
    .detail = It concerns bill payment. The meaning has not been confirmed.

code-visa-P5 = PIN change or unblock refused
    .detail = It belongs to cash-machine services, not to an ordinary sale.

code-visa-P6 = New PIN considered unsafe
    .detail = It belongs to cash-machine services, not to an ordinary sale.

code-visa-Q1 = Card authentication failed
    .words = card authentication failed | card could not be authenticated

code-visa-R0 = Cardholder stopped this recurring payment
    .detail = It concerns recurring payments.

code-visa-R1 = Recurring authorisation revoked for this merchant
    .detail = It concerns recurring payments. Do not collect from this card again.

code-visa-R3 = All recurring authorisations revoked
    .detail = It concerns recurring payments, all of them and not just one.

code-visa-XA = Possibly a scheme-internal code: forward to issuer
    .detail = A code used inside the scheme's network. The meaning has not been confirmed; the acquirer can be asked.

code-visa-XD = Possibly a scheme-internal code: forward to issuer
    .detail = A code used inside the scheme's network. The meaning has not been confirmed; the acquirer can be asked.

code-visa-Z3 = Could not go online, declined offline
    .detail = The terminal could not go online, so the terminal or chip declined it, not the issuer.
    .words = unable to go online | offline declined | declined offline | no connection

code-visa-Z5 = Account valid, but amount not supported
    .words = valid account amount not supported | amount not supported
