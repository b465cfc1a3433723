package capture

import (
	"strings"
	"testing"
)

const mailText = `

The keeper of the northern lamp left the tower on Monday, as the council had
asked him to do in May. Nobody has been found to follow him, the council said.

The light goes on by itself. Who comes next has to climb the stairs, which are
long, and there is no lift, although one was promised before the war.

A new rail was put on the mole, and the boats may come in again at any tide.
`

// TestMailHead reads mails as they are saved or forwarded.
func TestMailHead(t *testing.T) {
	for name, tc := range map[string]struct{ head, title, source, day string }{
		"newsletter":       {"From: Lamp and Mole <desk@lamp.example>\nTo: ada@lake.example\nSubject: The lamp has no keeper\nDate: Tue, 14 May 2024 09:31:05 +0200\nList-Unsubscribe: <https://lamp.example/u>", "The lamp has no keeper", "Lamp and Mole", "2024-05-14"},
		"folded":           {"Received: from a\n\tby b; Mon, 1 Jan 2024 01:00:00 +0000\nFrom: \"Lamp and Mole\" <desk@lamp.example>\nList-Id: <a.lamp.example>\nSubject: The lamp\n  has no keeper\nDate: Tue, 14 May 2024 09:31:05 +0200", "The lamp has no keeper", "Lamp and Mole", "2024-05-14"},
		"encoded":          {"From: =?utf-8?Q?L=C3=A4mp?= <desk@lamp.example>\nList-Id: a\nSubject: =?utf-8?B?RGFzIExpY2h0IMO8YmVyIGRlciBNb2xl?=\nDate: 14 May 2024 09:31:05 +0200", "Das Licht über der Mole", "Lämp", "2024-05-14"},
		"from a person":    {"From: Ada Lake <ada@lake.example>\nSubject: The lamp has no keeper\nDate: Tue, 14 May 2024 09:31:05 +0200", "The lamp has no keeper", "", "2024-05-14"},
		"forwarded":        {"---------- Forwarded message ---------\nFrom: Ada Lake <ada@lake.example>\nDate: Tue, May 14, 2024 at 9:31 AM\nSubject: The lamp has no keeper\nTo: <bo@lake.example>", "The lamp has no keeper", "", "2024-05-14"},
		"repeated subject": {"From: Ada Lake <ada@lake.example>\nSubject: The lamp has no keeper\n\nThe lamp has no keeper\n\nBy Ada Lake", "The lamp has no keeper", "", ""},
	} {
		p, ok := Parse(tc.head + mailText)
		if !ok {
			t.Errorf("%s: no page", name)
			continue
		}
		day := ""
		if p.Published.Known() {
			day = p.Published.Time.Format("2006-01-02")
		}
		if p.Title != tc.title || p.Source != tc.source || day != tc.day || strings.Contains(p.Markdown, "From") {
			t.Errorf("%s: %q %q %q\n%s", name, p.Title, p.Source, day, p.Markdown)
		}
	}
}

// TestNoMailHead has texts that begin with a colon's word, and are no mail.
func TestNoMailHead(t *testing.T) {
	for _, s := range []string{
		"", "From: Ada", "From: Ada\nSubject: a", "From: Ada\n\nThe text.", "Subject: the lamp\n\nThe text.", "From: a\nSubject: b\nThe text goes on here.\n\nx",
		"-- \nFrom: a", "From the tower: a\nSubject: b\n\nx", strings.Repeat("A: b\n", 100) + "From: a\nSubject: b\n\nx",
	} {
		if rest, head := cutMailHead(s); head != nil || rest != s {
			t.Errorf("%q: %v", s, head)
		}
	}
}
