package main

import (
	"context"
	"errors"
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
		Long: `Read on the full screen: the feeds, the headlines of each, and the articles. It
opens on the feeds, or on the list of a feed, else of a folder, else of what a
query finds. ? lists the keys. Without arguments newsreader does the same on a
terminal.`,
		Example: `  newsreader read
  newsreader read World/Europe
  newsreader read 'is:unread ferry'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if why := a.whyNoScreen(); why != "" {
				return withHint(usagef("%s", why), "newsreader list and newsreader show work everywhere")
			}
			return a.runRead(cmd.Context(), strings.Join(args, " "))
		},
	}
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
		return a.localized("the full screen needs more of a terminal than TERM=dumb", "TERM=dumb 的终端不支持全屏阅读")
	case t.Accessible:
		return a.localized("the full screen is not accessible to a screen reader", "读屏软件无法使用全屏阅读")
	}
	return ""
}

// readsTerminal reports whether standard input is a terminal.
func (a *app) readsTerminal() bool {
	file := a.inputFile()
	return file != nil && a.isTerminal(file)
}

// inputFile returns the file that standard input is, nil if it is none.
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
	err = screen.Run(ctx, r, screen.Options{In: a.inputFile(), Out: a.stdout, Env: os.Environ()})
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
	r := &reader{app: a, ctx: ctx, lib: lib, terminal: t, style: style}
	r.work.app = a
	first, err := newFeedsScreen(r)
	if err != nil {
		return nil, err
	}
	r.stack = []readScreen{first}
	if argument != "" {
		return r, r.openArgument(argument)
	}
	return r, nil
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
	return err
}
