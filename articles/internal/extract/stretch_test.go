package extract_test

import (
	"strings"
	"testing"

	"newsreader/articles/internal/extract"
)

// TestPageWithoutBoxes has pages whose paragraphs stand beside their menus and lists, in the body element itself.
func TestPageWithoutBoxes(t *testing.T) {
	const (
		menu   = `<p><a href="/n">News</a> <a href="/r">Rail</a> <a href="/s">Sea</a></p><ul><li><a href="/w">Weather in the valley</a></li><li><a href="/t">Tide tables</a></li></ul>`
		first  = `<p>The night train was late by an hour on Tuesday, and nobody on the platform at Hallen seemed to mind it very much.</p>`
		last   = `<p>The beds had been made in Ostrel, where the workshop kept its lamps on until the last of the carriages had left.</p>`
		list   = `<h2>Most read</h2><h3><a href="/1">The baker who remembers the old train</a></h3><h3><a href="/2">Why none of the windows would open</a></h3>`
		teaser = `<h3><a href="/3">The baker who remembers the old train</a></h3><p>It was late on most days, and its passengers bought everything he had in the shop that morning.</p>`
		more   = `<h2>More from Ostrel</h2><h3><a href="/4">Every lamp of the northern quay in one long list</a></h3><h3><a href="/5">Where the fishing fleet goes in winter and why</a></h3>` + list
		second = `<h1>The lamps of Ostrel are lit again</h1><p>Published 12 June 2024, 09:15</p><p>The lamps of the northern quay were lit on Monday, after a winter in which the harbour master had kept them dark.</p>`
		offer  = `<p>Sign up for our newsletter and get the best of our news in your inbox on every morning of the week.</p>`
		cookie = `<h2>Manage your choices</h2><p>These cookies are necessary for the website to function and cannot be switched off in our systems, and they do not store any personal data at all.</p>`
		third  = `<p>Nobody had expected that the last carriage would be full, least of all the woman who sold the tickets for the beds in it.</p>`
		legal  = `<p>We use cookies and similar things on this page, and by reading on you agree to all of our terms of use.</p>`
	)
	for name, tc := range map[string]struct {
		body string
		want []string
	}{
		"menus around":            {menu + `<h1>Night trains return to the valley</h1>` + first + last + list + menu, []string{"p: The night train", "p: The beds"}},
		"a menu above":            {menu + menu + `<h1>Night trains return to the valley</h1>` + first + last, []string{"p: The night train", "p: The beds"}},
		"a notice below":          {`<h1>Night trains return to the valley</h1>` + first + last + list + list + menu + legal, []string{"p: The night train", "p: The beds"}},
		"summaries below":         {`<h1>Night trains return to the valley</h1>` + first + last + teaser + teaser + teaser, []string{"p: The night train", "p: The beds"}},
		"titles and a text below": {`<h1>Night trains return to the valley</h1>` + first + last + more + offer + cookie + cookie, []string{"p: The night train", "p: The beds"}},
		"a second article":        {`<h1>Night trains return to the valley</h1>` + first + last + second + strings.Repeat(third, 3), []string{"p: The night train", "p: The beds"}},
		"a text above the title":  {third + menu + `<h1>Night trains return to the valley</h1>` + first + last + third, []string{"p: The night train", "p: The beds", "p: Nobody had"}},
		"links above the text":    {`<h1>Night trains return to the valley</h1><p><a href="/f">Facebook</a></p><p><a href="/c">Copy</a></p><p><a href="/m">Mail</a></p>` + first + last, []string{"p: The night train", "p: The beds"}},
		"two links inside":        {`<h1>Night trains return to the valley</h1>` + first + `<p><a href="/1">The baker who remembers the old train</a></p><p><a href="/2">Why none of the windows would open</a></p>` + last + third, []string{"p: The night train", "p: The baker", "p: Why none", "p: The beds", "p: Nobody had"}},
		"a picture inside":        {menu + `<h1>Night trains return to the valley</h1>` + first + `<p><img src="/l.jpg" alt="A lamp"></p>` + last + list, []string{"p: The night train", "p: ![A lamp", "p: The beds"}},
	} {
		page, err := extract.Parse(`<html><head><title>Night trains return to the valley</title></head><body>`+tc.body+`</body></html>`, extract.Options{})
		if err != nil || page.Body == nil {
			t.Errorf("%s: no text: %v", name, err)
			continue
		}
		got := bodyLines(page.Body)
		if len(got) != len(tc.want) {
			t.Errorf("%s: %d blocks, want %d: %q", name, len(got), len(tc.want), got)
			continue
		}
		for i := range got {
			if !strings.HasPrefix(got[i], tc.want[i]) {
				t.Errorf("%s: block %d is %q", name, i, got[i])
			}
		}
	}
}
