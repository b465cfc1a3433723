package markdown

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func BenchmarkArticle(b *testing.B) {
	for name, doc := range map[string]string{
		"Chinese/5kB": "<h2>港口</h2>" + strings.Repeat("<p>　　港务局周一表示，<b>大桥</b>将于下月重新开放，届时两岸往来将更加便利。<a href='http://e.test/a'>详情</a></p>", 30),
		"English/200kB": "<h2>Harbour</h2>" + strings.Repeat("<p>The harbour authority said on <b>Monday</b> that the bridge would <a href='http://e.test/a?b=1&amp;c=2'>reopen</a> - "+
			"next month, after <i>two years</i> of work; the cost (12*3) was not given.\n</p><ul><li>one<li>two</ul>", 650),
		"Summary/200B": "<p>The harbour authority said that the <a href='http://e.test/a'>bridge</a> would reopen <b>next month</b>, after two years.</p><p>Read more</p>",
		"Plain/9MB":    "<p>" + strings.Repeat("新闻。", 1000000),
	} {
		b.Run(name, func(b *testing.B) { run(b, doc) })
	}
}

// BenchmarkHostile converts input that is made to be slow. Each case must be linear.
func BenchmarkHostile(b *testing.B) {
	var ticks strings.Builder
	for i := range 4000 {
		ticks.WriteString(strings.Repeat("`", i%400+1) + " ")
	}
	for name, doc := range map[string]string{
		"Brackets":   "<p>" + strings.Repeat("[", 50000) + "</p><p>" + strings.Repeat("[a](", 20000),
		"Backticks":  "<p>" + ticks.String(),
		"Ampersands": "<p>" + strings.Repeat("&amp;", 200000),
		"Stars":      "<p>" + strings.Repeat("*a ", 100000) + strings.Repeat("*", 500000),
		"Tags":       "<p>" + strings.Repeat("&lt;@", 200000),
		"Addresses":  "<p>" + strings.Repeat("http://*@www.", 50000),
		"Table":      "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td>中", 200), 200) + "</table>",
		"Spans":      "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td colspan=99 rowspan=99>x", 30), 2000) + "</table>",
		"Quotes":     strings.Repeat("<blockquote>", 400) + "x",
		"Lists":      strings.Repeat("<ul><li>x", 200),
		"Items":      "<ul>" + strings.Repeat("<li>a", 100000) + "</ul>",
		"Emphasis":   "<p>" + strings.Repeat("<b>a</b><i>b</i> ", 50000),
		"Pieces":     "<p>" + strings.Repeat("a<wbr>", 200000),
		"Breaks":     "<p>" + strings.Repeat("a<br>", 200000),
		"Empty":      strings.Repeat("<div aria-hidden=true>", 400) + strings.Repeat("<i></i>", 20000),
		"Data":       "<img src='data:image/png;base64," + strings.Repeat("A", 5000000) + "'>",
		"Srcset":     "<img srcset='" + strings.Repeat("a,", 30000) + "'>",
		"Attributes": "<p " + strings.Repeat("a=1 ", 10000) + ">x",
	} {
		b.Run(name, func(b *testing.B) { run(b, doc) })
	}
}

func run(b *testing.B, doc string) {
	n, err := html.Parse(strings.NewReader(doc))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := FromNode(n, nil); err != nil {
			b.Fatal(err)
		}
	}
}
