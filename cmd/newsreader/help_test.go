package main

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/cmd/internal/term"
)

func TestReflow(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		width int
		want  string
	}{
		{"a line may be as long as the width", "aa bb cc", 5, "aa bb\ncc"},
		{"and no longer", "aa bbb cc", 5, "aa\nbbb\ncc"},
		{"a word that is too long is not split", "a bbbbbbbb c", 5, "a\nbbbbbbbb\nc"},
		{"source lines are joined", "aa\nbb", 9, "aa bb"},
		{"paragraphs are not", "aa\n\nbb\ncc\n", 9, "aa\n\nbb cc"},
		{"characters are counted, not bytes", "éé éé", 5, "éé éé"},
		{"a table that fits is not joined", "aa\nbb\n\n  a   b c d\n  e\n\ncc", 11, "aa bb\n\n  a   b c d\n  e\n\ncc"},
	} {
		if diff := cmp.Diff(test.want, reflow(test.text, test.width, wrapWords)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// TestReflowTable checks that the meanings of a table that does not fit are wrapped beside or below their terms.
func TestReflowTable(t *testing.T) {
	const table = "  fog   the horn is heard all night on the sound\n  -sun  none\n  mist"
	const yaml = "  fog:\n    horn: on the sound all night    # or off"
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{table, 48, table},
		{table, 47, "  fog   the horn is heard all night on the\n        sound\n  -sun  none\n  mist"},
		{table, 30, "  fog\n      the horn is heard all\n      night on the sound\n  -sun\n      none\n  mist"},
		{"  the long name of it\n     why\n  a  b", 16, "  the long name\n  of it\n      why\n  a   b"},
		{yaml, 20, yaml},
	} {
		if diff := cmp.Diff(test.want, reflowTable(test.text, test.width, wrapWords)); diff != "" {
			t.Errorf("width %d: %s", test.width, diff)
		}
	}
	const chinese = "  雾   号角整夜在海峡上响着，谁也睡不着\n  -晴  无"
	if diff := cmp.Diff("  雾   号角整夜在海峡上响着，谁\n       也睡不着\n  -晴  无", reflowTable(chinese, 32, wrapChinese)); diff != "" {
		t.Error(diff)
	}
}

// TestCommandListWidth checks that the descriptions of the commands are wrapped in their own column, or below the commands
// where that is too narrow.
func TestCommandListWidth(t *testing.T) {
	for width, want := range map[int]string{
		39: "  export       Export subscriptions or\n               articles\n",
		38: "  export\n      Export subscriptions or articles\n",
	} {
		help := mustRun(t, nil, "", "--help", "--width", strconv.Itoa(width))
		_, commands, _ := strings.Cut(help, "\nCommands:\n")
		commands, _, _ = strings.Cut(commands, "\nFlags:\n")
		if !strings.Contains(commands, want) {
			t.Errorf("got %s", commands)
		}
		for line := range strings.Lines(commands) {
			if len(line) > width+1 {
				t.Errorf("%d columns: %s", len(line)-1, line)
			}
		}
	}
}

// TestFlagsFit checks that the descriptions of flags fit on narrow terminals, beside the flags or below them.
func TestFlagsFit(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		for width := 30; width <= 60; width += 10 {
			help := mustRun(t, nil, "", "list", "--help", "--width", strconv.Itoa(width), "--lang", language)
			_, flags, _ := strings.Cut(help, "\n      --arrived")
			for line := range strings.Lines(flags) {
				if n := term.Width(strings.TrimSuffix(line, "\n")); n > width && !strings.Contains(line, "newsreader --help") {
					t.Errorf("%s: %d columns instead of %d: %s", language, n, width, line)
				}
			}
			if flags == "" || strings.Contains(help, " \n") {
				t.Errorf("%s: no flags, or trailing blanks, in\n%s", language, help)
			}
		}
	}
}

// TestExamplesFit checks that no example is longer than a line of a manual page on the usual terminal.
func TestExamplesFit(t *testing.T) {
	root := newRootCmd(&app{})
	for _, cmd := range append(root.Commands(), root) {
		for line := range strings.Lines(cmd.Example) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 73 {
				t.Errorf("%s: %d columns: %s", cmd.Name(), n, line)
			}
		}
	}
}
