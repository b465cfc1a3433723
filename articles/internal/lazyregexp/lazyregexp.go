// Package lazyregexp keeps regular expressions that are compiled when they are first used, because most runs of a
// command use few of those of the program.
package lazyregexp

import (
	"regexp"
	"sync"
)

// New returns a function that returns the compiled expression. The function panics if it cannot be compiled.
func New(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
