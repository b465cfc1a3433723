package library

import (
	"database/sql"
	"errors"
)

// speaksFor reports whether an article gets the text of this feed's entry. A feed on the registrable domain of the
// article's address speaks for it, whichever came first; else the feed that came first goes on to, unless it had no text or is not
// followed any more.
func (u *upsert) speaksFor(old *storedArticle, e *preparedEntry) (bool, error) {
	if old.feed == u.feed {
		return true, nil
	}
	domain := registrableDomain(old.article.URL)
	theirs, followed, err := u.domainOf(old.feed)
	if err != nil {
		return false, err
	}
	switch mine := registrableDomain(u.feedURL); {
	case domain != "" && mine == domain && theirs != domain:
		return true, nil
	case domain != "" && theirs == domain && mine != domain:
		return false, nil
	}
	return !followed && u.feed != importFeed || old.article.Markdown == "" && e.Markdown != "", nil
}

// bringsBack reports whether an entry brings back an article that another feed's entry had and that was pruned: only the
// publisher's feed does, if the other was not.
func (u *upsert) bringsBack(e *preparedEntry, pruned *knownEntry) (bool, error) {
	theirs, _, err := u.domainOf(pruned.feed)
	domain := registrableDomain(e.URL)
	return err == nil && domain != "" && registrableDomain(u.feedURL) == domain && theirs != domain, err
}

// domainOf returns the registrable domain from which a feed is served, and whether it is followed. Imports have none, and
// keep what they brought.
func (u *upsert) domainOf(feed int64) (domain string, followed bool, err error) {
	if feed == importFeed {
		return "", true, nil
	}
	var address string
	err = u.w.queryRow("SELECT url, subscribed FROM feeds WHERE id = ?", []any{feed}, &address, &followed)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return registrableDomain(address), followed, err
}

// takeOver gives an article the text of this feed's entry.
func (u *upsert) takeOver(article int64, old *storedArticle, e *preparedEntry) error {
	if old.feed == u.feed {
		return u.replace(article, old, e)
	}
	if err := u.w.exec("UPDATE articles SET feed = ? WHERE id = ?", u.feed, article); err != nil {
		return err
	}
	if err := u.replace(article, old, e); err != nil {
		return err
	}
	return u.w.attributeRevisions(article, old.origin())
}

// keepOther keeps an entry's text as a revision of an article that has another feed's, if they differ.
func (u *upsert) keepOther(article int64, old *storedArticle, e *preparedEntry) error {
	if e.Markdown == "" || e.Markdown == old.article.Markdown {
		return nil
	}
	packed := e.packedText
	if packed == nil {
		var err error
		if packed, err = packText(e.Article); err != nil {
			return err
		}
	}
	packed, err := attribute(packed, textOrigin{Feed: u.feed})
	if err != nil {
		return err
	}
	other := storedArticle{article: *e.Article, storedAt: u.now, packedText: packed}
	return u.w.revise(article, &other, &old.article)
}
