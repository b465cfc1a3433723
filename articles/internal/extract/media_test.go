package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"newsreader/articles/internal/extract/htmltree"
)

// TestMedia makes links of players and drops other frames.
func TestMedia(t *testing.T) {
	const yt = "https://www.youtube.com/embed/x1"
	for media, want := range map[string]string{
		"<iframe src=" + yt + "></iframe>":                              "Video " + yt,
		"<iframe src=" + yt + " title='The  wheel'></iframe>":           "Video " + yt + " The wheel",
		"<iframe data-src=" + yt + "></iframe>":                         "Video " + yt,
		"<iframe src=https://player.bilibili.com/player.html></iframe>": "Video https://player.bilibili.com/player.html",
		"<iframe src=https://archive.org/embed/x></iframe>":             "Video https://archive.org/embed/x",
		"<iframe src=https://notyoutube.com/x></iframe>":                "",
		"<iframe src=https://youtube.com.evil.example/x></iframe>":      "",
		"<iframe></iframe>":                                      "",
		"<video src=/v.mp4></video>":                             "Video https://m.example/v.mp4",
		"<video><source src=/v.webm><source src=/v.mp4></video>": "Video https://m.example/v.webm",
		"<video></video>":                                        "",
		"<audio src=/a.mp3></audio>":                             "Audio https://m.example/a.mp3",
		"<embed src=/f.swf>":                                     "Video https://m.example/f.swf",
	} {
		p := parsePage(t, "<title>Mill</title><div class=story><p>"+first+"</p>"+media+"<p>"+third+"</p></div>", Options{URL: mustURL(t, "https://m.example/news/1")})
		got := ""
		for n := range p.Body.Descendants() {
			if n.Data == "a" {
				got = strings.TrimSpace(n.FirstChild.Data + " " + htmltree.Attr(n, "href") + " " + htmltree.Attr(n, "title"))
			}
		}
		if got != want {
			t.Errorf("%s: link %q, want %q", media, got, want)
		}
	}
}

// TestMediaInChinese labels the links of a Chinese article in Chinese.
func TestMediaInChinese(t *testing.T) {
	for media, want := range map[string]string{"<video src=/v.mp4></video>": "p 视频", "<audio src=/a.mp3></audio>": "p 音频"} {
		page := "<title>水磨</title><div class=story>" + zhProse + media + zhProse + "</div>"
		got := blocksOf(parsePage(t, page, Options{URL: mustURL(t, "https://m.example/news/1")}).Body)
		if len(got) != 5 || got[2] != want {
			t.Errorf("%s: %q, want %q in the middle", media, got, want)
		}
	}
}

// TestKeptAttributes keeps what Markdown and its readers can use of each element.
func TestKeptAttributes(t *testing.T) {
	for element, want := range map[string][]string{
		"<a href=/x title=y class=z>":      {"href=https://m.example/x"},
		"<a href='mailto:a@b.example'>":    {"href=mailto:a@b.example"},
		"<ol start=3 class=z>":             {"start=3"},
		"<td colspan=2 rowspan=3 width=9>": {"colspan=2", "rowspan=3"},
		"<td align=right>":                 {"align=right"},
		"<div align=right>":                nil,
		"<p dir=rtl>":                      {"dir=rtl"},
		"<code class=language-go id=x>":    {"class=language-go"},
		"<pre class=language-go>":          {"class=language-go"},
		"<p class=language-go>":            nil,
		"<p href=/x>":                      nil,
	} {
		z := html.NewTokenizer(strings.NewReader(element))
		z.Next()
		tok := z.Token()
		n := htmltree.NewElement(tok.DataAtom, tok.Attr...)
		c := copier{base: mustURL(t, "https://m.example/news/1")}
		var got []string
		for _, a := range c.attributes(n) {
			got = append(got, a.Key+"="+a.Val)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", element, diff)
		}
	}
}
