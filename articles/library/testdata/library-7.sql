-- A library of version 7 with one article, for TestOldLibraries. The text between BEGIN and INSERT is the schema as
-- it was released.
PRAGMA application_id = 1853322098;
PRAGMA user_version = 7;
PRAGMA journal_mode = WAL;
BEGIN;
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
  added         INTEGER NOT NULL,
  set_title     TEXT,                     -- title and folder that the configuration last gave it, NULL for neither; see SetConfigured
  set_folder    TEXT
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
CREATE INDEX articles_arrived ON articles (arrived, at);
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
CREATE INDEX entries_feed ON entries (article, feed) WHERE feed <> 0;
CREATE INDEX entries_guid ON entries (guid, feed) WHERE guid IS NOT NULL;
CREATE INDEX entries_url ON entries (url) WHERE url IS NOT NULL AND feed <> 0;
CREATE INDEX entries_bare ON entries (bare) WHERE bare IS NOT NULL;
CREATE INDEX entries_title ON entries (title) WHERE title IS NOT NULL AND time IS NOT NULL AND feed <> 0;
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

-- What each indexed article is compared by, see package similarity, and its event: the number of the article that
-- founded it.
CREATE TABLE features (
  id    INTEGER PRIMARY KEY,              -- that of the article
  story INTEGER,                          -- its event; NULL until it is clustered
  doc   BLOB NOT NULL,
  crowd REAL NOT NULL DEFAULT 0           -- not used since version 6, see hubness
) STRICT;
CREATE INDEX features_story ON features (story);

-- The hubness of each article: how many articles clustered with it or later are like it. It changes with every similar
-- article, so it has a table of its own: rows of features are large.
CREATE TABLE hubness (
  id      INTEGER PRIMARY KEY,            -- that of the article
  hubness REAL NOT NULL
) STRICT;

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
  last_in_index INTEGER NOT NULL,         -- articles up to this number are indexed
  last_counted  INTEGER NOT NULL DEFAULT 0 -- the features up to this number are in counts
) STRICT;
INSERT INTO state VALUES (1, 0, 0, 0);

-- How many articles the entries of each feed are, imports excepted, and how many the library has. What is new is counted
-- by upsert.saveCounts, since a trigger takes as long as an insertion; triggers count the rest.
CREATE TABLE feed_counts (
  feed    INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL,               -- without those of pruned articles
  unread  INTEGER NOT NULL
) STRICT;
CREATE TABLE library_counts (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  articles INTEGER NOT NULL,
  unread   INTEGER NOT NULL,
  starred  INTEGER NOT NULL
) STRICT;
INSERT INTO library_counts VALUES (1, 0, 0, 0);

-- What the articles of each event have in common, see features.
CREATE TABLE events (
  id       INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  sources  INTEGER NOT NULL,              -- different ones; articles without a source do not count
  first    INTEGER NOT NULL,              -- the sort times of the earliest and the latest article
  last     INTEGER NOT NULL,
  arrived  INTEGER NOT NULL,              -- when the last one arrived
  heat     REAL NOT NULL                  -- see the function of that name
) STRICT;
CREATE INDEX events_heat ON events (heat);

-- Events whose counts must be refreshed before the transaction ends, see recountEvents.
CREATE TABLE touched_events (
  event INTEGER PRIMARY KEY
) STRICT;

-- The account with which the library is synchronized, see package account.
CREATE TABLE account (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  name     TEXT NOT NULL,                 -- of the server and the user
  last     INTEGER NOT NULL               -- entries up to this number of the server's are in remote_entries
) STRICT;

-- The feeds that are the server's as well, and what both sides had last.
CREATE TABLE remote_feeds (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,           -- the server's
  url     TEXT NOT NULL UNIQUE,           -- the address in feeds
  address TEXT NOT NULL,                  -- as the server has it
  title   TEXT NOT NULL,
  folder  TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0      -- it was removed from feeds since
) STRICT;

-- Which entry of the server is which article, and the flags that both sides had last.
CREATE TABLE remote_entries (
  id      INTEGER PRIMARY KEY,            -- the server's
  feed    INTEGER NOT NULL,               -- its number in remote_feeds, 0 if the server never sent the entry
  article INTEGER NOT NULL,               -- 0 if there is none
  read    INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  sent    INTEGER NOT NULL DEFAULT 0,     -- of which flags the opposite was sent: 1 read, 2 starred
  missed  INTEGER NOT NULL DEFAULT 0      -- how often the server did not have it
) STRICT;
CREATE INDEX remote_entries_feed ON remote_entries (feed, article);
CREATE INDEX remote_entries_article ON remote_entries (article);

CREATE TRIGGER article_read AFTER UPDATE OF read ON articles WHEN old.read <> new.read BEGIN
  UPDATE library_counts SET unread = unread + old.read - new.read;
  UPDATE feed_counts SET unread = unread + (old.read - new.read) * e.n
    FROM (SELECT feed, count(*) AS n FROM entries WHERE article = new.id AND feed <> 0 GROUP BY feed) AS e WHERE e.feed = feed_counts.feed;
END;
CREATE TRIGGER article_starred AFTER UPDATE OF starred ON articles WHEN old.starred <> new.starred BEGIN
  UPDATE library_counts SET starred = starred + new.starred - old.starred;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF at, source ON articles WHEN old.at <> new.at OR old.source IS NOT new.source BEGIN
  INSERT INTO touched_events SELECT story FROM features WHERE id = new.id AND story IS NOT NULL ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
  UPDATE library_counts SET articles = articles - 1, unread = unread - (old.read = 0), starred = starred - old.starred;
  UPDATE feed_counts SET entries = entries - e.n, unread = unread - (old.read = 0) * e.n
    FROM (SELECT feed, count(*) AS n FROM entries WHERE article = old.id AND feed <> 0 GROUP BY feed) AS e WHERE e.feed = feed_counts.feed;
END;

CREATE TRIGGER entry_moved AFTER UPDATE OF feed, article ON entries BEGIN
  UPDATE feed_counts SET entries = entries - 1, unread = unread - (a.read = 0)
    FROM articles AS a WHERE a.id = old.article AND feed_counts.feed = old.feed;
  UPDATE feed_counts SET entries = entries + 1, unread = unread + (a.read = 0)
    FROM articles AS a WHERE a.id = new.article AND feed_counts.feed = new.feed;
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entries BEGIN
  UPDATE feed_counts SET entries = entries - 1, unread = unread - (a.read = 0)
    FROM articles AS a WHERE a.id = old.article AND feed_counts.feed = old.feed;
END;
CREATE TRIGGER feed_added AFTER INSERT ON feeds BEGIN
  INSERT INTO feed_counts VALUES (new.id, 0, 0);
END;
CREATE TRIGGER feed_removed AFTER DELETE ON feeds BEGIN
  DELETE FROM feed_counts WHERE feed = old.id;
END;
CREATE TRIGGER event_left AFTER DELETE ON features WHEN old.story IS NOT NULL BEGIN
  INSERT INTO touched_events VALUES (old.story) ON CONFLICT DO NOTHING;
END;
INSERT INTO feeds (id, url, title, added) VALUES (1, 'https://harbour.example/feed', 'Harbour', 1714982400);
INSERT INTO names VALUES (1, 'Harbour Gazette');
INSERT INTO articles (id, key, at, stored, starred, feed, source, published, zone, language, title, url, arrived)
  VALUES (1, 355736062917590, 1714978800, 1714982400, 1, 1, 1, 1714978800, 960, 'en', 'Ferries return after fog', 'https://harbour.example/1', 1714982400);
INSERT INTO texts VALUES (1, x'007b226279223a224c692057656e227d0a54686520686172626f757220617574686f72697479207361696420746861742066657272696573207361696c20616761696e2e');
INSERT INTO entries VALUES (1, 1, 1, 7748076420210162913, 5828379654841795778, -2070416851835648320, -9164723049690187453, 1714978800, 0, NULL);
INSERT INTO terms (rowid, words) VALUES (1, '¶ferri ¶return ¶after ¶fog §harbour §gazett the harbour authoriti said that ferri sail again ');
INSERT INTO stale VALUES (1);
UPDATE state SET last_article = 1, last_in_index = 1;
COMMIT;
