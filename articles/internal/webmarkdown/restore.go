package webmarkdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/lazyregexp"
)

// restore writes what tools made of a page's boxes as Markdown that a parser reads the same way.
func restore(source string) string {
	lines := strings.Split(dropAttributes(source), "\n")
	unwrapHTML(lines)
	dedentLists(lines)
	lines = divideLinks(writeBoxes(divideLists(lines)))
	code := codeLines(lines)
	for i, l := range lines {
		if !code[i] {
			lines[i] = restoreLine(l)
		}
	}
	return strings.Join(lines, "\n")
}

// icon matches the emphasis that is left of an icon, which has no text.
var icon = lazyregexp.New(`(^|[ \[\])])(?:\\?_){2,4}($|[ \]])`)

// iconBefore matches the same before a word, which is an identifier unless isIconWord says otherwise.
var iconBefore = lazyregexp.New(`(^|[ \[\])])(?:\\?_){2}([\pL\pN][\pL\pN_\\]*\(?)`)

// strongEnd matches the end of strong words between underscores.
var strongEnd = lazyregexp.New(`[^\s_\\]_{2,3}($|[^\pL\pN_])`)

// spacedStrong matches strong words that have spaces at their ends, which Markdown does not read as such.
var spacedStrong = lazyregexp.New(`\*\*( *)([^*\n]*[^*\s])( *)\*\*`)

// nestedItem matches the marks of an item and of the first item of the list in it, so far apart that it would be
// code.
var nestedItem = lazyregexp.New(`^( *[*+-]) {5,}([*+-] )`)

// spacedTarget matches the address of a link that has spaces, which end an address in Markdown.
var spacedTarget = lazyregexp.New(`\]\((?:https?:|mailto:|whatsapp:|javascript:|/)[^()<>"\s]*(?: [^()<>"\s]*)+\)`)

// restoreLine writes one line without what belongs to a tool's own dialect.
func restoreLine(l string) string {
	if strings.Contains(l, "__") || strings.Contains(l, `\_`) {
		l = removeIcons(l)
	}
	if strings.Contains(l, " **") || strings.Contains(l, "** ") {
		l = trimStrong(l)
	}
	if strings.Contains(l, "](") {
		l = spacedTarget().ReplaceAllStringFunc(l, func(target string) string {
			return strings.ReplaceAll(strings.TrimRight(target[:len(target)-1], " "), " ", "%20") + ")"
		})
	}
	if strings.Contains(l, "     ") {
		l = nestedItem().ReplaceAllString(l, "$1   $2")
	}
	return l
}

// removeIcons removes what is left of icons from a line. Lines with inline code stay as they are.
func removeIcons(l string) string {
	if strings.Contains(l, "`") {
		return l
	}
	l = icon().ReplaceAllString(l, "$1$2")
	if strongEnd().MatchString(l) {
		return l
	}
	return iconBefore().ReplaceAllStringFunc(l, func(found string) string {
		m := iconBefore().FindStringSubmatch(found)
		if !isIconWord(m[2]) {
			return found
		}
		return m[1] + m[2]
	})
}

// isIconWord reports whether a word may stand behind an icon. Identifiers such as __user, __m256, __Foo_bar and __Call()
// may not.
func isIconWord(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	if unicode.IsLower(first) || strings.ContainsAny(w, `_\(`) {
		return false
	}
	return unicode.IsDigit(first) || !strings.ContainsFunc(w, unicode.IsDigit)
}

// trimStrong moves the spaces at the ends of strong words out of their stars.
func trimStrong(l string) string {
	if strings.Contains(l, "***") || strings.Contains(l, "`") {
		return l
	}
	return spacedStrong().ReplaceAllStringFunc(l, func(strong string) string {
		m := spacedStrong().FindStringSubmatch(strong)
		if !strings.ContainsFunc(m[2], unicode.IsLetter) {
			return strong
		}
		return m[1] + "**" + m[2] + "**" + m[3]
	})
}

// dedentLists removes the indent of lists that are indented like code because the page had them inside other
// boxes.
func dedentLists(lines []string) {
	base, inList := 0, false
	var f fences
	for i, l := range lines {
		bare := strings.TrimLeft(l, " ")
		if f.inCode(l) && base == 0 || bare == "" {
			continue
		}
		indent := len(l) - len(bare)
		item := isItem(bare)
		switch {
		case base > 0 && indent >= base:
			lines[i] = l[base:]
			continue
		case indent < 4:
			base, inList = 0, item || indent > 1 && inList
		case !inList && (item || bare[0] == '[' || bare[0] == '!' || bare[0] == '#'):
			base, inList = indent, item
			lines[i] = bare
		default:
			base = 0
		}
	}
}

// listGap is the least number of blank lines that html2text leaves between two lists.
const listGap = 3

// divideLists writes a comment between two lists. With nothing but blank lines between them, Markdown reads one list.
func divideLists(lines []string) []string {
	out := make([]string, 0, len(lines))
	blank, inList := 0, false
	var f fences
	for _, l := range lines {
		inCode := f.inCode(l)
		bare := strings.TrimLeft(l, " ")
		if bare == "" {
			blank++
			out = append(out, l)
			continue
		}
		indent := len(l) - len(bare)
		item := !inCode && indent < 4 && isItem(bare)
		if item && inList && blank >= listGap {
			out = append(out, "<!-- -->", "")
		}
		inList = item || indent > 1 && inList
		blank = 0
		out = append(out, l)
	}
	return out
}

// isItem reports whether a line begins with the mark of a list's item.
func isItem(l string) bool {
	if strings.HasPrefix(l, "* ") || strings.HasPrefix(l, "- ") || strings.HasPrefix(l, "+ ") {
		return true
	}
	digits := len(l) - len(strings.TrimLeft(l, "0123456789"))
	return digits > 0 && digits < 10 && strings.HasPrefix(l[digits:], ". ")
}
