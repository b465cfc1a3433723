package capture

import (
	"strings"
	"testing"
)

// TestAboutAuthor has what a page says about the author below the text, and last sections that only look like it.
func TestAboutAuthor(t *testing.T) {
	const head = "Home\nThe island gets a second ferry from May\nBy Ada Fenn\n4 May 2026, 10:15\n"
	const bio = "She has lived on the northern island for eleven years, and wrote two books about its ships, of which the second was " +
		"read in all schools of the county; before that she sailed on the old ferry as a cook, and kept the light of the quay in " +
		"three winters, in which nobody else wanted to do it because of the storms.\n"
	for name, c := range map[string]struct {
		below string
		bio   bool
	}{
		"about the author":    {"About the author\n" + bio, true},
		"with name and job":   {"About the author\nAda Fenn\nReporter\n" + bio, true},
		"German":              {"Über die Autorin\n" + bio, true},
		"Chinese":             {"作者简介\n" + bio, true},
		"Spanish":             {"Sobre la firma\nAda Fenn\n" + bio, true},
		"the byline's name":   {"About Ada Fenn\n" + bio, true},
		"Portuguese":          {"Sobre Ada Fenn\n" + bio, true},
		"French":              {"À propos de Ada Fenn\n" + bio, true},
		"German name":         {"Über Ada Fenn:\n" + bio, true},
		"two paragraphs":      {"About the author\n" + bio + bio, true},
		"another's name":      {"About Nils Aker\n" + bio, false},
		"a subject":           {"About the northern island\n" + bio, false},
		"name without label":  {"What the captain says\n" + bio, false},
		"many paragraphs":     {"About the author\n" + strings.Repeat(bio, maxAboutParagraphs+1), false},
		"nothing below":       {"About the author\n", false},
		"a label of the text": {"About\n" + bio, false},
	} {
		p, _ := Parse(head + longText + c.below)
		if p == nil || !strings.Contains(p.Markdown, "A trial last autumn") {
			t.Errorf("%s: %+v", name, p)
			continue
		}
		if read := p.Author != nil && strings.Contains(p.Author.Bio, "eleven years"); read != c.bio || read == strings.Contains(p.Markdown, "two books") && c.below != "About the author\n" {
			t.Errorf("%s: author %+v\n%s", name, p.Author, p.Markdown)
		}
		if c.bio && p.Author.Name != "Ada Fenn" {
			t.Errorf("%s: the author is %q", name, p.Author.Name)
		}
	}
}
