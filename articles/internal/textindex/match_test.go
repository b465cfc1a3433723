package textindex

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	for _, test := range []struct{ name, query, text, want string }{
		{"traditional characters", "渡轮", "首班渡輪离港，渡轮准点", "首班[渡輪]离港，[渡轮]准点"},
		{"characters must be adjacent", "渡轮复航", "渡轮，复航", "渡轮，复航"},
		{"two characters must be adjacent", "渡轮", "渡，轮", "渡，轮"},
		{"neighbours are two matches", "航 复", "渡轮复航", "渡轮[复][航]"},
		{"overlapping matches are merged", "渡轮 轮复航", "渡轮复航", "[渡轮复航]"},
		{"a match inside a later one", "轮 渡轮复航", "渡轮复航", "[渡轮复航]"},
		{"a match that bridges two", "渡 复 渡轮复航", "渡轮复航", "[渡轮复航]"},
		{"inflected words", "ferries", "The FERRY's bell, a ferry", "The [FERRY]'s bell, a [ferry]"},
		{"a phrase across punctuation", `"thick fog"`, "thick, fog and thick river fog", "[thick, fog] and thick river fog"},
		{"a phrase begins again", `"fog fog bell"`, "fog fog fog bell", "fog [fog fog bell]"},
		{"a phrase of two scripts", "5G手机", "5G 手机", "[5G 手机]"},
		{"grouped digits", "10000", "10,000 seats", "[10,000] seats"},
		{"no match", "fog", "no match", "no match"},
		{"a prefix is no match", "fog", "foggy fogs", "foggy [fogs]"},
		{"a beginning", "fog*", "foggy fogs, afog", "[foggy] [fogs], afog"},
		{"a beginning at the end of a phrase", "river-ferr*", "river ferries, ferries", "[river ferries], ferries"},
		{"a beginning and its stem", "ferry*", "ferries, ferrymen, ferrule", "[ferries], [ferrymen], ferrule"},
		{"elision", "afrique", "L'Afrique, d’Afrique", "L'[Afrique], d’[Afrique]"},
		{"at most four", "fog", "fog fog fog fog fog", "[fog] [fog] [fog] [fog] fog"},
		{"fields and exclusions do not matter", "title:fog -bell", "fog bell", "[fog] [bell]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, from := "", 0
			for _, s := range Find(test.text, Clauses(parsed(t, test.query).All), 4) {
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
	for _, test := range []struct {
		name, query string
		texts       []string
		want        []int
	}{
		{"each clause in all texts", `fog "ferry bell" 雾`, []string{"Fog, ferry bells, fog", "大雾 ferry", "bell 雾"}, []int{2, 1, 2}},
		{"clauses that end alike", `bell "ferry bell"`, []string{"ferry bell, bell"}, []int{2, 1}},
		{"one clause twice", "fog fog", []string{"fog"}, []int{1, 1}},
		{"repetitions overlap", "雾雾", []string{"雾雾雾"}, []int{2}},
		{"a phrase does not span texts", `"ferry bell"`, []string{"a ferry", "bell"}, []int{0}},
		{"no texts", "fog", nil, []int{0}},
		{"no clauses", "", []string{"fog"}, []int{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Count(Clauses(parsed(t, test.query).All), test.texts...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// FuzzFind checks that the spans are ordered, apart and within the limit, and that everything marked is
// matched: a clause is found in the text that it was made of.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"渡轮复航", "Ferries, ferries and a bell", "a a b a", "5G手机"} {
		f.Add(s, 2)
	}
	f.Fuzz(func(t *testing.T, text string, limit int) {
		whole := &Clause{}
		tokens := newTokenizer(text)
		for tok := (token{}); tokens.next(&tok) && len(whole.tokens) < maxClauseTokens; {
			whole.tokens = append(whole.tokens, clauseToken{string(tok.text), tok.unspaced, tok.adjacent})
		}
		if len(whole.tokens) == 0 {
			return
		}
		first, last := whole.slice(0, 1), whole.slice(len(whole.tokens)-1, len(whole.tokens))
		if n := Count([]*Clause{whole, first, last}, text); slices.Contains(n, 0) {
			t.Errorf("%q contains the whole, the first and the last token %v times", text, n)
		}
		limit = 1 + max(0, limit)%9
		spans := Find(text, []*Clause{first, last}, limit)
		if len(spans) == 0 || len(spans) > limit {
			t.Errorf("%d spans, the limit is %d", len(spans), limit)
		}
		for i, s := range spans {
			if s.Start >= s.End || i > 0 && s.Start < spans[i-1].End {
				t.Errorf("span %v after %v", s, spans[:i])
			}
		}
	})
}

// TestFindComposed checks that a match in a text with characters that fold together is where it is printed.
func TestFindComposed(t *testing.T) {
	for _, test := range []struct{ query, text, want string }{
		{"データ", "新しいﾃﾞｰﾀの話", "ﾃﾞｰﾀ"},
		{"話", "新しいﾃﾞｰﾀの話", "話"},
		{"fog", "ﾃﾞ fog ㎏ fog", "fog|fog"},
		{"5kg", "ﾃﾞ 5㎏, 5kg", "5㎏|5kg"},
		{"会社", "前㍿後", "㍿"},
		{"株式会社", "前㍿後", "㍿"},
		{"ete", "un e\u0301te\u0301!", "e\u0301te\u0301"},
		{"한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8의", "\u1112\u1161\u11AB\u1100\u116E\u11A8"},
	} {
		var found []string
		for _, s := range Find(test.text, Clauses(parsed(t, test.query).All), 5) {
			found = append(found, test.text[s.Start:s.End])
		}
		if diff := cmp.Diff(test.want, strings.Join(found, "|")); diff != "" {
			t.Errorf("%s in %s: %s", test.query, test.text, diff)
		}
	}
}
