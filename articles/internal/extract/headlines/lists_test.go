package headlines_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/extract"
)

// each joins a format filled with the values of every row.
func each(format string, rows ...[]any) string {
	var b strings.Builder
	for _, row := range rows {
		fmt.Fprintf(&b, format, row...)
	}
	return b.String()
}

func row(values ...any) []any { return values }

// TestShortTitles reads lists whose titles are of a few words and known by what stands beside them.
func TestShortTitles(t *testing.T) {
	short := [][]any{row("oars", "Oars", "2024-02-03"), row("keel", "The keel", "2024-01-24"), row("bilge", "Why we bail", "2024-01-08")}
	dated := []string{"|Oars|2024-02-03", "|The keel|2024-01-24", "|Why we bail|2024-01-08"}
	undated := []string{"|Oars", "|The keel", "|Why we bail"}
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"time before":       {"<ul>" + each("<li><time datetime=%[3]s>%[3]s</time> <a href=/%[1]s/>%[2]s</a></li>", short...) + "</ul>", dated},
		"time behind":       {"<ul>" + each("<li><a href=/%s/>%s</a> <small>%s</small></li>", short...) + "</ul>", dated},
		"paragraphs":        {each("<p><a href=%s.html>%s</a> <i>(%s)</i></p>", short...), dated},
		"terms":             {"<dl>" + each("<dt>%[3]s</dt><dd><a href=/%[1]s/>%[2]s</a></dd>", short...) + "</dl>", dated},
		"table":             {"<table>" + each("<tr><td>%[3]s</td><td><a href=/p/%[1]s>%[2]s</a></td><td>4</td></tr>", short...) + "</table>", dated},
		"title and summary": {"<div>" + each("<p class=t><a href=/b/%s>%s</a>, <span>%s</span></p><p>What the boat wants, and what it gets, in a few words.</p>", short...) + "</div>", dated},
		"headings":          {each("<div class=item><h2><a href=/p/%s>%s</a></h2><span>%s</span><p>What the boat wants, and what it gets, in a few words more.</p></div>", short...), dated},
		"whole cards":       {"<div>" + each("<a class=card href=/p/%s><img src=/x.png><div class=post-title>%s</div><div>What the boat wants, and what it gets, in a few words more.</div><div>%s</div></a>", short...) + "</div>", dated},
		"time in the link":  {"<ul>" + each("<li><a href=/p/%s>%s <small>%s</small></a></li>", short...) + "</ul>", dated},
		"time of the day":   {"<ul>" + each("<li>14:05 <a href=/p/%[1]s>%[2]s</a></li>", short...) + "</ul>", undated},
		"lengths":           {"<ul>" + each("<li><a href=/p/%[1]s>%[2]s</a> <small>3:45</small></li>", short...) + "</ul>", nil},
		"results":           {"<ul>" + each("<li><a href=/p/%[1]s>%[2]s</a> <small>3-2</small></li>", short...) + "</ul>", nil},
		"days of a year":    {each("<p>Feb 3 <a href=/p/%[1]s>%[2]s</a></p>", short...), undated},
		"months":            {"<ul>" + each("<li><a href=/p/%[1]s>%[2]s</a> <small>Feb 2024</small></li>", short...) + "</ul>", undated},
		"month and day":     {"<ul>" + each("<li><time datetime=%[3]s>3月1日</time><a href=/news/%[1]s>%[2]s</a></li>", short...) + "</ul>", dated},
		"two kinds of rows": {"<table>" + each("<tr><td class=title><a href=/%[1]s>%[2]s</a></td></tr><tr><td class=sub>by <a href=/user?id=%[1]s>ada%[1]s</a> <span title=%[3]s>2 d</span> <a href=/item?id=%[1]s>discuss</a></td></tr>", short...) + "</table>", dated},
		"two of a section":  {"<h2>Boats</h2>" + each("<div><h3><a href=/p/%s>%s</a></h3><i>%s</i></div>", short[:2]...) + "<h2>Yard</h2>", []string{"Boats" + dated[0], "Boats" + dated[1]}},
		"Chinese headings": {"<html lang=zh>" + each("<div class=item><h2><a href=/p/%s>%s</a></h2><span>%s</span><p>墙上的班次表，是哪一年贴上去的，我问了三位师傅。</p></div>", row("1", "钥匙", "2024-03-01"), row("2", "屋顶漏雨", "2024-02-11"), row("3", "两盏灯", "2024-01-30")),
			[]string{"|钥匙|2024-03-01", "|屋顶漏雨|2024-02-11", "|两盏灯|2024-01-30"}},
		"pictures":       {"<ul>" + each("<li><a href=/p/%[1]d><img src=/%[1]d.jpg></a><a href=/p/%[1]d>%[2]s</a></li>", row(1, "Snow on tea"), row(2, "The last ferry"), row(3, "Roofs in autumn")) + "</ul>", []string{"|Snow on tea", "|The last ferry", "|Roofs in autumn"}},
		"ranked, a host": {"<table>" + each("<tr><td>%d.</td><td><a href=%s>%s</a></td></tr>", row(1, "https://sail.example", "Show: a sail"), row(2, "https://knots.example/p/1", "Knots I regret"), row(3, "https://tar.example/tar", "Tar, pitch, you")) + "</table>", []string{"|Show: a sail", "|Knots I regret", "|Tar, pitch, you"}},
		"bare":           {"<ul>" + each("<li><a href=/a/%d>%s</a></li>", row(1, "Rovers win the cup"), row(2, "The bank waits"), row(3, "Ice is going faster"), row(4, "Tram line to airfield approved")) + "</ul>", []string{"|Rovers win the cup", "|The bank waits", "|Ice is going faster", "|Tram line to airfield approved"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(headlinesOf(t, tt.page))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestNoTitles has lists of short links that are no titles.
func TestNoTitles(t *testing.T) {
	talk := each("<div><a href=/profiles/%[1]s>%[1]s</a> <time datetime=2024-03-03>3 March</time><p>I walked over it on Sunday, and heard a noise, but nobody believed me.</p></div>", row("Jan"), row("Pia"), row("Ole"))
	for name, page := range map[string]string{
		"menu without a name":   "<ul>" + each("<li><a href=/%s>%s</a></li>", row("news", "All of the news"), row("letters", "Letters to the editor"), row("contact", "How to reach us")) + "</ul>",
		"menu":                  "<nav><ul>" + each("<li><a href=/a/%d>%s</a></li>", row(1, "Rovers win the cup"), row(2, "The bank waits again"), row(3, "Ice is going faster")) + "</ul></nav>",
		"months":                "<ul>" + each("<li><a href=/2024/0%d/>%s 2024</a></li>", row(3, "March"), row(2, "February"), row(1, "January")) + "</ul>",
		"tags":                  "<ul>" + each("<li><a href=/tag/%[1]s>%[1]s</a> 2024-03-01</li>", row("ice"), row("tea"), row("tar")) + "</ul>",
		"authors":               each("<p>By <a href=/p/%d>%s</a>, 1 March 2024</p>", row(1, "Ada Lind"), row(2, "Bo Ek"), row(3, "Cy Dahl")),
		"own site":              "<ul>" + each("<li>%d. <a href=https://%s.courier.example/>%s</a></li>", row(1, "money", "The courier's money"), row(2, "sport", "The courier's sport"), row(3, "food", "The courier's food")) + "</ul>",
		"readers":               story + "<div class=comments>" + talk + "</div>",
		"references in a text":  story[:len(story)-len("</div>")] + "<ul>" + each("<li><a href=https://lib%[1]d.example/%[1]d>Mill papers</a>, 2024-03-0%[1]d</li>", row(1), row(2), row(3)) + "</ul></div>",
		"one button, many uses": "<ul>" + each("<li><a href=/a/%[1]d>Details</a> 2024-03-0%[1]d</li>", row(1), row(2), row(3)) + "</ul>",
	} {
		if all := headlinesOf(t, page); len(all) > 0 {
			t.Errorf("%s: %q", name, lines(all))
		}
	}
}

// TestUnlinkedHeadings reads teasers whose heading is text and whose link is a button, a picture or the summary.
func TestUnlinkedHeadings(t *testing.T) {
	rows := [][]any{row("bridge", "Bridge closed to lorries", 3), row("ferry", "Ferry runs at night", 1), row("market", "Market moves house", 7)}
	want := []string{"|Bridge closed to lorries /n/bridge", "|Ferry runs at night /n/ferry", "|Market moves house /n/market"}
	const text = "<p>It will be so for two weeks, says the council, which nobody believes any more.</p>"
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"neighbours":   {"<div>" + each("<h2>%[2]s</h2><div>"+text+"<a href=/n/%[1]s>Full story</a> (<a href=/n/%[1]s#c>comments: %[3]d</a>)</div>", rows...) + "</div>", want},
		"boxes":        {each("<section><h3>%[2]s</h3>"+text+"<p><a href=/n/%[1]s>Weiterlesen</a></p></section>", rows...), want},
		"inner box":    {each("<div class=i><div><h3>%[2]s</h3><p>Short.</p></div><a href=/n/%[1]s>Lees meer</a> <a href=/talk/%[1]s>%[3]d reacties</a></div>", rows...), want},
		"pictures":     {each("<div><a href=/n/%[1]s><img src=/x.jpg></a><h3>%[2]s</h3>"+text+"</div>", rows...), want},
		"no button":    {each("<section><h3>%[2]s</h3>"+text+"</section>", rows...), nil},
		"one category": {each("<section><h3>%[2]s</h3>"+text+"<a href=/news>News</a></section>", rows...), nil},
		"sections": {each("<h2>%[2]s</h2><ul><li><a href=/2024/03/1%[3]d/owls-%[1]s-and-more>Owl boxes near the %[1]s fill up</a></li></ul>", rows...), []string{
			"Bridge closed to lorries|Owl boxes near the bridge fill up /2024/03/13/owls-bridge-and-more", "Ferry runs at night|Owl boxes near the ferry fill up /2024/03/11/owls-ferry-and-more",
			"Market moves house|Owl boxes near the market fill up /2024/03/17/owls-market-and-more"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, h := range headlinesOf(t, tt.page) {
				got = append(got, h.Section+"|"+h.Title+" "+strings.TrimPrefix(h.URL, "https://www.courier.example"))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinksBesideTitles counts cards once whose picture, title, teaser and category are links.
func TestLinksBesideTitles(t *testing.T) {
	rows := [][]any{row(1, "Owl boxes on church towers fill up", "valley"), row(2, "Tide mill grinds its first flour", "coast"), row(3, "School choir reaches the national final", "town")}
	want := []string{"|Owl boxes on church towers fill up", "|Tide mill grinds its first flour", "|School choir reaches the national final"}
	for name, format := range map[string]string{
		"teaser":           "<article><h2><a href=/n/%[1]d>%[2]s</a></h2><p><a href=/n/%[1]d>What people at the scene said of it, number %[1]d, and why they did, at some length.</a></p></article>",
		"teaser first":     "<article><p><a href=/n/%[1]d>What people at the scene said of it, number %[1]d, and why they did, at some length.</a></p><h2><a href=/n/%[1]d>%[2]s</a></h2></article>",
		"category":         "<article><h2><a href=/n/%[1]d>%[2]s</a></h2><div><a href=/list/%[3]s-%[1]d.html>All the other news of the %[3]s</a></div></article>",
		"kicker":           "<article><a href=/list/%[3]s>%[3]s</a><h2><a href=/n/%[1]d>%[2]s</a></h2><p>3 of 4</p></article>",
		"picture, tracked": "<article><a href=/n/%[1]d?utm_source=img><img src=/x.jpg alt='A man and his dog on a tower'></a><h2><a href=/n/%[1]d>%[2]s</a></h2></article>",
	} {
		if diff := cmp.Diff(want, lines(headlinesOf(t, each(format, rows...)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestListOfUnlinkedHeadingsIsNoArticle takes no article from a page of such teasers, and keeps one with subheadings.
func TestListOfUnlinkedHeadingsIsNoArticle(t *testing.T) {
	teasers := each("<section><h3>Number %[1]d of the long day</h3><p>What happened then, and why, and what people at the scene said of it afterwards, in brief.</p><a href=/n/%[1]d>Full story</a></section>", row(1), row(2), row(3), row(4))
	if p := parsePage(t, "<title>News</title><main>"+teasers+"</main>", extract.Options{}); p.Body != nil || len(p.Headlines) != 4 {
		t.Errorf("list page: article found: %v, %d headlines", p.Body != nil, len(p.Headlines))
	}
	shops := each("<h2>The mill, part %[1]d</h2>"+prose+"<p><a href=/shop/%[1]d>Buy</a></p>", row(1), row(2), row(3))
	if p := parsePage(t, "<title>Mills of the valley</title><article><h1>Mills of the valley</h1><p>"+first+"</p>"+shops+"</article>", extract.Options{}); p.Body == nil || len(p.Headlines) != 0 {
		t.Errorf("article with buttons: article found: %v, %d headlines", p.Body != nil, len(p.Headlines))
	}
}
