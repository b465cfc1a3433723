package main

import (
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// storyRow is a story, or an article of one that is open.
type storyRow struct {
	story   *library.Story
	article *articles.Headline // nil for the row of the story
	below   bool               // whether the article stands below that which leads its event
}

// headline returns the article that a row stands for, nil if that is a story of several.
func (row *storyRow) headline() *articles.Headline {
	if row.article == nil && len(row.story.Articles) == 1 {
		return &row.story.Articles[0]
	}
	return row.article
}

// sameStoryRow reports whether two rows stand for the same.
func sameStoryRow(a, b *storyRow) bool {
	if (a.article == nil) != (b.article == nil) {
		return false
	}
	if a.article != nil {
		return a.article.ID == b.article.ID
	}
	return a.story.ID == b.story.ID
}

// isOpen reports whether the articles of a story are shown.
func (s *storiesScreen) isOpen(story *library.Story) bool {
	return s.open[story.ID] && len(story.Articles) > 1
}

// setRows makes the stories the rows of the list, with the articles of those that are open. The cursor stays on its row.
func (s *storiesScreen) setRows() {
	at := s.list.Selected()
	var rows []storyRow
	for i := range s.all {
		story := &s.all[i]
		if s.hidden && story.Read && (at == nil || at.story.ID != story.ID) {
			continue
		}
		rows = append(rows, storyRow{story: story})
		if s.isOpen(story) {
			rows = append(rows, articleRows(story)...)
		}
	}
	s.list.Replace(rows, sameStoryRow)
}

// articleRows returns the rows of a story's articles. Of several events, the article that leads each stands above its others.
func articleRows(story *library.Story) []storyRow {
	var rows []storyRow
	if len(story.Events) < 2 {
		for i := range story.Articles {
			rows = append(rows, storyRow{story: story, article: &story.Articles[i]})
		}
		return rows
	}
	byID := map[string]*articles.Headline{}
	for i := range story.Articles {
		byID[story.Articles[i].ID] = &story.Articles[i]
	}
	for _, e := range story.Events {
		if lead := byID[e.ID]; lead != nil {
			rows = append(rows, storyRow{story: story, article: lead})
		}
		for _, h := range e.Articles {
			if article := byID[h.ID]; article != nil && h.ID != e.ID {
				rows = append(rows, storyRow{story: story, article: article, below: true})
			}
		}
	}
	return rows
}

// line returns the row of a story with the number of its articles and its sources, or of an article.
func (s *storiesScreen) line(width int, row *storyRow, chosen bool) string {
	if row.article != nil {
		h := *row.article
		if row.below {
			h.Title = "└ " + titleOf(h)
		}
		return s.r.headlineLine(width, chosen, h, true)
	}
	story := row.story
	fold, count, sources, look := "\u00a0", "", "", lookOf(story.Headline)
	if n := len(story.Articles); n > 1 {
		fold, count = "▸", fmt.Sprint(n)
		if s.isOpen(story) {
			fold = "▾"
		}
		if look == term.LookPlain {
			look = term.LookStrong
		}
	}
	if width >= minSourceWidth {
		sources = term.Cut("\u00a0\u00a0"+s.r.app.joinNames(story.Sources), width/4)
	}
	marks := padded(s.r.app.marksOf(story.Headline, false), marksWidth, false)
	parts := []term.Part{rowMark(chosen), {Text: fold + "\u00a0" + marks + "\u00a0", Look: term.LookAccent}}
	if width >= minAgeWidth {
		parts = append(parts, term.Part{Text: padded(count, 3, true) + "\u00a0\u00a0", Look: term.LookFaint})
	}
	title := term.Cut(titleOf(story.Headline), max(width-columnsOf(parts)-term.Width(sources), 1))
	return term.Row(width, s.r.terminal.Profile, chosen, append(parts, term.Part{Text: title, Look: look}, term.Part{Text: sources, Look: term.LookFaint})...)
}
