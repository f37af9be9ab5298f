# Words of training on paper and in files: certificates, sheets, hand-outs, reports and cards.

## The certificate

certificate-title = Certificate in response codes
certificate-holder = This is to certify that
certificate-passed = has passed the exam in handling the response codes of card terminals, with no mistake where a customer could be charged twice.
certificate-score = { $right } of { $of } right
certificate-covers = Covered: { $families }
certificate-edition = Knowledge edition
certificate-issued = Issued
certificate-expires = Valid until
certificate-code = Code
certificate-verify = To check it: in Tillside at the shop that issued it, open the page Practice, choose “Check a certificate”, and type the name and the code as they stand here. It works without a connection and tells at once whether this is genuine.
certificate-limits = It was issued by the shop’s own training program and says how this exam went, and no more. It is no qualification from a bank, a card scheme or a payment company.

## The sheet beside the till

counter-title = Codes at this till
counter-set = Code set: { $set }. Find the code the terminal shows and do what its line says.
counter-others = Codes of another set have its name after the meaning.
counter-house = Three rules of this shop
counter-number = No card number is keyed in or written down
counter-else = Not on this sheet, or not sure? Look it up in Tillside before you do anything.
counter-own-rule = This shop: { $text }
counter-own-rule-long = This shop has a rule: see Tillside
counter-edition = Knowledge edition { $edition } · printed { $day }

## The hand-out of a family

handout-title = Hand-out: { $family }
handout-codes = The codes
handout-never = Never
handout-scenarios = What would you do?
handout-scenarios-note = Choose first, each for yourself; then talk about why. The right way follows further down.
handout-right-way = The right way
handout-about-funds = The balance or credit does not cover this payment, and nothing was charged. Stay calm, ask for another card or method, and do not say the reason aloud.
handout-about-limits = The payment is over a limit of the card, in amount or number; that says nothing about the money there is. Do not split the sale or keep trying: take another method.
handout-about-pin = The PIN was wrong, or wrong too often. Only the customer enters it. See whether the code allows another try; if not, stop at once, or the card will be locked.
handout-about-in-doubt = No answer, a broken connection, a duplicate: the money may have gone. Check the last payment first. Until that is clear, never charge again; if it stays unclear, write it down and ask the acquirer.
handout-about-card-status = The card has expired, is not active, was misread, or must be read another way. What can be put right is tried once; otherwise take another card.
handout-about-not-permitted = The issuer does not approve this payment, or the card is not allowed to make it, mostly without a reason. Do not guess and do not retry: take another method.
handout-about-network = The issuer, the acquirer or the line cannot take it just now; it is not the customer’s fault. Take another method first, and this card later.
handout-about-qr-wallet = The customer pays with a code on the phone. See which it is: refresh the code, finish on the phone, or query first. A screenshot is no proof of payment.
handout-about-terminal = The fault is in the terminal, the reading or the data of the sale, not with the customer. Put it right once as the steps say; if that fails, take another method and call service.
handout-about-pick-up = The issuer has marked the card as lost, stolen or risky. Safety comes first: speak as always, give the card back, accuse nobody and stop nobody.
handout-about-merchant-setup = The fault is in what the acquirer has set up for this shop, not in the customer’s card. Take another method, then call the acquirer.
handout-about-no-code = The terminal gives no code: dark, frozen, no slip, or nothing that can be read. First find out whether this payment went through, and only then take another.

## The trainer's report and its tables

class-title = Training report { $day }
class-nobody = There are no learners yet.
class-learners = { $count ->
    [one] 1 learner
   *[other] { $number } learners
}
class-private-count = { $count ->
    [one] 1 keeps the results private
   *[other] { $number } keep their results private
}
class-due-count = { $count ->
    [one] 1 item is due
   *[other] { $number } items are due
}
class-activity = { $count ->
    [one] practised once in the last { $days } days
   *[other] practised { $number } times in the last { $days } days
}
class-weakest = Weakest family: { $family } ({ $share } known on average)
class-matrix = Learners and families
class-legend = The figures are the per cent known today: the darker a cell, the more there is to practise; a dash means not practised yet.
class-learner = Learner
class-private = Results are private
class-due = Due
class-attempts = Tries
class-last = Last
class-certified = Certified until
class-plan = Plan
class-plan-begun = Plan: begun
class-plan-asked = Plan: asked for
class-weak = Codes that go wrong most
class-wrong = Wrong
class-wrong-share = Share wrong
class-sure = Sure but wrong
class-sure-note = Talk about these first. Those who keep their results private are not named.
class-day = Day
class-chosen = What was chosen
class-forks = What was chosen at each fork
class-forks-note = What everybody chose in the situations that go wrong most. The best choice is bold, a harmful one has a dark ground.
class-scene = Situation
class-choice = Choice
class-grade = Verdict
class-share = Share
class-retention = What is still known later
class-retention-note = All repetitions, by the days since the one before.
class-days = { $count ->
    [one] 1 day later
   *[other] { $number } days later
}
class-gap = Days between
class-right = Right
class-right-share = Share right

## Cards for another program

deck-name = Tillside response codes
deck-shown = The terminal shows
deck-ask = Where is the money, and what now?
