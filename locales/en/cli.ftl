# Words of the command line.

cli-unknown = No code set has this code; the line above is the safe thing to do
