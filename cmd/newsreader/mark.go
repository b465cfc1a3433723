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
		Short: "Mark articles as read, unread or starred",
		Long: `Mark articles of the library as read, unread or starred. Without ARTICLE, or with
-, they are read from standard input: one ID or URL per line (a line of list's
output will do), or JSON, as an array or one object after another. Articles not
in the library are reported; the rest are marked.`,
		Example: `  newsreader mark k3f2 --star
  newsreader mark k3f2 --read --story
  newsreader list --source Reuters -o ids | newsreader mark --read`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runMark(cmd.Context(), opts, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.read, "read", false, "mark as read")
	flags.BoolVar(&opts.unread, "unread", false, "mark as unread")
	flags.BoolVar(&opts.star, "star", false, "star (prune keeps it)")
	flags.BoolVar(&opts.unstar, "unstar", false, "remove the star")
	flags.BoolVar(&opts.story, "story", false, "mark every article of that day's story")
	return cmd
}

func (a *app) runMark(ctx context.Context, opts markOptions, refs []string) error {
	if opts.read && opts.unread || opts.star && opts.unstar {
		return usagef("%s exclude each other", opposites(opts))
	}
	marks := library.Flags{Read: optionalBool(opts.read, opts.unread), Starred: optionalBool(opts.star, opts.unstar), WholeStories: opts.story}
	if marks.Read == nil && marks.Starred == nil {
		return withHint(usagef("no mark given"), "use --read, --unread, --star or --unstar")
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
		return withHint(errors.New("nothing to mark: there is no library yet"), "newsreader subscribe URL creates one")
	}
	result, err := lib.SetFlags(ctx, refs, marks)
	if err != nil {
		return err
	}
	return a.printFailures(withReferenceHints(result.Unresolved), len(refs))
}

// opposites names the flags of a command line that contradict each other.
func opposites(opts markOptions) string {
	if opts.read && opts.unread {
		return "--read and --unread"
	}
	return "--star and --unstar"
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
