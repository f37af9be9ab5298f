# Words of one code set; the facts are in assets/codes/bom_eftpos_now.toml.

code-bom_eftpos_now-0001 = Approved, signature to be checked
    .detail = The sale is approved on condition that the customer’s signature is checked. Follow the terminal’s prompt and do not charge again.
    .words = approved pending signature | approved signature | verify signature
code-bom_eftpos_now-1000 = Declined, do not try this card again
    .detail = It will not be approved on this card, however often it is tried, and the reason is not sent. Ask for another card; the cardholder can ask the issuer.
    .words = declined do not process again | declined | do not retry
code-bom_eftpos_now-1006 = PIN tries used up
    .detail = Too many wrong PINs, though this table allows one more try, entered by the customer. Then ask for another card; unlocking is between cardholder and issuer.
    .words = PIN tries exceeded | too many wrong PINs | PIN locked
code-bom_eftpos_now-1007 = Declined, call for authorisation
    .detail = Do not try this card again; ask for another method. For a call, use only the acquirer’s number from the terminal sticker or the contract.
    .words = declined call for authorisation | call for auth | call authorisation centre
code-bom_eftpos_now-1009 = Merchant not valid, contact the helpdesk
    .detail = The trouble is the shop’s own merchant record, not the customer’s card. Contact the acquirer’s helpdesk and take another method now.
    .words = invalid merchant | merchant not valid | contact helpdesk
code-bom_eftpos_now-1011 = Card not valid
    .detail = This card is not accepted and the till is not told why. Do not try it again: ask for another card, and the cardholder can ask the issuer.
    .words = card not valid | invalid card | bad card
code-bom_eftpos_now-1014 = Wrong account
    .detail = The chosen account does not work with this card, and this table says not to try again. Ask for another card or method.
    .words = wrong account | account selection wrong | invalid account
