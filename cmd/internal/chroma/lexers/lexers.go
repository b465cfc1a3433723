// Package lexers has chroma's registry of lexers.
package lexers

import "github.com/alecthomas/chroma/lexers"

var Get = lexers.Get
