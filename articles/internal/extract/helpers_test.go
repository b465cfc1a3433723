package extract

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
)

// prose has two paragraphs that read as an article.
const prose = "<p>The water mill at Heron Ridge began to turn again last week, after villagers spent two winters repairing the leat that feeds it.</p>" +
	"<p>“We ground thirty kilos of buckwheat on the first day,” said Hedda Quill, who looks after the mill, “and more people came to watch than to buy.”</p>"

func parsePage(t testing.TB, text string, opts Options) *Page {
	t.Helper()
	p, err := Parse(text, opts)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func indexText(t testing.TB, text string) *htmltree.Tree {
	t.Helper()
	tree, err := htmltree.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// blocksOf formats each block of a body as its tag and text, including images and breaks.
func blocksOf(body *html.Node) []string {
	if body == nil {
		return nil
	}
	var all []string
	text, tag := "", "div"
	flush := func() {
		if s := strings.Join(strings.Fields(text), " "); s != "" {
			all = append(all, tag+" "+s)
		}
		text = ""
	}
	for n := range body.Descendants() {
		switch {
		case n.Type == html.TextNode:
			text += n.Data
		case n.Data == "img":
			text += "<" + htmltree.Attr(n, "src") + " " + htmltree.Attr(n, "alt") + ">"
		case n.Data == "br":
			text += " / "
		case htmltree.IsBlock(n):
			flush()
			tag = n.Data
		}
	}
	flush()
	return all
}

func stampOf(s datetime.Stamp) string {
	switch {
	case !s.Known():
		return ""
	case s.Precision == datetime.Day:
		return s.Time.Format(time.DateOnly)
	}
	return s.Time.Format(time.RFC3339)
}

const zhProse = "<p>白鹭岭村的水磨上周重新转了起来。村民花了两个冬天修好水渠，又请邻县的老师傅凿了新的磨盘。</p><p>县文化馆打算把水磨的声音录下来，同山歌、木匠号子放在一起，做成一套本地声音档案。</p>"

// Paragraphs of the article in these tests, long enough to read as prose.
const (
	first  = "The water mill at Heron Ridge began to turn again last week, after villagers spent two winters repairing the leat that feeds it."
	second = "The county museum plans to record the sound of the wheel, and to keep it with songs and work chants in an archive of noises."
	third  = "Hedda Quill, who looks after the mill, says that more people came to watch than to buy, and that the yard was full of bicycles."
)

// trimmedBlocks returns the blocks that are left of an article with something
// between its first and second paragraph.
func trimmedBlocks(t *testing.T, middle string) []string {
	t.Helper()
	page := "<title>Mill turns again after two winters</title><div class=story><p>" + first + "</p>" + middle + "<p>" + second + "</p><p>" + third + "</p></div>"
	got := blocksOf(parsePage(t, page, Options{}).Body)
	if len(got) < 3 || got[0] != "p "+first || got[len(got)-1] != "p "+third || got[len(got)-2] != "p "+second {
		t.Fatalf("%.60s: paragraphs are lost: %q", middle, got)
	}
	return got[1 : len(got)-2]
}

func mustURL(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
