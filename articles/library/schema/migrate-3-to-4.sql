-- From version 3 to 4: how often fetching the page of an article failed.
ALTER TABLE articles ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
