package library

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/standfirst"
	"newsreader/articles/internal/text"
)

// A digest of a quiet day fits a page of about 60 lines.
const (
	// minTold is how many stories are told with a standfirst, however few articles report them.
	minTold = 4
	// maxTold is how many stories are told with a standfirst on a busy day.
	maxTold = 8
	// minToldArticles is how many articles report a story that is told with a standfirst on a busy day.
	minToldArticles = 4
	// maxFurtherEvents is how many events of a story are listed besides the first; the rest are counted.
	maxFurtherEvents = 4
	// maxOutlets is how many outlets are named; the rest are counted.
	maxOutlets = 6
	// maxHeading bounds headings and the names of outlets, in bytes.
	maxHeading = 300
	// maxStandfirst is the width of two sentences, in columns, above which one must do.
	maxStandfirst = 280
)

// chooseTold returns the stories that are told with a standfirst: those of the most articles, the hotter ones of equals.
func chooseTold(stories []Story) map[*Story]bool {
	ranked := make([]*Story, len(stories))
	for i := range stories {
		ranked[i] = &stories[i]
	}
	slices.SortStableFunc(ranked, func(a, b *Story) int { return cmp.Compare(len(b.Articles), len(a.Articles)) })
	told := map[*Story]bool{}
	for i, s := range ranked[:min(len(ranked), maxTold)] {
		told[s] = i < minTold || len(s.Articles) >= minToldArticles
	}
	return told
}

// digestBuilder composes one digest.
type digestBuilder struct {
	messages  messages.Catalog
	text      func(context.Context, articles.Headline) (*articles.Article, error)
	told      map[*Story]bool
	body      strings.Builder
	sectioned bool
}

// section composes the stories of a section: those that are told, then a list of the others.
func (d *digestBuilder) section(ctx context.Context, stories []*Story) error {
	var lines []string
	for _, s := range stories {
		if !d.told[s] {
			lines = append(lines, d.line(s.Headline, len(outletsOf(s.Articles))))
		} else if err := d.story(ctx, s); err != nil {
			return err
		}
	}
	if len(lines) > 0 && len(lines) < len(stories) {
		d.heading(d.level(), d.messages.InBrief())
	}
	d.paragraph(strings.Join(lines, "\n"))
	return nil
}

// level is the mark of a story's heading.
func (d *digestBuilder) level() string {
	if d.sectioned {
		return "###"
	}
	return "##"
}

func (d *digestBuilder) story(ctx context.Context, s *Story) error {
	beginning, err := d.standfirst(ctx, s)
	if err != nil {
		return err
	}
	d.heading(d.level(), s.Name())
	if s.Title != "" || s.Name() == s.URL { // otherwise the heading is the beginning of the text
		d.paragraph(markdown.Escape(beginning))
	}
	d.paragraph(d.outlets(s))
	d.furtherEvents(s)
	return nil
}

// furtherEvents lists what else happened in a story, each event in a line.
func (d *digestBuilder) furtherEvents(s *Story) {
	var lines []string
	var told []string
	more := 0
	for i, e := range s.Events {
		same := func(title string) bool { return similarity.SameTitle(title, e.Title) }
		switch {
		case i == 0 || slices.ContainsFunc(told, same) || same(s.Title):
		case len(lines) == maxFurtherEvents:
			more++
		default:
			told = append(told, e.Title)
			lines = append(lines, d.line(e.Headline, len(outletsOf(e.Articles))))
		}
	}
	if more > 0 {
		lines = append(lines, "- "+d.messages.MoreEvents(more))
	}
	d.paragraph(strings.Join(lines, "\n"))
}

// line is a story or event in one line: a link with its headline, the outlet, and how many more outlets report it.
func (d *digestBuilder) line(h articles.Headline, outlets int) string {
	line := "- " + markdown.Link(text.Truncate(h.Name(), maxHeading), h.URL)
	if name := outletName(&h); name != "" {
		line += " · " + markdown.Escape(text.Truncate(name, maxHeading))
	}
	if outlets > 1 {
		line += " · " + d.messages.More(outlets-1)
	}
	return line
}

func (d *digestBuilder) heading(level, title string) {
	title = markdown.Escape(text.Truncate(title, maxHeading))
	// A trailing # would be taken for a closing sequence (CommonMark 4.2) and not shown.
	if words, found := strings.CutSuffix(title, " #"); found {
		title = words + ` \#`
	}
	d.paragraph(level + " " + title)
}

func (d *digestBuilder) paragraph(text string) {
	if text != "" {
		d.body.WriteString(text + "\n\n")
	}
}

// maxTextsTried is how many articles of a story are read to find one with a text.
const maxTextsTried = 5

// standfirst returns the beginning of the story's lead article, or of the first other article of its lead event that has a text.
func (d *digestBuilder) standfirst(ctx context.Context, s *Story) (string, error) {
	members := s.Articles
	if len(s.Events) > 0 {
		members = s.Events[0].Articles
	}
	members = append([]articles.Headline{s.Headline}, members...)
	for _, h := range members[:min(len(members), maxTextsTried)] {
		a, err := d.text(ctx, h)
		if err != nil && !errors.Is(err, articles.ErrNotFound) {
			return "", err
		}
		if a == nil {
			continue
		}
		words, _ := text.SplitImages(runes.Clip(a.Markdown, maxComparedText))
		for _, body := range []string{a.Standfirst, text.FromMarkdown(prose(words)), a.Summary} {
			beginning := standfirst.From(body, a.Title, similarity.PrintedTitle(a.Title, a.Source), s.Title)
			if beginning = beginningOf(beginning); beginning != "" {
				return beginning, nil
			}
		}
	}
	return "", nil
}

// beginningOf returns the first two sentences of a text, the first alone if they are long, and of a very long one the
// first clauses.
func beginningOf(body string) string {
	for n := 2; n > 0; n-- {
		if beginning := text.Sentences(body, n); runes.Columns(beginning) <= maxStandfirst {
			return beginning
		}
	}
	return text.Clauses(text.Sentences(body, 1), maxStandfirst)
}

// outletName returns the outlet of a headline: the source as printed, else the host of its URL.
func outletName(h *articles.Headline) string {
	name := h.Source
	if u, err := url.Parse(h.URL); name == "" && err == nil {
		name = u.Host
	}
	return strings.TrimPrefix(name, "www.")
}

// outletsOf returns the first headline of each outlet.
func outletsOf(members []articles.Headline) []articles.Headline {
	var first []articles.Headline
	seen := map[string]bool{"": true}
	for _, h := range members {
		if name := outletName(&h); !seen[name] {
			seen[name] = true
			first = append(first, h)
		}
	}
	return first
}

// outlets names the outlets that report a story, each with a link to its first article, or to the one of the heading.
func (d *digestBuilder) outlets(s *Story) string {
	var links []string
	all := outletsOf(s.Articles)
	for _, h := range all[:min(len(all), maxOutlets)] {
		if outletName(&h) == outletName(&s.Headline) {
			h = s.Headline
		}
		links = append(links, markdown.Link(text.Truncate(outletName(&h), maxHeading), h.URL))
	}
	if more := len(all) - len(links); more > 0 {
		links = append(links, d.messages.More(more))
	}
	return strings.Join(links, " · ")
}

// prose returns Markdown without its headings, tables and the fences of code.
func prose(md string) string {
	var out strings.Builder
	for line := range strings.Lines(md) {
		start := strings.TrimSpace(line)
		if !strings.HasPrefix(start, "#") && !strings.HasPrefix(start, "|") && !strings.HasPrefix(start, "```") {
			out.WriteString(line)
		}
	}
	return out.String()
}
