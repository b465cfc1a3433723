package progress

import "strings"

// vague is the value of a figure that is no exact number, such as dozens.
const vague = -1

// maxMagnitude bounds the magnitudes of earthquakes.
const maxMagnitude = 10

// figures returns the figures of a title, the first of each kind.
func (r *reader) figures() []Figure {
	var figures []Figure
	seen := map[string]bool{}
	for at := 0; at < len(r.tokens); {
		kind, value, n := r.figureAt(at)
		if kind != "" && !seen[kind] {
			seen[kind] = true
			figures = append(figures, Figure{kind, value})
		}
		at += max(1, n)
	}
	return figures
}

// figureAt reads the figure at a token, and how many tokens it has.
func (r *reader) figureAt(at int) (kind string, value float64, n int) {
	if n := r.scoreLen(at); n > 0 {
		return score, r.tokens[at].value*1000 + r.tokens[at+n-1].value, n
	}
	value, n = r.numberAt(at)
	if n == 0 {
		return "", 0, 0
	}
	switch {
	case r.isMagnitude(at, n):
		return magnitude, value, n
	case r.isAge(at, n) || r.isDate(at, n):
		return "", 0, n
	}
	return r.kindOf(at, at+n), value, n
}

// numberAt reads the number at a token, in digits or words.
func (r *reader) numberAt(at int) (value float64, n int) {
	t := r.tokens[at]
	switch {
	case t.number:
		value, n = t.value, 1
	case t.isHan():
		value, n = hanNumber(r.tokens[at:])
	case r.has(number, at):
		value, n = r.words.values[t.text], 1
	}
	if n == 0 {
		if n = r.vagueLen[at]; n > 0 && t.isHan() && !r.countsPeople(at+n) {
			n = 0
		}
		return vague, n
	}
	for r.has(scale, at+n) {
		value *= r.words.values[r.tokens[at+n].text]
		n++
	}
	if n > 1 || !t.isHan() || r.countsPeople(at+n) {
		return value, n
	}
	return 0, 0
}

// countsPeople reports whether a token is what follows a number of people in Chinese, which has numerals in many other words.
func (r *reader) countsPeople(at int) bool {
	return at < len(r.tokens) && strings.Contains("人名死伤", r.tokens[at].text)
}

// hanDigits are the Chinese numerals from zero on, and hanUnits the powers of ten.
const hanDigits = "零一二三四五六七八九"

var hanUnits = map[string]float64{"十": 10, "百": 100, "千": 1000}

// hanNumber reads a number below ten thousand in Chinese numerals.
func hanNumber(tokens []token) (value float64, n int) {
	digit := 0.0
	for ; n < len(tokens); n++ {
		text := strings.Replace(tokens[n].text, "两", "二", 1)
		if unit := hanUnits[text]; unit > 0 {
			value, digit = value+max(digit, 1)*unit, 0
		} else if i := strings.Index(hanDigits, text); i >= 0 {
			digit = float64(i / len("零"))
		} else {
			break
		}
	}
	return value + digit, n
}

// scoreLen returns how many tokens the score at a token has: two short numbers with a hyphen or the like between, but
// neither a time nor years.
func (r *reader) scoreLen(at int) int {
	if at+2 >= len(r.tokens) {
		return 0
	}
	a, mark, b := r.tokens[at], r.tokens[at+1], r.tokens[at+2]
	if !a.number || !b.number || !mark.glued || !b.glued || len(a.text) > 3 || len(b.text) > 3 || strings.Contains(a.text+b.text, ".") {
		return 0
	}
	switch mark.text {
	case "-", "–", "比":
		return 3
	case ":", "：":
		if len(b.text) < 2 || a.value >= 24 || b.value >= 60 {
			return 3
		}
	}
	return 0
}

// isMagnitude reports whether the number between two tokens is the magnitude of an earthquake: it stands beside a word for
// one, or has decimals in a title about a quake.
func (r *reader) isMagnitude(at, n int) bool {
	t := r.tokens[at]
	if !t.number || t.value > maxMagnitude || t.value <= 0 {
		return false
	}
	before, after := at-1, at+n
	if before >= 0 && r.tokens[before].isMark() {
		before--
	}
	if after < len(r.tokens) && r.tokens[after].isMark() {
		after++
	}
	if r.all&quake != 0 {
		return r.has(magnitudeWord, before) || r.has(magnitudeWord, after) || strings.Contains(t.text, ".")
	}
	return r.has(magnitudeWord, at-1) && !r.tokens[at-1].isHan() && strings.Contains(t.text, ".") // M 4.3 - 12 km S of the town
}

// isAge reports whether a hyphen and a word follow a number, as in 5-year-old.
func (r *reader) isAge(at, n int) bool {
	return at+n+1 < len(r.tokens) && r.tokens[at+n].text == "-" && r.tokens[at+n].glued && r.tokens[at+n+1].glued && !r.tokens[at+n+1].number
}

// isDate reports whether a number is part of a date or a time in Chinese, or a year.
func (r *reader) isDate(at, n int) bool {
	t := r.tokens[at]
	if t.number && len(t.text) == 4 && (strings.HasPrefix(t.text, "19") || strings.HasPrefix(t.text, "20")) {
		return r.kindNear(at, at+n) == ""
	}
	return at+n < len(r.tokens) && strings.Contains("年月日时点分号", r.tokens[at+n].text)
}

// kindOf returns the kind of the number between two tokens: what people it counts, or the word behind it.
func (r *reader) kindOf(from, end int) string {
	if kind := r.kindNear(from, end); kind != "" {
		return kind
	}
	if end == len(r.tokens) || r.tokens[end].isMark() && r.tokens[end].text != "%" {
		return ""
	}
	if !r.tokens[end].isHan() || end+1 == len(r.tokens) {
		return otherKind + r.tokens[end].text
	}
	return otherKind + r.tokens[end].text + r.tokens[end+1].text
}

// maxBetween is how many words may stand between a number and the word that says what it counts, besides those that often do.
const maxBetween = 4

// kindNear returns what people the number between two tokens counts: as the nearest word says, the one behind it if two are as near.
func (r *reader) kindNear(from, end int) string {
	behind, far := r.kindFrom(end, +1)
	if before, near := r.kindFrom(from-1, -1); before != "" && (behind == "" || near < far) {
		return before
	}
	return behind
}

// kindFrom looks in one direction for a word that says what people a number counts, and how far it is.
func (r *reader) kindFrom(at, step int) (kind string, distance int) {
	for ; at >= 0 && at < len(r.tokens) && distance <= maxBetween; at += step {
		t := r.tokens[at]
		if t.number || t.isMark() {
			break
		}
		if kind := peopleKind(r.begin[at]); kind != "" {
			return kind, distance
		}
		if !r.has(between, at) {
			distance++
		}
	}
	return "", 0
}
