package datetime

import (
	_ "embed" // for the names
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsreader/articles/internal/cursor"
)

// namesText has a line for the months and one for the weekdays of each language; see gen.go.
//
//go:generate go run gen.go package
//go:embed names.txt
var namesText string

// otherNames are spellings that newspapers and software print and CLDR does not have, in the form of namesText.
const otherNames = `en	months									sept
nl	months			mrt
ar	months						يونيه	يوليه`

// nameTable maps the folded names of months and weekdays to what they mean.
type nameTable struct {
	months map[string]time.Month
	// disputed has the months of names that languages do not agree on, by language.
	disputed map[string]map[string]time.Month
	// weekdays has true for full names, false for abbreviations.
	weekdays map[string]bool
}

// names returns the names of all languages.
var names = sync.OnceValue(func() *nameTable {
	t := &nameTable{months: map[string]time.Month{}, disputed: map[string]map[string]time.Month{}, weekdays: map[string]bool{}}
	for line := range strings.Lines(namesText + otherNames) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for i, column := range columns[2:] {
			for k, name := range strings.Split(column, ",") {
				t.add(columns[0], columns[1], i, foldName(name), k == 0)
			}
		}
	}
	t.addTruncations()
	return t
})

// add adds the folded name of the month or weekday i. The first of two languages that share a name prevails.
func (t *nameTable) add(locale, kind string, i int, name string, full bool) {
	switch {
	case name == "" || strings.ContainsAny(name, "0123456789"): // see readNumberedMonth
	case kind == "days":
		t.weekdays[name] = t.weekdays[name] || full
	default:
		t.addMonth(locale, withoutOf(name), time.Month(i+1))
	}
}

// withoutOf removes the "of" that Catalan names of months begin with.
func withoutOf(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "de "), "d’")
}

func (t *nameTable) addMonth(locale, name string, month time.Month) {
	known, ok := t.months[name]
	switch {
	case !ok:
		t.months[name] = month
	case known != month:
		if t.disputed[name] == nil {
			t.disputed[name] = map[string]time.Month{}
		}
		language, _, _ := strings.Cut(locale, "-")
		t.disputed[name][language] = month
	}
}

// addTruncations adds the first three and four letters of the names of a language that begin the name of no other of
// its months, such as сен for сентября, as software truncates them. They yield to all names.
func (t *nameTable) addTruncations() {
	named := map[string]bool{}
	for name := range t.months {
		named[name] = true
	}
	for line := range strings.Lines(namesText) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if columns[1] != "months" {
			continue
		}
		for name, month := range truncations(columns[2:]) {
			if month != 0 && !named[name] {
				t.addMonth(columns[0], name, month)
			}
		}
	}
}

// lastTruncated is the last letter of the scripts whose names are truncated: Latin, Greek and Cyrillic.
const lastTruncated = 0x052F

// truncations maps the truncated names of the months of a language to months, to 0 where they could be several.
func truncations(columns []string) map[string]time.Month {
	short := map[string]time.Month{}
	for i, column := range columns {
		for _, name := range strings.Split(column, ",") {
			runes := []rune(withoutOf(foldName(name)))
			if runes[0] > lastTruncated || slices.Contains(runes, ' ') {
				continue
			}
			for n := 3; n <= 4 && n < len(runes); n++ {
				month, start := time.Month(i+1), string(runes[:n])
				if known, ok := short[start]; ok && known != month {
					month = 0
				}
				short[start] = month
			}
		}
	}
	return short
}

// month returns the month with a folded name in a language, else in any; 0 if there is none.
func (t *nameTable) month(name, language string) time.Month {
	if month := t.disputed[name][language]; month != 0 {
		return month
	}
	return t.months[name]
}

// monthByName returns the month with a folded name, or 0 if there is none. The language, a BCP 47 tag, decides about
// names that mean different months in two languages, such as listopad.
func monthByName(name, language string) time.Month {
	if name == "" {
		return 0
	}
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	if month := names().month(name, language); month != 0 {
		return month
	}
	if in, ok := strings.CutPrefix(name, "ב"); ok { // "in", as Hebrew dates have it
		return names().month(in, language)
	}
	return 0
}

// readMonthName reads the name of a month, of one word or two. It returns 0 if there is none.
func readMonthName(c *cursor.Cursor, o Options) int {
	name := readName(c)
	month := monthByName(name, o.Language)
	if month == 0 && name != "" && name[0] >= utf8.RuneSelf {
		before := *c
		if c.SkipSpaces() {
			month = monthByName(name+" "+readName(c), o.Language)
		}
		if month == 0 {
			*c = before
		}
	}
	return int(month)
}

// maxName is the length in letters of the longest name that readName reads.
const maxName = 20

// readName reads a word of any script but the Chinese, Japanese and Korean ones, and returns it folded. It returns ""
// and does not move if the word is longer than a name or there is none.
func readName(c *cursor.Cursor) string {
	from, letters := c.Pos, 0
	for {
		r, n := c.Peek()
		if n == 0 || !isNameRune(r) && (letters == 0 || !unicode.IsMark(r)) {
			break
		}
		if letters++; letters > maxName {
			c.Pos = from
			return ""
		}
		c.Pos += n
	}
	return foldName(c.Text[from:c.Pos])
}

// atName reports whether a word that readName reads begins at the cursor.
func atName(c *cursor.Cursor) bool {
	r, n := c.Peek()
	return n > 0 && isNameRune(r)
}

// isNameRune reports whether r is a letter, or the mark of a Hebrew or Hindi abbreviation.
func isNameRune(r rune) bool {
	return r < cursor.FirstCJK && (r < utf8.RuneSelf && cursor.IsAlphabetic(r) || r >= utf8.RuneSelf && unicode.IsLetter(r) || r == '׳' || r == '॰')
}

// foldName returns a name in lower case, without the point of an abbreviation and without the marks of Latin, Greek,
// Cyrillic and Arabic letters: software loses them, and capitals of Greek and Turkish are printed without.
func foldName(name string) string {
	if isLetters(name) {
		return strings.ToLower(name)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(strings.TrimSpace(name))) {
		switch {
		case r >= 0x0300 && r <= 0x036F, r >= 0x064B && r <= 0x0655, r == '.', r == '׳', r == '॰':
		case r == 'ı':
			b.WriteByte('i')
		case r == 'ς':
			b.WriteRune('σ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isLetters reports whether a text consists of letters of ASCII.
func isLetters(s string) bool {
	for i := range len(s) {
		if !isASCIILetter(s[i]) {
			return false
		}
	}
	return true
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
