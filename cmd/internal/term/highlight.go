package term

import (
	"errors"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/formatters"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/charmbracelet/glamour/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Bounds on highlighting. chroma's lexers are backtracking regular expressions, each with a timeout
// of 250 ms at every position of the code.
const (
	maxHighlight      = 32 << 10 // bytes of code highlighted in one document
	maxHighlightBlock = 8 << 10  // bytes of code highlighted in one block
	highlightTime     = 200 * time.Millisecond
	maxLanguage       = 24 // bytes of a language's name
	plainLanguage     = "plaintext"
)

var errSlowCode = errors.New("highlighting takes too long")

// formatterPrefix is the prefix of bounded formatters in chroma's registry.
const formatterPrefix = "newsreader-"

// formatterFor returns the name of chroma's formatter for a colour profile.
func formatterFor(p Profile) string {
	switch p {
	case TrueColor:
		return "terminal16m"
	case ANSI256:
		return "terminal256"
	}
	return "terminal16"
}

// registryMutex guards chroma's registry of formatters.
var registryMutex sync.Mutex

// boundedFormatter registers a formatter that gives up after [highlightTime], and returns its name.
func boundedFormatter(name string) string {
	registryMutex.Lock()
	defer registryMutex.Unlock()
	bounded := formatterPrefix + name
	if _, ok := formatters.Registry[bounded]; ok {
		return bounded
	}
	inner := formatters.Get(name)
	formatters.Register(bounded, chroma.FormatterFunc(
		func(w io.Writer, style *chroma.Style, it chroma.Iterator) error {
			deadline, late := time.Now().Add(highlightTime), false
			err := inner.Format(w, style, func() chroma.Token {
				if late = late || time.Now().After(deadline); late {
					return chroma.EOF
				}
				return it()
			})
			if late {
				return errSlowCode
			}
			return err
		}))
	return bounded
}

// code renders a code block: with chroma if its language is known and the style has colours for it,
// else in one format.
func (g *glamourRenderer) code(code, language string) styled {
	if s, ok := g.highlight(code, language); ok {
		return s
	}
	if g.plainCode == "" {
		options := g.options
		options.Styles.CodeBlock = withoutCodeColours(options.Styles.CodeBlock)
		g.plainCode, _ = g.renderWith(newRenderer(options), g.codeNode(string(appendPlaceholder(nil, placeholderText, 0)), ""))
	}
	return trimNewlines(readRendered(g.plainCode, []run{{text: code}}, true))
}

// hasCodeColours reports whether the style has colours for code. The themes that chroma has are not linked.
func (g *glamourRenderer) hasCodeColours() bool {
	return g.options.Styles.CodeBlock.Chroma != nil
}

func withoutCodeColours(block ansi.StyleCodeBlock) ansi.StyleCodeBlock {
	block.Chroma, block.Theme = nil, ""
	return block
}

// highlight renders a code block with chroma, and reports whether that succeeded.
func (g *glamourRenderer) highlight(code, language string) (styled, bool) {
	if !g.hasCodeColours() || len(code) > min(maxHighlightBlock, g.highlightBudget) {
		return styled{}, false
	}
	// Without a language, chroma would try all of its lexers.
	if language == "" || len(language) > maxLanguage || lexers.Get(language) == nil {
		language = plainLanguage
	}
	g.highlightBudget -= len(code)
	s := trimNewlines(readRendered(g.render(g.codeNode(code, language)), nil, true))
	// Chroma's output is used only if it has the whole code.
	return s, s.text == code
}

func (g *glamourRenderer) codeNode(code, language string) ast.Node {
	g.source = append(append(g.source[:0], language...), code...)
	info := ast.NewTextSegment(text.NewSegment(0, len(language)))
	node := ast.NewFencedCodeBlock(info)
	if language == "" {
		node = ast.NewFencedCodeBlock(nil)
	}
	node.Lines().Append(text.NewSegment(len(language), len(g.source)))
	return node
}

// trimNewlines removes the newlines at both ends of s.
func trimNewlines(s styled) styled {
	start := len(s.text) - len(strings.TrimLeft(s.text, "\n"))
	return s.slice(start, max(start, len(strings.TrimRight(s.text, "\n"))))
}
