package term

import (
	"strings"
	"testing"
)

// TestEdits checks how what was removed and added shows: by its look, by marks or in words.
func TestEdits(t *testing.T) {
	parts := []EditedText{{"The mayor has ", EditNone}, {"not\x1b[31m ", EditRemoved}, {"decided\u202e.", EditAdded}}
	for _, c := range []struct {
		name    string
		options Options
		want    string
	}{
		{"no colour", Options{Width: 20}, "The mayor has\n[-not[31m -]\n{+decided.+}\n"},
		{"colour", Options{Width: 40, Profile: ANSI16}, "The mayor has \x1b[9;31mnot[31m \x1b[0m\x1b[1;4;32mdecided.\x1b[0m\n"},
		{"accessible", Options{Accessible: true}, "The mayor has [deleted: not[31m ][added: decided.]\n"},
		{"accessible Chinese", Options{Accessible: true, Language: "zh"}, "The mayor has ［删去：not[31m ］［新增：decided.］\n"},
	} {
		d := NewDocument(c.options)
		d.Edits(parts...)
		if got := d.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestEditsLines checks that a full screen can go from change to change.
func TestEditsLines(t *testing.T) {
	d := NewDocument(Options{Width: 30, KeepLines: true})
	d.Edits(EditedText{"Kept as it was.", EditNone})
	d.Edits(EditedText{"渡轮停航" + strings.Repeat("很久", 12), EditNone}, EditedText{"三天", EditRemoved})
	var headings []int
	for i, l := range d.Lines() {
		if l.Heading {
			headings = append(headings, i)
		}
	}
	if len(headings) != 1 || headings[0] != 2 {
		t.Errorf("headings in lines %v", headings)
	}
}
