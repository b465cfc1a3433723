package similarity

import (
	"newsreader/articles/internal/runes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestSameTitle lists titles with the same terms. Those of copies also have the same letters and
// digits in the same order.
func TestSameTitle(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		copies     bool
	}{
		{"case and punctuation", "Marlow Star, aground!", "MARLOW  star aground", true},
		{"width", "Ｍａｒｌｏｗ ２１４米", "marlow 214米", true},
		{"endings", "The council’s plans", "the council plan", false},
		{"the name of the site", "Ferry runs aground off Tessel Point | The Tessel Times", "Ferry runs aground off Tessel Point", true},
		{"order", "fog, ferry", "ferry, fog", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := FeaturesOf(Text{Title: test.a}), FeaturesOf(Text{Title: test.b})
			if got := a.Copies(&b); got != test.copies {
				t.Errorf("Copies = %v", got)
			}
			if diff := cmp.Diff(a.Title, b.Title); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTitleTerms(t *testing.T) {
	for title, want := range map[string][]kind{
		"桥长1,200米":              {kindChar, kindChar, kindChar, kindPair, kindNumber}, // 桥 长 米 桥长 1,200米
		"ferry":                 {kindGram, kindGram, kindGram, kindGram, kindWord},   // _fer ferr erry rry_
		"of fog":                {kindGram, kindGram, kindGram, kindShort, kindShort}, // _of_ _fog fog_
		"éélan":                 {kindGram, kindGram, kindGram, kindGram, kindWord},   // letters, not bytes
		"5":                     {kindNumber},                                         // numbers have no pieces
		"fog fog":               {kindGram, kindGram, kindShort},                      // each once
		strings.Repeat("x", 30): {kindGram, kindGram, kindGram, kindWord},             // _xxx xxxx xxx_
	} {
		var got []kind
		for _, term := range FeaturesOf(Text{Title: title}).Title {
			got = append(got, term.kind())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", title, diff)
		}
	}
}

// TestLeadTerms checks that leads have whole terms alone, and count them.
func TestLeadTerms(t *testing.T) {
	f := FeaturesOf(Text{Lead: "fog, 桥桥桥 fog ferry 3米"})
	got := map[Term]uint8{}
	for i, term := range f.Lead {
		got[term] = f.LeadCount[i]
	}
	want := map[Term]uint8{termOf("fog"): 2, termOf("桥桥"): 2, termOf("ferry"): 1, termOf("3米"): 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if f := FeaturesOf(Text{Lead: strings.Repeat("a ", 400)}); !slices.Equal(f.LeadCount, []uint8{255}) {
		t.Errorf("400 repetitions are counted as %d", f.LeadCount)
	}
}

// TestLongLead checks which terms of a long lead are kept: the repeated ones, then the first.
func TestLongLead(t *testing.T) {
	var lead strings.Builder
	for i := range maxLeadTerms + 20 {
		lead.WriteString(string([]rune{'a' + rune(i/26), 'a' + rune(i%26)}) + " ")
	}
	f := FeaturesOf(Text{Lead: lead.String() + "zz zz"})
	if len(f.Lead) != maxLeadTerms {
		t.Fatalf("%d terms, want %d", len(f.Lead), maxLeadTerms)
	}
	for word, want := range map[string]bool{"aa": true, "zz": true, "gc": true, "gd": false, "gv": false} {
		if _, got := slices.BinarySearch(f.Lead, termOf(word)); got != want {
			t.Errorf("%s is kept: %v", word, got)
		}
	}
}

// TestUnspacedTitle checks by which parameters a title of two scripts is compared: two characters weigh
// as much as a word.
func TestUnspacedTitle(t *testing.T) {
	for title, want := range map[string]bool{
		"渡轮停航": true, "ferry": false, "渡轮 ferry": true, "渡 ferry": false, "渡轮 ferry fog": false, "渡轮停航 the ferry": true, "渡轮 5 6 7": true,
	} {
		if got := FeaturesOf(Text{Title: title}).Unspaced; got != want {
			t.Errorf("%q is unspaced: %v", title, got)
		}
	}
}

func TestFacts(t *testing.T) {
	unknown := FeaturesOf(Text{Title: "渡轮"})
	if unknown.Published != Unknown || unknown.Host != 0 {
		t.Errorf("unknown facts are %+v", unknown)
	}
	known := FeaturesOf(Text{Published: time.Unix(5, 9), Host: "a.example"})
	if known.Published != 5 || known.Host == 0 || known.Host == FeaturesOf(Text{Host: "b.example"}).Host {
		t.Errorf("known facts are %+v", known)
	}
}

// TestTextIsClipped checks that what is beyond the limits does not count, and that no character is
// split at them.
func TestTextIsClipped(t *testing.T) {
	long := strings.Repeat("渡", 400)
	for _, test := range []struct{ name, title, lead, sameTitle, sameLead string }{
		{"title", "ab" + long, "", "ab" + long[:597], ""},
		{"lead", "", "a" + long, "", "a" + long[:897]},
	} {
		a, b := FeaturesOf(Text{Title: test.title, Lead: test.lead}), FeaturesOf(Text{Title: test.sameTitle, Lead: test.sameLead})
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	if f := FeaturesOf(Text{Title: strings.Repeat(" ", 597) + "fog", Lead: strings.Repeat(" ", 897) + "fog"}); len(f.Title) == 0 || len(f.Lead) == 0 {
		t.Error("the last word within the limits is missing")
	}
	for s, want := range map[string]string{"abcd": "abc", "abc": "abc", "渡轮": "渡", "ab渡": "ab", "": ""} {
		if got := runes.Clip(s, 3); got != want {
			t.Errorf("runes.Clip(%q, 3) = %q, want %q", s, got, want)
		}
	}
}

// TestEachTermOnce checks that a term in title and lead is counted once.
func TestEachTermOnce(t *testing.T) {
	f := Features{Title: []Term{1, 3, 5}, Lead: []Term{2, 3, 5, 9}}
	var got []Term
	f.eachTerm(func(t Term) { got = append(got, t) })
	if diff := cmp.Diff([]Term{1, 2, 3, 5, 9}, got); diff != "" {
		t.Error(diff)
	}
}

func TestFeaturesOfNothing(t *testing.T) {
	f := FeaturesOf(Text{})
	if len(f.Title)+len(f.Lead) > 0 {
		t.Errorf("%+v", f)
	}
	if got := New(Tuned()).Rank(&f, []*Features{&f}, nil, NewCounts()); len(got) != 1 || got[0].Score > .5 || got[0].Score < 0 {
		t.Errorf("an empty article is like another by %+v", got)
	}
}

func FuzzFeatures(f *testing.F) {
	for i, x := range reports {
		f.Add(x.Title, x.Lead, x.Host, int64(i))
	}
	f.Add(strings.Repeat("é", 400), "’s ' 1,2.3 \xff\xe4", "", int64(-1<<40))
	counts := NewCounts()
	f.Fuzz(func(t *testing.T, title, lead, host string, at int64) {
		f := FeaturesOf(Text{Title: title, Lead: lead, Host: host, Published: time.Unix(at, 0)})
		if len(f.Title) > 3*maxTitle || len(f.Lead) > maxLeadTerms || len(f.Lead) != len(f.LeadCount) {
			t.Fatalf("%d and %d terms of %d and %d bytes", len(f.Title), len(f.Lead), len(title), len(lead))
		}
		for _, terms := range [][]Term{f.Title, f.Lead} {
			if !slices.IsSorted(terms) || len(slices.Compact(slices.Clone(terms))) != len(terms) {
				t.Fatal("the terms are not distinct and ascending")
			}
		}
		if f.Title != nil && utf8.ValidString(title) && f.TitleHash == 0 {
			t.Fatal("a title has no hash")
		}
		encoded, err := f.AppendBinary(nil)
		var decoded Features
		if err != nil || decoded.UnmarshalBinary(encoded) != nil {
			t.Fatalf("cannot be decoded: %v", err)
		}
		if again, _ := decoded.AppendBinary(nil); string(again) != string(encoded) {
			t.Fatal("is encoded differently the second time")
		}
		counts.Add(&f)
		for _, s := range New(Tuned()).Rank(&f, []*Features{&f, &decoded}, nil, counts) {
			if !(s.Score >= 0 && s.Score <= 1) {
				t.Fatalf("the score is %v", s.Score)
			}
		}
		counts.Remove(&f)
	})
}
