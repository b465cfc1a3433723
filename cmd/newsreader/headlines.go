package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// headlineTable returns a table of headlines. It has headings for the sections if the headlines of each are adjacent.
// Times are those of the clock's location, or of the page's own if that is nil.
// The ID remains however narrow the table is, because it is what one types after show, and so do the
// marks of what is read and starred, which nothing else shows.
func (a *app) headlineTable(ctx context.Context, headlines []articles.Headline, clock *time.Location) *term.Table {
	table := term.NewTable(
		term.Column{Header: "ID", Look: term.LookFaint},
		term.Column{Header: a.localized("Time", "时间"), Right: true, Look: term.LookFaint, Vanish: 1},
		term.Column{Header: a.localized("Source", "来源"), Max: 16, Vanish: 3},
		term.Column{},
		term.Column{Header: a.localized("Title", "标题"), Flexible: true, Min: 24},
	)
	table.Wrap(a.wrap.wrapping())
	t, _ := a.terminal() // printDocument reports the error
	ids, published := a.shortIDs(ctx, headlines), make([]articles.Time, len(headlines))
	for i, h := range headlines {
		published[i] = h.Published
	}
	times := a.listTimes(published, clock)
	sectioned := len(slices.CompactFunc(slices.Clone(headlines), sameSection)) == len(articles.Sections(headlines))
	for i, h := range headlines {
		if sectioned && (i == 0 && h.Section != "" || i > 0 && !sameSection(h, headlines[i-1])) {
			table.Section(h.Section)
		}
		table.Row(
			term.Cell{Text: ids[i]},
			term.Cell{Text: times[i]},
			term.Cell{Text: h.Source},
			term.Cell{Text: a.marksOf(h, t.Accessible)},
			term.Cell{Text: titleOf(h), URL: h.URL, Look: lookOf(h)},
		)
	}
	return table
}

// composeHeadline adds the title of a headline, and below it its ID, marks and further facts.
func (a *app) composeHeadline(doc *term.Document, h articles.Headline, id string, facts ...string) {
	doc.Block(term.RoleSection, titleOf(h))
	t, _ := a.terminal() // printDocument reports the error
	if t.Accessible {
		id = a.localized("ID: ", "ID：") + id
	}
	facts = append([]string{id, a.marksOf(h, t.Accessible)}, facts...)
	doc.Block(term.RoleMeta, joinFacts(facts...))
}

// titleOf returns the title of a headline, or its substitute, see [articles.Headline.Name].
func titleOf(h articles.Headline) string {
	return term.Cut(h.Name(), maxTitleWidth)
}

// maxTitleWidth is the maximum width of a title in columns. Some feeds have the whole text in it.
const maxTitleWidth = 300

// marksOf returns whether a headline is read and starred: in symbols, or in words for a screen reader.
func (a *app) marksOf(h articles.Headline, inWords bool) string {
	read, starred, both := "✓", "*", ""
	if inWords {
		read, starred, both = a.localized("read", "已读"), a.localized("starred", "星标"), a.localized(" ", "、")
	}
	switch {
	case h.Read && h.Starred:
		return read + both + starred
	case h.Read:
		return read
	case h.Starred:
		return starred
	}
	return ""
}

// lookOf returns the look of a headline: faint if it has been read.
func lookOf(h articles.Headline) term.Look {
	if h.Read {
		return term.LookFaint
	}
	return term.LookPlain
}

func sameSection(a, b articles.Headline) bool { return a.Section == b.Section }

// nonEmpty returns the parts that are not empty.
func nonEmpty(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// joinFacts joins the facts that are known.
func joinFacts(facts ...string) string { return strings.Join(nonEmpty(facts...), " · ") }

// joinNames joins names to a list.
func (a *app) joinNames(names []string) string {
	comma := a.localized(", ", "、")
	if n := len(names) - maxJoinedNames; n > 0 {
		return strings.Join(names[:maxJoinedNames], comma) + fmt.Sprintf(a.localized(" and\u00a0%d\u00a0more", "，另有\u00a0%d\u00a0家"), n)
	}
	return strings.Join(names, comma)
}

// maxJoinedNames is the number of names in a list, after which the rest are only counted.
const maxJoinedNames = 4
