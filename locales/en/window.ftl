## The window beside the till: strip, key, starting with the system, after an unwanted end

strip-open = Shrink to a strip
strip-whole = Whole window
strip-more = Causes, sources and everything else
strip-problems = { $count ->
    [one] One thing to look at: open the whole window
   *[other] { $count } things to look at: open the whole window
}
command-strip = Strip, or the whole window again

beside-title = Beside the till software
beside-strip-note = The strip is about one line high and stays in front; it grows to a small card when you type a code
beside-hot-key = Key that calls this window from other programs
beside-hot-key-note = Till software can call it too, with tillside --code 57 or tillside-cli open
beside-autostart = Open after logging in
beside-on = On
beside-off = Off

notice-fields-of-another = Another program sent this code; the amount and notes below are still those of the payment before. Please check them
notice-draft-back = What was typed at { $at } and not saved is back. Check it and save, or press Esc to drop it
notice-hot-key-taken = Another program already uses this key. Choose a different one
notice-hot-key-not-here = This system gives no program a key of its own. In its keyboard settings you can let a key run tillside-cli open
notice-autostart-failed = Starting with the system could not be changed: { $reason }

crash-title = The program stopped unexpectedly last time. Sorry
crash-note = Everything that was saved is there. A report of the cause lies on this computer only; you may pass it on to whoever looks after the program
crash-show = Show the report

last-words-no-window = Tillside cannot open its window: { $reason }
last-words-no-window-hint = No data was touched. Update the graphics driver or use another computer; on the command line, tillside-cli lookup 57 still works.
last-words-crashed = Tillside stopped unexpectedly: { $reason }
last-words-crashed-hint = Everything it said was saved is in the file. Please start it again.
