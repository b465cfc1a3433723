package term

import (
	"strings"
	"testing"
	"time"
)

func TestHighlight(t *testing.T) {
	const code = "// a boat\nfunc f() string { return \"渡轮\\n\" }"
	for _, c := range []struct {
		name, style, language string
		profile               Profile
		coloured              bool
	}{
		{"a known language", "dark", "go", ANSI256, true},
		{"in 24 bits", "light", "go", TrueColor, true},
		{"in 16 colours", "dracula", "Go", ANSI16, true},
		{"an unknown language", "dark", "nosuch", ANSI256, false},
		{"no language", "dark", "", ANSI256, false},
		{"a hostile one", "dark", strings.Repeat("x", 100), ANSI256, false},
		{"no colours", "dark", "go", NoColor, false},
		{"the newspaper", "newspaper", "go", TrueColor, false},
		{"pink has none", "pink", "go", TrueColor, false},
	} {
		g := newGlamour(mustStyle(t, c.style), c.profile)
		s := g.code(code, c.language)
		if s.text != code {
			t.Errorf("%s: code became %q", c.name, s.text)
		}
		looks := map[attr]bool{}
		for _, sp := range s.spans {
			looks[sp.attr] = true
		}
		if got := len(looks) > 2; got != c.coloured {
			t.Errorf("%s: %d looks", c.name, len(looks))
		}
	}
}

// TestThemesAreIgnored checks that a style which names a theme of chroma instead of colours has plain code.
func TestThemesAreIgnored(t *testing.T) {
	style, err := parseStyle([]byte(`{"code_block": {"theme": "monokai", "color": "4"}}`))
	if err != nil {
		t.Fatal(err)
	}
	const code = "func main() {}"
	if s := newGlamour(style, ANSI256).code(code, "go"); s.text != code || len(s.spans) > 1 {
		t.Errorf("code became %q in %d spans", s.text, len(s.spans))
	}
}

// TestHighlightIsBounded checks that code that is long or slow to highlight is set in one format.
func TestHighlightIsBounded(t *testing.T) {
	g := newGlamour(mustStyle(t, "dark"), ANSI256)
	if _, ok := g.highlight(strings.Repeat("x\n", maxHighlightBlock), "go"); ok {
		t.Error("long code is highlighted")
	}
	block, n := strings.Repeat("a = 1\n", maxHighlightBlock/7), 0
	for range 40 {
		if _, ok := g.highlight(block, "python"); ok {
			n++
		}
	}
	if limit := maxHighlight/len(block) + 1; n > limit {
		t.Errorf("%d blocks are highlighted, at most %d in %d bytes", n, limit, maxHighlight)
	}
	start := time.Now()
	g = newGlamour(mustStyle(t, "dark"), ANSI256)
	for _, language := range []string{"c", "java", "javascript", "ruby", "perl", "bash", "html"} {
		code := `"` + strings.Repeat(`\\`, 1500)
		if s := g.code(code, language); s.text != code {
			t.Errorf("%s: code of backslashes became %.40q", language, s.text)
		}
	}
	if took := time.Since(start); took > 60*time.Second {
		t.Errorf("hostile code took %v", took)
	}
}

func TestCodeBlocks(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"indents stay", "```\na\n  b\n\tc\n```", "┊ a\n┊   b\n┊     c\n"},
		{"blank lines stay", "```\na\n\n\nb\n```", "┊ a\n┊\n┊\n┊ b\n"},
		{"long lines hang", "```\n  aaaaaaaaa bbbbbbbbb cccc\n```", "┊   aaaaaaaaa\n┊     bbbbbbbbb cccc\n"},
		{"overlong words break", "```\nabcdefghijklmnopqrstuvwxyz\n```", "┊ abcdefghijklmnopqr\n┊   stuvwxyz\n"},
		{"nothing", "```\n\n```", ""},
		{"unsafe is dropped", "```\na\x1b[2J\u202eb\n```", "┊ a[2Jb\n"},
	} {
		if got := show(c.md, Options{Width: 20}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
