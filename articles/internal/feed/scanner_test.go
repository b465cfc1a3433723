package feed

import (
	"fmt"
	"strings"
	"testing"
)

// tokens formats the tokens of a text, each in its own brackets.
func tokens(text string) string {
	var b strings.Builder
	for s := (scanner{src: text}); s.next() != tokenEnd; {
		switch s.kind {
		case tokenText:
			fmt.Fprintf(&b, "[%s]", s.body)
		case tokenCDATA:
			fmt.Fprintf(&b, "[=%s]", s.body)
		case tokenClose:
			fmt.Fprintf(&b, "[/%s]", s.name)
		case tokenOpen:
			fmt.Fprintf(&b, "[<%s", s.name)
			for name, value := range attributes(s.attrs) {
				fmt.Fprintf(&b, " %s(%s)", name, value)
			}
			if s.empty {
				b.WriteByte('/')
			}
			b.WriteByte(']')
		}
	}
	return b.String()
}

func TestScanner(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"", ""},
		{"a &amp; b", "[a &amp; b]"},
		{"<a>x</a >", "[<a][x][/a]"},
		{"<a:b-c x='1' y = \"2>\" z w=3/>", "[<a:b-c x(1) y(2>) z() w(3)/]"},
		{"<a x=http://e.example/b>", "[<a x(http://e.example/b)]"},
		{"<a x=it's><b>", "[<a x(it's)][<b]"},
		{"<a x=\"1><b>t", "[<a x(1)][<b][t]"},
		{"<a <b>", "[<a][<b]"},
		{"</a <b>", "[/a][<b]"},
		{"a < b <3 <今日> </ x", "[a ][< b ][<3 ][<今日> ][</ x]"},
		{"<!-- <a> --><b><!-- never closed <c>", "[<b]"},
		{"<![CDATA[<a>&amp;]]>]]<![CDATA[open", "[=<a>&amp;][]]][=open]"},
		{"<?xml a='>'?>x", "['?>x]"},
		{"<!DOCTYPE a SYSTEM \"x\"><b>", "[<b]"},
		{"<!DOCTYPE a [<!ENTITY b \"<c>\">\n] ><d>", "[<d]"},
		{"<!DOCTYPE a [<!ENTITY b \"<c>\"><d>", "[\">][<d]"},
		{"<!DOCTYPE a [<!ENTITY b \"]<c>\"> ]><d>", "[<d]"},
		{"x<a b=\"c\"", "[x]"},
		{"<", "[<]"},
		{"<a/ >", "[<a/]"},
		{"<a  / x>", "[<a x()]"},
	} {
		if got := tokens(tc.in); got != tc.want {
			t.Errorf("%q gives %s, want %s", tc.in, got, tc.want)
		}
	}
}
