package main

import (
	"cmp"
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"newsreader/articles/traditional"
)

//go:embed messages_zh.yaml
var chineseMessagesText string

// The catalogues of errors and hints in Chinese, which a run without errors does not need.
var (
	simplifiedMessages  = sync.OnceValues(func() (catalogue, error) { return parseCatalogue(chineseMessagesText, traditional.AsWritten) })
	traditionalMessages = sync.OnceValues(func() (catalogue, error) { return parseCatalogue(chineseMessagesText, traditional.Text) })
)

// inChinese returns the catalogue in the characters that the reader reads, if these are Chinese.
func inChinese[T any](a *app, simplified, traditional func() (T, error)) (texts T, ok bool) {
	var err error
	switch a.wordsLanguage() {
	case "zh":
		texts, err = simplified()
	case "zh-Hant":
		texts, err = traditional()
	default:
		return texts, false
	}
	return texts, err == nil
}

// message puts an error or a hint into the reader's language. Errors are in English, as are those that the library keeps:
// clauses separated by colons, because each caller adds its own. A clause that the catalogue lacks, such as a server's own
// words, stays as it is.
func (a *app) message(english string) string {
	if english == "" {
		return ""
	}
	if messages, ok := inChinese(a, simplifiedMessages, traditionalMessages); ok {
		english, _ = messages.translate(english, maxClauses)
	}
	return systemWording(english)
}

const (
	// maxClauses bounds how many clauses of a message are translated, one after the other or one inside another.
	maxClauses = 32
	// maxClause bounds the length of what is looked up in the catalogue, in bytes.
	maxClause = 4 << 10
)

// catalogue holds the translations of clauses, the most specific first.
type catalogue []*clause

// clause is the translation of a clause or of several with their separators. Its operands are %q for a quoted string, %d
// for a whole number, %v for a word that stays as it is, %l for a list of such words, and %s for text that is translated
// in its turn.
type clause struct {
	english, chinese string
	several          bool   // whether the English text is of several clauses
	literal          string // the longest part of the English text without operands
	match            func(text string) (operands []string)
}

// parseCatalogue reads a YAML mapping of English to Chinese clauses. "(s)" in English stands for an optional s. The
// Chinese clause refers to the operands in their order, or by number, as %[2]s; in puts it into the reader's characters.
func parseCatalogue(text string, in func(string) string) (catalogue, error) {
	var pairs map[string]string
	if err := yaml.Unmarshal([]byte(text), &pairs); err != nil {
		return nil, err
	}
	letters := map[*clause]int{}
	all := make(catalogue, 0, len(pairs))
	for english, chinese := range pairs {
		c := &clause{english: english, chinese: in(quotedOperand().ReplaceAllString(chinese, "“$0”")), match: matcher(english)}
		_, _, rest := cutClause(english)
		c.several = rest != ""
		for _, part := range strings.Split(strings.ReplaceAll(operand().ReplaceAllString(english, "\x00"), optionalS, "\x00"), "\x00") {
			letters[c] += len(part)
			if len(part) > len(c.literal) {
				c.literal = part
			}
		}
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b *clause) int {
		return cmp.Or(cmp.Compare(letters[b], letters[a]), cmp.Compare(a.english, b.english))
	})
	return all, nil
}

// optionalS stands for an optional s in the English clauses of a catalogue.
const optionalS = "(s)"

// operand is an operand of a clause.
var operand = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`%(?:\[([1-9])\])?([qdlsv])`) })

// quotedOperand is an operand that Chinese clauses have in quotes.
var quotedOperand = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`%(?:\[[1-9]\])?q`) })

// operandPatterns match the operands of English clauses.
var operandPatterns = map[string]string{"%q": `("(?:[^"\\]|\\.)*")`, "%d": `(-?\d+)`, "%s": `(.+)`, "%v": `(\S+)`, "%l": `(\S+(?:, \S+)*)`}

// matcher returns a function that returns the operands of an English clause, nil where the text is another.
func matcher(english string) func(string) []string {
	pattern := sync.OnceValue(func() *regexp.Regexp {
		quoted := strings.ReplaceAll(regexp.QuoteMeta(english), regexp.QuoteMeta(optionalS), "s?")
		return regexp.MustCompile("^" + operand().ReplaceAllStringFunc(quoted, func(o string) string { return operandPatterns[o] }) + "$")
	})
	return func(text string) []string { return pattern().FindStringSubmatch(text) }
}

// translate returns a message in Chinese, and whether all its clauses are in the catalogue.
func (c catalogue) translate(english string, clauses int) (chinese string, whole bool) {
	if clauses == 0 {
		return english, false
	}
	first, separator, rest := cutClause(english)
	if known, operands := c.find(english, rest != ""); known != nil {
		return c.fill(known.chinese, operands, clauses-1)
	}
	if rest == "" {
		return english, false
	}
	first, firstWhole := c.translate(first, clauses-1)
	rest, restWhole := c.translate(rest, clauses-1)
	return first + chineseSeparators[separator] + rest, firstWhole && restWhole
}

// find returns the most specific translation of a text with the text's operands, nil if there is none. A text of several
// clauses is not taken for one with a long operand, which could move what a server says in front of what is said about it.
func (c catalogue) find(english string, several bool) (*clause, []string) {
	if len(english) > maxClause {
		return nil, nil
	}
	for _, known := range c {
		if several && !known.several || !strings.Contains(english, known.literal) {
			continue
		}
		if operands := known.match(english); operands != nil {
			return known, operands[1:]
		}
	}
	return nil, nil
}

// fill puts the operands of an English clause into the Chinese one.
func (c catalogue) fill(chinese string, operands []string, clauses int) (text string, whole bool) {
	whole = true
	next, end := 0, 0
	for _, o := range operand().FindAllStringSubmatchIndex(chinese, -1) {
		if o[2] >= 0 {
			next = int(chinese[o[2]] - '1')
		}
		value, all := c.operandText(chinese[o[4]], operands[next], clauses)
		text = joinHan(text, chinese[end:o[0]]) + value
		whole = whole && all
		next, end = next+1, o[1]
	}
	return joinHan(text, chinese[end:]), whole
}

// operandText returns an operand of a kind as it is in Chinese, and whether all of it is in the catalogue.
func (c catalogue) operandText(kind byte, operand string, clauses int) (text string, whole bool) {
	switch kind {
	case 'q':
		return operand[1 : len(operand)-1], true
	case 'l':
		return strings.ReplaceAll(operand, ", ", "、"), true
	case 's':
		return c.translate(operand, clauses)
	}
	return operand, true
}

// joinHan joins what surrounds an operand. The space that sets off Latin letters and digits is dropped between Han.
func joinHan(text, rest string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
	if unicode.Is(unicode.Han, last) && unicode.Is(unicode.Han, first) {
		rest = strings.TrimPrefix(rest, " ")
	}
	return text + rest
}

// chineseSeparators maps what stands between clauses.
var chineseSeparators = map[string]string{": ": "：", "; ": "；"}

// cutClause cuts a message after its first clause. Quotation marks hold no separator.
func cutClause(message string) (first, separator, rest string) {
	quoted := false
	for i := 0; i < len(message); i++ {
		switch {
		case message[i] == '\\' && quoted:
			i++
		case message[i] == '"':
			quoted = !quoted
		case !quoted && i+2 <= len(message) && chineseSeparators[message[i:i+2]] != "":
			return message[:i], message[i : i+2], message[i+2:]
		}
	}
	return message, "", ""
}
