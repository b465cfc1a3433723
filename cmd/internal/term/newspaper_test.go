package term

import (
	"regexp"
	"testing"
)

// TestNewspaperFitsAnyTheme checks that the style sets no background, and only colours that a
// terminal's theme adapts.
func TestNewspaperFitsAnyTheme(t *testing.T) {
	c := newspaper()
	for name, p := range primitives(&c) {
		if p.BackgroundColor != nil {
			t.Errorf("%s has a background", name)
		}
		if p.Color != nil && !regexp.MustCompile(`^([1-6]|1[0-4]|9)$`).MatchString(*p.Color) {
			t.Errorf("%s has colour %s", name, *p.Color)
		}
	}
	out := show(readFile(t, "testdata/article.md"), Options{Profile: TrueColor})
	if m := regexp.MustCompile(`\x1b\[[0-9;]*(38|48|4[0-7]|10[0-7])[0-9;]*m`).FindString(out); m != "" {
		t.Errorf("%q is not one of the sixteen colours", m)
	}
}

// TestPrintedHasMarks checks that without escape sequences the structure is shown by marks.
func TestPrintedHasMarks(t *testing.T) {
	got := show("# a\n\n## b\n\n### c\n\n#### d\n\n~~e~~ `f` *g* **h**", Options{Width: 40})
	want := "a\n\n■ b\n\n▪ c\n\n– d\n\n[deleted: e] `f` g h\n"
	if got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
}
