package capture

import (
	"strings"
	"testing"
)

func TestFindAuthorCard(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want string
	}{
		"name twice":                  {"江畔\n江畔\n写书的人\n318文章数 2604关注度", "江畔|写书的人|318|2604"},
		"name twice and no bio":       {"湖面结冰\n江畔\n江畔\n318文章数", "江畔||318|"},
		"name twice, far above":       {"江畔\n江畔\n写书的人\n也写读书的人\n318文章数", "江畔|也写读书的人|318|"},
		"name once":                   {"江畔\n318文章 2.6万粉丝", "江畔||318|26000"},
		"name and bio":                {"江畔\n写书的人\n318文章数", "江畔|写书的人|318|"},
		"a bio that is a sentence":    {"江畔\n写书，也写读书的人。\n318文章数", "江畔|写书，也写读书的人。|318|"},
		"a name that is a topic":      {"时尚\n318文章数", "时尚||318|"},
		"three lines":                 {"湖面结冰\n写书的人\n江畔\n318文章数", "江畔||318|"},
		"below another line's end":    {"分享\n江畔\n写书的人\n318文章数", "江畔|写书的人|318|"},
		"followers alone":             {"Jane Roe\n12.5K followers", "Jane Roe|||12500"},
		"the second of two counts":    {"湖面结冰\n12评论\n江畔\n318文章数", "江畔||318|"},
		"counts alone":                {"318文章数 2604关注度", ""},
		"counts below a button":       {"分享\n318文章数", ""},
		"figures of others":           {"江畔\n12评论", ""},
		"a line too long for a name":  {strings.Repeat("江", 21) + "\n318文章数", ""},
		"a name of 40 columns":        {strings.Repeat("江", 20) + "\n318文章数", strings.Repeat("江", 20) + "||318|"},
		"a line too long for a bio":   {"江畔\n" + strings.Repeat("写", 81) + "\n318文章数", ""},
		"a bio of 160 columns":        {"江畔\n" + strings.Repeat("写", 80) + "\n318文章数", "江畔|" + strings.Repeat("写", 80) + "|318|"},
		"a title that repeats itself": {"湖面结冰\n湖面结冰\n河\n江\n河\n江畔\n318文章数", "江畔||318|"},
	} {
		lines := classified(tc.text)
		got := ""
		card, at := findAuthorCard(lines)
		if card != nil {
			got = card.Name + "|" + card.Bio + "|" + count(card.Articles) + "|" + count(card.Followers)
			if lines[at.from].text != card.Name || lines[at.to-1].kind != countLine {
				t.Errorf("%s: the card is lines %d to %d", name, at.from, at.to)
			}
		}
		if got != tc.want {
			t.Errorf("%s: card %q, want %q", name, got, tc.want)
		}
	}
}

// TestCutAuthorCard holds that the card of a byline's author is not part of the text.
func TestCutAuthorCard(t *testing.T) {
	const page = "Home > News > Lake\nLake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\n"
	for name, tc := range map[string]struct{ foot, bio string }{
		"name twice":          {"ANA RUIZ\nANA RUIZ\nRuiz covers the valley for The Lake Herald. She lives by the lake.\n", "Ruiz covers the valley for The Lake Herald. She lives by the lake."},
		"a paragraph":         {"Ana Ruiz is a reporter in Lakeside and has been one for twenty years.\n", "Ana Ruiz is a reporter in Lakeside and has been one for twenty years."},
		"with a link":         {"Ana Ruiz covers the valley. More about Ana Ruiz\nA version of this article appears in print on Nov. 21, 2026, Section A.\n", "Ana Ruiz covers the valley. More about Ana Ruiz"},
		"who writes":          {"Ana Ruiz writes about the valley.\n", "Ana Ruiz writes about the valley."},
		"who reports":         {"Ana Ruiz reports from the valley.\n", "Ana Ruiz reports from the valley."},
		"a name in the text":  {"Ana Ruiz was there and saw it.\n", ""},
		"another person":      {"Ana Ruizo is a skater in Lakeside and has been one for years.\n", ""},
		"a name far above":    {"Ana Ruiz\nShe was out on the ice.\nSo was half the town.\nIt lasted until evening.\nThen it rained.\n", ""},
		"in the text's midst": {"Ana Ruiz is a skater herself, and she was out on the ice.\nSo was half the town on that day.\nIt lasted until the evening.\n", ""},
	} {
		page, _ := Parse(page + tc.foot)
		got := ""
		if page.Author != nil {
			got = page.Author.Bio
		}
		if got != tc.bio || tc.bio != "" && strings.Contains(strings.ToLower(page.Markdown), "ruiz") {
			t.Errorf("%s: bio %q, text %q", name, got, page.Markdown)
		}
		if got == "" && !strings.Contains(page.Markdown, "Ana Ruiz") {
			t.Errorf("%s: the text lost its end: %q", name, page.Markdown)
		}
	}
}

func TestIsBioOf(t *testing.T) {
	for s, want := range map[string]bool{
		"Ana Ruiz covers the valley": true, "Ana Ruiz writes books": true, "Ana Ruiz reports on ice": true, "Ana Ruiz is a reporter": true,
		"Ana Ruiz is away": false, "Ana Ruiz covered the ice": false, "covers the valley": false, "is a reporter": false,
	} {
		if got := isBioOf(s, "Ana Ruiz"); got != want {
			t.Errorf("isBioOf(%q) = %v", s, got)
		}
	}
	if isBioOf(" covers the valley", "") {
		t.Error("a bio of nobody")
	}
}

// TestCutAuthorCardOnlyOnce keeps a text whose author is already known from a card, or not known at all.
func TestCutAuthorCardOnlyOnce(t *testing.T) {
	lines := classified("The lake froze over on Tuesday.\nAna Ruiz covers the valley.")
	card := &Author{Name: "Ana Ruiz"}
	for name, page := range map[string]*Page{"a card": {Byline: "Ana Ruiz", Author: card}, "no byline": {}} {
		p := parser{lines: lines, page: page}
		if body := p.cutAuthorCard(span{0, 2}); body.to != 2 {
			t.Errorf("%s: the body ends at line %d", name, body.to)
		}
	}
	p := parser{lines: lines[1:], page: &Page{Byline: "Ana Ruiz"}}
	if body := p.cutAuthorCard(span{0, 1}); body.to != 1 {
		t.Error("a text of one paragraph was cut away")
	}
}
