# Words for terminals without a code, timers, contacts and reports.

## Without a code

symptom-no-code = No code
no-code-title = No code on the screen
no-code-where = Where is it wrong?
no-code-what = { $picture }: which is it?
no-code-keys = The digit keys choose as well, Esc goes back.
no-code-search = Words on the screen, or what you see
no-code-back = Choose again
no-code-found = Closest to what you typed
no-code-none-found = Nothing close; try other words, or choose a picture again
no-code-not-here = None of these? If you cannot tell whether the money has gone, look at the last payment on the terminal and do not charge again.
no-code-way = No code on the screen?
picture-screen = Screen
picture-reader = Card reader
picture-printer = Printer
picture-network = Connection
picture-qr = QR code
picture-terminal = The machine itself
stop-using = Take this terminal out of use

## The card

caveat-no-reason = The issuer sends no reason, so nobody at the till knows it. What helps most is another way to pay; the customer can ask the issuer.
card-partial = Table not complete
card-partial-note = Only a part of this code set has been published; there may be codes that are not here.

## The customer’s panel

say-turn-round = Turn back

## Timers

timer-start-looking = Start: ask after { $first } s, then every { $every } s, up to { $until } s
timer-next = Then ask again: { $number } of { $all }
timer-now = Ask now
timer-number = { $number } of { $all }
timer-up = { $seconds } seconds are over
timer-answer-below = Now answer below what you found

## Whom to call

whom-acquirer = Acquirer
whom-service = Terminal service
whom-bank = Our bank
contact-name = Name
contact-phone = Telephone
contact-hours = Hours, notes
contact-missing = Fill in the number in the settings and it will stand here.
contact-fill-in = Fill in the number

## Reporting a mistake

report-open = Something wrong here? Tell us
report-title = Report a mistake
report-saw = What did you see?
report-source = Where did you read it?
report-nothing-sent = This only writes a text file on this computer; nothing is sent by itself. Card numbers are hidden, and nothing about the shop, its people or customers is in it. You decide who gets it.
report-not-ready = First write down what you saw.
report-write = Write the file
report-written = The report is written: { $path }
report-file-title = Tillside: report of a mistake
report-row = Code
report-detail = What we explain
report-money = What we say about the money
report-action = What we say to do
report-steps = The steps we give
report-edition = Edition / checked
report-program = Program
