-- Sealed contacts of guests, beside the journal because they are erased: no projection, nothing computes them anew.
CREATE TABLE contact (
  redemption TEXT PRIMARY KEY,
  seal       TEXT NOT NULL
) STRICT;
