package fetch

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Errors state limits exactly, and measured sizes roughly.
func TestFormat(t *testing.T) {
	for d, want := range map[time.Duration]string{time.Minute: "60s", 1500 * time.Millisecond: "1.5s", 0: "0s"} {
		if got := formatSeconds(d); got != want {
			t.Errorf("%v: %s", d, got)
		}
	}
	for n, want := range map[int64]string{0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1000: "1 kB", 1024: "1 KiB", 12345: "12 kB", 15 << 20: "15 MiB", 15<<20 + 1: "15728 kB"} {
		if got := formatSize(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// What an error repeats from a server is short, on one line, and cut between
// characters.
func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		"":                          `""`,
		"a\n\"b\x1b[2J\u202e":       `"a\n\"b\x1b[2J\u202e"`,
		strings.Repeat("a", 200):    `"` + strings.Repeat("a", 200) + `"`,
		strings.Repeat("a", 201):    `"` + strings.Repeat("a", 200) + `…"`,
		strings.Repeat("港", 100):    `"` + strings.Repeat("港", 66) + `…"`,
		strings.Repeat("\x80", 300): `"` + strings.Repeat(`\x80`, 196) + `…"`,
	} {
		if d := cmp.Diff(want, quote(in)); d != "" {
			t.Errorf("%.20q: %s", in, d)
		}
	}
}
