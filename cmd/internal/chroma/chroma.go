// Package chroma has the names of chroma v2 that glamour uses, without highlighting: its lexers and styles would be built
// whenever the program starts. Term leaves no code to be highlighted.
//
// It is a module of its own, because it stands in for another: go.mod replaces github.com/alecthomas/chroma/v2 with it.
package chroma

// Style is the look of tokens, of which only the name is kept.
type Style struct{ Name string }

// StyleEntries are the looks of tokens by their types.
type StyleEntries map[TokenType]string

// MustNewStyle returns a style.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{name} }

// TokenType is a kind of token.
type TokenType int

// The kinds of tokens that styles of glamour have.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)
