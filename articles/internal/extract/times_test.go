package extract

import (
	"testing"
	"time"
)

func TestRelativeTime(t *testing.T) {
	page := "<title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1><div>3小时前 来源：山城晚报</div>" + zhProse
	if p := parsePage(t, page, Options{}); p.Published.Known() {
		t.Errorf("published %v without a time of capture, want unknown", p.Published.Time)
	}
	now := time.Date(2022, 3, 4, 11, 15, 0, 0, time.FixedZone("", 8*3600))
	p := parsePage(t, page, Options{Now: now})
	if got, want := stampOf(p.Published), "2022-03-04T08:15:00+08:00"; got != want {
		t.Errorf("published %q, want %q", got, want)
	}
}

// TestEarlierDayAtTop decides between a printed and a declared day.
func TestEarlierDayAtTop(t *testing.T) {
	for name, tt := range map[string]struct{ top, behind, declared, want string }{
		"earlier":                   {"November 2, 2022", "", "2025-06-12", "2022-11-02"},
		"earlier, as words declare": {"2 November 2022", "", "Jun 12, 2025", "2022-11-02"},
		"later":                     {"November 2, 2025", "", "2022-06-12", "2022-06-12"},
		"the same":                  {"November 2, 2022", "", "2022-11-02", "2022-11-02"},
		"declared with a time":      {"November 2, 2022", "", "2025-06-12T10:00:00Z", "2025-06-12T10:00:00Z"},
		"behind the text":           {"", "November 2, 2022", "2025-06-12", "2025-06-12"},
		"an update":                 {"Updated November 2, 2022", "", "2025-06-12", "2025-06-12"},
	} {
		page := `<title>The mill turns again</title><script type="application/ld+json">{"@type":"Article","datePublished":"` + tt.declared +
			`"}</script><article><h1>The mill turns again</h1><p>` + tt.top + "</p><p>" + first + "</p><p>" + first + "</p></article><p>" + tt.behind + "</p>"
		if got := stampOf(parsePage(t, page, Options{}).Published); got != tt.want {
			t.Errorf("%s: published %q, want %q", name, got, tt.want)
		}
	}
}

// TestPrintedUpdate tells a printed time of the last change from that of the publication.
func TestPrintedUpdate(t *testing.T) {
	for name, tt := range map[string]struct{ top, published, updated, want string }{
		"the declared update":             {"2022/11/03 00:05", "2022-11-02T23:17:00Z", "2022-11-03T00:06:42Z", "2022-11-02T23:17:00Z"},
		"the update to the minute":        {"2 November 2022 18:30 GMT", "2022-11-02T10:00:00Z", "2022-11-02T18:30:00Z", "2022-11-02T10:00:00Z"},
		"neither":                         {"2 November 2022 14:00 GMT", "2022-11-02T10:00:00Z", "2022-11-02T18:30:00Z", "2022-11-02T14:00:00Z"},
		"the publication":                 {"2 November 2022 10:00 GMT", "2022-11-02T10:00:00Z", "2022-11-02T18:30:00Z", "2022-11-02T10:00:00Z"},
		"a change right after":            {"2 November 2022 10:03 GMT", "2022-11-02T10:00:00Z", "2022-11-02T10:03:00Z", "2022-11-02T10:03:00Z"},
		"no declared update":              {"2 November 2022 18:30 GMT", "2022-11-02T10:00:00Z", "", "2022-11-02T18:30:00Z"},
		"a declared day":                  {"2 November 2022 18:30 GMT", "2022-11-01", "2022-11-02T18:30:00Z", "2022-11-02T18:30:00Z"},
		"an update before it was printed": {"2 November 2022 18:30 GMT", "2022-11-02T10:00:00Z", "2022-11-02T12:00:00Z", "2022-11-02T18:30:00Z"},
	} {
		page := `<title>The mill turns again</title><script type="application/ld+json">{"@type":"Article","datePublished":"` + tt.published + `","dateModified":"` +
			tt.updated + `"}</script><article><h1>The mill turns again</h1><p>` + tt.top + "</p><p>" + first + "</p><p>" + first + "</p></article>"
		if got := stampOf(parsePage(t, page, Options{}).Published); got != tt.want {
			t.Errorf("%s: published %q, want %q", name, got, tt.want)
		}
	}
}
