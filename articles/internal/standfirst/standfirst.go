// Package standfirst makes a standfirst of how a text begins: its first sentences, without what pages print before
// them.
package standfirst

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/runes"
)

// maxText is how much of a text is read, in bytes.
const maxText = 8 << 10

// From returns the beginning of a plain text without the titles of the article, which pages repeat there, without
// datelines and lines about who published it when, and without leftover markup.
func From(text string, titles ...string) string {
	text = tidySpaces(stripMarkup(runes.Clip(text, maxText)))
	for {
		rest := strings.TrimLeftFunc(text, isLeftover)
		rest = cutRepeated(labels.CutDateline(cutLabel(rest)))
		for _, title := range titles {
			rest = cutTitle(rest, title)
		}
		if rest = cutPublished(rest); rest == text {
			return withoutQuote(text)
		}
		text = rest
	}
}

// Leftover markup in plain text.
var (
	tags      = lazyregexp.New(`</?[A-Za-z][^<>]{0,300}>`)
	strong    = lazyregexp.New(`\*\*([^*\n]{1,200})\*\*`)
	links     = lazyregexp.New(`!?\[([^\[\]\n]{0,200})\]\([^()\s]{1,1000}\)`)
	hashtags  = lazyregexp.New(`#([^#\s，。]{2,40})#`)
	addresses = lazyregexp.New(`https?://[!-~]+`)
)

// stripMarkup removes tags, the marks of Markdown and hashtags, and bare addresses.
func stripMarkup(text string) string {
	text = strings.ReplaceAll(html.UnescapeString(text), `"""`, "")
	text = tags().ReplaceAllString(text, " ")
	text = links().ReplaceAllString(text, "$1")
	text = strong().ReplaceAllString(text, "$1")
	text = hashtags().ReplaceAllString(text, "$1")
	return addresses().ReplaceAllString(text, "")
}

// isLeftover reports whether r cannot begin a sentence.
func isLeftover(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(".。，,、;；:：!！?？|｜_-–—―·•*>”’】〕]）)", r)
}

// tidySpaces puts a text on one line, without the spaces beside Chinese punctuation and the line breaks between Chinese
// characters.
func tidySpaces(text string) string {
	var out strings.Builder
	last := ' '
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			out.WriteString(text[i : i+size])
			last = r
			i += size
			continue
		}
		end := i + strings.IndexFunc(text[i:], func(r rune) bool { return !unicode.IsSpace(r) })
		if end < i {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[end:])
		broken := strings.Contains(text[i:end], "\n") && runes.IsHan(last) && runes.IsHan(next)
		if out.Len() > 0 && !broken && !isWide(last) && !isWide(next) && last != '“' && next != '”' {
			out.WriteByte(' ')
		}
		i = end
	}
	return out.String()
}

// isWide reports whether r is Chinese punctuation, which has its own space.
func isWide(r rune) bool {
	return r >= 0x3001 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20
}

// minRepeated is the length of a repeated beginning, in characters.
const minRepeated = 6

// cutRepeated removes the first of two equal beginnings, such as a title that a page prints twice, and a first sentence that the next
// begins with.
func cutRepeated(text string) string {
	for i, r := range runes.Clip(text, maxRepeated) {
		if r != ' ' && r != '。' && r != '”' {
			continue
		}
		rest := strings.TrimLeft(text[i+utf8.RuneLen(r):], " ")
		begins := strings.TrimRight(text[:i], " 。，！？”“")
		if utf8.RuneCountInString(begins) < minRepeated || !strings.HasPrefix(rest, begins) {
			continue
		}
		if behind, isTitle := strings.CutPrefix(rest, begins+" "); isTitle && r == ' ' {
			return behind
		}
		return rest
	}
	return text
}

// maxRepeated bounds a repeated beginning, in bytes.
const maxRepeated = 400

// label is what precedes an original title or names the column of a broadcast: [午夜新闻], 【晨报】.
var label = lazyregexp.New(`^(?:\[[^\[\]]{1,40}\]|【[^【】]{1,60}】|原标题[：:])`)

func cutLabel(text string) string { return text[len(label().FindString(text)):] }

// cutTitle removes a title from the beginning of a text, whatever punctuation separates its words, and the name of the site behind it.
func cutTitle(text, title string) string {
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
	if at == 0 {
		return text
	}
	rest := text[at:]
	if next, _ := utf8.DecodeRuneInString(rest); isWordRune(next) && !unicode.Is(unicode.Han, next) {
		return text // the title ends in the middle of a word
	}
	return strings.TrimLeftFunc(cutSite(rest), isLeftover)
}

// site is the name of a site behind a title, with its marks.
var site = lazyregexp.New(`^(?:[|｜_―-]+[^|｜_―\s，。]{1,20})+(?:\s|$)`)

func cutSite(text string) string { return text[len(site().FindString(text)):] }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// published is a time with a clock, as pages print it before a Chinese text.
var published = lazyregexp.New(`^\d{4}(?:年|-|/|\.)\d{1,2}(?:月|-|/|\.)\d{1,2}日? ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`)

const (
	maxPublishedWords = 5  // behind a time: who published, wrote and edited the text
	maxPublishedWord  = 14 // the length of each, in characters
)

// cutPublished removes the time of publication and the short words behind it, such as 来源, an outlet and names.
func cutPublished(text string) string {
	n := len(published().FindString(text))
	if n == 0 {
		return text
	}
	rest := text[n:]
	if next, _ := utf8.DecodeRuneInString(rest); isWide(next) {
		return text // 2031年5月6日 9:30，……
	}
	for range maxPublishedWords {
		rest = strings.TrimLeft(rest, " ")
		end := strings.IndexAny(rest, " 【")
		word := rest[:max(end, 0)]
		if end < 0 {
			word = rest
		}
		if word == "" || utf8.RuneCountInString(word) > maxPublishedWord || strings.ContainsAny(word, "，。！？,“") {
			break
		}
		rest = rest[len(word):]
	}
	return rest
}

// withoutQuote removes a quotation mark at the beginning that nothing closes.
func withoutQuote(text string) string {
	for _, pair := range []string{"“”", "\"\"", "「」", "（）", "()"} {
		r, size := utf8.DecodeRuneInString(pair)
		if rest, ok := strings.CutPrefix(text, string(r)); ok && !strings.Contains(rest, pair[size:]) {
			return rest
		}
	}
	return text
}
