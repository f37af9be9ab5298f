# Words of what is practised: src/domain/drill.rs and src/domain/practice.rs.

## Families of a course

family-funds = Funds
family-limits = Limits
family-pin = PIN
family-in-doubt = Money in doubt
family-card-status = Card status
family-not-permitted = Not allowed
family-network = Network and bank
family-qr-wallet = QR wallets
family-terminal = Terminal
family-pick-up = Pick-up and risk
family-merchant-setup = Shop set-up
family-no-code = No code

## Why something was practised

purpose-session = Daily session
purpose-free = Free practice
purpose-exam = Exam
purpose-fire-drill = Fire drill
purpose-briefing = Briefing

## How good a choice was

grade-best = Best
grade-safe = Safe
grade-poor = Poor
grade-harmful = Harmful

## What came of it

consequence-paid = Paid once, and the customer is content
consequence-safe = Nothing was lost
consequence-charged-twice = Charged twice
consequence-not-paid = The goods went, no money came
consequence-pin-locked = The PIN is locked
consequence-card-blocked = The card is blocked
consequence-customer-left = The customer left
consequence-exposed = Something was given away
consequence-unsafe = Somebody was put in danger
consequence-liable = The shop pays later
consequence-time-lost = Time was lost

## What is done at the till

act-look-up = Look the code up
act-say = Say
act-ask = Ask
act-look = Look
act-fix = Put right
act-retry = Try the card again
act-charge = Charge
act-other-card = Another card
act-other-way = Another way to pay
act-check-last = Check the last payment
act-print = Print
act-call = Call
act-wait = Wait
act-restart = Restart
act-set-aside = Use another terminal
act-hand-over = Hand the goods over
act-give-back = Give the card back
act-keep-card = Keep the card
act-refund = Refund or cancel
act-write-down = Write it down
act-end-sale = End without a sale
