package library

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/text"
)

func TestDigest(t *testing.T) {
	day := time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)
	ferry := articles.Headline{ID: "1", Title: "Ferries *return*", Section: "Harbour", Source: "Gazette", URL: "https://gazette.example/1"}
	again := articles.Headline{ID: "2", Title: "Ferries sail again", Section: "Harbour", Source: "Courier"}
	fair := articles.Headline{ID: "3", Title: "The fair opens #"}
	text := func(_ context.Context, h articles.Headline) (*articles.Article, error) {
		if h.ID != "1" {
			return nil, articles.ErrNotFound
		}
		return &articles.Article{Markdown: "The **first** ferry left at six. It was full! It came back."}, nil
	}
	stories := []Story{{Event: Event{Headline: ferry, Articles: []articles.Headline{ferry, again, ferry}}}, {Event: Event{Headline: fair, Articles: []articles.Headline{fair}}}}
	digest := must(NewDigest(context.Background(), stories, text, DigestOptions{From: day, To: day, Language: "en"}))(t)
	want := `## Harbour

### Ferries \*return\*

The first ferry left at six. It was full!

[Gazette](https://gazette.example/1) · Courier

## Other news

### The fair opens \#`
	if diff := cmp.Diff(want, digest.Markdown); diff != "" {
		t.Error(diff)
	}
	if digest.Title != "News digest, 6\u00a0May 2024" || digest.Standfirst != "2 stories from 4 articles" {
		t.Errorf("%q, %q", digest.Title, digest.Standfirst)
	}
	chinese := must(NewDigest(context.Background(), stories[1:], text, DigestOptions{From: day, To: day, Language: "zh"}))(t)
	if chinese.Title != "新闻摘要 · 2024年5月6日" || chinese.Markdown != `## The fair opens \#` {
		t.Errorf("%q, %q", chinese.Title, chinese.Markdown)
	}
}

// TestDigestEvents checks that the further events of a story are lines below it.
func TestDigestEvents(t *testing.T) {
	day := time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)
	var s Story
	for i := range 8 {
		h := articles.Headline{Title: fmt.Sprintf("Ferries *%d*", i), Source: "Gazette", URL: fmt.Sprintf("https://gazette.example/%d", i)}
		s.Articles = append(s.Articles, h)
		s.Events = append(s.Events, Event{Headline: h, Articles: []articles.Headline{h}})
	}
	s.Headline = s.Articles[0]
	text := func(context.Context, articles.Headline) (*articles.Article, error) { return nil, articles.ErrNotFound }
	digest := must(NewDigest(context.Background(), []Story{s}, text, DigestOptions{From: day, To: day, Language: "en"}))(t)
	want := `## Ferries \*0\*

[Gazette](https://gazette.example/0)

- [Ferries \*1\*](https://gazette.example/1) · Gazette
- [Ferries \*2\*](https://gazette.example/2) · Gazette
- [Ferries \*3\*](https://gazette.example/3) · Gazette
- [Ferries \*4\*](https://gazette.example/4) · Gazette
- 3 more events`
	if diff := cmp.Diff(want, digest.Markdown); diff != "" {
		t.Error(diff)
	}
}

// digestOf returns the digest of one story whose articles have these texts.
func digestOf(t *testing.T, texts []*articles.Article) string {
	t.Helper()
	s := Story{Event: Event{Headline: texts[0].Headline}}
	byID := map[string]*articles.Article{}
	for i, a := range texts {
		a.ID = strconv.Itoa(i)
		s.Articles, byID[a.ID] = append(s.Articles, a.Headline), a
	}
	s.ID = "0"
	text := func(_ context.Context, h articles.Headline) (*articles.Article, error) { return byID[h.ID], nil }
	return must(NewDigest(context.Background(), []Story{s}, text, DigestOptions{Language: "en"}))(t).Markdown
}

// TestDigestStandfirst checks which sentences of which article are a story's standfirst.
func TestDigestStandfirst(t *testing.T) {
	for name, test := range map[string]struct{ title, text, want string }{
		"marks":       {"Fair", "# Fair\n\n![A tent](https://a.example/t.png)\n\n| a | b |\n|---|---|\n\nIt **opens** today.", "It opens today."},
		"title":       {"The fair opens", "The fair opens. Tents stand. Music plays.", "Tents stand. Music plays."},
		"beginning":   {"The fair", "The fairground is wet.", "The fairground is wet."},
		"Han":         {"庙会开幕", "庙会开幕今天上午人很多。", "今天上午人很多。"},
		"other marks": {"Fair opens, tents stand", "FAIR OPENS: tents stand! Music plays.", "Music plays."},
		"figures":     {"Fair 2", "Fair 21 opens.", "Fair 21 opens."},
		"title only":  {"The fair opens", "The fair opens", "A second paper says so."},
		"none":        {"The fair opens", "", "A second paper says so."},
	} {
		t.Run(name, func(t *testing.T) {
			other := &articles.Article{Headline: articles.Headline{Title: "Other"}, Markdown: "A second paper says so."}
			got := digestOf(t, []*articles.Article{{Headline: articles.Headline{Title: test.title}, Markdown: test.text}, other})
			if want := "## " + test.title + "\n\n" + test.want; got != want {
				t.Errorf("%q, not %q", got, want)
			}
		})
	}
}

// TestDigestBounds checks that a story takes little room, however long its titles and however many its outlets.
func TestDigestBounds(t *testing.T) {
	var texts []*articles.Article
	for i := range 100 {
		source := strings.Repeat("Gazette ", 200) + strconv.Itoa(i)
		texts = append(texts, &articles.Article{Headline: articles.Headline{Title: strings.Repeat("字", 1000), Source: source}, Markdown: strings.Repeat("text ", 1000)})
	}
	got := digestOf(t, texts)
	if len(got) > maxHeading+text.MaxSentences+maxOutlets*(maxHeading+10)+100 {
		t.Errorf("%d bytes", len(got))
	}
	if !strings.HasSuffix(got, " · 94\u00a0more") {
		t.Errorf("ends in %q", got[len(got)-50:])
	}
}

// TestDigestUntitled checks that a story without a title is named by its URL, as in lists.
func TestDigestUntitled(t *testing.T) {
	got := digestOf(t, []*articles.Article{{Headline: articles.Headline{URL: "https://a.example/1"}, Markdown: "It rains."}})
	if want := "## https://a.example/1\n\nIt rains.\n\n[a.example](https://a.example/1)"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

// TestDigestPage checks that a digest of a quiet day fits a page: the most reported stories are told, the others listed.
func TestDigestPage(t *testing.T) {
	var stories []Story
	for i := range 20 {
		h := articles.Headline{ID: strconv.Itoa(i), Title: fmt.Sprintf("Ferry %d sails", i), Source: "Gazette", URL: fmt.Sprintf("https://gazette.example/%d", i)}
		stories = append(stories, Story{Event: Event{Headline: h, Articles: []articles.Headline{h}}})
	}
	stories[19].Articles = append(stories[19].Articles, articles.Headline{Source: "Courier"})
	text := func(context.Context, articles.Headline) (*articles.Article, error) {
		return &articles.Article{Markdown: "It sails. It comes back."}, nil
	}
	got := must(NewDigest(context.Background(), stories, text, DigestOptions{Language: "en"}))(t).Markdown
	if n := strings.Count(got, "\n"); n > 45 {
		t.Errorf("%d lines", n)
	}
	for _, want := range []string{
		"## Ferry 0 sails\n\nIt sails. It comes back.\n\n[Gazette](https://gazette.example/0)\n\n", "## Ferry 19 sails\n",
		"## In brief\n\n- [Ferry 3 sails](https://gazette.example/3) · Gazette\n- [Ferry 4 sails](https://gazette.example/4) · Gazette\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing from\n%s", want, got)
		}
	}
}

// TestDigestLongSentence checks that a long first sentence is cut between clauses.
func TestDigestLongSentence(t *testing.T) {
	got := digestOf(t, []*articles.Article{{Headline: articles.Headline{Title: "渡轮"}, Markdown: strings.Repeat("渡轮今晨在特瑟尔外海搁浅，", 30) + "无人受伤。"}})
	if !strings.HasSuffix(got, "外海搁浅…") || len(got) > 600 {
		t.Errorf("got %q", got)
	}
}

// TestSectionOf checks that a story is in the section of most of its articles that have one.
func TestSectionOf(t *testing.T) {
	for sections, want := range map[string]string{"": "", "||Harbour": "Harbour", "Town|Harbour|Harbour": "Harbour", "Town|Harbour": "Town"} {
		var s Story
		for section := range strings.SplitSeq(sections, "|") {
			s.Articles = append(s.Articles, articles.Headline{Section: section})
		}
		if got := sectionOf(&s); got != want {
			t.Errorf("%s: %q, not %q", sections, got, want)
		}
	}
}

// TestSectionsOf checks that sections keep their order, and that stories without one come last.
func TestSectionsOf(t *testing.T) {
	var stories []Story
	for _, section := range []string{"", "Town", "Harbour", "", "Town"} {
		stories = append(stories, Story{Event: Event{Articles: []articles.Headline{{Section: section}}}})
	}
	names, bySection := sectionsOf(stories)
	if diff := cmp.Diff([]string{"Town", "Harbour", ""}, names); diff != "" {
		t.Error(diff)
	}
	if len(bySection["Town"]) != 2 || bySection[""][1] != &stories[3] {
		t.Errorf("got %v", bySection)
	}
}
