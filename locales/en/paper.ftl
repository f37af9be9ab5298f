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
