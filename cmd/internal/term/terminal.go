package term

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	xterm "golang.org/x/term"
)

// ColorMode is when SGR sequences and hyperlinks are written: the value of --color.
type ColorMode uint8

const (
	ColorAuto   ColorMode = iota // on a terminal, unless the environment says otherwise
	ColorAlways                  // even to files and pipes
	ColorNever
)

// ParseColorMode returns the mode named auto, always or never; "" means auto.
func ParseColorMode(s string) (ColorMode, error) {
	switch s {
	case "auto", "":
		return ColorAuto, nil
	case "always":
		return ColorAlways, nil
	case "never":
		return ColorNever, nil
	}
	return ColorAuto, fmt.Errorf("%q is not auto, always or never", s)
}

// Preferences are what the reader asked for by flags.
type Preferences struct {
	Color      ColorMode
	Width      int // columns of running text; 0 means the terminal's width, at most 80
	Accessible bool
}

// Terminal describes an output and what it can show.
type Terminal struct {
	// TTY is whether the output is a terminal.
	TTY bool
	// Columns and Rows are its size: 80 and 24 if it is not a terminal, or has no known size.
	Columns, Rows int
	// Width is the width of running text, in columns.
	Width int
	// Asked is whether the reader asked for Width, which then applies to tables as well.
	Asked bool
	// Profile is the range of colours it shows; NoColor if none are wanted.
	Profile Profile
	// Hyperlinks is whether the terminal is known to show OSC 8 links.
	Hyperlinks bool
	// Accessible is whether linear text is wanted.
	Accessible bool
}

// maxReadableWidth is the maximum default width of running text, in columns: in longer lines the
// eye loses its way back.
const maxReadableWidth = 80

// Detect describes the output. It considers the file behind out, if there is one, the environment
// through getenv, and the reader's preferences; it writes nothing and does not query the terminal.
// The variables are NO_COLOR (https://no-color.org), CLICOLOR, CLICOLOR_FORCE
// (https://bixense.com/clicolors), TERM, COLORTERM, COLUMNS, LINES, ACCESSIBLE, FORCE_HYPERLINK,
// and those by which terminals identify themselves.
func Detect(out io.Writer, getenv func(string) string, p Preferences) Terminal {
	t := Terminal{Columns: DefaultWidth, Rows: 24}
	t.Accessible = p.Accessible || isSet(getenv("ACCESSIBLE"))
	if file, ok := out.(*os.File); ok && xterm.IsTerminal(int(file.Fd())) {
		t.TTY = prepareConsole(file)
		t.size(file, getenv)
	}
	t.Width, t.Asked = p.Width, p.Width > 0
	if !t.Asked {
		t.Width = min(t.Columns, maxReadableWidth)
	}
	t.Width = min(max(t.Width, MinWidth), MaxWidth)
	t.Profile = t.profile(getenv, p.Color)
	t.Hyperlinks = t.Profile != NoColor && !t.Accessible && t.hyperlinks(getenv)
	return t
}

// Options returns document options for the terminal. Tables take its full width, or the width that
// the reader asked for.
func (t Terminal) Options() Options {
	o := Options{Width: t.Width, TableWidth: t.Columns, Profile: t.Profile, Accessible: t.Accessible}
	if t.Asked {
		o.TableWidth = t.Width
	}
	if t.Asked && t.Accessible {
		o.SpokenWidth = t.Width
	}
	if t.Hyperlinks {
		o.Links = LinkHyperlinks
	}
	return o
}

// isSet reports whether a variable with that value turns something on.
func isSet(value string) bool { return value != "" && value != "0" }

// size sets the size of a terminal, from the terminal itself or else from the environment.
func (t *Terminal) size(file *os.File, getenv func(string) string) {
	columns, rows, err := xterm.GetSize(int(file.Fd()))
	if err != nil || columns <= 0 {
		columns, _ = strconv.Atoi(getenv("COLUMNS"))
		rows, _ = strconv.Atoi(getenv("LINES"))
	}
	if columns > 0 {
		t.Columns = min(columns, MaxWidth)
	}
	if rows > 0 {
		t.Rows = rows
	}
}

// profile decides on colours: the flag comes first, then NO_COLOR, then CLICOLOR_FORCE, then the
// kind of output.
func (t Terminal) profile(getenv func(string) string, mode ColorMode) Profile {
	forced := mode == ColorAlways
	if mode == ColorAuto {
		if getenv("NO_COLOR") != "" {
			return NoColor
		}
		forced = isSet(getenv("CLICOLOR_FORCE"))
	}
	dumb := getenv("TERM") == "dumb"
	switch {
	case mode == ColorNever, t.Accessible && mode == ColorAuto:
		return NoColor
	case !forced && (!t.TTY || dumb || getenv("CLICOLOR") == "0"):
		return NoColor
	}
	return colourDepth(getenv)
}

// colourDepth returns the range of colours that the environment promises.
func colourDepth(getenv func(string) string) Profile {
	name, colours := getenv("TERM"), strings.ToLower(getenv("COLORTERM"))
	isScreen := strings.HasPrefix(name, "screen") && getenv("TERM_PROGRAM") != "tmux"
	switch {
	case (colours == "truecolor" || colours == "24bit") && !isScreen:
		return TrueColor
	case strings.HasSuffix(name, "-direct"), getenv("WT_SESSION") != "":
		return TrueColor
	case name == "xterm-kitty", name == "wezterm", name == "xterm-ghostty", name == "alacritty", strings.HasPrefix(name, "foot"):
		return TrueColor
	case strings.Contains(name, "256color"), colours != "", getenv("TERM_PROGRAM") == "Apple_Terminal":
		return ANSI256
	}
	return ANSI16
}

// hyperlinks reports whether the terminal is known to show OSC 8 links, according to
// https://github.com/Alhadis/OSC8-Adoption. GNU Screen swallows them; tmux passes them on since
// version 3.4, found in TERM_PROGRAM_VERSION.
func (t Terminal) hyperlinks(getenv func(string) string) bool {
	if force := getenv("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	name, program := getenv("TERM"), getenv("TERM_PROGRAM")
	switch {
	case !t.TTY, getenv("STY") != "":
		return false
	case program == "tmux":
		return versionNumber(getenv("TERM_PROGRAM_VERSION")) >= 304
	case strings.HasPrefix(name, "screen") || strings.HasPrefix(name, "tmux") || getenv("TMUX") != "":
		return false
	}
	switch program {
	case "iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal", "mintty", "contour":
		return true
	}
	if vte, err := strconv.Atoi(getenv("VTE_VERSION")); err == nil {
		return vte >= 5000
	}
	switch {
	case strings.HasPrefix(name, "foot"), name == "xterm-kitty", name == "xterm-ghostty", name == "wezterm", name == "alacritty", name == "contour":
		return true
	}
	return getenv("WT_SESSION") != "" || getenv("KITTY_WINDOW_ID") != "" || getenv("KONSOLE_VERSION") != "" ||
		getenv("ALACRITTY_WINDOW_ID") != "" || getenv("DOMTERM") != ""
}

// versionNumber returns major*100+minor of a version such as 3.4 or 3.3a.
func versionNumber(s string) int {
	major, rest, _ := strings.Cut(s, ".")
	minor := strings.TrimRight(rest, "abcdefghijklmnopqrstuvwxyz")
	a, _ := strconv.Atoi(major)
	b, _ := strconv.Atoi(minor)
	return a*100 + b
}
