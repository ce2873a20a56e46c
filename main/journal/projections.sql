-- Computed from the journal; dropped and rebuilt when PROJECTION_VERSION changes. Codes stand here as keyed hashes only.
DROP TABLE IF EXISTS redemption;
DROP TABLE IF EXISTS outbox;
DROP TABLE IF EXISTS refusal;
DROP TABLE IF EXISTS errand;
DROP TABLE IF EXISTS loss;
DROP TABLE IF EXISTS report_line;
DROP TABLE IF EXISTS owed_total;
DROP TABLE IF EXISTS history;
DROP TABLE IF EXISTS history_sort;
DROP TABLE IF EXISTS history_count;
DROP TABLE IF EXISTS history_page;
DROP TABLE IF EXISTS shift;
DROP TABLE IF EXISTS print_job;

CREATE TABLE redemption (
  id          TEXT PRIMARY KEY,
  reference   TEXT NOT NULL UNIQUE,
  account     TEXT NOT NULL,
  code_tag    TEXT NOT NULL,
  by_person   TEXT NOT NULL,
  at          TEXT NOT NULL,
  given       TEXT NOT NULL,
  taken       TEXT NOT NULL,
  question    INTEGER NOT NULL,
  unsure      INTEGER NOT NULL,
  -- the row in which it was given offline, 0 where it was not
  offline_seq INTEGER NOT NULL,
  created_seq INTEGER NOT NULL,
  last_seq    INTEGER NOT NULL
) STRICT;
CREATE INDEX redemption_by_code ON redemption (code_tag, account, created_seq);
CREATE INDEX redemption_questions ON redemption (created_seq) WHERE question = 1;
CREATE INDEX redemption_offline ON redemption (account, offline_seq) WHERE offline_seq > 0;
CREATE INDEX redemption_unsure ON redemption (created_seq) WHERE unsure = 1;

-- What is owed: every redemption whose given and taken are not yet equal, and every errand that is not finished.
-- `turn` says whose move it is: the desk's (a call), a person's (a conflict, a parked row, a review), or the guest's.
CREATE TABLE outbox (
  id            TEXT PRIMARY KEY,
  kind          TEXT NOT NULL,
  account       TEXT NOT NULL,
  code_tag      TEXT NOT NULL,
  turn          TEXT NOT NULL,
  -- 1: what is newer of its voucher goes behind it
  holds         INTEGER NOT NULL,
  since         TEXT NOT NULL,
  risk_minor    INTEGER NOT NULL,
  risk_currency TEXT NOT NULL,
  created_seq   INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_in_order ON outbox (account, turn, created_seq);
CREATE INDEX outbox_by_age ON outbox (created_seq);
CREATE INDEX outbox_by_turn ON outbox (turn, created_seq);
CREATE INDEX outbox_by_code ON outbox (code_tag, account, created_seq);

-- The sums of the outbox, so that a screen need not count fifty thousand rows.
CREATE TABLE owed_total (
  account  TEXT NOT NULL,
  currency TEXT NOT NULL,
  turn     TEXT NOT NULL,
  owed     INTEGER NOT NULL,
  minor    INTEGER NOT NULL,
  PRIMARY KEY (account, currency, turn)
) STRICT;
CREATE TRIGGER outbox_added AFTER INSERT ON outbox BEGIN
  INSERT INTO owed_total VALUES (new.account, new.risk_currency, new.turn, 1, new.risk_minor)
  ON CONFLICT DO UPDATE SET owed = owed + 1, minor = minor + new.risk_minor;
END;
CREATE TRIGGER outbox_dropped AFTER DELETE ON outbox BEGIN
  UPDATE owed_total SET owed = owed - 1, minor = minor - old.risk_minor
  WHERE account = old.account AND currency = old.risk_currency AND turn = old.turn;
END;
CREATE TRIGGER outbox_changed AFTER UPDATE ON outbox BEGIN
  UPDATE owed_total SET owed = owed - 1, minor = minor - old.risk_minor
  WHERE account = old.account AND currency = old.risk_currency AND turn = old.turn;
  INSERT INTO owed_total VALUES (new.account, new.risk_currency, new.turn, 1, new.risk_minor)
  ON CONFLICT DO UPDATE SET owed = owed + 1, minor = minor + new.risk_minor;
END;

-- Scans that led to no redemption.
CREATE TABLE refusal (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  reason    TEXT NOT NULL,
  at        TEXT NOT NULL,
  account   TEXT NOT NULL,
  code_tag  TEXT NOT NULL,
  -- the row in which its provider said a no that stands, 0 where it did not
  no_seq    INTEGER NOT NULL
) STRICT;
CREATE INDEX refusal_by_code ON refusal (code_tag, account, no_seq) WHERE no_seq > 0;

-- Slips of paper for which nobody can be asked.
CREATE TABLE loss (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  code_tag  TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX loss_by_code ON loss (code_tag, at);

-- One line for each redemption, refusal and loss: whose day it belongs to (`at`), how it stands, and since when.
CREATE TABLE report_line (
  id            TEXT PRIMARY KEY,
  account       TEXT NOT NULL,
  at            TEXT NOT NULL,
  how           TEXT NOT NULL,
  stands        TEXT NOT NULL,
  since         TEXT NOT NULL,
  unit          TEXT NOT NULL,
  units         INTEGER NOT NULL,
  lost_minor    INTEGER NOT NULL,
  lost_currency TEXT NOT NULL,
  lost_unknown  INTEGER NOT NULL,
  -- of a redemption, empty where nothing was redeemed
  kind          TEXT NOT NULL,
  -- its first row: which shift it is in
  seq           INTEGER NOT NULL
) STRICT;
CREATE INDEX report_by_time ON report_line (at);
CREATE INDEX report_by_seq ON report_line (seq);

-- The shifts of this till. One holds what began behind the row that closed the one before, up to its own.
CREATE TABLE shift (
  number     INTEGER PRIMARY KEY,
  opened_at  TEXT NOT NULL,
  opened_by  TEXT NOT NULL,
  opened_seq INTEGER NOT NULL,
  closed_at  TEXT,
  closed_by  TEXT,
  closed_seq INTEGER
) STRICT;

CREATE TABLE errand (
  id          TEXT PRIMARY KEY,
  reference   TEXT NOT NULL UNIQUE,
  account     TEXT NOT NULL,
  what        TEXT NOT NULL,
  step        TEXT NOT NULL,
  at          TEXT NOT NULL,
  created_seq INTEGER NOT NULL
) STRICT;

-- Receipts that are neither printed nor dropped, in the order in which they were wanted.
CREATE TABLE print_job (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_in_order ON print_job (at, id);

-- One row for each redemption, refusal and loss, under the number of the row with which it began.
CREATE TABLE history (
  seq       INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  id        TEXT NOT NULL,
  at        TEXT NOT NULL,
  sort      INTEGER NOT NULL,
  code_tag  TEXT NOT NULL,
  last4_tag TEXT NOT NULL,
  -- of what a sale is called; empty where it was for none
  sale_tag  TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_code ON history (code_tag);
CREATE INDEX history_by_last4 ON history (last4_tag);
CREATE INDEX history_by_sale ON history (sale_tag) WHERE sale_tag <> '';

-- What the history is narrowed by: few, whatever happens.
CREATE TABLE history_sort (
  id      INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  person  TEXT NOT NULL,
  outcome TEXT NOT NULL,
  UNIQUE (account, person, outcome)
) STRICT;

-- How many of a sort (0: of all) began among so many rows of the journal, and the times that stand there at the utmost:
-- by these sums a place is found among a million without counting up to it.
CREATE TABLE history_count (
  sort    INTEGER NOT NULL,
  page    INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (sort, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_page (
  page     INTEGER PRIMARY KEY,
  first_at TEXT NOT NULL,
  last_at  TEXT NOT NULL
) STRICT;
