package articles

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/id"
)

// maxRecord bounds an article in JSON, in bytes.
const maxRecord = 16 << 20

var errLongRecord = fmt.Errorf("longer than %d MiB", maxRecord>>20)

// parseRecords reads an article in our own JSON, or a list of articles or headlines, as a page; the first with a
// body is its article. It returns false for any other text, including JSON Feed.
func parseRecords(source string) (*Page, bool) {
	source = strings.TrimLeft(source, byteOrderMark+" \t\r\n")
	if !strings.HasPrefix(source, "{") && !strings.HasPrefix(source, "[") {
		return nil, false
	}
	page := &Page{List: strings.TrimSpace(source) == "[]"}
	for article, err := range Records(strings.NewReader(source)) {
		if err != nil {
			return nil, false
		}
		if page.Article == nil && article.Markdown != "" {
			page.Article = article
		}
		article.ID = "" // a claim of the record, see sanitize
		page.Headlines = append(page.Headlines, article.Headline)
	}
	if len(page.Headlines) == 1 && page.Article != nil {
		page.Headlines = nil
	}
	return page, page.Article != nil || len(page.Headlines) > 0 || page.List
}

// Records reads articles from JSON Lines or from a JSON Feed, with the names of newsreader's own JSON, of JSON
// Feed 1.1, or of the starred articles that other readers export. For a record that cannot be read it yields an
// error with the record's number, from 1, and goes on.
func Records(r io.Reader) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		lines := bufio.NewReaderSize(r, 1<<16)
		if mark, _ := lines.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
			_, _ = lines.Discard(len(byteOrderMark)) // it is there
		}
		if isJSONDocument(lines) {
			streamDocument(lines, yield)
			return
		}
		for n := 1; ; n++ {
			line, err := readLine(lines)
			if errors.Is(err, io.EOF) && len(line) == 0 {
				return
			}
			if err != nil && !errors.Is(err, io.EOF) {
				yield(nil, fmt.Errorf("record %d: %w", n, err))
				return
			}
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			if article, err := parseRecord(line); !yield(article, recordError(n, err)) {
				return
			}
		}
	}
}

// byteOrderMark is written by some programs at the beginning of a file.
const byteOrderMark = "\ufeff"

func recordError(n int, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("record %d: %w", n, err)
}

// readLine reads a line of at most maxRecord bytes.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxRecord {
			return nil, errLongRecord
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// parseRecord reads one article: by our own names, and by those of JSON Feed for what those do not state. A record
// that does not decode as ours falls back to the lenient JSON Feed reader.
func parseRecord(record []byte) (*Article, error) {
	var ours struct {
		Article
		DatePublished string          `json:"date_published"`
		DateModified  string          `json:"date_modified"`
		ContentHTML   json.RawMessage `json:"content_html"`
		ContentText   json.RawMessage `json:"content_text"`
		Authors       json.RawMessage `json:"authors"`
		Tags          json.RawMessage `json:"tags"`
		Attachments   json.RawMessage `json:"attachments"`
		External      json.RawMessage `json:"external_url"`
	}
	article := &ours.Article
	textType := readExtension(record, article)
	isOurs := json.Unmarshal(record, &ours) == nil
	if !isOurs {
		ours.Article = Article{}
	}
	if article.Published.IsZero() {
		article.Published = parseTime(ours.DatePublished)
	}
	if article.Updated.IsZero() {
		article.Updated = parseTime(ours.DateModified)
	}
	if names := authorNames(ours.Authors); len(names) > 0 {
		article.Byline, ours.Authors = cmp.Or(article.Byline, strings.Join(names, ", ")), nil
	}
	if isOurs && ours.ContentHTML == nil && ours.ContentText == nil && ours.Authors == nil && ours.Tags == nil && ours.Attachments == nil && ours.External == nil {
		return sanitizedRecord(article)
	}
	item, err := feed.ParseItem(record, feed.Options{})
	if err != nil {
		return nil, err
	}
	// Read and starred states as Google Reader writes them.
	article.Starred = article.Starred || bytes.Contains(record, []byte(`/state/com.google/starred"`))
	article.Read = article.Read || bytes.Contains(record, []byte(`/state/com.google/read"`))
	theirs, err := articleOf(item, &feed.Feed{})
	if err != nil {
		return nil, err
	}
	if textType == TextTypeMarkdown {
		theirs.Markdown = item.ContentText
	}
	return sanitizedRecord(withDefaults(article, theirs))
}

// authorNames returns the authors of a record as newsreader writes them: names. The authors of JSON Feed are objects.
func authorNames(authors json.RawMessage) []string {
	var names []string
	if json.Unmarshal(authors, &names) != nil {
		return nil
	}
	return names
}

// TextTypeMarkdown marks, in the JSON Feeds that newsreader writes, that content_text is Markdown.
const TextTypeMarkdown = "markdown"

// withDefaults returns ours, with theirs for every fact that is missing.
func withDefaults(ours, theirs *Article) *Article {
	if ours.Title == "" && ours.URL == "" {
		ours.Title, ours.URL = theirs.Title, theirs.URL
	}
	if ours.Published.IsZero() {
		ours.Published = theirs.Published
	}
	if ours.Updated.IsZero() {
		ours.Updated = theirs.Updated
	}
	ours.Image = cmp.Or(ours.Image, theirs.Image)
	ours.Language = cmp.Or(ours.Language, theirs.Language)
	ours.Markdown = cmp.Or(ours.Markdown, theirs.Markdown)
	ours.Byline = cmp.Or(ours.Byline, theirs.Byline)
	ours.Source = cmp.Or(ours.Source, theirs.Source)
	ours.Summary = cmp.Or(ours.Summary, theirs.Summary)
	ours.CommentsURL = cmp.Or(ours.CommentsURL, theirs.CommentsURL)
	if ours.Enclosures == nil {
		ours.Enclosures = theirs.Enclosures
	}
	if ours.Categories == nil {
		ours.Categories = theirs.Categories
	}
	if ours.Comments == nil {
		ours.Comments = theirs.Comments
	}
	return ours
}

// readExtension reads the members that WriteJSONFeed adds to those of JSON Feed, and returns the type of
// content_text.
func readExtension(record []byte, article *Article) (textType string) {
	if !bytes.Contains(record, []byte(`"_newsreader"`)) {
		return ""
	}
	var item struct {
		Own struct {
			*Article
			TextType string `json:"text_type"`
		} `json:"_newsreader"`
	}
	item.Own.Article = article
	if err := json.Unmarshal(record, &item); err != nil {
		*article = Article{}
		return ""
	}
	return item.Own.TextType
}

// sanitizedRecord sanitizes an article that was read. It keeps the record's own ID if it can be one of ours.
func sanitizedRecord(article *Article) (*Article, error) {
	said := article.ID
	article.ID = ""
	article.Markdown = raiseMarks(article.Markdown)
	page := Page{Article: article}
	page.sanitize()
	if page.Article == nil {
		return nil, ErrNoArticle
	}
	if id.Valid(said) {
		page.Article.ID = said
	}
	return page.Article, nil
}
