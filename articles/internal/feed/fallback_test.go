package feed

import "testing"

// TestTextFallbacks checks the elements that are read where RSS's own are missing.
func TestTextFallbacks(t *testing.T) {
	for item, want := range map[string][2]string{
		"<summary>s</summary>":                                                   {"s", ""},
		"<abstract>s</abstract>":                                                 {"s", ""},
		"<summary>s</summary><description>d</description>":                       {"d", ""},
		"<itunes:subtitle>s</itunes:subtitle>":                                   {"s", ""},
		"<itunes:subtitle>s</itunes:subtitle><itunes:summary>t</itunes:summary>": {"t", ""},
		"<itunes:subtitle>s</itunes:subtitle><description>d</description>":       {"d", ""},
		"<fullitem>&lt;p>f&lt;/p></fullitem><description>d</description>":        {"d", "<p>f</p>"},
		"<body><p>f</p></body>":                                                  {"", "<p>f</p>"},
	} {
		e := mustParse(t, rssWith("<item>"+item+"</item>")).Entries[0]
		if got := [2]string{e.SummaryHTML, e.ContentHTML}; got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

// TestFeedFallbacks checks the same for the feed, wherever the elements are.
func TestFeedFallbacks(t *testing.T) {
	for inside, want := range map[string][2]string{
		"<dc:title>T</dc:title><dc:description>D</dc:description>":                   {"T", "D"},
		"<dc:title>T</dc:title><title>U</title>":                                     {"U", ""},
		"<itunes:summary>D</itunes:summary><description>E</description>":             {"", "E"},
		"<title>U</title><itunes:subtitle>A tide &amp;amp; a pier</itunes:subtitle>": {"U", "A tide & a pier"},
	} {
		f := mustParse(t, `<rss version="2.0"><channel>`+inside+`<item><title>t</title></item></channel></rss>`)
		if got := [2]string{f.Title, f.Description}; got != want {
			t.Errorf("%s: %q, want %q", inside, got, want)
		}
	}
}

// TestPublicationDates checks which of several dates is that of publication.
func TestPublicationDates(t *testing.T) {
	const pub, dc = "<pubDate>Thu, 01 Feb 2024 10:00:00 GMT</pubDate>", "<dc:date>2024-03-05T00:00:00Z</dc:date>"
	for item, want := range map[string]string{
		pub + dc: "2024-02-01", dc + pub: "2024-02-01", dc: "2024-03-05",
		"<pubDate>soon</pubDate>" + dc:                      "2024-03-05",
		"<date>2024-03-05</date>":                           "2024-03-05",
		"<dcterms:date>2024-03-05</dcterms:date>":           "2024-03-05",
		"<dcterms:available>2024-03-05</dcterms:available>": "2024-03-05",
		dc + "<dcterms:issued>2024-02-01</dcterms:issued>":  "2024-02-01",
	} {
		e := mustParse(t, rssWith("<item><title>t</title>"+item+"</item>")).Entries[0]
		if got := e.Published.Time.Format("2006-01-02"); got != want {
			t.Errorf("%s: %s, want %s", item, got, want)
		}
	}
}

func TestCategoryAttributes(t *testing.T) {
	for item, want := range map[string]string{
		`<media:category scheme="s" label="Tides">t/1</media:category>`: "Tides",
		`<media:category>Tides</media:category>`:                        "Tides",
		`<itunes:category text="Tides"/>`:                               "Tides",
		`<category domain="d">Tides</category>`:                         "Tides",
	} {
		e := mustParse(t, rssWith("<item><title>t</title>"+item+"</item>")).Entries[0]
		if len(e.Categories) != 1 || e.Categories[0] != want {
			t.Errorf("%s: %q, want %q", item, e.Categories, want)
		}
	}
}

// TestGUIDForms checks which identifiers are addresses.
func TestGUIDForms(t *testing.T) {
	const address = "https://pier.example/a"
	for item, want := range map[string][2]string{
		"<guid>" + address + "</guid>":                     {address, address},
		`<guid isPermaLink="true">` + address + "</guid>":  {address, address},
		`<guid isPermaLink="False">` + address + "</guid>": {address, ""},
		`<guid isPermaLink="no">` + address + "</guid>":    {address, ""},
		`<guid isPermaLink="0">` + address + "</guid>":     {address, ""},
		`<guid isPermaLink="">` + address + "</guid>":      {address, address},
		"<id>a-1</id>": {"a-1", ""},
		"<id>a-1</id><guid isPermaLink='false'>g-1</guid>": {"g-1", ""},
		"<guid isPermaLink='false'>g-1</guid><id>a-1</id>": {"g-1", ""},
	} {
		e := mustParse(t, rssWith("<item><title>t</title>"+item+"</item>")).Entries[0]
		if got := [2]string{e.GUID, e.URL}; got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

// TestEnclosureForms checks where feeds have the address of a file.
func TestEnclosureForms(t *testing.T) {
	const address = "https://pier.example/tide.mp3"
	for _, enclosure := range []string{
		`<enclosure url="` + address + `" type="audio/mpeg"/>`,
		`<enclosure href="` + address + `" type="audio/mpeg"/>`,
		`<enclosure type="audio/mpeg"> ` + address + ` </enclosure>`,
		`<enclosure url=" ` + address + ` " type="audio/mpeg"></enclosure>`,
		`<enclosure url="/tide.mp3" type="audio/mpeg"><x>y</x></enclosure>`,
	} {
		e := mustParse(t, rssWith("<item><title>t</title>"+enclosure+"<category>c</category></item>")).Entries[0]
		if len(e.Enclosures) != 1 || e.Enclosures[0].URL != address || e.Enclosures[0].Type != "audio/mpeg" || len(e.Categories) != 1 {
			t.Errorf("%s: %+v", enclosure, e)
		}
	}
}
