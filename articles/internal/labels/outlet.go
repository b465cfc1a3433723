package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/hanfold"
)

// The longest plausible names, in runes.
const (
	maxOutlet = 40
	maxNames  = 60
)

// readOutlet reads the value of a source label: the name of an outlet and, in brackets or after a
// space, its place.
func readOutlet(s string) (name, place string) {
	s = cutAtButton(s)
	name = s
	if containsHan(s) {
		fields := strings.FieldsFunc(s, cursor.IsSpace)
		if len(fields) == 0 {
			return "", ""
		}
		name = fields[0]
		if len(fields) > 2 && fields[1] == "-" {
			name = strings.Join(fields[:3], " ")
		} else if len(fields) > 1 && isRegion(fields[1]) {
			place = fields[1]
		}
	}
	if before, inside, ok := cutBracket(name); ok && isPlace(inside) {
		name, place = before, inside
	}
	name = trimPiece(name)
	if !looksLikeName(name, maxOutlet) {
		return "", ""
	}
	return name, place
}

// cutBracket splits a name at its first opening bracket. inside is the rest without the closing
// bracket, which may be missing.
func cutBracket(s string) (before, inside string, ok bool) {
	i := strings.IndexAny(s, "(（")
	if i <= 0 {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	inside = strings.TrimRight(s[i+n:], ")） ")
	return strings.TrimSpace(s[:i]), inside, true
}

// isBareOutlet reports whether a token next to a time may be the name of an outlet, although no label
// says so: it is short, in Chinese, and no word that portals print there for something else.
func isBareOutlet(s string) bool {
	if !containsHan(s) || !looksLikeName(s, 16) || utf8.RuneCountInString(s) < 2 || IsBoilerplate(s) || isChineseName(s) {
		return false
	}
	if _, ok := readCountLabel(&cursor.Cursor{Text: s}); ok {
		return false
	}
	switch s {
	case "原创", "优质原创作者", "作者", "转载", "我有话说", "发布", "更新", "独家", "头条", "置顶", "图片", "视频",
		"官方账号", "已认证", "公告", "通知", "通告":
		return false
	}
	if Section(s) == Topic {
		return false
	}
	return !hasAnyPrefix(s, timeAndPlacePrefixes()...) && !strings.ContainsAny(s, ":：、") &&
		!isRegion(s) && !datetime.IsWeekday(s) && !hasAnySuffix(hanfold.Simplify(s), "时间",
		"日期", "星期", "创作者", "字数", "分钟", "文章于")
}

// isChineseName reports whether s has the form of a Chinese person's name: one of the common surnames and one
// or two more characters, which are not the end of an outlet's name.
func isChineseName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 3 || !onlyHan(s) {
		return false
	}
	s = hanfold.Simplify(s)
	_, surname := utf8.DecodeRuneInString(s)
	return words("surname").has(s[:surname]) && !hasAnySuffix(s, words("outlet ending").phrases()...)
}

// IsOutlet reports whether a line has the form of an outlet's name: it is a known agency or broadcaster, or its
// last word (in some languages its first) is one that the names of papers and broadcasters have, such as News,
// Zeitung or 日报.
func IsOutlet(line string) bool {
	if !looksLikeName(line, maxOutlet) || !startsUpper(line) || IsBoilerplate(line) {
		return false
	}
	s := hanfold.Simplify(cursor.Lower(line))
	if words("agency").has(s) || isNewsOutlet(s) {
		return true
	}
	if Section(line) != NoSection || strings.ContainsAny(line, ":：,") {
		return false
	}
	parts := strings.Fields(s)
	if r, _ := utf8.DecodeRuneInString(s); r >= cursor.FirstCJK {
		return len(parts) == 1 && utf8.RuneCountInString(s) >= 3 && hasAnySuffix(s, words("outlet ending").phrases()...)
	}
	n := len(parts)
	return n > 1 && n <= 6 && mayNamePeople(line) && (words("outlet word").has(parts[n-1]) || words("outlet opening").has(parts[0]))
}

// splitAccount splits "湖北湖畔周刊官方账号" (official account) into a region and the name of the account,
// which pages separate only by style. The name of any other token is the token itself.
func splitAccount(token string) (place, name string) {
	name, ok := strings.CutSuffix(token, "官方账号")
	if !ok || name == "" {
		return "", token
	}
	for i := range name {
		if isRegion(name[:i]) {
			return name[:i], name[i:]
		}
	}
	return "", name
}

// isPlace reports whether s, in brackets after the name of an outlet, may be a place and is not part of
// the name, such as 客户端 (app).
func isPlace(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 5 || !containsHan(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune("网端社报台号版频道刊", last)
}

// isRegion reports whether s is the name of a province of China or an equivalent region, in
// simplified characters.
func isRegion(s string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(s, "省"), "市") {
	case "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建",
		"江西", "山东",
		"河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古",
		"广西", "西藏",
		"宁夏", "新疆", "香港", "澳门", "中国香港", "中国澳门", "中国台湾":
		return true
	}
	return false
}

// timeAndPlacePrefixes are words that precede a time or a place.
func timeAndPlacePrefixes() []string {
	return []string{"来自", "发布于", "发表于", "刊登于", "编辑于", "更新于", "分类于", "收录于", "IP属地", "属地"}
}

// placeAfterPrefix returns the region in 来自北京 or 发布于河南, or "".
func placeAfterPrefix(s string) string {
	for _, l := range timeAndPlacePrefixes() {
		if place, ok := strings.CutPrefix(s, l); ok && isRegion(place) {
			return place
		}
	}
	return ""
}

// cutAtButton returns the value of a label up to the button or mark that follows it on portals.
func cutAtButton(s string) string {
	for _, mark := range []string{"举报", "分享", "返回", "我有话说", "查看更多", "打印", "字号", "收藏", ">>",
		"http", "扫一扫", "关注"} {
		if i := strings.Index(s, mark); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexAny(s, ")）]】"); i >= 0 && !strings.ContainsAny(s[:i], "(（[【") {
		s = s[:i]
	}
	return strings.TrimFunc(s, cursor.IsSpace)
}
