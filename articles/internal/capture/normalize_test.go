package capture

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestSoftHyphens removes soft hyphens, and joins the words that were split at them.
func TestSoftHyphens(t *testing.T) {
	var wrapped []string
	for _, p := range pagesToWrap["German"] {
		wrapped = append(wrapped, wrapSoftly(p, 60))
	}
	text := strings.Join(wrapped, "\n\n")
	if !strings.Contains(text, softHyphen+"\n") {
		t.Fatal("no word is split")
	}
	got, _ := normalizeText(text)
	if want := strings.Join(pagesToWrap["German"], "\n\n"); strings.TrimSpace(got) != want {
		t.Errorf("got %s", got)
	}
	if got, _ := normalizeText("新" + softHyphen + "闻" + softHyphen); got != "新闻" {
		t.Errorf("got %q", got)
	}
}

// wrapSoftly wraps a paragraph as a program does that splits long words after their fourth letter.
func wrapSoftly(s string, width int) string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		fits := func(s string) bool { return utf8.RuneCountInString(line+" "+s) <= width }
		letters := []rune(word)
		switch {
		case line == "":
			line = word
		case fits(word):
			line += " " + word
		case len(letters) > 7 && fits(string(letters[:4])+"-"):
			lines = append(lines, line+" "+string(letters[:4])+softHyphen)
			line = string(letters[4:])
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return strings.Join(append(lines, line), "\n")
}
