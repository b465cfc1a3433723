package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestHeadlineTableSections checks that a table has headings only if each section is in one place.
func TestHeadlineTableSections(t *testing.T) {
	for _, test := range []struct{ name, sections, want string }{
		{"adjacent sections", "Sea Sea Town", "Sea 1 2 Town 3"},
		{"a first headline without a section", "- Sea", "1 Sea 2"},
		{"a section in two places", "Sea Town Sea", "1 2 3"},
		{"no sections", "- -", "1 2"},
	} {
		var headlines []articles.Headline
		for i, section := range strings.Fields(test.sections) {
			h := articles.Headline{ID: strings.Repeat(string(rune('a'+i)), 10), Title: string(rune('1' + i))}
			h.Section = strings.TrimPrefix(section, "-")
			headlines = append(headlines, h)
		}
		a, stdout, _ := newTestApp(nil)
		if err := a.printHeadlines(t.Context(), outputFlag{formats: listFormats, value: "table"}, headlines, nil, listSize{shown: len(headlines), total: len(headlines)}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, line := range strings.Split(strings.TrimSpace(stdout.String()), "\n")[1:] {
			if fields := strings.Fields(line); len(fields) > 0 {
				got = append(got, strings.Trim(fields[len(fields)-1], "─"))
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s\n%s", test.name, diff, stdout)
		}
	}
}

// TestMarks checks that a screen reader gets words where others get signs.
func TestMarks(t *testing.T) {
	english, _, _ := newTestApp(nil)
	chinese, _, _ := newTestApp(map[string]string{"LANG": "zh"})
	for _, test := range []struct {
		read, starred     bool
		signs, words, han string
	}{
		{false, false, "", "", ""},
		{true, false, "✓", "read", "已读"},
		{false, true, "*", "starred", "星标"},
		{true, true, "✓*", "read starred", "已读、星标"},
	} {
		h := articles.Headline{Read: test.read, Starred: test.starred}
		got := []string{english.marksOf(h, false), english.marksOf(h, true), chinese.marksOf(h, true)}
		if diff := cmp.Diff([]string{test.signs, test.words, test.han}, got); diff != "" {
			t.Error(diff)
		}
	}
}
