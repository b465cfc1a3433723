package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
)

type markOptions struct{ read, unread, star, unstar bool }

func newMarkCmd(a *app) *cobra.Command {
	var opts markOptions
	cmd := &cobra.Command{
		Use:   "mark [ARTICLE...]",
		Short: "Mark articles read, unread or starred",
		Long: `Mark articles of the library. Without arguments they are read from standard
input, one a line: an ID, a URL, a line that begins with an ID (as list writes
it in a pipe), or an article as JSON.`,
		Example: `  newsreader mark k3f2 --star
  newsreader list --source Reuters -o ids | newsreader mark --read`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runMark(cmd.Context(), opts, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.read, "read", false, "mark as read")
	flags.BoolVar(&opts.unread, "unread", false, "mark as unread")
	flags.BoolVar(&opts.star, "star", false, "star: keep for good")
	flags.BoolVar(&opts.unstar, "unstar", false, "take the star away")
	return cmd
}

func (a *app) runMark(ctx context.Context, opts markOptions, refs []string) error {
	if opts.read && opts.unread || opts.star && opts.unstar {
		return usagef("a mark and its opposite")
	}
	marks := articles.Marks{Read: choice(opts.read, opts.unread), Starred: choice(opts.star, opts.unstar)}
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
	defer lib.Close()
	_, err = lib.Mark(ctx, refs, marks)
	return err
}

// choice is true, false or neither.
func choice(yes, no bool) *bool {
	if yes == no {
		return nil
	}
	return &yes
}

// maxReference bounds a line of standard input, in bytes; an article as JSON may be long.
const maxReference = 16 << 20

// readReferences reads the articles that another command's output names, one a line.
func readReferences(r io.Reader) ([]string, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxReference)
	var refs []string
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		ref, err := referenceOf(line)
		if err != nil {
			return nil, fmt.Errorf("reading standard input: line %d: %w", len(refs)+1, err)
		}
		refs = append(refs, ref)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return refs, nil
}

// referenceOf takes the ID or URL out of a line of ids, TSV or JSON Lines.
func referenceOf(line string) (string, error) {
	if !strings.HasPrefix(line, "{") {
		ref, _, _ := strings.Cut(line, "\t")
		return ref, nil
	}
	var article struct{ ID, URL string }
	if err := json.Unmarshal([]byte(line), &article); err != nil {
		return "", errors.New("not JSON")
	}
	if article.ID == "" {
		article.ID = article.URL
	}
	if article.ID == "" {
		return "", errors.New("neither id nor url")
	}
	return article.ID, nil
}
