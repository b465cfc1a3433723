package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxStandfirst bounds a story's standfirst, in bytes: texts without full stops exist.
const maxStandfirst = 700

// sentences gives the first n sentences of the first paragraphs of a text, on one line.
func sentences(text string, n int) string {
	text = strings.Join(strings.Fields(clip(text, 4*maxStandfirst)), " ")
	for i, r := range text {
		if !endsSentence(text, i, r) {
			continue
		}
		if n--; n == 0 {
			return clipped(text[:closing(text, i+utf8.RuneLen(r))], maxStandfirst)
		}
	}
	return clipped(text, maxStandfirst)
}

// endsSentence is true of a full stop, and of a point, question or exclamation mark that a capital or an unspaced
// character follows: enough for a standfirst.
func endsSentence(text string, i int, r rune) bool {
	switch r {
	case '。', '！', '？':
		return true
	case '.', '!', '?':
		rest := text[closing(text, i+1):]
		before := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
		// An initial or a short title such as Mr. ends no sentence.
		return rest == "" || strings.HasPrefix(rest, " ") && (r != '.' || len(before) > 3 || strings.ToLower(before) == before)
	}
	return false
}

// closing is where the quotation marks and brackets at i end.
func closing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("”’」』）)\"'", r) {
			break
		}
		i += n
	}
	return i
}

// clipped is a text of at most limit bytes, with an ellipsis where it was cut.
func clipped(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.TrimSpace(clip(text, limit)) + "…"
}

// prose gives the paragraphs of a Markdown text without its headings, tables, code and pictures.
func prose(md string) string {
	var out strings.Builder
	for line := range strings.Lines(md) {
		start := strings.TrimSpace(line)
		if !strings.HasPrefix(start, "#") && !strings.HasPrefix(start, "|") && !strings.HasPrefix(start, "```") && !strings.HasPrefix(start, "![") {
			out.WriteString(line)
		}
	}
	return out.String()
}

// withoutTitle cuts off the title with which some texts begin again, whatever stands between its words.
func withoutTitle(text, title string) string {
	text = strings.TrimSpace(text)
	at := 0
	for _, want := range title {
		if !isWordRune(want) {
			continue
		}
		n := strings.IndexFunc(text[at:], isWordRune)
		if n < 0 {
			return text
		}
		got, size := utf8.DecodeRuneInString(text[at+n:])
		if unicode.ToLower(got) != unicode.ToLower(want) {
			return text
		}
		at += n + size
	}
	rest := text[at:]
	if next, _ := utf8.DecodeRuneInString(rest); isWordRune(next) && !unicode.Is(unicode.Han, next) {
		return text // the title is the beginning of a longer word
	}
	return strings.TrimLeftFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".。!！?？:：|-–—”\"", r)
	})
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
