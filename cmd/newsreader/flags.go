package main

import (
	"errors"
	"fmt"
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
			err = fmt.Errorf("--%s %q: must be %s", invalid.GetFlag().Name, invalid.GetValue(), kind)
		}
	}
	return withHint(usageError{err}, flagHint(cmd, err))
}

// flagHint returns the remedy for an error in a flag: the flag that was meant, the command that has it, or where to look.
func flagHint(cmd *cobra.Command, err error) string {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && len(unknown.GetSpecifiedName()) > 1 {
		name := unknown.GetSpecifiedName()
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				known = append(known, f.Name)
			}
		})
		if meant := meantWord(name, known); meant != "" {
			return fmt.Sprintf("did you mean --%s?", meant)
		}
		if owner := soleOwner(cmd.Root(), name); owner != nil {
			return owner.CommandPath() + " has --" + name
		}
	}
	return cmd.CommandPath() + " --help lists its flags"
}

// soleOwner returns the only subcommand that has a flag, nil if none or several have it.
func soleOwner(root *cobra.Command, flag string) *cobra.Command {
	var owner *cobra.Command
	for _, cmd := range root.Commands() {
		if cmd.Flags().Lookup(flag) == nil {
			continue
		}
		if owner != nil {
			return nil
		}
		owner = cmd
	}
	return owner
}

// addURLFlag adds --url to a command that reads a page.
func addURLFlag(cmd *cobra.Command, url *string) {
	cmd.Flags().StringVar(url, "url", "", "the `ADDRESS` of a page read from a file or standard input")
}

// wrapFlag is the value of --wrap.
type wrapFlag string

func (w *wrapFlag) String() string { return string(*w) }

func (w *wrapFlag) Type() string { return "WHEN" }

// Set implements pflag.Value.
func (w *wrapFlag) Set(s string) error {
	*w = wrapFlag(s)
	return nil
}

// wrapping returns the value for a table.
func (w wrapFlag) wrapping() term.Wrapping {
	switch w {
	case "always":
		return term.WrapAlways
	case "never":
		return term.WrapNever
	}
	return term.WrapAuto
}

// addWrapFlag adds --wrap to a command that prints a table of titles.
func (a *app) addWrapFlag(cmd *cobra.Command) {
	a.wrap = "auto"
	cmd.Flags().Var(&a.wrap, "wrap", "when to wrap long titles: `WHEN` is auto (if over a third would be cut), always or never; --wrap alone means always")
	cmd.Flags().Lookup("wrap").NoOptDefVal = "always"
}

// timeRange holds the values of --since and --until.
type timeRange struct{ since, until string }

// addTimeRangeFlags adds --since and --until to a command. Their descriptions begin with "only" and what is in range.
func addTimeRangeFlags(cmd *cobra.Command, r *timeRange, what string) {
	cmd.Flags().StringVar(&r.since, "since", "", "only "+what+" since `TIME`: 24h, 7d, a date or an RFC 3339 time")
	cmd.Flags().StringVar(&r.until, "until", "", "only "+what+" up to `TIME`; a date includes that day")
}

// parse returns the bounds of the range. A zero bound is open.
func (r timeRange) parse(now time.Time) (since, until time.Time, err error) {
	if since, err = parseSince(r.since, now); err != nil {
		return since, until, usagef("--since %q: %w", r.since, err)
	}
	if until, err = parseUntil(r.until, now); err != nil {
		return since, until, usagef("--until %q: %w", r.until, err)
	}
	return since, until, nil
}

// parseSince parses the value of a flag for a first moment, see [articles.ParseMoment]. The zero time, for "" and all,
// means no bound.
func parseSince(value string, now time.Time) (time.Time, error) {
	return parseBound(value, now, articles.ParseMoment)
}

// parseUntil parses the value of a flag for a last moment, see [articles.ParseUntil].
func parseUntil(value string, now time.Time) (time.Time, error) {
	return parseBound(value, now, articles.ParseUntil)
}

func parseBound(value string, now time.Time, parse func(string, time.Time) (time.Time, bool)) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if moment, ok := parse(value, now); ok {
		return moment, nil
	}
	return time.Time{}, errors.New("must be a span such as 24h or 7d, today, yesterday, a date, or an RFC 3339 time")
}
