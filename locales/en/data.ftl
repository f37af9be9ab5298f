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
