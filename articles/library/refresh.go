package library

import (
	"database/sql"
	"errors"
	"slices"
	"strings"

	"newsreader/articles"
)

// refresh gives an article the facts of an unchanged entry that may change without a change of its content: how often it
// was commented on and where, and the parameters of its enclosures, which may be tokens that expire. None of this is a
// revision.
func (u *upsert) refresh(article int64, e *preparedEntry) error {
	if !hasPassingFacts(e.Article) {
		return nil
	}
	old, err := u.w.stored(article)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned, see detachRemoved
	}
	if err != nil || old.feed != u.feed {
		return err
	}
	facts, body, err := splitText(old.packedText)
	if err != nil || !facts.takePassing(e.Article) {
		return err
	}
	packed, err := packFacts(facts, body)
	if err != nil {
		return err
	}
	return u.w.exec("UPDATE texts SET text = ? WHERE id = ?", packed, article)
}

// hasPassingFacts reports whether an entry has facts of those that refresh stores.
func hasPassingFacts(a *articles.Article) bool {
	return a.Comments != nil || a.CommentsURL != "" || slices.ContainsFunc(a.Enclosures, func(f articles.Enclosure) bool { return strings.Contains(f.URL, "?") })
}

// takePassing takes over the facts that refresh stores, and reports whether any has changed. What the entry does not say
// any more stays.
func (s *storedFacts) takePassing(a *articles.Article) (changed bool) {
	if a.Comments != nil && (s.Comments == nil || *s.Comments != *a.Comments) {
		s.Comments, changed = a.Comments, true
	}
	if a.CommentsURL != "" && s.CommentsURL != a.CommentsURL {
		s.CommentsURL, changed = a.CommentsURL, true
	}
	if len(a.Enclosures) > 0 && !slices.Equal(s.Enclosures, a.Enclosures) {
		s.Enclosures, changed = a.Enclosures, true
	}
	return changed
}
