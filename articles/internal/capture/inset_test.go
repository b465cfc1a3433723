package capture

import "testing"

// TestIsTitleList has lines between two paragraphs that are titles, and exclamations that are the article's.
func TestIsTitleList(t *testing.T) {
	for text, want := range map[string]bool{
		"A whale was seen off the northern quay at dawn\nPupils of the island school paint their bus stop\nWho pays for the second ferry? Nobody yet knows":    true,
		"What a morning it was on the old quay of the island!\nWe danced to the drums until the sun came up!\nThis is the square where the whole town meets!":  false,
		"Was für ein Morgen am alten Kai der Insel war das!\nWir tanzten zu den Trommeln, bis die Sonne aufging!\nDas ist der Platz, an dem sich alle treffen": false,
	} {
		lines, _ := splitLines(text)
		if got := isTitleList(lines); got != want {
			t.Errorf("isTitleList(%q) = %v", text, got)
		}
	}
}
