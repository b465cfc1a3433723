package textindex

import "testing"

func TestHost(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Harbour.example/a": "harbour.example", "http://news.harbour.example:8080/": "news.harbour.example", "https://xn--hfen-5qa.example/": "höfen.example",
		"": "", "harbour.example": "", ":": "", "urn:x": "", "https://[::1]/": "::1",
	} {
		if got := Host(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestOnSite(t *testing.T) {
	for _, tc := range []struct {
		site, host string
		want       bool
	}{
		{"harbour.example", "harbour.example", true}, {"harbour.example", "news.harbour.example", true}, {"HARBOUR.example", "harbour.example", true},
		{"www.harbour.example", "harbour.example", true}, {"https://www.harbour.example/sport", "harbour.example", true}, {"xn--hfen-5qa.example", "höfen.example", true}, {"Höfen.example", "höfen.example", true},
		{"harbour.example", "oldharbour.example", false}, {"news.harbour.example", "harbour.example", false}, {"harbour", "news.harbour.example", true}, {"harb", "harbour.example", false},
	} {
		c := Clauses(parsed(t, "site:"+tc.site).All)[0]
		if got := c.OnSite(tc.host); got != tc.want {
			t.Errorf("%s is on site %s: %v", tc.host, tc.site, got)
		}
	}
}
