package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/hanfold"
)

// Longest names, in runes, that are believed.
const (
	maxOutlet = 40
	maxNames  = 60
)

// outletAndPlace reads the value of a source label: the outlet's name and, in
// brackets or after a space, its place.
func outletAndPlace(s string) (name, place string) {
	s = cutAtBoilerplate(s)
	name = s
	if isHan(s) {
		fields := strings.FieldsFunc(s, func(r rune) bool { return cursor.Fold(r) == ' ' })
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
	if bare, inside, ok := cutBracket(name); ok && isPlace(inside) {
		name, place = bare, inside
	}
	name = trimPiece(name)
	if !nameLike(name, maxOutlet) {
		return "", ""
	}
	return name, place
}

// cutBracket cuts a bracketed end off a name, or what follows an unopened one.
func cutBracket(s string) (before, inside string, ok bool) {
	i := strings.IndexAny(s, "(（")
	if i <= 0 {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	inside = strings.TrimRight(s[i+n:], ")） ")
	return strings.TrimSpace(s[:i]), inside, true
}

// isPlace says whether s may be a place in brackets after an outlet's name and
// not a part of the name.
func isPlace(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 5 || !isHan(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune("网端社报台号版频道刊", last)
}

// isRegion says whether s names a province of China or one of its equals.
func isRegion(s string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(s, "省"), "市") {
	case "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
		"河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏",
		"宁夏", "新疆", "香港", "澳门", "中国香港", "中国澳门", "中国台湾":
		return true
	}
	return false
}

// cutAtBoilerplate ends a value where a portal's buttons or marks begin.
func cutAtBoilerplate(s string) string {
	for _, mark := range []string{"举报", "分享", "返回", "我有话说", "查看更多", "打印", "字号", "收藏", ">>", "http", "扫一扫", "关注"} {
		if i := strings.Index(s, mark); i > 0 {
			s = s[:i]
		}
	}
	if i := strings.IndexAny(s, ")）]】"); i >= 0 && !strings.ContainsAny(s[:i], "(（[【") {
		s = s[:i]
	}
	return strings.TrimFunc(s, func(r rune) bool { return cursor.Fold(r) == ' ' })
}

// nameLike says whether s may be a name of at most most runes and is no sentence.
func nameLike(s string, most int) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= most && !strings.ContainsAny(s, "，。！？；!?;“”\"<>") && hasLetter(s)
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// isHan says whether s has a Chinese character.
func isHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// bareOutlet says whether a token beside a time may be an outlet's name: Han,
// short, and no word of the portal's own.
func bareOutlet(s string) bool {
	if !isHan(s) || !nameLike(s, 16) || utf8.RuneCountInString(s) < 2 || Boilerplate(s) {
		return false
	}
	if _, ok := readKind(&cursor.Cursor{Text: s}); ok {
		return false
	}
	switch s {
	case "原创", "优质原创作者", "作者", "转载", "我有话说", "发布", "更新", "独家", "头条", "置顶", "图片", "视频", "官方账号", "已认证", "公告", "通知", "通告":
		return false
	}
	if Section(s) == Topic {
		return false
	}
	for _, l := range timeAndPlace() {
		if strings.HasPrefix(s, l) {
			return false
		}
	}
	return !strings.ContainsAny(s, ":：、") && !isRegion(s) && !datetime.IsWeekday(s) && !hasEnding(hanfold.Simplify(s), "时间", "日期", "星期", "创作者", "字数", "分钟", "文章于")
}

// timeAndPlace are words before a time or a place.
func timeAndPlace() []string {
	return []string{"来自", "发布于", "发表于", "刊登于", "编辑于", "更新于", "分类于", "收录于", "IP属地", "属地"}
}

// placeToken returns the place in 来自北京 and 发布于河南, or "".
func placeToken(s string) string {
	for _, l := range timeAndPlace() {
		if place, ok := strings.CutPrefix(s, l); ok && isRegion(place) {
			return place
		}
	}
	return ""
}

// accountOf parts "湖北湖畔周刊官方账号", where style alone parts a place from the name of an
// account; of any other token the name is the token.
func accountOf(token string) (place, name string) {
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

// chineseNames reads the value of an author's label.
func chineseNames(s string) string {
	s = cutAtBoilerplate(s)
	if !isHan(s) {
		if nameLike(s, maxNames) {
			return s
		}
		return ""
	}
	if author, _ := credits("记者 " + s); author != "" {
		return author
	}
	for _, role := range []string{"通讯员", "记者", "記者"} {
		if i := strings.LastIndex(s, role); i >= 0 && role != "通讯员" {
			s = s[i+len(role):]
		} else if i > 0 {
			s = strings.TrimSpace(s[:i]) + " " + strings.TrimSpace(s[i+len(role):])
		}
	}
	s = strings.TrimFunc(s, trimmed)
	if !nameLike(s, maxNames) {
		return ""
	}
	return strings.Join(joinSpread(strings.Fields(s)), " ")
}

// joinSpread joins names of two characters that papers spread: 宋 词 is one.
func joinSpread(words []string) []string {
	var names []string
	for i := 0; i < len(words); i++ {
		name := words[i]
		if i+1 < len(words) && utf8.RuneCountInString(name) == 1 && utf8.RuneCountInString(words[i+1]) == 1 && allHan(name+words[i+1]) {
			i++
			name += words[i]
		}
		names = append(names, name)
	}
	return names
}

// credits reads a line of roles and the names behind them, which has no labels:
// "某某新闻记者 张三 李四", "某报记者 | 张三 编辑 | 李四 校对 王五".
func credits(s string) (author, editor string) {
	if utf8.RuneCountInString(s) > 40 {
		return "", ""
	}
	if roles := hanfold.Simplify(s); !strings.Contains(roles, "记者") && !strings.Contains(roles, "编辑") {
		return "", ""
	}
	var authors, editors []string
	named := &authors
	role, names := false, 0
	for _, token := range joinSpread(strings.FieldsFunc(s, func(r rune) bool { return isBreak(r) || r == '、' || cursor.Fold(r) == '/' })) {
		if next, ok := creditRole(hanfold.Simplify(token), &authors, &editors); ok {
			if role && names == 0 {
				return "", ""
			}
			named, role, names = next, true, 0
			continue
		}
		if n := utf8.RuneCountInString(token); !role || n < 2 || n > 4 || !allHan(token) || hasOpening(token, "记者") || Boilerplate(token) {
			return "", ""
		}
		names++
		if named != nil {
			*named = append(*named, token)
		}
	}
	if names == 0 {
		return "", ""
	}
	return strings.Join(authors, " "), strings.Join(editors, "、")
}

// koreanReporter reads "김하늘 기자", behind which an address or the label of a time may
// stand.
func koreanReporter(s string) string {
	words := strings.Fields(s)
	if len(words) == 3 && (strings.Contains(words[2], "@") || words[2] == "입력" || words[2] == "승인") {
		words = words[:2]
	}
	if len(words) != 2 || words[1] != "기자" && words[1] != "특파원" {
		return ""
	}
	hangul := func(r rune) bool { return unicode.Is(unicode.Hangul, r) }
	if n := utf8.RuneCountInString(words[0]); n < 2 || n > 4 || strings.TrimFunc(words[0], hangul) != "" {
		return ""
	}
	return words[0]
}

// creditRole says where the names behind a role go, nil for nowhere, and whether a
// token is a role. An outlet's name may stand before 记者 and 编辑.
func creditRole(token string, authors, editors *[]string) (*[]string, bool) {
	switch {
	case token == "通讯员" || token == "实习生" || strings.HasSuffix(token, "记者") && nameLike(token, 16):
		return authors, true
	case token == "责编" || strings.HasSuffix(token, "编辑") && nameLike(token, 16):
		return editors, true
	case token == "校对" || token == "摄影" || token == "审核" || token == "制图":
		return nil, true
	}
	return nil, false
}

// reported reads the credit of Taiwan's papers: "聯合報／記者林知夏／嘉義即時報導",
// "記者林知夏／嘉義報導".
func reported(s string) (outlet, names string) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return cursor.Fold(r) == '/' })
	n := len(parts)
	if n < 2 || n > 3 || !utf8.ValidString(s) || !hasEnding(hanfold.Simplify(trimPiece(parts[n-1])), "报导", "报道") {
		return "", ""
	}
	credit := trimPiece(parts[n-2])
	i := strings.Index(hanfold.Simplify(credit), "记者")
	if i < 0 {
		return "", ""
	}
	names = chineseNames(credit[i+len("记者"):])
	if utf8.RuneCountInString(names) < 2 || !allHan(strings.NewReplacer("、", "", " ", "").Replace(names)) {
		return "", ""
	}
	outlet = credit[:i]
	if n == 3 {
		outlet = trimPiece(parts[0])
	}
	if !bareOutlet(outlet) {
		outlet = ""
	}
	return outlet, names
}

func allHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

// editorOf reads the value of an editor's label: a name, without the staff code
// behind it, or the code where there is nothing else.
func editorOf(s string) string {
	s = strings.TrimFunc(cutAtBoilerplate(s), trimmed)
	if isHan(s) {
		if i := strings.IndexByte(s, '_'); i > 0 {
			s = s[:i]
		}
		fields := strings.Fields(s)
		if n := len(fields); n > 1 && !isHan(fields[n-1]) {
			s = strings.Join(fields[:n-1], " ")
		}
	}
	if !nameLike(s, 30) {
		return ""
	}
	return s
}

func firstToken(s string) string {
	if f := strings.FieldsFunc(s, isBreak); len(f) > 0 && nameLike(f[0], 12) {
		return f[0]
	}
	return ""
}
