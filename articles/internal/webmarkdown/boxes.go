package webmarkdown

import (
	"html"
	"strings"

	"newsreader/articles/internal/lazyregexp"
)

// divFence matches the line that begins or ends a box in pandoc's Markdown: what is before the colons, and the
// attributes or the class of a box that begins.
var divFence = lazyregexp.New(`^((?: |> ?|[-*+] +|\d{1,9}[.)] +)*):{3,} *(?:\{(.*)\}|([^\s{}:]+))? *:*$`)

// writeBoxes makes the boxes that pandoc keeps, as fences of colons, divs of HTML with the same names.
func writeBoxes(lines []string) []string {
	out := make([]string, 0, len(lines))
	open := 0
	var code fences
	for _, l := range lines {
		inCode := code.inCode(l)
		m := fence(l)
		if m == nil || inCode {
			out = append(out, l)
			continue
		}
		before, blank := m[1], strings.TrimRight(continued(m[1]), " ")
		switch {
		case m[2] != "" || m[3] != "":
			open++
			out = append(out, blank, before+"<div"+htmlAttributes(m[2])+classAttribute(m[3])+">", blank)
		case open > 0:
			open--
			out = append(out, blank, before+"</div>", blank)
		default:
			out = append(out, blank)
		}
	}
	return out
}

// fence returns the parts of a line that begins or ends a box, nil if it does neither.
func fence(l string) []string {
	if !strings.Contains(l, ":::") || len(l) > 4*maxAttributes {
		return nil
	}
	return divFence().FindStringSubmatch(l)
}

// rawBlock matches the line that begins a block of HTML in pandoc's Markdown.
var rawBlock = lazyregexp.New("^ *```+ *\\{=html\\}$")

// rawInline matches HTML inside a line of pandoc's Markdown.
var rawInline = lazyregexp.New("`([^`\n]*)`\\{=html\\}")

// unwrapHTML removes the marks around HTML that pandoc kept because it has none for it.
func unwrapHTML(lines []string) {
	inside := false
	for i, l := range lines {
		switch {
		case inside && strings.HasPrefix(strings.TrimSpace(l), "```"):
			inside = false
			lines[i] = ""
		case strings.Contains(l, "{=html}"):
			inside = rawBlock().MatchString(l)
			lines[i] = rawInline().ReplaceAllString(l, "$1")
			if inside {
				lines[i] = ""
			}
		}
	}
}

// continued returns what stands before the second line of a block that has the given marks before its first.
func continued(marks string) string {
	return strings.Map(func(r rune) rune {
		if r == '>' {
			return r
		}
		return ' '
	}, marks)
}

// htmlAttributes returns pandoc's attributes as those of an element of HTML.
func htmlAttributes(s string) string {
	var classes []string
	var out strings.Builder
	for s = strings.TrimLeft(s, " "); s != ""; s = strings.TrimLeft(s, " ") {
		n := attributeLen(s)
		if n == 0 {
			break
		}
		switch a := s[:n]; a[0] {
		case '.':
			classes = append(classes, a[1:])
		case '#':
			writeAttribute(&out, "id", a[1:])
		default:
			key, value, _ := strings.Cut(a, "=")
			writeAttribute(&out, key, strings.Trim(value, `"`))
		}
		s = s[n:]
	}
	return out.String() + classAttribute(strings.Join(classes, " "))
}

// classAttribute returns the attribute that names classes, "" for none.
func classAttribute(names string) string {
	var out strings.Builder
	if names != "" {
		writeAttribute(&out, "class", names)
	}
	return out.String()
}

func writeAttribute(out *strings.Builder, key, value string) {
	out.WriteString(" " + html.EscapeString(key) + `="` + html.EscapeString(strings.Join(strings.Fields(value), " ")) + `"`)
}
