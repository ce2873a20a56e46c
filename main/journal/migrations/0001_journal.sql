-- The append-only truth of this terminal. `hash` chains each row to the one before it.
CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  version INTEGER NOT NULL,
  at      TEXT NOT NULL,
  body    TEXT NOT NULL,
  hash    BLOB NOT NULL,
  UNIQUE (subject, version)
) STRICT;

CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Facts about this file: which version of the projections it holds.
CREATE TABLE about (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
