// Package chroma has the names of chroma v2 that glamour and term use, from chroma v0.10, which builds a lexer when it
// is first used rather than all of them when the program starts. The themes of either are left out.
//
// It is a module of its own, because it stands in for another: go.mod replaces github.com/alecthomas/chroma/v2 with it.
package chroma

import "github.com/alecthomas/chroma"

type (
	Style         = chroma.Style
	StyleEntries  = chroma.StyleEntries
	Formatter     = chroma.Formatter
	FormatterFunc = chroma.FormatterFunc
	Iterator      = chroma.Iterator
	Token         = chroma.Token
	TokenType     = chroma.TokenType
	Lexer         = chroma.Lexer
)

var (
	EOF          = chroma.EOF
	MustNewStyle = chroma.MustNewStyle
)

const (
	Text                = chroma.Text
	Error               = chroma.Error
	Comment             = chroma.Comment
	CommentPreproc      = chroma.CommentPreproc
	Keyword             = chroma.Keyword
	KeywordReserved     = chroma.KeywordReserved
	KeywordNamespace    = chroma.KeywordNamespace
	KeywordType         = chroma.KeywordType
	Operator            = chroma.Operator
	Punctuation         = chroma.Punctuation
	Name                = chroma.Name
	NameBuiltin         = chroma.NameBuiltin
	NameTag             = chroma.NameTag
	NameAttribute       = chroma.NameAttribute
	NameClass           = chroma.NameClass
	NameConstant        = chroma.NameConstant
	NameDecorator       = chroma.NameDecorator
	NameException       = chroma.NameException
	NameFunction        = chroma.NameFunction
	NameOther           = chroma.NameOther
	Literal             = chroma.Literal
	LiteralNumber       = chroma.LiteralNumber
	LiteralDate         = chroma.LiteralDate
	LiteralString       = chroma.LiteralString
	LiteralStringEscape = chroma.LiteralStringEscape
	GenericDeleted      = chroma.GenericDeleted
	GenericEmph         = chroma.GenericEmph
	GenericInserted     = chroma.GenericInserted
	GenericStrong       = chroma.GenericStrong
	GenericSubheading   = chroma.GenericSubheading
	Background          = chroma.Background
)
