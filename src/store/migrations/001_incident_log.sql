-- The incident log. Events are the truth and are only ever added; everything in `incident` can be derived from them.
-- Times are UTC milliseconds since 1970; zones stand beside them so that the clock on the wall can be shown again.
-- Ids are UUIDs of 16 bytes: `SELECT hex(id) FROM event`.

-- Advice exactly as it was given, each distinct text once.
CREATE TABLE advice (
    id   INTEGER PRIMARY KEY,
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
) STRICT;

-- Everything that ever happened, in the order it was written down.
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    -- The event that recorded the incident this one is about (itself, for that one); none for the shop as a whole.
    incident INTEGER REFERENCES event (seq),
    at_ms    INTEGER NOT NULL,
    zone     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('recorded', 'corrected', 'withdrawn', 'shop')),
    who      TEXT,
    advice   INTEGER REFERENCES advice (id),
    -- What was recorded, which fields were changed from what to what, or what happened in the shop.
    body     TEXT CHECK (body IS NULL OR json_valid(body)),
    -- SHA-256 of what was said here, once it has been erased because of its age.
    erased   BLOB CHECK (length(erased) = 32),
    -- SHA-256 over the hash before it and this event.
    hash     BLOB NOT NULL CHECK (length(hash) = 32),
    CHECK ((kind = 'shop') = (incident IS NULL)),
    CHECK ((kind = 'recorded') = (incident IS seq)),
    CHECK (advice IS NULL OR kind = 'recorded'),
    CHECK ((body IS NULL) = (erased IS NOT NULL) OR kind = 'withdrawn')
) STRICT;

-- The first event of an incident is found by its number; only the later ones need an index.
CREATE INDEX event_of_incident ON event (incident) WHERE incident <> seq;
CREATE INDEX event_of_shop ON event (seq) WHERE kind = 'shop';

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
-- Erasing because of age is the one exception: contents go, their hash stays, and the chain still fits.
WHEN NOT (
    NEW.body IS NULL AND NEW.who IS NULL AND NEW.advice IS NULL AND OLD.erased IS NULL AND length(NEW.erased) = 32
    AND NEW.seq = OLD.seq AND NEW.id = OLD.id AND NEW.incident IS OLD.incident AND NEW.at_ms = OLD.at_ms
    AND NEW.zone = OLD.zone AND NEW.kind = OLD.kind AND NEW.hash = OLD.hash
)
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
WHEN EXISTS (SELECT 1 FROM event WHERE advice = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'advice is kept as it was given');
END;

-- Each incident as it stands now; those taken back or erased are not here. `place` is the time in its upper part and the order
-- of recording in its lower 8 bits, so that the newest come first by walking the table backwards.
CREATE TABLE incident (
    place    INTEGER PRIMARY KEY,
    seq      INTEGER NOT NULL UNIQUE REFERENCES event (seq),
    code     TEXT NOT NULL CHECK (code <> ''),
    code_set TEXT,
    terminal TEXT,
    outcome  TEXT,
    status   TEXT AS (
        CASE WHEN outcome IS NULL THEN 'open' WHEN outcome = 'in_doubt' THEN 'in_doubt' ELSE 'closed' END
    ),
    -- Its money is or was in doubt.
    doubted  INTEGER NOT NULL CHECK (doubted IN (0, 1)),
    -- The fields that are not as they were recorded, as they are now; null for one that is gone.
    changed  TEXT CHECK (changed IS NULL OR json_valid(changed))
) STRICT;

-- For people with an SQL tool.
CREATE VIEW incident_readable AS
SELECT lower(hex(id)) AS id, strftime('%Y-%m-%dT%H:%M:%fZ', at_ms / 1000.0, 'unixepoch') AS at, zone, who,
       code_set, code, terminal, outcome, status, doubted,
       details ->> '$.amount.minor' AS amount_minor, details ->> '$.amount.currency' AS currency,
       details ->> '$.last4' AS last4, details ->> '$.reference' AS reference, details ->> '$.trace' AS trace,
       details ->> '$.note' AS note, advice
FROM (
    SELECT event.id, event.at_ms, event.zone, event.who, incident.*, advice.body AS advice,
           json_patch(event.body, coalesce(incident.changed, '{}')) AS details
    FROM incident
    JOIN event ON event.seq = incident.seq
    LEFT JOIN advice ON advice.id = event.advice
);

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
