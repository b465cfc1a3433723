package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"newsreader/cmd/internal/term"
)

// checkValues rejects the first value on the command line that its flag cannot have.
func checkValues(flags *pflag.FlagSet, now time.Time) error {
	var wrong error
	flags.Visit(func(f *pflag.Flag) {
		if _, isOutput := f.Value.(*outputFlag); isOutput || wrong != nil {
			return // --output knows where else its value belongs
		}
		value := f.Value.String()
		err := wrongValue(f, value, now)
		if f.Value.Type() != "int" {
			value = strconv.Quote(value)
		}
		if err != nil {
			wrong = usagef("--%s %s: %w", f.Name, value, err)
		}
	})
	return wrong
}

// wrongValue returns what is wrong with a value for a flag, as in "must be a whole number", nil if nothing is. Whether
// what it names is in the library is not its concern.
func wrongValue(f *pflag.Flag, value string, now time.Time) error {
	switch f.Value.Type() {
	case "int":
		n, err := strconv.Atoi(value)
		if err != nil {
			return errors.New("must be " + flagTypes["int"])
		}
		return wrongNumber(f.Name, n)
	case "bool":
		if _, err := strconv.ParseBool(value); err != nil {
			return errors.New("must be " + flagTypes["bool"])
		}
	}
	if known := knownValues(f); known != nil {
		return wrongChoice(f.Name, value, known)
	}
	return wrongTime(f.Name, value, now)
}

// wrongNumber returns what is wrong with a number for a flag.
func wrongNumber(flag string, n int) error {
	least, most := 0, math.MaxInt
	switch flag {
	case "jobs":
		least, most = 1, maxJobs
	case "link", "enclosure", "revision":
		least = 1
	case "measure":
		least, most = minMeasure, maxMeasure
	}
	switch {
	case least <= n && n <= most:
		return nil
	case most < math.MaxInt:
		return fmt.Errorf("must be between %d and %d", least, most)
	}
	return fmt.Errorf("must be %d or more", least)
}

// wrongChoice returns what is wrong with the value of a flag that takes only those known.
func wrongChoice(flag, value string, known []string) error {
	if isKnown(flag, value, known) {
		return nil
	}
	why := "must be " + alternatives(known)
	if flag == "style" {
		why += ", or an existing file"
	}
	return errors.New(why)
}

// alternatives joins words, as in "a, b or c".
func alternatives(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// wrongTime returns what is wrong with the value of a flag for a time, nil for other flags.
func wrongTime(flag, value string, now time.Time) error {
	var err error
	switch flag {
	case "since", "arrived":
		_, err = parseSince(value, now)
	case "until":
		_, err = parseUntil(value, now)
	case "keep":
		_, err = parseKeep(value, now)
	}
	return err
}

// knownValues returns the values of a flag that takes only some, else nil.
func knownValues(f *pflag.Flag) []string {
	switch f.Name {
	case "color", "wrap":
		return []string{"auto", "always", "never"}
	case "lang":
		return languages
	case "style":
		return term.StyleNames()
	case "split":
		return []string{"auto", "never"}
	case "align":
		return []string{"left", "centre"}
	case "from":
		return []string{fromPage, fromLibrary}
	case "sort":
		return []string{"page", "newest", "oldest", "source", "title"}
	}
	if output, ok := f.Value.(*outputFlag); ok {
		return output.formats
	}
	return nil
}

// languages are the values of --lang.
var languages = []string{"en", "zh", "zh-Hant"}

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

// rivals returns the flags that contradict a flag. Where one is on the command line, it takes precedence over the other
// in the configuration.
func rivals(flag string) []string {
	switch flag {
	case "read":
		return []string{"unread"}
	case "unread":
		return []string{"read"}
	case "star":
		return []string{"unstar"}
	case "unstar":
		return []string{"star"}
	case "peek":
		return []string{"mark-read"}
	case "mark-read":
		return []string{"peek"}
	case "fetch":
		return []string{"diff", "revision"}
	case "diff", "revision":
		return []string{"fetch"}
	case "keep-unread":
		return []string{"include-unread"}
	case "include-unread":
		return []string{"keep-unread"}
	case "link":
		return []string{"enclosure"}
	case "enclosure":
		return []string{"link"}
	}
	return nil
}
