package library

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/messages"
)

// DigestOptions configure a digest.
type DigestOptions struct {
	// From and To are the first and the last moment of the interval that it is about; the title names their days. A
	// zero From is when the earliest article was published.
	From, To time.Time
	// Language is the language of the digest's own words: zh, zh-Hant or en.
	Language string
}

// NewDigest composes an article of stories: by section, each story with its headline, a standfirst of two sentences,
// links to the sources that report it, and what else happened in it. Text returns the article behind a headline, or ErrNotFound.
func NewDigest(ctx context.Context, stories []Story, text func(context.Context, articles.Headline) (*articles.Article, error), opts DigestOptions) (*articles.Article, error) {
	d := &digestBuilder{messages: messages.For(opts.Language), text: text, told: chooseTold(stories)}
	names, bySection := sectionsOf(stories)
	d.sectioned = len(names) > 1
	for _, name := range names {
		if d.sectioned {
			d.heading("##", cmp.Or(name, d.messages.OtherNews()))
		}
		if err := d.section(ctx, bySection[name]); err != nil {
			return nil, err
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
	digest.Language = opts.Language // with its script
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
