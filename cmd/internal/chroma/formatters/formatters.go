// Package formatters has chroma's registry of formatters.
package formatters

import "github.com/alecthomas/chroma/formatters"

var (
	Registry = formatters.Registry
	Register = formatters.Register
	Get      = formatters.Get
)
