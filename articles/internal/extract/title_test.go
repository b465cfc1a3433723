package extract

import (
	"strings"
	"testing"
)

func TestTitle(t *testing.T) {
	for name, tt := range map[string]struct{ head, body, want string }{
		"heading and site": {
			"<title>Mill turns again after two winters | Harbour Courier</title>", "<h1>Mill turns again after two winters</h1>" + prose,
			"Mill turns again after two winters",
		},
		"site's own h1": {
			"<title>水磨重新转动 县里为它录音_地方_山城晚报网</title>", "<h1>山城晚报网</h1><div class=t>水磨重新转动 县里为它录音</div>" + prose,
			"水磨重新转动 县里为它录音",
		},
		"site before the headline": {
			"<title>The Slow Review: A map of smells and other stories</title>", "<h1>A map of smells and other stories</h1>" + prose,
			"A map of smells and other stories",
		},
		"headline rewritten for search": {
			"<title>Heron Ridge water mill reopens after leat repair - Courier</title>", "<h1>Heron Ridge water mill turns again after repair</h1>" + prose,
			"Heron Ridge water mill turns again after repair",
		},
		"unrelated h1": {
			"<title>Heron Ridge water mill reopens - Courier</title>", "<h1>Your privacy and your choices here</h1>" + prose,
			"Heron Ridge water mill reopens",
		},
		"declared alone": {
			`<title></title><meta property="og:title" content="Heron Ridge water mill reopens | Courier">`, prose,
			"Heron Ridge water mill reopens",
		},
		"cut at a quote": {
			`<title>缆车恢复"试运行" 首日客满_联网新闻</title><meta property="og:title" content="缆车恢复" 试运行"="">`, `<h1>缆车恢复"试运行" 首日客满</h1>` + prose,
			`缆车恢复"试运行" 首日客满`,
		},
		"several suffixes": {
			"<title>古道驿站改成图书室--文化--山城网</title>", prose,
			"古道驿站改成图书室",
		},
		"hyphen in the headline": {
			"<title>Twenty-one small dams bring a peat bog back to life</title>", prose,
			"Twenty-one small dams bring a peat bog back to life",
		},
		"headline of a teaser": {
			"<title>Heron Ridge water mill reopens after repair | Courier</title>",
			`<nav><a href="/x">Heron Ridge water mill</a></nav><h1>Heron Ridge water mill reopens after repair</h1>` + prose,
			"Heron Ridge water mill reopens after repair",
		},
		"subtitle in the document's title": {
			"<title>The mill turns again. Two winters of work, and then a song | by Ines Okafor</title><meta property=og:title content='The mill turns again'>", "<h1>The mill turns again</h1><h2>Two winters of work, and then a song</h2>" + prose,
			"The mill turns again",
		},
		"a headline of two words": {
			"<title>Mill songs | Harbour Courier</title><meta property=og:title content='Mill songs'>", "<h1>Mill songs</h1>" + prose,
			"Mill songs",
		},
		"a site's name declared": {
			"<title>Mill turns again after two winters | Courier</title><meta property=og:title content='Courier'>", "<h1>Courier</h1><h2>Mill turns again after two winters</h2>" + prose,
			"Mill turns again after two winters",
		},
		"nothing":           {"", prose, ""},
		"no title declared": {"", "<h1>The mill turns again</h1>" + prose, "The mill turns again"},
		"an empty title":    {"<title> </title>", "<h1>Mill turns</h1>" + prose, "Mill turns"},
		"no title declared in Chinese": {
			"", "<h1>水磨重新转动</h1>" + zhProse, "水磨重新转动",
		},
		"no title declared, a linked name": {
			"", "<h1><a href=/>Harbour Courier</a></h1><h1>The mill turns again</h1>" + prose, "The mill turns again",
		},
		"a long site's name in a line of its own": {
			"<title>Songs of the mill | The Harbour Courier and Upper Valley Advertiser</title>",
			"<p>The Harbour Courier and Upper Valley Advertiser</p><h1>Songs of the mill</h1>" + prose, "Songs of the mill",
		},
		"two words before a long site's name": {
			"<title>Mill songs – Die Neue Taler Wochenzeitung am Fluss</title>",
			"<div>Die Neue Taler Wochenzeitung am Fluss</div><h1>Mill songs</h1>" + prose, "Mill songs",
		},
		"a dash of the headline before the site's": {
			"<title>Mill songs - and others — The Harbour Courier and Upper Valley Advertiser</title>",
			"<div>The Harbour Courier and Upper Valley Advertiser</div><h1>Mill songs - and others</h1>" + prose, "Mill songs - and others",
		},
		"the site's name first, both headings": {
			"<title>The Harbour Courier - Mill songs of the old days</title>",
			"<h1>The Harbour Courier</h1><h2>Mill songs of the old days</h2>" + prose, "Mill songs of the old days",
		},
		"a dash in the heading": {
			"<title>Mill songs return: the leat - and its bakers</title>", "<h1>Mill songs return: the leat - and its bakers</h1>" + prose,
			"Mill songs return: the leat - and its bakers",
		},
	} {
		p := parsePage(t, "<html><head>"+tt.head+"</head><body>"+tt.body+"</body></html>", Options{})
		if p.Title != tt.want {
			t.Errorf("%s: title %q, want %q", name, p.Title, tt.want)
		}
	}
}

// TestRepeatedTitle keeps the headline out of the body, as the page's title has it already.
func TestRepeatedTitle(t *testing.T) {
	p := parsePage(t, "<title>Mill turns again after two winters</title><article><h1>Mill turns again after two winters</h1><h2>Mill turns again after two winters</h2>"+prose+"</article>", Options{})
	if n := len(blocksOf(p.Body)); n != 2 {
		t.Errorf("body has %d blocks, want 2: %q", n, blocksOf(p.Body))
	}
}

// TestKicker leaves out the line above a headline that is in the same heading.
func TestKicker(t *testing.T) {
	for heading, want := range map[string]string{
		`<span class="head__kicker">“No more”</span><span>The mill turns again</span>`:       "The mill turns again",
		`<span>“No more”</span><span>The mill turns again</span>`:                            "The mill turns again",
		`<span>“No more”</span> <span>The mill turns again</span>`:                           "The mill turns again",
		`<small>Upper valley</small>The mill turns again`:                                    "The mill turns again",
		`<span class=overline>Upper valley</span><br>The mill turns again`:                   "The mill turns again",
		`The <em>mill</em> turns again`:                                                      "The mill turns again",
		`<span>T</span>he mill turns again`:                                                  "The mill turns again",
		`<span class=kicker>The mill turns again</span>`:                                     "The mill turns again",
		`<span class=dachzeile>Upper valley</span><span class=t>The mill turns again</span>`: "The mill turns again",
	} {
		for _, tag := range []string{"h1", "h2"} {
			page := "<title>The mill turns again - Courier</title><meta property=og:title content='The mill turns again'><article><" + tag + ">" + heading + "</" + tag + ">" + prose + "</article>"
			p := parsePage(t, page, Options{NoSites: true})
			if p.Title != want {
				t.Errorf("%s: title %q, want %q", heading, p.Title, want)
			}
			for _, b := range blocksOf(p.Body) {
				if strings.Contains(b, "turns again<") || strings.Contains(b, "No more") || strings.HasSuffix(b, "mill turns again") {
					t.Errorf("%s: the body has %q", heading, b)
				}
			}
		}
	}
	page := "<title>Upper valley: The mill turns again - Courier</title><h1><span class=a>Upper valley</span><span class=b>The mill turns again</span></h1>" + prose
	if got, want := parsePage(t, page, Options{NoSites: true}).Title, "Upper valley The mill turns again"; got != want {
		t.Errorf("a kicker without a class: title %q, want %q", got, want)
	}
}

// TestTitleAbove takes the only h1 as the headline if what is declared heads a section below it.
func TestTitleAbove(t *testing.T) {
	const h1, h2 = "Ways of repairing mills, with their costs", "Ways of repairing mills"
	for page, want := range map[string]string{
		"<h1>" + h1 + "</h1>" + prose + "<h2>" + h2 + "</h2>" + prose:                          h1,
		"<h1>" + h1 + "</h1><div>" + prose + "<h3>" + h2 + "</h3>" + prose + "</div>":          h1,
		"<h1>" + h1 + "</h1><h2>" + h2 + "</h2>" + prose + prose:                               h2, // no text between
		"<h1>The Heron Courier</h1>" + prose + "<h2>" + h2 + "</h2>" + prose:                   h2, // the name of the site
		"<h1>" + h1 + "</h1><h1>Other mills of the ridge</h1>" + prose + "<h2>" + h2 + "</h2>": h2,
		"<h1>" + h2 + "</h1>" + prose + prose:                                                  h2,
	} {
		p := parsePage(t, "<title>"+h2+"</title><article>"+page+"</article>", Options{})
		if p.Title != want {
			t.Errorf("%.60s: title %q, want %q", page, p.Title, want)
		}
		if n := strings.Count(strings.Join(blocksOf(p.Body), "\n"), "buckwheat"); want == h1 && n != 2 {
			t.Errorf("%.60s: %d parts, want 2", page, n)
		}
	}
}
