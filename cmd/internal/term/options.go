package term

// Profile is the range of colours that a terminal shows.
type Profile uint8

const (
	NoColor   Profile = iota // no SGR sequences at all
	ANSI16                   // the sixteen colours of the terminal's theme
	ANSI256                  // xterm's 256
	TrueColor                // 24 bits
)

// Options configures a [Document].
type Options struct {
	// Width is the number of columns for running text, including margins. It is clamped to 20 to
	// 1000; 0 means 80.
	Width int
	// TableWidth is the number of columns for a [Table]; 0 means Width.
	TableWidth int
	// Profile is the range of colours; with NoColor the output has no SGR sequence.
	Profile Profile
	// Links is how the targets of links are shown.
	Links LinkMode
	// Style is how Markdown looks; nil means the newspaper style.
	Style *Style
	// Language is the BCP 47 tag of the document. Labels for images, links and, in accessible mode,
	// all structure are Chinese for zh, yue and cmn, else English.
	Language string
	// Accessible selects linear text for screen readers; see [Document].
	Accessible bool
	// SpokenWidth is the number of columns at which accessible text is wrapped. With 0 each paragraph is one line.
	SpokenWidth int
	// Picture, if set, returns how the picture at an address is shown within some columns. It stands above the text that
	// has it, in which its label stays. Accessible documents and the cells of tables have none.
	Picture func(address string, columns int) Picture
	// KeepLines makes [Document.Lines] return what is added, in place of [Document.String].
	KeepLines bool
	// BlockWidth, if set, is the number of columns up to which the tables and the code of a Markdown text are set as wide as
	// they are; 0 fits them into Width. Their lines are then [Line.Wide].
	BlockWidth int
}
