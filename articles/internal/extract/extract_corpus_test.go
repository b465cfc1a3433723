package extract_test

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract"
	"newsreader/articles/internal/markdown"
)

// corpus has real pages with the facts on them. It is not part of the project.
const corpus = "../../../../shared/corpus/pages"

// goldPage has the true facts of a page.
type goldPage struct {
	ArticleBody, Title, Author, Source, Date, URL string

	Headlines []struct{ Title, URL string }
}

// figures are the scores of a set of pages, from 0 to 1.
type figures struct {
	pages                             int
	body, title, source, date, author ratio
	recall, withURL, junk             ratio
}

type ratio struct{ sum, n float64 }

func (r *ratio) add(v float64) { r.sum += v; r.n++ }

func (r *ratio) addBool(v bool) {
	r.n++
	if v {
		r.sum++
	}
}

// mean returns 1 if there was nothing to find.
func (r *ratio) mean() float64 {
	if r.n == 0 {
		return 1
	}
	return r.sum / r.n
}

// TestCorpus guards the results on real pages: F1 of the body over shingles of four words or
// characters, the facts, and the headline lists. The floors are slightly below the current results.
func TestCorpus(t *testing.T) {
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("the corpus of real pages is not here")
	}
	for _, tt := range []struct {
		set                               string
		body, title, source, date, recall float64
		noSites                           bool
	}{
		{set: "netease", body: 0.985, title: 1, source: 1, date: 1, recall: 0.97},
		{set: "netease", body: 0.985, title: 1, source: 1, date: 1, recall: 0.97, noSites: true},
		{set: "gnezh", body: 0.98, title: 1, source: 1, date: 1, noSites: true},
		{set: "gnezh", body: 0.98, title: 1, source: 1, date: 1},
		{set: "aeb", body: 0.97, title: 1, source: 1, date: 1, noSites: true},
		{set: "aeb", body: 0.97, title: 1, source: 1, date: 1},
	} {
		name := tt.set
		if tt.noSites {
			name += " without site rules"
		}
		t.Run(name, func(t *testing.T) {
			f := measureSet(t, filepath.Join(corpus, tt.set), tt.noSites)
			t.Logf("%d pages: body %.4f title %.3f source %.3f date %.3f author %.3f headlines %.3f with url %.3f junk %.3f",
				f.pages, f.body.mean(), f.title.mean(), f.source.mean(), f.date.mean(), f.author.mean(), f.recall.mean(), f.withURL.mean(), f.junk.mean())
			floor(t, "body", f.body.mean(), tt.body)
			floor(t, "title", f.title.mean(), tt.title)
			floor(t, "source", f.source.mean(), tt.source)
			floor(t, "date", f.date.mean(), tt.date)
			floor(t, "headlines", f.recall.mean(), tt.recall)
		})
	}
}

func floor(t *testing.T, what string, got, want float64) {
	t.Helper()
	if got < want {
		t.Errorf("%s %.4f, want at least %.4f", what, got, want)
	}
}

func measureSet(t *testing.T, dir string, noSites bool) figures {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold map[string]goldPage
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	keys := make([]string, 0, len(gold))
	for k := range gold {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var f figures
	for _, k := range keys {
		g := gold[k]
		f.pages++
		f.measure(t, filepath.Join(dir, "html", k+".html"), g, noSites)
	}
	return f
}

func (f *figures) measure(t *testing.T, name string, g goldPage, noSites bool) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	base, _ := url.Parse(g.URL)
	text, _ := charset.Decode(data, "")
	page, err := extract.Parse(text, extract.Options{URL: base, NoSites: noSites})
	if err != nil {
		t.Fatal(err)
	}
	md := ""
	if page.Body != nil {
		if md, err = markdown.FromNode(page.Body, base); err != nil {
			t.Fatal(err)
		}
	}
	f1 := similarity(g.ArticleBody, plainText(md))
	if f.body.add(f1); f1 < 0.9 {
		t.Logf("body %.3f %s", f1, filepath.Base(name))
	}
	f.measureFacts(page, g)
	f.measureHeadlines(page, g)
}

func (f *figures) measureFacts(page *extract.Page, g goldPage) {
	if g.Title != "" {
		f.title.addBool(sameText(g.Title, page.Title))
	}
	if g.Source != "" {
		f.source.addBool(sameText(g.Source, page.Source))
	}
	if g.Author != "" {
		f.author.addBool(sameText(g.Author, page.Byline))
	}
	if g.Date != "" {
		layout := "2006-01-02 15:04"[:len(g.Date)]
		f.date.addBool(page.Published.Known() && page.Published.Time.Format(layout) == g.Date && (len(g.Date) < 12 || page.Published.Precision >= datetime.Minute))
	}
}

func (f *figures) measureHeadlines(page *extract.Page, g goldPage) {
	if len(g.Headlines) == 0 {
		return
	}
	titles, pairs, bad := map[string]bool{}, map[string]bool{}, 0
	for _, h := range page.Headlines {
		key := norm(h.Title)
		if titles[key] || len(tokens(h.Title)) < 5 {
			bad++
		}
		titles[key], pairs[key+" "+bare(h.URL)] = true, true
	}
	var recall, withURL ratio
	for _, h := range g.Headlines {
		recall.addBool(titles[norm(h.Title)])
		withURL.addBool(pairs[norm(h.Title)+" "+bare(h.URL)])
	}
	f.recall.add(recall.mean())
	f.withURL.add(withURL.mean())
	f.junk.add(float64(bad) / float64(max(1, len(page.Headlines))))
}

func bare(address string) string {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		return address[:i]
	}
	return address
}

func sameText(a, b string) bool { return norm(a) == norm(b) }

// norm removes what may differ between two printings of a title.
func norm(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFF01 - '!'
		}
		if unicode.IsSpace(r) || strings.ContainsRune("\"“”'‘’|_-—·,。:!?", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

var (
	imageMark = regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`)
	linkMark  = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	lineMark  = regexp.MustCompile(`(?m)^\s{0,3}(#{1,6}|>|[-*+]|\d+\.)\s+`)
	textMark  = regexp.MustCompile("[*_`\\\\]+")
)

// plainText removes Markdown syntax.
func plainText(md string) string {
	md = linkMark.ReplaceAllString(imageMark.ReplaceAllString(md, ""), "$1")
	return textMark.ReplaceAllString(lineMark.ReplaceAllString(md, ""), "")
}

// tokens splits a text into words; a CJK character is one.
func tokens(s string) []string {
	var out []string
	word := -1
	for i, r := range s {
		cjk := r >= 0x2E80 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF
		if !cjk && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_') {
			if word < 0 {
				word = i
			}
			continue
		}
		if word >= 0 {
			out, word = append(out, s[word:i]), -1
		}
		if cjk {
			out = append(out, string(r))
		}
	}
	if word >= 0 {
		out = append(out, s[word:])
	}
	return out
}

func shingles(s string) map[string]int {
	t, counts := tokens(s), map[string]int{}
	for i := 0; i < len(t) && (i == 0 || i+4 <= len(t)); i++ {
		counts[strings.Join(t[i:min(i+4, len(t))], " ")]++
	}
	return counts
}

// similarity returns the F1 of two texts over shingles of four tokens.
func similarity(gold, got string) float64 {
	a, b := shingles(gold), shingles(got)
	hit, sumA, sumB := 0, 0, 0
	for k, n := range a {
		sumA += n
		hit += min(n, b[k])
	}
	for _, n := range b {
		sumB += n
	}
	if hit == 0 {
		return 0
	}
	p, r := float64(hit)/float64(sumB), float64(hit)/float64(sumA)
	return 2 * p * r / (p + r)
}
