package similarity

// What is read of an article, in bytes. More says little more and costs time.
const (
	maxTitle = 600
	maxLead  = 900 // three hundred Chinese characters, a hundred and fifty English words
)

// Doc is what articles are compared by. It is made by [Features]; its terms are distinct and ascending.
type Doc struct {
	Title     []Term
	Lead      []Term
	LeadCount []uint8 // how often each term stands in the lead, 255 at most
	Published int64   // seconds since 1970, Unknown when not known
	Host      uint32  // a hash, 0 when not known
	Same      uint32  // a hash of the title's letters and digits, by which exact reprints are known
	Unspaced  bool    // the title is mostly in a script without spaces

	// Crowd is how many others seem to tell the same event: the sum of the probabilities. [Model.Stories] tells it. It
	// grows, and is no part of the stored form.
	Crowd float64
}

// sameOf is a hash of a title's letters and digits. The name of the site behind the title is part of it: reprints under
// another name are not the same line.
func sameOf(title string) uint32 {
	h := uint32(2166136261)
	for _, r := range title {
		if r = folded(r); isWordRune(r) || isUnspaced(r) {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	return h
}

// Unknown is Published of an article whose time is not known.
const Unknown = -1 << 63

// Features makes a Doc. It takes linear time and a Doc's size is bounded.
func Features(t Text) Doc {
	var b builder
	title, lead := withoutSite(clip(t.Title, maxTitle)), clip(t.Lead, maxLead)
	d := Doc{Published: Unknown, Host: hashOf(t.Host)}
	b.title(title)
	d.Same, d.Unspaced = sameOf(clip(t.Title, maxTitle)), b.chars*2 >= b.chars+b.words*charsPerWord
	d.Title, _ = b.take(builderSlots)
	b.lead(lead)
	d.Lead, d.LeadCount = b.take(leadTerms)
	if !t.Published.IsZero() {
		d.Published = t.Published.Unix()
	}
	return d
}

// charsPerWord is about how many characters say what a word of a spaced script says.
const charsPerWord = 2

func clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && s[limit]&0xC0 == 0x80 {
		limit--
	}
	return s[:limit]
}

func hashOf(s string) uint32 {
	if s == "" {
		return 0
	}
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return max(h, 1)
}

// each calls f with the different terms of title and lead.
func (d *Doc) each(f func(Term)) {
	i, j := 0, 0
	for i < len(d.Title) || j < len(d.Lead) {
		switch {
		case j == len(d.Lead) || i < len(d.Title) && d.Title[i] < d.Lead[j]:
			f(d.Title[i])
			i++
		case i == len(d.Title) || d.Lead[j] < d.Title[i]:
			f(d.Lead[j])
			j++
		default:
			f(d.Title[i])
			i, j = i+1, j+1
		}
	}
}
