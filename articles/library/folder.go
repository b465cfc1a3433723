package library

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// ErrFolderNotFound is the error for a folder that no feed is in.
var ErrFolderNotFound = errors.New("no such folder")

// FeedsIn returns the subscribed feeds in a folder and in those below it. A folder below another is named by its path or
// by the end of it. The error matches [ErrFolderNotFound].
func (l *Library) FeedsIn(ctx context.Context, folder string) ([]Feed, error) {
	feeds, err := l.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	if feeds = inFolder(feeds, folder); len(feeds) == 0 {
		return nil, fmt.Errorf("folder %q: %w", folder, ErrFolderNotFound)
	}
	return feeds, nil
}

// inFolder returns the feeds in a folder and in those below it; if there are none, those of folders whose path ends
// with its name, and below.
func inFolder(feeds []Feed, folder string) []Feed {
	wanted := levels(folder)
	if len(wanted) == 0 {
		return nil
	}
	var at, below []Feed
	for _, f := range feeds {
		path := levels(f.Folder)
		for i := 0; i+len(wanted) <= len(path); i++ {
			if slices.Equal(path[i:i+len(wanted)], wanted) {
				if i == 0 {
					at = append(at, f)
				} else {
					below = append(below, f)
				}
				break
			}
		}
	}
	if len(at) > 0 {
		return at
	}
	return below
}

// levels returns the names in the path of a folder, without regard to case and width.
func levels(folder string) []string {
	var names []string
	for name := range strings.SplitSeq(norm.NFKC.String(folder), "/") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, cases.Fold().String(name))
		}
	}
	return names
}
