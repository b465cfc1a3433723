package metadata

import (
	"newsreader/articles/internal/extract/htmltree"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDeclared(t *testing.T) {
	tree, err := htmltree.Parse(`<title> Mill  turns </title><title>second</title><svg><title>icon</title></svg>
		<meta property="og:title article:title" content=" One "><meta name="AUTHOR" content="Ines"><meta itemprop=headline content=Two><meta name=empty content=""><meta content=nameless>
		<link rel=canonical href=" https://c.example/1 "><link rel=canonical href=https://c.example/2>`)
	if err != nil {
		t.Fatal(err)
	}
	d := Read(tree)
	got := []string{d.Title, d.Canonical, d.First("og:title"), d.First("article:title"), d.First("missing", "author"), d.First("headline"), d.First("empty")}
	if diff := cmp.Diff([]string{"Mill turns", "https://c.example/1", "One", "One", "Ines", "Two", ""}, got); diff != "" {
		t.Errorf("declared (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Titles{Document: "Mill turns", Declared: []string{"One", "Two"}}, d.Titles()); diff != "" {
		t.Errorf("titles (-want +got):\n%s", diff)
	}
}
