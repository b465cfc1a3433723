package progress

import (
	"embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

//go:embed words/*.txt
var wordFiles embed.FS

// sections is a set of sections of the files of words, a bit each.
type sections uint32

// sectionNames are the sections that the files have, in the order of their bits.
var sectionNames = []string{
	"dead", "injured", "missing", "arrested", "evacuated", "infected",
	"quake", "magnitude", "between", "number", "scale", "vague number",
	"to come", "to", "no verb", "open", "settled", "comment",
}

const (
	dead sections = 1 << iota
	injured
	missing
	arrested
	evacuated
	infected
	quake
	magnitudeWord
	between
	number
	scale
	vagueNumber
	toCome
	to
	noVerb
	open
	settled
	comment
)

// A vocabulary has the words of all languages together.
type vocabulary struct {
	phrases map[string]sections // by the tokens of a phrase, with spaces between those of Latin script
	longest map[string]int      // the number of tokens of the longest phrase that begins with a token
	values  map[string]float64  // of the words that are numbers
}

// readVocabulary reads the words when the first title is read: most runs of the program read none.
var readVocabulary = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{map[string]sections{}, map[string]int{}, map[string]float64{}}
	files, err := wordFiles.ReadDir("words")
	for _, file := range files {
		var text []byte
		if text, err = wordFiles.ReadFile("words/" + file.Name()); err == nil {
			v.add(string(text))
		}
	}
	if err != nil {
		panic(err) // embedded files can be read
	}
	return v
})

// add adds the words of one file: a section's name in brackets, then one word or phrase a line, with its value if it is
// a number. Lines that begin with # are comments.
func (v *vocabulary) add(file string) {
	var section sections
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch name, isName := strings.CutPrefix(line, "["); {
		case isName:
			section = sections(1) << slices.Index(sectionNames, strings.TrimSuffix(name, "]"))
		case line != "" && line[0] != '#':
			v.addPhrase(section, line)
		}
	}
}

func (v *vocabulary) addPhrase(section sections, line string) {
	if word, value, ok := strings.Cut(line, " "); ok && section&(number|scale) != 0 {
		line = word
		v.values[word], _ = strconv.ParseFloat(value, 64)
	}
	v.phrases[line] |= section
	first := tokenize(line)[0].text
	v.longest[first] = max(v.longest[first], tokensIn(line))
}

// tokensIn returns how many tokens a phrase has.
func tokensIn(phrase string) int {
	if runes.ContainsHan(phrase) {
		return utf8.RuneCountInString(phrase)
	}
	return 1 + strings.Count(phrase, " ")
}
