package typography

import "testing"

func TestNormalizeTags(t *testing.T) {
	for source, want := range map[string]string{
		"plain":                          "plain",
		"Budget 1998<sup>1</sup> passed": "Budget 1998¹ passed",
		`In 1998<span class="footnote-ref">1</span> and 1999<small>2</small>`:                            "In 1998¹ and 1999²",
		`In 1998<span class="sup"><a href="#n">1</a></span><span class="sup"><a href="#m">2</a></span>.`: "In 1998¹\u00a0².",
		`In 1998<a href="#fn1">1</a><a href="#fn2">2</a>`:                                                "In 1998¹\u00a0²",
		`Salt <b>1</b>, iPhone<b>7</b> &amp; <i class="x">a</i>`:                                         `Salt <b>1</b>, iPhone<b>7</b> &amp; <i class="x">a</i>`,
		"In 1998<SUP class='x'>1</SUP>":                                                                  "In 1998¹",
		`In 1998<sup><a href="#n">1</a></sup>`:                                                           "In 1998¹",
		`In 1998<a href="#n"><sup>1</sup></a>`:                                                           `In 1998<a href="#n">¹</a>`,
		`In 1998<a href="#n">1</a>`:                                                                      "In 1998¹",
		`见1998<a href="#n"> 12 </a>`:                                                                     "见1998¹²",
		`Page <a href="/2">2</a>`:                                                                        `Page <a href="/2">2</a>`,
		"10<sup><b>6</b></sup> t, 10<sup>0.5</sup>":                                                      "10⁶ t, 10^0.5",
		"10<sup>&minus;3</sup>":                                                                          "10⁻³",
		"H<sub>2</sub>O, 1<sub>2N</sub>":                                                                 "H₂O, 1_2N",
		"1<sup>st</sup>":                                                                                 "1st",
		"1998<sup>1</sup><sup>2</sup>":                                                                   "1998¹ ²",
		"1998<sup>1":                                                                                     "1998<sup>1",
		"a <superb> word":                                                                                "a <superb> word",
		"x<sup><img src=y></sup>":                                                                        "x<sup><img src=y></sup>",
	} {
		if got := NormalizeTags(source); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

func FuzzNormalizeTags(f *testing.F) {
	f.Add("In 1998<sup><a href='#n'>1</a></sup>")
	f.Fuzz(func(t *testing.T, source string) {
		if got := NormalizeTags(source); len(got) > 4*len(source) {
			t.Errorf("%q becomes %q", source, got)
		}
	})
}
