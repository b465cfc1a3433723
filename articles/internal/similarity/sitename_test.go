package similarity

import "testing"

func TestTrimSiteName(t *testing.T) {
	for _, test := range []struct{ rule, title, want string }{
		{"after a bar", "Ferry runs aground | The Tessel Times", "Ferry runs aground"},
		{"after several bars", "Ferry runs aground off Tessel | The Tessel Times | World", "Ferry runs aground off Tessel"},
		{"after a dash", "Ferry runs aground off Tessel - The Times", "Ferry runs aground off Tessel"},
		{"after both", "Ferry runs aground off Tessel - World | The Times", "Ferry runs aground off Tessel"},
		{"four words after a dash", "Ferry runs aground off Tessel - The Old Tessel Times", "Ferry runs aground off Tessel"},
		{"five words are part of the title", "Ferry runs aground now - nobody knows why it did", "Ferry runs aground now - nobody knows why it did"},
		{"three words stay before a bar", "Live now | Ferry", "Live now | Ferry"},
		{"four words stay before a dash", "Ferry runs aground - The Times", "Ferry runs aground - The Times"},
		{"no spaces around the bar", "Ferry runs aground off|Tessel", "Ferry runs aground off|Tessel"},
		{"nothing before the bar", " | The Tessel Times", " | The Tessel Times"},
		{"nothing", "", ""},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := trimSiteName(test.title); got != test.want {
				t.Errorf("%q becomes %q, want %q", test.title, got, test.want)
			}
		})
	}
}
