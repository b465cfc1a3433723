package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// flagTypes describes the values of a flag by pflag's name for its type.
var flagTypes = map[string]string{"int": "a whole number", "bool": "true or false"}

// flagError turns an error of pflag into a usage error, in our own words where pflag's are Go's.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		if kind := flagTypes[invalid.GetFlag().Value.Type()]; kind != "" {
			err = fmt.Errorf("--%s %q: not %s", invalid.GetFlag().Name, invalid.GetValue(), kind)
		}
	}
	return withHint(usageError{err}, cmd.CommandPath()+" --help lists the flags")
}

// wrongValue returns what is wrong with a value for a flag, as in "not a whole number", or "" if nothing is.
func wrongValue(f *pflag.Flag, value string) string {
	switch f.Value.Type() {
	case "int":
		if _, err := strconv.Atoi(value); err != nil {
			return "not " + flagTypes["int"]
		}
	case "bool":
		if _, err := strconv.ParseBool(value); err != nil {
			return "not " + flagTypes["bool"]
		}
	}
	if known := knownValues(f); known != nil && !isKnown(f.Name, value, known) {
		last := len(known) - 1
		why := "not " + strings.Join(known[:last], ", ") + " or " + known[last]
		if f.Name == "style" {
			why += ", and no such file"
		}
		return why
	}
	return ""
}

// knownValues returns the values of a flag that takes only some, else nil.
func knownValues(f *pflag.Flag) []string {
	switch f.Name {
	case "color":
		return []string{"auto", "always", "never"}
	case "lang":
		return []string{"en", "zh"}
	case "style":
		return term.StyleNames()
	case "sort":
		return []string{"page", "newest", "oldest", "source", "title"}
	}
	if output, ok := f.Value.(*outputFlag); ok {
		return output.formats
	}
	return nil
}

// isKnown reports whether a value is one of those known for a flag. A language may have a region, a style may be a file.
func isKnown(flag, value string, known []string) bool {
	switch {
	case slices.Contains(known, value) || value == "":
		return true
	case flag == "lang":
		language, _, _ := strings.Cut(strings.ReplaceAll(value, "_", "-"), "-")
		return slices.Contains(known, strings.ToLower(language))
	case flag == "style":
		_, err := os.Stat(value)
		return err == nil
	}
	return false
}

// checkValues rejects values of flags that are none of those known.
func checkValues(flags *pflag.FlagSet) error {
	var err error
	flags.VisitAll(func(f *pflag.Flag) {
		if _, isOutput := f.Value.(*outputFlag); isOutput || err != nil {
			return // --output knows where else its value belongs
		}
		if why := wrongValue(f, f.Value.String()); why != "" {
			err = usagef("--%s %q: %s", f.Name, f.Value.String(), why)
		}
	})
	return err
}

// addURLFlag adds --url to a command that reads a page.
func addURLFlag(cmd *cobra.Command, url *string) {
	cmd.Flags().StringVar(url, "url", "", "`ADDRESS` of a page that is read from a file or standard input")
}

// timeRange holds the values of --since and --until.
type timeRange struct{ since, until string }

// addTimeRangeFlags adds --since and --until to a command. Their descriptions begin with "only" and what is in range.
func addTimeRangeFlags(cmd *cobra.Command, r *timeRange, what string) {
	cmd.Flags().StringVar(&r.since, "since", "", "only "+what+" since `TIME`: 24h, 7d, a date or an RFC 3339 time")
	cmd.Flags().StringVar(&r.until, "until", "", "only "+what+" until `TIME`: a date includes its day")
}

// parse returns the bounds of the range. A zero bound is open.
func (r timeRange) parse(now time.Time) (since, until time.Time, err error) {
	if since, err = parseTimeFlag("--since", r.since, now); err != nil {
		return since, until, err
	}
	until, err = parseBound("--until", r.until, now, articles.ParseUntil)
	return since, until, err
}

// parseTimeFlag parses the value of a time flag, see [articles.ParseMoment]. The zero time, for "" and all, means no
// bound.
func parseTimeFlag(flag, value string, now time.Time) (time.Time, error) {
	return parseBound(flag, value, now, articles.ParseMoment)
}

func parseBound(flag, value string, now time.Time, parse func(string, time.Time) (time.Time, bool)) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if moment, ok := parse(value, now); ok {
		return moment, nil
	}
	return time.Time{}, usagef("%s %q: not a span such as 24h or 7d, a date or an RFC 3339 time", flag, value)
}
