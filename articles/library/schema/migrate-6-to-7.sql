-- From version 6 to 7: the account, and what the configuration gave feeds.
ALTER TABLE feeds ADD COLUMN set_title TEXT;
ALTER TABLE feeds ADD COLUMN set_folder TEXT;

CREATE TABLE account (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  name     TEXT NOT NULL,
  last     INTEGER NOT NULL
) STRICT;

CREATE TABLE remote_feeds (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  url     TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  title   TEXT NOT NULL,
  folder  TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE remote_entries (
  id      INTEGER PRIMARY KEY,
  feed    INTEGER NOT NULL,
  article INTEGER NOT NULL,
  read    INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  sent    INTEGER NOT NULL DEFAULT 0,
  missed  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX remote_entries_feed ON remote_entries (feed, article);
CREATE INDEX remote_entries_article ON remote_entries (article);
