package commonmark

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRaiseMarks(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"a link within the page", "1998[1](#fn1)", "1998[¹](#fn1)"},
		{"a link with a title", `1998[1](#fn1 "First")`, `1998[¹](#fn1 "First")`},
		{"a link to another page", "1998[1](https://a.example/notes)", "1998[¹](https://a.example/notes)"},
		{"two links", "1998[1](#a)[2](#b)", "1998[¹](#a)\u00a0[²](#b)"},
		{"three links, raised inside", "1998[<sup>1</sup>](#a)[<sup>2</sup>](#b)[<sup>3</sup>](#c)", "1998[¹](#a)\u00a0[²](#b)\u00a0[³](#c)"},
		{"a raised link", "1998<sup>[1](https://a.example/)</sup>", "1998[¹](https://a.example/)"},
		{"raised links", "1998<sup>[1](#a),[2](#b)</sup>", "1998[¹](#a),[²](#b)"},
		{"a raised link in brackets", `1998<sup>[\[1\]](#a)</sup>`, `1998[\[1\]](#a)`},
		{"a link that is defined", "1998[1][note]", "1998[¹][note]"},
		{"an index", "x[1][2], 5[1][2]", "x[1][2], 5[1][2]"},
		{"a link of a word", "salt[1](#fn1) salt[a](#fn-a)", "salt[¹](#fn1) salt[ᵃ](#fn-a)"},
		{"tags", "1998<sup>1</sup><sup>2</sup>", "1998¹ ²"},
		{"HTML", `1998<a href="#fn1">1</a>, 1999<span class="footnote-ref">2</span>`, "1998¹, 1999²"},
		{"a note's reference", "1998<sup>[^1]</sup>, 1998[^1][^2]", "1998[^1], 1998[^1][^2]"},
		{"a reference behind a power", "10<sup>6</sup>[^1]", "10⁶\u00a0[^1]"},
		{"brackets", "1998[1], 1998<sup>[1]</sup>, 1998 [1](#fn1)", "1998[1], 1998[1], 1998 [1](#fn1)"},
		{"a product", "iPhone[15](https://a.example/15), 第[3](#c3)章", "iPhone[15](https://a.example/15), 第[3](#c3)章"},
		{"an image", "![1](#fn1)", "![1](#fn1)"},
		{"escaped", `\<sup>1\</sup> 1998\[1](#fn1)`, `\<sup>1\</sup> 1998\[1](#fn1)`},
		{"a power", "10<sup>6</sup>, m<sup>2</sup>, 1<sup>st</sup>", "10⁶, m², 1st"},
		{"no mark", "<https://a.example/> [a link](b) 1 < 2", "<https://a.example/> [a link](b) 1 < 2"},
	} {
		defined := func(label string) bool { return label == "note" }
		once := RaiseMarks(test.line, defined)
		if diff := cmp.Diff(test.want, once); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		if again := RaiseMarks(once, defined); again != once {
			t.Errorf("%s: again %q", test.name, again)
		}
	}
}

// TestRaiseMarksOfFlood checks that floods of marks take no more time than their length.
func TestRaiseMarksOfFlood(t *testing.T) {
	for _, flood := range []string{"<sup>", "<sup>[1](a)", "1[1](a)", "1<a href=x>", "[[", "1[1]", "¹[¹"} {
		RaiseMarks(strings.Repeat(flood, 1<<18/len(flood)), func(string) bool { return false })
	}
}
