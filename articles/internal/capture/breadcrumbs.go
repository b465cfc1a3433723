package capture

import (
	"newsreader/articles/internal/labels"
	"strings"
	"unicode/utf8"
)

// Bounds of what is taken for breadcrumbs: their number and the length of each.
const (
	maxCrumbs = 8
	maxCrumb  = 24 // in runes
)

// readCrumbs reads a line of breadcrumbs, such as "首页 > 新闻 > 正文", and returns
// nil for any other. A button behind the last crumb (申请入驻) is left out.
func readCrumbs(s string) []string {
	for _, label := range []string{"当前位置", "您的位置", "您所在的位置", "你的位置", "位置", "You are here"} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			s = strings.TrimLeft(rest, ":： ")
		}
	}
	s = strings.NewReplacer("> >", ">", ">>", ">").Replace(s)
	for _, mark := range []string{">", "›", "»", "＞", "→"} {
		if strings.Contains(s, mark) {
			return cutCrumbs(s, mark)
		}
	}
	if strings.Contains(s, " / ") {
		return cutCrumbs(s, " / ")
	}
	return nil
}

// cutCrumbs cuts a line at mark. All parts must be short names, or it is no
// trail; an arrow that ends a line is a button's.
func cutCrumbs(s, mark string) []string {
	parts := strings.SplitN(s, mark, maxCrumbs+2)
	if len(parts) < 2 || len(parts) > maxCrumbs {
		return nil
	}
	var out []string
	for i, p := range parts {
		p = strings.TrimFunc(p, blank)
		if i == len(parts)-1 {
			p = withoutButtons(p)
		}
		if i == len(parts)-1 && len(out) > 1 && (p == "" || utf8.RuneCountInString(p) > maxCrumb && beginsTrail(out[0])) {
			break // the title itself is no crumb
		}
		if p == "" || utf8.RuneCountInString(p) > maxCrumb || strings.ContainsAny(p, "，。！？!?:：；;“”\"<") {
			return nil
		}
		out = append(out, p)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// withoutButtons drops interface words behind the name of the last crumb.
func withoutButtons(s string) string {
	for {
		i := strings.LastIndexFunc(s, blank)
		if i < 0 {
			return s
		}
		if !labels.Boilerplate(strings.TrimFunc(s[i:], blank)) {
			return s
		}
		s = strings.TrimFunc(s[:i], blank)
	}
}

// readTrail reads breadcrumbs that stand a line each, with the marks between them on
// lines of their own or behind each name, and returns them as one line, and how
// many lines they are.
func readTrail(lines []line) (text string, n int) {
	if first, _ := cutMark(lines[0].text); !beginsTrail(first) {
		return "", 0
	}
	var names []string
	for n < len(lines) && len(names) < maxCrumbs {
		name, marked := cutMark(lines[n].text)
		if name == "" || utf8.RuneCountInString(name) > maxCrumb {
			return "", 0
		}
		names = append(names, name)
		n++
		if !marked && n < len(lines) && isMark(lines[n].text) {
			marked = true
			n++
		}
		if !marked {
			break
		}
	}
	if len(names) < 3 {
		return "", 0
	}
	return strings.Join(names, " > "), n
}

// beginsTrail says whether a name may be a site's front page, or one of its sections.
func beginsTrail(name string) bool {
	return labels.Boilerplate(name) || labels.Section(name) != labels.NoSection || strings.HasSuffix(name, "网") || strings.HasSuffix(name, "網")
}

// isMark says whether a line is nothing but the mark between two breadcrumbs.
func isMark(s string) bool {
	name, ok := cutMark(s)
	return ok && name == ""
}

// cutMark cuts the mark between breadcrumbs off the end of a name.
func cutMark(s string) (name string, ok bool) {
	name = strings.TrimRight(s, ">›»＞→/ ")
	return name, strings.TrimRight(s, " ") != name
}
