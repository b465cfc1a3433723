// Package quick highlights code in one call.
package quick

import "github.com/alecthomas/chroma/quick"

var Highlight = quick.Highlight
