package library

// eventColumns are the columns of an event, computed of its articles a.
const eventColumns = `count(*) AS articles, count(DISTINCT a.source) AS sources, min(a.at) AS first, max(a.at) AS last, max(a.arrived) AS arrived,
	max(a.at) / 21600.0 + log2(max(1, count(DISTINCT a.source))) AS heat`

// touchEvents marks events whose counts must be refreshed before the transaction ends.
func (w *writer) touchEvents(numbers map[int64]bool) error {
	for n := range numbers {
		if err := w.exec("INSERT OR IGNORE INTO touched_events (event) VALUES (?)", n); err != nil {
			return err
		}
	}
	return nil
}

// recountEvents counts the events again that the transaction has touched. Their articles change one by one, and how
// many sources they have cannot be kept up without looking at all of them. The joins keep their order: SQLite would go
// through all articles of the library in the order of events.
func (w *writer) recountEvents() error {
	var touched bool
	if err := w.queryRow("SELECT EXISTS (SELECT 1 FROM touched_events)", nil, &touched); err != nil || !touched {
		return err
	}
	for _, query := range []string{
		"DELETE FROM events WHERE id IN (SELECT event FROM touched_events)",
		"INSERT INTO events (id, articles, sources, first, last, arrived, heat) SELECT t.event, " + eventColumns +
			" FROM touched_events AS t CROSS JOIN features AS f ON f.story = t.event CROSS JOIN articles AS a ON a.id = f.id GROUP BY t.event",
		"DELETE FROM touched_events",
	} {
		if err := w.exec(query); err != nil {
			return err
		}
	}
	return nil
}
