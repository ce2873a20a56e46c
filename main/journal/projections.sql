-- Computed from the journal; dropped and rebuilt when PROJECTION_VERSION changes. Codes stand here as keyed hashes only.
DROP TABLE IF EXISTS redemption;
DROP TABLE IF EXISTS outbox;
DROP TABLE IF EXISTS refusal;

CREATE TABLE redemption (
  id          TEXT PRIMARY KEY,
  reference   TEXT NOT NULL UNIQUE,
  account     TEXT NOT NULL,
  code_tag    TEXT NOT NULL,
  last4_tag   TEXT NOT NULL,
  by_person   TEXT NOT NULL,
  at          TEXT NOT NULL,
  given       TEXT NOT NULL,
  taken       TEXT NOT NULL,
  question    INTEGER NOT NULL,
  created_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX redemption_by_code ON redemption (code_tag, account, created_seq);
CREATE INDEX redemption_by_last4 ON redemption (last4_tag, created_seq);
CREATE INDEX redemption_questions ON redemption (created_seq) WHERE question = 1;

-- What is owed: every redemption whose given and taken are not yet equal.
CREATE TABLE outbox (
  id      TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  due_at  TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at);

-- Scans that led to no redemption.
CREATE TABLE refusal (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  code_tag  TEXT NOT NULL,
  last4_tag TEXT NOT NULL,
  reason    TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
