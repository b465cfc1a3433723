package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadHead reads what pages print between the title and the text.
func TestReadHead(t *testing.T) {
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
		"a name alone":             {"Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a standfirst":             {"Half the town is out on skates, and the warden would rather it were not\nBy Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a standfirst and a name":  {"Half the town is out on skates, and the warden would rather it were not\nAna Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
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

// facts returns the facts that a page's head or foot has set.
func facts(p *Page) string {
	times := strings.TrimRight(moment(p.Published)+" "+moment(p.Updated), " ")
	fields := []string{p.Source, p.Byline, times, count(p.Comments), p.Standfirst, strings.Join(p.Notices, "/")}
	return strings.TrimRight(strings.Join(fields, "|"), "|")
}

// TestReadHeadLines has each kind of line between a title and a text; the title is the first line.
func TestReadHeadLines(t *testing.T) {
	const title = "Lake freezes over\n"
	for name, tc := range map[string]struct{ head, want string }{
		"a notice":                           {"© 2026 The Lake Herald", "||||" + "|© 2026 The Lake Herald"},
		"a sentence":                         {"Skates sell out, and the ferry stops.", "||||Skates sell out, and the ferry stops."},
		"a second sentence":                  {"Skates sell out now.\nThe ferry stops at noon.", "||||Skates sell out now."},
		"a labelled standfirst":              {"摘要：湖面结冰", "||||湖面结冰"},
		"a long text":                        {strings.Repeat("x", 60), "||||" + strings.Repeat("x", 60)},
		"a text that is too short":           {strings.Repeat("x", 59), ""},
		"a second long text":                 {strings.Repeat("x", 60) + "\n" + strings.Repeat("y", 60), "||||" + strings.Repeat("x", 60)},
		"a long text below a credit":         {"Skaters. Photo: Ana Ruiz\n" + strings.Repeat("x", 60), ""},
		"a label and its value":              {"Source:\nLake Herald", "Lake Herald"},
		"a Chinese label and its value":      {"来源：\n湖畔报", "湖畔报"},
		"a label and a topic":                {"来源：\n时尚", "时尚"},
		"a name at the end":                  {"Ana Ruiz", ""},
		"a job in capitals":                  {"Transport Correspondent\n20 November 2026", "||2026-11-20"},
		"an outlet above the time":           {"Lake Herald\n20 November 2026", "Lake Herald||2026-11-20"},
		"an outlet below the time":           {"20 November 2026\nLake Herald", "Lake Herald||2026-11-20"},
		"an outlet away from the time":       {"Lake Herald\nShare\n20 November 2026", "||2026-11-20"},
		"a second outlet":                    {"Lake Herald\n20 November 2026\nValley Post", "Lake Herald||2026-11-20"},
		"a topic":                            {"Sport\n20 November 2026", "||2026-11-20"},
		"a text without the form of one":     {"The Lake of Upper Herald Bay\n20 November 2026", "||2026-11-20"},
		"a reading time":                     {"20 November 2026\n8 Min", "||2026-11-20"},
		"a place":                            {"Valmarín\n20 November 2026", "||2026-11-20"},
		"a page of print":                    {"20 November 2026\n5면", "||2026-11-20"},
		"an agency":                          {"20 November 2026\ndpa-infocom", "||2026-11-20"},
		"a known agency":                     {"20 November 2026\nReuters", "Reuters||2026-11-20"},
		"a button in title case":             {"Order Reprints\n20 November 2026", "||2026-11-20"},
		"a name and an outlet":               {"Ana Ruiz, Lake Herald\n20 November 2026", "Lake Herald|Ana Ruiz|2026-11-20"},
		"several names":                      {"Ana Ruiz y Juan Roe\n20 November 2026", "|Ana Ruiz, Juan Roe|2026-11-20"},
		"a name printed twice":               {"Ana Ruiz\nAna Ruiz", "|Ana Ruiz"},
		"a name on the line of the time":     {"Ana Ruiz, 20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a name below a credit's label":      {"Credit...\nAna Ruiz\n20 November 2026", "||2026-11-20"},
		"a reporter in Korean":               {"김하늘 기자\n2026.11.20", "|김하늘|2026-11-20"},
		"a reporter in Japanese":             {"田島みなと記者\n2026年11月20日", "|田島みなと|2026-11-20"},
		"a byline in small letters":          {"di Luca Neri\n20 November 2026", "|Luca Neri|2026-11-20"},
		"a time below its label in Japanese": {"公開日\n2026年11月20日\n更新日\n2026年11月21日", "||2026-11-20 2026-11-21"},
		"a text with a comma":                {"Ice, at last\n20 November 2026", "||2026-11-20"},
		"a text with a colon":                {"Ice: Photos\n20 November 2026", "||2026-11-20"},
		"the end of a description":           {"Ice on the lake\n20 November 2026", "||2026-11-20"},
		"a name in small letters":            {"lakeherald\n20 November 2026", "||2026-11-20"},
		"a job":                              {"Transport correspondent\n20 November 2026", "||2026-11-20"},
		"a name and a place at the time":     {"Ana Ruiz in Lakeside\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a name and a place away from it":    {"Ana Ruiz in Lakeside\nShare\n20 November 2026", "||2026-11-20"},
		"a name above a job":                 {"Ana Ruiz\nTransport correspondent", "|Ana Ruiz"},
		"a name, the byline being known":     {"By Jane Roe\nAna Ruiz\nTransport correspondent", "|Jane Roe"},
		"the first of two times":             {"20 November 2026\n21 November 2026", "||2026-11-20"},
		"the first of two sources":           {"来源：湖畔报\n来源：渔港报", "湖畔报"},
		"the first of two updates":           {"Updated 20 November 2026\nUpdated 21 November 2026", "|| 2026-11-20"},
		"a count with its label":             {"12 comments", "|||12"},
		"a count above a button":             {"12\nShare", "|||12"},
		"a count on a source line":           {"湖畔报 2024-04-23 09:48 1307人参与 12评论", "湖畔报||2024-04-23T09:48:00Z|12"},
		"the word for an update, not at it":  {"Updated\nShare\n20 November 2026", "||2026-11-20"},
		"a text that is not the word for it": {"Frozen\n20 November 2026", "||2026-11-20"},
	} {
		lines := classified(title + tc.head)
		p := parser{lines: lines, page: &Page{}}
		p.readHead(0, len(lines))
		if diff := cmp.Diff(tc.want, facts(p.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestReadCountAbove reads the comment count from a column that comes before the title in the copy.
func TestReadCountAbove(t *testing.T) {
	for name, tc := range map[string]struct{ above, want string }{
		"a labelled count":            {"12 comments", "12"},
		"a bare number and a button":  {"12\nShare", "12"},
		"four lines above":            {"12 comments\na\nb\nc", "12"},
		"five lines above":            {"12 comments\na\nb\nc\nd", ""},
		"buttons do not count":        {"12 comments\na\nShare\nPrint\nb\nShare\nc", "12"},
		"a number over another title": {"12\nLights stay on", ""},
	} {
		lines := classified(tc.above + "\nLake freezes over")
		p := parser{lines: lines, page: &Page{}}
		p.readCountAbove(len(lines) - 1)
		if got := count(p.page.Comments); got != tc.want {
			t.Errorf("%s: %q comments, want %q", name, got, tc.want)
		}
	}
}

// TestReadAccount reads the account above a time with the place of its address, which is no source.
func TestReadAccount(t *testing.T) {
	for head, want := range map[string]string{
		"湖畔观察\n2024-04-23 09:48 ·湖北":         "湖畔观察",
		"湖畔观察\n2024-04-23 09:48 · 河口":        "湖畔观察",
		"湖畔观察\n04-23 09:48·河口":               "湖畔观察",
		"2024-04-23 09:48 · 湖畔日报":            "湖畔日报", // no account above
		"Jana Roth\n2024-04-23 09:48 · 湖畔日报": "湖畔日报",
	} {
		lines := classified("湖面结了第一层薄冰\n" + head)
		p := parser{lines: lines, page: &Page{}}
		if p.readHead(0, len(lines)); p.page.Source != want {
			t.Errorf("%q: source %q, want %q", head, p.page.Source, want)
		}
	}
}

// TestAttributed holds which facts show that a text is an article.
func TestAttributed(t *testing.T) {
	for head, want := range map[string]bool{
		"20 November 2026": true, "Updated 20 November 2026": true, "来源：湖畔报": true, "By Ana Ruiz": true, "Ana Ruiz\nTransport correspondent": true, "By Ana Ruiz\n责任编辑：李四": true,
		"责任编辑：李四": false, "12 comments": false,
	} {
		lines := classified("Lake freezes over\n" + head)
		p := parser{lines: lines, page: &Page{}}
		if p.readHead(0, len(lines)); p.attributed != want {
			t.Errorf("%q: attributed %v", head, p.attributed)
		}
	}
}

func TestReadTimeOverTitle(t *testing.T) {
	const title, text = "Ferry fares rise again in spring", `
The ferry will cost more from spring, the harbour said, and the fares rise for the third time in three years.
Season tickets stay as they are, and so do the fares of those who live on the island.
Most read
Harbour lights to stay on until two
Bakery on the quay closes its doors
`
	for head, want := range map[string]string{
		"20 November 2026\n" + title:                                   "2026-11-20",
		"20 November 2026\nShare\nAudio\n" + title:                     "2026-11-20",
		"Published\n20 November 2026\n" + title:                        "2026-11-20",
		"Updated\n20 November 2026\n" + title:                          " 2026-11-20",
		"20 November 2026\n" + title + "\n21 November 2026":            "2026-11-21",
		"20 November 2026\nLamps of the old quay\n" + title:            "",
		"20 November 2026\nQuayside\nHarbour\n" + title + "\nAna Ruiz": "",
	} {
		page, _ := Parse("Home\nWorld\nShare\n" + head + text)
		if got := strings.TrimRight(moment(page.Published)+" "+moment(page.Updated), " "); page.Title != title || got != want {
			t.Errorf("%q: title %q, time %q, want %q", head, page.Title, got, want)
		}
	}
}

// TestAuthorBesideTime reads a bare name beside the time as the author if a label elsewhere says so.
func TestAuthorBesideTime(t *testing.T) {
	for facts, want := range map[string]string{
		"2024-04-23 09:48 渡口叨叨\n文/渡口叨叨":       "/渡口叨叨",
		"2024-04-23 09:48 渡口叨叨\n作者：渡口叨叨":      "/渡口叨叨",
		"作者：渡口叨叨\n2024-04-23 09:48 渡口叨叨":      "/渡口叨叨",
		"2024-04-23 09:48 渡口叨叨\n执笔/渡口叨叨、湖边刀刀": "/渡口叨叨 湖边刀刀",
		"2024-04-23 09:48 渡口叨叨\n作者：张三":        "渡口叨叨/张三",
		"2024-04-23 09:48 来源：渡口叨叨\n作者：渡口叨叨":   "渡口叨叨/渡口叨叨",
		"2024-04-23 09:48 渡口叨叨":               "渡口叨叨/",
		"2024-04-23 09:48 湖畔日报\n作者：湖畔日报":      "湖畔日报/湖畔日报",
	} {
		text := "首页 > 新闻 > 正文\n\n渡口停航三个月后重新开放\n" + facts + "\n镇上的人不用再为去一次对岸多绕行十五公里。船票仍是两元，老人和孩子不用买票。\n" +
			"渡船每隔二十分钟从东岸开出一班，直到夜里十一点。管理处提醒来看冰的人不要走到河口附近的冰面上去。\n\n分享\n评论\n"
		p, ok := Parse(text)
		if got := p.Source + "/" + p.Byline; !ok || got != want {
			t.Errorf("%q: %q, want %q", facts, got, want)
		}
	}
}
