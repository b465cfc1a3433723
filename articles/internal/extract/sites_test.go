package extract_test

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/articles/internal/extract"
)

// TestSites reads a page of each site that has rules and compares the result with the golden file.
func TestSites(t *testing.T) {
	rules, err := filepath.Glob("sites/*.rules")
	if err != nil || len(rules) == 0 {
		t.Fatalf("no rules to test: %v", err)
	}
	for _, name := range rules {
		site := strings.TrimSuffix(filepath.Base(name), ".rules")
		t.Run(site, func(t *testing.T) {
			text, opts := readFixture(t, "testdata/sites/"+site+".html")
			page, err := extract.Parse(text, opts)
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, "testdata/sites/"+site+".json", viewOf(page))
		})
	}
}

// TestSitesWithoutRules reads the same pages by the general rules, which must find the same body
// except for lines that only the site rules know.
func TestSitesWithoutRules(t *testing.T) {
	pages, err := filepath.Glob("testdata/sites/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages to read: %v", err)
	}
	for _, name := range pages {
		text, opts := readFixture(t, name)
		with := mustParse(t, text, opts)
		opts.NoSites = true
		without := mustParse(t, text, opts)
		if with.Title != without.Title {
			t.Errorf("%s: title %q, without rules %q", name, with.Title, without.Title)
		}
		a, b := strings.Join(bodyLines(with.Body), "\n"), strings.Join(bodyLines(without.Body), "\n")
		if f := similarity(a, b); f < 0.75 {
			t.Errorf("%s: bodies with and without rules share %.2f:\n%s\n\n%s", name, f, a, b)
		}
	}
}

func mustParse(t *testing.T, text string, opts extract.Options) *extract.Page {
	t.Helper()
	page, err := extract.Parse(text, opts)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// TestSiteOfHost reads one page under several addresses: rules apply to the longest suffix of the
// host name that has some.
func TestSiteOfHost(t *testing.T) {
	data, err := os.ReadFile("testdata/sites/sina.com.cn.html")
	if err != nil {
		t.Fatal(err)
	}
	const promotion = "年度人物评选"
	for address, hasRules := range map[string]bool{
		"https://finance.sina.com.cn/a.html":      true,
		"https://SINA.com.cn/a.html":              true,
		"https://sina.com.cn.elsewhere.example/a": false,
		"https://notsina.com.cn/a.html":           false,
		"https://com.cn/a.html":                   false,
		"https://../a":                            false,
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		page := mustParse(t, string(data), extract.Options{URL: u})
		body := strings.Join(bodyLines(page.Body), "\n")
		if got := !strings.Contains(body, promotion); got != hasRules {
			t.Errorf("%s: rules used %v, want %v", address, got, hasRules)
		}
	}
}
