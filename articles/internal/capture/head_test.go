package capture

import (
	"strings"
	"testing"
)

// TestHeads reads what stands between the title and the text.
func TestHeads(t *testing.T) {
	const title, text = "Lake freezes over for the first time in nine years", `
The lake froze over on Tuesday, and by noon half the town was out on the ice.
Skates that had hung in cellars since the last winter were sold at the market.
Most read
Harbour lights to stay on until two
Ferry fares to rise again in spring
`
	for name, tc := range map[string]struct{ head, want string }{
		"the word before a time":   {"Published\n20 November 2026", "||2026-11-20"},
		"the word before a change": {"Published\n20 November 2026\nUpdated\n21 November 2026", "||2026-11-20 2026-11-21"},
		"a change alone":           {"Last updated\n20 November 2026", "|| 2026-11-20"},
		"a change without a day":   {"By Ana Ruiz\n20 November 2026\nUpdated 8:02 a.m. ET", "|Ana Ruiz|2026-11-20"},
		"a Chinese change":         {"更新时间\n2026-11-20", "|| 2026-11-20"},
		"a long line of facts":     {"By Ana Ruiz | 20 November 2026, 08:15 CET | Updated: 21 November 2026, 10:02 CET, Lakeside", "|Ana Ruiz|2026-11-20T08:15:00+01:00 2026-11-21T10:02:00+01:00"},
		"a description and credit": {"By Ana Ruiz\n20 November 2026\nTwo skaters and a dog on the ice at dawn, with the church behind\nTwo skaters and a dog on the ice at dawn, with the church behind. Photo: Ana Ruiz", "|Ana Ruiz|2026-11-20"},
		"a credit and a caption":   {"By Ana Ruiz\n20 November 2026\nGetty Images Two skaters on the ice\nThe skaters of Tuesday morning had the ice to themselves for an hour", "|Ana Ruiz|2026-11-20"},
		"a picture over a byline":  {"Two skaters on the ice at dawn\n1 of 2 | Two skaters on the ice at dawn, Monday. (AP Photo/Ana Ruiz)\nBy Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a Chinese word":           {"发布时间\n2026-11-20", "||2026-11-20"},
		"a job behind a byline":    {"By Ana Ruiz\nTransport correspondent\n\nPublished 20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a job behind a long name": {"Alexandra Montgomery\nTransport correspondent\n20 November 2026", "|Alexandra Montgomery|2026-11-20"},
		"a job behind a name":      {"Ana Ruiz\nTransport correspondent\nPublished\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a job behind an outlet":   {"Valley Post\nTransport correspondent\n20 November 2026", "||2026-11-20"},
		"a place behind a byline":  {"By Ana Ruiz\nReporting from Lakeside, Vt.\n20 November 2026\nUpdated 21 November 2026", "|Ana Ruiz|2026-11-20 2026-11-21"},
		"a name and a place":       {"Ana Ruiz in Lakeside\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a name alone":             {"Ana Ruiz\n20 November 2026", "||2026-11-20"},
		"a standfirst":             {"Half the town is out on skates, and the warden would rather it were not\nBy Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a standfirst and a name":  {"Half the town is out on skates, and the warden would rather it were not\nAna Ruiz\n20 November 2026", "||2026-11-20"},
		"a picture":                {"By Ana Ruiz\n20 November 2026\nIce on the lake", "|Ana Ruiz|2026-11-20"},
		"a desk":                   {"20 November 2026\nEurope", "||2026-11-20"},
		"a byline in German":       {"Half the town is out on skates, and the warden would rather it were not\nVon Ana Ruiz, Innsbruck\n20. November 2026, 17.24 Uhr", "|Ana Ruiz|2026-11-20T17:24:00Z"},
		"an outlet":                {"Valley Post\n20 November 2026", "Valley Post||2026-11-20"},
	} {
		page, ok := Parse("Home\nWorld\n" + title + "\n" + tc.head + text)
		if !ok {
			t.Errorf("%s: not taken for a capture", name)
			continue
		}
		if page.Title != title || page.Standfirst != "" && !strings.HasPrefix(tc.head, page.Standfirst) {
			t.Errorf("%s: title %q, standfirst %q", name, page.Title, page.Standfirst)
		}
		if got := strings.TrimRight(page.Source+"|"+page.Byline+"|"+moment(page.Published)+" "+moment(page.Updated), " "); got != tc.want {
			t.Errorf("%s: read %q, want %q", name, got, tc.want)
		}
	}
}
