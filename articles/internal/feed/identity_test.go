package feed

import (
	"strings"
	"testing"
)

// A GUID is kept as it is, unless invisible characters would distinguish it or it is
// too long to keep.
func TestNormalizeGUID(t *testing.T) {
	long := strings.Repeat("x", maxGUIDLen)
	for in, want := range map[string]string{
		"tag:a.example,2024:1": "tag:a.example,2024:1", "a\x00b\u200b\u202ec": "abc", long: long, long + "y": "sha256:" + hashTexts(long+"y"),
	} {
		if got := normalizeGUID(in); got != want {
			t.Errorf("%.40q: %.80q, want %.80q", in, got, want)
		}
	}
	if hashTexts("a", "b") == hashTexts("ab") || hashTexts("a", "b") == hashTexts("a", "b", "") {
		t.Error("texts that are divided differently have one hash")
	}
}

// Without GUID, URL and date, the title and the texts identify an entry, and nothing
// else does.
func TestTextIdentity(t *testing.T) {
	base := Entry{ContentHTML: "a", ContentText: "b", SummaryHTML: "c"}
	for name, change := range map[string]func(*Entry){
		"title":   func(e *Entry) { e.Title = "x" },
		"HTML":    func(e *Entry) { e.ContentHTML = "x" },
		"text":    func(e *Entry) { e.ContentText = "x" },
		"summary": func(e *Entry) { e.SummaryHTML = "x" },
	} {
		changed := base
		change(&changed)
		if changed.textIdentity() == base.textIdentity() {
			t.Errorf("another %s does not matter", name)
		}
	}
	changed := base
	changed.Author, changed.Image = "x", "x"
	if changed.textIdentity() != base.textIdentity() {
		t.Error("another author or image matters")
	}
}
