package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// readCredits reads a line that consists of roles, each followed by names, without colons:
// "某某新闻记者 张三 李四", "某报记者 | 张三 编辑 | 李四 校对 王五".
func readCredits(s string) (author, editor string) {
	if utf8.RuneCountInString(s) > 40 {
		return "", ""
	}
	if roles := hanfold.Simplify(s); !strings.Contains(roles, "记者") && !strings.Contains(roles, "编辑") {
		return "", ""
	}
	var authors, editors []string
	var list *[]string // where the names after the current role go
	role, names := false, 0
	separates := func(r rune) bool { return isTokenBreak(r) || r == '、' || cursor.Fold(r) == '/' }
	for _, token := range joinSpacedNames(strings.FieldsFunc(s, separates)) {
		if next, ok := creditRole(hanfold.Simplify(token), &authors, &editors); ok {
			if role && names == 0 {
				return "", ""
			}
			list, role, names = next, true, 0
			continue
		}
		n := utf8.RuneCountInString(token)
		if !role || n < 2 || n > 4 || !onlyHan(token) || strings.HasPrefix(token, "记者") || IsBoilerplate(token) {
			return "", ""
		}
		names++
		if list != nil {
			*list = append(*list, token)
		}
	}
	if names == 0 {
		return "", ""
	}
	return strings.Join(authors, " "), strings.Join(editors, "、")
}

// creditRole reports whether a token is a role. list is where the names after it go; it is nil for the
// roles that nobody is credited for here. The name of an outlet may precede 记者 and 编辑.
func creditRole(token string, authors, editors *[]string) (list *[]string, ok bool) {
	switch {
	case token == "通讯员" || token == "实习生" || strings.HasSuffix(token, "记者") && looksLikeName(token, 16):
		return authors, true
	case token == "责编" || strings.HasSuffix(token, "编辑") && looksLikeName(token, 16):
		return editors, true
	case token == "校对" || token == "摄影" || token == "审核" || token == "制图":
		return nil, true
	}
	return nil, false
}

// readSlashCredit reads the credits of Taiwanese papers: "聯合報／記者林知夏／嘉義即時報導",
// "記者林知夏／嘉義報導".
func readSlashCredit(s string) (outlet, names string) {
	if !strings.Contains(s, "/") && !strings.Contains(s, "／") {
		return "", ""
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return cursor.Fold(r) == '/' })
	n := len(parts)
	if n < 2 || n > 3 || !utf8.ValidString(s) || !hasAnySuffix(hanfold.Simplify(trimPiece(parts[n-1])), "报导", "报道") {
		return "", ""
	}
	credit := trimPiece(parts[n-2])
	i := strings.Index(hanfold.Simplify(credit), "记者")
	if i < 0 {
		return "", ""
	}
	names = readChineseNames(credit[i+len("记者"):])
	if utf8.RuneCountInString(names) < 2 || !onlyHan(strings.NewReplacer("、", "", " ", "").Replace(names)) {
		return "", ""
	}
	outlet = trimPiece(credit[:i])
	if n == 3 {
		outlet = trimPiece(parts[0])
	}
	if !isBareOutlet(outlet) {
		outlet = ""
	}
	return outlet, names
}

// readChineseNames returns the names in the value of an author label, without roles and outlets.
func readChineseNames(s string) string {
	s = cutAtButton(s)
	if !containsHan(s) {
		if looksLikeName(s, maxNames) {
			return s
		}
		return ""
	}
	if author, _ := readCredits("记者 " + s); author != "" {
		return author
	}
	if i := strings.LastIndex(s, "通讯员"); i > 0 { // between two names
		s = strings.TrimSpace(s[:i]) + " " + strings.TrimSpace(s[i+len("通讯员"):])
	}
	for _, reporter := range []string{"记者", "記者"} {
		if i := strings.LastIndex(s, reporter); i >= 0 {
			s = s[i+len(reporter):]
		}
	}
	s = strings.TrimFunc(s, isPieceMark)
	if !looksLikeName(s, maxNames) {
		return ""
	}
	return strings.Join(joinSpacedNames(strings.Fields(s)), " ")
}

// joinSpacedNames joins the two characters of names that papers print with a space, as wide as names
// of three: 宋 词 is one name.
func joinSpacedNames(words []string) []string {
	var names []string
	for i := 0; i < len(words); i++ {
		name := words[i]
		if i+1 < len(words) && isHanCharacter(name) && isHanCharacter(words[i+1]) {
			i++
			name += words[i]
		}
		names = append(names, name)
	}
	return names
}

// readEditor reads the value of an editor label: a name, without the staff code after it, or the code
// if there is nothing else.
func readEditor(s string) string {
	s = strings.TrimFunc(cutAtButton(s), isPieceMark)
	if containsHan(s) {
		if i := strings.IndexByte(s, '_'); i > 0 {
			s = s[:i]
		}
		fields := strings.Fields(s)
		if n := len(fields); n > 1 && !containsHan(fields[n-1]) {
			s = strings.Join(fields[:n-1], " ")
		}
	}
	if !looksLikeName(s, 30) {
		return ""
	}
	return s
}

// firstToken returns the first token of s if it looks like a short name, else "".
func firstToken(s string) string {
	if f := strings.FieldsFunc(s, isTokenBreak); len(f) > 0 && looksLikeName(f[0], 12) {
		return f[0]
	}
	return ""
}
