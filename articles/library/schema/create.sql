-- The library: feeds, articles, what was read, and the index over them. Times are seconds since
-- 1970-01-01 UTC. The numbers of articles are never used again.

CREATE TABLE feeds (
  id            INTEGER PRIMARY KEY,
  url           TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL DEFAULT '',
  site          TEXT NOT NULL DEFAULT '',
  folder        TEXT NOT NULL DEFAULT '',
  kind          TEXT NOT NULL DEFAULT 'feed',
  subscribed    INTEGER NOT NULL DEFAULT 1,
  paused        INTEGER NOT NULL DEFAULT 0,
  full_text     INTEGER NOT NULL DEFAULT 0,
  etag          TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  last_success  INTEGER,
  last_error    TEXT NOT NULL DEFAULT '',
  last_error_at INTEGER,
  next_fetch    INTEGER,
  failures      INTEGER NOT NULL DEFAULT 0,
  skip          INTEGER NOT NULL DEFAULT 0, -- hours and days at which it is not to be visited, see Feed.Skip
  added         INTEGER NOT NULL
) STRICT;

-- Sources and sections, which repeat.
CREATE TABLE names (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- What a list shows and filters by; the rest of an article is in texts.
CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  key       INTEGER NOT NULL UNIQUE,      -- the 50 bits of the ID
  at        INTEGER NOT NULL,             -- when published, else when stored: the order of lists
  stored    INTEGER NOT NULL,             -- when the present text was stored
  read      INTEGER NOT NULL DEFAULT 0,
  starred   INTEGER NOT NULL DEFAULT 0,
  complete  INTEGER NOT NULL DEFAULT 0,   -- the text is that of the page, not of the feed
  tries     INTEGER NOT NULL DEFAULT 0,   -- how often the page was fetched in vain
  feed      INTEGER NOT NULL,             -- the feed that brought it first, 0 for none
  source    INTEGER,
  section   INTEGER,
  published INTEGER,
  zone      INTEGER,                      -- of published: minutes east of UTC, twice, plus 1 for a day without a clock
  alias     INTEGER,                      -- the 50 bits of the URL's ID where key is of something else
  language  TEXT,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL
) STRICT;
CREATE INDEX articles_at ON articles (at);
CREATE INDEX articles_unread ON articles (at) WHERE read = 0;
CREATE INDEX articles_starred ON articles (at) WHERE starred = 1;
CREATE INDEX articles_source ON articles (source, at) WHERE source IS NOT NULL;
CREATE INDEX articles_section ON articles (section, at) WHERE section IS NOT NULL;
CREATE INDEX articles_alias ON articles (alias) WHERE alias IS NOT NULL;

CREATE TABLE texts (
  id   INTEGER PRIMARY KEY,               -- that of the article
  text BLOB NOT NULL
) STRICT;

-- Earlier texts of articles that were changed.
CREATE TABLE revisions (
  article INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  stored  INTEGER NOT NULL,
  title   TEXT NOT NULL,
  text    BLOB NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- Which entries of which feed are which articles. Feed 0 is what was imported.
CREATE TABLE entries (
  feed    INTEGER NOT NULL,
  guid    INTEGER NOT NULL,               -- 64 bits of the SHA-256 of the GUID, else of the URL or the text
  article INTEGER NOT NULL,               -- 0 when pruned while the feed still had it
  digest  INTEGER NOT NULL,               -- 64 bits of the SHA-256 of what the entry said last
  PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_pruned ON entries (feed) WHERE article = 0;

-- The index: the terms of each article, see package index.
CREATE VIRTUAL TABLE terms USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);

-- What each indexed article is compared by, see package relate, the story that it belongs to: the number of
-- the article that founded it; and how many articles are like it.
CREATE TABLE features (
  id    INTEGER PRIMARY KEY,              -- that of the article
  story INTEGER,                          -- NULL until it was gathered with the others
  doc   BLOB NOT NULL,
  crowd REAL NOT NULL DEFAULT 0           -- counts those gathered with it or after it
) STRICT;
CREATE INDEX features_story ON features (story);

-- How many articles hold a term, see package relate.
CREATE TABLE counts (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  counts BLOB NOT NULL
) STRICT;

-- Articles that changed since they were indexed.
CREATE TABLE stale (
  article INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE state (
  only         INTEGER PRIMARY KEY CHECK (only = 1),
  last_article INTEGER NOT NULL,          -- the greatest number ever given to an article
  last_indexed INTEGER NOT NULL           -- articles up to this number are indexed
) STRICT;
INSERT INTO state VALUES (1, 0, 0);
