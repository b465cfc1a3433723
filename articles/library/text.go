package library

import (
	"encoding/json"
	"fmt"
	"strings"

	"newsreader/articles"
)

// storedFacts are the facts about an article that have no column of their own. Images and links are collected from
// the body again.
type storedFacts struct {
	Byline      string           `json:"by,omitempty"`
	Author      *articles.Author `json:"au,omitempty"`
	Site        string           `json:"si,omitempty"`
	Breadcrumbs []string         `json:"bc,omitempty"`
	Updated     articles.Time    `json:"up,omitzero"`
	Captured    articles.Time    `json:"ca,omitzero"`
	Standfirst  string           `json:"st,omitempty"`
	Categories  []string         `json:"ct,omitempty"`
	Notices     []string         `json:"no,omitempty"`
	Comments    *int             `json:"co,omitempty"`
	Image       string           `json:"im,omitempty"`
	Summary     string           `json:"su,omitempty"`
	CommentsURL string           `json:"cu,omitempty"`

	Enclosures []articles.Enclosure `json:"en,omitempty"`

	Origin *textOrigin `json:"or,omitempty"` // where the text came from, if not from where the article's text comes from now
}

// packText encodes an article's facts, as one line of JSON, followed by its body.
func packText(a *articles.Article) ([]byte, error) {
	packed, err := packFacts(storedFacts{
		a.Byline, a.Author, a.Site, a.Breadcrumbs, a.Updated, a.Captured, a.Standfirst, a.Categories, a.Notices, a.Comments, a.Image, a.Summary,
		a.CommentsURL, a.Enclosures, nil,
	}, a.Markdown)
	if err != nil {
		return nil, fmt.Errorf("storing article %q: %w", a.Title, err)
	}
	return packed, nil
}

func packFacts(facts storedFacts, body string) ([]byte, error) {
	line, err := json.Marshal(facts)
	if err != nil {
		return nil, err
	}
	plain := make([]byte, 0, len(line)+len(body)+1)
	plain = append(plain, line...)
	plain = append(plain, '\n')
	plain = append(plain, body...)
	if len(plain) > maxStoredText {
		return nil, fmt.Errorf("larger than %d MiB", maxStoredText>>20)
	}
	return compress(plain), nil
}

// unpackText decodes what packText encoded into an article.
func unpackText(packed []byte, a *articles.Article) error {
	facts, body, err := splitText(packed)
	if err != nil {
		return err
	}
	a.Byline, a.Author, a.Site, a.Breadcrumbs, a.Updated, a.Captured = facts.Byline, facts.Author, facts.Site, facts.Breadcrumbs, facts.Updated, facts.Captured
	a.Standfirst, a.Categories, a.Notices, a.Comments, a.Image, a.Summary = facts.Standfirst, facts.Categories, facts.Notices, facts.Comments, facts.Image, facts.Summary
	a.CommentsURL, a.Enclosures = facts.CommentsURL, facts.Enclosures
	a.Markdown = body
	return nil
}

func splitText(packed []byte) (facts storedFacts, body string, err error) {
	if len(packed) == 0 {
		return facts, "", damagedError("an article's text is missing")
	}
	plain, err := decompress(packed)
	if err != nil {
		return facts, "", fmt.Errorf("%w: an article's text: %w", ErrDamaged, err)
	}
	line, body, ok := strings.Cut(string(plain), "\n")
	if !ok {
		return facts, "", damagedError("an article's text is cut off")
	}
	if line == "{}" {
		return facts, body, nil
	}
	if err := json.Unmarshal([]byte(line), &facts); err != nil {
		return facts, "", fmt.Errorf("%w: an article's facts: %w", ErrDamaged, err)
	}
	return facts, body, nil
}
