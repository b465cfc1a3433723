package extract

import "testing"

func TestCutSite(t *testing.T) {
	f := &markedTree{}
	for title, want := range map[string]string{
		"水磨重新转动_网易订阅":                           "水磨重新转动",
		"水磨重新转动|盗窃案|兴宾区_联网订阅":                   "水磨重新转动",
		"水磨重新转动-股票频道-和讯网":                       "水磨重新转动",
		"水磨重新转动——记一个村子的两个冬天":                    "水磨重新转动——记一个村子的两个冬天",
		"Mill turns again, at last - BBC News":  "Mill turns again, at last",
		"Mill turns again, at last :: The Post": "Mill turns again, at last",
		"One | Two":                             "One | Two",
		"":                                      "",
	} {
		if got := f.cutSite(title); got != want {
			t.Errorf("cutSite(%q) = %q, want %q", title, got, want)
		}
	}
}

// TestIsSiteName is strict about what follows a bare hyphen, which headlines contain too.
func TestIsSiteName(t *testing.T) {
	f := &markedTree{}
	for _, tt := range []struct {
		tail, sep string
		want      bool
	}{
		{"Courier", "|", true}, {"The Harbour and Valley Courier of Quill Town", "|", true}, {"a subtitle of more than eight words is no site's name", "|", false},
		{"Courier", "-", false}, {"山城网", "-", true}, {"山城晚报", "—", true}, {"one", "–", false}, {"Harbour News", "–", true},
		{"news of the mill that turned again after two long winters", "-", false},
		{"and how the town did it", "|", false}, {"what comes next?", "|", false}, {"Was it worth it?", " - ", false}, {"谁来修好它？", "|", false},
		{"theguardian.com", "|", true}, {"Yahoo!", "|", true}, {"the Quill Courier", " - ", true},
		{"", "|", true}, {"...", "-", true},
	} {
		if got := f.isSiteName(tt.tail, tt.sep); got != tt.want {
			t.Errorf("%q after %q: site's name %v, want %v", tt.tail, tt.sep, got, tt.want)
		}
	}
}

// TestLastSeparator finds the last separator, and of those at one place the longest.
func TestLastSeparator(t *testing.T) {
	for title, want := range map[string]string{
		"Mill | Courier": "|", "Mill - Courier": " - ", "Mill - News | Courier": "|", "Mill--Courier": "--", "Mill-Courier": "-",
		"水磨_山城网": "_", "水磨——山城网": "——", "Mill :: Courier": " :: ", "Mill · Courier": " · ", "Mill » Courier": " » ", "Mill": "",
	} {
		at, size := lastSeparator(title)
		got := ""
		if at >= 0 {
			got = title[at : at+size]
		}
		if got != want {
			t.Errorf("%q: separator %q, want %q", title, got, want)
		}
	}
}
