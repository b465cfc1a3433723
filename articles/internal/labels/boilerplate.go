package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// maxBoilerplate is the length in bytes of the longest line of interface text.
const maxBoilerplate = 120

// IsBoilerplate reports whether a whole line belongs to a site's interface and not to an article:
// 分享至, 举报, 打开APP, 上一篇：…, "Share this", "Advertisement". It is false for lines longer than
// 120 bytes.
func IsBoilerplate(line string) bool {
	if len(line) > maxBoilerplate {
		return false
	}
	s := cursor.Lower(strings.TrimFunc(line, isLineMark))
	if s == "" {
		return strings.TrimSpace(line) != "" && !IsOrnament(line)
	}
	return isInterfaceText(s) || isButtonRow(s)
}

// isInterfaceText reports whether s, in lower case, is a single button, link or label of an interface.
func isInterfaceText(s string) bool {
	if englishBoilerplate(s) || otherBoilerplate(s) {
		return true
	}
	s = hanfold.Simplify(s)
	return isHomeLink(s) || chineseBoilerplate(s) || hasBoilerplateOpening(s) || isReadingTime(s)
}

// isButtonRow reports whether s is a row of interface texts separated by spaces, bars, slashes or
// dots: "微信 微博 qq空间", "share | print | save".
func isButtonRow(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" |/·", cursor.Fold(r)) })
	if len(words) < 2 {
		return false
	}
	for _, w := range words {
		if w = strings.TrimFunc(w, isLineMark); w != "" && !isInterfaceText(w) {
			return false
		}
	}
	return true
}

// hasBoilerplateOpening reports whether s begins (and in part ends) as only interface texts do. Their
// middle varies: the name of a site, a title.
func hasBoilerplateOpening(s string) bool {
	n := utf8.RuneCountInString(s)
	if n <= 20 && !strings.ContainsAny(s, "，。；？！") {
		if hasAnyPrefix(s, "分享到", "分享至", "转发到", "扫一扫", "扫码", "扫描二维码", "微信扫", "用微信扫",
			"长按识别", "长按二维码", "点击下载", "点击查看", "点击进入",
			"点击加载", "点击展开", "阅读全部", "加载更多", "关键词：", "关键词:", "关键词阅读", "文章关键词",
			"标签：", "标签:", "登录后", "还可以输入") {
			return true
		}
		switch {
		case hasAnyPrefix(s, "打开", "下载"):
			return strings.Contains(s, "app") || strings.Contains(s, "客户端")
		case hasAnyPrefix(s, "返回"):
			return n <= 6
		case hasAnyPrefix(s, "登录"):
			return n <= 4
		case hasAnyPrefix(s, "进入"):
			return hasAnySuffix(s, "频道", "专题", "论坛", "专区", "直播", "主页")
		case hasAnyPrefix(s, "已有"):
			return hasAnySuffix(s, "参与", "评论", "赞", "跟贴")
		}
	}
	if hasAnyPrefix(s, "上一篇:", "下一篇:", "上一篇：", "下一篇：", "相关链接:", "相关链接：") {
		return true
	}
	if n <= 60 && !strings.HasSuffix(s, ".") && hasAnyPrefix(s, "share on ", "share to ", "share via ", "follow us ",
		"download our app", "download the ", "sign up for ", "subscribe to our", "subscribe for ", "sign up to ",
		"advertise with ", "do not sell ", "do not share or sell ") {
		return true
	}
	return hasAnyPrefix(s, "about the ", "contact the ") && strings.Count(s, " ") == 2 // with a site's name
}

// isHomeLink reports whether s is a link to a front page (网易首页).
func isHomeLink(s string) bool {
	return strings.HasSuffix(s, "首页") && utf8.RuneCountInString(s) <= 6
}

// isReadingTime reports whether s is an estimate of how long an article takes to read: "4 min read",
// "5–6 minutes".
func isReadingTime(s string) bool {
	if len(s) > 40 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	words := strings.Map(func(r rune) rune {
		if r = cursor.Fold(r); r >= '0' && r <= '9' || strings.ContainsRune(" -:.", r) {
			return -1
		}
		return r
	}, s)
	switch words {
	case "minread", "minsread", "minuteread", "minutesread", "minutes", "minuten", "minlesezeit", "minutenlesezeit",
		"lesezeitmin", "lesezeitminuten", "mindelecture", "minutesdelecture", "mindelectura",
		"分钟阅读", "阅读需分钟", "阅读约需分钟", "预计阅读分钟", "约分钟阅读":
		return true
	}
	return false
}

// IsOrnament reports whether a line consists of marks alone, such as a rule or a row of dots.
func IsOrnament(line string) bool {
	return line != "" && len(line) <= maxBoilerplate && strings.Trim(line, "-–—=_*·•.…~#+ \t　") == ""
}

// isLineMark reports whether r is a space or one of the marks that surround interface texts and
// section labels.
func isLineMark(r rune) bool {
	r = cursor.Fold(r)
	return r == ' ' || strings.ContainsRune("|·:>»›<«[]()【】「」,.。、-…+↓↑→▼▲×!！", r)
}

// CutBoilerplate returns a paragraph without the interface text that Chinese portals append to the last
// one of an article, such as "返回某某，查看更多".
func CutBoilerplate(paragraph string) string {
	tail := clipEnd(paragraph, 100)
	for _, end := range []string{"查看更多", "责任编辑：", "责任编辑:", "责编：", "举报/反馈", "阅读全文"} {
		if !strings.HasSuffix(tail, end) {
			continue
		}
		cut := strings.TrimSuffix(tail, end)
		if end == "查看更多" {
			i := strings.LastIndex(cut, "返回")
			if i < 0 || strings.ContainsAny(cut[i:], "。！？") {
				return paragraph
			}
			cut = cut[:i]
		}
		return strings.TrimRightFunc(paragraph[:len(paragraph)-len(tail)+len(cut)], cursor.IsSpace)
	}
	return paragraph
}
