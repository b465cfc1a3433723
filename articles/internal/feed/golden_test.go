package feed

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// options returns the options of all tests: those of a feed fetched on 1 July 2024.
func options() Options {
	return Options{URL: &url.URL{Scheme: "https", Host: "feeds.example", Path: "/dir/feed"}, Now: time.Date(2024, 7, 1, 0, 0, 0, 0, time.UTC)}
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/feeds/*")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no feeds in testdata/feeds")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := Parse(string(text), options())
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, "testdata/golden/"+filepath.Base(file)+".txt", dump(f))
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

// String names a format in golden files and failure messages.
func (f Format) String() string {
	switch f {
	case RSS:
		return "RSS"
	case RDF:
		return "RDF"
	case Atom:
		return "Atom"
	case JSON:
		return "JSON Feed"
	}
	return "unknown"
}

// dump formats the known fields of a feed, one on a line.
func dump(f *Feed) string {
	var b strings.Builder
	dumpStruct(&b, reflect.ValueOf(*f), "")
	return b.String()
}

func dumpStruct(b *strings.Builder, v reflect.Value, indent string) {
	for i := range v.NumField() {
		field, name := v.Field(i), v.Type().Field(i).Name
		if field.IsZero() {
			continue
		}
		switch value := field.Interface().(type) {
		case []Entry:
			for _, e := range value {
				fmt.Fprintf(b, "\n%sEntry %s\n", indent, identityOf(&e))
				dumpStruct(b, reflect.ValueOf(e), "  ")
			}
		case datetime.Stamp:
			fmt.Fprintf(b, "%s%s: %s\n", indent, name, formatStamp(value))
		case *int:
			fmt.Fprintf(b, "%s%s: %d\n", indent, name, *value)
		case string:
			fmt.Fprintf(b, "%s%s: %q\n", indent, name, value)
		default:
			fmt.Fprintf(b, "%s%s: %v\n", indent, name, value)
		}
	}
}

// identityOf names an entry by its GUID, else its URL, else its text.
func identityOf(e *Entry) string {
	switch {
	case e.GUID != "":
		return "guid:" + e.GUID
	case e.URL != "":
		return "url:" + e.URL
	}
	return e.textIdentity()
}
