package extract

import "testing"

// TestAuthorCards reads names from the cards and lines below a headline that name nobody in words.
func TestAuthorCards(t *testing.T) {
	for name, tt := range map[string]struct{ top, want string }{
		"heading in a link to the author":       {`<div><a href="./author/ines-okafor"><img src=i.jpg><h3>Ines Okafor</h3><p>Keeper of mills</p></a></div>`, "Ines Okafor"},
		"link to the author in a heading":       {`<div><h4><a href="/authors/ines">Ines Okafor</a></h4><p>Keeper of mills</p></div>`, "Ines Okafor"},
		"heading that leads to another article": {`<div><h3><a href="/mills/1">An older mill turns</a></h3><a href="/author/tom">Tom Brannigan</a></div>`, ""},
		"above a description":                   {`<div><p>Ines Okafor</p><div class="dynamic-author-description">Keeper of mills, M.A.</div></div>`, "Ines Okafor"},
		"above a biography":                     {`<div><span>Ines Okafor</span><span class="author__bio">She keeps mills.</span></div>`, "Ines Okafor"},
		"above a job":                           {`<div><b>Ines Okafor</b><br><i class="author-job">Keeper of mills and of the river</i></div>`, "Ines Okafor"},
		"below a standfirst":                    {`<p>The wheel had stood still for half a century before the county had it mended.</p><div><p>Ines Okafor</p><div class="author-bio">Keeper of mills</div></div>`, "Ines Okafor"},
		"above the description of a product":    {`<div><p>Ines Okafor</p><div class="product-description">A wheel of oak</div></div>`, ""},
		"no name above a description":           {`<div><p>Keep in touch with us</p><div class="author-description">We keep mills, M.A.</div></div>`, ""},
		"a nickname below the time":             {`<div><p><time datetime="2022-11-02T10:00:00Z">11/02 — 2022</time></p><p>by ines </p></div>`, "ines"},
		"a nickname above the time":             {`<div><p>By ines</p><p>November 2, 2022</p></div>`, "ines"},
		"a role below the time":                 {`<div><p>November 2, 2022</p><p>by admin</p></div>`, ""},
		"a phrase below the time":               {`<div><p>November 2, 2022</p><p>by the river</p></div>`, ""},
		"a word without a time":                 {`<div><p>by water</p></div>`, ""},
	} {
		page := "<title>The mill turns again</title><article><h1>The mill turns again</h1>" + tt.top + "<p>" + first + "</p><p>" + first + "</p></article>"
		if got := parsePage(t, page, Options{}).Byline; got != tt.want {
			t.Errorf("%s: byline %q, want %q", name, got, tt.want)
		}
	}
}
