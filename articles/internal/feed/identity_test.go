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
