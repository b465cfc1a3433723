package articles

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBuiltInLanguage(t *testing.T) {
	for locale, want := range map[string]string{
		"": "en", "C.UTF-8": "en", "POSIX": "en", "en_GB.UTF-8": "en", "de_DE": "en",
		"zh": "zh", "zh_CN.UTF-8": "zh", "zh-Hans": "zh", "ZH_TW": "zh", "zhuang": "en",
	} {
		edition, err := BuiltIn(locale)
		if err != nil {
			t.Fatal(err)
		}
		if edition.Language != want {
			t.Errorf("BuiltIn(%q) is in %s, want %s", locale, edition.Language, want)
		}
	}
}

// TestEditionIsComplete holds that the edition tells all that its page has, in
// both languages, and no more.
func TestEditionIsComplete(t *testing.T) {
	ids := map[string]string{}
	for _, language := range editionLanguages {
		edition, err := BuiltIn(language)
		if err != nil {
			t.Fatal(err)
		}
		lead := edition.Articles[0]
		missing := map[string]bool{
			"title": lead.Title == "", "source": lead.Source == "", "byline": lead.Byline == "", "site": lead.Site == "",
			"standfirst": lead.Standfirst == "", "breadcrumbs": len(lead.Breadcrumbs) != 3, "comments": lead.Comments == nil || *lead.Comments != 0,
			"captured": lead.Captured.String() != "2024-04-23T15:40:49+08:00", "language": lead.Language != language,
			"notices": len(lead.Notices) != 3, "author": lead.Author == nil, "subheadings": strings.Count(lead.Markdown, "## ") != 2,
			"a publication time, which the page does not give,": !lead.Published.IsZero(),
		}
		for what, wrong := range missing {
			if wrong {
				t.Errorf("%s lead article: %s", language, what)
			}
		}
		if a := lead.Author; a.Name == "" || a.Bio == "" || a.Articles == nil || a.Followers == nil {
			t.Errorf("%s author card: %+v", language, a)
		}
		for _, h := range append(edition.Headlines(), lead.Headline) {
			if other, taken := ids[h.ID]; taken {
				t.Errorf("%q and %q share the ID %s", h.Title, other, h.ID)
			}
			ids[h.ID] = h.Title
		}
		checkHeadlines(t, edition)
	}
}

func checkHeadlines(t *testing.T, edition *Edition) {
	t.Helper()
	var sizes []int
	for _, s := range edition.Sections {
		sizes = append(sizes, len(s.Headlines))
	}
	if diff := cmp.Diff([]int{20, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, sizes); diff != "" {
		t.Errorf("%s sections, want- got+:\n%s", edition.Language, diff)
	}
	for i, h := range edition.Headlines() {
		recommended := i < 20
		if h.Title == "" || h.Section == "" || h.Recommended != recommended || (h.Source == "") == recommended || h.Published.IsZero() == recommended {
			t.Errorf("%s headline %d: %+v", edition.Language, i+1, h)
		}
	}
}

// TestEditionAgrees holds that both languages carry the same facts.
func TestEditionAgrees(t *testing.T) {
	zh, _ := BuiltIn("zh")
	en, _ := BuiltIn("en")
	facts := func(e *Edition) (facts []string) {
		for _, h := range e.Headlines() {
			facts = append(facts, h.Source+" "+h.Published.String())
		}
		return facts
	}
	if diff := cmp.Diff(facts(zh), facts(en)); diff != "" {
		t.Errorf("headlines, zh- en+:\n%s", diff)
	}
}

func TestFind(t *testing.T) {
	edition, err := BuiltIn("en")
	if err != nil {
		t.Fatal(err)
	}
	lead, second := edition.Articles[0].Headline, edition.Headlines()[1]
	page, err := edition.Find(lead.ID[:6])
	if err != nil || page.Article.Markdown == "" {
		t.Errorf("lead: %v, %v", page, err)
	}
	page, err = edition.Find(strings.ToUpper(second.ID))
	if err != nil || page.Article.Title != second.Title || page.Article.Markdown == "" || len(page.Headlines) != 0 {
		t.Errorf("headline: %v, %v", page, err)
	}
	if _, err := edition.Find("nothere"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown ID: %v", err)
	}
	if _, err := edition.Find(""); !errors.Is(err, ErrNotFound) {
		t.Errorf("empty ID: %v", err)
	}
	if _, err := FindBuiltIn(lead.ID, "zh"); err != nil {
		t.Errorf("an English ID for a Chinese reader: %v", err)
	}
}

func TestAmbiguousID(t *testing.T) {
	feed := []Headline{{ID: "abc1"}, {ID: "abd2"}, {ID: "abc3"}}
	_, err := findID(feed, "abc")
	var ambiguous *AmbiguousIDError
	if !errors.As(err, &ambiguous) || ambiguous.Count != 2 || len(ambiguous.Matches) != 2 {
		t.Errorf("got %v", err)
	}
}
