package library

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"newsreader/articles"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/text"
)

// DigestOptions configure a digest.
type DigestOptions struct {
	// From and To are the first and the last moment of the interval that it is about; the title names their days. A
	// zero From is when the earliest article was published.
	From, To time.Time
	// Language is the language of the digest's own words, zh or en.
	Language string
}

// NewDigest composes an article of stories: by section, each story with its headline, a standfirst of two sentences,
// links to the sources that report it, and what else happened in it. Text returns the article behind a headline, or ErrNotFound.
func NewDigest(ctx context.Context, stories []Story, text func(context.Context, articles.Headline) (*articles.Article, error), opts DigestOptions) (*articles.Article, error) {
	d := &digestBuilder{messages: messages.For(opts.Language), text: text}
	names, bySection := sectionsOf(stories)
	d.sectioned = len(names) > 1
	for _, name := range names {
		if d.sectioned {
			d.heading("##", cmp.Or(name, d.messages.OtherNews()))
		}
		for _, s := range bySection[name] {
			if err := d.story(ctx, s); err != nil {
				return nil, err
			}
		}
	}
	count := 0
	for _, s := range stories {
		count += len(s.Articles)
	}
	digest := &articles.Article{
		Headline:   articles.Headline{Title: d.messages.DigestTitle(opts.interval(stories)), Language: opts.Language},
		Standfirst: d.messages.Extent(len(stories), count),
		Markdown:   strings.TrimSpace(d.body.String()),
	}
	digest.Sanitize()
	digest.CollectLinks()
	return digest, nil
}

// interval returns the moments whose days the title names.
func (o DigestOptions) interval(stories []Story) (from, to time.Time) {
	if !o.From.IsZero() {
		return o.From, o.To
	}
	from = o.To
	for _, s := range stories {
		if first := s.First.At(o.To.Location()); !first.IsZero() && first.Before(from) {
			from = first
		}
	}
	return from.In(o.To.Location()), o.To
}

// sectionsOf groups stories by section, in the order in which each section first appears. Stories without a section
// come last.
func sectionsOf(stories []Story) (names []string, bySection map[string][]*Story) {
	bySection = map[string][]*Story{}
	for i := range stories {
		name := sectionOf(&stories[i])
		if bySection[name] == nil {
			names = append(names, name)
		}
		bySection[name] = append(bySection[name], &stories[i])
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(min(1, len(b)), min(1, len(a))) })
	return names, bySection
}

// sectionOf returns the section that most articles of a story are in, the first of several.
func sectionOf(s *Story) string {
	counts := map[string]int{}
	best := ""
	for _, h := range s.Articles {
		counts[h.Section]++
	}
	for _, h := range s.Articles {
		if h.Section != "" && counts[h.Section] > counts[best] || best == "" {
			best = h.Section
		}
	}
	return best
}

// outletName returns the outlet of a headline: the source as printed, else the host of its URL.
func outletName(h *articles.Headline) string {
	if h.Source != "" {
		return h.Source
	}
	if u, err := url.Parse(h.URL); err == nil {
		return u.Host
	}
	return ""
}

// digestBuilder composes one digest.
type digestBuilder struct {
	messages  messages.Catalog
	text      func(context.Context, articles.Headline) (*articles.Article, error)
	body      strings.Builder
	sectioned bool
}

func (d *digestBuilder) story(ctx context.Context, s *Story) error {
	level := "##"
	if d.sectioned {
		level = "###"
	}
	standfirst, err := d.standfirst(ctx, s)
	if err != nil {
		return err
	}
	d.heading(level, s.Name())
	if s.Title != "" || s.Name() == s.URL { // otherwise the heading is the beginning of the text
		d.paragraph(markdown.Escape(standfirst))
	}
	d.paragraph(d.outlets(s))
	d.furtherEvents(s)
	return nil
}

// maxFurtherEvents is how many events of a story are listed besides the first; the rest are counted.
const maxFurtherEvents = 5

// furtherEvents lists what else happened in a story, each event in a line.
func (d *digestBuilder) furtherEvents(s *Story) {
	if len(s.Events) < 2 {
		return
	}
	var lines []string
	further := s.Events[1:]
	for _, e := range further[:min(len(further), maxFurtherEvents)] {
		line := "- " + markdown.Link(text.Truncate(e.Name(), maxHeading), e.URL)
		if name := outletName(&e.Headline); name != "" {
			line += " · " + markdown.Escape(text.Truncate(name, maxHeading))
		}
		lines = append(lines, line)
	}
	if more := len(further) - len(lines); more > 0 {
		lines = append(lines, "- "+d.messages.More(more))
	}
	d.paragraph(strings.Join(lines, "\n"))
}

// maxHeading bounds headings and the names of outlets, in bytes.
const maxHeading = 300

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

// standfirst returns the beginning of the story's lead article, or of the first other article that has a text.
func (d *digestBuilder) standfirst(ctx context.Context, s *Story) (string, error) {
	members := append([]articles.Headline{s.Headline}, s.Articles...)
	for _, h := range members[:min(len(members), maxTextsTried)] {
		a, err := d.text(ctx, h)
		if err != nil && !errors.Is(err, articles.ErrNotFound) {
			return "", err
		}
		if a == nil {
			continue
		}
		words, _ := text.SplitImages(runes.Clip(a.Markdown, maxComparedText))
		body := cmp.Or(a.Standfirst, text.FromMarkdown(prose(words)), a.Summary)
		if standfirst := text.Sentences(withoutTitle(body, h.Title), 2); standfirst != "" {
			return standfirst, nil
		}
	}
	return "", nil
}

// maxOutlets is how many outlets are named; the rest are counted.
const maxOutlets = 8

// outlets names the outlets that report a story, each with a link to its first article.
func (d *digestBuilder) outlets(s *Story) string {
	var links []string
	seen := map[string]bool{}
	for _, h := range s.Articles {
		name := outletName(&h)
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		if len(seen) <= maxOutlets {
			links = append(links, markdown.Link(text.Truncate(name, maxHeading), h.URL))
		}
	}
	if more := len(seen) - len(links); more > 0 {
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

// withoutTitle removes a title repeated at the beginning of a text, whatever punctuation separates its words.
func withoutTitle(text, title string) string {
	text = strings.TrimSpace(text)
	at := 0
	for _, want := range title {
		if !isWordRune(want) {
			continue
		}
		n := strings.IndexFunc(text[at:], isWordRune)
		if n < 0 {
			return text
		}
		got, size := utf8.DecodeRuneInString(text[at+n:])
		if unicode.ToLower(got) != unicode.ToLower(want) {
			return text
		}
		at += n + size
	}
	rest := text[at:]
	if next, _ := utf8.DecodeRuneInString(rest); isWordRune(next) && !unicode.Is(unicode.Han, next) {
		return text // the title ends in the middle of a word
	}
	return strings.TrimLeftFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".。!！?？:：|-–—”\"", r)
	})
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
