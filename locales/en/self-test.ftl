# The page on which the program looks at itself, and till mode.

self-test-title = What this program does and does not do
self-test-note = Where the data is, who can read it, the last checked backup, connections, versions and licences
self-test-way = Look it up in detail
self-test-looking = Having a look…
self-test-sound = Everything that was looked at is as it should be
self-test-problems = { $count ->
    [one] One thing should be seen to; it is marked below
   *[other] { $number } things should be seen to; they are marked below
}
self-test-looked = Looked at { $at }
self-test-copy = Copy as text
self-test-copy-note = For whoever helps you: without your account’s name or any card number. Nothing is sent; you paste it where you want it.
self-test-again = Look again

self-test-not = What it does, and what it never does
self-test-does = It says what a code means and what is safe to do, and keeps the log on this computer
self-test-never-connect = It never goes online: no look-up, no synchronising, nobody can reach it
self-test-never-send = It sends nothing: no counts, no error reports, no names
self-test-never-update = It never updates itself; a new version is something you install
self-test-never-keep-cards = It keeps no card numbers, PINs or security codes; they are hidden before anything is written
self-test-never-take-payments = It takes no payments and does not speak for a bank or an acquirer
self-test-never-change-silently = It changes nothing in the log without a trace; every correction stays visible

self-test-data = Your data
self-test-place = Folder
self-test-no-place = The log file is not open
self-test-files = { $count ->
    [one] 1 file
   *[other] { $number } files
}
data-part-log = Log and settings
data-part-attachments = Photos of slips
data-part-backups = Backups
data-part-practice = Practice
data-part-set-aside = Damaged files, set aside
data-part-technical-log = Technical log
data-part-crash-reports = Crash reports
data-part-other = Locks and marks
self-test-private = Only this account of the computer can read these files
self-test-private-untested = Who can read these files was not looked at here; on Windows they are in the folder of this account
self-test-open-to-others = Other accounts of this computer can get at: { $names }
self-test-unreadable = This could not be looked at: { $name }

self-test-safe = Log and backups
self-test-no-log = Nothing has been saved here yet
self-test-log-sound = The log file is sound (quick check, just now)
self-test-log-faulty = The log file is damaged: { $detail }
self-test-log-unusable = The log file cannot be opened: { $detail }
self-test-backup = The backup of { $made } was opened and checked just now: every page and the whole history
self-test-backup-place = Where it is
self-test-backup-none = There is no checked backup yet
self-test-backup-broken = This backup is damaged: { $name }
self-test-second = Second place
self-test-second-empty = no backup there, or it cannot be reached
self-test-chain = Newest link of the history

self-test-network = Connections
self-test-unconnected = This program has no network connection open (asked of the system, just now)
self-test-network-untested = It makes no connections; on this system it cannot look that up itself
self-test-connected = A network connection is open: { $open }

self-test-knowledge = What it knows
self-test-sets = Code sets
self-test-codes = Codes
self-test-claims = Claims from the web, with a verdict
self-test-sources = Sources
self-test-newest = Newest check
self-test-oldest = Oldest check

self-test-program = Program and computer
self-test-version = Tillside
self-test-sqlite = Database (SQLite)
self-test-system = System
self-test-renderer = Drawing with
self-test-log-place = Technical log
self-test-crash-place = Crash reports

self-test-licences = Licences
self-test-no-list = This build was made without the list of its parts
self-test-parts = { $number } parts by others are built in; so many stand under each licence:
self-test-list = All parts

till-mode-title = Till mode
till-mode-note = Leaves this window to the people at the till: looking up, recording, the day’s end and practice work as always. Nothing is deleted, exported or set up until somebody with a PIN ends it. It locks this window only; files can still be reached outside it.
till-mode-needs-pin = Somebody needs a PIN first, or nobody could end it.
till-mode-give-pin = Give somebody a PIN…
till-mode-enter = Start till mode
till-mode-leave = End till mode…
till-mode-refused = Till mode does not allow that
till-mode-refused-note = Deleting, exporting and setting up wait for somebody with a PIN
till-mode-fault = Till mode is on, so nothing can be put in the file’s place. Somebody with a PIN can end it.
guard-till-mode = Ending till mode asks for a PIN
guard-who-once = Whose?
