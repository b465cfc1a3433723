package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

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
