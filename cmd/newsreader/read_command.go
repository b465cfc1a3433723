package main

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// askCommand asks for a subcommand and runs it in the background.
func (r *reader) askCommand() {
	r.ask1(":", func(line string) {
		args := splitCommand(line)
		if len(args) == 0 {
			return
		}
		r.say("running %s …", "正在运行 %s …", args[0])
		r.task(func(ctx context.Context) func() {
			output := r.runCommand(ctx, args)
			return func() { r.endCommand(line, output) }
		})
	})
	r.prompt.Complete = r.completeCommand
}

// runCommand runs a subcommand as though the screen were its terminal, and returns what it writes.
func (r *reader) runCommand(ctx context.Context, args []string) string {
	var out bytes.Buffer
	t := r.terminal
	t.Columns, t.Rows = r.columns, r.rows
	sub := &app{
		stdin: strings.NewReader(""), stdout: &out, stderr: &out, getenv: r.app.getenv, now: r.app.now, fullScreen: &t,
		color: r.app.color, width: r.app.width, style: r.app.style, lang: r.app.lang, noPager: true,
	}
	sub.run(ctx, args)
	return out.String()
}

// endCommand shows what a subcommand wrote: in the last line if it is one line.
func (r *reader) endCommand(line, output string) {
	r.flagsChanged()
	output = strings.TrimRight(output, "\n")
	switch {
	case output == "":
		r.say("done: %s", "已完成：%s", line)
	case !strings.Contains(output, "\n"):
		r.notice = articles.CleanLine(output)
	default:
		r.notice = ""
		r.push(&textScreen{r: r, name: ":" + line, set: func(int) []term.Line { return term.LinesOf(output) }})
	}
}

// completeCommand returns the subcommands that a line may begin with.
func (r *reader) completeCommand(line string) []string {
	var names []string
	for _, cmd := range newRootCmd(&app{getenv: r.app.getenv, now: r.app.now}).Commands() {
		if cmd.IsAvailableCommand() && strings.HasPrefix(cmd.Name(), line) {
			names = append(names, cmd.Name())
		}
	}
	slices.Sort(names)
	return names
}

// splitCommand splits a command line at blanks; quotes keep them.
func splitCommand(line string) []string {
	var args []string
	var arg strings.Builder
	var quote rune
	started := false
	for _, c := range line {
		switch {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote, started = c, true
		case quote == 0 && c == ' ':
			if started {
				args = append(args, arg.String())
			}
			arg.Reset()
			started = false
		default:
			arg.WriteRune(c)
			started = true
		}
	}
	if started {
		args = append(args, arg.String())
	}
	return args
}
