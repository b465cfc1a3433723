package feed

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// hostileSize is the approximate size of each hostile text in bytes.
const hostileSize = 4 << 20

func fill(s string) string { return strings.Repeat(s, hostileSize/len(s)) }

// hostile lists texts that cost much memory or time in parsers that keep a stack, a
// list of attributes or a table of entities. They are functions because of their size.
var hostile = []struct {
	name string
	text func() string
}{
	{"nested elements", func() string { return rssWith("<item>" + fill("<a>")) }},
	{"nested in a description", func() string { return rssWith("<item><description>" + fill("<a>") + "</description></item>") }},
	{"nested channels", func() string { return "<rss>" + fill("<channel>") }},
	{"nested media", func() string { return rssWith("<item>" + fill("<media:group><media:content>")) }},
	{"nested items", func() string { return rssWith(fill("<item>")) }},
	{"nested namespaces", func() string {
		var b strings.Builder
		for i := 0; b.Len() < hostileSize; i++ {
			fmt.Fprintf(&b, "<a%d:x xmlns:a%d='http://purl.org/dc/elements/1.1/'>", i, i)
		}
		return rssWith("<item>" + b.String())
	}},
	{"namespaces of one tag", func() string {
		return strings.Replace(rssWith(""), "<rss", "<rss "+fill("xmlns:a='http://purl.org/dc/elements/1.1/' "), 1)
	}},
	{"attributes", func() string { return rssWith("<item " + fill("a ") + "><title>t</title></item>") }},
	{"one attribute", func() string { return rssWith("<item a='" + fill("a") + "'><title>t</title></item>") }},
	{"open quotes", func() string { return rssWith(fill("<a b=\"'")) }},
	{"open comments", func() string { return rssWith(fill("<!--")) }},
	{"open CDATA", func() string { return rssWith("<item><title>" + fill("<![CDATA[")) }},
	{"open document types", func() string { return fill("<!DOCTYPE a [>") + rssWith("") }},
	{"closing tags", func() string { return rssWith("<item><title>" + fill("</a>")) }},
	{"angle brackets", func() string { return rssWith("<item><title>" + fill("<")) }},
	{"ampersands", func() string { return rssWith("<item><title>" + fill("&") + "</title></item>") }},
	{"references", func() string { return rssWith("<item><description>" + fill("&nGt;") + "</description></item>") }},
	{"long name", func() string { return "<" + fill("a") + ">" + rssWith("") }},
	{"tiny items", func() string { return rssWith(fill("<item/>")) }},
	{"titles", func() string { return rssWith("<item>" + fill("<title>a</title>") + "</item>") }},
	{"categories", func() string {
		return rssWith(fill("<item>" + strings.Repeat("<category>a</category><category>b</category>", 30) + "</item>"))
	}},
	{"enclosures", func() string {
		return rssWith(fill("<item>" + strings.Repeat("<enclosure url='/a'/><enclosure url='/b'/>", 30) + "</item>"))
	}},
	{"links", func() string { return atomWith(fill("<entry><link href='a' rel='x' type='y'/></entry>")) }},
	{"long title", func() string { return rssWith("<item><title>" + fill("长") + "</title></item>") }},
	{"spaces", func() string { return rssWith("<item><title>" + fill(" ") + "</title></item>") }},
	{"JSON nesting", func() string { return `{"version":"https://jsonfeed.org/version/1","items":[` + fill("[") }},
	{"JSON items", func() string { return `{"version":"https://jsonfeed.org/version/1","items":[` + fill(`{"id":1},`) }},
	{"JSON members", func() string { return `{"version":"https://jsonfeed.org/version/1",` + fill(`"title":"a",`) }},
	{"JSON string", func() string {
		return `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_html":"` + fill(`\u0000`) + `"}]}`
	}},
	{"noise", func() string { return rssWith(fill("<a>&<![CDATA[]]><!--x--></b c='")) }},
}

// TestHostile checks that no text allocates more than ten times its size plus what
// 10,000 entries take, garbage included. It does not measure time, since machines
// differ: an algorithm that is not linear would not finish on 4 MB of tiny tags.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("short: 120 MB of feeds")
	}
	for _, shape := range hostile {
		text := shape.text()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f, err := Parse(text, options())
		Discover(text, nil)
		runtime.ReadMemStats(&after)
		if allocated := int(after.TotalAlloc-before.TotalAlloc) >> 20; allocated > 10*len(text)>>20+30 {
			t.Errorf("%s: %d MB allocated for %d MB", shape.name, allocated, len(text)>>20)
		}
		if err == nil {
			checkFeed(t, f, len(text))
		}
	}
}
