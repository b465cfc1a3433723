-- From version 4 to 5: what entries are recognized by, and when articles arrived. Go fills in the hashes. What the
-- columns of entries and state that are gone were called is how a program of version 4 that still runs is kept from
-- storing and indexing: its statements fail, and it can be started again.
ALTER TABLE articles ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET arrived = min(stored, coalesce((SELECT min(r.stored) FROM revisions AS r WHERE r.article = articles.id), stored));
CREATE INDEX articles_arrived ON articles (arrived);
-- Dates to come were imported. As elsewhere, a clock may be an hour fast, and a day begins earlier further east.
UPDATE articles SET published = NULL, zone = NULL WHERE published > stored + CASE zone & 1 WHEN 1 THEN 86400 ELSE 3600 END;

ALTER TABLE entries RENAME TO entries4;
CREATE TABLE entries (
  id      INTEGER PRIMARY KEY,
  feed    INTEGER NOT NULL,
  article INTEGER NOT NULL,
  guid    INTEGER,
  url     INTEGER,
  bare    INTEGER,
  title   INTEGER,
  time    INTEGER,
  content INTEGER NOT NULL,
  former  INTEGER
) STRICT;
CREATE INDEX entries_article ON entries (feed, article);
CREATE INDEX entries_guid ON entries (guid, feed) WHERE guid IS NOT NULL;
CREATE INDEX entries_url ON entries (url) WHERE url IS NOT NULL;
CREATE INDEX entries_bare ON entries (bare) WHERE bare IS NOT NULL;
CREATE INDEX entries_title ON entries (title) WHERE title IS NOT NULL AND time IS NOT NULL;
CREATE INDEX entries_former ON entries (feed, former) WHERE former IS NOT NULL;

CREATE TABLE shared_guids (
  feed INTEGER NOT NULL,
  guid INTEGER NOT NULL,
  PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
-- Another feed's entry is compared again: the feed may be the one whose text the article should have.
INSERT INTO entries (feed, article, guid, content, former)
  SELECT e.feed, e.article, CASE e.feed WHEN 0 THEN e.guid END, CASE WHEN e.feed = a.feed OR a.id IS NULL THEN e.digest ELSE 0 END, CASE WHEN e.feed <> 0 THEN e.guid END
  FROM entries4 AS e LEFT JOIN articles AS a ON a.id = e.article;
-- Starred articles of feeds that are not followed any more had no entries.
INSERT INTO entries (feed, article, content) SELECT feed, id, 0 FROM articles WHERE feed <> 0 AND id NOT IN (SELECT article FROM entries4);
DROP TABLE entries4;

-- Entries that were taken for one come apart when their document is read again.
UPDATE feeds SET etag = '', last_modified = '';

-- All articles are indexed again.
ALTER TABLE state RENAME COLUMN last_indexed TO last_in_index;
INSERT INTO terms (terms) VALUES ('delete-all');
DELETE FROM stale;
UPDATE state SET last_in_index = 0;
