package main

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// askCommand asks for a subcommand and runs it in the background.
func (r *reader) askCommand() {
	r.askText(":", r.enterCommand)
	r.prompt.Complete = r.completeCommand
}

// enterCommand runs a command line that was typed.
func (r *reader) enterCommand(line string) {
	words, _ := wordsOf(line)
	args := textsOf(words)
	switch {
	case len(args) == 0:
	case slices.Contains([]string{"q", "quit", "exit"}, args[0]):
		r.do(screen.Quit{})
	case args[0] == "read" && !slices.ContainsFunc(args, isFlag):
		if len(args) == 1 {
			r.say(":read takes a feed, a folder or a query", ":read 后接订阅源、文件夹或查询")
			return
		}
		r.fail(r.openArgument(strings.Join(args[1:], " ")))
	default:
		r.background(":"+args[0], func(ctx context.Context) func() {
			ran := r.runCommand(ctx, args)
			return func() { r.endCommand(line, ran) }
		})
	}
}

func isFlag(arg string) bool { return strings.HasPrefix(arg, "-") }

// ranCommand is what a subcommand wrote.
type ranCommand struct{ output, errors cappedBuffer }

// runCommand runs a subcommand as though the screen were its terminal. Nobody can answer what it asks.
func (r *reader) runCommand(ctx context.Context, args []string) *ranCommand {
	var ran ranCommand
	sub := r.subcommand(&ran.output, &ran.errors)
	sub.run(ctx, append(r.globalFlags(), args...))
	return &ran
}

// subcommand returns a run of the program on the full screen.
func (r *reader) subcommand(stdout, stderr io.Writer) *app {
	t := r.terminal
	t.Columns, t.Rows = r.columns, r.rows
	t.Width = min(r.columns, r.measure)
	return &app{stdin: strings.NewReader(""), stdout: stdout, stderr: stderr, getenv: r.app.getenv, now: r.app.now, fullScreen: &t, library: r.lib, secret: r.app.secret}
}

// globalFlags returns the flags of all commands as they are for this run.
func (r *reader) globalFlags() []string {
	flags := []string{"--no-pager"}
	for _, f := range [][2]string{{"color", r.app.color}, {"style", r.app.style}, {"lang", r.app.lang}} {
		if f[1] != "" {
			flags = append(flags, "--"+f[0]+"="+f[1])
		}
	}
	return flags
}

// endCommand shows what a subcommand wrote: over the screen, or in the last line if that has room for it.
func (r *reader) endCommand(line string, ran *ranCommand) {
	r.notice = ""
	r.noticeChanges()
	output, failure := strings.TrimRight(ran.output.String(), "\n"), r.app.errorNotice(ran.errors.String())
	if strings.Count(failure, "\n") > 0 { // several failures
		output, failure = strings.TrimLeft(output+"\n\n"+failure, "\n"), ""
	}
	switch {
	case strings.Contains(output, "\n"):
		r.push(&textScreen{r: r, name: ":" + line, set: func(int, int) []term.Line { return term.LinesOf(output) }})
	case output != "":
		r.notice = articles.CleanLine(output)
	case failure == "":
		r.say("done: %s", "已完成：%s", line)
	}
	if failure != "" {
		r.notice = articles.CleanLine(failure)
		r.note(r.notice)
	}
}

// errorNotice returns what a command wrote on standard error without the name of the program, hints behind their errors.
func (a *app) errorNotice(text string) string {
	text = strings.TrimPrefix("\n"+strings.TrimSpace(text), "\nnewsreader: ")
	text = strings.ReplaceAll(text, "\nnewsreader: hint: ", a.hintSeparator())
	text = strings.ReplaceAll(text, "？；", "？") // a question that could not be asked
	return strings.TrimSpace(strings.ReplaceAll(text, "\nnewsreader: ", "\n"))
}

// hintSeparator stands between an error and its remedy in one line.
func (a *app) hintSeparator() string { return a.localized(" – ", "；") }

// maxOutput is the maximum size of what a subcommand shows on the full screen, in bytes.
const maxOutput = 1 << 20

// cappedBuffer keeps what is written up to maxOutput. Then it is closed as a pipe is whose reader has seen enough.
type cappedBuffer struct{ kept []byte }

// Write implements [io.Writer].
func (b *cappedBuffer) Write(p []byte) (int, error) {
	n := min(len(p), maxOutput-len(b.kept))
	b.kept = append(b.kept, p[:n]...)
	if n < len(p) {
		return n, io.ErrClosedPipe
	}
	return n, nil
}

func (b *cappedBuffer) String() string { return string(b.kept) }

// completeCommand completes the last word of a command line as the shell does: subcommands, flags, feeds, folders.
func (r *reader) completeCommand(line string) (kept string, words []string) {
	given, open := wordsOf(line)
	if !open {
		given = append(given, commandWord{start: len(line)})
	}
	kept = line[:given[len(given)-1].start]
	var out bytes.Buffer
	root := newRootCmd(r.subcommand(&out, io.Discard))
	root.SetArgs(append([]string{cobra.ShellCompNoDescRequestCmd}, textsOf(given)...))
	root.SetOut(&out)
	root.SetErr(io.Discard)
	if root.ExecuteContext(r.ctx) != nil {
		return kept, nil
	}
	for word := range strings.Lines(out.String()) {
		if word = strings.TrimSuffix(word, "\n"); !strings.HasPrefix(word, ":") && word != "" {
			words = append(words, quoteWord(articles.CleanLine(word)))
		}
	}
	return kept, words
}

// quoteWord returns a word as splitCommand reads it.
func quoteWord(word string) string {
	switch {
	case !strings.ContainsAny(word, ` "'`):
		return word
	case strings.Contains(word, `"`):
		return "'" + word + "'"
	}
	return `"` + word + `"`
}

// commandWord is a word of a command line.
type commandWord struct {
	text  string
	start int // in bytes
}

// wordsOf splits a command line at blanks; quotes keep them. open reports that the last word goes on at the end.
func wordsOf(line string) (words []commandWord, open bool) {
	var quote rune
	for i, c := range line {
		if quote == 0 && c == ' ' {
			open = false
			continue
		}
		if !open {
			words, open = append(words, commandWord{start: i}), true
		}
		last := &words[len(words)-1]
		switch {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		default:
			last.text += string(c)
		}
	}
	return words, open
}

func textsOf(words []commandWord) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return texts
}
