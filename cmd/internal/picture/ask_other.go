//go:build !unix

package picture

import "time"

// Ask returns no answers: only the environment says what the terminal is.
func Ask(time.Duration) string { return "" }
