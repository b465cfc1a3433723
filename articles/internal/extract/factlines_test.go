package extract

import (
	"strings"
	"testing"

	"newsreader/articles/internal/datetime"
)

// TestPrintedLines reads the facts of an article from lines in various places, and leaves
// alone the lines that are about something else.
func TestPrintedLines(t *testing.T) {
	const title = "The mill turns again, and is heard"
	page := func(above, below, tail string) string {
		return "<title>" + title + "</title>" + above + "<h1>" + title + "</h1>" + below + "<div class=content>" + prose + "</div>" + tail
	}
	for name, tt := range map[string]struct{ page, byline, published string }{
		"below the title":               {page("", "<p>By Ines Okafor, 4 March 2022</p>", ""), "Ines Okafor", "2022-03-04"},
		"above the title":               {page("<p>By Ines Okafor, 4 March 2022</p>", "", ""), "Ines Okafor", "2022-03-04"},
		"below the text":                {page("", "", "<p>By Ines Okafor, 4 March 2022</p>"), "Ines Okafor", "2022-03-04"},
		"below the title first":         {page("<p>5 March 2022</p>", "<p>4 March 2022</p>", "<p>6 March 2022</p>"), "", "2022-03-04"},
		"each fact from its first line": {page("", "<p>4 March 2022</p><p>By Ines Okafor</p><p>By Tom Brannigan</p>", ""), "Ines Okafor", "2022-03-04"},
		"a minute of the same day":      {page("", "<p>4 March 2022</p><p>4 March 2022, 8:15 a.m.</p>", ""), "", "2022-03-04T08:15:00Z"},
		"a minute of another day":       {page("", "<p>4 March 2022</p><p>5 March 2022, 8:15 a.m.</p>", ""), "", "2022-03-04"},
		"a comment's minute":            {page("", "<p>4 March 2022</p>", "<p>Ada, 4 March 2022, 8:15 a.m.</p>"), "", "2022-03-04"},
		"longer than facts are":         {page("", "<p>By Ines Okafor, 4 March 2022"+strings.Repeat(" | and more of it", 30)+"</p>", ""), "", ""},
		"too far below the title":       {page("", strings.Repeat("<p>Label</p>", lookAhead)+"<p>By Ines Okafor</p>", ""), "", ""},
		"a headline's time":             {page("", "", "<p><a href=/ferry>The ferry stays in the harbour</a></p><p>By Ines Okafor, 4 March 2022</p>"), "", ""},
		"below a narrow link":           {page("", "", "<p><a href=/weir>Weirs</a></p><p>By Ines Okafor, 4 March 2022</p>"), "Ines Okafor", "2022-03-04"},
		"cited work":                    {page("", "", "<ol><li>By Ines Okafor, 4 March 2022</li></ol>"), "", ""},
		"list of dates":                 {page("", "<p>4 March 2022</p><p>5 March 2022</p><p>6 March 2022</p>", ""), "", ""},
		"two dates are no list":         {page("", "<p>4 March 2022</p><p>5 March 2022</p>", ""), "", "2022-03-04"},
		"dates that are laid out apart": {page("", "<p>4 March 2022</p><div>5 March 2022</div><p>6 March 2022</p>", ""), "", "2022-03-04"},
		"a time of day in the next box": {page("", "<div>4 March 2022</div><div>08:15</div>", ""), "", "2022-03-04T08:15:00Z"},
		"a long line is no time of day": {page("", "<div>4 March 2022</div><div>The wheel turned at 08:15</div>", ""), "", "2022-03-04"},
		"a hidden time of day":          {page("", "<div>4 March 2022</div><div hidden>08:15</div>", ""), "", "2022-03-04"},
		"a name after the time":         {page("", "<p>Posted 4 March 2022 by Ines Okafor</p>", ""), "Ines Okafor", "2022-03-04"},
	} {
		p := parsePage(t, tt.page, Options{NoSites: true})
		if p.Byline != tt.byline || stampOf(p.Published) != tt.published {
			t.Errorf("%s: byline %q, published %q; want %q, %q", name, p.Byline, stampOf(p.Published), tt.byline, tt.published)
		}
	}
}

// TestDeclaredTimes reads the time of publication from wherever pages declare it.
func TestDeclaredTimes(t *testing.T) {
	const at = "2022-03-04T08:15:00Z"
	for head, want := range map[string]string{
		"<meta property=article:published_time content=" + at + ">":                                    at,
		"<meta itemprop=datePublished content=" + at + ">":                                             at,
		"<meta name=pubdate content=" + at + ">":                                                       at,
		"<meta name=dc.date.issued content=" + at + ">":                                                at,
		"<meta name=parsely-pub-date content=" + at + ">":                                              at,
		`<script type="application/ld+json">{"@type":"Article","datePublished":"` + at + `"}</script>`: at,
		"<meta property=article:published_time content=soon><meta name=date content=" + at + ">":       "",
		"<meta property=article:modified_time content=" + at + ">":                                     "",
	} {
		if got := stampOf(parsePage(t, "<title>Mill</title>"+head+prose, Options{}).Published); got != want {
			t.Errorf("%s: published %q, want %q", head, got, want)
		}
	}
}

// TestUpdated needs an update to be later than the publication.
func TestUpdated(t *testing.T) {
	meta := func(published, updated string) string {
		return "<title>Mill</title><meta property=article:published_time content=" + published + "><meta property=article:modified_time content=" + updated + ">" + prose
	}
	for _, tt := range []struct{ published, updated, want string }{
		{"2022-03-04T08:15:00Z", "2022-03-05T08:15:00Z", "2022-03-05T08:15:00Z"},
		{"2022-03-04T08:15:00Z", "2022-03-04T08:15:00Z", ""},
		{"2022-03-04T08:15:00Z", "2022-03-03T08:15:00Z", ""},
		{"2022-03-04T08:15:00Z", "later", ""},
	} {
		if got := stampOf(parsePage(t, meta(tt.published, tt.updated), Options{}).Updated); got != tt.want {
			t.Errorf("published %s, modified %s: updated %q, want %q", tt.published, tt.updated, got, tt.want)
		}
	}
}

// TestTimeElement takes the first time element near the headline, even if its text is vague.
func TestTimeElement(t *testing.T) {
	const title = "The mill turns again, and is heard"
	for name, tt := range map[string]struct{ before, after, want string }{
		"below the headline":   {"", "<time datetime=2022-03-04T08:15:00Z>a while ago</time>", "2022-03-04T08:15:00Z"},
		"just above":           {"<time datetime=2022-03-04T08:15:00Z>a while ago</time>", "", "2022-03-04T08:15:00Z"},
		"far above":            {"<time datetime=2022-03-04T08:15:00Z>a while ago</time>" + strings.Repeat("<br>", 250), "", ""},
		"without an attribute": {"", "<time>a while ago</time>", ""},
		"the first of several": {"", "<time>now</time><time datetime=2022-03-04>then</time><time datetime=2022-03-05>later</time>", "2022-03-04"},
	} {
		page := "<title>" + title + "</title>" + tt.before + "<h1>" + title + "</h1>" + tt.after + prose
		if got := stampOf(parsePage(t, page, Options{}).Published); got != tt.want {
			t.Errorf("%s: published %q, want %q", name, got, tt.want)
		}
	}
}

func TestOnlyIfUnknown(t *testing.T) {
	known := datetime.Stamp{Precision: datetime.Day}
	known.Time = known.Time.AddDate(2021, 2, 3)
	if got := onlyIfUnknown(known, known); got.Known() {
		t.Errorf("a known time is replaced by %v", got.Time)
	}
	if got := onlyIfUnknown(known, datetime.Stamp{}); !got.Known() {
		t.Error("an unknown time stays unknown")
	}
}
