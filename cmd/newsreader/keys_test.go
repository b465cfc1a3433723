package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"newsreader/cmd/internal/screen"
)

// pressKeys is the program keys of the scripts: "keys [read's argument:] 80x24 KEY..." presses keys on the full screen and
// prints what it shows then. A word of digits, x and digits resizes the screen, =TEXT types TEXT, click@7,2 and wheel3@7,2 are
// the mouse, @ prints the screen, and what runs in the background ends before the next key.
func pressKeys(args []string) int {
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: func() time.Time { return clock }}
	argument := ""
	if len(args) > 0 && strings.HasSuffix(args[0], ":") {
		argument, args = strings.TrimSuffix(args[0], ":"), args[1:]
	}
	d, err := newKeyDriver(a, argument)
	for _, arg := range args {
		if err == nil {
			err = d.press(arg)
		}
	}
	if err == nil {
		err = d.print()
	}
	if d != nil {
		d.r.keepLastPlace()
	}
	if err := a.closeLibrary(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitFailed
	}
	if err != nil {
		a.printError(a.config.locate(err))
		return exitCode(err)
	}
	return exitDone
}

// keyDriver is the full screen without a terminal.
type keyDriver struct {
	r     *reader
	ended string
	later []screen.Task // what happens only after a while
}

func newKeyDriver(a *app, argument string) (*keyDriver, error) {
	if err := a.checkFlags(readCommand(newRootCmd(a)), nil); err != nil {
		return nil, err
	}
	r, err := a.newReader(context.Background(), argument)
	if err != nil {
		return nil, err
	}
	d := &keyDriver{r: r}
	r.Resize(80, 24)
	d.run(r.Start())
	return d, nil
}

// mouseWord matches click@COLUMN,ROW and wheel-3@COLUMN,ROW.
var mouseWord = regexp.MustCompile(`^(?:click|wheel(-?\d+))@(\d+),(\d+)$`)

// point does with the mouse what a word stands for.
func (d *keyDriver) point(match []string) {
	numbers := make([]int, 3)
	for i := range numbers {
		numbers[i], _ = strconv.Atoi(match[i+1])
	}
	d.run(d.r.Point(screen.Mouse{Wheel: numbers[0], Column: numbers[1], Row: numbers[2]}))
	d.r.Frame()
}

var sizeWord = regexp.MustCompile(`^(\d+)x(\d+)$`)

// press presses what a word of a script stands for.
func (d *keyDriver) press(word string) error {
	var columns, rows int
	switch {
	case word == "@":
		return d.print()
	case sizeWord.MatchString(word):
		fmt.Sscanf(word, "%dx%d", &columns, &rows)
		d.r.Resize(columns, rows)
		return nil
	case mouseWord.MatchString(word):
		d.point(mouseWord.FindStringSubmatch(word))
		return nil
	case strings.HasPrefix(word, "=") && len(word) > 1:
		for _, c := range word[1:] {
			d.key(screen.Key(string(c)))
		}
		return nil
	}
	key, ok := screen.ParseKey(word)
	if !ok {
		return fmt.Errorf("no key %q", word)
	}
	d.key(key)
	return nil
}

// key presses a key, and draws the screen as a terminal does.
func (d *keyDriver) key(key screen.Key) {
	if key == " " {
		key = "space"
	}
	d.run(d.r.Press(key))
	d.r.Frame()
}

// run does what was asked for, but what happens only after a while.
func (d *keyDriver) run(effects []screen.Effect) {
	for len(effects) > 0 {
		e := effects[0]
		effects = effects[1:]
		switch e := e.(type) {
		case screen.Task:
			effects = append(effects, d.r.Done(e(context.Background()))...)
		case screen.After:
			d.later = append(d.later, e.Task)
		case screen.Quit, screen.Interrupt, screen.Suspend:
			d.ended = fmt.Sprintf("%T", e)
		case screen.Copy:
			d.ended = fmt.Sprintf("copied %s", string(e))
		}
	}
}

// wait lets a while pass.
func (d *keyDriver) wait() {
	later := d.later
	d.later = nil
	for _, task := range later {
		d.run([]screen.Effect{task})
	}
}

// lines returns what the screen shows as text without blanks at the ends of lines, or how it breaks the rules of [checkFrame].
func (d *keyDriver) lines() ([]string, error) {
	lines, err := checkFrame(d)
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines, err
}

// print prints the screen, and what ended it.
func (d *keyDriver) print() error {
	lines, err := d.lines()
	if err != nil {
		return err
	}
	fmt.Println(strings.Join(lines, "\n"))
	if d.ended != "" {
		fmt.Println("[" + strings.TrimPrefix(d.ended, "screen.") + "]")
		d.ended = ""
	}
	return nil
}
