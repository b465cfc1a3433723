package main

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

type markOptions struct{ read, unread, star, unstar, story bool }

func newMarkCmd(a *app) *cobra.Command {
	var opts markOptions
	cmd := &cobra.Command{
		Use:   "mark [ARTICLE...]",
		Short: "Mark articles read, unread or starred",
		Long: `Mark articles of the library. Without arguments, or where one is -, they are
read from standard input, one a line: an ID, a URL, or a line that begins with an
ID (as list writes it in a pipe); or as JSON, one after the other or in an array.
What is not in the library is named, and the rest is marked.`,
		Example: `  newsreader mark k3f2 --star
  newsreader mark k3f2 --read --story
  newsreader list --source Reuters -o ids | newsreader mark --read`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runMark(cmd.Context(), opts, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.read, "read", false, "mark as read")
	flags.BoolVar(&opts.unread, "unread", false, "mark as unread")
	flags.BoolVar(&opts.star, "star", false, "star: keep for good")
	flags.BoolVar(&opts.unstar, "unstar", false, "remove the star")
	flags.BoolVar(&opts.story, "story", false, "mark all articles of the day's story that each belongs to")
	return cmd
}

func (a *app) runMark(ctx context.Context, opts markOptions, refs []string) error {
	if opts.read && opts.unread || opts.star && opts.unstar {
		return usagef("a mark and its opposite")
	}
	marks := library.Flags{Read: optionalBool(opts.read, opts.unread), Starred: optionalBool(opts.star, opts.unstar), WholeStories: opts.story}
	if marks.Read == nil && marks.Starred == nil {
		return withHint(usagef("nothing to mark"), "give --read, --unread, --star or --unstar")
	}
	refs, err := a.expandStandardInput(refs)
	if err != nil {
		return err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if len(refs) > 0 && !lib.Exists() {
		return withHint(errors.New("no library, which alone keeps marks"), "newsreader subscribe makes one")
	}
	result, err := lib.SetFlags(ctx, refs, marks)
	if err != nil {
		return err
	}
	return a.printFailures(withReferenceHints(result.Unresolved), len(refs))
}

// expandStandardInput returns the references of a command line, with those on standard input in the place of a
// hyphen, or alone if there are no others.
func (a *app) expandStandardInput(refs []string) ([]string, error) {
	at := slices.Index(refs, "-")
	if at < 0 && len(refs) > 0 {
		return refs, nil
	}
	read, err := readReferences(a.stdin)
	if err != nil || at < 0 {
		return read, err
	}
	return slices.Concat(refs[:at], read, refs[at+1:]), nil
}

// optionalBool returns the value of two opposite flags, nil if neither is set.
func optionalBool(yes, no bool) *bool {
	if yes == no {
		return nil
	}
	return &yes
}
