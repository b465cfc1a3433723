package opml

import "testing"

// One feed has one spelling, whatever its list adds to the URL.
func TestNormalizeURL(t *testing.T) {
	for in, want := range map[string]string{
		"HTTP://A.Example/Path?Q=1#f": "http://a.example/Path?Q=1",
		"http://a.example":            "http://a.example/",
		"http://a.example:80/":        "http://a.example/",
		"https://a.example:443/":      "https://a.example/",
		"https://a.example:80/":       "https://a.example:80/",
		"http://a.example:443/":       "http://a.example:443/",
		"http://u:p@a.example/":       "http://a.example/",
		"feed://a.example/":           "http://a.example/",
		"FEED:https://a.example/":     "https://a.example/",
		"http://a.example/a b":        "http://a.example/a%20b",
		"http://a.example/100%":       "http://a.example/100%25",
		"http://bücher.example/":      "http://xn--bcher-kva.example/",
		"feed:a.example":              "",
		"a.example/feed":              "",
		"//a.example/feed":            "",
	} {
		if got, _, err := normalizeURL(in); got != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v, want %q", in, got, err, want)
		}
	}
}

// TestLines names the line of each entry that is refused, and keeps passwords to itself.
func TestLines(t *testing.T) {
	list := "# mine\nhttp://a.example/1\ngopher://hole.example/\n\nhttp://jane:pw@b.example:70000/\nexec:~/bin/feed\nhttp://a.example/2\n"
	outline := "<opml>\n<body>\n<outline text='F'>\n<outline\n xmlUrl='http://a.example/1'/>\n" +
		"<outline\n text='H' xmlUrl='gopher://hole.example/'/></outline>\n\n<outline xmlUrl='http://jane:pw@b.example:70000/'/><outline xmlUrl='exec:~/bin/feed'/>\n" +
		"<outline xmlUrl='http://a.example/2'/></body></opml>"
	for name, tc := range map[string]struct {
		text  string
		parse func(string) (*Document, error)
		lines []int
	}{
		"a plain list": {list, ParseURLs, []int{3, 5, 6}},
		"OPML":         {outline, Parse, []int{6, 9, 9}},
	} {
		d, err := tc.parse(tc.text)
		if err != nil || len(d.Outlines) != 2 || len(d.Refused) != len(tc.lines) {
			t.Fatalf("%s: %+v, %v", name, d, err)
		}
		for i, want := range []string{"gopher://hole.example/", "http://b.example:70000/", "exec:~/bin/feed"} {
			if r := d.Refused[i]; r.Line != tc.lines[i] || r.Address != want {
				t.Errorf("%s: %+v, want %s on line %d", name, r, want, tc.lines[i])
			}
		}
	}
}
