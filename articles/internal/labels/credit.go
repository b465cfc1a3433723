package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// readCredits reads a line of roles and the names behind them, which has no labels:
// "某某新闻记者 张三 李四", "某报记者 | 张三 编辑 | 李四 校对 王五".
func readCredits(s string) (author, editor string) {
	if utf8.RuneCountInString(s) > 40 {
		return "", ""
	}
	if roles := hanfold.Simplify(s); !strings.Contains(roles, "记者") && !strings.Contains(roles, "编辑") {
		return "", ""
	}
	var authors, editors []string
	named := &authors
	role, names := false, 0
	for _, token := range joinSpacedNames(strings.FieldsFunc(s, func(r rune) bool { return isTokenBreak(r) || r == '、' || cursor.Fold(r) == '/' })) {
		if next, ok := creditRole(hanfold.Simplify(token), &authors, &editors); ok {
			if role && names == 0 {
				return "", ""
			}
			named, role, names = next, true, 0
			continue
		}
		if n := utf8.RuneCountInString(token); !role || n < 2 || n > 4 || !onlyHan(token) || hasAnyPrefix(token, "记者") || Boilerplate(token) {
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
	case token == "通讯员" || token == "实习生" || strings.HasSuffix(token, "记者") && looksLikeName(token, 16):
		return authors, true
	case token == "责编" || strings.HasSuffix(token, "编辑") && looksLikeName(token, 16):
		return editors, true
	case token == "校对" || token == "摄影" || token == "审核" || token == "制图":
		return nil, true
	}
	return nil, false
}

// readSlashCredit reads the credit of Taiwan's papers: "聯合報／記者林知夏／嘉義即時報導",
// "記者林知夏／嘉義報導".
func readSlashCredit(s string) (outlet, names string) {
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
	outlet = credit[:i]
	if n == 3 {
		outlet = trimPiece(parts[0])
	}
	if !isBareOutlet(outlet) {
		outlet = ""
	}
	return outlet, names
}

// readChineseNames reads the value of an author's label.
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
	for _, role := range []string{"通讯员", "记者", "記者"} {
		if i := strings.LastIndex(s, role); i >= 0 && role != "通讯员" {
			s = s[i+len(role):]
		} else if i > 0 {
			s = strings.TrimSpace(s[:i]) + " " + strings.TrimSpace(s[i+len(role):])
		}
	}
	s = strings.TrimFunc(s, isPieceMark)
	if !looksLikeName(s, maxNames) {
		return ""
	}
	return strings.Join(joinSpacedNames(strings.Fields(s)), " ")
}

// joinSpacedNames joins names of two characters that papers spread: 宋 词 is one.
func joinSpacedNames(words []string) []string {
	var names []string
	for i := 0; i < len(words); i++ {
		name := words[i]
		if i+1 < len(words) && utf8.RuneCountInString(name) == 1 && utf8.RuneCountInString(words[i+1]) == 1 && onlyHan(name+words[i+1]) {
			i++
			name += words[i]
		}
		names = append(names, name)
	}
	return names
}

// readKoreanReporter reads "김하늘 기자", behind which an address or the label of a time may
// stand.
func readKoreanReporter(s string) string {
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

// readEditor reads the value of an editor's label: a name, without the staff code
// behind it, or the code where there is nothing else.
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

func firstToken(s string) string {
	if f := strings.FieldsFunc(s, isTokenBreak); len(f) > 0 && looksLikeName(f[0], 12) {
		return f[0]
	}
	return ""
}
