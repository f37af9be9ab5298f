# Words of the pages to read and of the checks that come round again.

## Guides

guides-title = Guides
guides-note = For a quiet moment. Below each part stands what it rests on.
guides-more = More to read
guides-claims-note = { $count ->
    [one] One common claim, and whether it is right
   *[other] { $count } common claims: which are right and which are not
}
guides-hotlines-note = Numbers published by banks, schemes, wallets and acquirers
guides-next = Next: { $title }
reading-common = ordinary caution; no source was read
reading-also-said = What the web says
reading-if-believed = If believed: { $harm }
reading-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
reading-all-claims = { $count ->
    [one] The one claim
   *[other] All { $count } claims
}

## Ledger of claims

ledger-title = What the web says
ledger-note = What articles often say, held against the tables and rules. What needs the most care comes first.
ledger-search = Search the claims
ledger-search-hint = A code or a few words: 57 balance
ledger-any-verdict = All
ledger-any-harm = Any harm
ledger-none = No such claim. Try fewer words or another filter.
ledger-whole = { $count ->
    [one] The one claim
   *[other] All { $count } claims
}
ledger-same-place = Also said about it
ledger-standard = The standard: { $set } { $code } is “{ $meaning }”
ledger-seen = Seen at: { $who }
ledger-back = Back
ledger-on = Next
ledger-range = { $first }–{ $last } of { $all }
harm-none = no harm
harm-low = little harm
harm-medium = some harm
harm-high = great harm
claim-kind-meaning = meaning
claim-kind-cause = cause
claim-kind-action = action
claim-kind-effect = effect
claim-kind-prevention = prevention
claim-kind-misconception = misconception
claim-kind-symptom = symptom
claim-kind-guide = general
claim-kind-question = question

## Telephone numbers

hotlines-title = Public numbers
hotlines-caution = Use the number on your terminal or in your contract first. Never call a number that a customer gives you.
hotlines-any-caller = Anybody
hotlines-any-country = All countries
hotlines-none = No such number. Choose another country, or “Anybody”.
hotlines-checked = checked { $day }
hours-always = day and night
hours-mon-fri = Mon–Fri
hours-mon-sat = Mon–Sat
caller-cardholder = for the customer
caller-shop = for the shop
hotline-kind-issuer = Issuing banks
hotline-kind-wallet = Wallets
hotline-kind-scheme = Card schemes
hotline-kind-acquirer = Acquirers
country-cn = China
country-int = International
country-au = Australia
country-fr = France
country-gb = United Kingdom
country-hu = Hungary
country-ie = Ireland
country-it = Italy
country-jp = Japan
country-pt = Portugal
country-us = United States

## On the till

find-topics = Guides and what the web says
remind-checks = { $count ->
    [one] 1 check due
   *[other] { $count } checks due
}
remind-checks-later = Not today

## Checks

routines-title = Checks
routines-note = Press once when it is done; the log keeps the time and the name.
every-day = Every day
every-week = Every week
every-month = Every month
routines-open = { $count ->
    [one] 1 to do
   *[other] { $count } to do
}
routines-all-done = all done
routines-tick = Done
routines-untick = Undo
routines-done = Done
routines-again = Done once more
routines-due-today = Due today
routines-due-since = Due since { $day }
routines-next = Next { $day }
routines-never = not recorded yet
routines-last = last { $when }
routines-last-by = last { $when } by { $who }
routines-how = How
routines-why = Why
routines-also-said = What the web says too
routines-skip = Not in this shop
routines-skipped = { $count ->
    [one] 1 check is not done in this shop: change it in the settings
   *[other] { $count } checks are not done in this shop: change it in the settings
}
routines-settings-note = Which checks this shop does. Press to leave one out, press again to bring it back.
notice-routine-done = Noted: the check is done
notice-routine-undone = Undone: the check counts as not done
