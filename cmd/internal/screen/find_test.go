package screen

import (
	"strings"
	"testing"

	"newsreader/cmd/internal/term"
)

func TestFind(t *testing.T) {
	for _, test := range []struct {
		text, find string
		want       int
	}{
		{"The ferry waits. FERRY.", "ferry", 2},
		{"the night ferry between the shores", "night ferry between", 1}, // over the end of a line
		{"渡轮在夜里停航两个月之后恢复通航", "夜里停航两个月之后", 1},
		{"渡轮在夜里停航两个月之后恢复通航", "夜里 停航", 0},
		{"incomprehensibilities-and-uncharacteristically", "uncharacteristically", 1}, // a word that is broken
		{"１２３ ＡＢＣ ｶﾌｪ", "123 abc カフェ", 1},
		{"Zürich ÄRZTE", "zürich ärzte", 1},
		{"don’t say “no”", "don't say \"no\"", 1},
		{"one paragraph\n\nand another", "paragraph and", 0},
		{"aaaa", "aa", 2},
		{"any text", "", 0},
		{"**night** *ferry*", "night ferry", 1},
		{"霧鎖江邊，渡輪停航", "雾锁江边", 1},
		{"雾锁江边，渡轮停航", "渡輪停", 1},
		{"[夜班渡轮](https://example.com)重新开航", "渡轮重新", 1},
	} {
		v := &Viewport{FoldHan: func(r rune) rune {
			return []rune(strings.NewReplacer("霧", "雾", "鎖", "锁", "邊", "边", "輪", "轮").Replace(string(r)))[0]
		}}
		v.Resize(20, 5)
		v.SetLines(linesAt(20, test.text))
		if found := v.Find(test.find); found != (test.want > 0) || len(v.find.matches) != test.want {
			t.Errorf("%q in %q: %d places, not %d", test.find, test.text, len(v.find.matches), test.want)
		}
	}
}

// TestFindMarks checks what is marked, and that the current place stands out.
func TestFindMarks(t *testing.T) {
	v := &Viewport{}
	v.Resize(20, 3)
	v.SetLines(linesAt(20, "Two boats: one night ferry. A night ferry."))
	v.Find("NIGHT ferr")
	v.FindNext(false)
	got := strings.Join(v.Draw(term.NoColor), "|")
	if want := "Two boats: one \x1b[4;7mnight\x1b[0m|\x1b[4;7mferr\x1b[0my. A \x1b[7mnight\x1b[0m      |\x1b[7mferr\x1b[0my.              "; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	v.FindNext(false)
	if got := v.Draw(term.ANSI16)[2]; !strings.Contains(got, "\x1b[1;4;7mferr") {
		t.Errorf("%q", got)
	}
}

// TestFindNext goes around the end, and to places beside the screen.
func TestFindNext(t *testing.T) {
	v := &Viewport{}
	v.Resize(20, 2)
	v.SetLines(linesAt(20, "Start.\n\n\nkey here\n\n```\n"+strings.Repeat("x", 60)+"key\n```\n\nkey last"))
	v.Find("KEY")
	for _, want := range []string{"key here", "xxxkey", "key last", "key here"} {
		v.FindNext(false)
		if screen := strings.Join(plainScreen(t, v), "\n"); !strings.Contains(screen, want) {
			t.Errorf("no %q on the screen:\n%s", want, screen)
		}
	}
	v.FindNext(true)
	if _, at, of := v.Finding(); at != 3 || of != 3 {
		t.Errorf("place %d of %d", at, of)
	}
}
