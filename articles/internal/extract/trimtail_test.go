package extract

import (
	"strings"
	"testing"
)

// TestGalleries drops the texts of a gallery where the article has enough text without them.
func TestGalleries(t *testing.T) {
	frame := "<div><img src=/f.jpg><p>" + second + "</p></div>"
	gallery := "<div class=slideshow>" + strings.Repeat(frame, 6) + "</div>"
	long := strings.Repeat("<p>"+first+"</p>", 9)
	for name, tt := range map[string]struct {
		page string
		want bool
	}{
		"much text besides":        {long + gallery + long, false},
		"few frames":               {long + "<div class=slideshow>" + strings.Repeat(frame, 5) + "</div>" + long, true},
		"named for something else": {long + "<div class=chapter>" + strings.Repeat(frame, 6) + "</div>" + long, true},
	} {
		blocks := blocksOf(parsePage(t, "<title>Mill</title><div class=story>"+tt.page+"</div>", Options{}).Body)
		got := strings.Contains(strings.Join(blocks, "\n"), second)
		if got != tt.want {
			t.Errorf("%s: gallery kept %v, want %v", name, got, tt.want)
		}
	}
}

// TestCutAtLabel drops the end of a text from the label of other articles on, but not if
// that would be most of the text or the lines do not look like links.
func TestCutAtLabel(t *testing.T) {
	p := "<p>" + first + "</p>"
	tail := "<p>Owl boxes fill, with <a href=/1>pictures</a></p><p>Tide mill grinds, without them</p>"
	for name, tt := range map[string]struct {
		body string
		want int // blocks left
	}{
		"label at the end":        {strings.Repeat(p, 6) + "<h3>Latest from the valleys</h3>" + tail, 6},
		"another heading":         {strings.Repeat(p, 6) + "<h3>From the valleys</h3>" + tail, 9},
		"lines without links":     {strings.Repeat(p, 6) + "<h3>Latest from the valleys</h3><p>Owl boxes fill.</p><p>Tide mill grinds.</p>", 9},
		"label in the first half": {p + "<h3>Latest from the valleys</h3>" + strings.Repeat(strings.Replace(p, "leat", "<a href=/l>leat</a>", 1), 6), 8},
		"label as a sentence":     {strings.Repeat(p, 6) + "<p>Latest from the valleys.</p>" + tail, 9},
		"end mark":                {strings.Repeat(p, 6) + "<p>- END -</p><p>Owl boxes fill.</p>", 7},
	} {
		if got := blocksOf(parsePage(t, "<title>Mill</title><div class=story>"+tt.body+"</div>", Options{}).Body); len(got) != tt.want {
			t.Errorf("%s: %d blocks, want %d: %q", name, len(got), tt.want, got)
		}
	}
}
