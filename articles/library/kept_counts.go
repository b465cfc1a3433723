package library

// addedCounts count what an upsert has added: articles, and entries that are articles, whether new or known.
type addedCounts struct {
	articles, unread, starred int
	entries, unreadEntries    int
}

func (c *addedCounts) countArticle(e *preparedEntry) {
	c.articles++
	if !e.Read {
		c.unread++
	}
	if e.Starred {
		c.starred++
	}
}

// countEntry counts an entry by whether its article is unread.
func (c *addedCounts) countEntry(unread bool) {
	c.entries++
	if unread {
		c.unreadEntries++
	}
}

// saveCounts adds what was added to the counts of the library and of the feed. Imports have none of their own.
func (u *upsert) saveCounts() error {
	c := u.added
	if c.articles > 0 {
		if err := u.w.exec("UPDATE library_counts SET articles = articles + ?, unread = unread + ?, starred = starred + ?", c.articles, c.unread, c.starred); err != nil {
			return err
		}
	}
	if c.entries == 0 || u.feed == importFeed {
		return nil
	}
	return u.w.exec("UPDATE feed_counts SET entries = entries + ?, unread = unread + ? WHERE feed = ?", c.entries, c.unreadEntries, u.feed)
}
