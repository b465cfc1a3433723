package library

import (
	"cmp"
	"database/sql"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/text"
)

// headlineColumns are the columns that a headlineRow scans.
const headlineColumns = `a.key, a.title, a.url, s.name, c.name, a.published, a.zone, a.arrived, a.language, a.read, a.starred, f.url, f.folder,
	CASE a.title WHEN '' THEN (SELECT text FROM texts WHERE texts.id = a.id) END`

// headlineTables joins an article with the names and the feed of its headline.
const headlineTables = ` FROM articles AS a LEFT JOIN names AS s ON s.id = a.source LEFT JOIN names AS c ON c.id = a.section
	LEFT JOIN feeds AS f ON f.id = a.feed `

// headlineQuery begins a query for headlines and more columns, up to its conditions. Without text, summaries, images,
// comment counts and enclosures are missing.
func headlineQuery(withText bool, more ...string) string {
	columns, tables := append([]string{headlineColumns}, more...), headlineTables
	if withText {
		columns, tables = append(columns, "t.text"), tables+"LEFT JOIN texts AS t ON t.id = a.id "
	}
	return "SELECT " + strings.Join(columns, ", ") + tables + "WHERE "
}

// scanHeadline returns a scan function for rows of headlineQuery. It scans the further columns into more, which has
// those of the row that was scanned last.
func scanHeadline(withText bool, more ...any) func(scanner) (articles.Headline, error) {
	return func(row scanner) (articles.Headline, error) {
		var r headlineRow
		into := append(r.destinations(), more...)
		var packed sql.RawBytes
		if withText {
			into = append(into, &packed)
		}
		if err := row.Scan(into...); err != nil {
			return articles.Headline{}, err
		}
		h := r.headline()
		if withText {
			facts, err := factsOf(packed)
			if err != nil {
				return h, err
			}
			h.Summary, h.Image, h.Comments, h.Enclosures = facts.Summary, facts.Image, facts.Comments, facts.Enclosures
		}
		return h, nil
	}
}

// headlineRow is a row of headlineColumns.
type headlineRow struct {
	idBits                                  int64
	title, url                              string
	source, section, language, feed, folder sql.NullString
	published, zone                         sql.NullInt64
	arrived                                 int64
	read, starred                           bool
	untitled                                []byte // the packed text of an article without a title
}

func (r *headlineRow) destinations() []any {
	return []any{&r.idBits, &r.title, &r.url, &r.source, &r.section, &r.published, &r.zone, &r.arrived, &r.language, &r.read, &r.starred, &r.feed, &r.folder, &r.untitled}
}

func (r *headlineRow) headline() articles.Headline {
	return articles.Headline{
		Opening: r.opening(), ID: id.FromBits(r.idBits), Title: r.title, URL: r.url, Source: r.source.String, Section: r.section.String,
		Published: unpackTime(r.published, r.zone), Arrived: articles.Time{Time: time.Unix(r.arrived, 0).UTC()}, Language: r.language.String, Feed: r.feed.String, Folder: r.folder.String, Read: r.read, Starred: r.starred,
	}
}

// maxOpening is how much of a text is read for its beginning, in bytes. The addresses of images may precede it.
const maxOpening = 4096

// opening returns the beginning of the words of an article without a title, or of the descriptions of its images if it
// has no words, or the name of what it brings if it has neither text nor address; "" for missing or damaged text, which is reported when the article is read.
func (r *headlineRow) opening() string {
	if len(r.untitled) == 0 {
		return ""
	}
	facts, body, _ := splitText(r.untitled)
	if r.url == "" && facts.Summary == "" && body == "" {
		named := articles.Headline{Enclosures: facts.Enclosures, Image: facts.Image}
		return named.Name()
	}
	words, descriptions := text.SplitImages(runes.Clip(body, maxOpening))
	return text.Around(cmp.Or(facts.Summary, strings.TrimSpace(text.FromMarkdown(words)), descriptions), 0)
}
