-- From version 1 to 2: features. All articles are indexed again, which computes them.
CREATE TABLE features (
  id    INTEGER PRIMARY KEY,              -- that of the article
  story INTEGER,                          -- NULL until it was gathered with the others
  doc   BLOB NOT NULL
) STRICT;
CREATE INDEX features_story ON features (story);
CREATE TABLE counts (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  counts BLOB NOT NULL
) STRICT;
INSERT INTO terms (terms) VALUES ('delete-all');
DELETE FROM stale;
UPDATE state SET last_indexed = 0;
