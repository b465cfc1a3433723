package main

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// TestWordsOf checks that a completed word is read back as it was, whatever blanks and quotes it holds.
func TestWordsOf(t *testing.T) {
	for _, test := range []struct {
		line string
		want []string
		open bool
	}{
		{"", nil, false},
		{"list  --limit 3 ", []string{"list", "--limit", "3"}, false},
		{`search "in this order"`, []string{"search", "in this order"}, true},
		{`search title:"fog on`, []string{"search", "title:fog on"}, true},
		{`update "" x`, []string{"update", "", "x"}, true},
		{`list 'it "is"'`, []string{"list", `it "is"`}, true},
	} {
		words, open := wordsOf(test.line)
		if got := textsOf(words); !slices.Equal(got, test.want) || open != test.open {
			t.Errorf("%q: got %q, %v", test.line, got, open)
		}
	}
	for _, word := range []string{"Gazette", "Harbour Gazette", "it's", `the "Crier"`, "港口 时报"} {
		if words, _ := wordsOf("list " + quoteWord(word)); len(words) != 2 || words[1].text != word {
			t.Errorf("%q became %v", word, words)
		}
	}
}

// TestCappedBuffer checks that a command that writes without end is stopped as by a closed pipe.
func TestCappedBuffer(t *testing.T) {
	var b cappedBuffer
	written := 0
	for range 100 {
		n, err := io.WriteString(&b, strings.Repeat("x", 1<<16))
		if written += n; err != nil {
			if !errors.Is(err, io.ErrClosedPipe) {
				t.Error(err)
			}
			break
		}
	}
	if written != maxOutput || len(b.String()) != maxOutput {
		t.Errorf("%d bytes", written)
	}
}

// TestErrorNotice checks that an error stands in one line with its remedy.
func TestErrorNotice(t *testing.T) {
	english, _, _ := newTestApp(nil)
	for text, want := range map[string]string{
		"":                      "",
		"newsreader: no feed\n": "no feed",
		"newsreader: no feed\nnewsreader: hint: feeds lists them\n": "no feed – feeds lists them",
		"newsreader: one\nnewsreader: two\n":                        "one\ntwo",
	} {
		if got := english.errorNotice(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
	chinese, _, _ := newTestApp(map[string]string{"LANG": "zh"})
	for text, want := range map[string]string{
		"newsreader: 没有订阅源\nnewsreader: hint: feeds 列出订阅源\n": "没有订阅源；feeds 列出订阅源",
		"newsreader: 取消订阅？\nnewsreader: hint: 加上 --yes\n":    "取消订阅？加上 --yes",
	} {
		if got := chinese.errorNotice(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
