package similarity

import (
	"math"
	"testing"
	"time"
)

// day is noon, so many days after the first of March 2031.
func day(n int) time.Time { return time.Date(2031, 3, 1+n, 12, 0, 0, 0, time.UTC) }

// told are invented articles of three events: a bridge, a ferry and an election of beekeepers.
var told = []Text{
	{Title: "青澜江大桥合龙，全长3120米", Lead: "青澜江大桥昨日合龙，桥长3120米，预计明年通车。", Published: day(0), Host: "a.example"},
	{Title: "全长3120米的青澜江大桥今天合龙", Lead: "记者从现场获悉，青澜江大桥合龙。", Published: day(0), Host: "b.example"},
	{Title: "青澜江大桥合龙之后，3120米的桥何时通车", Published: day(1), Host: "c.example"},
	{Title: "Ferry Marlow Star runs aground off Tessel Point", Lead: "The ferry Marlow Star ran aground with 214 aboard.", Published: day(3), Host: "d.example"},
	{Title: "Marlow Star ferry aground near Tessel Point, 214 rescued", Published: day(3), Host: "e.example"},
	{Title: "Beekeepers of Ostrava County elect a new chair", Published: day(4), Host: "d.example"},
	{Title: "养蜂人协会选出新会长", Published: day(4), Host: "a.example"},
}

// shelf gives the features of texts and their counts, in a library where other articles say other things.
func shelf(texts []Text) ([]*Features, *Counts) {
	counts := NewCounts()
	docs := make([]*Features, len(texts))
	for i, t := range texts {
		d := FeaturesOf(t)
		docs[i] = &d
		counts.Add(&d)
	}
	for i := range 200 {
		d := FeaturesOf(invented(i))
		counts.Add(&d)
	}
	return docs, counts
}

// invented is an article of no sense, different for each i.
func invented(i int) Text {
	words := []rune("天地山水风云花鸟春夏秋冬东西南北金木火土日月星辰江河湖海")
	nouns := []string{"council", "harbour", "orchard", "museum", "railway", "school", "market", "theatre", "library", "garden"}
	var t Text
	t.Published, t.Host = day(i%9), nouns[i%7]+".example"
	if i%2 == 0 {
		for k := range 14 {
			t.Title += string(words[(i*7+k*k*3+k)%len(words)])
			t.Lead += string(words[(i*5+k*k+k*i)%len(words)]) + "的" + string(words[(i+k*11)%len(words)])
		}
		return t
	}
	for k := range 7 {
		t.Title += nouns[(i*3+k*k)%len(nouns)] + " "
		t.Lead += nouns[(i+k*k*k)%len(nouns)] + " of the " + nouns[(i*7+k)%len(nouns)] + " "
	}
	return t
}

func TestRank(t *testing.T) {
	docs, counts := shelf(told)
	got := New(Tuned()).Rank(docs[0], docs[1:], nil, counts)
	if len(got) != len(told)-1 {
		t.Fatalf("%d of %d candidates ranked", len(got), len(told)-1)
	}
	for i, want := range []int{0, 1} {
		if got[i].Index != want {
			t.Errorf("place %d has candidate %d, want %d", i, got[i].Index, want)
		}
	}
	for i, s := range got {
		if s.Score < 0 || s.Score > 1 || i > 0 && s.Score > got[i-1].Score {
			t.Errorf("place %d has score %v", i, s.Score)
		}
	}
}

// TestSettle holds that of two articles equally like a third the one with fewer others like it is the surer answer.
func TestSettle(t *testing.T) {
	m := New(Tuned())
	odds := []float64{1, 1, -20}
	m.discountHubs(odds, []*Features{{Hubness: 9}, {Hubness: 1}, {}})
	if odds[0] >= odds[1] || math.IsInf(odds[2], 0) {
		t.Errorf("settled as %v", odds)
	}
}

// same is how surely two articles tell the same, as links between them have it.
func same(m *Model, a, b *Features, counts *Counts) float64 {
	e := m.Compare(a, []*Features{b}, counts)
	both := e[0].symmetric()
	return probability(m.storyOdds(m.p.script(a), &both))
}

// TestNamed holds that a rare name in common says more in stories than in rankings, for articles that have one.
func TestNamed(t *testing.T) {
	docs, counts := shelf(told)
	m := New(Tuned())
	for _, test := range []struct {
		a, b int
		more bool
	}{{0, 1, true}, {0, 6, false}, {3, 4, false}} {
		e := m.Compare(docs[test.a], []*Features{docs[test.b]}, counts)[0].symmetric()
		in := m.storyOdds(m.p.script(docs[test.a]), &e)
		if out := e.odds(&m.p, m.p.script(docs[test.a])); in > out != test.more || in < out {
			t.Errorf("articles %d and %d: %v in stories, %v in rankings", test.a, test.b, in, out)
		}
	}
}

func TestSame(t *testing.T) {
	docs, counts := shelf(told)
	m := New(Tuned())
	for i, a := range docs {
		for j, b := range docs {
			there, back := same(m, a, b, counts), same(m, b, a, counts)
			if a.Unspaced == b.Unspaced && math.Abs(there-back) > 1e-6 {
				t.Errorf("%d and %d are the same by %v, the other way by %v", i, j, there, back)
			}
		}
	}
	ferry, election := same(m, docs[3], docs[4], counts), same(m, docs[3], docs[5], counts)
	if ferry < .5 || election > .1 {
		t.Errorf("two reports of one ferry %v, a ferry and an election %v", ferry, election)
	}
}
