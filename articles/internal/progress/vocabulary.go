package progress

import (
	"embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

//go:embed words/*.txt
var wordFiles embed.FS

// A vocabulary has the sections of all languages together.
type vocabulary struct {
	sections map[string]map[string]bool
	values   map[string]float64 // of the words that are numbers
	longest  int                // the length of the longest phrase, in tokens
}

// readVocabulary reads the words when the first title is read: most runs of the program read none.
var readVocabulary = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{sections: map[string]map[string]bool{}, values: map[string]float64{}}
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
	section := map[string]bool{}
	numbers := false
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			name = strings.TrimSuffix(name, "]")
			if v.sections[name] == nil {
				v.sections[name] = map[string]bool{}
			}
			section, numbers = v.sections[name], name == "number" || name == "scale"
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		if word, value, ok := strings.Cut(line, " "); numbers && ok {
			line = word
			v.values[word], _ = strconv.ParseFloat(value, 64)
		}
		section[line] = true
		v.longest = max(v.longest, tokensIn(line))
	}
}

// tokensIn returns how many tokens a phrase has.
func tokensIn(phrase string) int {
	if runes.ContainsHan(phrase) {
		return utf8.RuneCountInString(phrase)
	}
	return 1 + strings.Count(phrase, " ")
}
