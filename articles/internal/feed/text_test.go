package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
	"testing"
)

func TestTitleText(t *testing.T) {
	for _, tc := range []struct{ in, title, plain string }{
		{"a", "a", "a"},
		{" a\n\t b  c ", "a b c", "a b c"},
		{"<b>a</b> &amp; c", "a & c", "a & c"},
		{"a<br/>b<p>c</p>", "a b c", "a b c"},
		{"if a <b and c> d", "if a d", "if a d"},
		{"if a <b and <i>c</i>", "if a <b and c", "if a <b and c"},
		{"if a <b", "if a <b", "if a <b"},
		{"List<String> x", "List<String> x", "List x"},
		{"<script>a</script>b", "<script>a</script>b", "b"},
		{"<style>a{} <b></STYLE >b", "<style>a{} </STYLE >b", "b"},
		{"a<!-- c -->d", "ad", "ad"},
		{"中\u3000文\u00a0。", "中\u3000文\u00a0。", "中\u3000文\u00a0。"},
		{"1 < 2 &lt;b&gt;", "1 < 2 <b>", "1 < 2 <b>"},
	} {
		if got := titleText(tc.in); got != tc.title {
			t.Errorf("title %q gives %q, want %q", tc.in, got, tc.title)
		}
		if got := plainText(tc.in); got != tc.plain {
			t.Errorf("HTML %q gives %q, want %q", tc.in, got, tc.plain)
		}
	}
}

func TestClip(t *testing.T) {
	for _, tc := range []struct {
		in         string
		max        int
		want, html string
	}{
		{"abc", 3, "abc", "abc"},
		{"中文", 4, "中", "中"},
		{"中文", 2, "", ""},
		{"a<b>c", 3, "a<b", "a"},
		{"a<b>cd", 5, "a<b>c", "a<b>c"},
		{"a&amp;b", 4, "a&am", "a"},
	} {
		if got := runes.Clip(tc.in, tc.max); got != tc.want {
			t.Errorf("runes.Clip(%q, %d) = %q, want %q", tc.in, tc.max, got, tc.want)
		}
		if got := clipHTML(tc.in, tc.max); got != tc.html {
			t.Errorf("clipHTML(%q, %d) = %q, want %q", tc.in, tc.max, got, tc.html)
		}
	}
}

// A declared language counts if it looks like a tag; underscores are a common mistake.
func TestLanguageTag(t *testing.T) {
	for in, want := range map[string]string{
		"en": "en", " zh-Hans-CN\n": "zh-Hans-CN", "en_US": "en-US", "es-419": "es-419", "ZH": "ZH",
		"": "", "e": "", "English (UK)": "", "en us": "", "中文": "", "en;q=1": "", strings.Repeat("a", 35): strings.Repeat("a", 35), strings.Repeat("a", 36): "",
	} {
		if got := languageTag(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A script or style ends only with its own closing tag.
func TestSkipCode(t *testing.T) {
	for in, want := range map[string]string{
		"a<script>if (x</y) '<b>'</SCRIPT>b": "ab", "a<style>p</p>{}</style>b": "ab", "a<script>never closed": "a", "a<script/>b</script>c": "ac",
		"a<b>x</b>c": "axc", "a<script src=x><p>kept</p>": "a kept", "a<script/><p>kept</p><script>x</script>b": "a kept b", "a<style>p {}<p>kept": "a kept",
	} {
		if got := plainText(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
