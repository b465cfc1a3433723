// Package quick highlights code in one call.
package quick

import (
	"fmt"
	"io"

	"github.com/alecthomas/chroma"
	"github.com/alecthomas/chroma/formatters"
	"github.com/alecthomas/chroma/lexers"

	"github.com/alecthomas/chroma/v2/styles"
)

// Highlight writes code in a language as a formatter of chroma's registry has it, in a style that was registered.
func Highlight(w io.Writer, code, language, formatter, style string) error {
	lexer, colours := lexers.Get(language), styles.Registry[style]
	if lexer == nil || colours == nil {
		return fmt.Errorf("no language %q or no style %q", language, style)
	}
	tokens, err := chroma.Coalesce(lexer).Tokenise(nil, code)
	if err != nil {
		return err
	}
	return formatters.Get(formatter).Format(w, colours, tokens)
}
