package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/runes"
)

// The datelines that [CutDateline] removes, besides those that [Dateline] reads.
var (
	// 新华社莫斯科10月8日电（记者张三）, 北京11月3日电, 湖畔娱乐讯, 湖畔网消息：
	chineseWire = lazyregexp.New(`^[\p{Han}A-Za-z]{0,14}(?:\d{1,2}月)?\d{1,2}日(?:晚间|晚|早|上午|下午)?[电電讯訊](?:综合(?:报道)?|綜合(?:報道)?)?`)
	chineseTag  = lazyregexp.New(`^\p{Han}{1,10}(?:[讯訊]|[社网網报報台][电電])`)
	chineseNews = lazyregexp.New(`^\p{Han}{2,12}(?:消息|[讯訊])[：:]`)
	// LONDON, Nov 18 (Reuters) - , New Delhi (CNN) -- , (AP) —
	latinWire = lazyregexp.New(`^(?:\p{Lu}[\p{L}\d.,'’/ -]{1,60} )?\(([\p{L}. ]{2,24})\) ?[-–—]+ *`)
	// LONDON, Nov 18 - , PARIS —
	latinPlace = lazyregexp.New(`^\p{Lu}{3,}[\p{Lu}.,'’ -]*(?:, ?\p{Lu}[\p{L}.]+ \d{1,2})? [-–—]+ +`)
)

// CutDateline returns a paragraph without the datelines that agencies and papers print before the first sentence.
func CutDateline(paragraph string) string {
	for {
		s := strings.TrimLeftFunc(paragraph, cursor.IsSpace)
		n := datelineLen(s)
		if n == 0 {
			return paragraph
		}
		paragraph = strings.TrimLeftFunc(s[n:], func(r rune) bool { return cursor.IsSpace(r) || r == '：' || r == ':' })
	}
}

// datelineLen returns the length of the dateline that s begins with, 0 if there is none.
func datelineLen(s string) int {
	head := runes.Clip(s, 300)
	if !containsHan(runes.Clip(head, 40)) {
		if m := latinWire().FindStringSubmatchIndex(head); m != nil && (isEnglishOutlet(head[m[2]:m[3]]) || words("agency").has(strings.ToLower(head[m[2]:m[3]]))) {
			return m[1]
		}
		return len(latinPlace().FindString(head))
	}
	if inside, ok := leadingBrackets(head); ok && len(inside) <= maxDateline && !isEmpty(bracketedDateline(inside)) {
		_, first := utf8.DecodeRuneInString(head)
		end := first + len(inside)
		_, last := utf8.DecodeRuneInString(head[end:])
		return end + last
	}
	if n := len(chineseNews().FindString(head)); n > 0 {
		return n
	}
	n := max(len(chineseWire().FindString(head)), len(chineseTag().FindString(head)))
	if n == 0 {
		return 0
	}
	rest := head[n:]
	if names, ok := leadingBrackets(rest); ok {
		end := strings.Index(rest, names) + len(names)
		_, last := utf8.DecodeRuneInString(rest[end:])
		return n + end + last
	}
	if next, _ := utf8.DecodeRuneInString(rest); !cursor.IsSpace(next) && next != '：' && next != ':' {
		return 0 // 电话 (telephone), 讯问 (to question)
	}
	return n
}

// isEmpty reports whether a dateline says nothing.
func isEmpty(l Line) bool { return l.Source == "" && l.Author == "" && l.Place == "" }
