-- The people at the till. A retired one stays, because the log is signed with their names.

CREATE TABLE staff (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    name         TEXT NOT NULL CHECK (name <> ''),
    -- The PIN's argon2id hash in PHC form; the PIN itself is nowhere.
    pin          TEXT CHECK (pin LIKE '$argon2id$%'),
    -- Wrong PINs in a row, and when the last of them was tried: here, so that closing the program does not forget them.
    wrong_pins   INTEGER NOT NULL DEFAULT 0 CHECK (wrong_pins >= 0),
    wrong_pin_ms INTEGER NOT NULL DEFAULT 0,
    position     INTEGER NOT NULL,
    retired      INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

-- Two people cannot sign with one name.
CREATE UNIQUE INDEX staff_by_name ON staff (name) WHERE retired = 0;
