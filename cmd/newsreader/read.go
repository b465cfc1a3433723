package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

func newReadCmd(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "read [FEED|FOLDER|QUERY]",
		Short: "Read on the full screen",
		Long: `Read on the full screen: your feeds, their headlines, and the articles. With an
argument, read opens that feed or folder, or the articles that a query finds.
Press ? for the keys. On a terminal, newsreader without arguments does the same.

The configuration file can change the keys of an action to a key or a list of
keys, as in read: {keys: {star: ["*", Ctrl-S], leave: []}}. The actions and their
usual keys:`,
		Example: `  newsreader read
  newsreader read World/Europe
  newsreader read 'is:unread ferry'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if why := a.whyNoScreen(); why != "" {
				return withHint(usagef("%s", why), "newsreader list and newsreader show work anywhere")
			}
			return a.runRead(cmd.Context(), strings.Join(args, " "))
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&a.read.start, "start", "feeds", "`SCREEN` to open first: feeds, all, unread, starred, stories, a feed, a folder or a query")
	flags.StringVar(&a.read.split, "split", "auto", "`WHEN` to show list and article side by side: auto (from 120 columns on) or never")
	flags.IntVar(&a.read.measure, "measure", 0, "width of articles, `N` columns (default: --width, or 80)")
	flags.StringVar(&a.read.align, "align", "left", "where articles stand on a wide screen: `SIDE` is left or centre")
	flags.BoolVar(&a.read.images, "images", false, "show the pictures in articles")
	return cmd
}

// Bounds of --measure, in columns.
const (
	minMeasure = 20
	maxMeasure = 400
)

// readCommand returns the command read, which the program runs on a terminal without a subcommand, with the flags of all
// commands.
func readCommand(root *cobra.Command) *cobra.Command {
	cmd := commandNamed(root, "read")
	_ = cmd.ParseFlags(nil) // merges the flags
	return cmd
}

// runRoot runs the program without a subcommand: the full screen where there is one, else help.
func (a *app) runRoot(cmd *cobra.Command) error {
	if a.whyNoScreen() != "" {
		return cmd.Help()
	}
	return a.runRead(cmd.Context(), "")
}

// whyNoScreen returns why the full screen cannot be used, "" if it can.
func (a *app) whyNoScreen() string {
	t := term.Detect(a.stdout, a.getenv, term.Preferences{Accessible: a.accessible})
	switch {
	case !t.TTY || !a.readsTerminal():
		return a.localized("the full screen needs a terminal", "全屏阅读需要终端")
	case a.getenv("TERM") == "dumb":
		return a.localized("the full screen does not work with TERM=dumb", "TERM=dumb 的终端不支持全屏阅读")
	case t.Accessible:
		return a.localized("the full screen does not work with a screen reader", "读屏软件无法使用全屏阅读")
	}
	return ""
}

// readsTerminal reports whether standard input is a terminal.
func (a *app) readsTerminal() bool {
	file := a.inputFile()
	return file != nil && a.isTerminal(file)
}

// inputFile returns standard input as a file, nil if it is not one.
func (a *app) inputFile() *os.File {
	in := a.stdin
	if c, ok := in.(*cancelableReader); ok {
		in = c.in
	}
	file, _ := in.(*os.File)
	return file
}

// runRead shows the full screen, on a feed, a folder or what a query finds if there is an argument.
func (a *app) runRead(ctx context.Context, argument string) error {
	r, err := a.newReader(ctx, argument)
	if err != nil {
		return err
	}
	if a.gc != nil {
		a.gc.keepSmall()
	}
	r.patience = articlePatience
	err = screen.Run(ctx, r, screen.Options{In: a.inputFile(), Out: a.stdout, Env: os.Environ()})
	r.marking.pending.Wait()
	r.keepLastPlace()
	if errors.Is(err, screen.ErrInterrupted) {
		return interruption{syscall.SIGINT}
	}
	return err
}

// newReader returns the full screen's state at its start.
func (a *app) newReader(ctx context.Context, argument string) (*reader, error) {
	t, err := a.terminal()
	if err != nil {
		return nil, err
	}
	style, err := a.loadStyle()
	if err != nil {
		return nil, err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil && !errors.Is(err, library.ErrReadOnly) {
		return nil, err
	}
	quiet := *a // nothing but the screen writes to the terminal
	quiet.stdout, quiet.stderr, quiet.fullScreen = io.Discard, io.Discard, &t
	r := &reader{app: &quiet, ctx: ctx, lib: lib, terminal: t, style: style, places: newPlaces(a.getenv), history: promptHistory{}}
	r.configure(a)
	r.takeIn()
	first, err := newFeedsScreen(r)
	if err != nil {
		return nil, err
	}
	r.stack = []readScreen{first}
	if argument != "" {
		return r, r.openArgument(argument)
	}
	if err := r.openStart(a.read.start); err != nil {
		return nil, valueError{fmt.Errorf("--start: %w", err), "start", a.read.start}
	}
	return r, nil
}

// configure takes over what the flags and the configuration say.
func (r *reader) configure(a *app) {
	r.measure = cmp.Or(a.read.measure, a.width, term.DefaultWidth)
	r.centred, r.images, r.split = a.read.align == "centre", a.read.images, a.read.split != "never"
	if a.config != nil {
		r.ownKeys = a.config.keys
	}
}

// startNames are the screens that --start names.
var startNames = []string{"feeds", "all", "unread", "starred", "stories"}

// openStart opens the screen that --start names: one of startNames, or what the argument of read could name.
func (r *reader) openStart(name string) error {
	list := func(english, chinese string, q library.ListQuery) {
		r.push(newListScreen(r, r.app.localized(english, chinese), q))
	}
	switch {
	case name == "feeds" || name == "" || !r.lib.Exists():
	case name == "all":
		list("All", "全部", library.ListQuery{})
	case name == "unread":
		list("Unread", "未读", library.ListQuery{Unread: true})
	case name == "starred":
		list("Starred", "星标", library.ListQuery{Starred: true})
	case name == "stories":
		stories, err := newStoriesScreen(r)
		if err != nil {
			return err
		}
		r.push(stories)
	default:
		return r.openArgument(name)
	}
	return nil
}

// openArgument opens the list of the feed or the folder of a name, else of what a query finds.
func (r *reader) openArgument(argument string) error {
	feed, err := r.lib.FindFeed(r.ctx, argument)
	switch {
	case err == nil:
		r.push(newListScreen(r, feedName(feed), library.ListQuery{Feed: feed.URL}))
		return nil
	case !isUnresolved(err):
		return err
	}
	if _, err := r.lib.FeedsIn(r.ctx, argument); err == nil {
		r.push(newListScreen(r, argument, library.ListQuery{Folder: argument}))
		return nil
	} else if !errors.Is(err, library.ErrFolderNotFound) {
		return err
	}
	found, err := newSearchScreen(r, argument)
	if err == nil {
		r.push(found)
	}
	return queryUsage(err)
}
