package term

import "testing"

// TestCodeHasOneFormat checks that code is whole and in one format in every style.
func TestCodeHasOneFormat(t *testing.T) {
	const code = "// a boat\nfunc f() string { return \"渡轮\\n\" }"
	for _, name := range StyleNames() {
		s := newGlamour(mustStyle(t, name), ANSI256).code(code)
		looks := map[attr]bool{}
		for _, span := range s.spans {
			looks[span.attr] = true
		}
		if s.text != code || len(looks) > 1 {
			t.Errorf("%s: code became %q in %d looks", name, s.text, len(looks))
		}
	}
}

func TestCodeBlocks(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"indents stay", "```\na\n  b\n\tc\n```", "┊ a\n┊   b\n┊     c\n"},
		{"blank lines stay", "```\na\n\n\nb\n```", "┊ a\n┊\n┊\n┊ b\n"},
		{"long lines hang", "```\n  aaaaaaaaa bbbbbbbbb cccc\n```", "┊   aaaaaaaaa\n┊     bbbbbbbbb cccc\n"},
		{"overlong words break", "```\nabcdefghijklmnopqrstuvwxyz\n```", "┊ abcdefghijklmnopqr\n┊   stuvwxyz\n"},
		{"nothing", "```\n\n```", ""},
		{"unsafe is dropped", "```\na\x1b[2J\u202eb\n```", "┊ a[2Jb\n"},
	} {
		if got := show(c.md, Options{Width: 20}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCodeInItem checks that an item whose text is code has one marker.
func TestCodeInItem(t *testing.T) {
	d := NewDocument(Options{Width: 20})
	d.Markdown("- ```\n  one()\n  two()\n  ```")
	if got, want := d.String(), "• ┊ one()\n  ┊ two()\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
