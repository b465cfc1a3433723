package capture

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"newsreader/articles/internal/datetime"
)

// parsed reads lists of headlines below an article that is just enough of a page.
func parsed(t *testing.T, lists string) *Page {
	t.Helper()
	page, ok := Parse("首页 > 新闻 > 正文\n这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
		strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + lists)
	if !ok {
		t.Fatal("not taken for a capture")
	}
	return page
}

// dump returns a page in a form that is easy to read and compare.
func dump(p *Page, ok bool) string {
	if !ok {
		return "no capture\n"
	}
	var b strings.Builder
	fact := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	fact("title", p.Title)
	fact("breadcrumbs", strings.Join(p.Breadcrumbs, " / "))
	fact("source", p.Source)
	fact("byline", p.Byline)
	fact("published", moment(p.Published))
	fact("updated", moment(p.Updated))
	fact("captured", moment(p.Captured))
	fact("comments", count(p.Comments))
	fact("standfirst", p.Standfirst)
	fact("language", p.Language)
	if a := p.Author; a != nil {
		fact("author", strings.Join([]string{a.Name, a.Bio, count(a.Articles), count(a.Followers)}, " | "))
	}
	for _, n := range p.Notices {
		fact("notice", n)
	}
	fmt.Fprintf(&b, "\n%s\n\n", p.Markdown)
	for _, h := range p.Headlines {
		mark := "-"
		if h.Related {
			mark = "*"
		}
		fields := []string{h.Section, h.Title, h.Source, moment(h.Published), count(h.Comments), h.URL, h.Summary}
		fmt.Fprintf(&b, "%s %s\n", mark, strings.TrimRight(strings.Join(fields, " | "), " |"))
	}
	return b.String()
}

// rows returns the headlines of a page, a line for each.
func rows(p *Page) []string {
	var out []string
	for _, h := range p.Headlines {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s|%s|%s|%s|%s|%s", h.Section, h.Title, h.Source, moment(h.Published), count(h.Comments), h.Summary), "|"))
	}
	return out
}

func moment(st datetime.Stamp) string {
	switch st.Precision {
	case 0:
		return ""
	case datetime.Day:
		return st.Time.Format(time.DateOnly)
	}
	return st.Time.Format(time.RFC3339)
}

func count(n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}
