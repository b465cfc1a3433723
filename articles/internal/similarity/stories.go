package similarity

import (
	"iter"
	"math"
)

// Cluster gathers articles into stories. groups are the stories so far, as indexes of articles; all
// other articles are new. A story may take in articles and other stories, and is never split.
// Copies count as one article and are not compared.
//
// Cluster returns the story of each article, which is the lowest index of an article in it, and the
// hubness of each article, which may have grown. If the order of articles depends only on something
// permanent, such as IDs, then the stories do not depend on the order of arrival. It takes about a
// tenth of a millisecond for a new article and a hundredth for an old one.
func (m *Model) Cluster(articles []*Features, groups [][]int, freqs Frequencies) (stories []int, hubness []float64) {
	b := NewBatch(articles, groups)
	return m.ClusterPairs(b, m.Pairs(b, freqs))
}

// ClusterPairs is the second half of [Model.Cluster]: it clusters articles that were compared.
func (m *Model) ClusterPairs(b *Batch, pairs iter.Seq[Pair]) (stories []int, hubness []float64) {
	links, hubnessOf := m.weighPairs(b, pairs)
	grown := linkGroups(len(b.articles), b.groups, links, storyThreshold)
	lowest := make([]int, len(b.articles))
	for i := range lowest {
		lowest[i] = math.MaxInt
	}
	for i, r := range b.representative {
		lowest[grown[r]] = min(lowest[grown[r]], i)
	}
	stories, hubness = make([]int, len(b.representative)), make([]float64, len(b.representative))
	for i, r := range b.representative {
		stories[i], hubness[i] = lowest[grown[r]], hubnessOf[r]
	}
	return stories, hubness
}

// storyThreshold is the mean probability between the members of two groups from which they are one
// story.
const storyThreshold = 0.3

// minLink is the probability below which a link affects no group.
const minLink = 0.02

// weighPairs returns links for [linkGroups], without those that would affect no group, and the
// hubness of the articles: what it was before plus what the pairs add.
func (m *Model) weighPairs(b *Batch, pairs iter.Seq[Pair]) ([]link, []float64) {
	hubness := make([]float64, len(b.articles))
	for i, f := range b.articles {
		hubness[i] = f.Hubness
	}
	type weighed struct {
		a, b          int32
		odds          float64
		hubnessWeight float64
	}
	var all []weighed
	for p := range pairs {
		s := m.p.script(b.articles[p.b])
		x := weighed{int32(p.a), int32(p.b), m.storyOdds(s, &p.Evidence), s.Hubness}
		hubness[x.a] += probability(x.odds)
		hubness[x.b] += probability(x.odds)
		all = append(all, x)
	}
	var links []link
	for _, x := range all {
		if p := probability(x.odds - x.hubnessWeight*hubnessPenalty(x.odds, hubness[x.a], hubness[x.b])); p >= minLink {
			links = append(links, link{int(x.a), int(x.b), p})
		}
	}
	return links, hubness
}

// storyOdds returns the log odds for clustering, of symmetric evidence.
func (m *Model) storyOdds(s *ScriptParameters, e *Evidence) float64 {
	return e.odds(&m.p, s) + s.StoryRarest*e.Rarest
}

// Centrality returns how much the title of each article has in common with the other titles.
func Centrality(articles []*Features) []float64 {
	holding := map[Term]int{}
	for _, f := range articles {
		for _, t := range f.Title {
			holding[t]++
		}
	}
	shared := make([]float64, len(articles))
	for i, f := range articles {
		for _, t := range f.Title {
			shared[i] += float64(holding[t] - 1)
		}
		// Dividing by the length alone would prefer the shortest title, not dividing the longest.
		shared[i] /= float64(len(f.Title) + usualTitleTerms)
	}
	return shared
}

// usualTitleTerms is about the number of terms of a title.
const usualTitleTerms = 30
