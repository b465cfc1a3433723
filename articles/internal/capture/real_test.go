package capture

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestRealCapture reads a real page and compares it with what a reader finds in it. The page is other
// people's text and stays outside the repository.
func TestRealCapture(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "corpus", "captures")
	text, err := os.ReadFile(filepath.Join(dir, "netease-hao.txt"))
	if err != nil {
		t.Skip("no real captures:", err)
	}
	wanted, err := os.ReadFile(filepath.Join(dir, "netease-hao.expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want realPage
	if err := json.Unmarshal(wanted, &want); err != nil {
		t.Fatal(err)
	}
	page, ok := Parse(string(text))
	if !ok {
		t.Fatal("not taken for a capture")
	}
	if diff := cmp.Diff(want, realForm(page)); diff != "" {
		t.Errorf("page (-want +got):\n%s", diff)
	}
}

// realPage is the part of the expected page that this package reads.
type realPage struct {
	Article struct {
		Title       string
		Breadcrumbs []string
		Comments    int
		Published   *string
		Captured    string
		Language    string
		Body        string `json:"markdown_body"`
		Notices     []string
		Author      struct {
			Name, Bio           string
			Articles, Followers int
		}
	}
	Headlines []realHeadline
	Related   []string `json:"related_sections"`
}

type realHeadline struct{ Section, Title, Source, Published string }

// realForm returns a page in the form of the expected one.
func realForm(p *Page) realPage {
	var r realPage
	a := &r.Article
	a.Title, a.Breadcrumbs, a.Comments = p.Title, p.Breadcrumbs, *p.Comments
	a.Captured, a.Language, a.Body, a.Notices = p.Captured.Time.Format(time.RFC3339), p.Language, p.Markdown, p.Notices
	a.Author.Name, a.Author.Bio = p.Author.Name, p.Author.Bio
	a.Author.Articles, a.Author.Followers = *p.Author.Articles, *p.Author.Followers
	if p.Published.Known() {
		s := p.Published.Time.Format(time.RFC3339)
		a.Published = &s
	}
	related := map[string]bool{}
	for _, h := range p.Headlines {
		row := realHeadline{Section: h.Section, Title: h.Title, Source: h.Source}
		if h.Published.Known() {
			row.Published = h.Published.Time.Format(time.RFC3339)
		}
		r.Headlines = append(r.Headlines, row)
		if h.Related && !related[h.Section] {
			related[h.Section] = true
			r.Related = append(r.Related, h.Section)
		}
	}
	return r
}
