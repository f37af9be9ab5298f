# Words of one code set; the facts are in assets/codes/rapyd_diag.toml.

code-rapyd_diag-10 = Mobile or IP connection error
    .detail = The connection failed, so the sale may or may not have got through and may be charged. Look up the last sale first; only if it is not paid, check the network and charge again.
    .words = mobile connection error | ip connection error | connection error
code-rapyd_diag-15 = Unexpected reply after dialling
    .detail = Something went wrong on the line, and the sale may be charged. Look up the last sale first, and charge again only if it is not paid.
    .words = unexpected reply after dialling | unexpected response | dial error
code-rapyd_diag-22 = No dial tone
    .detail = The terminal could not dial, usually because the phone line is loose or dead. Fix the line, see that the last sale is not paid, and try once more.
    .words = no dial tone | no dialtone | phone line dead
code-rapyd_diag-31 = Line busy
    .detail = The line is in use, so the terminal could not dial. Wait until it is free, see that the last sale is not paid, and try once more.
    .words = line busy | busy line | phone line in use
code-rapyd_diag-43 = Connected but cut off, acquirer may be busy
    .detail = The line dropped after it was connected, so the sale may be charged. Look up the last sale first, and charge again only if it is not paid.
    .words = connected but ended | connection ended | acquirer busy
code-rapyd_diag-49 = Data not valid or transaction type not active
    .detail = The customer’s card is not the trouble. The acquirer checks the data and which transaction types are active; take another method now.
    .words = message invalid | transaction type not active | invalid message content
code-rapyd_diag-52 = Offline or forced sale notice, not an error
    .detail = Only a notice that the sale was done offline or by force. Read the slip: if it says approved, do not charge again; in doubt, look up the last sale.
    .words = offline sale notice | forced sale notice | offline transaction
