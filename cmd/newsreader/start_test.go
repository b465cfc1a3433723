package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// maxStartAllocations is how much may be allocated before main, by all packages together and in this test's program.
const maxStartAllocations = 10_000

// TestStart checks that no package prepares before main what few commands need: every run of every command pays for it.
// Regular expressions and tables are built on first use (lazyregexp, sync.OnceValue).
func TestStart(t *testing.T) {
	cmd := exec.Command("newsreader", "--version")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sum := 0
	for _, m := range regexp.MustCompile(`(?m)^init .* (\d+) allocs$`).FindAllStringSubmatch(string(out), -1) {
		n, _ := strconv.Atoi(m[1]) // digits
		sum += n
	}
	if sum == 0 || sum > maxStartAllocations {
		t.Errorf("%d allocations before main, more than %d or none:\n%s", sum, maxStartAllocations, out)
	}
}

// BenchmarkStart measures whole processes, of this test's program, where nothing was subscribed to yet.
func BenchmarkStart(b *testing.B) {
	for _, line := range []string{"--version", "list", "show", "show -o terminal"} {
		b.Run(strings.ReplaceAll(line, " ", "_"), func(b *testing.B) {
			b.Setenv("XDG_DATA_HOME", b.TempDir())
			b.Setenv("XDG_CONFIG_HOME", b.TempDir())
			for b.Loop() {
				if out, err := exec.Command("newsreader", strings.Fields(line)...).CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
			}
		})
	}
}
