-- The incident log. Events are the truth and are only ever added; everything in `incident` can be derived from them.
-- Times are UTC milliseconds since 1970; zones stand beside them so that the clock on the wall can be shown again.

-- Advice exactly as it was given, each distinct text once.
CREATE TABLE advice (
    id   INTEGER PRIMARY KEY,
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
) STRICT;

CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    incident TEXT NOT NULL CHECK (length(incident) = 36),
    at_ms    INTEGER NOT NULL,
    zone     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('recorded', 'corrected', 'withdrawn', 'erased')),
    who      TEXT,
    advice   INTEGER REFERENCES advice (id),
    body     TEXT NOT NULL CHECK (json_valid(body)),
    CHECK (advice IS NULL OR kind = 'recorded')
) STRICT;

CREATE INDEX event_of_incident ON event (incident);

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

-- INSERT OR REPLACE deletes without waking the trigger above.
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER advice_never_changes BEFORE UPDATE ON advice
BEGIN
    SELECT RAISE(ABORT, 'advice is kept as it was given');
END;

CREATE TRIGGER advice_never_goes BEFORE DELETE ON advice
BEGIN
    SELECT RAISE(ABORT, 'advice is kept as it was given');
END;

-- Each incident as it stands now. `seq` is that of the event that recorded it and settles the order within a millisecond.
CREATE TABLE incident (
    seq          INTEGER PRIMARY KEY REFERENCES event (seq),
    id           TEXT NOT NULL UNIQUE,
    at_ms        INTEGER NOT NULL,
    zone         TEXT NOT NULL,
    withdrawn    INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    code         TEXT NOT NULL CHECK (code <> ''),
    code_set     TEXT,
    terminal_id  TEXT,
    terminal     TEXT,
    outcome      TEXT,
    status       TEXT NOT NULL CHECK (
        status = CASE WHEN outcome IS NULL THEN 'open' WHEN outcome = 'in_doubt' THEN 'in_doubt' ELSE 'closed' END
    ),
    amount_minor INTEGER CHECK (amount_minor >= 0),
    currency     TEXT CHECK (length(currency) = 3),
    last4        TEXT CHECK (last4 GLOB '[0-9][0-9][0-9][0-9]'),
    state        TEXT NOT NULL CHECK (json_valid(state)),
    who          TEXT,
    advice       INTEGER REFERENCES advice (id),
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX incident_by_time ON incident (at_ms) WHERE withdrawn = 0;
CREATE INDEX incident_by_code ON incident (code, at_ms) WHERE withdrawn = 0;
CREATE INDEX incident_by_status ON incident (status, at_ms) WHERE withdrawn = 0;
CREATE INDEX incident_by_terminal ON incident (terminal, at_ms) WHERE withdrawn = 0 AND terminal IS NOT NULL;

CREATE TABLE terminal (
    id       TEXT PRIMARY KEY CHECK (length(id) = 36),
    name     TEXT NOT NULL CHECK (name <> ''),
    code_set TEXT NOT NULL CHECK (code_set <> ''),
    numbers  TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(numbers)),
    position INTEGER NOT NULL,
    retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
