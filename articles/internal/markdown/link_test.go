package markdown

import (
	"net/url"
	"strings"
	"testing"
)

func TestResolve(t *testing.T) {
	base, err := url.Parse("https://news.example.test/world/a.html?page=2#top")
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{base: base}
	for _, c := range []struct{ ref, want string }{
		{"", ""},
		{"b.html", "https://news.example.test/world/b.html"},
		{"/b.html", "https://news.example.test/b.html"},
		{"../../../b.html", "https://news.example.test/b.html"},
		{"?page=3", "https://news.example.test/world/a.html?page=3"},
		{"//other.test/b", "https://other.test/b"},
		{"HTTP://Other.test/b", "http://other.test/b"},
		{"http://bücher.test/ä", "http://xn--bcher-kva.test/%C3%A4"},
		{"//BÜCHER.test:8080/", "https://xn--bcher-kva.test:8080/"},
		{"http://b%C3%BCcher.test/", "http://xn--bcher-kva.test/"},
		{"http://a%2fb.test/", ""},
		{"\n /b\t.html ", "https://news.example.test/b.html"},
		{"\u3000/b\u00a0", "https://news.example.test/b"},
		{"/a b", "https://news.example.test/a%20b"},
		{"/路?q=中 文", "https://news.example.test/%E8%B7%AF?q=%E4%B8%AD%20%E6%96%87"},
		{"/a\"<>^`{|}\\b", "https://news.example.test/a%22%3C%3E%5E%60%7B%7C%7D%5Cb"},
		{"/100%", "https://news.example.test/100%25"},
		{"/a_(b)_(c)", "https://news.example.test/a_(b)_(c)"},
		{"/a(b", "https://news.example.test/a%28b"},
		{"/a)b(", "https://news.example.test/a%29b%28"},
		{"/?a=1&b=2", "https://news.example.test/?a=1&b=2"},
		{"/?a=1&lt;=2", "https://news.example.test/?a=1&amp;lt;=2"},
		{"/?a=1&#50;", "https://news.example.test/?a=1&amp;#50;"},
		{"https://user:word@e.test/", "https://e.test/"},
		{"mailto:desk@e.test?subject=x y", "mailto:desk@e.test?subject=x%20y"},
		{"mailto:desk", ""},
		{"tel:110", ""},
		{"javascript:alert(1)", ""},
		{" java\nscript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"file:///etc/passwd", ""},
		{"https:", ""},
		{"https:///x", ""},
		{"https://e.test/" + strings.Repeat("中", maxURL/4), ""},
	} {
		if got := b.resolve(c.ref); got != c.want {
			t.Errorf("resolve(%q) = %q, want %q", c.ref, got, c.want)
		}
	}
}

func TestBalanced(t *testing.T) {
	for s, want := range map[string]bool{
		"": true, "a(b)c": true, "((a))": true, "(": false, ")": false, ")(": false, "(()": false,
		strings.Repeat("(", 9) + strings.Repeat(")", 9): false,
	} {
		if got := isBalanced(s); got != want {
			t.Errorf("balanced(%q) = %v", s, got)
		}
	}
}
