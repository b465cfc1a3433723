package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"newsreader/articles"
)

// storedArticle is an article with its columns.
type storedArticle struct {
	article                        articles.Article
	number, idBits, feed, sortTime int64
	storedAt                       int64
	hasFullText                    bool
	packedText                     []byte
}

// articleQuery begins a query for whole articles, up to its conditions.
const articleQuery = "SELECT " + headlineColumns + ", a.id, a.feed, a.at, a.stored, a.complete, t.text" + headlineTables + "LEFT JOIN texts AS t ON t.id = a.id "

// scanStored scans a row of articleQuery. The article's images and links are not filled in.
func scanStored(row scanner) (*storedArticle, error) {
	var r headlineRow
	var s storedArticle
	if err := row.Scan(append(r.destinations(), &s.number, &s.feed, &s.sortTime, &s.storedAt, &s.hasFullText, &s.packedText)...); err != nil {
		return nil, err
	}
	s.idBits = r.idBits
	s.article.Headline = r.headline()
	return &s, unpackText(s.packedText, &s.article)
}

// stored reads an article outside of any transaction.
func (l *Library) stored(ctx context.Context, number int64) (*storedArticle, error) {
	found, err := collect(ctx, l, articleQuery+"WHERE a.id = ?", []any{number}, scanStored)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, articles.ErrNotFound
	}
	return found[0], nil
}

// stored reads an article within the writer's transaction. The error is sql.ErrNoRows if there is none.
func (w *writer) stored(number int64) (*storedArticle, error) {
	s, err := w.prepare(articleQuery + "WHERE a.id = ?")
	if err != nil {
		return nil, err
	}
	return scanStored(s.QueryRow(number))
}

// orNotFound turns sql.ErrNoRows into ErrNotFound.
func orNotFound(err error, ref string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("article %q: %w", ref, articles.ErrNotFound)
	}
	return err
}

// replaceText writes an article's text and marks the article as changed since it was indexed.
func (w *writer) replaceText(article int64, packed []byte) error {
	if err := w.exec("UPDATE texts SET text = ? WHERE id = ?", packed, article); err != nil {
		return err
	}
	return w.exec("INSERT OR IGNORE INTO stale (article) VALUES (?)", article)
}
