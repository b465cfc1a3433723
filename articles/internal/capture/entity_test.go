package capture

import "testing"

// TestDecodeReferences decodes the references of a text that was escaped, and keeps those that a text
// speaks of.
func TestDecodeReferences(t *testing.T) {
	for text, want := range map[string]string{
		"首页&nbsp;&gt;&nbsp;海港新闻":                                "首页\u00a0>\u00a0海港新闻",
		"老码头&ldquo;变身&rdquo;下月开工":                               "老码头“变身”下月开工",
		"a promise&mdash;so the mayor says&mdash;that":          "a promise—so the mayor says—that",
		"&quot;No more patches,&quot; said the engineers":       "\"No more patches,\" said the engineers",
		"the town&#39;s gulls and the town&#x27;s cats":         "the town's gulls and the town's cats",
		"Fenn &amp; Sons don&rsquo;t sell ropes":                "Fenn & Sons don’t sell ropes",
		"caf&eacute; am Stra&szlig;enrand":                      "café am Straßenrand",
		"it doesn&amp;rsquo;t turn and didn&amp;rsquo;t":        "it doesn’t turn and didn’t",
		"The page prints \"&nbsp;\" between the hours":          "The page prints \"&nbsp;\" between the hours",
		"Write (&lt;) and (&gt;) for the signs":                 "Write (&lt;) and (&gt;) for the signs",
		"The reference &mdash; is a dash and &amp; a character": "The reference &mdash; is a dash and &amp; a character",
		"Fish & chips; salt & vinegar; AT&T":                    "Fish & chips; salt & vinegar; AT&T",
		"https://lamp.example/?a=1&copy=2&b=3":                  "https://lamp.example/?a=1&copy=2&b=3",
		"&unknown; and &x; stay":                                "&unknown; and &x; stay",
		"":                                                      "",
	} {
		if got := decodeReferences(text); got != want {
			t.Errorf("decodeReferences(%q) = %q, want %q", text, got, want)
		}
	}
}
