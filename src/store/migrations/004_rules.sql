-- Packs of rules. Every edition that was ever taken in stays, so that there is a way back; at most one of a pack is in force.
CREATE TABLE pack (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL CHECK (id <> ''),
    publisher TEXT NOT NULL CHECK (publisher <> ''),
    name      TEXT NOT NULL CHECK (name <> ''),
    code_set  TEXT NOT NULL CHECK (code_set <> ''),
    -- Days, as 2026-11-26.
    edition   TEXT NOT NULL CHECK (length(edition) = 10),
    checked   TEXT NOT NULL CHECK (length(checked) = 10),
    language  TEXT,
    taken_ms  INTEGER NOT NULL,
    -- SHA-256 of the whole pack as JSON: the same again is no new edition.
    content   BLOB NOT NULL CHECK (length(content) = 32),
    -- The trusted key that had signed it.
    signed_by TEXT CHECK (length(signed_by) = 16),
    active    INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    UNIQUE (id, content)
) STRICT;

CREATE UNIQUE INDEX pack_in_force ON pack (id) WHERE active = 1;

-- Rules: the shop's own, and those of every edition of a pack.
CREATE TABLE rule (
    id        BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pack      INTEGER REFERENCES pack (number),
    code_set  TEXT NOT NULL CHECK (code_set <> ''),
    code      TEXT NOT NULL CHECK (code <> ''),
    meaning   TEXT CHECK (meaning <> ''),
    text      TEXT NOT NULL CHECK (text <> ''),
    action    TEXT,
    money     TEXT,
    reviewer  TEXT NOT NULL CHECK (reviewer <> ''),
    review_on TEXT NOT NULL CHECK (length(review_on) = 10)
) STRICT, WITHOUT ROWID;

-- One word of the shop for one code, and one of each edition.
CREATE UNIQUE INDEX rule_of_shop ON rule (code_set, code) WHERE pack IS NULL;
CREATE UNIQUE INDEX rule_of_pack ON rule (pack, code_set, code) WHERE pack IS NOT NULL;

-- Whose packs the shop trusts (minisign).
CREATE TABLE trusted_key (
    key_id TEXT NOT NULL PRIMARY KEY CHECK (length(key_id) = 16),
    name   TEXT NOT NULL CHECK (name <> ''),
    key    TEXT NOT NULL CHECK (key <> '')
) STRICT, WITHOUT ROWID;
