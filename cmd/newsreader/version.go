package main

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/spf13/cobra"
)

// release, commit and date say what was built. They are set by -ldflags "-X main.release=VERSION ..." where Go cannot know,
// as in a package that is built without the repository.
var release, commit, date string

func newVersionCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.stdout, "newsreader", longVersion())
			return err
		},
	}
}

// buildInfo returns what Go recorded of the build, which is empty where it recorded nothing.
var buildInfo = sync.OnceValue(func() *debug.BuildInfo {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return &debug.BuildInfo{}
	}
	return info
})

// version returns the version that was built: the one that the linker set, else that of the module as Go records it, or devel for
// a build from a checkout without a history.
func version() string {
	if release != "" {
		return release
	}
	if recorded := buildInfo().Main.Version; recorded != "" && recorded != "(devel)" {
		return recorded
	}
	return "devel"
}

// longVersion returns the version with the commit and its date, as far as they are known.
func longVersion() string {
	built, when := commit, date
	for _, s := range buildInfo().Settings {
		switch s.Key {
		case "vcs.revision":
			built = cmp.Or(built, s.Value)
		case "vcs.time":
			when = cmp.Or(when, s.Value)
		}
	}
	return formatVersion(version(), built, when)
}

// formatVersion returns a version followed by the first digits of its commit and the day of its date, where they are known and
// the version, such as Go's v0.0.0-20261130085920-3abe7a214130, does not have them already.
func formatVersion(version, commit, date string) string {
	short := commit[:min(len(commit), 12)]
	day, _, _ := strings.Cut(date, "T")
	facts := strings.TrimSuffix(strings.TrimPrefix(short+", "+day, ", "), ", ")
	if facts == "" || short != "" && strings.Contains(version, short) {
		return version
	}
	return version + " (" + facts + ")"
}
