// Package styles has chroma's registry of styles.
package styles

import "github.com/alecthomas/chroma/styles"

var (
	Registry = styles.Registry
	Register = styles.Register
)
