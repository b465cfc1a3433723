-- From version 5 to 6: which features are counted, kept counts, the events that articles belong to, the hubness in a table of its own, and smaller indexes of entries: imports are
-- recognized by their GUID column alone.
ALTER TABLE state ADD COLUMN last_counted INTEGER NOT NULL DEFAULT 0; -- Go sets it

DROP INDEX IF EXISTS entries_url;
DROP INDEX IF EXISTS entries_title;
CREATE INDEX entries_url ON entries (url) WHERE url IS NOT NULL AND feed <> 0;
CREATE INDEX entries_title ON entries (title) WHERE title IS NOT NULL AND time IS NOT NULL AND feed <> 0;

CREATE TABLE hubness (
  id      INTEGER PRIMARY KEY,
  hubness REAL NOT NULL
) STRICT;
INSERT INTO hubness SELECT id, crowd FROM features WHERE story IS NOT NULL;

DROP INDEX articles_arrived;
CREATE INDEX articles_arrived ON articles (arrived, at);
CREATE INDEX entries_feed ON entries (article, feed) WHERE feed <> 0;

CREATE TABLE feed_counts (
  feed    INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL,
  unread  INTEGER NOT NULL
) STRICT;
CREATE TABLE library_counts (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  articles INTEGER NOT NULL,
  unread   INTEGER NOT NULL,
  starred  INTEGER NOT NULL
) STRICT;
INSERT INTO library_counts VALUES (1, 0, 0, 0);

CREATE TABLE events (
  id       INTEGER PRIMARY KEY,
  articles INTEGER NOT NULL,
  sources  INTEGER NOT NULL,
  first    INTEGER NOT NULL,
  last     INTEGER NOT NULL,
  arrived  INTEGER NOT NULL,
  heat     REAL NOT NULL
) STRICT;
CREATE INDEX events_heat ON events (heat);

CREATE TABLE touched_events (
  event INTEGER PRIMARY KEY
) STRICT;

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

INSERT INTO feed_counts SELECT f.id, count(a.id), count(*) FILTER (WHERE a.read = 0)
  FROM feeds AS f LEFT JOIN entries AS e ON e.feed = f.id LEFT JOIN articles AS a ON a.id = e.article GROUP BY f.id;
UPDATE library_counts SET (articles, unread, starred) = (SELECT count(*), count(*) FILTER (WHERE read = 0), count(*) FILTER (WHERE starred = 1) FROM articles);
INSERT INTO events
  SELECT f.story, count(*), count(DISTINCT a.source), min(a.at), max(a.at), max(a.arrived), max(a.at) / 21600.0 + log2(max(1, count(DISTINCT a.source)))
  FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NOT NULL GROUP BY f.story;
