package main

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOutputFormat checks that a format for people is the default on a terminal, and one for programs in a pipe.
func TestOutputFormat(t *testing.T) {
	for _, test := range []struct {
		flag                outputFlag
		onTerminal, inAPipe string
	}{
		{outputFlag{formats: listFormats}, "table", "tsv"},
		{outputFlag{formats: articleFormats}, "terminal", "markdown"},
		{outputFlag{formats: listFormats, value: "ids"}, "ids", "ids"},
	} {
		if got := test.flag.format(true); got != test.onTerminal {
			t.Errorf("on a terminal: got %q, want %q", got, test.onTerminal)
		}
		if got := test.flag.format(false); got != test.inAPipe {
			t.Errorf("in a pipe: got %q, want %q", got, test.inAPipe)
		}
	}
}

// TestOutputFlagHint checks that the format of another kind of command is answered with that command.
func TestOutputFlagHint(t *testing.T) {
	for _, test := range []struct {
		formats     []string
		value, hint string
	}{
		{articleFormats, "tsv", "newsreader list has --output tsv"},
		{listFormats, "markdown", "newsreader show has --output markdown"},
		{exportFormats, "text", "newsreader show has --output text"},
		{listFormats, "xml", ""},
	} {
		err := (&outputFlag{formats: test.formats, value: test.value}).check()
		if exitCode(err) != exitUsage {
			t.Errorf("%s: got %v, want a usage error", test.value, err)
		}
		var hinted hintedError
		errors.As(err, &hinted)
		if diff := cmp.Diff(test.hint, hinted.hint); diff != "" {
			t.Errorf("%s: %s", test.value, diff)
		}
	}
	for _, value := range append([]string{""}, listFormats...) {
		if err := (&outputFlag{formats: listFormats, value: value}).check(); err != nil {
			t.Errorf("%q: %v", value, err)
		}
	}
}
