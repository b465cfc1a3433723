package articles

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"One line":                     "One line",
		"First. Second! Third?":        "First. Second!",
		"First.\nSecond\nline. Third.": "First. Second line.",
		"Mr. Lund of the U.S. board left. He said so. Then more.": "Mr. Lund of the U.S. board left. He said so.",
		"It rose 3.5 per cent. \"It will stay.\" So they say.":    "It rose 3.5 per cent. \"It will stay.\"",
		"第一句。第二句！第三句？":                                            "第一句。第二句！",
		"他说：“好。”然后走了。再见。":                                         "他说：“好。”然后走了。",
	} {
		if got := sentences(text, 2); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
	long := sentences(strings.Repeat("无标点", 1000), 2)
	if len(long) > maxStandfirst+len("…") || !strings.HasSuffix(long, "…") {
		t.Errorf("%d bytes", len(long))
	}
}

func TestDigest(t *testing.T) {
	day := time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)
	ferry := Headline{ID: "1", Title: "Ferries *return*", Section: "Harbour", Source: "Gazette", URL: "https://gazette.example/1"}
	again := Headline{ID: "2", Title: "Ferries sail again", Section: "Harbour", Source: "Courier"}
	fair := Headline{ID: "3", Title: "The fair opens"}
	text := func(_ context.Context, h Headline) (*Article, error) {
		if h.ID != "1" {
			return nil, ErrNotFound
		}
		return &Article{Markdown: "The **first** ferry left at six. It was full! It came back."}, nil
	}
	stories := []Story{{Headline: ferry, Articles: []Headline{ferry, again, ferry}}, {Headline: fair, Articles: []Headline{fair}}}
	digest := must(Digest(context.Background(), stories, text, DigestOptions{Day: day, Language: "en"}))(t)
	want := `## Harbour

### Ferries \*return\*

The first ferry left at six. It was full!

[Gazette](https://gazette.example/1) · Courier

## Other news

### The fair opens`
	if diff := cmp.Diff(want, digest.Markdown); diff != "" {
		t.Error(diff)
	}
	if digest.Title != "News digest, 6\u00a0May 2024" || digest.Standfirst != "2 stories, told by 4 articles" {
		t.Errorf("%q, %q", digest.Title, digest.Standfirst)
	}
	chinese := must(Digest(context.Background(), stories[1:], text, DigestOptions{Day: day, Language: "zh"}))(t)
	if chinese.Title != "新闻摘要，2024年5月6日" || chinese.Markdown != "## The fair opens" {
		t.Errorf("%q, %q", chinese.Title, chinese.Markdown)
	}
}
