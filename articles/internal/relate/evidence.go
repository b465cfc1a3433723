package relate

import "math"

// Evidence is what speaks for and against two articles telling the same event.
type Evidence struct {
	Title   float64 // cosine of the titles' terms
	Text    float64 // cosine of titles and leads taken together
	Lead    float64 // cosine of the leads
	Cover   float64 // the share of the first title's weight that the other article has
	Back    float64 // the share of the other's title that the first article has
	Rarest  float64 // the rarest shared term, 1 for one that no other article has
	Days    float64 // between them
	Dated   bool    // both times are known
	Host    bool    // both stand on one host
	Numbers bool    // both titles have figures and share none
	NoLead  bool
}

// Compare weighs a second article, whose norms are n, against the probe's.
func (p *probe) compare(d *Doc, n norms, mean *norms, missingLead float64) Evidence {
	p.mark++
	var title, text, lead, cover, back, rarest, leads float32
	var numbers, sharedNumbers bool
	w := p.w
	share := float32(w.p.LeadShare)
	for _, t := range d.Title {
		number := t.kind() == kindNumber
		numbers = numbers || number
		s := p.find(t)
		if s == nil {
			continue
		}
		x := w.of(t).title
		title += s.title * x
		if !t.whole() {
			continue
		}
		text += s.text * x
		back += x
		rarest = max(rarest, s.idf)
		if s.title > 0 {
			cover += s.whole
			s.mark = p.mark
			sharedNumbers = sharedNumbers || number
		}
	}
	for j, t := range d.Lead {
		s := p.find(t)
		if s == nil {
			continue
		}
		x := w.leadWeight(w.of(t), d.LeadCount[j])
		lead += s.lead * x
		text += s.text * x * share
		if s.title > 0 {
			rarest = max(rarest, s.idf)
			if s.mark != p.mark {
				cover += s.whole
			}
		} else {
			leads = max(leads, s.idf)
		}
	}
	e := Evidence{
		Title:  ratio(title, p.norms.title, pivot(n.title, mean.title, w.p.TitleLength)),
		Text:   ratio(text, p.norms.text, pivot(n.text, mean.text, w.p.TextLength)),
		Lead:   ratio(lead, p.norms.lead, pivot(n.lead, mean.lead, w.p.LeadLength)),
		Cover:  ratio(cover, p.norms.whole, 1),
		Back:   ratio(back, n.whole, 1),
		Rarest: max(cube(float64(rarest)/math.Log(1+2*w.n)), cube(float64(leads)/math.Log(1+2*w.n))/2),
		Host:   d.Host != 0 && d.Host == p.doc.Host,
	}
	e.Numbers = numbers && !sharedNumbers && p.doc.hasNumber()
	if n.lead == 0 || p.norms.lead == 0 {
		e.Lead = e.Title * missingLead
		e.NoLead = true
	} else if e.Host {
		e.Lead = min(e.Lead, e.Title)
	}
	if d.Published != Unknown && p.doc.Published != Unknown {
		e.Dated = true
		e.Days = math.Abs(float64(d.Published-p.doc.Published)) / 86400
	}
	return e
}

func (d *Doc) hasNumber() bool {
	return len(d.Title) > 0 && d.Title[len(d.Title)-1].kind() == kindNumber
}

func ratio(dot, a, b float32) float64 {
	if a <= 0 || b <= 0 {
		return 0
	}
	return float64(dot) / (float64(a) * float64(b))
}

// pivot lets a vector pay for only part of its length beyond the usual (Singhal, Buckley, Mitra: "Pivoted
// document length normalization", SIGIR 1996).
func pivot(norm, mean float32, slope float64) float32 {
	if norm == 0 {
		return 0
	}
	return float32((1-slope)*float64(mean) + slope*float64(norm))
}

func cube(x float64) float64 { return x * x * x }

// odds is the log odds that two articles tell the same event.
func (e *Evidence) odds(p *Profile, nearDays float64) float64 {
	z := p.Bias + p.Title*e.Title + p.Text*e.Text + p.Lead*e.Lead + p.Cover*e.Cover + p.Rarest*e.Rarest
	if e.Dated {
		z += p.Near*math.Exp(-e.Days/nearDays) + p.Days*math.Log(1+e.Days)
	} else {
		z += p.Undated
	}
	if e.Host {
		z += p.SameHost
	}
	if e.Numbers {
		z += p.Numbers
	}
	if e.NoLead {
		z += p.NoLead
	}
	return z
}
