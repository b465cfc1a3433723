package library

import (
	"context"
	"time"

	"newsreader/articles"
)

// storeRecord stores an imported record that no import brought before: as a new article, or as one that a feed brought.
func (u *upsert) storeRecord(e *preparedEntry) error {
	if isNew, err := u.insertNew(e); isNew || err != nil {
		return err
	}
	article, same, err := u.findByID(e)
	switch {
	case err != nil:
		return err
	case !same && e.claimsID:
		return u.dropClaimedID(e)
	case !same:
		return u.insertWithOwnID(e)
	}
	has, err := u.hasArticle(article)
	switch {
	case err != nil:
		return err
	case has:
		return u.insertWithOwnID(e)
	}
	return u.attach(article, e)
}

// findByID returns the article that already has the record's ID, and whether it is the same article. The ID that a
// record claims proves nothing: both must have the same URL, or without one the same title, source and time.
func (u *upsert) findByID(e *preparedEntry) (article int64, same bool, err error) {
	if err := u.w.queryRow("SELECT id FROM articles WHERE key = ?", []any{e.idBits}, &article); err != nil {
		return 0, false, err
	}
	held, err := u.w.stored(article)
	if err != nil {
		return 0, false, err
	}
	return article, held.article.Identity() == e.Article.Identity(), nil
}

// dropClaimedID stores an imported record without the ID that it claims, which another article has.
func (u *upsert) dropClaimedID(e *preparedEntry) error {
	e.ID = ""
	*e = *prepareRecord(&articles.Entry{Article: e.Article}, time.Unix(u.now, 0))
	if err := u.match(context.Background(), []*preparedEntry{e}); err != nil {
		return err
	}
	return u.store(e)
}
