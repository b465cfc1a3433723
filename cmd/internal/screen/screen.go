// Package screen draws a full screen on a terminal and reads keys and the mouse. It knows how lines, lists, prompts and
// keys behave, and nothing of news: an [App] decides what stands in the lines.
//
// An App handles one event at a time and never waits: what takes long is a [Task], whose outcome is an event as well. So a
// script of keys tests an App without a terminal.
package screen

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
)

// App is what runs on the screen.
type App interface {
	// Start returns what is to be done first.
	Start() []Effect
	// Resize sets the size of the screen, in columns and rows.
	Resize(columns, rows int)
	// Press handles a key.
	Press(key Key) []Effect
	// Paste handles pasted text.
	Paste(text string) []Effect
	// Point handles the mouse.
	Point(m Mouse) []Effect
	// Done handles the outcome of a task.
	Done(outcome any) []Effect
	// Frame returns what the screen shows.
	Frame() Frame
}

// Frame is the content of the screen: lines as wide as the screen.
type Frame struct {
	Lines []string
	// CursorColumn and CursorRow are where the cursor stands if ShowCursor is set.
	ShowCursor              bool
	CursorColumn, CursorRow int
}

// Effect is what an App wants done: a [Task], [After], [Quit], [Interrupt], [Suspend], [Redraw] or [Copy].
type Effect interface{ effect() }

type (
	// Task runs in the background. Its outcome is handed to [App.Done].
	Task func(ctx context.Context) any
	// After is a task that begins after a while.
	After struct {
		Wait time.Duration
		Task Task
	}
	// Quit leaves the screen.
	Quit struct{}
	// Interrupt leaves the screen as Ctrl-C does.
	Interrupt struct{}
	// Suspend stops the process, as Ctrl-Z does, until it is continued.
	Suspend struct{}
	// Redraw writes every cell again.
	Redraw struct{}
	// Copy puts a text into the terminal's clipboard (OSC 52).
	Copy string
)

func (Task) effect()      {}
func (After) effect()     {}
func (Quit) effect()      {}
func (Interrupt) effect() {}
func (Suspend) effect()   {}
func (Redraw) effect()    {}
func (Copy) effect()      {}

// Mouse is a click or a turn of the wheel.
type Mouse struct {
	Column, Row int
	// Wheel is the number of lines that the wheel was turned, downwards if positive; 0 for a click of the left button.
	Wheel int
}

// ErrInterrupted reports that Ctrl-C or a signal ended the screen.
var ErrInterrupted = errors.New("interrupted")

// framesPerSecond is how often bubbletea looks whether to write something. At first the screen waits for that.
const framesPerSecond = 120

// Options are the terminal that [Run] draws on.
type Options struct {
	In  io.Reader
	Out io.Writer
	Env []string
}

// Run shows an app until it quits. It returns ErrInterrupted after Ctrl-C, and the context's cause when that is done.
//
// Tasks that still run then are cancelled, and have a moment to end.
func Run(parent context.Context, app App, options Options) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	m := &model{ctx: ctx, app: app, display: newDisplay(options.Out)}
	go m.display.run(ctx.Done())
	program := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(options.In), tea.WithOutput(m.display.writer()),
		tea.WithEnvironment(options.Env), tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler())
	_, err := program.Run()
	cancel()
	m.tasks.end()
	switch {
	case errors.Is(err, tea.ErrInterrupted):
		return ErrInterrupted
	case errors.Is(err, tea.ErrProgramPanic):
		return fmt.Errorf("drawing the screen: %w", err)
	case parent.Err() != nil:
		return context.Cause(parent)
	}
	return err
}

// model adapts an App to bubbletea.
type model struct {
	ctx     context.Context
	app     App
	display *display
	sized   bool
	tasks   tasks
}

// Init implements [tea.Model].
func (m *model) Init() tea.Cmd { return m.commands(m.app.Start()) }

// outcome is the outcome of a task.
type outcome struct{ value any }

// Update implements [tea.Model].
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var effects []Effect
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.sized = true
		m.app.Resize(msg.Width, msg.Height)
	case tea.KeyPressMsg:
		effects = m.app.Press(keyOf(msg))
	case tea.PasteMsg:
		effects = m.app.Paste(msg.Content)
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			effects = m.app.Point(Mouse{Column: msg.X, Row: msg.Y})
		}
	case tea.MouseWheelMsg:
		if n := wheelLines(msg.Button); n != 0 {
			effects = m.app.Point(Mouse{Column: msg.X, Row: msg.Y, Wheel: n})
		}
	case outcome:
		effects = m.app.Done(msg.value)
	default:
		return m, nil
	}
	if m.sized {
		m.display.show(m.app.Frame())
	}
	return m, m.commands(effects)
}

// wheelStep is the number of lines for one notch of the wheel.
const wheelStep = 3

func wheelLines(button tea.MouseButton) int {
	switch button {
	case tea.MouseWheelUp:
		return -wheelStep
	case tea.MouseWheelDown:
		return wheelStep
	}
	return 0
}

// View implements [tea.Model]. The frames are the display's; bubbletea has a blank one, which it writes once. An empty one it
// would write at each tick.
func (m *model) View() tea.View {
	return tea.View{Content: " ", AltScreen: true, MouseMode: tea.MouseModeCellMotion}
}

// commands returns the effects as a command, in their order but for tasks, which run at once.
func (m *model) commands(effects []Effect) tea.Cmd {
	commands := make([]tea.Cmd, 0, len(effects))
	for _, e := range effects {
		commands = append(commands, m.command(e))
	}
	return tea.Batch(commands...)
}

func (m *model) command(e Effect) tea.Cmd {
	switch e := e.(type) {
	case Task:
		return m.after(0, e)
	case After:
		return m.after(e.Wait, e.Task)
	case Quit:
		return tea.Quit
	case Interrupt:
		return tea.Interrupt
	case Suspend:
		return tea.Suspend
	case Redraw:
		return tea.ClearScreen
	case Copy:
		return tea.SetClipboard(string(e))
	}
	return nil
}
