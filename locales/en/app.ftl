# Words of the window.

## Code sets

set-unionpay = UnionPay
set-iso8583-1987 = ISO 8583
set-visa = Visa
set-mastercard = Mastercard
set-mastercard-mac = Mastercard advice codes
set-amex = American Express
set-discover = Discover
set-emv-offline = Chip offline codes
set-wechatpay = WeChat Pay
set-wechatpay-state = WeChat Pay query result
set-alipay = Alipay
set-alipay-code = Alipay interface codes
set-alipay-state = Alipay query result
set-unionpay-gateway = UnionPay QR and gateway
set-iso8583-1993 = ISO 8583:1993
set-iso8583-2003 = ISO 8583:2003
set-stripe = Stripe
set-adyen = Adyen
set-as2805 = Australia (AS 2805)
set-bom-eftpos-now = Bank of Melbourne EFTPOS Now
set-windcave = Windcave
set-windcave-px-old = Payment Express (older Windcave)
set-quest = Quest
set-rapyd = Rapyd
set-rapyd-diag = Rapyd connection codes
set-moneris-go = Moneris Go
set-gicc-de = Germany (GICC)
set-symptom = No code
set-note-unionpay = Most card terminals in China; choose this if in doubt
set-note-iso8583-1987 = No scheme logo on the machine, or the manual says ISO 8583
set-note-visa = The terminal shows Visa’s own codes
set-note-mastercard = The terminal shows Mastercard’s own codes
set-note-amex = Three-digit codes on an Amex terminal
set-note-discover = Discover and Diners terminals
set-note-wechatpay = You scan the customer’s WeChat code; words such as USERPAYING
set-note-alipay = You scan the customer’s Alipay code; words that often begin with ACQ.
set-note-unionpay-gateway = UnionPay QR codes; the same numbers mean other things than on cards
set-note-iso8583-1993 = Three-digit codes such as 116 or 911
set-note-iso8583-2003 = Four-digit codes such as 1016 or 9111
set-note-stripe = Stripe readers; words such as do_not_honor
set-note-adyen = Adyen terminals; numbers from 2 to 46
set-note-as2805 = EFTPOS terminals of Australian banks
set-note-bom-eftpos-now = Bank of Melbourne terminals; four digits
set-note-windcave = Windcave terminals, mostly in New Zealand and Australia
set-note-quest = Quest terminals (Australia)
set-note-rapyd = Rapyd terminals (Europe); letter and digit such as A3 or M2
set-note-moneris-go = Moneris Go terminals (Canada); four digits
set-note-gicc-de = Card terminals in Germany

## Pages

rail-till = Till
rail-no-code = No code
rail-menu = Pages
rail-log = Log
rail-codes = Codes
rail-guides = Guides
rail-routines = Checks
rail-help = Keys
rail-settings = Settings
page-back = Till
page-back-once = Back

## Finding

code-label = Response code
code-hint = Type the code
words-label = Search the words on the screen
words-hint = Type a code or the words on the screen
find-recent = Recent
find-frequent = Most seen here
find-matches = Matches
find-table = Browse the whole table
pad-erase = Erase
pad-toggle = Keypad
today-count = { $count } today
doubt-count = { $count } in doubt
terminal-unnamed = This till
terminal-manage = Manage terminals…

## Answer

empty-title = What code does the terminal show?
empty-text = Just type it, or tap the keypad. If you do not remember the code, type the words on the terminal.
no-match-title = Nothing similar found
no-match-text = Try other words, or browse the whole table. If it is not clear whether money moved, look up the last transaction first and do not charge again.
card-number-title = This looks like a card number
card-number-text = It was not searched and is not kept. Press Esc to clear it and type only the response code; the last four digits have a field of their own.
card-change-set = Code set:
card-read-in = Read this code in another code set
card-not-in-set = no such code
card-confidence = { $count ->
    [one] { $word } · 1 source
   *[other] { $word } · { $count } sources
}
card-stale = checked over a year ago
unknown-meaning = This code set has no { $code }
unknown-detail = Treat it as “may already be charged”. Check that the code is copied right and the code set is the right one; if both are, tell the acquirer the code, the time and the terminal number.
unknown-nearest = Could it be one of these?
say-title = Say this
say-turn = Turn to customer
say-turn-back = Tap to go back
say-language = Another language
checklist-progress = Checklist { $done }/{ $all }
why-open = Why
why-close = Close
timer-start = Start { $seconds } seconds
timer-over = Time is up: look up the last transaction now
sources-line = Sources: { $sources }
fold-causes = Likely causes
fold-not = What { $code } is not
fold-elsewhere = { $code } in other code sets
fold-claims = Popular claims
fold-sources = Sources
fold-sources-gist = { $count ->
    [one] 1
   *[other] { $count }
} · edition { $edition } · checked { $checked }
fold-older-note = Both generations of the UnionPay table are still in use; the newer one goes first
fold-companions = Merchant advice code
fold-companions-gist = A MAC on the slip as well? Look it up here
unknown-copy = Copy for the acquirer
unknown-bundle = Response code { $code }, code set { $set }, terminal { $terminal }, time { $time }. This code is not in the table; please tell us what it means and how this payment ended
cause-fixer = Who can fix it: { $who }

## Recording

record-title = Record the outcome
record-hint-nothing = Type a code first
record-hint-typing = Press Enter, then one digit saves
record-hint-recording = One digit saves
record-amount = Amount
record-last4 = Last 4
record-note = Note
record-amount-unreadable = The amount cannot be read; nothing is saved yet. Write 268 or 268.50, or leave it empty.
record-last4-unreadable = The last 4 must be four digits; nothing is saved yet. You may leave it empty.
today-title = Today
today-empty = Nothing recorded yet
undo = Undo the last one

## Money in doubt

lock-unchecked = Do not charge again until the last transaction is checked
lock-unclear = Still unclear: do not charge again. Record “money in doubt” and call the acquirer
lock-charged = Checked: it is paid. Do not charge again
lock-open = Checked: nothing was taken. Charging again is safe
lock-refused = “{ $outcome }” has to wait for the check; answer the question on the checklist first
lock-waits = locked until checked
# The one sentence a screen reader speaks
spoken-answer = { $code }: { $money }. { $action }
spoken-locked = { $code }: { $money }. { $action }. { $lock }
spoken-checked = { $code }: { $lock }
spoken-stop = { $stop }. { $sentence }
attempts-warning = This would be attempt { $next } with the same card and amount within 15 minutes. Stop: use another way to pay, or check the last transaction first
record-reference = Reference no.
record-trace = Trace no.

## Notices

notice-saved = Saved: { $code } · { $outcome }
notice-taken-back = Taken back; the incident stays in the file
notice-corrected = Corrected; what stood there is kept in the timeline
notice-card-hidden = A card number in the note was hidden before saving; only its last four digits are kept
notice-not-saved = Not saved: it is still in this window, nothing is lost
notice-failed = That could not be done
notice-settings-damaged = The settings could not be read, so the defaults are used; the incidents are not affected
notice-no-such-terminal = This shop has no terminal called “{ $name }”, so the usual one is used
notice-closing = Some incidents are not in the file: closing again would lose them. Copy them as text first
notice-dismiss = Dismiss
unsaved-count = { $count ->
    [one] 1 incident is not in the file yet: do not close the window
   *[other] { $count } incidents are not in the file yet: do not close the window
}
unsaved-retry = Save again
unsaved-copy = Copy as text
look-up-only = Look-up only: the log file is not open, new incidents wait in this window

## Faults

fault-title = The log file cannot be used just now
fault-already-open-title = Tillside is already open
fault-already-open = Another window on this computer is using this folder: { $path }. Look for it in the taskbar.
fault-safe-untouched = What was saved has not been touched
fault-safe-full = Everything saved is there; new incidents need room on the disk
fault-safe-damaged = The file is left exactly as it is
fault-try-again = Try again
fault-start-fresh = Set the damaged file aside and start a new one
fault-start-fresh-note = It is renamed and stays in the same folder; nothing is deleted, and it may be recovered later
fault-other-folder = Use another folder…
fault-other-folder-note = For this run only; to keep using it, start the program with --data-dir
fault-look-up-only = Look up codes only, for now
fault-look-up-only-note = Looking up works as always; incidents wait in this window and are saved once the file can be used
store-unwritable = The folder cannot be written to: { $path }. Choose another one, or have write access granted.
store-full = The disk is full. Make some room and try again.
store-damaged = The file is damaged or is not a Tillside file: { $path } ({ $detail })
store-too-new = A newer Tillside wrote this file, so this one will not touch it. Open it with the newer program or use another folder.
store-locked = Another program has held the file for five seconds. Close whatever has it open (backup, sync, virus scan) and try again.
store-payment-code = A WeChat or Alipay payment code is in the text, so nothing was saved: whoever has it can take the customer’s money. Please delete it.
record-secret = Is this a PIN or a security code (CVV)? It must not be written down anywhere. Please delete it.
store-card-number = There is a card number in the code or the amount, so nothing was saved. Enter only the code and the amount.
store-no-folder = The system gives this account no folder for data. Please choose one.
store-no-such-incident = The log has no such incident; it may have been taken back in another window
store-note-too-long = The note is too long, at most { $most } characters. Nothing was saved.
store-other = The database reports: { $detail }

## Code table

codes-title = Codes
codes-about = { $count } codes · checked { $checked }
codes-partial = This table is not complete: the sources did not show all of it.

## Settings

settings-title = Settings
settings-terminals = Terminals
settings-terminals-note = Each terminal remembers its code set. F2 changes the terminal, F3 its code set.
settings-language = Language
settings-theme = Appearance
settings-zoom = Text size
settings-data = Where the data is kept
settings-data-none = The log file is not open
settings-data-note = All incidents and settings are in one file in this folder. Nothing is uploaded; the program never goes online.
settings-about = About
about-version = Tillside { $version }
about-licences = Program: MIT or Apache-2.0. Fonts: Noto Sans (OFL 1.1). Icons: Lucide (ISC).
theme-system = Follow the system
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
terminal-numbers = For calls to the acquirer
terminal-numbers-note = From the terminal’s sticker or a slip; you may leave them empty.
terminal-add = Add a terminal…
terminal-name = What do you call this terminal?
terminal-name-empty = Please give it a name
terminal-save = Save
terminal-cancel = Cancel
terminal-retire = Retire this terminal
terminal-use = Use this one now

## First start

welcome-title = Welcome to Tillside
welcome-text = Three small questions. You may skip them and change everything in the settings later.
welcome-language = Language 语言
welcome-rail = How does the customer pay?
picker-rail-card = Card or phone on the reader
picker-rail-qr = QR code
welcome-logo = What is printed on the machine, and what do its codes look like?
welcome-logo-note = The same number means different things in different code sets. In doubt, choose UnionPay for cards.
welcome-name = What do you call this terminal?
welcome-start = Start
welcome-skip = Skip

## Help

help-title = Keys and notes
help-flow = Type the code and the answer is there. Enter accepts it, 1–7 records the outcome and saves. Four keys in all.
help-keys = Keys
help-honest-title = What this program does and does not do
help-honest = It tells you what a code means and what is safe to do, and keeps a log on this computer. It never goes online, takes no payments and does not speak for a bank or an acquirer; where the issuer gave no reason, it does not guess one. Card numbers and PINs are never kept.
command-type-code = Type the code
command-search-words = Search the words on the screen
command-accept = Accept the answer, go to the outcomes
command-record-outcome = Record the outcome and save
command-details = Amount, last 4, note
command-back = Back, clear
command-undo = Take the last incident back (10 seconds)
command-next-terminal = Next terminal
command-next-code-set = Next code set for this terminal
command-no-code = No code on the screen
command-code-table = Code table
command-log = The log
command-routines = Checks that come round again
command-guides = Guides, what the web says, public numbers
command-settings = Settings
command-help = This page
command-language = Change the language
command-theme = Change the appearance
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Normal size

## Log

log-title = Log
log-search = Search the log
log-search-hint = Search notes, meanings, screen words, numbers
log-count = { $count ->
    [one] 1 incident
   *[other] { $grouped } incidents
}
log-counting = Counting…
log-period = Days
log-period-all = All days
log-period-today = Today
log-period-yesterday = Yesterday
log-period-week = Last 7 days
log-period-month = Last 30 days
log-period-between = Or from one day to another, both included
log-from = From day
log-to = To day
log-date-hint = 2026-11-24
log-date-unreadable = This day cannot be read; write it like 2026-11-24
log-code = Code
log-set = Code set
log-terminal = Terminal
log-status = State
log-status-open = Open
log-status-in-doubt = In doubt now
log-status-closed = Settled
log-outcome = Outcome
log-staff = Staff
log-doubted = Money was in doubt
log-any = Any
log-reset = Clear
log-meaning = Meaning
log-empty = Nothing recorded yet. Every incident you record at the till is kept here.
log-none-found = No incident fits. Try fewer words or clear the choices.

## Incident

incident-title = Incident { $code }
incident-when = When
incident-set = Code set
incident-set-unknown = unknown
incident-terminal = Terminal
incident-outcome = Outcome
incident-correct = Correct it
incident-correct-note = A correction is added; what stood there does not disappear
incident-save = Save the correction
incident-advice = Advice as given then (edition { $edition })
incident-step-done = done
incident-step-open = not ticked
incident-timeline = What happened
event-recorded = Recorded
event-corrected = Corrected
event-withdrawn = Taken back

## Check of money in doubt, calls

incident-who = Recorded by
incident-call = Call the acquirer…
incident-take-back = Take it out of the log
incident-take-back-sure = Really take it out? Press once more
check-title = Check of the money
check-with = Where did you look?
check-finding = What did it say?
check-decided-by = Who decided
check-save = Write it down
checked-with-terminal = Terminal’s list
checked-with-acquirer = Acquirer
checked-with-settlement-slip = Settlement slip
finding-charged = Charged
finding-not-charged = Not charged
finding-unclear = Cannot tell
carried-title = Carried over
carried-until = { $owner } looks again on { $day }
calls-title = Calls to the acquirer
call-title = Call the acquirer
call-merchant = Merchant no.
call-terminal = Terminal no.
call-time = Time of payment
call-code = Response code
call-steps = Already done
call-numbers-missing = The merchant and terminal numbers are on the terminal’s sticker or slip; fill them in once under Settings, Terminals.
call-write-down = Write down what they say
call-answered-by = Who answered
call-case = Case number
call-case-is = case { $number }
call-promise = When do they promise an answer?
promise-half-an-hour = In 30 minutes
promise-two-hours = In 2 hours
promise-today = Today
promise-tomorrow = Tomorrow
promise-three-days = In 3 days
call-save = Save the call
call-end = The answer has come
call-answered = answered
call-promised = Answer promised by { $at }
call-overdue = Answer overdue since { $at }: call again
attachments-title = Attachments

## End of day, hand-over

rail-day-end = Day end
rail-handover = Shift
command-day-end = End of day: payments in doubt
command-handover = Hand the shift over
day-end-title = End of day
day-end-due = { $due ->
    [one] 1 payment is in doubt
   *[other] { $due } payments are in doubt
}
day-end-nothing-due = Nothing is in doubt today
day-end-how = Take the settlement slip. Look for each payment by amount, time and reference number.
day-end-who = Who decides or looks again
day-end-on-slip = On the slip: charged
day-end-not-on-slip = Not on the slip: not charged
day-end-carry = Look again tomorrow
day-end-needs-owner = Write above who looks again
day-end-carried = Carried to another day
day-end-close = Close the day
day-end-close-waits = First decide each payment above, or carry it over
handover-title = Shift hand-over
handover-received = Handed over on { $when } by { $who }
handover-nobody = the shift before
handover-counts = Payments in doubt: { $doubtful } · promised answers: { $awaiting }
handover-take = I have read this and take over
handover-doubtful = Money in doubt
handover-awaiting = Promised answers of the acquirer
handover-terminals = Terminals worth a look
handover-terminal = { $terminal }: { $count } incidents today
handover-none = None
handover-note = What the next shift should know
handover-give = Hand over
notice-handed-over = Handed over; the next shift will see it first
notice-taken-over = Taken over
notice-day-closed = The day is closed
remind-doubtful = { $count ->
    [one] 1 payment from an earlier day is still in doubt
   *[other] { $count } payments from earlier days are still in doubt
}
remind-calls = { $count ->
    [one] 1 promised answer of the acquirer is overdue
   *[other] { $count } promised answers of the acquirer are overdue
}
remind-handover = The shift before has left you something to read
attachments-add = Add a photo or PDF…
attachments-warning = Cover all but the last four card digits before you take the photo; never the code on the back.
attachments-full = At most { $most } files
store-attachment-too-large = The file is too large ({ $megabytes } MB); at most { $most } MB are kept. Take the photo at a smaller size.
store-attachment-kind = Only JPEG, PNG and WebP photos and PDF files are kept.

## Printing

print-day = Print the day…
print-slip = Slip for the customer…
print-call = Print this page…
notice-printed = The page is ready to print: { $path }
notice-not-printed = The page could not be made; nothing in the log has changed
