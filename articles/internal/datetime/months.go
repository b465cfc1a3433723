package datetime

import (
	"strings"
	"time"

	"newsreader/articles/internal/cursor"
)

// monthByName returns the month that a lower-case word names in English, German,
// French, Spanish, Italian, Portuguese, Dutch or Russian, or 0.
func monthByName(w string) time.Month {
	if w != "" && w[0] >= 0xD8 {
		return arabicMonth(w)
	}
	switch w {
	case "jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "janeiro", "januari", "января":
		return time.January
	case "feb", "february", "februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro", "fev", "februari", "февраля":
		return time.February
	case "mar", "march", "märz", "mär", "mars", "marzo", "março", "maart", "mrt", "марта":
		return time.March
	case "apr", "april", "avril", "avr", "abril", "abr", "aprile", "апреля":
		return time.April
	case "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "мая":
		return time.May
	case "jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho", "июня":
		return time.June
	case "jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "июля":
		return time.July
	}
	return laterMonth(w)
}

// laterMonth is monthNamed for the months from August.
func laterMonth(w string) time.Month {
	switch w {
	case "aug", "august", "août", "aout", "agosto", "ago", "augustus", "августа":
		return time.August
	case "sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro", "сентября":
		return time.September
	case "oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "октября":
		return time.October
	case "nov", "november", "novembre", "noviembre", "novembro", "ноября":
		return time.November
	case "dec", "december", "dez", "dezember", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "декабря":
		return time.December
	}
	return 0
}

// arabicMonth is monthNamed for the names of Egypt and the Gulf, and for those of the
// Levant that are one word.
func arabicMonth(w string) time.Month {
	for i, names := range [...]string{"يناير", "فبراير شباط", "مارس آذار", "أبريل ابريل إبريل نيسان", "مايو أيار", "يونيو يونيه حزيران", "يوليو يوليه تموز",
		"أغسطس اغسطس آب", "سبتمبر أيلول", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"} {
		for name := range strings.FieldsSeq(names) {
			if name == w {
				return time.Month(i + 1)
			}
		}
	}
	return 0
}

// readHanMonth reads 十一月 or 11月, the month's name where software sets RFC 822's form in Chinese or Japanese; 0 is none.
func readHanMonth(c *cursor.Cursor) int {
	for i, name := range []string{"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"} {
		if c.AcceptWord(name) {
			return i + 1
		}
	}
	if month, w := c.ReadNumber(2); w > 0 && c.Accept("月") != 0 {
		return month
	}
	return 0
}
