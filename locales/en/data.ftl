# The people at the till, their PINs, and the shop's data: out, in, and kept safe.

## Staff

staff-title = Staff
staff-note = Say who is at the till, and everything recorded is signed with that name. A shop of one can leave this empty.
staff-at-till = At the till
staff-nobody = Unsigned
staff-is-at-till = at the till
staff-has-pin = has a PIN
staff-add = Add somebody…
staff-name = What are they called?
staff-name-note = A name or nickname, as it is to stand in the log
staff-pin = PIN (if you like)
staff-pin-note = 4 to 12 digits. Once anybody has a PIN, exporting, important settings and deleting ask for one. There is no back door for a forgotten PIN: best give one to two people, who can reset each other's.
staff-pin-first = Set a PIN
staff-pin-new = Set another PIN
staff-pin-again = The same again
staff-pin-remove = Drop the PIN
staff-now = At the till now
staff-retire = { $name } no longer works here
staff-flaw-name = Please give a name
staff-flaw-pin = A PIN has 4 to 12 digits
staff-flaw-again = The two PINs differ
store-staff-name = A name has 1 to { $most } characters. Nothing was saved.
store-staff-name-taken = Somebody is called “{ $name }” already. Nothing was saved; choose another name, so that it stays clear who recorded what.
store-learner-name-taken = Somebody who practises here is called “{ $name }” already. Nothing was saved; choose another name.
store-unfit-record = This is not the whole record of one learner, so nothing was taken in.

## PIN

guard-delete = Deleting asks for a PIN
guard-export = Exporting asks for a PIN
guard-settings = This setting asks for a PIN
guard-who = Whose? It will not be asked for again for five minutes
guard-pin = PIN
guard-open = Continue
guard-clear = Clear
guard-cancel = Cancel
guard-wrong = That PIN is wrong, try again
guard-wait = Several wrong ones: the next can be tried in { $seconds } seconds
guard-waits = Several wrong ones: please wait a little

## Long tasks

task-export = Exporting
task-stop = Stop
task-stopping = Stopping…
task-waiting = { $count ->
    [one] 1 incident waits and is saved right after; nothing is lost
   *[other] { $count } incidents wait and are saved right after; nothing is lost
}
task-stopped-export = Stopped; no half file was left
task-error-cancelled = Stopped
task-error-exists = There is such a file already: { $path }
task-error-unwritable = It cannot be written: { $path } ({ $detail }). Choose another place.
task-error-full = There is no room on the disk for { $path }. Make some room or choose another place.
task-error-broken = The program failed at this and did not finish; the log is not affected.

## Export

log-export = Export…
export-title = Export the log
export-all = The whole log: { $count ->
    [one] 1 incident
   *[other] { $grouped } incidents
}
export-filtered = As filtered now: { $count ->
    [one] 1 incident
   *[other] { $grouped } incidents
}
export-format-csv = CSV
export-note-csv = Opens in any spreadsheet
export-format-jsonl = JSON lines
export-note-jsonl = Complete, can be imported again
export-place = Where to
export-browse = Browse…
export-careful = The file holds the shop's records: keep it where nobody else can take it
export-start = Export
export-replace = Replace that file
export-done = Exported { $count ->
    [one] 1 incident
   *[other] { $grouped } incidents
}: { $path }

## Backups

safety-title = Backups
safety-open = Open
backup-last = Last backup: { $age }
backup-none = No backup yet
backup-note = Made by itself every half hour while there is something new, and when the window closes. Each is opened again and checked after it was written.
backup-now = Back up now
backup-list = All backups
backup-list-note = Open one to see what is in it before anything is restored. Old ones are thinned out: one a day, a week, a month stays.
backup-other = One from elsewhere…
backup-reason-auto = by itself
backup-reason-manual = by hand
backup-reason-before-upgrade = before an upgrade
backup-reason-before-import = before an import
backup-reason-before-repair = before a repair
backup-reason-before-restore = before a restore
age-now = just now
age-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
age-hours = { $count ->
    [one] 1 hour ago
   *[other] { $count } hours ago
}
age-days = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
second-title = A second place
second-note = When a computer breaks, the backups on its disk are gone too. Choose a stick, a synced folder or another disk, and every backup is put there as well.
second-browse = Choose a folder…
second-type = or type its path
second-use = Use
second-works = Every backup is put here as well
second-trouble = The last one did not get there; the one on this computer is fine.
second-drop = No longer use it
notice-backed-up = Backed up, opened again and checked
notice-not-in-second-place = Backed up on this computer, but not in the second place
notice-restored = Restored; the log as it was before is a backup of its own
restore-title = Go back to this backup?
restore-made = Made
restore-size = Size
restore-incidents = Incidents
restore-newest = Newest
restore-in-doubt = In doubt
restore-no-incident = none
restore-missing = The log of today has { $count ->
    [one] 1 entry
   *[other] { $grouped } entries
} that it does not have: they would be gone from sight
restore-nothing-missing = It has everything that is in the log today
restore-missing-unknown = The log of today cannot be read, so nobody can say what would be missing
restore-safe = The log is backed up first, so there is a way forward again.
restore-older = It was written by an older version and is brought up to date.
restore-start = Restore
fault-restore = Restore the backup of { $made }
fault-restore-note = The damaged file is renamed and stays; what came after the backup is only in it
task-back-up = Backing up
task-look-into = Looking into the backup
task-restore = Restoring
task-stopped = Stopped
task-failed-export = Not exported
task-failed-back-up = The backup did not succeed
task-failed-look-into = This backup cannot be opened
task-failed-restore = Not restored; the log is as it was

## Import

log-import = Import…
import-title = Import
import-file = The file
import-note = JSON lines exported by another till, or any CSV table. You may also drop it on the window. You see what it would bring before anything is taken in.
import-browse = Choose a file…
import-look = Look
import-would = If it is imported
import-done = Imported
import-added = new
import-updated = with more about known ones
import-known = here already
import-refused = refused
import-hidden = { $count ->
    [one] 1 card number is hidden, only its last four digits are kept
   *[other] { $count } card numbers are hidden, only their last four digits are kept
}
import-nothing-new = There is nothing new in it.
import-start = Import { $count ->
    [one] 1 incident
   *[other] { $grouped } incidents
}
import-safe = A backup is made first; lines that are refused do not keep the others out.
import-line = Line { $line }: { $reason }
import-report = Write a report of the refused lines
import-reported = The report is { $path }
import-columns = What the columns hold
import-columns-note = Guessed from the header; change what is wrong. Beside each stands what its first rows say
import-column-none = No such column
import-column-needed = Choose a column
import-column-time = Time of day (apart)
import-left-out = Nothing is taken from: { $names }
import-unreadable = The file cannot be read: { $path } ({ $detail })
import-workbook = This is a workbook. Save it as CSV in the spreadsheet program and import that.
import-empty = The file is empty
import-no-column = Choose the columns for these below: { $names }
import-drop = Let go to see what this file would bring
refused-not-text = no text, or in an unknown encoding (UTF-8, UTF-16 and GB 18030 are known)
refused-too-long = too long to be an incident
refused-not-json = not a whole line of JSON
refused-missing = “{ $name }” is missing
refused-wrong = “{ $name }” cannot be read: { $value }
refused-contradiction = “{ $name }” differs from what the history says
refused-cells = it has { $found } cells, the header has { $expected }
store-unfit-history = its history does not fit together, so it was not taken
store-already-recorded = the log has an incident of this id with other contents
task-try-import = Looking at the file
task-import = Importing
task-report = Writing the report
task-stopped-import = Stopped; the log has not changed
task-failed-try-import = This file cannot be looked at
task-failed-import = Not imported; the log has not changed
task-failed-report = The report was not written
export-boxes = { $count ->
    [one] 1 character is printed as a box
   *[other] { $count } characters are printed as boxes
}
export-format-xlsx = Excel workbook
export-note-xlsx = Real dates and amounts, fixed header
export-format-pdf = PDF
export-note-pdf = To print or to file

## Check and keeping

check-file-title = Is the file sound?
check-note = Every start looks quickly. The full check reads every entry and holds the chain, the lists, the search and the attachments against it.
check-start = Full check
check-repair = Repair (after a backup)
check-sound = Everything is sound
check-unsound = Something is wrong
check-fault = The file is damaged: { $detail }
check-loose-ends = { $count ->
    [one] 1 row names
   *[other] { $grouped } rows name
} something that is not there
check-chain = { $count ->
    [one] 1 entry fits
   *[other] { $grouped } entries fit
} together, without a trace of change
check-chain-broken = From entry { $count ->
   *[other] { $grouped }
} on the chain does not fit: somebody has changed it past the program, or the file is damaged
check-head = The newest link is { $head }. Only a day report printed earlier can show that nothing was taken off the end
check-derived = { $count ->
    [one] 1 incident stands
   *[other] { $grouped } incidents stand
} otherwise in the lists or the search than in the history; this can be repaired
check-attachment = This attachment is gone or another: { $name }
check-free = { $size } are free on the disk
check-what-now = The entries themselves are never changed. Repair what can be repaired; for the rest there are the backups.
notice-repaired = Repaired, everything is sound
keep-title = How long contents are kept
keep-note = For good, unless you choose otherwise. With a time set, the contents of older settled incidents are removed once a day and only the fact that there was one stays; what is in doubt or open is never touched.
keep-for-good = For good
keep-months = { $count } months
keep-would-erase = { $count ->
    [one] 1 incident would lose its
   *[other] { $grouped } incidents would lose their
} contents right away
keep-would-note = They cannot be brought back, except from older backups for as long as those are kept.
keep-indeed = Keep for { $count } months only
notice-erased = The contents of { $count ->
    [one] 1 old incident was
   *[other] { $grouped } old incidents were
} removed, as chosen
fault-salvage = Save what can be read of the damaged file
fault-salvage-note = A new log takes over every incident that can still be read; the damaged file is renamed and stays
notice-salvaged = { $count ->
    [one] 1 incident was
   *[other] { $grouped } incidents were
} saved; the damaged file lies renamed in the same folder
salvage-lost = { $count ->
    [one] 1 entry
   *[other] { $grouped } entries
} could not be read; a backup may have them
task-check = Checking
task-repair = Repairing
task-erase = Removing old contents
task-failed-check = The check was not finished
task-failed-repair = Not repaired; the file is as it was
task-failed-erase = Old contents were not removed
