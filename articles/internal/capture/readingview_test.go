package capture

import "testing"

// TestReadingView reads what a browser's reading view shows: site, title, author, time to read, text.
func TestReadingView(t *testing.T) {
	text := "\n\nThe keeper of the northern lamp left the tower on Monday, as the council had asked him to do in May.\n\n" +
		"The light goes on by itself. Who comes next has to climb the stairs, which are long, and there is no lift.\n\n" +
		"A new rail was put on the mole, and the boats may come in again at any tide that the harbour has.\n"
	for name, tc := range map[string]struct{ head, byline string }{
		"with an author":    {"lamp.example\nThe lamp has no keeper\nAda Lake\n\n4–5 minutes", "Ada Lake"},
		"with a byline":     {"lamp.example\n\nThe lamp has no keeper\n\nBy Ada Lake\n\n5 min read", "Ada Lake"},
		"without an author": {"The lamp has no keeper\n\n3–4 minutes", ""},
	} {
		p, ok := Parse(tc.head + text)
		if !ok {
			t.Errorf("%s: no page", name)
			continue
		}
		if p.Title != "The lamp has no keeper" || p.Byline != tc.byline || p.Source != "" {
			t.Errorf("%s: %q %q %q", name, p.Title, p.Byline, p.Source)
		}
	}
	if _, ok := Parse("To my keeper\n\nAda Lake" + text); ok {
		t.Error("a letter is a page")
	}
}
