package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

type markOptions struct{ read, unread, star, unstar, story bool }

func newMarkCmd(a *app) *cobra.Command {
	var opts markOptions
	cmd := &cobra.Command{
		Use:   "mark [ARTICLE...]",
		Short: "Mark articles read, unread or starred",
		Long: `Mark articles of the library. Without arguments they are read from standard
input, one a line: an ID, a URL, or a line that begins with an ID (as list writes
it in a pipe); or as JSON, one after the other or in an array.`,
		Example: `  newsreader mark k3f2 --star
  newsreader mark k3f2 --read --story
  newsreader list --source Reuters -o ids | newsreader mark --read`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runMark(cmd.Context(), opts, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.read, "read", false, "mark as read")
	flags.BoolVar(&opts.unread, "unread", false, "mark as unread")
	flags.BoolVar(&opts.star, "star", false, "star: keep for good")
	flags.BoolVar(&opts.unstar, "unstar", false, "take the star away")
	flags.BoolVar(&opts.story, "story", false, "mark all articles of the story that each belongs to")
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
	if len(refs) == 0 {
		var err error
		if refs, err = readReferences(a.stdin); err != nil {
			return err
		}
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if len(refs) > 0 && !lib.Exists() {
		return withHint(errors.New("no library, which alone keeps marks"), "newsreader subscribe makes one")
	}
	_, err = lib.SetFlags(ctx, refs, marks)
	return withReferenceHint(err)
}

// optionalBool returns the value of two opposite flags, nil if neither is set.
func optionalBool(yes, no bool) *bool {
	if yes == no {
		return nil
	}
	return &yes
}
