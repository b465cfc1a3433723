package screen

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
)

// display writes frames to the terminal as soon as they come: the lines that differ from those that are there. bubbletea
// writes through it what makes and unmakes the full screen. Its own frames are empty, since each waits for the next of 120
// ticks a second, and is laid out in cells whose widths are not those of package term.
type display struct {
	mu      sync.Mutex
	out     io.Writer
	on      bool  // whether the terminal shows the full screen
	frame   Frame // what it should show
	there   []string
	cursor  bool          // whether it is shown
	changed chan struct{} // holds one while frame is not written yet
}

// The sequences between which the terminal shows the full screen (xterm's alternate screen).
const (
	enterScreen = "\x1b[?1049h"
	leaveScreen = "\x1b[?1049l"
)

// Autowrap (DECAWM) is off on the full screen: a line that a terminal takes to be wider than it is must not run on into the
// next.
const (
	wrapOff = "\x1b[?7l"
	wrapOn  = "\x1b[?7h"
)

// hideCursor hides the cursor (DECTCEM) while lines are written.
const hideCursor = "\x1b[?25l"

func newDisplay(out io.Writer) *display {
	return &display{out: out, changed: make(chan struct{}, 1)}
}

// Write writes what bubbletea has to say. Whatever that is, it may have been in the frame's place.
func (d *display) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	entered, left := bytes.LastIndex(p, []byte(enterScreen)), bytes.LastIndex(p, []byte(leaveScreen))
	if left > entered && d.on {
		d.on = false
		if _, err := io.WriteString(d.out, wrapOn); err != nil {
			return 0, err
		}
	}
	n, err := d.out.Write(p)
	if entered > left && err == nil {
		d.on = true
		_, err = io.WriteString(d.out, wrapOff)
	}
	d.there = nil
	d.wake()
	return n, err
}

// show makes a frame what the terminal shows soon. A frame that has not been written when the next one comes is passed over.
func (d *display) show(f Frame) {
	d.mu.Lock()
	d.frame = f
	d.mu.Unlock()
	d.wake()
}

func (d *display) wake() {
	select {
	case d.changed <- struct{}{}:
	default:
	}
}

// run writes frames until stop is closed.
func (d *display) run(stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-d.changed:
			d.draw()
		}
	}
}

// draw writes the frame. An error of the terminal is not its to report: reading from the terminal fails as well.
func (d *display) draw() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.on || d.frame.Lines == nil {
		return
	}
	var b strings.Builder
	there := d.scroll(&b)
	for i, line := range d.frame.Lines {
		if i < len(there) && there[i] == line {
			continue
		}
		fmt.Fprintf(&b, "\x1b[%dH\x1b[K%s", i+1, strings.TrimRight(line, " "))
	}
	if d.frame.ShowCursor {
		fmt.Fprintf(&b, "\x1b[%d;%dH\x1b[?25h", d.frame.CursorRow+1, d.frame.CursorColumn+1)
	}
	d.there = d.frame.Lines
	if d.cursor || d.frame.ShowCursor {
		_, _ = io.WriteString(d.out, hideCursor+b.String())
	} else if b.Len() > 0 {
		_, _ = io.WriteString(d.out, b.String())
	}
	d.cursor = d.frame.ShowCursor
}

// scroll moves what is on the screen to where most of the frame has it, by a scroll region (DECSTBM, SU and SD) of all lines
// but the last. It returns the lines that are there then.
func (d *display) scroll(b *strings.Builder) []string {
	height := len(d.frame.Lines) - 1
	if height < 2 || len(d.there) != height+1 {
		return d.there
	}
	before, after := d.there[:height], d.frame.Lines[:height]
	by := shift(before, after)
	switch {
	case by > 0:
		fmt.Fprintf(b, "\x1b[1;%dr\x1b[%dS\x1b[r", height, by)
		return slices.Concat(before[by:], make([]string, by), d.there[height:])
	case by < 0:
		fmt.Fprintf(b, "\x1b[1;%dr\x1b[%dT\x1b[r", height, -by)
		return slices.Concat(make([]string, -by), before[:height+by], d.there[height:])
	}
	return d.there
}

// shift returns by how many lines a text has moved up, a negative number if down, 0 unless at least half of it has.
func shift(before, after []string) int {
	equal := func(by int) int {
		n := 0
		for i := max(0, -by); i < len(after) && i+by < len(before); i++ {
			if after[i] == before[i+by] {
				n++
			}
		}
		return n
	}
	best, most := 0, max(equal(0), len(after)/2)
	for by := 1; by <= len(after)/2; by++ {
		for _, by := range []int{by, -by} {
			if n := equal(by); n > most {
				best, most = by, n
			}
		}
	}
	return best
}

// writer returns the display as what bubbletea writes to.
func (d *display) writer() io.Writer {
	if file, ok := d.out.(*os.File); ok {
		return terminalDisplay{d, file}
	}
	return d
}

// terminalDisplay is a display on a file, of which bubbletea asks the size and the modes.
type terminalDisplay struct {
	*display
	file *os.File
}

// Read implements [io.Reader].
func (d terminalDisplay) Read(p []byte) (int, error) { return d.file.Read(p) }

// Close implements [io.Closer].
func (d terminalDisplay) Close() error { return d.file.Close() }

// Fd returns the descriptor of the file.
func (d terminalDisplay) Fd() uintptr { return d.file.Fd() }
