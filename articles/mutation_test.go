package articles

import (
	"cmp"
	"encoding/json"
	"os"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// TestMutatedCapture reads a copied page as it comes out of other programs, in other scripts and encodings. The page
// must stay the same.
func TestMutatedCapture(t *testing.T) {
	text, err := os.ReadFile("internal/capture/testdata/netease.txt")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	want := factsOf(t, text)
	for name, mutated := range map[string]string{
		"line ends":             strings.ReplaceAll(page, "\n", "\r\n"),
		"hard spaces":           strings.ReplaceAll(page, " ", "\u00A0"),
		"indented":              eachLine(page, func(l string) string { return "   " + l }),
		"indented by tabs":      eachLine(page, func(l string) string { return "\t" + l }),
		"gb18030":               encoded(t, simplifiedchinese.GB18030, page),
		"gbk, windows":          encoded(t, simplifiedchinese.GBK, strings.ReplaceAll(page, "\n", "\r\n")),
		"utf-16":                encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), page),
		"traditional":           traditional(page),
		"traditional, wrapped":  eachLine(traditional(page), func(l string) string { return wrapped(l, 72) }),
		"big5":                  encoded(t, traditionalchinese.Big5, traditional(page)),
		"wrapped at 60":         eachLine(page, func(l string) string { return wrapped(l, 60) }),
		"wrapped at 100":        eachLine(page, func(l string) string { return wrapped(l, 100) }),
		"wrapped at 120":        eachLine(page, func(l string) string { return wrapped(l, 120) }),
		"wrapped at 144":        eachLine(page, func(l string) string { return wrapped(l, 144) }),
		"big5, wrapped":         encoded(t, traditionalchinese.Big5, eachLine(traditional(page), func(l string) string { return wrapped(l, 80) })),
		"gb18030, quoted":       encoded(t, simplifiedchinese.GB18030, eachLine(page, func(l string) string { return "> " + l })),
		"quoted":                quoted(page),
		"quoted twice":          quoted(quoted(page)),
		"wrapped and quoted":    quoted(eachLine(page, func(l string) string { return wrapped(l, 70) })),
		"named entities":        strings.NewReplacer("“", "&ldquo;", "”", "&rdquo;", ">", "&gt;", "\u00A0", "&nbsp;").Replace(page),
		"numeric entities":      strings.NewReplacer("“", "&#8220;", "”", "&#x201D;", ">", "&#62;", "：", "&#xFF1A;").Replace(page),
		"entities, traditional": strings.NewReplacer("“", "&ldquo;", "”", "&rdquo;", ">", "&gt;").Replace(traditional(page)),
		"wrapped at 72":         eachLine(page, func(l string) string { return wrapped(l, 72) }),
	} {
		got := factsOf(t, []byte(mutated))
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// factsOf reads a page and returns what it says, in simplified characters.
func factsOf(t *testing.T, data []byte) []string {
	t.Helper()
	page, err := ParsePage(data, PageOptions{})
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	add := func(v any) {
		s, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, hanfold.Simplify(string(s)))
	}
	if a := page.Article; a != nil {
		a.ID = ""
		for p := range strings.SplitSeq(a.Markdown, "\n\n") {
			add(p)
		}
		a.Markdown = ""
		add(a)
	}
	for _, h := range page.Headlines {
		h.ID = ""
		add(h)
	}
	return out
}

func eachLine(text string, change func(string) string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = change(l)
		}
	}
	return strings.Join(lines, "\n")
}

func quoted(text string) string { return "> " + strings.ReplaceAll(text, "\n", "\n> ") }

// wrapped breaks a line between Chinese characters and at spaces.
func wrapped(l string, columns int) string {
	var b strings.Builder
	at := 0
	for word := range strings.SplitAfterSeq(l, " ") {
		for _, part := range strings.SplitAfter(word, "") {
			if at+runes.Columns(part) > columns && part != " " && (part >= "\u2E80" || strings.HasPrefix(word, part)) {
				b.WriteByte('\n')
				at = 0
			}
			b.WriteString(part)
			at += runes.Columns(part)
		}
	}
	return b.String()
}

// traditional returns a text in traditional characters.
func traditional(s string) string {
	forms := map[rune]rune{}
	big5 := traditionalchinese.Big5.NewEncoder()
	for r := rune(hanfold.First); r <= hanfold.Last; r++ {
		to := hanfold.Simplified(r)
		if _, err := big5.String(string(r)); err == nil && to != r {
			forms[to] = cmp.Or(forms[to], r)
		}
	}
	return strings.Map(func(r rune) rune { return cmp.Or(forms[r], r) }, s)
}

func encoded(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
