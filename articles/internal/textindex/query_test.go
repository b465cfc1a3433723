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

// parseDay is the parser of times that tests pass to ParseQuery.
func parseDay(_, s string) (time.Time, bool) {
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
	if !q.Since.IsZero() {
		parts = append(parts, "since="+q.Since.Format(time.DateOnly))
	}
	if !q.Until.IsZero() {
		parts = append(parts, "until="+q.Until.Format(time.DateOnly))
	}
	return strings.Join(parts, " ")
}

func TestParseQuery(t *testing.T) {
	for _, test := range []struct{ name, query, want string }{
		{"nothing", "", ""},
		{"spaces alone", " \t\n　", ""},
		{"words", "ferries harbour", "ferri! harbour!"},
		{"a pair of characters", "芯片", "芯片!"},
		{"one character is a prefix", "芯", "芯*!"},
		{"a run of characters is a phrase", "人工智能", "人工+工智+智能"},
		{"runs of characters", "人工 智能", "人工! 智能!"},
		{"a repeated term once", "天天天", "天天"},
		{"two scripts", "A股", "a+股*"},
		{"a hyphen", "covid-19", "covid+19"},
		{"a decimal", "3.5", "3+5"},

		{"a phrase", `"harbour authority"　渡轮`, "harbour+authoriti 渡轮!"},
		{"curved quotation marks", "“harbour authority” fog", "harbour+authoriti fog!"},
		{"a phrase against the next word", `"thick fog"ferry`, "thick+fog ferri!"},
		{"an open quotation mark is text", `"harbour authority`, "harbour! authoriti!"},
		{"an open curved quotation mark is text", "“harbour authority", "harbour! authoriti!"},
		{"an empty phrase", `"" fog`, "fog!"},

		{"without", "-fog ferry", "-fog! ferri!"},
		{"without a phrase", `-"thick fog" - fog`, "-thick+fog fog!"},
		{"a minus alone", "-", ""},
		{"a minus inside a word", "fog-bell", "fog+bell"},
		{"without in a field", "-title:fog -source:港务局", "-title:fog! -source:港务+务局"},

		{"fields", "title:渡轮 source:港务局", "title:渡轮! source:港务+务局"},
		{"a field holds for one word", "title:fog bell", "title:fog! bell!"},
		{"a full-width colon, upper case", "title：fog TITLE:ferry", "title:fog! title:ferri!"},
		{"a field of a phrase", `source:"Harbour Times" x`, "source:harbour+time x!"},
		{"a field without a value is text", "title: ferry", "titl! ferri!"},
		{"a field at the end is text", "ferry title:", "ferri! titl!"},
		{"a field of a field is text", "title:source:fog", "title:sourc+fog"},
		{"an unknown field is text", "author:fog", "author+fog"},
		{"a field needs a colon", "titles:fog title fog", "titl+fog titl! fog!"},

		{"since", "fog since:2024-05-01", "fog! since=2024-05-01"},
		{"until", "fog until:2024-05-01", "fog! until=2024-05-01"},
		{"since in quotation marks", `since:"2024-05-01" fog`, "fog! since=2024-05-01"},
		{"the last since counts", "since:2024-05-01 since:2024-05-02", "since=2024-05-02"},
		{"since of no time is text", "since:yesterday", "sinc+yesterday"},
		{"since of a phrase that is no time is text", `since:"the war" fog`, "sinc+the+war fog!"},
		{"without since is text", "-since:2024-05-01", "-sinc+2024+05+01"},

		{"operators of query languages are text", "C++ ( NOT * ^ : AND", "c! not! and!"},
		{"operators of nothing", `"" title:! -"" title:""`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, describe(ParseQuery(test.query, parseDay))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseQueryIsBounded(t *testing.T) {
	if n := len(ParseQuery(strings.Repeat("fog ", 500), parseDay).Clauses); n != maxClauses {
		t.Errorf("%d clauses, want %d", n, maxClauses)
	}
	if n := len(ParseQuery(strings.Repeat("雾", 500), parseDay).Clauses[0].tokens); n != maxClauseTokens {
		t.Errorf("%d tokens, want %d", n, maxClauseTokens)
	}
	for _, test := range []struct{ name, query, want string }{
		{"at the limit", strings.Repeat(" ", maxQuery-3) + "fog bell", "fog!"},
		{"inside a character", strings.Repeat(" ", maxQuery-5) + "渡轮", "渡*!"},
		{"below the limit", strings.Repeat(" ", maxQuery-6) + "渡轮", "渡轮!"},
	} {
		if diff := cmp.Diff(test.want, describe(ParseQuery(test.query, parseDay))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// FuzzQuery checks that a query is bounded whatever is typed, that its terms are safe in any query
// language, and that a text in which a clause matches has all terms of the clause.
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
					t.Fatalf("the clause matches without its term %q", term.Text)
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
