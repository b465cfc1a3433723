package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/articles"
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

// defaultLimit is the default number of headlines of the library in a list.
const defaultLimit = 50

// parseTimeFlag parses the value of a time flag, see [articles.ParseMoment]. The zero time, for "" and all, means no
// bound.
func parseTimeFlag(flag, value string, now time.Time) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if moment, ok := articles.ParseMoment(value, now); ok {
		return moment, nil
	}
	return time.Time{}, usagef("%s %q: not a span such as 24h or 7d, a date or an RFC 3339 time", flag, value)
}
