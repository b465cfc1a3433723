package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
)

// The size of a cell and of the margin around the terminal.
const (
	cellWidth, cellHeight = 8.4, 19.0
	baseline              = 14.0
	margin                = 14.0
	wideSize              = 16.0 // the size of wide characters
)

// look is how characters look. An empty colour is the terminal's own.
type look struct {
	foreground, background       string
	bold, faint, italic, inverse bool
	underlined, struckThrough    bool
}

// stretch is a piece of a line, of characters of one look and one width. Each is drawn on its own, so that every character
// stands in its column whatever the fonts.
type stretch struct {
	look   look
	text   string
	column int
	width  int // of each character, in columns
	count  int
}

var sequence = regexp.MustCompile(`\x1b\[([0-9;]*)m|\x1b\]8;[^\x1b]*\x1b\\`)

// draw returns a terminal with lines as SVG.
func draw(lines []string, columns int) []byte {
	var b bytes.Buffer
	width, height := float64(columns)*cellWidth+2*margin, float64(len(lines))*cellHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, PingFang SC, Microsoft YaHei, monospace" font-size="14">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", ownBackground)
	now := look{}
	for i, line := range lines {
		var runs []stretch
		runs, now = readLine(line, now)
		for _, r := range runs {
			r.draw(&b, margin+float64(i)*cellHeight)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// readLine returns the stretches of a line that begins with a look, and the look at its end.
func readLine(line string, now look) (runs []stretch, after look) {
	column := 0
	for line != "" {
		at := sequence.FindStringSubmatchIndex(line)
		if at == nil {
			at = []int{len(line), len(line), -1, -1}
		}
		for text := line[:at[0]]; text != ""; {
			c, rest, width, _ := uniseg.FirstGraphemeClusterInString(text, -1)
			runs = add(runs, now, c, column, width)
			column, text = column+width, rest
		}
		if at[2] >= 0 {
			now = now.change(line[at[2]:at[3]])
		}
		line = line[at[1]:]
	}
	return runs, now
}

// add adds a character to the last stretch, or begins another.
func add(runs []stretch, now look, c string, column, width int) []stretch {
	if n := len(runs) - 1; n >= 0 {
		last := &runs[n]
		twoBlanks := c == " " && strings.HasSuffix(last.text, " ") != (last.text == strings.Repeat(" ", last.count))
		if last.look == now && last.width == width && !twoBlanks {
			last.text, last.count = last.text+c, last.count+1
			return runs
		}
	}
	return append(runs, stretch{now, c, column, width, 1})
}

func (r stretch) draw(b *bytes.Buffer, top float64) {
	left, width := margin+float64(r.column)*cellWidth, float64(r.count*r.width)*cellWidth
	foreground, background := r.look.colours()
	if background != ownBackground {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s" shape-rendering="crispEdges"/>`+"\n", left, top, width, cellHeight, background)
	}
	text := strings.TrimRight(r.text, " ")
	if text == "" {
		return
	}
	fmt.Fprintf(b, `<text y="%.1f" fill="%s"%s`, top+baseline, foreground, r.look.attributes())
	if r.width == 2 {
		fmt.Fprintf(b, ` font-size="%.0f" x="%s">`, wideSize, r.places(left))
	} else {
		width -= float64(len(r.text)-len(text)) * cellWidth
		fmt.Fprintf(b, ` x="%.1f" textLength="%.1f" xml:space="preserve">`, left, width)
	}
	_ = xml.EscapeText(b, []byte(text))
	b.WriteString("</text>\n")
}

// places returns where the characters of a stretch of wide ones stand, each in the middle of its two columns.
func (r stretch) places(left float64) string {
	var all []string
	for text, i := r.text, 0; text != ""; i++ {
		c, rest, _, _ := uniseg.FirstGraphemeClusterInString(text, -1)
		for range c { // the other characters of a cluster stand where the first one does
			all = append(all, fmt.Sprintf("%.1f", left+float64(2*i)*cellWidth+(2*cellWidth-wideSize)/2))
		}
		text = rest
	}
	return strings.Join(all, " ")
}

// colours returns the colours of a look.
func (l look) colours() (foreground, background string) {
	foreground, background = ownForeground, ownBackground
	if l.foreground != "" {
		foreground = l.foreground
	}
	if l.background != "" {
		background = l.background
	}
	if l.inverse {
		return background, foreground
	}
	return foreground, background
}

func (l look) attributes() string {
	s := ""
	for _, a := range []struct {
		set bool
		as  string
	}{
		{l.bold, ` font-weight="bold"`}, {l.faint, ` opacity="0.6"`}, {l.italic, ` font-style="italic"`},
		{l.underlined, ` text-decoration="underline"`}, {l.struckThrough, ` text-decoration="line-through"`},
	} {
		if a.set {
			s += a.as
		}
	}
	return s
}

// change returns a look after an SGR sequence with parameters.
func (l look) change(parameters string) look {
	var codes []int
	for p := range strings.SplitSeq(parameters, ";") {
		n, _ := strconv.Atoi(p)
		codes = append(codes, n)
	}
	for len(codes) > 0 {
		switch n := codes[0]; {
		case n == 0:
			l = look{}
		case n == 1 || n == 2 || n == 22:
			l.bold, l.faint = n == 1 || n == 2 && l.bold, n == 2 || n == 1 && l.faint
		case n == 3 || n == 23:
			l.italic = n == 3
		case n == 4 || n == 24:
			l.underlined = n == 4
		case n == 7 || n == 27:
			l.inverse = n == 7
		case n == 9 || n == 29:
			l.struckThrough = n == 9
		case n == 38 || n == 48:
			var colour string
			colour, codes = extended(codes)
			if n == 38 {
				l.foreground = colour
			} else {
				l.background = colour
			}
		case n >= 30 && n <= 37, n >= 90 && n <= 97:
			l.foreground = palette(n%10 + n/90*8)
		case n >= 40 && n <= 47, n >= 100 && n <= 107:
			l.background = palette(n%10 + n/100*8)
		case n == 39:
			l.foreground = ""
		case n == 49:
			l.background = ""
		}
		codes = codes[1:]
	}
	return l
}
