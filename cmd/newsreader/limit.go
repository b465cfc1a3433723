package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// terminalLimit is how many rows of a list a terminal shows unless --limit says otherwise.
const terminalLimit = 50

// addLimitFlag adds --limit to a command that lists the library. More is what its description adds.
func addLimitFlag(cmd *cobra.Command, limit *int, more string) {
	usage := fmt.Sprintf("show at most `N`, 0 for all (default: %d on a terminal, all in a pipe%s)", terminalLimit, more)
	cmd.Flags().IntVar(limit, "limit", 0, usage)
}

// listLimit returns how many rows of a list to show, 0 for all: as --limit says if it is set, else so many that a
// reader can take them in; programs get all.
func (a *app) listLimit(output outputFlag, limit int, limitSet bool) (int, error) {
	t, err := a.terminal()
	if err == nil && !limitSet && t.TTY && output.format(t.TTY) == "table" {
		limit = terminalLimit
	}
	return limit, err
}
