package opml

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*[ls]")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no lists in testdata")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parse := Parse
			if strings.HasSuffix(file, ".urls") {
				parse = ParseURLs
			}
			d, err := parse(string(text))
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, file+".golden", dump(d)+"\n"+written(t, *d))
		})
	}
}

// compareGolden compares got with a golden file, or writes it with -update.
func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// dump formats what Write leaves out.
func dump(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d feeds, %d duplicates, %d dropped\n", len(d.Outlines), d.Duplicates, d.Dropped)
	for _, r := range d.Refused {
		fmt.Fprintf(&b, "line %d: refused %q at %q: %s\n", r.Line, r.Text, r.Address, r.Reason)
	}
	return b.String()
}

func written(t *testing.T, d Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteReadsBack(t *testing.T) {
	want := &Document{Title: "Ropes & <knots>", Outlines: []Outline{
		{XMLURL: "https://a.example/?x=1&y=2", HTMLURL: "https://a.example/", Title: "A\u00a0a", Text: "Mine", Type: "rss", Tags: []string{"x", "y z"}},
		{XMLURL: "https://b.example/", Text: "乙", Type: "atom", Folders: []string{"甲", "丙 & 丁"}},
		{XMLURL: "https://c.example/", Text: "c", Type: "rss", Folders: []string{"甲"}},
		{XMLURL: "https://d.example/", User: url.UserPassword("jane@d", `p:w/"&<%> 密`), Text: "d", Type: "rss"},
	}}
	got, err := Parse(written(t, *want))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(url.Userinfo{})); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestWriteLeavesNoControls(t *testing.T) {
	got := written(t, Document{Outlines: []Outline{{XMLURL: "https://a.example/", Text: "a\x1b[2J\u009bb\nc\xff"}}})
	if want := `text="a[2Jbc` + "\ufffd" + `"`; !strings.Contains(got, want) {
		t.Errorf("written %q, want %q in it", got, want)
	}
}

// A brokenPipe fails at every write.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestWriteReportsErrors(t *testing.T) {
	if err := Write(brokenPipe{}, Document{}); err == nil {
		t.Error("no error from a writer that fails")
	}
}
