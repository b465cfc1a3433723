package term

import (
	"math/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		room int
		want []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "渡轮开了。", 10, []string{"渡轮开了。"}},
		{"words", "the night ferry runs", 10, []string{"the night", "ferry runs"}},
		{"a closing mark pulls back", "一二三四五。", 10, []string{"一二三四", "五。"}},
		{"two closing marks", "“一二三四。”", 10, []string{"“一二三", "四。”"}},
		{"an overlong word splits at the edge", "渡 abcdefghijklmnop", 10, []string{"渡", "abcdefghij", "klmnop"}},
		{"but not before a closing mark", "abcdefghij.klmnop", 10, []string{"abcdefghi", "j.klmnop"}},
		{"nor before one after a blank", "abcdefghij · klm", 10, []string{"abcdefghi", "j · klm"}},
		{"nor within the number of a link", "abcdefgh[123]", 12, []string{"abcdefgh", "[123]"}},
		{"a long number splits all the same", "123456789012)", 12, []string{"12345678901", "2)"}},
		{"combining marks stay", "e\u0301e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301e\u0301"}},
		{"emoji sequences stay", "👩‍👩‍👧👩‍👩‍👧", 9, []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		{"a cluster wider than the line splits", "👩‍👩‍👧", 4, []string{"👩‍👩‍", "👧"}},
		{"newlines are lines", "一\n\n二", 10, []string{"一", "", "二"}},
		{"the indent of a source is not ours", "\u3000\u3000一二", 10, []string{"一二"}},
		{"blanks at a break vanish", "aaaa    bbbb", 6, []string{"aaaa", "bbbb"}},
		{"but not those with a mark", "aaaa \u0301b", 4, []string{"aaaa", "\u0301b"}},
		{"ideographic spaces too", "一二\u3000三四", 4, []string{"一二", "三四"}},
		{"a poor place rather than a short line", "一二三四五六1亿", 14, []string{"一二三四五六", "1亿"}},
		{"wide characters in one column", "一二", 1, []string{"一", "二"}},
		{"nor before several", "abcdefghij))klm", 10, []string{"abcdefghi", "j))klm"}},
		{"nor after an opening one", "abcdefghi[jklm", 10, []string{"abcdefghi", "[jklm"}},
		{"a line of its own may be one character", "这是一段足够长的文字写在这里刚好一行多一个字\n吧", 48, []string{"这是一段足够长的文字写在这里刚好一行多一个字", "吧"}},
		{"as may a Latin one", "这是一段足够长的文字写在这里刚好一行多一个字吧 a", 46, []string{"这是一段足够长的文字写在这里刚好一行多一个字吧", "a"}},
		{"and after a short line", "一二三四五六七八九", 16, []string{"一二三四五六七八", "九"}},
		{"no character is alone", "这是一段足够长的文字写在这里刚好一行多一个字吧啊。", 48, []string{"这是一段足够长的文字写在这里刚好一行多一个字", "吧啊。"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Wrap(c.text, c.room)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFillKeepsText checks that lines lose nothing but blanks, and are no wider than the room.
func TestFillKeepsText(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	pieces := []string{"渡轮", "，", "。", "“", "”", " ", "ferry", "12.5%", "——", "……", "（", "）", "é", "👍🏽", "https://a.example/b?c", "3亿", "·", "\u3000", "ไทย", "\n"}
	for range 2000 {
		var b strings.Builder
		for range random.Intn(60) {
			b.WriteString(pieces[random.Intn(len(pieces))])
		}
		text, room := b.String(), 8+random.Intn(40)
		lines := Wrap(text, room)
		for _, l := range lines {
			if Width(l) > room {
				t.Fatalf("%q at %d: %q has %d columns", text, room, l, Width(l))
			}
		}
		blank := strings.NewReplacer(" ", "", "\u3000", "", "\n", "")
		if diff := cmp.Diff(blank.Replace(text), blank.Replace(strings.Join(lines, ""))); diff != "" {
			t.Fatalf("%q at %d (-want +got):\n%s", text, room, diff)
		}
	}
}
