// Package quick writes code in one call.
package quick

import "io"

// Highlight writes code as it is.
func Highlight(w io.Writer, code, _, _, _ string) error {
	_, err := io.WriteString(w, code)
	return err
}
