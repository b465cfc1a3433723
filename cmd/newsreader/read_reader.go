package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// reader is the state of the full screen: screens over each other, of which the last one is shown, and a line below it. It
// implements [screen.App].
type reader struct {
	app      *app
	ctx      context.Context
	lib      *library.Library
	terminal term.Terminal
	style    *term.Style
	measure  int  // of articles, in columns
	centred  bool // whether articles stand in the middle of a wide screen
	images   bool // whether pictures are shown from the beginning
	split    bool // whether a list and an article stand side by side where there is room
	ownKeys  keySettings

	columns, rows int
	stack         []readScreen
	history       promptHistory
	prompt        *readPrompt // what is being typed, nil if nothing is
	wait          *readWait   // what the next keys wait for, nil if nothing
	notice        string      // in the last line until the next key
	effects       []screen.Effect
	undo          []undoStep
	saidReadOnly  bool // that the library keeps no marks
	work          readWork
	marking       readMarking
	places        *places
	patience      time.Duration    // before more of an article is looked for unasked
	snapshot      library.Snapshot // what the lists are loaded from
	changes       library.Changes  // the state of the library when it was last looked at
}

// readScreen is one screen of the reader.
type readScreen interface {
	// bindings are the screen's own keys, beside those that all have.
	bindings() screen.Bindings
	// draw returns exactly height lines of exactly width columns.
	draw(width, height int) []string
	// place says where one is, for the last line.
	place() string
	// hints names the actions for the last line, the most useful first.
	hints() []string
	// point handles the mouse. row is counted from the first line of the screen.
	point(row int, wheel int)
	// resume brings the screen up to date when it is shown again.
	resume()
	// escape undoes the innermost thing that the screen has going on. It reports whether there was one.
	escape() bool
}

func (r *reader) top() readScreen { return r.stack[len(r.stack)-1] }

// push opens a screen over the others.
func (r *reader) push(s readScreen) { r.stack = append(r.stack, s) }

// open shows a screen unless it could not be made.
func (r *reader) open(s readScreen, err error) {
	if !r.fail(err) {
		r.push(s)
	}
}

// back closes the screen on top. It does nothing on the first one.
func (r *reader) back() {
	if len(r.stack) == 1 {
		r.say("%s leaves", "按 %s 退出", r.keyOf("leave"))
		return
	}
	r.stack = r.stack[:len(r.stack)-1]
	r.top().resume()
}

// say puts a notice into the last line.
func (r *reader) say(english, chinese string, values ...any) {
	r.notice = articles.CleanLine(fmt.Sprintf(r.app.localized(english, chinese), values...))
}

// fail puts an error into the last line. It reports whether there was one.
func (r *reader) fail(err error) bool {
	if err != nil {
		r.notice = r.app.notice(err)
		r.note(r.notice)
	}
	return err != nil
}

// notice returns an error and its remedy in one line of the reader's language, without the path of the library.
func (a *app) notice(err error) string {
	text := err.Error()
	var about *library.Error
	if errors.As(err, &about) {
		text = about.Doing + " the library: " + about.Err.Error()
	}
	text, hint := a.message(articles.RedactAddresses(articles.CleanLine(text))), a.message(articles.CleanLine(hintOf(err)))
	return strings.Join(nonEmpty(text, hint), a.hintSeparator())
}

// do asks for an effect.
func (r *reader) do(e screen.Effect) { r.effects = append(r.effects, e) }

// taken returns the effects that were asked for since the last call.
func (r *reader) taken() []screen.Effect {
	effects := r.effects
	r.effects = nil
	return effects
}

// Start implements [screen.App].
func (r *reader) Start() []screen.Effect {
	r.watch()
	return r.taken()
}

// Resize implements [screen.App].
func (r *reader) Resize(columns, rows int) { r.columns, r.rows = max(columns, 1), max(rows, 2) }

// Press implements [screen.App].
func (r *reader) Press(key screen.Key) []screen.Effect {
	switch {
	case key == "ctrl+c":
		r.do(screen.Interrupt{})
	case r.wait != nil:
		r.pressWaiting(key)
	default:
		r.handle(key)
	}
	r.lookAhead()
	return r.taken()
}

// handle handles a key of the prompt or of the screen.
func (r *reader) handle(key screen.Key) {
	r.notice = ""
	defer r.keepPlace(r.reading())
	if r.prompt != nil {
		r.pressPrompt(key)
		return
	}
	r.press(key)
}

// press handles a key of the screen on top.
func (r *reader) press(key screen.Key) {
	binding := r.keys().Find(key)
	if binding == nil {
		r.say("%s does nothing here; %s lists the keys", "%s 在这里没有作用，按 %s 查看按键", key.Name(), r.keyOf("help"))
		return
	}
	binding.Run()
}

// Paste implements [screen.App].
func (r *reader) Paste(text string) []screen.Effect {
	if r.prompt != nil {
		r.prompt.Type(text)
	}
	return r.taken()
}

// Point implements [screen.App].
func (r *reader) Point(m screen.Mouse) []screen.Effect {
	defer r.keepPlace(r.reading())
	if r.prompt == nil && r.wait == nil && m.Row < r.rows-1 {
		r.notice = ""
		r.point(m)
	}
	r.lookAhead()
	return r.taken()
}

// Done implements [screen.App].
func (r *reader) Done(outcome any) []screen.Effect {
	if finish, ok := outcome.(func()); ok {
		finish()
	}
	return r.taken()
}

// task runs work in the background, and then on the screen's own side what it returns.
func (r *reader) task(work func(ctx context.Context) func()) {
	r.do(screen.Task(func(ctx context.Context) any { return work(ctx) }))
}

// Frame implements [screen.App].
func (r *reader) Frame() screen.Frame {
	lines := r.draw()
	frame := screen.Frame{}
	if r.prompt != nil {
		line, cursor := r.promptLine()
		frame.ShowCursor, frame.CursorColumn, frame.CursorRow = true, cursor, r.rows-1
		frame.Lines = append(lines, line)
		return frame
	}
	frame.Lines = append(lines, r.lastLine())
	return frame
}

// lastLine returns the line below the screen: the notice if there is one, else where one is and the keys that make sense.
func (r *reader) lastLine() string {
	status := term.Cut(r.workStatus(), r.columns/2)
	if r.notice != "" {
		if term.Width(r.notice) > r.columns && r.work.noted(r.notice) {
			status = r.hint("failures")
		}
		return r.endsLine(r.notice, status)
	}
	place := r.top().place()
	if status != "" {
		place = term.Cut(place, max(r.columns-term.Width(status)-3, 1)) + " · " + status
	}
	return r.endsLine(place, r.hintText(r.columns-term.Width(place)-3))
}

// endsLine returns a line with a text at either end. The left one is cut if both have no room.
func (r *reader) endsLine(left, right string) string {
	if right == "" {
		return r.row(false, term.Part{Text: left, Look: term.LookStrong})
	}
	left = term.Cut(left, max(r.columns-term.Width(right)-2, 1))
	gap := max(r.columns-term.Width(left)-term.Width(right), 1)
	return r.row(false, term.Part{Text: left, Look: term.LookStrong}, term.Part{Text: strings.Repeat("\u00a0", gap)}, term.Part{Text: right, Look: term.LookFaint})
}

// hintGap stands between two hints.
const hintGap = "\u00a0\u00a0"

// hintText returns as many hints as fit into columns. The key of the help is always among them if it fits.
func (r *reader) hintText(columns int) string {
	text, help := "", r.hint("help")
	for _, action := range r.top().hints() {
		hint := joinHints(text, r.hint(action))
		if term.Width(joinHints(hint, help)) <= columns {
			text = hint
		}
	}
	if text = joinHints(text, help); term.Width(text) > columns {
		return ""
	}
	return text
}

func joinHints(hints ...string) string { return strings.Join(nonEmpty(hints...), hintGap) }

// hint returns the first key of an action and what it does, "" if it has no key.
func (r *reader) hint(action string) string {
	key := r.firstKey(action)
	if key == "" {
		return ""
	}
	return key + "\u00a0" + r.hintName(action)
}

// row returns a line of the screen's width.
func (r *reader) row(chosen bool, parts ...term.Part) string {
	return term.Row(r.columns, r.terminal.Profile, chosen, parts...)
}
