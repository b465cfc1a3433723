package similarity

import "time"

// day returns noon of the n-th day after the first of March 2031.
func day(n int) time.Time { return time.Date(2031, 3, 1+n, 12, 0, 0, 0, time.UTC) }

// reports are invented articles about a bridge, a ferry and the elections of two associations.
var reports = []Text{
	{Title: "青澜江大桥合龙，全长3120米", Lead: "青澜江大桥昨日合龙，桥长3120米，预计明年通车。", Published: day(0), Host: "a.example"},
	{Title: "全长3120米的青澜江大桥今天合龙", Lead: "记者从现场获悉，青澜江大桥合龙。", Published: day(0), Host: "b.example"},
	{Title: "青澜江大桥合龙之后，3120米的桥何时通车", Published: day(1), Host: "c.example"},
	{Title: "Ferry Marlow Star runs aground off Tessel Point", Lead: "The ferry Marlow Star ran aground with 214 aboard.", Published: day(3), Host: "d.example"},
	{Title: "Marlow Star ferry aground near Tessel Point, 214 rescued", Published: day(3), Host: "e.example"},
	{Title: "Beekeepers of Ostrava County elect a new chair", Published: day(4), Host: "d.example"},
	{Title: "养蜂人协会选出新会长", Published: day(4), Host: "a.example"},
}

// storiesOfReports has the story of each report. The associations have nothing in common.
var storiesOfReports = []int{0, 0, 0, 3, 3, 5, 6}

// libraryOf returns the features of texts, and the counts of a library of these texts and 200 others.
func libraryOf(texts []Text) ([]*Features, *Counts) {
	counts := NewCounts()
	articles := make([]*Features, len(texts))
	for i, t := range texts {
		f := FeaturesOf(t)
		articles[i] = &f
		counts.Add(&f)
	}
	for i := range 200 {
		f := FeaturesOf(nonsense(i))
		counts.Add(&f)
	}
	return articles, counts
}

// nonsense returns an article without meaning, a different one for each i: even ones are Chinese.
func nonsense(i int) Text {
	chars := []rune("天地山水风云花鸟春夏秋冬东西南北金木火土日月星辰江河湖海")
	nouns := []string{"council", "harbour", "orchard", "museum", "railway", "school", "market", "theatre", "library", "garden"}
	var t Text
	t.Published, t.Host = day(i%9), nouns[i%7]+".example"
	if i%2 == 0 {
		for k := range 14 {
			t.Title += string(chars[(i*7+k*k*3+k)%len(chars)])
			t.Lead += string(chars[(i*5+k*k+k*i)%len(chars)]) + "的" + string(chars[(i+k*11)%len(chars)])
		}
		return t
	}
	for k := range 7 {
		t.Title += nouns[(i*3+k*k)%len(nouns)] + " "
		t.Lead += nouns[(i+k*k*k)%len(nouns)] + " of the " + nouns[(i*7+k)%len(nouns)] + " "
	}
	return t
}

// fixedFrequencies are document frequencies of a library without articles. A term that is not listed
// is in one article.
type fixedFrequencies struct {
	articles int
	holding  map[Term]int
}

func (f fixedFrequencies) Articles() int { return f.articles }

func (f fixedFrequencies) Holding(t Term) int {
	if n, ok := f.holding[t]; ok {
		return n
	}
	return 1
}

// frequenciesOf returns the frequencies of a library of the given size in which each text, a word or a
// pair of characters, is in so many articles.
func frequenciesOf(articles int, holding map[string]int) fixedFrequencies {
	f := fixedFrequencies{articles, map[Term]int{}}
	for text, n := range holding {
		f.holding[termOf(text)] = n
	}
	return f
}

// termOf returns the term of a word, a number, a character or a pair of characters.
func termOf(text string) Term {
	var term Term
	eachTerm(text, func(_ *token, t Term, start, end int) {
		if start == 0 && end == len(text) {
			term = t
		}
	})
	return term
}
