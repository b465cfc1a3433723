package textindex

import (
	"errors"
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

// parsed returns a query that must be readable.
func parsed(t testing.TB, query string) Query {
	t.Helper()
	q, err := ParseQuery(query, parseDay)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// describe writes a query so that a test reads well: fields and negation as typed, terms adjacent by plus signs,
// prefixes with a star, alternatives in parentheses.
func describe(q Query) string { return describeAll(q.All, " ") }

func describeAll(nodes []Node, sep string) string {
	var parts []string
	for _, n := range nodes {
		parts = append(parts, describeNode(n))
	}
	return strings.Join(parts, sep)
}

func describeNode(n Node) string {
	switch n := n.(type) {
	case And:
		return "(" + describeAll(n, " ") + ")"
	case Or:
		return "(" + describeAll(n, " | ") + ")"
	case Not:
		return "-" + describeNode(n.Of)
	case *Filter:
		switch {
		case !n.Time.IsZero():
			return n.Name + "=" + n.Time.Format(time.DateOnly)
		case n.Words != nil:
			return n.Name + "=" + describeNode(n.Words)
		}
		return n.Name + "=" + n.Value
	case *Clause:
		return describeClause(n)
	}
	return "?"
}

func describeClause(c *Clause) string {
	var terms []string
	for _, t := range c.Terms() {
		switch {
		case t.Beginning && t.Stem != t.Text:
			t.Text += "*/" + t.Stem
		case t.Prefix || t.Beginning:
			t.Text += "*"
		}
		terms = append(terms, t.Text)
	}
	part := strings.Join(terms, "+")
	if c.SingleTerm() {
		part += "!"
	}
	return [...]string{"", "title:", "source:", "author:", "category:", "site:", "fact:"}[c.Field] + part
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
		{"a field of a field is text", "title:source:fog", "title:sourc+fog"},
		{"a field needs a colon", "title fog source", "titl! fog! sourc!"},

		{"since", "fog since:2024-05-01", "fog! since=2024-05-01"},
		{"until", "fog until:2024-05-01", "fog! until=2024-05-01"},
		{"both since", "since:2024-05-01 since:2024-05-02", "since=2024-05-01 since=2024-05-02"},
		{"without since", "-since:2024-05-01", "-since=2024-05-01"},
		{"arrived", "Arrived:2024-05-01", "arrived=2024-05-01"},
		{"since in quotation marks", `since:"2024-05-01" fog`, "since=2024-05-01 fog!"},

		{"either", "oak OR herring", "(oak! | her!)"},
		{"either binds weaker", "oak beam OR red herring OR fog", "((oak! beam!) | (red! her!) | fog!)"},
		{"or in lower case is a word", "oak or herring Or ORK", "oak! or! her! or! ork!"},
		{"a group", "(oak OR herring) boat", "(oak! | her!) boat!"},
		{"groups in each other", "((oak OR (red herring)) -(fog OR bell)) boat", "((oak! | (red! her!)) -(fog! | bell!)) boat!"},
		{"a group of one word", "(oak) ( herring )", "oak! her!"},
		{"full-width parentheses and signs", "（芯片 OR 半导体） －渡轮 ＂大雾 渡轮＂ 大雾＊", "(芯片! | 半导+导体) -渡轮! 大雾+渡轮 大雾!"},
		{"OR before a parenthesis", "oak OR(herring)", "(oak! | her!)"},
		{"parentheses within a word", "f(x) g(渡轮（h）)y (f(x) OR y)", "f+x g+渡轮+h+y (f+x | y!)"},
		{"other quotation marks", "„thick fog“ harbour”", "thick+fog harbour!"},

		{"the beginning of a word", "carpen* ferry*", "carpen*! ferry*/ferri!"},
		{"in a field and after other words", "title:chip* state-of-art*", "title:chip*! state+of+art*"},
		{"a star in quotation marks or alone", `"chip*" * fog`, "chip! fog!"},
		{"a star after a character", "芯片* 芯*", "芯片! 芯*!"},

		{"more fields", `author:"Jane Roe" category:sport site:news.example.com`, "author:jane+roe category:sport! site:news+exampl+com"},
		{"names", `feed:Alpha folder:"News/Far East" section:热点`, "feed=alpha! folder=news+far+east section=热点!"},
		{"facts", "is:unread IS:Read is:starred has:enclosure has:fulltext", "is=unread is=read is=starred fact:enclosur! has=fulltext"},
		{"a language", "lang:zh-Hant lang:EN", "lang=zh-hant lang=en"},
		{"a field in a group", "(lang:en OR is:starred)", "(lang=en | is=starred)"},
		{"times", "12:30 T08:15:00Z 3:1", "12+30 t08+15+00z 3+1"},
		{"addresses", "https://fog.example/ C:\\fog fog.example:8080/a", "http+fog+exampl c+fog fog+exampl+8080+a"},
		{"a colon that ends a word", "Fog: what we know (harbour:)", "fog! what! we! know! harbour!"},
		{"a double colon", "fog::bell -std::string", "fog+bell -std+string"},
		{"a colon without a name", ":bell: :", "bell!"},
		{"a field in quotation marks", `"colour:fog" -"view:x"`, "colour+fog -view+x"},
		{"Chinese prose", "快讯：渡轮 来源:港务 AI：未来", "快讯+渡轮 来源+港务 ai+未来"},
		{"elision", "l’Afrique d'été qu'il", "afriqu! ete! il!"},
		{"operators of query languages are text", "C++ NOT * ^ : AND", "c! not! and!"},
		{"operators of nothing", `"" -"" … - -`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, describe(parsed(t, test.query))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseQueryIsBounded(t *testing.T) {
	if n := len(parsed(t, strings.Repeat("fog ", 500)).All); n != maxClauses {
		t.Errorf("%d clauses, want %d", n, maxClauses)
	}
	if n := len(Clauses(parsed(t, strings.Repeat("雾", 500)).All)[0].tokens); n != maxClauseTokens {
		t.Errorf("%d tokens, want %d", n, maxClauseTokens)
	}
	for _, test := range []struct{ name, query, want string }{
		{"at the limit", strings.Repeat(" ", maxQuery-3) + "fog bell", "fog!"},
		{"inside a character", strings.Repeat(" ", maxQuery-5) + "渡轮", "渡*!"},
		{"below the limit", strings.Repeat(" ", maxQuery-6) + "渡轮", "渡轮!"},
	} {
		if diff := cmp.Diff(test.want, describe(parsed(t, test.query))); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// TestQueryErrors has queries that cannot be read, with the column of what is wrong.
func TestQueryErrors(t *testing.T) {
	for _, test := range []struct {
		query   string
		column  int
		problem string
	}{
		{`fog "thick bell`, 5, "quotation mark"},
		{"雾 “大雾", 3, "quotation mark"},
		{"(fog OR bell", 1, "not closed"},
		{"a (b (c) d", 3, "not closed"},
		{"fog ) bell", 5, "no parenthesis"},
		{"fog ()", 5, "nothing"},
		{"OR fog", 1, "OR"},
		{"fog OR", 7, "OR"},
		{"fog OR OR bell", 8, "OR"},
		{"(fog OR ) bell", 9, "OR"},
		{"fog OR …", 9, "OR"},
		{"fog oak)", 8, "no parenthesis"},
		{"渡轮） 大雾", 3, "no parenthesis"},
		{"1)", 2, "no parenthesis"},
		{`"thick fog")`, 12, "no parenthesis"},
		{"-oak)", 5, "no parenthesis"},
		{"title:oak)", 10, "no parenthesis"},
		{"(a OR oak)) fog", 11, "no parenthesis"},
		{"f(x)) y", 5, "no parenthesis"},
		{"fog :)", 6, "no parenthesis"},
		{"oak(fog OR bell)", 4, "not closed"},
		{"fog f(x", 6, "not closed"},
		{"(f(x OR y)", 3, "not closed"},
		{"渡轮（大雾", 3, "not closed"},
		{"tag:later", 1, "reserved"},
		{"view:unread", 1, "reserved for views"},
		{"fog -View:x", 6, "reserved for views"},
		{"titel:oak", 1, "no field titel:"},
		{"fog -foo:bar", 6, "no field foo:"},
		{"fog (oak OR titles:bell)", 13, "no field titles:"},
		{`fog colour:"thick fog"`, 5, "no field colour:"},
		{"has_enclosure:yes", 1, "no field has_enclosure:"},
		{"título:roble", 1, "no field título:"},
		{"автор:Иванов", 1, "no field автор:"},
		{"Re:action", 1, "no field Re:"},
		{"fog -tag:later", 6, "reserved"},
		{"title: fog", 7, "title: must be followed by"},
		{"fog author:", 12, "author: must be followed by"},
		{"title:(a OR b)", 7, "title: must be followed by"},
		{"(title:) fog", 8, "title: must be followed by"},
		{`title:"…"`, 7, "nothing"},
		{"folder:!", 8, "nothing"},
		{"is:new", 4, "is: must be unread, read or starred"},
		{"has:pictures", 5, "has: must be enclosure or fulltext"},
		{"fog since:soon", 11, "not a time"},
		{`until:"the war"`, 7, "not a time"},
		{"lang:中文", 6, "not a language"},
		{"a*", 1, "at least 2"},
		{strings.Repeat("(", 20) + "fog" + strings.Repeat(")", 20), 17, "nested parentheses"},
		{"(fog) " + strings.Repeat("fog ", 600), 2001, "longer"},
		{"(fog) " + strings.Repeat("fog ", 40), 131, "more than 32"},
	} {
		_, err := ParseQuery(test.query, parseDay)
		var unreadable *QueryError
		if !errors.As(err, &unreadable) {
			t.Errorf("%s is read: %v", test.query, err)
			continue
		}
		if column := fmt.Sprintf("column %d: ", test.column); !strings.Contains(err.Error(), column) || !strings.Contains(unreadable.Problem, test.problem) {
			t.Errorf("%s: %v, want %s…%s", test.query, err, column, test.problem)
		}
	}
}

// FuzzQuery checks that a query is bounded whatever is typed, that its terms are safe in any query
// language, and that a text in which a clause matches has all terms of the clause.
func FuzzQuery(f *testing.F) {
	for _, s := range []string{"芯片 -fog", `title:"人工 智能" AND (x* OR y)`, "“”", "since:2024-05-01 \u200b", "(a OR -b*) c（", "is:x OR", "A股 ＦＵＬＬ ¶x §y", "서울 กข ﷺ ǅ"} {
		f.Add(s, "芯片 and 人工智能, A股 fog "+s)
	}
	f.Add("ﾃﾞｰﾀ", "00\x81\u05C70 ㍿ﾃﾞｰﾀ e\u0301")
	f.Fuzz(func(t *testing.T, query, text string) {
		q, err := ParseQuery(query, parseDay)
		var unreadable *QueryError
		if errors.As(err, &unreadable) {
			_ = query[:unreadable.Offset]
			return
		}
		clauses := Clauses(q.All)
		if len(clauses) > maxClauses {
			t.Fatalf("%d clauses", len(clauses))
		}
		terms := Terms(text)
		for _, term := range append(terms, titleTerms(text)...) {
			checkTerm(t, term)
		}
		slices.Sort(terms)
		for i, n := range Count(clauses, text) {
			for _, term := range clauses[i].Terms() {
				checkTerm(t, term.Text)
				at, exact := slices.BinarySearch(terms, term.Text)
				if _, stem := slices.BinarySearch(terms, term.Stem); stem {
					continue
				}
				if n > 0 && !exact && !((term.Prefix || term.Beginning) && at < len(terms) && strings.HasPrefix(terms[at], term.Text)) {
					t.Fatalf("the clause matches without its term %q", term.Text)
				}
			}
		}
		for _, s := range Find(text, clauses, 5) {
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
		if s := fmt.Sprintf("%c", r); strings.Contains(TitleMark+SourceMark+AuthorMark+CategoryMark+SiteMark+FactMark, s) {
			t.Fatalf("mark in term %q", term)
		}
	}
}
