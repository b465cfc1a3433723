package extract

import (
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
		"nothing": {"", prose, ""},
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
