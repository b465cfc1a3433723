package main

import (
	"context"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/rogpeppe/go-internal/diff"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// change is what the publisher changed in a text from one revision to the next, as a unified diff in which each
// paragraph is a line.
type change struct {
	From articles.Time `json:"from"`
	To   articles.Time `json:"to"`
	Diff string        `json:"diff"`

	revision      int // the number of the changed text
	before, after *library.Revision
}

// runDiff prints the changes of an article: all of them, or the one that led to the revision asked for.
func (a *app) runDiff(ctx context.Context, opts showOptions, in input) error {
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	revisions, err := a.revisions(ctx, in.arg)
	if err != nil {
		return err
	}
	article := revisions[len(revisions)-1].Article
	changes := changesOf(revisions)
	if opts.revision != 0 {
		if err := checkRevision(opts.revision, len(revisions)); err != nil {
			return err
		}
		changes = slices.DeleteFunc(changes, func(c change) bool { return c.revision != opts.revision })
	}
	if format == "terminal" {
		marked := markRevisions(revisions, changes, opts.revision)
		err = a.printDocument(ctx, article.LabelLanguage(), func(doc *term.Document) { a.composeChanges(doc, article, marked) })
	} else {
		err = writeChanges(a.stdout, format, changes)
	}
	if err != nil {
		return err
	}
	return a.noteShown(ctx, opts, in, article)
}

// changesOf returns what the publisher changed from one revision to the next. What another feed says of the article is
// none of it, nor is the step from the feed's text to that of the page. It is not nil, since no change is an empty list
// in JSON.
func changesOf(revisions []library.Revision) []change {
	changes := []change{}
	latest := map[bool]*library.Revision{} // the feed's and the page's
	for i := range revisions {
		after := &revisions[i]
		if after.Elsewhere {
			continue
		}
		if before := latest[after.FullText]; before != nil {
			if text := diff.Diff(revisionName(before), revisionText(before), revisionName(after), revisionText(after)); len(text) > 0 {
				changes = append(changes, change{articles.Time{Time: before.Stored}, articles.Time{Time: after.Stored}, string(text), i + 1, before, after})
			}
		}
		latest[after.FullText] = after
	}
	return changes
}

// writeChanges writes changes in a machine-readable format.
func writeChanges(w io.Writer, format string, changes []change) error {
	if format == "json" {
		return writeJSON(w, changes, "  ")
	}
	var text strings.Builder
	for i, c := range changes {
		switch {
		case format == "text":
			text.WriteString(c.Diff)
		case i > 0:
			text.WriteString("\n" + fencedDiff(c.Diff))
		default:
			text.WriteString(fencedDiff(c.Diff))
		}
	}
	_, err := io.WriteString(w, text.String())
	return err
}

var backquotes = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("`+") })

// fencedDiff returns a diff as a block of code in Markdown, in a fence that the diff cannot close.
func fencedDiff(text string) string {
	fence := "```"
	for _, run := range backquotes().FindAllString(text, -1) {
		if len(run) >= len(fence) {
			fence = run + "`"
		}
	}
	return fence + "diff\n" + text + fence + "\n"
}

func revisionName(r *library.Revision) string {
	return r.Stored.UTC().Format("2006-01-02T15:04:05Z")
}

// revisionText returns what a reader sees of a text, where a change would be the publisher's.
func revisionText(r *library.Revision) []byte {
	a := r.Article
	parts := append([]string{a.Standfirst, a.Markdown}, enclosureAddresses(a)...)
	text := "# " + a.Title + "\n"
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			text += "\n" + part + "\n"
		}
	}
	return []byte(text)
}

// enclosureAddresses returns the addresses of the files that come with an article, as far as they do not change with every fetch.
func enclosureAddresses(a *articles.Article) []string {
	addresses := make([]string, len(a.Enclosures))
	for i, f := range a.Enclosures {
		addresses[i], _, _ = strings.Cut(f.URL, "?") // the rest may be a token
	}
	return addresses
}
