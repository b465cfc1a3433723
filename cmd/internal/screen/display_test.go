package screen

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// grid is as much of a terminal as a display needs: lines of which each is written whole.
type grid struct {
	lines []string
	row   int
}

var gridSequence = regexp.MustCompile(`^\x1b\[(\??)([0-9;]*)([A-Za-z])`)

// write interprets what a display writes.
func (g *grid) write(t *testing.T, s string) {
	for s != "" {
		m := gridSequence.FindStringSubmatch(s)
		if m == nil {
			end := strings.IndexByte(s, '\x1b')
			if end < 0 {
				end = len(s)
			}
			g.lines[g.row] += s[:end]
			s = s[end:]
			continue
		}
		s = s[len(m[0]):]
		first, _, _ := strings.Cut(m[2], ";")
		n, _ := strconv.Atoi(first)
		body := g.lines[:len(g.lines)-1]
		switch m[1] + m[3] {
		case "H":
			g.row = max(n, 1) - 1
		case "K":
			g.lines[g.row] = ""
		case "S":
			copy(body, slices.Concat(body[n:], make([]string, n)))
		case "T":
			copy(body, slices.Concat(make([]string, n), body[:len(body)-n]))
		case "r", "?h", "?l":
		default:
			t.Fatalf("sequence %q", m[0])
		}
	}
}

// TestDisplayDraws checks on random frames, most of which scroll, that the terminal shows each, and that scrolling writes
// little.
func TestDisplayDraws(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var out bytes.Buffer
	d := newDisplay(&out)
	fmt.Fprint(d, enterScreen)
	out.Reset()
	terminal := &grid{lines: make([]string, 12)}
	top := 0
	for range 2000 {
		top = max(top+rng.IntN(9)-4, 0)
		lines := make([]string, 12)
		for i := range lines {
			lines[i] = fmt.Sprintf("line %d of the text %-20s", top+i, "")
		}
		if rng.IntN(4) == 0 {
			lines[rng.IntN(12)] = "another"
		}
		lines[11] = fmt.Sprintf("%d%%", rng.IntN(100))
		d.show(Frame{Lines: lines})
		d.draw()
		terminal.write(t, out.String())
		out.Reset()
		want := make([]string, 12)
		for i := range lines {
			want[i] = strings.TrimRight(lines[i], " ")
		}
		if diff := cmp.Diff(want, terminal.lines); diff != "" {
			t.Fatal(diff)
		}
	}
}

// TestDisplayKeepsOffTheShell checks that a display writes nothing before the full screen is entered and after it is left,
// and all of the frame when it is entered again.
func TestDisplayKeepsOffTheShell(t *testing.T) {
	var out bytes.Buffer
	d := newDisplay(&out)
	written := func() string {
		d.draw()
		defer out.Reset()
		return out.String()
	}
	d.show(Frame{Lines: []string{"news", "keys"}})
	if got := written(); got != "" {
		t.Errorf("before: %q", got)
	}
	fmt.Fprint(d, enterScreen)
	if got := written(); !strings.HasPrefix(got, enterScreen+wrapOff) || !strings.Contains(got, "news") {
		t.Errorf("entered: %q", got)
	}
	fmt.Fprint(d, leaveScreen)
	if got, want := written(), wrapOn+leaveScreen; got != want {
		t.Errorf("left: %q, want %q", got, want)
	}
	fmt.Fprint(d, enterScreen)
	if got := written(); !strings.Contains(got, "news") || !strings.Contains(got, "keys") {
		t.Errorf("entered again: %q", got)
	}
}
