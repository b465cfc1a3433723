package capture

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// textsOf returns every text of a page.
func textsOf(p *Page) []string {
	if p == nil {
		return nil
	}
	out := append([]string{p.Title, p.Source, p.Byline, p.Standfirst, p.Markdown}, p.Breadcrumbs...)
	out = append(out, p.Notices...)
	if p.Author != nil {
		out = append(out, p.Author.Name, p.Author.Bio)
	}
	for _, h := range p.Headlines {
		out = append(out, h.Title, h.Section, h.Source, h.Summary)
	}
	return out
}

func TestFindLeftOut(t *testing.T) {
	const prose = "The ferry to the outer islands was back on Monday, three weeks after the storm, and took its first forty passengers across."
	read := []string{"The ferry is back", "Jane Doe", prose + "\n\nNobody had waited longer than the baker of Stillwater.", "湖面结了第一层薄冰，管理处提醒大家不要走到河口去。"}
	for name, test := range map[string]struct {
		text string
		want []LeftOut
	}{
		"all is read":        {"The ferry is back\n\n" + prose + "\nNobody had waited longer than the baker of Stillwater.\n", nil},
		"wrapped":            {wrap(prose, 30) + "\nNobody had waited longer\nthan the baker of Stillwater.\n", nil},
		"quoted, hyphenated": {"> The ferry to the outer is-\n> lands was back on Mon-\n> day, three weeks after\n", nil},
		"entities":           {"The ferry to the outer islands was back on Monday,&nbsp;three weeks after\n", nil},
		"chinese, wrapped":   {"湖面结了\n第一层\n薄冰，管\n理处提醒大家不要走到河\n口去。\n", nil},
		"addresses":          {"[The ferry is back](https://lake.test/a)\n[12]The ferry is back\nhttps://lake.test/b\n", nil},
		"no letter":          {"3\n12:40\n* * *\n", nil},
		"interface":          {"Share this\nThe ferry is back\nSubscribe\n", []LeftOut{{1, "Share this", leftInterface}, {3, "Subscribe", leftInterface}}},
		"menu":               {"World | Business | Sport | Culture\n", []LeftOut{{1, "World | Business | Sport | Culture", leftMenu}}},
		"a part of a line":   {"By Jane Doe for the Lake Herald\n", []LeftOut{{1, "By Jane Doe for the Lake Herald", leftFact}}},
		"inside a line":      {prose + " Read the whole story in our newsletter today.\n", []LeftOut{{1, "Read the whole story in our newsletter today.", leftProse}}},
		"repeated":           {"Something else\n\nSomething else\n", []LeftOut{{1, "Something else", leftText}, {3, "Something else", leftRepeated}}},
		"comments":           {"Comments\nWhat a day\nMost read\nA bell\n", []LeftOut{{1, "Comments", leftComments}, {2, "What a day", leftComments}, {3, "Most read", leftLabel}, {4, "A bell", leftText}}},
		"caption, imprint":   {"码头（图片来源：湖畔报）\n湖ICP备00000000号\n", []LeftOut{{1, "码头（图片来源：湖畔报）", leftCaption}, {2, "湖ICP备00000000号", leftImprint}}},
		"line ends":          {"one\r\ntwo\rthree\u2028four", []LeftOut{{1, "one", leftText}, {2, "two", leftText}, {3, "three", leftText}, {4, "four", leftText}}},
		"references":         {"References\n1. https://lake.test/a\n", []LeftOut{{1, "References", leftText}}},
	} {
		if diff := cmp.Diff(test.want, FindLeftOut(Number(test.text), read)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestLeftOutOfCaptures holds that no sentence of the captures in testdata vanishes unexplained, and that what is
// left out of a page that is read well is no prose.
func TestLeftOutOfCaptures(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		page, ok := Parse(string(text))
		if !ok {
			continue
		}
		for _, l := range FindLeftOut(Number(string(text)), textsOf(page)) {
			if l.Why == leftProse {
				t.Errorf("%s:%d: left out: %q", name, l.Line, l.Text)
			}
		}
	}
}

// FuzzNothingVanishes checks that every word of a text is in what was read from it or in what was left out, for
// texts that are captures as for those that are not.
func FuzzNothingVanishes(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("> &amp;nbsp; a-\n> b [x](http://a.test/ y) https://a.test [1]\nİ ǅ ß\n")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		page, _ := Parse(text)
		again, _ := Parse(text)
		if diff := cmp.Diff(page, again); diff != "" {
			t.Errorf("read twice:\n%s", diff)
		}
		read := textsOf(page)
		left := FindLeftOut(Number(text), read)
		checkNothingVanished(t, text, read, left)
	})
}

// checkNothingVanished reports the words of a text that are in neither of the other two.
func checkNothingVanished(t *testing.T, text string, read []string, left []LeftOut) {
	t.Helper()
	var all strings.Builder
	for _, s := range read {
		all.WriteString(squeeze(plainWords(s)).text + "\n")
	}
	for _, l := range left {
		if !utf8.ValidString(l.Text) || l.Text == "" || l.Why == "" {
			t.Errorf("%+v", l)
		}
		all.WriteString(squeeze(l.Text).text + "\n")
	}
	have := all.String()
	for _, l := range Number(text) {
		w := squeeze(plainWords(l.Text))
		for i, at := range w.starts {
			if word := w.text[at:w.end(i+1)]; strings.ContainsFunc(word, isLetter) && !strings.Contains(have, word) {
				t.Errorf("line %d: %q vanished", l.Number, word)
			}
		}
	}
}

// TestFindLeftOutIsLinear bounds the time for documents that would be slow if each line were looked for.
func TestFindLeftOutIsLinear(t *testing.T) {
	long := strings.Repeat("the same words again and again ", 20_000)
	for name, text := range map[string]string{
		"one line":  strings.Repeat("](", 500_000),
		"addresses": strings.Repeat("http://", 200_000),
		"repeated":  strings.Repeat("the same words again and never ", 20_000),
		"lines":     strings.Repeat("the same words again and never\n", 20_000),
		"entities":  strings.Repeat("&amp;", 200_000),
	} {
		start := time.Now()
		FindLeftOut(Number(text+"\n"), []string{long, long})
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}
