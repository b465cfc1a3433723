package capture

import "testing"

func TestAnswer(t *testing.T) {
	for _, want := range []bool{true, false} {
		var a answer
		asked := 0
		for range 3 {
			if got := a.get(func() bool { asked++; return want }); got != want {
				t.Errorf("got %v", got)
			}
		}
		if asked != 1 {
			t.Errorf("found %d times", asked)
		}
	}
}

// TestTitleFinderRemembers holds that a line is counted once where the title is looked for, and right where it is not.
func TestTitleFinderRemembers(t *testing.T) {
	lines := make([]line, 3*maxHead)
	for i := range lines {
		lines[i].text = "Harbour lights"
	}
	last := len(lines) - 1
	lines[last].text = "The harbour has new lights"
	f := newTitleFinder(lines, span{last, len(lines)})
	for _, i := range []int{0, last - maxHead, last - 1} {
		if got := f.usedOverlap(i); got != 4 || !f.sharesUsed(i) {
			t.Errorf("overlap of line %d is %d", i, got)
		}
		if kept := f.line(i).counted; kept != (i > 0) {
			t.Errorf("line %d is remembered: %v", i, kept)
		}
	}
}
