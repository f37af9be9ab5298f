# Words of the shop's rules and of packs of them.

## On the card

rule-of-shop = Our rule
rule-of-acquirer = Acquirer’s rule
rule-standard = Standard
rule-standard-line = Standard: { $money } · { $action }
rule-action = What the rule asks for: { $action }
rule-asks-check = This rule asks to check the money first
rule-locked = Whatever a rule says: nothing is charged again before the last sale is checked
rule-review = { $who } · to be reviewed by { $day }
rule-overdue = { $who } · the review was due by { $day }
rule-add = Write our own rule…
rule-change = Change our rule…

## Own rules

rules-title = Our rules and packs
rules-open = Open
rules-standing = { $rules ->
    [one] 1 rule of our own
   *[other] { $rules } rules of our own
}, { $packs ->
    [one] 1 pack
   *[other] { $packs } packs
}
rules-own = Our own rules
rules-own-note = What this shop does differently for a code. It stands above the standard, which stays in sight; about the money it may only be stricter.
rules-own-none = There are none yet
rule-new = Write a rule…
rule-new-title = A rule of our own
rule-change-title = Change our rule
rule-code = Code
rule-set = Code set
rule-text = What to do
rule-text-note = A sentence or two that a cashier can follow. Card numbers are hidden.
rule-meaning = What we call it (may stay empty)
rule-action-label = What kind of action (may stay open)
rule-action-none = Not said
rule-check = Check the money first
rule-check-note = The code then counts as “may be charged”: locked until checked, and not to be recorded as paid before.
rule-reviewer = Who answers for it
rule-review-on = Review by
rule-review-note = As in 2027-11-26. After that day the rule is marked as overdue, and still shown.
rule-delete = Delete it
rule-flaw-code = A code has letters and digits only
rule-flaw-taken = There is a rule of ours for this code; change that one
rule-flaw-text = Say what to do
rule-flaw-reviewer = Say who answers for it
rule-flaw-day = The day of the review is written as 2027-11-26, from today to ten years on
rule-flaw-check = The standard asks for a check already, or says the sale is paid: no need for “check the money first”
rules-news-saved = Our rule is saved
rules-news-deleted = Deleted; the log still tells of it
rules-news-rolled-back = The edition before is in force again
rules-news-taken-out = The pack is out of force
rules-news-taken-in = The pack is in force
rules-news-trusted = Packs signed with this key are trusted from now on
rules-news-distrusted = This key is trusted no more

## Packs

pack-title = Packs
pack-note = Many rules at once, from the acquirer or the head office. Every edition is kept, so there is always a way back.
pack-none = There are none yet
pack-in-force = in force
pack-out-of-force = out of force
pack-signed = signed by { $name }
pack-rules = { $count ->
    [one] 1 rule
   *[other] { $grouped } rules
}
pack-edition = edition { $edition }, checked { $checked }
pack-roll-back = Back to edition { $edition } (taken in { $taken })
pack-take-out = Take out of force
pack-file = Take in a pack
pack-file-note = A pack (.toml), or an acquirer’s own list of codes (.csv, .xlsx). You see what it would change before anything is taken in.
pack-older = The edition in force is of { $day }; this one is older
pack-unsigned = Not signed: be sure that it came from your acquirer
pack-signed-unknown = Signed with a key this shop does not have ({ $key }), so nothing can be proven
pack-added = new
pack-changed = changed
pack-gone = gone
pack-same = as before
pack-more = { $count ->
    [one] and 1 more
   *[other] and { $grouped } more
}
pack-was = Before: { $text }
pack-not-in-standard = The standard does not know this code, so it still counts as “may be charged”
pack-nothing-new = This is what is in force already.
pack-start = Put { $count ->
    [one] 1 rule
   *[other] { $grouped } rules
} in force
pack-safe = A backup is made first; all of it is taken in, or nothing changes.
pack-refused = Not fit to be taken in; nothing has changed
pack-refused-note = Each of these must be mended. Send them to whoever made the file.
pack-fault = Line { $line }, { $field }: { $what }
pack-fault-unsaid = { $field }: { $what }
pack-copy-faults = Copy these faults
pack-faults-more = { $count ->
    [one] and 1 more
   *[other] and { $grouped } more
}
pack-faults-most = More than { $count ->
   *[other] { $grouped }
} faults; the rest is not listed
pack-unreadable = The file cannot be read ({ $detail })
pack-signature-unreadable = The signature beside it cannot be read; the file may have been exchanged
pack-signature-wrong = The signature does not fit ({ $key }): the file was changed after it was signed, or is another
pack-file-changed = The file has changed since it was looked at; look again
pack-kind-text = a text in quotation marks
pack-kind-number = a number
pack-kind-date = a day as in 2026-11-26
pack-kind-rules = rules that each begin with [[rule]]
flaw-too-large = the file has { $size }; { $most } are taken at most
flaw-not-text = no text in UTF-8
flaw-not-toml = not as TOML is written ({ $detail })
flaw-format = this is format { $found }; this program knows format 1, so use a newer one
flaw-unknown-field = there is no such field
flaw-missing = this is missing
flaw-wrong-kind = this should be { $kind }
flaw-empty = this is empty
flaw-too-long = { $chars } characters; { $most } are taken at most
flaw-invisible = an invisible character ({ $number })
flaw-payment-code = this looks like a payment code and cannot be kept
flaw-id = “{ $value }” will not do: small letters, digits and . - _ only
flaw-code = “{ $value }” is no response code
flaw-day = “{ $value }” is no day as in 2026-11-26
flaw-far = { $day } is too far away
flaw-language = “{ $value }” is no language as in zh-CN
flaw-action = “{ $value }” is no action
flaw-money = “{ $value }” is no money state
flaw-weaker = the standard says “{ $money }”, and a rule may only be stricter
flaw-twice = the same code stands in line { $line }
flaw-too-many = { $found } rules; { $most } are taken at most
flaw-no-rules = there is no rule in it

## Lists

list-title = This list
list-note = It does not say whose it is and which code set it is about. Fill that in and look again.
list-unsaid = Fill this in first
list-publisher = Whose it is
list-name = What it is called
list-again = Look again
list-no-workbook = The workbook cannot be read ({ $detail })
list-old-workbook = This is a workbook of the older kind; save it as .xlsx or CSV
list-encrypted = The workbook has a password; save a copy without one
list-too-many-parts = The workbook has { $found } parts; { $most } are taken at most
list-unpacked = Unpacked the workbook has more than { $most }; it was not read further
list-dense = The part “{ $part }” of the workbook is packed so densely that it may do harm; it was not read further
list-cell = “{ $sheet }” row { $row }, column { $column }: a cell has { $most } characters at most
list-rows = “{ $sheet }” has more than { $most } rows
list-columns = “{ $sheet }” row { $row } has more than { $most } columns
list-text = “{ $sheet }” has too much text by row { $row }
pack-column-code = Response code
pack-column-meaning = Meaning
pack-column-text = What to do
pack-column-action = Action
pack-column-money = Money state
pack-column-review-on = Review by
pack-field-publisher = Whose it is
pack-field-name = What it is called
pack-field-code-set = Code set
pack-field-rule = Contents
pack-field-code = Response code
pack-field-meaning = Meaning
pack-field-text = What to do
pack-field-action = Action
pack-field-money = Money state
pack-field-review-on = Review by

## Keys

keys-title = Trusted signatures
keys-note = Paste the minisign public key of your acquirer here, and what it has signed can be proven; a file whose signature does not fit is never taken in.
key-name = Whose it is
key-text = Public key (a line that begins with RW)
key-add = Trust
key-remove = Trust no more
key-bad = This is no minisign public key, or nobody was named

## Tasks

task-try-pack = Looking at the file
task-import-pack = Taking the pack in
task-failed-try-pack = This file cannot be looked at
task-failed-import-pack = The pack was not taken in; nothing has changed
