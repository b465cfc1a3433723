package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// Limits on breadcrumbs: how many a trail has, and how long each is.
const (
	maxBreadcrumbs     = 8
	maxBreadcrumbRunes = 24
)

// readBreadcrumbs reads a line of breadcrumbs, such as "首页 > 新闻 > 正文". It returns nil for any other
// line. A button after the last breadcrumb (申请入驻) is left out.
func readBreadcrumbs(s string) []string {
	for _, label := range []string{"当前位置", "您的位置", "您所在的位置", "你的位置", "位置", "You are here"} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			s = strings.TrimLeft(rest, ":： ")
		}
	}
	if strings.Contains(s, ">") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "> >", ">"), ">>", ">")
	}
	for _, mark := range []string{">", "›", "»", "＞", "→"} {
		if strings.Contains(s, mark) {
			return splitBreadcrumbs(s, mark)
		}
	}
	if strings.Contains(s, " / ") {
		return splitBreadcrumbs(s, " / ")
	}
	return nil
}

// splitBreadcrumbs splits a line at mark. It returns nil unless there are at least two parts and all
// are short names. A title after the site's sections is left out, and so is an empty last part.
func splitBreadcrumbs(s, mark string) []string {
	parts := strings.SplitN(s, mark, maxBreadcrumbs+2)
	if len(parts) < 2 || len(parts) > maxBreadcrumbs {
		return nil
	}
	var out []string
	for i, p := range parts {
		p = strings.TrimFunc(p, isBlank)
		last := i == len(parts)-1
		if last {
			p = trimButtons(p)
		}
		long := utf8.RuneCountInString(p) > maxBreadcrumbRunes
		if last && len(out) > 1 && (p == "" || long && startsBreadcrumbs(out[0])) {
			break // a separator at the end, or the article's own title
		}
		if p == "" || long || strings.ContainsAny(p, "，。！？!?:：；;“”\"<") {
			return nil
		}
		out = append(out, p)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// trimButtons removes the words of buttons after the name of the last breadcrumb.
func trimButtons(s string) string {
	for {
		i := strings.LastIndexFunc(s, isBlank)
		if i < 0 {
			return s
		}
		if !labels.IsBoilerplate(strings.TrimFunc(s[i:], isBlank)) {
			return s
		}
		s = strings.TrimFunc(s[:i], isBlank)
	}
}

// joinBreadcrumbs reads breadcrumbs that are on a line each, with separators on lines of their own or
// after each name. It returns them as one line, and how many lines they were, 0 if the lines are no
// breadcrumbs.
func joinBreadcrumbs(lines []line) (text string, n int) {
	first, marked := cutCrumbSeparator(lines[0].text)
	if !marked && (len(lines) < 2 || !isCrumbSeparator(lines[1].text)) || !startsBreadcrumbs(first) {
		return "", 0
	}
	var names []string
	for n < len(lines) && len(names) < maxBreadcrumbs {
		name, marked := cutCrumbSeparator(lines[n].text)
		if name == "" || utf8.RuneCountInString(name) > maxBreadcrumbRunes {
			return "", 0
		}
		names = append(names, name)
		n++
		if !marked && n < len(lines) && isCrumbSeparator(lines[n].text) {
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

// startsBreadcrumbs reports whether a name may be that of a site's front page or of a section.
func startsBreadcrumbs(name string) bool {
	return labels.IsBoilerplate(name) || labels.Section(name) != labels.NoSection ||
		strings.HasSuffix(name, "网") || strings.HasSuffix(name, "網")
}

// isCrumbSeparator reports whether a line is only the separator between two breadcrumbs.
func isCrumbSeparator(s string) bool {
	name, ok := cutCrumbSeparator(s)
	return ok && name == ""
}

// cutCrumbSeparator removes the separator after the name of a breadcrumb.
func cutCrumbSeparator(s string) (name string, ok bool) {
	name = strings.TrimRight(s, ">›»＞→/ ")
	return name, strings.TrimRight(s, " ") != name
}
