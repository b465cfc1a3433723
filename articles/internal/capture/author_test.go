package capture

import (
	"strings"
	"testing"
)

func TestFindCard(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want string
	}{
		"name twice":        {"江畔\n江畔\n写书的人\n318文章数 2604关注度", "江畔|写书的人|318|2604"},
		"name once":         {"江畔\n318文章 2.6万粉丝", "江畔||318|26000"},
		"name and bio":      {"江畔\n写书的人\n318文章数", "江畔|写书的人|318|"},
		"followers alone":   {"Jane Roe\n12.5K followers", "Jane Roe|||12500"},
		"counts alone":      {"318文章数 2604关注度", ""},
		"figures of others": {"江畔\n12评论", ""},
	} {
		lines, _ := splitLines(tc.text)
		classifyLines(lines)
		got := ""
		if card, _ := findAuthorCard(lines); card != nil {
			got = card.Name + "|" + card.Bio + "|" + count(card.Articles) + "|" + count(card.Followers)
		}
		if got != tc.want {
			t.Errorf("%s: card %q, want %q", name, got, tc.want)
		}
	}
}

// TestCutCard holds that the card of a byline's author is no part of the text.
func TestCutCard(t *testing.T) {
	const page = "Home > News > Lake\nLake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\n"
	for name, tc := range map[string]struct{ foot, bio string }{
		"name twice":         {"ANA RUIZ\nANA RUIZ\nRuiz covers the valley for The Lake Herald. She lives by the lake.\n", "Ruiz covers the valley for The Lake Herald. She lives by the lake."},
		"a paragraph":        {"Ana Ruiz is a reporter in Lakeside and has been one for twenty years.\n", "Ana Ruiz is a reporter in Lakeside and has been one for twenty years."},
		"with a link":        {"Ana Ruiz covers the valley. More about Ana Ruiz\nA version of this article appears in print on Nov. 21, 2026, Section A.\n", "Ana Ruiz covers the valley. More about Ana Ruiz"},
		"a name in the text": {"Ana Ruiz was there and saw it.\n", ""},
	} {
		page, _ := Parse(page + tc.foot)
		got := ""
		if page.Author != nil {
			got = page.Author.Bio
		}
		if got != tc.bio || tc.bio != "" && strings.Contains(strings.ToLower(page.Markdown), "ruiz") {
			t.Errorf("%s: bio %q, text %q", name, got, page.Markdown)
		}
	}
}
