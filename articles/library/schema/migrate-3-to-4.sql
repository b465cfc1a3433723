-- From version 3 to 4: how often the page of an article was fetched in vain.
ALTER TABLE articles ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
