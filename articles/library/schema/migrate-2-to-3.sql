-- From version 2 to 3: how many articles are like one. It is known when stories are gathered, which is done anew.
ALTER TABLE features ADD COLUMN crowd REAL NOT NULL DEFAULT 0;
UPDATE features SET story = NULL;
