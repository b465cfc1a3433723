package feed

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIdentity(t *testing.T) {
	for _, tc := range []struct {
		name, a, b string
		same       bool
	}{
		{"GUID", "<guid>1</guid><title>a</title><link>/a</link>", "<guid>1</guid><title>b</title><link>/b</link>", true},
		{"other GUID", "<guid>1</guid><link>/a</link>", "<guid>2</guid><link>/a</link>", false},
		{"address", "<link>/a</link><title>a</title>", "<link>https://PIER.example/a?utm_source=x&amp;at_medium=y#z</link>", true},
		{"other address", "<link>/a?id=1</link>", "<link>/a?id=2</link>", false},
		{"title and date", "<title>a</title><pubDate>2024-01-02</pubDate><description>x</description>", "<title>a</title><pubDate>2 Jan 2024</pubDate><description>y</description>", true},
		{"other date", "<title>a</title><pubDate>2024-01-02</pubDate>", "<title>a</title><pubDate>2024-01-03</pubDate>", false},
		{"text", "<title>a</title><description>x</description>", "<title>a</title><description>y</description>", false},
		{"same text", "<description>x</description>", "<description>x</description>", true},
		{"long GUID", "<guid>" + strings.Repeat("x", maxGUIDLen) + "1</guid>", "<guid>" + strings.Repeat("x", maxGUIDLen) + "2</guid>", false},
	} {
		a := mustParse(t, rssWith("<item>"+tc.a+"</item>")).Entries[0]
		b := mustParse(t, rssWith("<item>"+tc.b+"</item>")).Entries[0]
		if same := a.Identity() == b.Identity(); same != tc.same {
			t.Errorf("%s: %q and %q: same %v, want %v", tc.name, a.Identity(), b.Identity(), same, tc.same)
		}
	}
}

func TestRemoveDuplicates(t *testing.T) {
	for _, tc := range []struct {
		name, items string
		want        []string
	}{
		{"newer and older version", "<item><guid>1</guid><link>/a</link></item><item><guid>1</guid><link>/a</link></item>", []string{"guid:1"}},
		{"a GUID for everything", "<item><guid>1</guid><link>/a</link></item><item><guid>1</guid><link>/b</link></item><item><guid>2</guid><link>/c</link></item>",
			[]string{"url:https://pier.example/a", "url:https://pier.example/b", "guid:2"}},
		{"one address", "<item><link>/a</link></item><item><link>/a</link></item>", []string{"url:https://pier.example/a"}},
		{"empty items", "<item/><item></item>", []string{"text:" + hashTexts("", "", "", "")}},
	} {
		var got []string
		f := mustParse(t, rssWith(tc.items))
		for i := range f.Entries {
			got = append(got, f.Entries[i].Identity())
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

// Parameters that only say where a visitor came from do not distinguish entries;
// all others do.
func TestCanonicalURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://A.Example/Path?b=2&a=1#part":                                             "https://a.example/Path?b=2&a=1",
		"https://a.example/?id=1&utm_source=x&UTM_medium=y&at_campaign=z":                 "https://a.example/?id=1",
		"https://a.example/?fbclid=1&gclid=2&ftag=3&ocid=4&spm=5&cmp=6&mc_cid=7&mc_eid=8": "https://a.example/",
		"https://a.example/?utm=1&at=2&spmid=3&cid=4":                                     "https://a.example/?utm=1&at=2&spmid=3&cid=4",
		"https://a.example/?flag":                                                         "https://a.example/?flag",
		"http://[::1":                                                                     "http://[::1",
	} {
		if got := canonicalURL(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
	for _, name := range strings.Fields("fbclid gclid ftag ocid spm cmp mc_cid mc_eid utm_x at_x SPM") {
		if !isTrackingParam(name) {
			t.Errorf("%s counts", name)
		}
	}
}

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
func TestIdentityByText(t *testing.T) {
	base := Entry{ContentHTML: "a", ContentText: "b", SummaryHTML: "c"}
	for name, change := range map[string]func(*Entry){
		"title":   func(e *Entry) { e.Title = "x" },
		"HTML":    func(e *Entry) { e.ContentHTML = "x" },
		"text":    func(e *Entry) { e.ContentText = "x" },
		"summary": func(e *Entry) { e.SummaryHTML = "x" },
	} {
		changed := base
		change(&changed)
		if changed.Identity() == base.Identity() {
			t.Errorf("another %s does not matter", name)
		}
	}
	changed := base
	changed.Author, changed.Image = "x", "x"
	if changed.Identity() != base.Identity() {
		t.Error("another author or image matters")
	}
}
