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

func TestParseQueryIsBounded(t *testing.T) {
	if n := len(ParseQuery(strings.Repeat("fog ", 500), parseDay).Clauses); n != maxClauses {
		t.Errorf("%d clauses", n)
	}
	if n := len(ParseQuery(strings.Repeat("雾", 10000), parseDay).Clauses[0].tokens); n != maxClauseTokens {
		t.Errorf("%d tokens", n)
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
