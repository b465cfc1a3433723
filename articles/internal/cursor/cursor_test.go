package cursor

import (
	"newsreader/articles/internal/runes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestFold holds which characters are printed in place of one another. What is not listed must stay
// as it is, or labels in other scripts would match Latin ones.
func TestFold(t *testing.T) {
	for _, tc := range []struct {
		printed string
		want    rune
	}{
		{"０", '0'}, {"９", '9'}, {"Ａ", 'A'}, {"ｚ", 'z'}, {"：", ':'}, {"／", '/'}, {"（", '('}, {"！", '!'}, {"～", '~'},
		{"–—−‑－", '-'},
		{"·•・‧", '·'},
		{"\u00a0\u2003\u202f\u3000\u200b\ufeff\t\u2028", ' '},
		{"٠", '0'}, {"٩", '9'},
		{"時", '时'}, {"發", '发'}, {"时", '时'},
		{"\n", '\n'}, {"\r", '\r'}, {"、", '、'}, {"。", '。'}, {"é", 'é'}, {"ｱ", 'ｱ'}, {"く", 'く'}, {"۴", '۴'},
	} {
		for _, r := range tc.printed {
			if got := Fold(r); got != tc.want {
				t.Errorf("Fold(%q) = %q, want %q", r, got, tc.want)
			}
			if got := IsSpace(r); got != (tc.want == ' ') {
				t.Errorf("IsSpace(%q) = %v", r, got)
			}
		}
	}
}

func TestIsAlphabetic(t *testing.T) {
	for text, want := range map[string]bool{"azAZéßжשعאΩ": true, "09 -_'@[`{·時かカ한\u0710": false} {
		for _, r := range text {
			if got := IsAlphabetic(r); got != want {
				t.Errorf("IsAlphabetic(%q) = %v, want %v", r, got, want)
			}
		}
	}
}

// TestPositions holds that folding leaves positions those of the text.
func TestPositions(t *testing.T) {
	c := &Cursor{Text: "２０２４／４　x"}
	year, digits := c.ReadNumber(4)
	if year != 2024 || digits != 4 || c.Pos != len("２０２４") {
		t.Errorf("the year is %d, of %d digits, up to byte %d", year, digits, c.Pos)
	}
	if got := c.Accept("/-"); got != '/' {
		t.Errorf("Accept returns %q, not the folded slash", got)
	}
	if !c.AtDigit() || c.AtLetter() {
		t.Error("no digit after the slash")
	}
	if r, n := c.Peek(); r != '4' || n != len("４") {
		t.Errorf("Peek() = %q, %d", r, n)
	}
	c.ReadNumber(1)
	if !c.SkipSpaces() || !c.AtLetter() || c.Done() {
		t.Errorf("no letter after the space, at byte %d", c.Pos)
	}
	c.ReadWord()
	if !c.Done() || c.AtLetter() || c.AtDigit() || c.SkipSpaces() || c.Accept("x") != 0 {
		t.Error("the cursor is not done at the end")
	}
	if _, n := c.Peek(); n != 0 {
		t.Errorf("Peek at the end has the width %d", n)
	}
}

func TestAtDigit(t *testing.T) {
	for text, want := range map[string]bool{"0": true, "9": true, "５": true, "٥": true, "/": false, ":": false, "五": false, "": false} {
		if c := (&Cursor{Text: text}); c.AtDigit() != want {
			t.Errorf("AtDigit() in %q = %v", text, !want)
		}
	}
}

func TestAccept(t *testing.T) {
	for _, tc := range []struct {
		text, set string
		want      rune
		pos       int
	}{
		{"：值", ":/", ':', 3},
		{"時", "时", '时', 3},
		{"\tx", " ", ' ', 1},
		{"x", "yz", 0, 0},
		{"", "xyz", 0, 0},
	} {
		c := &Cursor{Text: tc.text}
		got := c.Accept(tc.set)
		if got != tc.want || c.Pos != tc.pos {
			t.Errorf("Accept(%q) in %q = %q, up to %d, want %q, up to %d", tc.set, tc.text, got, c.Pos, tc.want, tc.pos)
		}
	}
}

func TestAcceptWord(t *testing.T) {
	for _, tc := range []struct {
		text, words string
		want        string // what is skipped
	}{
		{"Updated on", "updated", "Updated"},
		{"UPDATED:", "posted updated", "UPDATED"},
		{"updates", "updated update", ""}, // a word must end
		{"update5", "update", "update"},   // at anything but a letter
		{"updateé", "update", ""},         // of any alphabet
		{"am Montag", "a am", "am"},       // not "a", which is not the word there
		{"1st", "st", ""},                 // only at the cursor
		{"date:x", "date:", "date:"},      // what ends in a mark may go on
		{"ОБНОВЛЕНО 5", "обновлено", "ОБНОВЛЕНО"},
		{"發布時間：", "发布时间", "發布時間"},
		{"发布时间表", "发布时间", "发布时间"}, // scripts without spaces between words
		{"发布时", "发布时间", ""},
		{"发布地点", "发布时间", ""}, {"發布地點", "发布时间", ""},
		{"發佈時間", "发布时间", "發佈時間"},
		{"[ublished", "{ublished", ""}, // the lower-case bit is no case of a mark
		{"", "x", ""},
	} {
		c := &Cursor{Text: tc.text}
		ok := c.AcceptWord(strings.Fields(tc.words)...)
		if got := tc.text[:c.Pos]; got != tc.want || ok != (tc.want != "") {
			t.Errorf("AcceptWord(%s) in %q skips %q, %v, want %q", tc.words, tc.text, got, ok, tc.want)
		}
	}
}

func TestReadNumber(t *testing.T) {
	for _, tc := range []struct {
		text               string
		max, value, digits int
	}{
		{"2024", 4, 2024, 4}, {"20245", 4, 2024, 4}, {"007", 3, 7, 3}, {"٢٠٢٤", 4, 2024, 4},
		{"4月", 2, 4, 1}, {"x", 4, 0, 0}, {"", 4, 0, 0}, {"-1", 2, 0, 0}, {"/:", 2, 0, 0},
	} {
		c := &Cursor{Text: tc.text}
		if value, digits := c.ReadNumber(tc.max); value != tc.value || digits != tc.digits {
			t.Errorf("ReadNumber(%d) in %q = %d, %d, want %d, %d", tc.max, tc.text, value, digits, tc.value, tc.digits)
		}
	}
}

func TestReadWord(t *testing.T) {
	for text, want := range map[string]string{
		"November 19": "november", "MÄRZ": "märz", "Ноября,": "ноября", "p.m.": "p", "5m": "", "": "", "時": "",
		strings.Repeat("a", maxWord):         strings.Repeat("a", maxWord),
		strings.Repeat("a", maxWord+1):       "", // no word that is looked for
		strings.Repeat("a", maxWord) + " bc": strings.Repeat("a", maxWord),
	} {
		c := &Cursor{Text: text}
		if got := c.ReadWord(); got != want || c.Pos != len(want) {
			t.Errorf("ReadWord() in %q = %q, up to %d, want %q", text, got, c.Pos, want)
		}
	}
}

func TestLower(t *testing.T) {
	for in, want := range map[string]string{"Share Ärger": "share ärger", "zA": "za", "zZ": "zz", "分享APP": "分享app", "[@]": "[@]", "": "",
		"À la une": "à la une", "Ökologie": "ökologie", "НОВОСТИ": "новости", "ΝΕΑ": "νεα", "ＡＰＰ下载": "ａｐｐ下载", "分享，转发": "分享，转发", "ẞ": "ß", "Ā\xef": "ā\ufffd",
		"été": "été", "été Ⅰ": "été ⅰ", "снова И": "снова и", "İo": "io", "ab\xffC": "ab\ufffdc"} {
		if got := Lower(in); got != want {
			t.Errorf("Lower(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLowerRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := lowerRune(r), unicode.ToLower(r); got != want {
			t.Fatalf("lowerRune(%U) = %U, want %U", r, got, want)
		}
	}
}

func TestClip(t *testing.T) {
	for _, tc := range []struct {
		in    string
		limit int
		want  string
	}{
		{"雨停了", 9, "雨停了"}, {"雨停了", 8, "雨停"}, {"雨停了", 6, "雨停"}, {"雨停了", 2, ""}, {"rain", 3, "rai"}, {"rain", 0, ""}, {"\x80\x80\x80", 2, ""}, {"", 3, ""},
	} {
		if got := runes.Clip(tc.in, tc.limit); got != tc.want {
			t.Errorf("runes.Clip(%q, %d) = %q, want %q", tc.in, tc.limit, got, tc.want)
		}
	}
}

// FuzzCursor walks any text: the cursor must reach the end in steps of whole runes, in at most one step
// a byte, and folding must be idempotent, since words and sets are compared in folded form.
func FuzzCursor(f *testing.F) {
	for _, s := range []string{"２０２４／４／２３　９：０５", "發布時間：٢١ Nov\u00a019", "\xff\xe6\x97", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := &Cursor{Text: s}
		for !c.Done() {
			r, n := c.Peek()
			if n <= 0 || Fold(r) != r {
				t.Fatalf("Peek() in %q at %d = %q, %d", s, c.Pos, r, n)
			}
			if _, whole := utf8.DecodeRuneInString(s[c.Pos:]); n != whole {
				t.Fatalf("Peek() in %q at %d cuts a rune", s, c.Pos)
			}
			before := c.Pos
			if word := c.ReadWord(); word == "" && c.Pos != before {
				t.Fatalf("ReadWord() in %q at %d moves without a word", s, before)
			}
			if c.Pos == before {
				c.Pos += n
			}
		}
		if clipped := runes.Clip(s, len(s)/2); !strings.HasPrefix(s, clipped) || utf8.ValidString(s) && !utf8.ValidString(clipped) {
			t.Fatalf("runes.Clip(%q) = %q", s, clipped)
		}
	})
}
