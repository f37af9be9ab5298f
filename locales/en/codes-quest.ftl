# Words of one code set; the facts are in assets/codes/quest.toml.

code-quest-S3 = No card in time
    .detail = No card was shown in time, so the sale did not go on. Start once more when the customer has the card ready.
    .words = time-out waiting for card | card timeout | no card presented
code-quest-S8 = Cancelled on the PIN pad
    .detail = The sale was cancelled on the PIN pad. See that the screen says cancelled and ask whether the customer still wants to pay, then start once more.
    .words = cancelled on PIN pad | PIN pad cancel | customer cancelled
code-quest-C5 = Terminal has no network
    .detail = The terminal is not connected. Check cable and signal; once it is online, see that the last sale is not paid and try once more.
    .words = no network | terminal no network | network not available
