package labels

import (
	"strings"
	"sync"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// CreditsPicture reports whether a line credits a picture in words that no title has: "Foto: Jan Roe",
// "(AP Photo/Jane Roe)", "© Lake Pictures". Of a paragraph only the end is looked at.
func CreditsPicture(line string) bool {
	s := cursor.Lower(line)
	if len(s) > 300 {
		s = clipEnd(s, maxBoilerplate)
	}
	s = strings.ReplaceAll(closeColons(hanfold.Simplify(s)), "：", ":")
	return hasCreditLabel(s) || hasAnySuffix(s, " 摄", "/摄") || creditsAgency(s) || IsPictureCredit(line)
}

// hasCreditLabel reports whether s, in lower case, has one of the labels of credits.
func hasCreditLabel(s string) bool { return creditLabels().within(s) }

// creditLabels are the words of credits with a mark at their end or beginning, or of a script without spaces. Bare words
// may as well stand in a sentence.
var creditLabels = sync.OnceValue(func() *phraseIndex {
	var labels []string
	for _, word := range words("picture credit").phrases() {
		first, _ := utf8.DecodeRuneInString(word)
		if first >= cursor.FirstCJK || strings.ContainsRune("(©", first) || hasAnySuffix(word, ":", "...") {
			labels = append(labels, word)
		}
	}
	return newPhraseIndex(labels)
})

// creditsAgency reports whether s, in lower case, ends in an agency and a photographer with a slash between them:
// "Jane Roe/Reuters", "EFE / Juan Roe".
func creditsAgency(s string) bool {
	before, after, ok := strings.Cut(clipEnd(s, 60), "/")
	if !ok {
		return false
	}
	fields := strings.FieldsFunc(before, func(r rune) bool { return strings.ContainsRune(" .(", r) })
	after = strings.TrimRight(strings.TrimSpace(after), ". )")
	return len(fields) > 0 && words("agency").has(fields[len(fields)-1]) || words("agency").has(after)
}

// IsPictureLabel reports whether a whole line is the label of a picture or film, whose description or credit
// stands on the next line.
func IsPictureLabel(line string) bool {
	return words("picture label").hasFolded(strings.TrimRight(line, ":： "))
}

// CutStandfirstLabel returns a paragraph without the label before a standfirst, such as 摘要：.
func CutStandfirstLabel(paragraph string) string {
	open := strings.TrimLeft(paragraph, "[【")
	label := openingOf(open, words("standfirst"))
	if label == "" {
		return paragraph
	}
	rest := strings.TrimLeft(open[len(label):], " 　\u00a0")
	if !containsHan(label) && !hasAnyPrefix(rest, ":", "：", "|", "]") {
		return paragraph
	}
	return strings.TrimLeft(rest, ":：| 　\u00a0]】")
}

// CutCapturedLabel returns what follows the label of the time when a copy was taken, such as 抓取时间 or
// "Saved on", and whether a line has one.
func CutCapturedLabel(line string) (rest string, ok bool) {
	label := openingOf(line, words("captured"))
	if label == "" {
		return line, false
	}
	return strings.TrimLeft(line[len(label):], ":： "), true
}

// CutReadMore splits a line that points to another article, such as "Read more: How one island kept its
// ferry", into the label and the other's title.
func CutReadMore(line string) (label, title string, ok bool) {
	label = openingOf(line, words("read more"))
	if label == "" {
		return "", "", false
	}
	rest := line[len(label):]
	title = strings.TrimLeft(rest, ":：|>》】 　\u00a0")
	separated := strings.TrimLeft(rest, " 　\u00a0") != title // by more than spaces
	return label, title, separated && runes.Columns(title) >= 8
}

// IsCommentsHeading reports whether a line, without a count, is the heading of readers' comments.
func IsCommentsHeading(line string) bool {
	return words("comments").hasFolded(line)
}

// maxAboutAuthor is the greatest length of the label of a text about the author, in bytes.
const maxAboutAuthor = 60

// IsAboutAuthor reports whether a whole line is the label above a text about the author.
func IsAboutAuthor(line string) bool {
	return len(line) <= maxAboutAuthor && words("about author").hasFolded(strings.TrimRight(line, ":： "))
}

// CutAbout returns the name in the label above a text about a person, such as "About Ana Ruiz", or "".
func CutAbout(line string) string {
	if len(line) > maxAboutAuthor {
		return ""
	}
	line = strings.TrimRight(line, ":： ")
	label := openingOf(line, words("about"))
	if label == "" {
		return ""
	}
	return strings.TrimLeft(line[len(label):], " :：")
}

// maxTimeLabel is the greatest length of the label of a time, in bytes.
const maxTimeLabel = 60

// IsTimeLabel reports whether a whole line is the label of a time that stands on another line.
func IsTimeLabel(line string) bool {
	if len(line) > maxTimeLabel {
		return false
	}
	s := strings.TrimRight(line, ":： ")
	return words("published").hasFolded(s) || words("updated").hasFolded(s)
}

// openingOf returns what a line begins with, as printed, if that is one of the words.
func openingOf(line string, list *wordList) string {
	if !list.mayOpen(line) {
		return ""
	}
	s := hanfold.Simplify(cursor.Lower(runes.Clip(line, 60)))
	label := list.opening(s)
	if n := len(label); n > 0 && n <= len(line) && hanfold.Simplify(cursor.Lower(line[:n])) == label {
		return line[:n]
	}
	return "" // or the lower case has another length
}
