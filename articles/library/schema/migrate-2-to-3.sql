-- From version 2 to 3: hubness. All articles are clustered again, which computes it.
ALTER TABLE features ADD COLUMN crowd REAL NOT NULL DEFAULT 0;
UPDATE features SET story = NULL;
