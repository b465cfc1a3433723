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
	marks := library.Flags{Read: optionalBool(opts.read, opts.unread), Starred: optionalBool(opts.star, opts.unstar), Stories: opts.story}
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

// maxReferenceSize is the maximum size in bytes of an article on standard input, which as JSON includes its text.
const maxReferenceSize = 16 << 20

// readReferences reads references to articles from the output of another command: one per line, or as JSON, in an
// array or one after the other.
func readReferences(r io.Reader) ([]string, error) {
	buffered := bufio.NewReader(r)
	if head, _ := buffered.Peek(1); string(head) == "[" || string(head) == "{" {
		return readJSONReferences(buffered, string(head) == "[")
	}
	return readReferenceLines(buffered)
}

var errNotJSON = errors.New("not JSON")

// readJSONReferences reads the references of articles in JSON, in an array or one after the other.
func readJSONReferences(r io.Reader, inArray bool) ([]string, error) {
	limited := &io.LimitedReader{R: r, N: maxReferenceSize}
	list := json.NewDecoder(limited)
	if inArray {
		list.Token()
	}
	var refs []string
	for number := 1; list.More(); number++ {
		limited.N = maxReferenceSize
		var one json.RawMessage
		if err := list.Decode(&one); err != nil {
			return nil, fmt.Errorf("reading standard input: article %d: %w", number, errNotJSON)
		}
		some, err := articleReferences(one)
		if err != nil {
			return nil, fmt.Errorf("reading standard input: article %d: %w", number, err)
		}
		refs = append(refs, some...)
	}
	if _, err := list.Token(); (err == nil) != inArray {
		return nil, fmt.Errorf("reading standard input: %w", errNotJSON)
	}
	return refs, nil
}

// readReferenceLines reads one reference per line.
func readReferenceLines(r io.Reader) ([]string, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxReferenceSize)
	var refs []string
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		some, err := lineReferences(line)
		if err != nil {
			return nil, fmt.Errorf("reading standard input: line %d: %w", number, err)
		}
		refs = append(refs, some...)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return refs, nil
}

// lineReferences returns the IDs or URLs in a line of ids, TSV or JSON Lines.
func lineReferences(line string) ([]string, error) {
	if !strings.HasPrefix(line, "{") {
		ref, _, _ := strings.Cut(line, "\t")
		return []string{ref}, nil
	}
	return articleReferences([]byte(line))
}

// articleReferences returns the ID, else the URL, of an article in JSON, or those of all articles of a story.
func articleReferences(data []byte) ([]string, error) {
	type reference struct{ ID, URL string }
	var story struct {
		reference
		Articles json.RawMessage
	}
	if err := json.Unmarshal(data, &story); err != nil {
		return nil, errNotJSON
	}
	var members []reference
	if err := json.Unmarshal(story.Articles, &members); err != nil || len(members) == 0 {
		members = []reference{story.reference}
	}
	refs := make([]string, len(members))
	for i, m := range members {
		if refs[i] = m.ID; m.ID == "" {
			refs[i] = m.URL
		}
		if refs[i] == "" {
			return nil, errors.New("neither id nor url")
		}
	}
	return refs, nil
}
