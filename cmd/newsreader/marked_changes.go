package main

import (
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
	"newsreader/cmd/internal/worddiff"
)

// markedRevision is a revision that is shown with what changed in it.
type markedRevision struct {
	number int
	stored time.Time
	// before is when the text before it was stored, zero if the revision is another feed's text, with which nothing is compared.
	before     time.Time
	title      worddiff.Paragraph
	paragraphs []worddiff.Paragraph
}

// markRevisions returns the changes of an article, and the texts that other feeds have of it, the latest first. If number is not
// 0, it returns only that revision.
func markRevisions(revisions []library.Revision, changes []change, number int) []markedRevision {
	changed := map[int]change{}
	for _, c := range changes {
		changed[c.revision] = c
	}
	var all []markedRevision
	for i := len(revisions); i > 0; i-- {
		r := &revisions[i-1]
		c, isChange := changed[i]
		switch {
		case number != 0 && number != i:
		case isChange:
			before, after := c.before.Article, c.after.Article
			all = append(all, markedRevision{
				i, r.Stored, c.before.Stored, worddiff.Words(before.Title, after.Title), worddiff.Texts(plainParagraphs(before), plainParagraphs(after)),
			})
		case r.Elsewhere:
			all = append(all, markedRevision{number: i, stored: r.Stored})
		}
	}
	return all
}

// plainParagraphs returns what a reader sees of a text below its title, where a change would be the publisher's.
func plainParagraphs(a *articles.Article) []string {
	text := a.Standfirst + "\n" + term.Plain(a.Markdown, a.Language) + "\n" + strings.Join(enclosureAddresses(a), "\n")
	var paragraphs []string
	for p := range strings.SplitSeq(text, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	return paragraphs
}

// composeChanges adds what the publisher changed in an article, each paragraph with the changes marked in it.
func (a *app) composeChanges(doc *term.Document, article *articles.Article, revisions []markedRevision) {
	doc.Block(term.RoleTitle, article.Title)
	changed := false
	for _, r := range revisions {
		changed = changed || !r.before.IsZero()
	}
	if !changed {
		doc.Block(term.RoleNotice, a.localized("The text has not changed.", "正文没有改动。"))
	}
	for _, r := range revisions {
		a.composeRevision(doc, r)
	}
}

func (a *app) composeRevision(doc *term.Document, r markedRevision) {
	doc.Block(term.RoleSection, a.minute(r.stored))
	if r.before.IsZero() {
		doc.Block(term.RoleMeta, fmt.Sprintf(a.localized("Revision %d is the text of another feed.", "第 %d 版是另一订阅源的文字。"), r.number))
		return
	}
	doc.Block(term.RoleMeta, fmt.Sprintf(a.localized("Revision %d, replacing that of %s", "第 %d 版，上一版存于 %s"), r.number, a.minute(r.before)))
	if !r.title.IsKept() {
		composeEdits(doc, r.title)
	}
	kept, edited := 0, !r.title.IsKept()
	for _, p := range r.paragraphs {
		if p.IsKept() {
			kept++
			continue
		}
		a.composeKept(doc, kept)
		composeEdits(doc, p)
		kept, edited = 0, true
	}
	if edited {
		a.composeKept(doc, kept)
		return
	}
	doc.Block(term.RoleMeta, a.localized("The words are the same: a picture or the formatting changed.", "文字相同，图片或格式有改动。"))
}

// composeKept adds how many paragraphs did not change.
func (a *app) composeKept(doc *term.Document, count int) {
	switch {
	case count == 1:
		doc.Block(term.RoleMeta, a.localized("(1 unchanged paragraph)", "（1 段未改动）"))
	case count > 1:
		doc.Block(term.RoleMeta, fmt.Sprintf(a.localized("(%d unchanged paragraphs)", "（%d 段未改动）"), count))
	}
}

// composeEdits adds a paragraph in which something changed.
func composeEdits(doc *term.Document, p worddiff.Paragraph) {
	edits := map[worddiff.Change]term.Edit{worddiff.Removed: term.EditRemoved, worddiff.Added: term.EditAdded}
	parts := make([]term.EditedText, len(p))
	for i, part := range p {
		parts[i] = term.EditedText{Text: part.Text, Edit: edits[part.Change]}
	}
	doc.Edits(parts...)
}

// minute returns a time to the minute, where the reader is.
func (a *app) minute(t time.Time) string { return t.In(a.now().Location()).Format("2006-01-02 15:04") }
