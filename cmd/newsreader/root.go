package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

// app is one run of the program: its streams, environment, clock and global flags.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time

	color      string
	width      int
	style      string
	noPager    bool
	accessible bool
	lang       string

	library *library.Library // nil until it is opened

	feedSettings map[string]feedSettings // by URL, from the configuration file
}

func (a *app) run(ctx context.Context, args []string) int {
	a.stdin = &cancelableReader{ctx: ctx, in: a.stdin}
	root := newRootCmd(a)
	root.SetArgs(shieldQueryWords(root, args))
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	if len(args) > 0 && args[0] == cobra.ShellCompRequestCmd {
		unquoteUsage(root)
	}
	err := root.ExecuteContext(ctx)
	err = cmp.Or(err, a.closeLibrary())
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	code := exitCode(err)
	if code != exitDone && code != exitInterrupted {
		printError(a.stderr, err)
	}
	return code
}

func newRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "newsreader",
		Short: "Read the news in your terminal",
		Long: `newsreader turns a news page, feed or saved capture into a clean article and a
headline feed, sets them in your terminal and hands them to other programs. It
follows feeds and sites, and keeps what they bring in a library on your disk.
Before anything is there it reads its built-in edition, offline.

ARTICLE and PAGE are a URL, a file (HTML, a feed, Markdown or a page saved as
text), - for standard input, or an ID as list prints it; any unique beginning of
one will do.`,
		Example: `  newsreader show                            the lead article
  newsreader list                            the headline feed
  newsreader show saved-page.html            an article of yours
  newsreader subscribe https://example.com/  follow a site
  newsreader update                          fetch what is new
  newsreader list -o json | jq -r '.[].title'`,
		Version:           version(),
		Args:              unknownCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.checkFlags(cmd) },
		SilenceErrors:     true,
		SilenceUsage:      true,

		SuggestionsMinimumDistance: 2,
	}
	root.SetVersionTemplate("newsreader {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	flags := root.PersistentFlags()
	flags.StringVar(&a.color, "color", "auto", "colour the output: `WHEN` is auto, always or never")
	flags.IntVar(&a.width, "width", 0, "set lines `N` columns wide (default: the terminal's, at most 80 for text)")
	flags.StringVar(&a.style, "style", "auto", "`STYLE`: auto, dark, light, notty, newspaper, ascii, dracula, pink, tokyo-night or a glamour JSON file")
	flags.BoolVar(&a.noPager, "no-pager", false, "never start a pager")
	flags.BoolVar(&a.accessible, "accessible", false, "linear text for a screen reader (also ACCESSIBLE=1)")
	flags.StringVar(&a.lang, "lang", "", "`LANGUAGE` of the built-in edition: zh or en (default: the locale's, else en)")
	root.AddCommand(newListCmd(a), newShowCmd(a), newRelatedCmd(a), newSearchCmd(a), newStoriesCmd(a), newDigestCmd(a), newMarkCmd(a), newPruneCmd(a),
		newSubscribeCmd(a), newUnsubscribeCmd(a), newFeedsCmd(a), newUpdateCmd(a), newImportCmd(a), newExportCmd(a), newOpenCmd(a), newManCmd(a), newVersionCmd(a))
	a.addCompletions(root)
	a.setHelp(root)
	setBuiltinArgs(root)
	return root
}

// setBuiltinArgs makes cobra's own help and completion commands reject an unknown topic or shell as bad usage. By
// default they print help and succeed.
func setBuiltinArgs(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = func(_ *cobra.Command, args []string) error {
				if topic, rest, _ := root.Find(args); topic == root {
					return unknownCommand(root, rest)
				}
				return nil
			}
		case "completion":
			cmd.Args, cmd.SuggestionsMinimumDistance = unknownCommand, root.SuggestionsMinimumDistance
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
			for _, shell := range cmd.Commands() {
				shell.Args = noArguments
			}
		}
	}
}

// unknownCommand is the argument rule of commands that take only subcommands. It rejects any argument and suggests the
// subcommands with a similar name.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := usagef("unknown command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return withHint(err, fmt.Sprintf("did you mean %s?", strings.Join(near, " or ")))
	}
	return withHint(err, "newsreader help lists the commands")
}

// optionalArgument is the argument rule of the commands that take an optional ARTICLE or PAGE. An empty argument is rejected:
// a shell makes one of an unset variable, and it must not select the default article.
func optionalArgument(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return withHint(usagef("%s takes one argument, not %d", cmd.Name(), len(args)), "usage: "+cmd.UseLine())
	case len(args) == 1 && args[0] == "":
		return withHint(usagef("the argument of %s is empty", cmd.Name()), "usage: "+cmd.UseLine())
	}
	return nil
}

// noArguments is the argument rule of the commands that take no argument.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return withHint(usagef("%s takes no argument", cmd.Name()), "usage: "+cmd.UseLine())
	}
	return nil
}

// requiredArguments is the argument rule of the commands that take one or more arguments.
func requiredArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return withHint(usagef("%s takes an argument", cmd.Name()), "usage: "+cmd.UseLine())
	}
	return nil
}

// checkFlags applies the configuration file and validates the flags that several commands share.
func (a *app) checkFlags(cmd *cobra.Command) error {
	settings, err := a.loadConfig()
	if err != nil {
		return err
	}
	if err := settings.apply(cmd); err != nil {
		return err
	}
	a.feedSettings = settings.Feeds
	if f := cmd.Flags().Lookup("output"); f != nil {
		if err := f.Value.(*outputFlag).check(); err != nil {
			return err
		}
	}
	if a.width < 0 {
		return usagef("--width %d: not a number of columns", a.width)
	}
	if a.lang != "" && len(a.lang) < 2 {
		return usagef("--lang %q: not a language", a.lang)
	}
	return nil
}

// language returns the reader's language as a BCP 47 tag: --lang, else that of the POSIX locale, else "".
func (a *app) language() string {
	for _, l := range []string{a.lang, a.getenv("LC_ALL"), a.getenv("LC_MESSAGES"), a.getenv("LANG")} {
		if l, _, _ = strings.Cut(l, "."); l != "" {
			return strings.ReplaceAll(l, "_", "-")
		}
	}
	return ""
}
