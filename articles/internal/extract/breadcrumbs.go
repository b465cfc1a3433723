package extract

import "strings"

// maxCrumbs is how many entries the path to an article may have.
const maxCrumbs = 100

// breadcrumbs reads the path to the article that the page prints above it: a
// short box of links parted by > or named for it.
func (f *facts) breadcrumbs() []string {
	end := int32(len(f.entries))
	if f.title.run >= 0 {
		end = f.runs[f.title.run].first
	} else if f.body >= 0 {
		end = f.body
	}
	for i := end - 1; i >= 0; i-- {
		e := &f.entries[i]
		if e.hints&hintNav == 0 || e.end > end || e.end-i > maxCrumbs || !isCrumbName(attr(e.node, "class")+" "+attr(e.node, "id")) {
			continue
		}
		if crumbs := f.crumbsIn(i); len(crumbs) > 0 {
			return crumbs
		}
	}
	for r := f.runBefore(end); r >= 0; r-- {
		run := &f.runs[r]
		if run.links < 1 || run.width > 160 {
			continue
		}
		if parts := cutCrumbs(f.textOf(run.first, run.end)); len(parts) > 1 {
			return parts
		}
	}
	return nil
}

// runBefore is the last run before entry i.
func (f *facts) runBefore(i int32) int32 {
	if int(i) >= len(f.entries) {
		return int32(len(f.runs)) - 1
	}
	return f.entries[i].firstRun - 1
}

func isCrumbName(names string) bool {
	names = strings.ToLower(names)
	return strings.Contains(names, "crumb") || strings.Contains(names, "mbx") || strings.Contains(names, "position") || strings.Contains(names, "path")
}

func (f *facts) crumbsIn(i int32) []string {
	text := f.textOf(i, f.entries[i].end)
	if len(text) > 400 {
		return nil
	}
	if parts := cutCrumbs(text); len(parts) > 1 {
		return parts
	}
	var parts []string
	for c := i; c < f.entries[i].end; c++ {
		if f.isText(c) {
			if s := squeeze(f.rawText(c)); s != "" && wordCount(s) > 0 {
				parts = append(parts, s)
			}
		}
	}
	if len(parts) > 8 {
		return nil
	}
	return parts
}

// cutCrumbs cuts a line at its marks; it is nil where the line has none.
func cutCrumbs(line string) []string {
	for _, label := range []string{"当前位置", "您现在的位置", "您当前的位置", "您的当前位置", "现在位置", "您的位置", "您所在的位置", "所在位置", "位置", "You are here"} {
		if rest, ok := strings.CutPrefix(line, label); ok {
			line = strings.TrimLeft(rest, ":： ")
		}
	}
	var parts []string
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return r == '>' || r == '›' || r == '»' || r == '＞' }) {
		part = squeeze(part)
		if part == "" {
			continue
		}
		if wordCount(part) == 0 || len(part) > 90 {
			return nil
		}
		parts = append(parts, part)
	}
	if len(parts) < 2 || len(parts) > 8 {
		return nil
	}
	// What follows the last crumb behind a blank is a button.
	last := parts[len(parts)-1]
	if rest, ok := strings.CutPrefix(last, "正文 "); ok && rest != "" {
		parts[len(parts)-1] = "正文"
	}
	return parts
}
