package datetime

import (
	"strings"
	"sync"
	"time"

	"newsreader/articles/internal/cursor"
)

// monthByName returns the month with the lower-case name or abbreviation w, or 0 if there is none.
func monthByName(w string) time.Month { return monthNames()[w] }

// monthNames maps names of months to months: those of English, German, French, Spanish, Italian,
// Portuguese, Dutch and Russian (in the genitive, as in dates), the Arabic ones of Egypt and the Gulf,
// and those of the Levant that are one word.
var monthNames = sync.OnceValue(func() map[string]time.Month {
	months := map[string]time.Month{}
	for _, table := range [...][12]string{
		{
			"jan january januar jänner janvier janv enero ene gennaio janeiro januari января",
			"feb february februar février févr fév febrero febbraio fevereiro fev februari февраля",
			"mar march märz mär mars marzo março maart mrt марта",
			"apr april avril avr abril abr aprile апреля",
			"may mai mayo maggio mag maio mei мая",
			"jun june juni juin junio giugno giu junho июня",
			"jul july juli juillet juil julio luglio lug julho июля",
			"aug august août aout agosto ago augustus августа",
			"sep sept september septembre septiembre settembre set setembro сентября",
			"oct october okt oktober octobre octubre ottobre ott outubro out октября",
			"nov november novembre noviembre novembro ноября",
			"dec december dez dezember décembre déc diciembre dic dicembre dezembro декабря",
		},
		{
			"يناير",
			"فبراير شباط",
			"مارس آذار",
			"أبريل ابريل إبريل نيسان",
			"مايو أيار",
			"يونيو يونيه حزيران",
			"يوليو يوليه تموز",
			"أغسطس اغسطس آب",
			"سبتمبر أيلول",
			"أكتوبر اكتوبر",
			"نوفمبر",
			"ديسمبر",
		},
	} {
		for i, names := range table {
			for name := range strings.FieldsSeq(names) {
				months[name] = time.Month(i + 1)
			}
		}
	}
	return months
})

// readHanMonth reads a month as 十一月 or 11月, which software prints instead of a name when it formats
// RFC 822 dates in Chinese or Japanese. It returns 0 if there is none.
func readHanMonth(c *cursor.Cursor) int {
	for i, name := range []string{
		"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月",
	} {
		if c.AcceptWord(name) {
			return i + 1
		}
	}
	if month, w := c.ReadNumber(2); w > 0 && c.Accept("月") != 0 {
		return month
	}
	return 0
}
