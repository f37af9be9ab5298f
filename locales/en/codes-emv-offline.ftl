# Words of one code set; the facts are in assets/codes/<set>.toml.

code-emv-offline-Y1 = Approved offline
    .detail = The chip card and the terminal approved the sale without going online. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = offline approved | approved offline | chip approved offline
code-emv-offline-Y2 = Approved after a referral asked by the card
    .detail = An old use that some terminals no longer support: the chip asked for a phone referral, then the sale was approved. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = approved after referral | card referral approved
code-emv-offline-Y3 = Could not go online, approved offline
    .detail = The terminal could not go online, and the sale was approved offline instead. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = unable to go online approved | no connection approved offline | offline approved no connection
code-emv-offline-Z1 = Declined offline
    .detail = The sale was refused without going online, so the issuer took no part and gives no reason. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = offline declined | declined offline | chip declined offline
code-emv-offline-Z2 = Declined after a referral asked by the card
    .detail = An old use that some terminals no longer support: the chip asked for a phone referral, then the sale was declined. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = declined after referral | card referral declined
code-emv-offline-Z3 = Could not go online, declined offline
    .detail = The terminal could not go online and the sale was not approved offline. Try after the connection is back. Some acquirers use Y and Z codes for QR wallets, and then this meaning does not apply.
    .words = unable to go online declined | no connection declined | offline declined no connection
