package similarity

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestFeatures(t *testing.T) {
	same := func(a, b string, reprints bool) {
		t.Helper()
		x, y := FeaturesOf(Text{Title: a}), FeaturesOf(Text{Title: b})
		if x.Reprints(&y) != reprints {
			t.Errorf("%q reprints %q: %v", a, b, !reprints)
		}
		x.TitleHash, y.TitleHash = 0, 0
		if diff := cmp.Diff(x, y); diff != "" {
			t.Errorf("%q and %q differ: %s", a, b, diff)
		}
	}
	same("Marlow Star, aground!", "MARLOW  star aground", true)
	same("Ｍａｒｌｏｗ ２１４米", "marlow 214米", true)
	same("The council’s plans", "the council plan", false)
	same("Ferry runs aground off Tessel Point | The Tessel Times", "Ferry runs aground off Tessel Point", false)
	d := FeaturesOf(Text{Title: "桥长1,200米", Lead: "桥桥桥"})
	var kinds []kind
	for _, x := range d.Title {
		kinds = append(kinds, x.kind())
	}
	if diff := cmp.Diff([]kind{kindChar, kindChar, kindChar, kindPair, kindNumber}, kinds); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]uint8{2}, d.LeadCount); diff != "" {
		t.Error(diff)
	}
	if d.Published != Unknown || d.Host != 0 || !d.Unspaced {
		t.Errorf("unknown facts are %+v", d)
	}
}

func TestFeaturesOfNothing(t *testing.T) {
	d := FeaturesOf(Text{})
	if len(d.Title)+len(d.Lead) > 0 {
		t.Errorf("%+v", d)
	}
	if got := New(Tuned()).Rank(&d, []*Features{&d}, nil, NewCounts()); len(got) != 1 || got[0].Score > .5 || got[0].Score < 0 {
		t.Errorf("nothing is like nothing by %+v", got)
	}
}

func FuzzFeatures(f *testing.F) {
	for i, x := range reports {
		f.Add(x.Title, x.Lead, x.Host, int64(i))
	}
	f.Add(strings.Repeat("é", 400), "’s ' 1,2.3 \xff\xe4", "", int64(-1<<40))
	counts := NewCounts()
	f.Fuzz(func(t *testing.T, title, lead, host string, at int64) {
		d := FeaturesOf(Text{Title: title, Lead: lead, Host: host, Published: time.Unix(at, 0)})
		if len(d.Title) > 3*maxTitle || len(d.Lead) > 2*maxLead || len(d.Lead) != len(d.LeadCount) {
			t.Fatalf("%d and %d terms of %d and %d bytes", len(d.Title), len(d.Lead), len(title), len(lead))
		}
		for _, terms := range [][]Term{d.Title, d.Lead} {
			if !slices.IsSorted(terms) || len(slices.Compact(slices.Clone(terms))) != len(terms) {
				t.Fatal("terms are not distinct and ascending")
			}
		}
		if d.Title != nil && utf8.ValidString(title) && d.TitleHash == 0 {
			t.Fatal("a title without a mark")
		}
		stored, err := d.AppendBinary(nil)
		var back Features
		if err != nil || back.UnmarshalBinary(stored) != nil {
			t.Fatalf("not read reverseCover: %v", err)
		}
		if again, _ := back.AppendBinary(nil); string(again) != string(stored) {
			t.Fatal("stored otherwise the second time")
		}
		counts.Add(&d)
		for _, s := range New(Tuned()).Rank(&d, []*Features{&d, &back}, nil, counts) {
			if !(s.Score >= 0 && s.Score <= 1) {
				t.Fatalf("score %v", s.Score)
			}
		}
		counts.Remove(&d)
	})
}
