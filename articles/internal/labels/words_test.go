package labels

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sections are the names that the code reads.
var sections = []string{
	"source", "author", "editor", "byline", "place", "published", "updated", "credit", "by", "job", "outlet word",
	"interface", "interface opening", "interface label", "reading time", "related", "popular", "editorial", "topic",
	"about author", "about", "consent", "copyright", "notice label", "notice opening", "notice phrase", "notice subject",
	"and", "after name", "agency", "outlet ending", "outlet opening", "surname", "no name", "picture credit", "standfirst",
	"captured", "picture label", "comments", "read more", "site link", "institution ending",
	"invitation", "offer", "summary", "machine",
}

func TestWordFiles(t *testing.T) {
	files, err := filepath.Glob("words/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("found %d files of words: %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		section, seen := "", map[string]bool{}
		for n, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
			case strings.HasPrefix(line, "["):
				section = strings.Trim(line, "[]")
				if !slices.Contains(sections, section) {
					t.Errorf("%s:%d: unknown section %q", file, n+1, section)
				}
			case section == "":
				t.Errorf("%s:%d: %q stands in no section", file, n+1, line)
			case line != strings.TrimSpace(line) || line != strings.ToLower(line):
				t.Errorf("%s:%d: %q is not in lower case or has spaces around it", file, n+1, line)
			case seen[section+"\n"+line]:
				t.Errorf("%s:%d: %q stands twice in %s", file, n+1, line, section)
			default:
				seen[section+"\n"+line] = true
			}
		}
	}
	for _, s := range sections {
		words(s) // panics if no file has it
	}
}

func TestWordListHasFolded(t *testing.T) {
	v := vocabulary{}
	v.add("[x]\n# A comment\n進入頻道\n\nshare this\n[y]\nother\n")
	v.add("[y]\nthird\n[x]\nélan\n")
	for s, want := range map[string]bool{
		"Share This": true, "SHARE THIS": true, "进入频道": true, "進入頻道": true, "Élan": true, "share this page": false, "other": false,
		"# a comment": false, "": false,
	} {
		if got := v["x"].hasFolded(s); got != want {
			t.Errorf("hasFolded(%q) = %v", s, got)
		}
	}
	for s, want := range map[string]bool{"Élan vital": true, "進退": true, "进退": true, "Sea": true, "other": false, "": false} {
		if got := v["x"].mayOpen(s); got != want {
			t.Errorf("mayOpen(%q) = %v", s, got)
		}
	}
	if !v["y"].has("other") || !v["y"].has("third") || v["y"].has("élan") {
		t.Errorf("section y has %v", v["y"].phrases())
	}
}

// BenchmarkReadWords measures the reading of all sections.
func BenchmarkReadWords(b *testing.B) {
	v := readVocabulary()
	for b.Loop() {
		for _, list := range v {
			sortOpenings(readWords(list.parts).phrases)
		}
	}
}

func TestWordList(t *testing.T) {
	v := vocabulary{}
	v.add("# Comment\n[x]\nshare\nshare this\n進入*頻道\nabout the *\n返回??\n關於")
	l := v["x"]
	for s, want := range map[string]string{
		"share": "share", "share this page": "share this", "share thistle": "share", "shares": "", "关于我们": "关于",
	} {
		if got := l.opening(s); got != want {
			t.Errorf("opening(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]bool{
		"进入新闻频道": true, "进入频道": true, "进入新闻": false, "about the herald": true, "about the lake herald": false,
		"返回": true, "返回首页": true, "返回上一页": false,
	} {
		if got := l.fits(s); got != want {
			t.Errorf("fits(%q) = %v, want %v", s, got, want)
		}
	}
}
