# Words of what is printed and of tables for spreadsheets.

## Any page

paper-printed = Printed
paper-count = Recorded
paper-incidents = { $count ->
    [one] 1 incident
   *[other] { $number } incidents
}
paper-span = From – to
paper-when = When
paper-time = Time
paper-times = Times
paper-state = State
paper-signed = Signed

## The log

paper-log-title = Incident log
paper-sheet = Incidents

## The day

paper-day-title = Day report
paper-day-outcomes = How they ended
paper-day-codes = Codes
paper-day-doubtful = Money in doubt
paper-day-awaiting = Answers promised
paper-day-all = All incidents
paper-day-unchecked = Not checked yet
paper-day-anchor = Anchor of the log
paper-day-anchor-text = This is the number of the log’s newest link at the time of printing; please keep it with the report. A later check can compare it: if it still fits, everything recorded up to this link is as it was. It says nothing about what was recorded afterwards.

## The customer's slip

paper-slip-title = About your payment
paper-slip-unclear = The result of this payment is not known yet
paper-slip-unclear-text = Nobody can say yet whether it was charged; that takes a check. Please keep this slip, and keep an eye on your account.
paper-slip-paid = This payment went through
paper-slip-paid-text = Please keep this with your receipt.
paper-slip-partly = This card paid part of the amount
paper-slip-partly-text = The receipt says how much. Please keep this with it.
paper-slip-otherwise = This card payment was not completed; you paid another way
paper-slip-otherwise-text = If your account shows a charge for this card payment too, please come back with this slip and we will look at it together.
paper-slip-reversed = This payment was reversed or refunded
paper-slip-reversed-text = The acquirer and the card issuer carry it out; the shop cannot see on which day it arrives. Please keep an eye on your account.
paper-slip-not-done = This card payment was not completed
paper-slip-not-charged-text = By the shop’s record nothing was charged. If your account shows a charge, please come back with this slip and we will look at it together.
paper-slip-not-done-text = If your account shows a charge, please come back with this slip and we will look at it together.
paper-slip-bank = Only the card issuer can see your account. If you would like to know more, call the number on the back of the card and give the time and amount below.
paper-slip-shop = Shop
paper-slip-by = Served by

## The call to the acquirer

paper-call-ask = Ask them
paper-call-ask-paid = Did this payment go through, and will it be settled?
paper-call-ask-back = If money was taken that should not have been: how does it go back, and about when?
paper-call-ask-again = May we charge this payment again now?
paper-call-promised = Promised for
paper-call-answer = What they said

## Columns

column-id = Id
column-at = Time
column-code-set = Code set
column-code = Code
column-terminal = Terminal
column-outcome = Outcome
column-status = State
column-amount = Amount
column-currency = Currency
column-last4 = Last 4
column-note = Note
column-ticks = Steps
column-reference = Reference no.
column-trace = Trace no.
column-who = Staff
column-zone = Time zone
column-finding = Check
column-checked-with = Checked with
column-decided-by = Decided by
column-carried-owner = Carried by
column-carried-until = Look again on
column-calls = Calls
column-attachments = Attachments
column-meaning = Meaning
column-money = Money
column-action = Action

## Taking in a file

transfer-line = Line
transfer-reason = Reason
transfer-text = Text
