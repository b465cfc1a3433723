package picture

import (
	"strconv"
	"strings"

	"newsreader/cmd/internal/term"
)

// Protocol is a way to show a picture on a terminal.
type Protocol uint8

const (
	// HalfBlocks are characters of text in two colours, which every terminal with colours shows.
	HalfBlocks Protocol = iota
	// KittyCells are kitty's graphics in place of characters, which move with the text.
	KittyCells
	// Kitty is kitty's graphics, drawn where the cursor is.
	Kitty
	// ITerm is iTerm2's inline images, drawn where the cursor is.
	ITerm
	// Sixel is the graphics of DEC's terminals, drawn where the cursor is.
	Sixel
)

// Query is what a terminal is asked: for its version, the size of a character, whether it knows kitty's graphics, and last
// for its attributes (DA1), which every terminal answers. Once it did, nothing more comes.
const Query = "\x1b[>0q" + "\x1b[16t" + "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\" + "\x1b[c"

// MayAsk reports whether the environment is that of a terminal that can show more than half blocks, and that does not
// print the [Query] as text.
func MayAsk(getenv func(string) string) bool {
	name := getenv("TERM")
	return name != "" && name != "dumb" && name != "linux" && getenv("TERM_PROGRAM") != "Apple_Terminal" && !isMultiplexed(getenv)
}

// isMultiplexed reports whether tmux or GNU Screen is between the program and the terminal. Neither passes graphics on
// reliably, and a picture that the other end draws does not move with the window.
func isMultiplexed(getenv func(string) string) bool {
	name := getenv("TERM")
	return getenv("TMUX") != "" || getenv("STY") != "" || getenv("ZELLIJ") != "" ||
		strings.HasPrefix(name, "tmux") || strings.HasPrefix(name, "screen")
}

// ScreenOf returns what a terminal can show, from its answers to [Query] and the environment. Other input among the
// answers, such as keys, is ignored.
func ScreenOf(answers string, getenv func(string) string, profile term.Profile) Screen {
	s := Screen{Profile: profile, Cell: defaultCell}
	if isMultiplexed(getenv) {
		return s
	}
	s.Cell = cellOf(answers)
	name := terminalName(answers, getenv)
	knowsKitty := strings.Contains(answers, "\x1b_Gi=31;OK\x1b\\")
	switch {
	case knowsKitty && (name == "kitty" || name == "ghostty"):
		s.Protocol = KittyCells
	case name == "iterm2" || name == "wezterm":
		s.Protocol = ITerm
	case hasSixels(answers):
		s.Protocol = Sixel
	case knowsKitty:
		s.Protocol = Kitty
	}
	return s
}

// terminalName returns the name of the terminal in lower case: that in its version, as in "WezTerm 20240203" and
// "kitty(0.35.2)", else that in the environment.
func terminalName(answers string, getenv func(string) string) string {
	version := between(answers, "\x1bP>|", "\x1b\\")
	if version == "" {
		version = strings.TrimPrefix(getenv("TERM"), "xterm-")
		switch getenv("TERM_PROGRAM") {
		case "iTerm.app":
			version = "iterm2"
		case "WezTerm":
			version = "wezterm"
		}
	}
	if i := strings.IndexAny(version, " ("); i >= 0 {
		version = version[:i]
	}
	return strings.ToLower(version)
}

// hasSixels reports whether the attributes of a terminal, as in "\x1b[?62;4;22c", include sixels.
func hasSixels(answers string) bool {
	for _, attribute := range strings.Split(attributes(answers), ";") {
		if attribute == "4" {
			return true
		}
	}
	return false
}

// attributes returns the attributes in a terminal's answers, "" where they have not come yet.
func attributes(answers string) string {
	for {
		_, rest, found := strings.Cut(answers, "\x1b[?")
		if !found {
			return ""
		}
		list := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789;"))]
		if strings.HasPrefix(rest[len(list):], "c") {
			return list
		}
		answers = rest
	}
}

// maxCellSide bounds the size of a character, in pixels.
const maxCellSide = 200

// cellOf returns the size of a character in a terminal's answers, as in "\x1b[6;16;8t".
func cellOf(answers string) Size {
	height, width, _ := strings.Cut(between(answers, "\x1b[6;", "t"), ";")
	h, errHeight := strconv.Atoi(height)
	w, errWidth := strconv.Atoi(width)
	if errHeight != nil || errWidth != nil || h <= 0 || w <= 0 || h > maxCellSide || w > maxCellSide {
		return defaultCell
	}
	return Size{w, h}
}

// between returns the text between two others, "" where these are not there.
func between(s, before, after string) string {
	if _, rest, found := strings.Cut(s, before); found {
		if inner, _, found := strings.Cut(rest, after); found {
			return inner
		}
	}
	return ""
}
