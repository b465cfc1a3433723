package articles

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"newsreader/articles/internal/markdown"
)

// DigestOptions say what a digest is of.
type DigestOptions struct {
	// Day is the day that the title names.
	Day time.Time
	// Language is that of the digest's own words, zh or en.
	Language string
}

// Digest makes one article of stories: by section, each with its headline, a standfirst of two sentences and the
// sources that tell it. Text gives the article behind a headline, with ErrNotFound where there is none.
func Digest(ctx context.Context, stories []Story, text func(context.Context, Headline) (*Article, error), opts DigestOptions) (*Article, error) {
	w := wordsOf(opts.Language)
	var body strings.Builder
	leads := make([]Headline, len(stories))
	byLead := map[string]*Story{}
	told := 0
	for i := range stories {
		s := &stories[i]
		leads[i] = s.Headline
		leads[i].Section = sectionOf(s)
		byLead[s.ID] = s
		told += len(s.Articles)
	}
	sections := Sections(leads)
	// What stands in no section comes last.
	slices.SortStableFunc(sections, func(a, b Section) int { return cmp.Compare(min(1, len(b.Name)), min(1, len(a.Name))) })
	for _, section := range sections {
		if len(sections) > 1 {
			fmt.Fprintf(&body, "## %s\n\n", markdown.Escape(firstOf(section.Name, w.other)))
		}
		for _, h := range section.Headlines {
			a, err := text(ctx, h)
			if err != nil && !errors.Is(err, ErrNotFound) {
				return nil, err
			}
			writeStory(&body, byLead[h.ID], a, len(sections) > 1)
		}
	}
	digest := &Article{
		Headline:   Headline{Title: w.digest + w.said("%s", Time{opts.Day, true}), Language: opts.Language},
		Standfirst: w.extent(len(stories), told),
		Markdown:   strings.TrimSpace(body.String()),
	}
	page := Page{Article: digest}
	page.finish()
	return page.Article, nil
}

// sectionOf gives the section in which most articles of a story stand, the first of equals.
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

// outlet names who tells: the source as printed, else the host of the address.
func outlet(h *Headline) string {
	if h.Source != "" {
		return h.Source
	}
	if u, err := url.Parse(h.URL); err == nil {
		return u.Host
	}
	return ""
}

func writeStory(out *strings.Builder, s *Story, a *Article, sectioned bool) {
	level := "##"
	if sectioned {
		level = "###"
	}
	fmt.Fprintf(out, "%s %s\n\n", level, markdown.Escape(s.Title))
	if a != nil {
		if standfirst := sentences(firstOf(a.Standfirst, plainMarkdown(clip(a.Markdown, maxComparedText)), a.Summary), 2); standfirst != "" {
			fmt.Fprintf(out, "%s\n\n", markdown.Escape(standfirst))
		}
	}
	var links []string
	seen := map[string]bool{}
	for _, h := range s.Articles {
		name := outlet(&h)
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		links = append(links, linked(name, h.URL))
	}
	if len(links) > 0 {
		fmt.Fprintf(out, "%s\n\n", strings.Join(links, " · "))
	}
}

// maxStandfirst bounds a story's standfirst, in bytes: texts without full stops exist.
const maxStandfirst = 700

// sentences gives the first n sentences of the first paragraphs of a text, on one line.
func sentences(text string, n int) string {
	text = strings.Join(strings.Fields(clip(text, 4*maxStandfirst)), " ")
	for i, r := range text {
		if !endsSentence(text, i, r) {
			continue
		}
		if n--; n == 0 {
			return clipped(text[:closing(text, i+utf8.RuneLen(r))])
		}
	}
	return clipped(text)
}

// endsSentence is true of a full stop, and of a point, question or exclamation mark that a capital or an unspaced
// character follows: enough for a standfirst.
func endsSentence(text string, i int, r rune) bool {
	switch r {
	case '。', '！', '？':
		return true
	case '.', '!', '?':
		rest := text[closing(text, i+1):]
		before := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
		// An initial or a short title such as Mr. ends no sentence.
		return rest == "" || strings.HasPrefix(rest, " ") && (r != '.' || len(before) > 3 || strings.ToLower(before) == before)
	}
	return false
}

// closing is where the quotation marks and brackets at i end.
func closing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("”’」』）)\"'", r) {
			break
		}
		i += n
	}
	return i
}

// clipped is a text of at most maxStandfirst bytes, with an ellipsis where it was cut.
func clipped(text string) string {
	if len(text) <= maxStandfirst {
		return text
	}
	return strings.TrimSpace(clip(text, maxStandfirst)) + "…"
}
