# Words of the popular claims; the facts are in assets/claims.toml.

claim-57-m1 = 57 means the PIN is invalid (wrong or expired)
    .reason = A wrong PIN is 55, and too many wrong PINs is 38 or 75. 57 means the issuer does not allow this card to make this transaction.
    .harm = The customer is asked to try one PIN after another, which may lock the card.

claim-57-m2 = 57 means an invalid transaction
    .reason = In the standard tables an invalid transaction is 12. 57 means the issuer does not allow this card to make this transaction.
    .harm = Staff think they made a mistake and redo the sale on the same card instead of asking for another way to pay.

claim-57-m3 = 57 just means the transaction failed
    .reason = It did fail, but the standard tables are specific: the issuer does not allow this card to make this transaction.
    .harm = Staff take it for a passing fault and try the same card again and again.

claim-57-m4 = 57 points to faulty firmware or a wrong system setting
    .reason = In the standard tables 57 is about the card, which the issuer does not allow for this transaction, not about firmware. A limit on the terminal's side is 58.
    .harm = The shop takes a sound terminal out of use for repair, while the customer could have paid another way.

claim-61-m1 = 61 just means the transaction failed
    .reason = It did fail, but the standard tables are specific: the amount is over a limit.
    .harm = Staff do not see that a limit is the cause and keep trying the same amount.

claim-61-m2 = 61 means the transaction was refused
    .reason = It was refused, but that is only half of it: the standard tables give the reason, an amount over a limit.

claim-62-m1 = 62 means the transaction failed; contact the service provider
    .reason = 62 is a restricted card. Only the issuer can explain or lift the restriction, and the cardholder has to ask; a service provider cannot.
    .harm = The shop waits for a provider who cannot help, and the customer is not told to ask the bank.

claim-62-m2 = 62 means a problem with the card or the payment system
    .reason = It does concern the card: 62 is a restricted card. But in the standard tables it has nothing to do with a fault in the payment system.
    .harm = Staff look for faults in network and terminal instead of asking for another card or another way to pay.

claim-65-m1 = 65 just means the transaction failed
    .reason = It did fail, but the UnionPay and ISO 8583 tables are specific: the number of uses is over a limit.
    .harm = Staff do not see that a limit on uses is the cause and keep trying the same card.

claim-65-m2 = 65 means not authorised
    .reason = In the UnionPay and ISO 8583 tables 65 is a limit on the number of uses; neither reads it as not authorised.
    .harm = Staff look into permissions, or even doubt the customer's right to the card, and miss that its uses are used up.

claim-65-m3 = 65 means an invalid card
    .reason = In the UnionPay and ISO 8583 tables an invalid card number is 14. 65 is a limit on the number of uses and does not say that the card is invalid.
    .harm = The customer is told that a good card is no longer valid and goes to replace it for nothing.

claim-65-m4 = 65 means an invalid transaction
    .reason = In the UnionPay and ISO 8583 tables an invalid transaction is 12. 65 is a limit on the number of uses; nothing was wrong with the sale as entered.
    .harm = Staff think they made a mistake and redo the sale on the same card again and again.

claim-65-m5 = 65 means the issuer or the gateway refused the transaction
    .reason = It was refused, but the UnionPay and ISO 8583 tables give the reason, a limit on the number of uses, and do not mention a gateway.
    .harm = The shop has the gateway looked into, while the cause is a limit on this card's uses.
