package library

import "context"

// textOrigin is where a text came from: a feed, or the page behind its entry.
type textOrigin struct {
	// Feed is the number of the feed, 0 for an import.
	Feed int64 `json:"f"`
	// Page reports that the text is the page's, with the feed's headline.
	Page bool `json:"p,omitempty"`
}

// origin returns where an article's text comes from.
func (s *storedArticle) origin() textOrigin { return textOrigin{s.feed, s.hasFullText} }

// attribute notes in a packed text where it came from, unless it says so already.
func attribute(packed []byte, from textOrigin) ([]byte, error) {
	facts, body, err := splitText(packed)
	if err != nil || facts.Origin != nil {
		return packed, err
	}
	facts.Origin = &from
	return packFacts(facts, body)
}

// attributeRevisions notes where the earlier texts of an article came from when its text comes from elsewhere. One that
// does not say it came from where the current text does.
func (w *writer) attributeRevisions(article int64, from textOrigin) error {
	type revision struct {
		number int64
		packed []byte
	}
	revisions, err := collectRows(context.Background(), w, "SELECT number, text FROM revisions WHERE article = ?", []any{article}, func(row scanner) (r revision, err error) {
		return r, row.Scan(&r.number, &r.packed)
	})
	if err != nil {
		return err
	}
	for _, r := range revisions {
		packed, err := attribute(r.packed, from)
		if err != nil {
			return err
		}
		if err := w.exec("UPDATE revisions SET text = ? WHERE article = ? AND number = ?", packed, article, r.number); err != nil {
			return err
		}
	}
	return nil
}

// attributeArticle notes where all texts of an article came from, before it becomes another feed's.
func (w *writer) attributeArticle(article int64) error {
	s, err := w.stored(article)
	if err != nil {
		return err
	}
	packed, err := attribute(s.packedText, s.origin())
	if err != nil {
		return err
	}
	if err := w.exec("UPDATE texts SET text = ? WHERE id = ?", packed, article); err != nil {
		return err
	}
	return w.attributeRevisions(article, s.origin())
}
