package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxOpening is how many runs of the text are searched for names before its first paragraph.
const maxOpening = 5

// openingNames returns the names in a line of names alone, cut by slashes, that the text begins with: "Jane
// Roe/John Doe". A paragraph has to follow.
func (f *facts) openingNames() string {
	if f.body < 0 {
		return ""
	}
	first, end := f.RunsOf(f.body)
	for r := first; r < min(first+maxOpening, end-1); r++ {
		run := &f.Runs[r]
		if f.dropped(run.First) || run.IsLink() || f.Heading(run) != 0 || !f.Runs[r+1].IsProse() {
			continue
		}
		if names := f.slashedNames(f.Text(run.First, run.End)); names != "" {
			return names
		}
	}
	return ""
}

// slashedNames returns the names of two or more persons with slashes between them, joined by commas, or "".
func (f *facts) slashedNames(text string) string {
	if len(text) > maxName*maxOpening {
		return ""
	}
	names := strings.Split(text, "/")
	for i, name := range names {
		names[i] = pagetext.Squeeze(name)
		if !labels.IsPersonName(names[i]) || !f.isPerson(names[i]) {
			return ""
		}
	}
	if len(names) < 2 {
		return ""
	}
	return strings.Join(names, ", ")
}

// closingNames returns the names behind a label with a colon in the last paragraph of the text, whose jobs
// make the line as long as a sentence: "Authors: Jane Roe and John Doe, teachers of botany".
func (f *facts) closingNames() string {
	if f.body < 0 {
		return ""
	}
	first, last := f.proseRange()
	if last-first < 2 || f.Runs[last-1].Width > 200 {
		return ""
	}
	text := f.Text(f.Runs[last-1].First, f.Runs[last-1].End)
	if colon := strings.IndexAny(text, ":："); colon < 0 || colon > maxName {
		return ""
	}
	names := labels.SplitNames(f.readLine(text).Author)
	for _, name := range names {
		if !labels.IsPersonName(name) || !f.isPerson(name) {
			return ""
		}
	}
	return strings.Join(names, ", ")
}

// nickname returns the single word that a line beside the time between headline and text has after "by", where
// the page names nobody else: "by ines". Such names need no capital.
func (f *facts) nickname() string {
	if f.title.run < 0 || f.body < 0 {
		return ""
	}
	first, _ := f.proseRange()
	for r := f.title.run + 1; r < min(first, f.title.run+maxOpening); r++ {
		run := &f.Runs[r]
		if run.Width > maxName || f.Entries[run.First].Hidden || !f.isTimed(r-1) && !f.isTimed(r+1) {
			continue
		}
		label, name, _ := strings.Cut(pagetext.Squeeze(f.Text(run.First, run.End)), " ")
		if strings.EqualFold(label, "by") && !strings.Contains(name, " ") && f.isName(name) && f.isPerson(name) {
			return name
		}
	}
	return ""
}

// isTimed reports whether run r is short and has a time of publication, in a time element or in words.
func (f *facts) isTimed(r int32) bool {
	if r < 0 || int(r) >= len(f.Runs) || f.Runs[r].Width > maxName {
		return false
	}
	for i := f.Runs[r].First; i < f.Runs[r].End; i++ {
		if f.IsText(i) && f.Tag(f.Entries[i].Parent) == atom.Time {
			return true
		}
	}
	return f.readLine(f.runText(r)).Published.Known()
}
