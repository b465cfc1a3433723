package similarity

import "math"

// Evidence is what speaks for and against two articles reporting the same event. All numbers but
// Days are from 0 to 1.
type Evidence struct {
	Title  float64 // similarity of the titles: their cosine, except that the other title's length counts half
	Text   float64 // cosine of titles and leads together
	Cover  float64 // the share of the article's title that the other contains in title or lead
	Rarest float64 // the rarest shared term of a title, 1 for one that no other article has
	Days   float64 // between the articles; 0 unless Dated
	Dated  bool    // whether both times are known
	Host   bool    // whether the articles share a host

	titleCosine  float64 // the symmetric counterpart of Title
	reverseCover float64 // Cover in the other direction
}

// compare compares the probe with another article, whose norms are n.
func (p *probe) compare(f *Features, n norms) Evidence {
	p.pass++
	s := p.titleOverlap(f)
	s.addLead(p, f)
	e := Evidence{
		Title:        ratio(s.title, p.norms.title, (p.norms.title+n.title)/2),
		Text:         ratio(s.text, p.norms.text, n.text),
		Cover:        ratio(s.cover, p.norms.whole, 1),
		Host:         f.Host != 0 && f.Host == p.features.Host,
		titleCosine:  ratio(s.title, p.norms.title, n.title),
		reverseCover: ratio(s.reverseCover, n.whole, 1),
	}
	rarest := float64(s.rarest) / math.Log(1+2*p.w.articles)
	e.Rarest = rarest * rarest * rarest
	if f.Published != Unknown && p.features.Published != Unknown {
		e.Dated = true
		e.Days = math.Abs(float64(f.Published)-float64(p.features.Published)) / secondsPerDay
	}
	return e
}

const secondsPerDay = 24 * 60 * 60

// overlap is what two articles have in common, not yet normalized by their lengths.
type overlap struct {
	title, text         float32 // dot products
	cover, reverseCover float32
	rarest              float32 // an inverse document frequency
}

// titleOverlap returns the overlap of the probe with the title of another article.
func (p *probe) titleOverlap(f *Features) (o overlap) {
	for _, t := range f.Title {
		s := p.find(t)
		if s == nil {
			continue
		}
		o.title += s.title * s.weight
		if !t.whole() {
			continue
		}
		o.text += s.text * s.weight
		o.reverseCover += s.weight
		o.rarest = max(o.rarest, s.idf)
		if s.title > 0 {
			o.cover += s.title
			s.pass = p.pass
		}
	}
	return o
}

// addLead adds the overlap with the lead of the article that o has the title's overlap of.
func (o *overlap) addLead(p *probe, f *Features) {
	for j, t := range f.Lead {
		s := p.find(t)
		if s == nil {
			continue
		}
		o.text += s.text * p.w.repeated(s.weight, f.LeadCount[j])
		if s.title > 0 && s.pass != p.pass {
			o.cover += s.title
			o.rarest = max(o.rarest, s.idf)
		}
	}
}

// ratio returns dot divided by both lengths, at most 1, and 0 if a length is 0.
func ratio(dot, a, b float32) float64 {
	if a <= 0 || b <= 0 {
		return 0
	}
	return min(1, float64(dot)/(float64(a)*float64(b)))
}

// odds returns the log odds that both articles report the same event.
func (e *Evidence) odds(p *Parameters, s *ScriptParameters) float64 {
	z := s.Bias + p.Title*e.Title + p.Text*e.Text + p.Cover*e.Cover + p.Rarest*e.Rarest
	if e.Dated {
		z += p.Near*math.Exp(-e.Days/p.NearDays) + s.Days*math.Log(1+e.Days)
	} else {
		z += p.Undated
	}
	if e.Host {
		z += p.SameHost
	}
	return z
}

// symmetric returns the mean of the evidence in both directions.
func (e *Evidence) symmetric() Evidence {
	f := *e
	f.Title, f.Cover = e.titleCosine, (e.Cover+e.reverseCover)/2
	return f
}

// minHubness bounds the logarithm of a hubness near 0.
const minHubness = 0.1

// hubnessPenalty returns by how much the hubness of two articles lowers the given log odds, before
// it is weighted. The hubness of either includes at least the other article.
func hubnessPenalty(odds, one, other float64) float64 {
	p := probability(odds)
	return math.Log(minHubness+max(one, p)) + math.Log(minHubness+max(other, p))
}

// probability converts log odds.
func probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
