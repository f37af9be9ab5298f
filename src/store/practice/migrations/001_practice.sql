-- Practice: who learns here, what they did, and what they remember. None of it is in the shop's file.
-- Times are UTC milliseconds since 1970; days are those of the shop's calendar, as 2026-11-26.
-- Ids are UUIDs of 16 bytes: `SELECT hex(id) FROM learner`.

CREATE TABLE learner (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Two learners would be taken for one.
    name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
    shared       INTEGER NOT NULL CHECK (shared IN (0, 1)),
    joined       TEXT NOT NULL CHECK (length(joined) = 10),
    plan         TEXT CHECK (plan IS NULL OR json_valid(plan)),
    -- The PIN's argon2id hash in PHC form; the PIN itself is nowhere.
    pin          TEXT CHECK (pin LIKE '$argon2id$%'),
    -- Wrong PINs in a row, and when the last of them was tried: here, so that closing the program does not forget them.
    wrong_pins   INTEGER NOT NULL DEFAULT 0 CHECK (wrong_pins >= 0),
    wrong_pin_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Everything of a learner goes with the learner.
CREATE TABLE attempt (
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    learner     BLOB NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    -- drill:id, code:set:code or own:id.
    item        TEXT NOT NULL CHECK (item LIKE '_%:_%'),
    family      TEXT NOT NULL CHECK (family <> ''),
    purpose     TEXT NOT NULL CHECK (purpose <> ''),
    -- Written before the run itself, which is kept when it has ended.
    run         BLOB CHECK (length(run) = 16),
    at_ms       INTEGER NOT NULL,
    day         TEXT NOT NULL CHECK (length(day) = 10),
    sure        INTEGER CHECK (sure IN (0, 1)),
    -- [[scene, choice, act, grade, milliseconds], …]
    choices     TEXT NOT NULL CHECK (json_valid(choices)),
    consequence TEXT NOT NULL CHECK (consequence <> '')
) STRICT;

CREATE INDEX attempt_by_learner ON attempt (learner, day);
CREATE INDEX attempt_by_day ON attempt (day);

-- How well each learner remembers each item. Can be worked out from the attempts.
CREATE TABLE memory (
    learner        BLOB NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    item           TEXT NOT NULL CHECK (item LIKE '_%:_%'),
    family         TEXT NOT NULL CHECK (family <> ''),
    stability      REAL NOT NULL CHECK (stability > 0),
    difficulty     REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    last           TEXT NOT NULL CHECK (length(last) = 10),
    due            TEXT NOT NULL CHECK (length(due) = 10),
    attempts       INTEGER NOT NULL CHECK (attempts >= 0),
    lapses         INTEGER NOT NULL CHECK (lapses >= 0),
    sure_but_wrong INTEGER NOT NULL CHECK (sure_but_wrong IN (0, 1)),
    went_well      INTEGER NOT NULL CHECK (went_well IN (0, 1)),
    PRIMARY KEY (learner, item)
) STRICT, WITHOUT ROWID;

-- Exams and fire drills that have ended.
CREATE TABLE run (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    learner    BLOB NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose <> ''),
    plan       TEXT CHECK (plan <> ''),
    started_ms INTEGER NOT NULL,
    ended_ms   INTEGER NOT NULL,
    answered   INTEGER NOT NULL CHECK (answered BETWEEN 0 AND asked),
    asked      INTEGER NOT NULL,
    passed     INTEGER NOT NULL CHECK (passed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX run_by_learner ON run (learner);

-- As they were issued, one of an exam.
CREATE TABLE certificate (
    run      BLOB NOT NULL PRIMARY KEY CHECK (length(run) = 16),
    learner  BLOB NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CHECK (name <> ''),
    issued   TEXT NOT NULL CHECK (length(issued) = 10),
    expires  TEXT NOT NULL CHECK (length(expires) = 10),
    edition  TEXT NOT NULL CHECK (length(edition) = 10),
    answered INTEGER NOT NULL CHECK (answered BETWEEN 0 AND asked),
    asked    INTEGER NOT NULL,
    code     TEXT NOT NULL CHECK (code <> ''),
    advice   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX certificate_by_learner ON certificate (learner);

-- Drills made from incidents of this shop; an incident becomes a drill once.
CREATE TABLE own_drill (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    incident     BLOB NOT NULL UNIQUE CHECK (length(incident) = 16),
    code_set     TEXT NOT NULL CHECK (code_set <> ''),
    code         TEXT NOT NULL CHECK (code <> ''),
    entry        TEXT NOT NULL CHECK (entry <> ''),
    amount_minor INTEGER CHECK (amount_minor >= 0),
    currency     TEXT CHECK (length(currency) = 3),
    mistake      INTEGER NOT NULL CHECK (mistake IN (0, 1)),
    made_ms      INTEGER NOT NULL,
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT, WITHOUT ROWID;

-- What certificates are made out and checked with: one key of this file's own, and those that came with learners' records.
CREATE TABLE training_key (
    seq INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 32),
    own INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX training_key_of_this_file ON training_key (own) WHERE own = 1;
