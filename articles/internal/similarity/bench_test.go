package similarity

import (
	"fmt"
	"testing"
)

// The benchmarks use articles of no sense with titles of 14 characters or 7 words, in a library of 20,000.

func BenchmarkFeatures(b *testing.B) {
	t := invented(8)
	for len(t.Lead) < maxLead {
		t.Lead += invented(len(t.Lead)).Lead
	}
	b.ReportAllocs()
	for b.Loop() {
		FeaturesOf(t)
	}
}

// many gives n articles and their counts.
func many(n int) ([]*Features, *Counts) {
	counts := NewCounts()
	docs := make([]*Features, n)
	for i := range docs {
		t := invented(i)
		for len(t.Lead) < maxLead {
			t.Lead += " " + invented(i*3+len(t.Lead)).Lead
		}
		t.Title += fmt.Sprintf(" %c%c %x", 0x4E00+i*7%5000, 0x4E00+i*11%5000, i*i%997)
		d := FeaturesOf(t)
		docs[i] = &d
		counts.Add(&d)
	}
	return docs, counts
}

func BenchmarkRank200(b *testing.B) {
	docs, counts := many(20000)
	m := New(Tuned())
	b.ReportAllocs()
	for b.Loop() {
		m.Rank(docs[0], docs[:200], nil, counts)
	}
}

// BenchmarkRead200 reads 200 stored Docs, as is done before they are ranked.
func BenchmarkRead200(b *testing.B) {
	docs, _ := many(200)
	stored := make([][]byte, len(docs))
	size := 0
	for i, d := range docs {
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
	b.ReportMetric(float64(size)/float64(len(docs)), "bytes/article")
}

func BenchmarkLookups(b *testing.B) {
	_, counts := many(20000)
	for b.Loop() {
		Lookups(invented(8), counts, true)
	}
}

func BenchmarkWhy(b *testing.B) {
	_, counts := many(1000)
	for b.Loop() {
		NewReasoner(told[0], counts).Why(told[1])
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

// BenchmarkStories takes a batch of 1,000 articles into the stories of 5,000 others.
func BenchmarkStories(b *testing.B) {
	const old, batch = 5000, 1000
	docs, counts := many(old + batch)
	m := New(Tuned())
	groups := make([][]int, old)
	for i := range groups {
		groups[i] = []int{i}
	}
	for b.Loop() {
		m.Cluster(docs, groups, counts)
	}
	b.ReportMetric(float64(b.N)*batch/b.Elapsed().Seconds(), "articles/s")
}
