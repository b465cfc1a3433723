package main

import (
	"fmt"
	"regexp"
	"unicode"
	"unicode/utf8"

	"newsreader/cmd/internal/term"
)

// The only sequences on the screen: SGR, and OSC 8 to http, https and mailto.
var (
	sgrSequence  = regexp.MustCompile(`\x1b\[[0-9;]*m`)
	linkSequence = regexp.MustCompile(`\x1b\]8;(id=[0-9]+)?;((https?|mailto):[!-~]*)?\x1b\\`)
	flagSequence = regexp.MustCompile("\U0001F3F4[\U000E0020-\U000E007E]{1,6}\U000E007F")
)

// checkFrame returns an error unless the screen shows exactly as many lines as it has rows, each exactly as wide as it is, of
// text and our own sequences, which are closed at the end of each line. It returns the text of the lines.
func checkFrame(d *keyDriver) (lines []string, err error) {
	frame := d.r.Frame()
	if len(frame.Lines) != d.r.rows {
		return nil, fmt.Errorf("%d lines on a screen of %d", len(frame.Lines), d.r.rows)
	}
	if frame.ShowCursor && (frame.CursorColumn < 0 || frame.CursorColumn >= d.r.columns || frame.CursorRow < 0 || frame.CursorRow >= d.r.rows) {
		return nil, fmt.Errorf("the cursor is at %d, %d on a screen of %d×%d", frame.CursorColumn, frame.CursorRow, d.r.columns, d.r.rows)
	}
	for i, line := range frame.Lines {
		text, err := checkScreenLine(line, d.r.columns)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w: %q", i+1, err, line)
		}
		lines = append(lines, text)
	}
	return lines, nil
}

// checkScreenLine checks a line of the screen and returns its text.
func checkScreenLine(line string, columns int) (text string, err error) {
	if all := sgrSequence.FindAllString(line, -1); len(all) > 0 && all[len(all)-1] != "\x1b[0m" {
		return "", fmt.Errorf("a look stays open")
	}
	if all := linkSequence.FindAllString(line, -1); len(all) > 0 && all[len(all)-1] != "\x1b]8;;\x1b\\" {
		return "", fmt.Errorf("a link stays open")
	}
	text = linkSequence.ReplaceAllString(sgrSequence.ReplaceAllString(line, ""), "")
	if w := term.Width(text); w != columns {
		return "", fmt.Errorf("%d columns on a screen of %d", w, columns)
	}
	if !utf8.ValidString(text) {
		return "", fmt.Errorf("invalid UTF-8")
	}
	for _, r := range flagSequence.ReplaceAllString(text, "") {
		if deceives(r) {
			return "", fmt.Errorf("it holds %U", r)
		}
	}
	return text, nil
}

// deceives reports whether a terminal would obey a character, or show a text in another order because of it.
func deceives(r rune) bool {
	switch {
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Noncharacter_Code_Point, r), unicode.Is(unicode.Bidi_Control, r):
		return true
	case r == 0x2028, r == 0x2029, r == 0xfeff, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}
