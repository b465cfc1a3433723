package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/labels"
)

// TestBodyLists holds which lines of and below an article are a list of its text, and which are
// subheadings.
func TestBodyLists(t *testing.T) {
	const more = "\n\n这是一段正文，它写得足够长，看上去像一篇文章的样子。"
	for name, tc := range map[string]struct{ text, want string }{
		"sentences and words":                      {"• 第一，河口的冰最薄。\n• 第二，带上绳子\n" + more, "- 第一，河口的冰最薄。\n- 第二，带上绳子" + more},
		"numbers over subheadings":                 {"01\n码头上的人\n" + more + "\n02\n灯还亮着\n" + more, "## 码头上的人" + more + "\n\n## 灯还亮着" + more},
		"an item alone":                            {"* Four have vanished since the count began\n" + more, "- Four have vanished since the count began" + more},
		"behind the text":                          {"出门要带：\n- 绳子\n- 手电筒\n相关阅读\n- 码头的灯提前亮了\n", "出门要带：\n\n- 绳子\n- 手电筒"},
		"behind a sentence":                        {"■ 第一，河口的冰最薄。\n■ 带上绳子\n", "- 第一，河口的冰最薄。\n- 带上绳子"},
		"titles that are no list of the article's": {"\n• 码头的灯提前亮了\n• 渔市改到周六早上\n", ""},
	} {
		page := parsed(t, tc.text)
		text := strings.SplitN(page.Markdown, "\n\n", 4)
		got := strings.Join(text[min(3, len(text)):], "\n\n")
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// body returns the Markdown and the headlines of a text that is all body.
func body(text string) (markdown string, headlines []string) {
	lines := classified(text)
	b := writeBody(lines, span{0, len(lines)})
	return b.markdown.String(), rows(&Page{Headlines: b.headlines})
}

// TestWriteBody has, for each kind of line inside an article, what becomes of it.
func TestWriteBody(t *testing.T) {
	const first, last = "The lake froze over on Tuesday.", "Skates were sold at the market."
	for name, tc := range map[string]struct {
		text, want string
		headlines  []string
	}{
		"a subheading":                {"A day on the ice", "## A day on the ice", nil},
		"a subheading and its number": {"12\nA day on the ice", "## A day on the ice", nil},
		"a subheading and a button":   {"Share\nA day on the ice\nAdvertisement", "## A day on the ice", nil},
		"a subheading with a topic":   {"Sport", "## Sport", nil},
		"a subheading like a label":   {"Top stories", "## Top stories", nil},
		"two short lines":             {"A day on the ice\nSkaters at dawn", "A day on the ice\n\nSkaters at dawn", nil},
		"a caption":                   {"Skaters at dawn. Photo: Ana Ruiz", "", nil},
		"a caption over its credit":   {"Skaters at dawn\nPhoto: Ana Ruiz", "", nil},
		"a caption twice":             {"Skaters were out at dawn.\nPhoto: Ana Ruiz\nSkaters were out at dawn.", "Skaters were out at dawn.", nil},
		"a box with a time": {
			"Harbour lights to stay on\nBy Nils Aker\n20 November 2024\nA day on the ice", "## A day on the ice", []string{"|Harbour lights to stay on"},
		},
		"a list of titles": {
			"Harbour lights will stay on until the end of March\nFerry fares will rise again in the spring of next year\nThe fish market moves to Saturday mornings after all", "",
			[]string{"|Harbour lights will stay on until the end of March", "|Ferry fares will rise again in the spring of next year", "|The fish market moves to Saturday mornings after all"},
		},
		"a list behind a colon": {
			"What to take:\na rope that is as long as the ice is wide, and a knife\na lamp that burns for a night, with oil for another one\nskates that fit, and dry socks for the way home again",
			"What to take:\n\na rope that is as long as the ice is wide, and a knife\n\na lamp that burns for a night, with oil for another one\n\nskates that fit, and dry socks for the way home again", nil,
		},
		"a quotation's author":      {"— Ana Ruiz", "— Ana Ruiz", nil},
		"a notice":                  {"© 2026 The Lake Herald", "", nil},
		"a button":                  {"Advertisement", "", nil},
		"a number by itself":        {"12", "## 12", nil},
		"an item":                   {"• a rope", "- a rope", nil},
		"an item that is a topic":   {"• Sport", "- Sport", nil},
		"items":                     {"• a rope\n• a lamp", "- a rope\n- a lamp", nil},
		"a link to another article": {"Read more: How one island kept its ferry", "", []string{"Read more|How one island kept its ferry"}},
		"a recommended list": {
			"Related stories\nHarbour lights to stay on\nFerry fares to rise again", "",
			[]string{"Related stories|Harbour lights to stay on", "Related stories|Ferry fares to rise again"},
		},
		"a recommended list and a short text": {
			"Related stories\nHarbour lights to stay on\nAna Ruiz", "Ana Ruiz", []string{"Related stories|Harbour lights to stay on"},
		},
		"a label over prose": {"Related stories", "## Related stories", nil},
	} {
		want := first
		if tc.want != "" {
			want += "\n\n" + tc.want
		}
		got, headlines := body(first + "\n" + tc.text + "\n" + last)
		if diff := cmp.Diff(want+"\n\n"+last, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(tc.headlines, headlines); diff != "" {
			t.Errorf("%s: headlines (-want +got):\n%s", name, diff)
		}
	}
}

// TestBodyNotices holds that a notice inside an article is kept, but not in its text.
func TestBodyNotices(t *testing.T) {
	lines := classified("The lake froze over on Tuesday.\n© 2026 The Lake Herald\nSkates were sold at the market.")
	if diff := cmp.Diff([]string{"© 2026 The Lake Herald"}, writeBody(lines, span{0, 3}).notices); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
}

// TestProseEndsAnInset holds that a title-like line after the next paragraph is a subheading again.
func TestProseEndsAnInset(t *testing.T) {
	got, headlines := body("The lake froze.\nThe lake froze over on Tuesday.\nRelated stories\nHarbour lights to stay on\nSkates were sold at the market.\nA day out on the ice\nIt lasted until the evening.")
	want := "The lake froze.\n\nThe lake froze over on Tuesday.\n\nSkates were sold at the market.\n\n## A day out on the ice\n\nIt lasted until the evening."
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Related stories|Harbour lights to stay on"}, headlines); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}

func TestIsSubheading(t *testing.T) {
	prose, text := line{kind: proseLine, text: "Prose."}, func(s string) line { return line{text: s} }
	for s, want := range map[string]bool{
		"A day on the ice":       true,
		"What comes next?":       true,
		"2026":                   true,
		"“It is ours”":           true,
		strings.Repeat("x", 64):  true,
		strings.Repeat("x", 65):  false,
		"图为结冰的湖面":                false,
		"Skaters. Photo: A Ruiz": false,
		"A day on the ice +":     false,
	} {
		if got := isSubheading([]line{prose, text(s), prose}, span{0, 3}, 1); got != want {
			t.Errorf("isSubheading(%q) = %v", s, got)
		}
	}
	for _, r := range "•●▪■◆·（(▲△↑-—" {
		if isSubheading([]line{prose, text(string(r) + "A day on the ice"), prose}, span{0, 3}, 1) {
			t.Errorf("a subheading begins with %q", r)
		}
	}
	for _, r := range "。.,，；;：:、)）" {
		if isSubheading([]line{prose, text("A day on the ice" + string(r)), prose}, span{0, 3}, 1) {
			t.Errorf("a subheading ends with %q", r)
		}
	}
	for name, lines := range map[string][]line{
		"at the head":     {text("A day on the ice"), prose, prose},
		"below a text":    {prose, text("Skaters"), text("A day on the ice"), prose},
		"above a text":    {prose, text("A day on the ice"), text("Skaters"), prose},
		"a list item":     {prose, {text: "A day on the ice", bullet: true}, prose},
		"below a button":  {{kind: boilerplateLine}, text("A day on the ice"), prose},
		"above a button":  {prose, text("A day on the ice"), {kind: boilerplateLine}},
		"at the very end": {prose, prose, text("A day on the ice")},
	} {
		for i, l := range lines {
			if l.text == "A day on the ice" && isSubheading(lines, span{0, len(lines)}, i) {
				t.Errorf("%s: a subheading", name)
			}
		}
	}
}

func TestReadMoreLink(t *testing.T) {
	for _, label := range []string{
		"相关阅读", "延伸阅读", "推荐阅读", "相关新闻", "相关报道", "更多阅读", "点击阅读",
		"Read more", "Read also", "More on this", "RELATED", "See also", "Also read",
	} {
		for _, mark := range []string{":", "：", "|", " | ", ">", " >> ", "》", "】", ":　"} {
			got, title, ok := labels.CutReadMore(label + mark + "渡船停运了")
			if !ok || got != label || title != "渡船停运了" {
				t.Errorf("CutReadMore(%q) = %q, %q, %v", label+mark+"渡船停运了", got, title, ok)
			}
		}
	}
	for _, s := range []string{"Related problems were found", "相关新闻 渡船停运了", "相关新闻渡船停运了", "相关新闻　渡船停运了", "Read more", "Read more:", "Read more: here", "Ferry: read more"} {
		if _, title, ok := labels.CutReadMore(s); ok {
			t.Errorf("CutReadMore(%q) has the title %q", s, title)
		}
	}
}
