# Words of practice; the names of families, grades and acts are in training.ftl, the drills' own words in drills/.

rail-training = Practice
command-training = Practice
command-make-drill = Make a drill of the incident
guard-trainer = The trainer’s desk opens with a PIN

practice-band = Practice · nothing here gets into the real log
practice-band-short = Practice
practice-watermark = PRACTICE
practice-to-till = To the till
practice-end = End
practice-break-off = Break off
practice-leave = Switch learner
practice-place = { $number } of { $of }
practice-time-left = { $time } left
practice-no-file = Practice needs the shop’s data folder, which is not open. You can still look up codes.
practice-faulty = The practice file cannot be opened. The shop’s log is not affected.

## Learners

learners-first = Practise before it happens
learners-first-note = Three minutes a day on a drawn terminal: nothing is charged, nobody is watching, and mistakes do no harm.
learners-who = Who practises?
learners-note = Results are private: only you can open them, with your PIN if you have set one.
learners-new = I am new here
learners-desk = Trainer’s desk
learners-verify = Check a certificate
learners-bring = Bring a record from another PC
profile-new = New learner
profile-title = Profile
profile-name = Name or nickname
profile-name-note = It will be printed on your certificate.
profile-pin = PIN (optional)
profile-pin-note = 4 to 8 digits, so that only you open your results. Please do not use a card’s PIN.
profile-shared = Who sees my results?
profile-shared-no = Only me. The trainer sees that I practise, not how.
profile-shared-yes = The trainer sees them with my name, to help me.
profile-save = Save
profile-begin = Begin
profile-flaw-taken = Somebody here has this name already; add a letter or a nickname.
profile-remove = Remove { $name } and all results
profile-remove-note = Everything practised, exams and certificates on this PC go for good.
profile-remove-indeed = Yes, remove { $name } for good

## Home

home-welcome = Welcome, { $name }
home-welcome-note = You will see a card terminal and a customer. Say what you would do. The program shows what comes of it and why.
home-again = Hello, { $name }
home-done = Done for today, { $name }
home-due =
    { $count ->
        [one] One drill comes back today.
       *[other] { $count } drills come back today.
    }
home-none-due = Nothing has to be repeated today; there is something new.
home-start = Start today’s 3 minutes
home-start-again = Another 3 minutes
home-briefing = The advice has changed since your certificate
home-briefing-note = Codes: { $codes }. Two minutes and you are up to date.
home-briefing-start = Start the briefing
home-sure-but-wrong = Sure, but wrong
home-sure-but-wrong-note = These come back first.
home-plan = My first week
plan-repeat = Repeat
home-readiness = About { $share } of an exam would be right today
home-exam = Exam and certificate
home-certified = Certified until { $day }
home-exam-door = To the exam
home-profile = My profile
home-take-along = Save the record to a file
home-families = How far I am
home-streak =
    { $days ->
        [0] No days in a row yet
        [one] One day in a row
       *[other] { $days } days in a row
    }
home-family = { $family }: { $share } known, { $met } of { $items } met
home-practise = Practise: { $family }

## Drills

drill-situation = What happens
drill-question = What do you do first?
drill-question-next = And now?
drill-question-money = Was the customer charged?
drill-question-action = What do you do now?
drill-sure-question = Before you choose: are you sure?
drill-sure-note = Read the choices first. Not being sure is fine; what we want to find is where you are sure and wrong.
drill-sure = I am sure
drill-unsure = Not sure
drill-look-up = Look it up
drill-look-up-close = Close
drill-better = Better
# Heard, not read: how good a choice was and why, or what came of it and how it ended.
drill-heard = { $grade }. { $why }
drill-on = Continue
drill-next = Next
made-situation-chip = A customer inserts a card to pay { $amount }. The terminal shows { $code }.
made-situation-tap = A customer taps to pay { $amount }. The terminal shows { $code }.
made-situation-swipe = A customer’s card is swiped for { $amount }. The terminal shows { $code }.
made-situation-qr = A customer pays { $amount } by QR code. The screen shows { $code }.
made-customer-1 = Is something wrong?
made-customer-2 = It has worked everywhere else today!
made-customer-3 = Just try it again, please.
made-customer-4 = I am in a hurry. Did it go through?
made-why = { $code } means: { $meaning }. Right: { $right }.

## The drawn terminal

terminal-sale = Sale
terminal-last = Last transaction
terminal-key = Terminal key: { $name }
terminal-key-cancel = Cancel
terminal-key-last = Last
terminal-key-print = Reprint
terminal-key-ok = OK
screen-refused = Declined
screen-waiting = Please wait …
screen-approved = Approved
screen-approved-hint = Take the slip
screen-no-answer = No answer
screen-no-answer-hint = Time-out
screen-last-paid = { $amount } paid
screen-last-absent = No such sale
screen-last-unknown = Cannot be shown
screen-last-unknown-hint = No connection
screen-present-card = Insert, tap or swipe
screen-enter-pin = Enter PIN
screen-enter-pin-hint = * * * *
screen-insert-chip = Insert the chip card
screen-idle = Ready
screen-frozen = Please wait …
screen-dark = The screen is dark
slip-head = Slip
slip-refused = Declined
slip-approved = Approved
slip-cut-off = The slip is cut off: the result cannot be read
entry-chip = Chip
entry-tap = Tap
entry-swipe = Swipe
entry-qr = QR

## After a session

summary-title = Well done, that was today
summary-result = { $right } of { $of } right in { $time }
summary-home = Done
summary-chose = Chosen: { $choice }
summary-sure-but-wrong = was sure
summary-nothing = Nothing was finished, so nothing counts.

## Exam

exam-title = Exam
exam-rule-items = { $items } situations, no time limit; most people need 15 to 20 minutes.
exam-rule-pass = { $right } right answers pass.
exam-rule-double = In { $double } of them a mistake can charge a customer twice; none of these may be wrong.
exam-rule-quiet = Nothing is explained until the end, and nothing can be looked up.
exam-rule-shared = The trainer sees who has a certificate, even if your results are private.
exam-start = Start the exam
exam-quiet = Exam: explanations come at the end.
exam-passed = Passed
exam-not-passed = Not yet
exam-result = { $right } of { $of } right
exam-double-wrong =
    { $count ->
        [one] One of the situations that can charge twice went wrong.
       *[other] { $count } of the situations that can charge twice went wrong.
    }
exam-again = Practise what went wrong and come back; there is no limit.
exam-certificate = Certificate, valid until { $day }, knowledge edition { $edition }
exam-print = Certificate as PDF
exam-wrong = What went wrong

## Certificates

verify-title = Check a certificate
verify-note = Type the code and the name exactly as on the certificate. It works without a connection.
verify-code = Code
verify-name = Name
verify-check = Check
verify-genuine = Genuine
verify-expired = Genuine, but no longer valid
verify-genuine-text = { $name }: issued { $issued }, valid until { $expires }, { $right } of { $of } right, knowledge edition { $edition }.
verify-form = This is not a certificate code
verify-form-text = A code has 24 letters and digits. Compare it with the certificate, group by group.
verify-unknown-shop = From another shop
verify-unknown-shop-text = It was not issued by this shop’s program. To check it, bring a learner’s record from the PC that issued it.
verify-not-genuine = Not genuine
verify-not-genuine-text = Code and name do not belong together. Compare both with the certificate, letter by letter.

## Fire drill

fire-title = Fire drill
fire-note = Several customers at once, against the clock. What counts: nobody is charged twice, and how soon the first safe thing is done.
fire-acquirer-down = Acquirer down at noon
fire-money-in-doubt = Money in doubt
fire-stolen-card = Stolen card
fire-size = { $count } customers · { $minutes } min
fire-who = Who is at the till?
fire-nobody = Add a learner first.
fire-start = Start
fire-till = Customer { $number }
fire-serve = A customer is waiting: choose one above.
fire-calm = All quiet. The next customer will come.
debrief-title = Looking back
debrief-double =
    { $count ->
        [0] Nobody was charged twice
        [one] One customer was charged twice
       *[other] { $count } customers were charged twice
    }
debrief-median = First safe thing done after { $seconds } s (half of the customers sooner, half later)
debrief-first-safe = first safe thing after { $seconds } s
debrief-no-safe = nothing safe was done
debrief-open = not finished
debrief-waiting = waiting
debrief-served = being served
debrief-seconds = Figures: seconds since the start
debrief-again = Another fire drill

## Trainer’s desk

desk-title = Trainer’s desk
desk-tab-matrix = Learners
desk-tab-weak = What goes wrong
desk-tab-forks = What is chosen
desk-tab-retention = What stays
desk-tab-papers = Print and take away
desk-fire = Fire drill …
desk-nobody = Nobody practises here yet. As soon as a learner is added, progress appears here.
desk-matrix-note = Per cent known today, by family. Choose a name to assign the first-week plan.
desk-due = Due
desk-certificate = Certified until
desk-private = Results are private
desk-not-begun = not begun
desk-attempts = Drills: { $attempts }, the last on { $day }
desk-plan = Plan: { $begun } of { $asked } families begun
desk-no-plan = No plan yet
desk-plan-assign = Assign the first-week plan
desk-plan-drop = Withdraw the plan
desk-weak = Codes that go wrong most
desk-wrong-of = { $wrong } of { $of } wrong
desk-nothing-yet = Nothing yet.
desk-sure-but-wrong-note = Talk about these first. Those who keep their results private are not named.
desk-somebody = somebody
desk-forks-note = What was chosen in the situations that go wrong most.
desk-times = { $count } ×
desk-retention = Still right after some days
desk-retention-note = All repetitions, by the days since the one before. The dashed line is the plan’s target.
desk-after-days = { $days }+ d
desk-days = Practice of the last days
desk-days-sentence = Drills in { $days } days: { $count }

papers-sheet = Sheet for the counter
papers-sheet-note = This shop’s 20 most frequent codes on one page, with edition and date.
papers-a4 = A4 as PDF
papers-a5 = A5 as PDF
papers-handout = Hand-out
papers-handout-note = One family: its codes, what to do, what to say, and situations to talk about.
papers-handout-choose = Choose a family
papers-report = Report
papers-report-note = Learners and families, weak codes, what was chosen.
papers-pdf = PDF
papers-xlsx = XLSX
papers-csv = CSV
papers-deck = Cards for Anki
papers-deck-note = All codes of this terminal as a text file that Anki imports.
papers-deck-make = Make the file
papers-records = Records of learners
papers-records-note = Bring a record from another PC. What is already here is not counted twice.

## Elsewhere

incident-make-drill = Make a drill of it
incident-has-drill = Already a drill
notice-drill-made = Made into a drill: amount rounded, nothing about the customer in it.
notice-record-read = { $name } came in. Drills: { $attempts }, certificates: { $certificates }.
notice-record-unreadable = The record { $path } cannot be read: { $detail }. Nothing was changed.
notice-record-malformed = { $path } is not a learner’s record of this program: { $detail }. Nothing was changed.
notice-record-too-new = { $path } comes from a newer version of this program. Update here first; nothing was changed.
notice-practice-not-kept = What you just practised could not be saved:
notice-no-drills = The drills of this program cannot be read. Please install it again.
