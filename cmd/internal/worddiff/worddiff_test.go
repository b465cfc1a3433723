package worddiff

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// String returns a paragraph with what changed in brackets.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, part := range p {
		fmt.Fprintf(&b, [...]string{"%s", "[-%s-]", "{+%s+}"}[part.Change], part.Text)
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"", "", ""},
		{"The ferry waits.", "The ferry waits.", "The ferry waits."},
		{"The ferry waits.", "The ferry sails.", "The ferry [-waits-]{+sails+}."},
		{"The mayor has not decided.", "The mayor has decided.", "The mayor has [-not -]decided."},
		{"It cost 1,200 crowns", "It cost 1,500 crowns", "It cost [-1,200-]{+1,500+} crowns"},
		{"The keeper’s lamp", "The keeper's lamp", "The [-keeper’s-]{+keeper's+} lamp"},
		{"from 5 June to 6 July", "from 8 May to 9 August", "from [-5 June to 6 July-]{+8 May to 9 August+}"},
		{"渡轮停航三天。", "渡轮停航五天。", "渡轮停航[-三-]{+五+}天。"},
		{"港口委员会昨天开会", "港口委员长今天开会", "港口委员[-会昨-]{+长今+}天开会"},
		{"cafe\u0301 open", "cafe open", "[-cafe\u0301-]{+cafe+} open"},
	} {
		if got := Words(c.before, c.after).String(); got != c.want {
			t.Errorf("Words(%q, %q) = %q, want %q", c.before, c.after, got, c.want)
		}
	}
}

func TestTexts(t *testing.T) {
	before := []string{"Fog", "The ferries wait at the mole.", "Nobody sees the lamp.", "Tickets stay good."}
	after := []string{"Fog lifts", "The ferries sail from the mole.", "A bell rings on every quay until noon.", "Tickets stay good.", "The timetable holds."}
	want := "Fog{+ lifts+}\nThe ferries [-wait at-]{+sail from+} the mole.\n[-Nobody sees the lamp.-]\n{+A bell rings on every quay until noon.+}\nTickets stay good.\n{+The timetable holds.+}"
	var got []string
	for _, p := range Texts(before, after) {
		got = append(got, p.String())
	}
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// TestBothTexts checks that random texts can be read from what is kept and removed, and from what is kept and added.
func TestBothTexts(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	words := strings.Fields("ferry , . a lamp the 渡 轮 fog 3 12")
	text := func() []string {
		paragraphs := make([]string, rng.Intn(6))
		for i := range paragraphs {
			for range 1 + rng.Intn(12) {
				paragraphs[i] += words[rng.Intn(len(words))] + strings.Repeat(" ", rng.Intn(2))
			}
		}
		return paragraphs
	}
	for range 2000 {
		before, after := text(), text()
		var old, now []string
		for _, p := range Texts(before, after) {
			if s := without(p, Added); s != "" {
				old = append(old, s)
			}
			if s := without(p, Removed); s != "" {
				now = append(now, s)
			}
		}
		if fmt.Sprint(old) != fmt.Sprint(before) || fmt.Sprint(now) != fmt.Sprint(after) {
			t.Fatalf("%q and %q became %q and %q", before, after, old, now)
		}
	}
}

// without returns the text of a paragraph without the parts of a change.
func without(p Paragraph, change Change) string {
	text := ""
	for _, part := range p {
		if part.Change != change {
			text += part.Text
		}
	}
	return text
}

// TestBound compares texts that have nothing in common but much to compare.
func TestBound(t *testing.T) {
	var before, after []string
	for i := range 20000 {
		before, after = append(before, fmt.Sprint("b", i)), append(after, fmt.Sprint("a", i))
	}
	if got := Texts(before, after); len(got) != 40000 {
		t.Errorf("%d paragraphs", len(got))
	}
	if got := Words(strings.Join(before, " "), strings.Join(after, " ")); len(got) != 2 {
		t.Errorf("%d parts", len(got))
	}
}

// BenchmarkLarge compares two texts of a megabyte, every hundredth word of which differs.
func BenchmarkLarge(b *testing.B) {
	var before, after []string
	for range 1000 {
		p := strings.Repeat("the ferry waits at the mole ", 40)
		before, after = append(before, p), append(after, strings.Replace(p, "mole", "quay", 2))
	}
	for b.Loop() {
		Texts(before, after)
	}
}

// BenchmarkUnlike compares two long paragraphs that have little in common.
func BenchmarkUnlike(b *testing.B) {
	var before, after []string
	for i := range 100000 {
		before, after = append(before, fmt.Sprint("b", i%7919)), append(after, fmt.Sprint("b", i%6007))
	}
	x, y := strings.Join(before, " "), strings.Join(after, " ")
	for b.Loop() {
		Words(x, y)
	}
}
