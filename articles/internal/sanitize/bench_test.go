package sanitize

import (
	"strings"
	"testing"
)

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"English": "The harbour authority said on Monday that the bridge would reopen. ",
		"Chinese": "港务局周一表示，大桥将于下月重新开放，届时两岸往来将更加便利。",
		"Hindi":   "बंदरगाह प्राधिकरण ने सोमवार को कहा कि पुल फिर खुलेगा। ",
		"Escapes": "\x1b[1mThe\x1b[0m harbour\u200b authority\r\n",
	} {
		text := strings.Repeat(s, 1<<20/len(s))
		b.Run(name, func(b *testing.B) { run(b, Text, text) })
	}
}

func BenchmarkMarkdown(b *testing.B) {
	for name, s := range map[string]string{
		"Links":      "See [the *report*](https://example.test/a?b=1&c=2), &amp; more. ",
		"Ampersands": "&",
		"Chains":     "&amp;",
		"Starred":    "&*",
		"Nested":     "](&*)[",
	} {
		text := strings.Repeat(s, 1<<20/len(s))
		b.Run(name, func(b *testing.B) { run(b, Markdown, text) })
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, s := range map[string]string{
		"OSC":   "\x1b]0;x",
		"C1":    "\u009d",
		"CSI":   "\x1b[1;2;3",
		"Marks": "\u0301",
		"Kills": "&#27;",
		"Close": "&a&#27;mp;",
	} {
		text := strings.Repeat(s, 1<<20/len(s))
		b.Run(name, func(b *testing.B) { run(b, Markdown, text) })
	}
}

func run(b *testing.B, f func(string) string, s string) {
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		f(s)
	}
}
