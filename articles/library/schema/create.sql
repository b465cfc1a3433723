-- The library: feeds, articles, the reader's flags, and the index. Times are Unix seconds. Names of columns are part of
-- the released format; where they no longer say what a column is, its comment does. Numbers of articles are not reused.

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
  skip          INTEGER NOT NULL DEFAULT 0, -- the hours and days at which it asks not to be fetched, see QuietTimes
  added         INTEGER NOT NULL
) STRICT;

-- Sources and sections. They repeat.
CREATE TABLE names (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- What a list shows and filters by. The rest of an article is in texts.
CREATE TABLE articles (
  id        INTEGER PRIMARY KEY,
  key       INTEGER NOT NULL UNIQUE,      -- the 50 bits of its ID
  at        INTEGER NOT NULL,             -- the sort time of lists: published, else updated, else captured, else first
                                          -- stored; never later than it was stored. See sortTime
  stored    INTEGER NOT NULL,             -- when its current text was stored
  read      INTEGER NOT NULL DEFAULT 0,
  starred   INTEGER NOT NULL DEFAULT 0,
  complete  INTEGER NOT NULL DEFAULT 0,   -- the text is the page's, not the feed's
  tries     INTEGER NOT NULL DEFAULT 0,   -- how often fetching the page failed, at most 255, plus 256 times the minute of the
                                          -- last time in Unix time
  feed      INTEGER NOT NULL,             -- the feed whose text it has, 0 if it was imported
  source    INTEGER,                      -- source and section are numbers of names
  section   INTEGER,
  published INTEGER,
  zone      INTEGER,                      -- of published: twice the minutes east of UTC, plus 1 for a day without a time
  alias     INTEGER,                      -- the 50 bits of the URL's ID; NULL if they are key or there is no URL
  language  TEXT,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  arrived   INTEGER NOT NULL              -- when the library first got it
) STRICT;
CREATE INDEX articles_at ON articles (at);
CREATE INDEX articles_arrived ON articles (arrived);
CREATE INDEX articles_unread ON articles (at) WHERE read = 0;
CREATE INDEX articles_starred ON articles (at) WHERE starred = 1;
CREATE INDEX articles_source ON articles (source, at) WHERE source IS NOT NULL;
CREATE INDEX articles_section ON articles (section, at) WHERE section IS NOT NULL;
CREATE INDEX articles_alias ON articles (alias) WHERE alias IS NOT NULL;

CREATE TABLE texts (
  id   INTEGER PRIMARY KEY,               -- that of the article
  text BLOB NOT NULL                      -- see packText
) STRICT;

-- Earlier texts of articles that changed.
CREATE TABLE revisions (
  article INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  stored  INTEGER NOT NULL,
  title   TEXT NOT NULL,
  text    BLOB NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- Which entry of which feed is which article. Feed 0 are the imports. The hashes are the first 64 bits of SHA-256, NULL
-- where the entry does not have what they are made from; what makes two entries the same is decided in match.go.
CREATE TABLE entries (
  id      INTEGER PRIMARY KEY,
  feed    INTEGER NOT NULL,
  article INTEGER NOT NULL,               -- 0 if it was pruned and the feed may still have it
  guid    INTEGER,                        -- of the GUID; for an import see importHash
  url     INTEGER,                        -- of the address as given
  bare    INTEGER,                        -- of the address without what may differ, see articles.BareURL
  title   INTEGER,
  time    INTEGER,                        -- when it was published, else updated; NULL if that has no clock time
  content INTEGER NOT NULL,               -- see contentHash; 0 if it is to be compared at the next fetch
  former  INTEGER                         -- by what it was recognized before version 5, until it is met again
) STRICT;
CREATE INDEX entries_article ON entries (feed, article);
CREATE INDEX entries_guid ON entries (guid, feed) WHERE guid IS NOT NULL;
CREATE INDEX entries_url ON entries (url) WHERE url IS NOT NULL;
CREATE INDEX entries_bare ON entries (bare) WHERE bare IS NOT NULL;
CREATE INDEX entries_title ON entries (title) WHERE title IS NOT NULL AND time IS NOT NULL;
CREATE INDEX entries_former ON entries (feed, former) WHERE former IS NOT NULL;

-- The GUIDs that a document of the feed had on entries that differ in title and time. They identify nothing.
CREATE TABLE shared_guids (
  feed INTEGER NOT NULL,
  guid INTEGER NOT NULL,
  PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;

-- The index: the terms of each article, see package textindex.
CREATE VIRTUAL TABLE terms USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);

-- What each indexed article is compared by, see package similarity, and its story: the number of the article that
-- founded it.
CREATE TABLE features (
  id    INTEGER PRIMARY KEY,              -- that of the article
  story INTEGER,                          -- NULL until it is clustered
  doc   BLOB NOT NULL,
  crowd REAL NOT NULL DEFAULT 0           -- its hubness: how many articles clustered with it or later are like it
) STRICT;
CREATE INDEX features_story ON features (story);

-- How many articles contain each term, see similarity.Counts.
CREATE TABLE counts (
  only   INTEGER PRIMARY KEY CHECK (only = 1),
  counts BLOB NOT NULL
) STRICT;

-- Articles that have changed since they were indexed.
CREATE TABLE stale (
  article INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE state (
  only          INTEGER PRIMARY KEY CHECK (only = 1),
  last_article  INTEGER NOT NULL,         -- the highest number that an article ever had
  last_in_index INTEGER NOT NULL          -- articles up to this number are indexed
) STRICT;
INSERT INTO state VALUES (1, 0, 0);
