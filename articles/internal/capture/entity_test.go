package capture

import (
	"strings"
	"testing"
)

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

// TestJoinEscaped joins lines at the width that they have with their references, or without them.
func TestJoinEscaped(t *testing.T) {
	paragraphs := []string{
		"The mayor&#x27;s office said it didn&#x27;t know who&#x27;d pay for the bridge&#x27;s repair, and that nobody in the town&#x27;s council had asked the region&#x27;s engineers about what they&#x27;d found under its eastern pier last winter.",
		"It&#x27;s the third time that the ferry&#x27;s captain refused to sail, and the harbour&#x27;s keeper says he&#x27;s right: the pier&#x27;s posts aren&#x27;t safe, the company&#x27;s boats are old and the winter&#x27;s storms haven&#x27;t ended yet.",
		"Residents&#x27; groups want the council&#x27;s plans published, which the mayor&#x27;s spokesman didn&#x27;t promise, although the region&#x27;s law says that citizens&#x27; questions can&#x27;t go unanswered for more than the month&#x27;s four weeks.",
	}
	for _, width := range []int{48, 60, 72, 80, 100} {
		var escaped, bare, want []string
		for _, p := range paragraphs {
			escaped = append(escaped, wrapText(p, width, columns, "", ""))
			p = decodeReferences(p)
			want = append(want, p)
			bare = append(bare, strings.ReplaceAll(wrapText(p, width, columns, "", ""), "'", "&#x27;"))
		}
		for name, text := range map[string][]string{"with references": escaped, "without them": bare} {
			got, _ := normalizeText(strings.Join(text, "\n\n"))
			if got = strings.TrimSpace(got); got != strings.Join(want, "\n\n") {
				t.Errorf("%s, %d columns: %q", name, width, got)
			}
		}
	}
}
