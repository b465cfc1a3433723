package similarity

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
)

// FuzzCounts holds that counts are read whole or not at all, and stand any adding and removing.
func FuzzCounts(f *testing.F) {
	d := FeaturesOf(Text{Title: "Ferries return after fog"})
	f.Add([]byte{}, uint64(0))
	f.Add([]byte{1, 2}, uint64(maxArticles+1))
	f.Add([]byte{0xff, 0xff, 0xff}, uint64(3))
	f.Fuzz(func(t *testing.T, start []byte, size uint64) {
		data := make([]byte, encodedCountsSize(narrowBits+len(start)%2))
		copy(data, start)
		if size < uint64(len(data)) {
			data = data[:size]
		}
		c := new(Counts)
		if err := c.UnmarshalBinary(data); err != nil {
			if c.cells != nil {
				t.Error("half read")
			}
			return
		}
		for range 3 {
			c.Remove(&d)
		}
		if c.Add(&d); c.Articles() < 1 {
			t.Errorf("%d articles", c.Articles())
		}
		for _, term := range d.Title {
			if n := c.Holding(term); n < 0 || n > maxCount {
				t.Errorf("held by %d", n)
			}
		}
	})
}

// FuzzCompare holds that what is asked and said of two articles is bounded and made of the first one's text, and that
// they are as much the same either way.
func FuzzCompare(f *testing.F) {
	f.Add("Storm puts out lighthouse, 3,5 m waves", "Keeper's lamp.", "Lighthouse dark after storm of 3.5 m", int64(0), int64(1))
	f.Add("石城地铁七号线开通 十九座车站", "全线19座", "地铁七号线今早开通", int64(5), int64(-1<<40))
	f.Add("😀 שלום \xff", "", "ไทย 12．5％", int64(1)<<60, int64(7))
	_, counts := shelf(nil)
	f.Fuzz(func(t *testing.T, title, lead, other string, at, otherAt int64) {
		a, b := Text{Title: title, Lead: lead, Published: time.Unix(at, 0)}, Text{Title: other, Lead: lead, Published: time.Unix(otherAt, 0)}
		x, y := FeaturesOf(a), FeaturesOf(b)
		r := NewReasoner(a, counts).Why(b)
		if len(r.Shared) > maxReasons || len(r.Numbers) > maxReasons {
			t.Errorf("%+v", r)
		}
		for _, said := range slices.Concat(r.Shared, r.Numbers) {
			if !strings.Contains(title+"\n"+lead, said) || strings.ContainsFunc(said, unicode.IsControl) {
				t.Errorf("%q is not said", said)
			}
		}
		if n := len(Lookups(a, counts, false)); n > maxTitleInTitle+maxTitleInText+maxLeadInTitle {
			t.Errorf("%d lookups", n)
		}
		m := New(Tuned())
		there, back := same(m, &x, &y, counts), same(m, &y, &x, counts)
		if !(there >= 0 && there <= 1) || x.Unspaced == y.Unspaced && (there-back > 1e-6 || back-there > 1e-6) {
			t.Errorf("%v and %v", there, back)
		}
	})
}
