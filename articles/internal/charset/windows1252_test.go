package charset

import "testing"

func TestWindows1252Marks(t *testing.T) {
	for _, c := range []struct{ name, source, contentType, want string }{
		{"C1 controls in UTF-8", "<p>The harbour doesn\u0092t \u0093sleep\u0094 \u0096 so they say\u0085</p>", "text/html; charset=utf-8", "<p>The harbour doesn’t “sleep” – so they say…</p>"},
		{"bytes labelled ISO-8859-1", "It doesn\x92t \x93sleep\x94 \x97 for 5 \x80\x85", "text/html; charset=iso-8859-1", "It doesn’t “sleep” — for 5 €…"},
		{"bytes labelled US-ASCII", "It doesn\x92t sleep", "text/plain; charset=us-ascii", "It doesn’t sleep"},
		{"an XML declaration", "<?xml version='1.0' encoding='ISO-8859-1'?><t>caf\xe9 d\x92en face, c\x9cur</t>", "", "<?xml version='1.0' encoding='ISO-8859-1'?><t>café d’en face, cœur</t>"},
		{"bytes labelled ISO-8859-15", "d\x92en face \xa4", "text/html; charset=iso-8859-15", "d’en face €"},
		{"bytes labelled ISO-8859-2", "pov\xecdomost\xed \x84so\x93 \x9a \x9c", "text/html; charset=iso-8859-2", "povědomostí „so“ š ś"},
		{"a stray byte in UTF-8", "中文 doesn\x92t, \x93fog\x94 中文", "text/html; charset=utf-8", "中文 doesn’t, “fog” 中文"},
		{"a character cut in two", "中文 and \xe4\xb8 then 中文 \xe4<b>", "text/html; charset=utf-8", "中文 and  then 中文 <b>"},
		{"letters", "\u008aiba a \u009eivot, \u008cuvre, \u009f", "", "Šiba a život, Œuvre, Ÿ"},
		{"no character", "a\u0081b\u008dc\u008fd", "", "a\u0081b\u008dc\u008fd"},
		{"control sequences", "\u009b31mred \u009d0;title\u009c \u0090x\u009c \x1b]0;t\u009c c\u009cur", "", "\u009b31mred \u009d0;title\u009c \u0090x\u009c \x1b]0;t\u009c cœur"},
		{"a guillemet", "\u008bfog\u009b", "", "‹fog›"},
		{"no C1", "«é» \u00a0", "", "«é» \u00a0"},
	} {
		if got, _ := Decode([]byte(c.source), c.contentType); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
