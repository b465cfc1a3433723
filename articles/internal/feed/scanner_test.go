package feed

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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

func TestReferences(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"a", "a"},
		{"&lt;&gt;&amp;&quot;&apos;", `<>&"'`},
		{"&amp;lt;", "&lt;"},
		{"&nbsp;&copy;&hellip;&Auml;", "\u00a0©…Ä"},
		{"&#20013;&#x6587;", "中文"},
		{"&#146;&#x80;", "’€"},
		{"&#27;", "\x1b"},
		{"&#0;&#xD800;&#x110000;&#99999999999999;", ""},
		{"AT&T &copy 2 &nosuch; &; & &#;", "AT&T &copy 2 &nosuch; &; & &#;"},
		{"?a=1&copy=2&lt=3", "?a=1&copy=2&lt=3"},
		{"&" + strings.Repeat("a", 100) + ";", "&" + strings.Repeat("a", 100) + ";"},
		{"&&amp;&", "&&&"},
	} {
		if got := decodeReferences(tc.in); got != tc.want {
			t.Errorf("%q gives %q, want %q", tc.in, got, tc.want)
		}
	}
}

func TestTitleText(t *testing.T) {
	for _, tc := range []struct{ in, title, plain string }{
		{"a", "a", "a"},
		{" a\n\t b  c ", "a b c", "a b c"},
		{"<b>a</b> &amp; c", "a & c", "a & c"},
		{"a<br/>b<p>c</p>", "a b c", "a b c"},
		{"if a <b and c> d", "if a d", "if a d"},
		{"if a <b and <i>c</i>", "if a <b and c", "if a <b and c"},
		{"if a <b", "if a <b", "if a <b"},
		{"List<String> x", "List<String> x", "List x"},
		{"<script>a</script>b", "<script>a</script>b", "b"},
		{"<style>a{} <b></STYLE >b", "<style>a{} </STYLE >b", "b"},
		{"a<!-- c -->d", "ad", "ad"},
		{"中\u3000文\u00a0。", "中\u3000文\u00a0。", "中\u3000文\u00a0。"},
		{"1 < 2 &lt;b&gt;", "1 < 2 <b>", "1 < 2 <b>"},
	} {
		if got := titleText(tc.in); got != tc.title {
			t.Errorf("title %q gives %q, want %q", tc.in, got, tc.title)
		}
		if got := plainText(tc.in); got != tc.plain {
			t.Errorf("HTML %q gives %q, want %q", tc.in, got, tc.plain)
		}
	}
}

func TestMarkup(t *testing.T) {
	for _, tc := range []struct{ in, html, xhtml string }{
		{"&lt;p&gt;a &amp;amp; b&lt;/p&gt;", "<p>a &amp; b</p>", "&lt;p&gt;a &amp;amp; b&lt;/p&gt;"},
		{"<![CDATA[<p>a</p>]]> &amp; b", "<p>a</p> & b", "&lt;p&gt;a&lt;/p&gt; &amp; b"},
		{"<p>a &lt; b<br/>c</p>", "<p>a &lt; b<br>c</p>", "<p>a &lt; b<br>c</p>"},
		{"<x:p id='1'/><x:img src='i'/>", "<p id='1'></p><img src='i'>", "<p id='1'></p><img src='i'>"},
		{"<p><![CDATA[<b>]]></p> <3", "<p><b></p> &lt;3", "<p>&lt;b&gt;</p> &lt;3"},
		{"<p>a<!-- c --></p>", "<p>a</p>", "<p>a</p>"},
	} {
		p := &parser{scanner: scanner{src: tc.in + "</e>"}}
		in := p.innerXML(&element{rawName: "e"})
		if diff := cmp.Diff([]string{tc.html, tc.xhtml}, []string{in.html(), in.markup(true)}); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tc.in, diff)
		}
	}
}

func TestClip(t *testing.T) {
	for _, tc := range []struct {
		in         string
		max        int
		want, html string
	}{
		{"abc", 3, "abc", "abc"},
		{"中文", 4, "中", "中"},
		{"中文", 2, "", ""},
		{"a<b>c", 3, "a<b", "a"},
		{"a<b>cd", 5, "a<b>c", "a<b>c"},
		{"a&amp;b", 4, "a&am", "a"},
	} {
		if got := clip(tc.in, tc.max); got != tc.want {
			t.Errorf("clip(%q, %d) = %q, want %q", tc.in, tc.max, got, tc.want)
		}
		if got := clipHTML(tc.in, tc.max); got != tc.html {
			t.Errorf("clipHTML(%q, %d) = %q, want %q", tc.in, tc.max, got, tc.html)
		}
	}
}
