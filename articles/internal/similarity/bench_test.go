package similarity

import (
	"fmt"
	"testing"
)

// The benchmarks use articles without meaning, with titles of 14 characters or 7 words, in a library of
// 20,000.

func BenchmarkFeatures(b *testing.B) {
	t := nonsense(8)
	for len(t.Lead) < maxLead {
		t.Lead += nonsense(len(t.Lead)).Lead
	}
	b.ReportAllocs()
	for b.Loop() {
		FeaturesOf(t)
	}
}

// many returns n articles and their counts.
func many(n int) ([]*Features, *Counts) {
	counts := NewCounts()
	articles := make([]*Features, n)
	for i := range articles {
		t := nonsense(i)
		for len(t.Lead) < maxLead {
			t.Lead += " " + nonsense(i*3+len(t.Lead)).Lead
		}
		t.Title += fmt.Sprintf(" %c%c %x", 0x4E00+i*7%5000, 0x4E00+i*11%5000, i*i%997)
		d := FeaturesOf(t)
		articles[i] = &d
		counts.Add(&d)
	}
	return articles, counts
}

func BenchmarkRank200(b *testing.B) {
	articles, counts := many(20000)
	m := New(Tuned())
	b.ReportAllocs()
	for b.Loop() {
		m.Rank(articles[0], articles[:200], nil, counts)
	}
}

// BenchmarkRead200 decodes the features of 200 articles, as is done before they are ranked.
func BenchmarkRead200(b *testing.B) {
	articles, _ := many(200)
	stored := make([][]byte, len(articles))
	size := 0
	for i, d := range articles {
		stored[i], _ = d.AppendBinary(nil)
		size += len(stored[i])
	}
	for b.Loop() {
		for _, s := range stored {
			var d Features
			if d.UnmarshalBinary(s) != nil {
				b.Fatal("not read")
			}
		}
	}
	b.ReportMetric(float64(size)/float64(len(articles)), "bytes/article")
}

func BenchmarkLookups(b *testing.B) {
	_, counts := many(20000)
	for b.Loop() {
		Lookups(nonsense(8), counts, true)
	}
}

func BenchmarkWhy(b *testing.B) {
	_, counts := many(1000)
	for b.Loop() {
		NewReasoner(reports[0], counts, NewCollection(reports, nil)).Why(reports[1])
	}
}

func BenchmarkCountsRead(b *testing.B) {
	_, counts := many(100)
	stored, _ := counts.MarshalBinary()
	for b.Loop() {
		var c Counts
		if c.UnmarshalBinary(stored) != nil {
			b.Fatal("not read")
		}
	}
}

// BenchmarkCluster clusters 1,000 new articles with the stories of 5,000 others.
func BenchmarkCluster(b *testing.B) {
	const old, batch = 5000, 1000
	articles, counts := many(old + batch)
	m := New(Tuned())
	groups := make([][]int, old)
	for i := range groups {
		groups[i] = []int{i}
	}
	for b.Loop() {
		m.Cluster(articles, groups, counts)
	}
	b.ReportMetric(float64(b.N)*batch/b.Elapsed().Seconds(), "articles/s")
}
