package similarity

import "math"

// Evidence is what speaks for and against two articles telling the same event. All but Days is 0 to 1.
type Evidence struct {
	Title  float64 // cosine of the titles' terms, where the other title pays for half its length only
	Text   float64 // cosine of titles and leads taken together
	Cover  float64 // the share of the article's title that the other has in title or lead
	Rarest float64 // the rarest shared term of a title, 1 for one that no other article has
	Days   float64 // between them
	Dated  bool    // both times are known
	Host   bool    // both stand on one host

	cosine float64 // of the titles: the mean of Title and of Title the other way
	back   float64 // Cover the other way
}

// compare weighs a second article, whose norms are n, against the probe's.
func (p *probe) compare(d *Doc, n norms) Evidence {
	p.mark++
	s := p.titles(d)
	s.leads(p, d)
	e := Evidence{
		Title:  ratio(s.title, p.norms.title, (p.norms.title+n.title)/2),
		Text:   ratio(s.text, p.norms.text, n.text),
		Cover:  ratio(s.cover, p.norms.whole, 1),
		Host:   d.Host != 0 && d.Host == p.doc.Host,
		cosine: ratio(s.title, p.norms.title, n.title),
		back:   ratio(s.back, n.whole, 1),
	}
	rarest := float64(s.rarest) / math.Log(1+2*p.w.n)
	e.Rarest = rarest * rarest * rarest
	if d.Published != Unknown && p.doc.Published != Unknown {
		e.Dated = true
		e.Days = math.Abs(float64(d.Published)-float64(p.doc.Published)) / 86400
	}
	return e
}

// sums are what two articles have in common, before it is measured by their lengths.
type sums struct {
	title, text, cover, back, rarest float32
}

// titles goes through the title's terms.
func (p *probe) titles(d *Doc) (sum sums) {
	for _, t := range d.Title {
		s := p.find(t)
		if s == nil {
			continue
		}
		x := p.w.of(t)
		sum.title += s.title * x.title
		if !t.whole() {
			continue
		}
		sum.text += s.text * x.title
		sum.back += x.title
		sum.rarest = max(sum.rarest, s.idf)
		if s.title > 0 {
			sum.cover += s.title
			s.mark = p.mark
		}
	}
	return sum
}

// leads goes through the lead's terms after titles has gone through the title's.
func (sum *sums) leads(p *probe, d *Doc) {
	for j, t := range d.Lead {
		s := p.find(t)
		if s == nil {
			continue
		}
		sum.text += s.text * p.w.leadWeight(t, d.LeadCount[j])
		if s.title > 0 && s.mark != p.mark {
			sum.cover += s.title
			sum.rarest = max(sum.rarest, s.idf)
		}
	}
}

func ratio(dot, a, b float32) float64 {
	if a <= 0 || b <= 0 {
		return 0
	}
	return min(1, float64(dot)/(float64(a)*float64(b)))
}

// odds is the log odds that the article and the other tell the same event.
func (e *Evidence) odds(c *Constants, s *Script) float64 {
	z := s.Bias + c.Title*e.Title + c.Text*e.Text + c.Cover*e.Cover + c.Rarest*e.Rarest
	if e.Dated {
		z += c.Near*math.Exp(-e.Days/c.NearDays) + s.Days*math.Log(1+e.Days)
	} else {
		z += c.Undated
	}
	if e.Host {
		z += c.SameHost
	}
	return z
}

// crowdFloor keeps the logarithm of a crowd from falling without end where there is none.
const crowdFloor = 0.1

// crowding is how many are like either of two articles, as a logarithm: who resembles many resembles each of them
// less surely. A crowd has at least the other article, so surely as the odds tell.
func crowding(odds, one, other float64) float64 {
	p := probability(odds)
	return math.Log(crowdFloor+max(one, p)) + math.Log(crowdFloor+max(other, p))
}

// bothWays is the mean of the evidence one way and the other.
func (e *Evidence) bothWays() Evidence {
	f := *e
	f.Title, f.Cover = e.cosine, (e.Cover+e.back)/2
	return f
}
