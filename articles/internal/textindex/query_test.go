package textindex

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// parseDay is the reader of times that tests give to ParseQuery.
func parseDay(s string) (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, s)
	return day, err == nil
}

// describe writes a query so that a test reads well: fields and negation as typed, terms
// adjacent by plus signs, prefixes with a star.
func describe(q Query) string {
	var parts []string
	for _, c := range q.Clauses {
		var terms []string
		for _, t := range c.Terms() {
			if t.Prefix {
				t.Text += "*"
			}
			terms = append(terms, t.Text)
		}
		part := strings.Join(terms, "+")
		switch c.Field {
		case TitleField:
			part = "title:" + part
		case SourceField:
			part = "source:" + part
		}
		if c.Not {
			part = "-" + part
		}
		if c.SingleTerm() {
			part += "!"
		}
		parts = append(parts, part)
	}
	for name, bound := range map[string]time.Time{"since": q.Since, "until": q.Until} {
		if !bound.IsZero() {
			parts = append(parts, name+"="+bound.Format(time.DateOnly))
		}
	}
	return strings.Join(parts, " ")
}

func TestParseQuery(t *testing.T) {
	for _, test := range []struct{ query, want string }{
		{"", ""},
		{"ferries harbour", "ferri! harbour!"},
		{"芯片", "芯片!"},
		{"芯", "芯*!"},
		{"人工智能", "人工+工智+智能"},
		{"人工 智能", "人工! 智能!"},
		{"A股", "a+股*"},
		{`"harbour authority"　渡轮`, "harbour+authoriti 渡轮!"},
		{"“harbour authority” fog", "harbour+authoriti fog!"},
		{`"harbour authority`, "harbour! authoriti!"},
		{"-fog ferry", "-fog! ferri!"},
		{`-"thick fog" - fog`, "-thick+fog fog!"},
		{"title:渡轮 source:港务局", "title:渡轮! source:港务+务局"},
		{"-title：fog TITLE:ferry", "-title:fog! title:ferri!"},
		{"title: ferry", "titl! ferri!"},
		{`source:"Harbour News" x`, "source:harbour+news x!"},
		{"fog since:2024-05-01", "fog! since=2024-05-01"},
		{"fog until:2024-05-01", "fog! until=2024-05-01"},
		{"since:yesterday", "sinc+yesterday"},
		{"-since:2024-05-01", "-sinc+2024+05+01"},
		{"C++ ( NOT * ^ : AND", "c! not! and!"},
		{`"" title:! -"" title:""`, ""},
		{"3.5", "3+5"},
		{"covid-19", "covid+19"},
	} {
		t.Run(test.query, func(t *testing.T) {
			if diff := cmp.Diff(test.want, describe(ParseQuery(test.query, parseDay))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestApart reads words that are written together.
func TestApart(t *testing.T) {
	for query, want := range map[string][]string{
		"大雾渡轮 -码头停航 since:2024-05-01": {"大雾! 渡轮! -码头+头停+停航 since=2024-05-01"},
		"国务院会议":        {"国务! 院会+会议", "国务+务院 会议!"},
		"title:AI芯片":   {"title:ai! title:芯片!"},
		"iPhone用户发热":   {"iphon! 用户! 发热!"},
		"渡轮 大雾":        nil,
		"A股":           nil,
		`"大雾渡轮"`:       nil,
		"人工智":          nil,
		"covid-19 3.5": nil,
		"人民代表大会常务委员会办公厅": nil,
		"": nil,
	} {
		var got []string
		for _, q := range ParseQuery(query, parseDay).Segmentations() {
			got = append(got, describe(q))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", query, diff)
		}
	}
	if n := len(ParseQuery("人工智能技术应用 人工智能技术应用", parseDay).Segmentations()); n != maxSegmentations {
		t.Errorf("%d ways", n)
	}
}

func TestParseQueryIsBounded(t *testing.T) {
	if n := len(ParseQuery(strings.Repeat("fog ", 500), parseDay).Clauses); n != maxClauses {
		t.Errorf("%d clauses", n)
	}
	if n := len(ParseQuery(strings.Repeat("雾", 10000), parseDay).Clauses[0].tokens); n != maxClauseTokens {
		t.Errorf("%d tokens", n)
	}
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ query, text, want string }{
		{"渡轮", "首班渡輪离港，渡轮准点", "首班[渡輪]离港，[渡轮]准点"},
		{"渡轮复航", "渡轮，复航", "渡轮，复航"},
		{"航 复", "渡轮复航", "渡轮[复][航]"},
		{"渡轮 轮复航", "渡轮复航", "[渡轮复航]"},
		{"ferries", "The FERRY's bell, a ferry", "The [FERRY]'s bell, a [ferry]"},
		{`"thick fog"`, "thick, fog and thick river fog", "[thick, fog] and thick river fog"},
		{"10000", "10,000 seats", "[10,000] seats"},
		{"fog", "no match", "no match"},
		{"fog", "fog fog fog fog fog", "[fog] [fog] [fog] [fog] fog"},
	} {
		t.Run(test.query, func(t *testing.T) {
			got, from := "", 0
			for _, s := range Find(test.text, ParseQuery(test.query, parseDay).Clauses, 4) {
				got += test.text[from:s.Start] + "[" + test.text[s.Start:s.End] + "]"
				from = s.End
			}
			if diff := cmp.Diff(test.want, got+test.text[from:]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCount(t *testing.T) {
	clauses := ParseQuery(`fog "ferry bell" 雾`, parseDay).Clauses
	got := Count(clauses, "Fog, ferry bells, fog", "大雾 ferry", "bell 雾")
	if diff := cmp.Diff([]int{2, 1, 2}, got); diff != "" {
		t.Error(diff)
	}
}

func TestDocument(t *testing.T) {
	var b Builder
	for range 2 {
		got := b.Document("渡轮 bell", "港务局", "渡轮渡轮 bell", "Bell")
		want := "¶渡轮 ¶渡 ¶轮 ¶bell §港务 §务局 §局 渡轮 轮渡 轮 bell "
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

// FuzzQuery holds that a query is bounded whatever is typed, that its terms are safe in any
// query language, and that wherever a clause holds its terms stand.
func FuzzQuery(f *testing.F) {
	for _, s := range []string{"芯片 -fog", `title:"人工 智能" AND (x* OR y)`, "“”", "since:2024-05-01 \u200b", "A股 ＦＵＬＬ ¶x §y", "서울 กข ﷺ ǅ"} {
		f.Add(s, "芯片 and 人工智能, A股 fog "+s)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		q := ParseQuery(query, parseDay)
		if len(q.Clauses) > maxClauses {
			t.Fatalf("%d clauses", len(q.Clauses))
		}
		terms := Terms(text)
		for _, term := range append(terms, titleTerms(text)...) {
			checkTerm(t, term)
		}
		slices.Sort(terms)
		for i, n := range Count(q.Clauses, text) {
			for _, term := range q.Clauses[i].Terms() {
				checkTerm(t, term.Text)
				at, exact := slices.BinarySearch(terms, term.Text)
				if n > 0 && !exact && !(term.Prefix && at < len(terms) && strings.HasPrefix(terms[at], term.Text)) {
					t.Fatalf("the clause holds without its term %q", term.Text)
				}
			}
		}
		for _, s := range Find(text, q.Clauses, 5) {
			if s.Start >= s.End || !utf8.RuneStart(text[s.Start]) {
				t.Fatalf("bad span %v", s)
			}
		}
	})
}

func checkTerm(t *testing.T, term string) {
	t.Helper()
	if term == "" || len(term) > 2*maxWord || !utf8.ValidString(term) {
		t.Fatalf("bad term %q", term)
	}
	for _, r := range term {
		if r < utf8.RuneSelf && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
			t.Fatalf("unsafe term %q", term)
		}
		if s := fmt.Sprintf("%c", r); s == TitleMark || s == SourceMark {
			t.Fatalf("mark in term %q", term)
		}
	}
}
