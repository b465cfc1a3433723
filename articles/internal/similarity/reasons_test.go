package similarity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhy(t *testing.T) {
	_, counts := libraryOf(reports)
	for _, test := range []struct {
		a, b int
		want Reasons
	}{
		{0, 1, Reasons{Shared: []string{"青澜江大桥合龙", "全长"}, Numbers: []string{"3120米"}}},
		{3, 4, Reasons{Shared: []string{"Marlow Star", "Tessel Point", "Ferry", "aground"}, Numbers: []string{"214"}}},
		{0, 5, Reasons{}},
	} {
		if diff := cmp.Diff(test.want, NewReasoner(reports[test.a], counts, NewCollection(reports, nil)).Why(reports[test.b])); diff != "" {
			t.Errorf("%q: %s", reports[test.a].Title, diff)
		}
	}
	if diff := cmp.Diff(Reasons{}, NewReasoner(Text{}, NewCounts(), NewCollection(nil, nil)).Why(Text{})); diff != "" {
		t.Errorf("nothing: %s", diff)
	}
}

// title returns a text of a title alone.
func title(s string) Text { return Text{Title: s} }

// TestReasons checks each rule in a library of 9,000 articles in which a term that is not listed is in
// one article.
func TestReasons(t *testing.T) {
	freqs := frequenciesOf(9000, map[string]int{
		"common": 9000, "usual": 1000, "said": 600, "known": 260, "karla": 260, "kuno": 260, "tessel": 20, "大桥": 30, "桥合": 20, "合龙": 30,
	})
	for _, test := range []struct {
		rule string
		a, b Text
		want Reasons
	}{
		// Names.
		{"words of a name are one reason", title("Marlow Star aground"), title("the Marlow Star again"), Reasons{Shared: []string{"Marlow Star"}}},
		{"also across a no-break space", title("Marlow\u00a0Star aground"), title("the Marlow\u00a0Star again"), Reasons{Shared: []string{"Marlow\u00a0Star"}}},
		{"not across a comma", title("Marlow, Tessel"), title("the Marlow, Tessel again"), Reasons{Shared: []string{"Marlow", "Tessel"}}},
		{"not if the other has them apart", title("Marlow Tessel"), title("Tessel of the Marlow"), Reasons{Shared: []string{"Marlow", "Tessel"}}},
		{"at most four words", title("Anna Berta Carla Dora Elsa"), title("an Anna Berta Carla Dora Elsa"), Reasons{Shared: []string{"Anna Berta Carla Dora", "Elsa"}}},
		{"a word in lower case does not continue a name", title("Marlow aground"), title("a Marlow aground"), Reasons{Shared: []string{"Marlow", "aground"}}},
		{"two words do not count twice", title("Karla Kuno, Tessel"), title("of Karla Kuno, Tessel"), Reasons{Shared: []string{"Tessel", "Karla Kuno"}}},
		{"as the first article spells it", title("MARLOW"), title("the marlow"), Reasons{Shared: []string{"MARLOW"}}},

		// Words.
		{"a name before a word", title("aground Marlow"), title("Marlow is aground"), Reasons{Shared: []string{"Marlow", "aground"}}},
		{"a short word is no reason", title("war on fog"), title("the war and fog"), Reasons{}},
		{"a short name is one", title("Fog is back"), title("here comes fog"), Reasons{Shared: []string{"Fog"}}},
		{"an abbreviation is one", title("EU agrees"), title("the EU disagrees"), Reasons{Shared: []string{"EU"}}},
		{"a single letter is none", title("Plan B"), title("B"), Reasons{}},
		{"a title counts more than a lead", Text{Title: "rescued", Lead: "aground"}, Text{Title: "rescued again", Lead: "all aground"}, Reasons{Shared: []string{"rescued", "aground"}}},
		{"also in the other article", title("aground rescued"), Text{Title: "now rescued", Lead: "all aground"}, Reasons{Shared: []string{"rescued", "aground"}}},
		{"the same word once", Text{Title: "Marlow", Lead: "marlow"}, Text{Title: "the Marlow", Lead: "Marlow"}, Reasons{Shared: []string{"Marlow"}}},
		{"a part of another reason is none", Text{Title: "Marlow Star", Lead: "Star"}, title("the Marlow Star"), Reasons{Shared: []string{"Marlow Star"}}},
		{"at most five", title("alpha, bravo, charlie, delta, echoes, foxtrot"), title("foxtrot, echoes, delta, charlie, bravo, alpha"),
			Reasons{Shared: []string{"alpha", "bravo", "charlie", "delta", "echoes"}}},

		// Function words.
		{"words that stand in any text are none", title("After aground within"), title("After aground and within"), Reasons{Shared: []string{"aground"}}},
		{"nor several of them", title("Until After"), title("not Until After"), Reasons{}},
		{"nor in other languages", title("Après, während, después, dopo, após, tijdens, после"), title("après, während, después, dopo, após, tijdens, после la"), Reasons{}},
		{"nor Chinese ones", title("但是，已经"), title("已经，但是"), Reasons{}},
		{"a name may have one", title("The Hague"), title("in The Hague"), Reasons{Shared: []string{"The Hague"}}},

		// Rarity.
		{"a common word is no reason", title("common usual"), title("usual common"), Reasons{Shared: []string{"usual"}}},
		{"nor a usual one next to a rare one", title("usual known"), title("known usual"), Reasons{Shared: []string{"known"}}},
		{"one in fifteen is not rare", title("said known"), title("known said"), Reasons{Shared: []string{"known"}}},

		// Characters.
		{"pairs that overlap are one reason", title("青澜江合龙"), title("今天青澜江合龙"), Reasons{Shared: []string{"青澜江合龙"}}},
		{"not if the other has them apart", title("青澜江"), title("青澜，澜江"), Reasons{Shared: []string{"澜江", "青澜"}}},
		{"a pair that spans two words divides them", title("青大桥合龙"), title("青大桥合龙啦"), Reasons{Shared: []string{"青大桥", "合龙"}}},
		{"at most twelve characters", title("天地山水风云花鸟春夏秋冬东西南北"), title("看天地山水风云花鸟春夏秋冬东西南北"), Reasons{Shared: []string{"天地山水风云花鸟春夏秋冬", "冬东西南北"}}},
		{"particles at the ends do not count", title("石桥的"), title("石桥的雾"), Reasons{Shared: []string{"石桥"}}},
		{"one character is no reason", title("石，桥"), title("桥，石"), Reasons{}},

		// Numbers.
		{"a number with its unit", title("长3120米"), title("全长3120米"), Reasons{Numbers: []string{"3120米"}}},
		{"without the word after it", title("2031医保"), title("在2031医保"), Reasons{Shared: []string{"医保"}, Numbers: []string{"2031"}}},
		{"of three characters", title("12米 214 10"), title("10 214 12米"), Reasons{Numbers: []string{"12米", "214"}}},
		{"of another unit", title("12米"), title("12人"), Reasons{}},
		{"do not hide names", title("Airbus320 320"), title("320 Airbus320"), Reasons{Shared: []string{"Airbus320"}, Numbers: []string{"320"}}},
		{"at most five", title("101 102 103 104 105 106"), title("106 105 104 103 102 101"), Reasons{Numbers: []string{"101", "102", "103", "104", "105"}}},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if diff := cmp.Diff(test.want, NewReasoner(test.a, freqs, NewCollection(nil, nil)).Why(test.b)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestReasonsInSmallLibrary checks that a word in three of four articles may be a reason: four articles
// do not show that it is common.
func TestReasonsInSmallLibrary(t *testing.T) {
	freqs := frequenciesOf(4, map[string]int{"ferry": 3})
	want := Reasons{Shared: []string{"ferry"}}
	if diff := cmp.Diff(want, NewReasoner(title("ferry"), freqs, NewCollection(nil, nil)).Why(title("a ferry"))); diff != "" {
		t.Error(diff)
	}
}

// TestReasonerIsReusable checks that one comparison leaves nothing to the next.
func TestReasonerIsReusable(t *testing.T) {
	_, counts := libraryOf(reports)
	r := NewReasoner(reports[3], counts, NewCollection(reports, nil))
	want := r.Why(reports[4])
	if diff := cmp.Diff(Reasons{}, r.Why(reports[6])); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, r.Why(reports[4])); diff != "" {
		t.Error(diff)
	}
}

func TestTrimNextWord(t *testing.T) {
	for number, want := range map[string]string{"3120米": "3120米", "12月": "12月", "8时": "8时", "5名": "5名", "2万": "2万", "2022医": "2022", "5大": "5", "10公": "10", "214": "214", "": ""} {
		if got := trimNextWord(number); got != want {
			t.Errorf("%q becomes %q, want %q", number, got, want)
		}
	}
}

func FuzzWhy(f *testing.F) {
	for i, x := range reports {
		f.Add(x.Title, x.Lead, reports[(i+1)%len(reports)].Title)
	}
	f.Add("桥\xe6\x80İ 3", "Ⱥ Ⱥ’s", "桥İ")
	_, counts := libraryOf(reports)
	f.Fuzz(func(t *testing.T, title, lead, other string) {
		r := NewReasoner(Text{Title: title, Lead: lead}, counts, NewCollection([]Text{{Title: title, Lead: lead}, {Title: other, Lead: lead}}, nil)).Why(Text{Title: other, Lead: lead})
		if len(r.Shared) > maxReasons || len(r.Numbers) > maxReasons {
			t.Fatalf("%d and %d reasons", len(r.Shared), len(r.Numbers))
		}
		for _, s := range append(r.Shared, r.Numbers...) {
			if !strings.Contains(title, s) && !strings.Contains(lead, s) {
				t.Fatalf("%q is in neither %q nor %q", s, title, lead)
			}
		}
	})
}
