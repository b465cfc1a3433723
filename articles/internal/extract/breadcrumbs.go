package extract

import (
	"strings"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// maxCrumbs is how many entries the box of the breadcrumbs may have.
const maxCrumbs = 100

// breadcrumbs reads the path to the article that is printed above it: a short box named for it, or a
// line of links separated by >.
func (f *facts) breadcrumbs() []string {
	end := int32(len(f.Entries))
	if f.title.run >= 0 {
		end = f.Runs[f.title.run].First
	} else if f.body >= 0 {
		end = f.body
	}
	for i := end - 1; i >= 0; i-- {
		e := &f.Entries[i]
		if e.Hints&htmltree.HintNav == 0 || e.End > end || e.End-i > maxCrumbs || !isCrumbName(htmltree.Attr(e.Node, "class")+" "+htmltree.Attr(e.Node, "id")) {
			continue
		}
		if crumbs := f.crumbsIn(i); len(crumbs) > 0 {
			return crumbs
		}
	}
	for r := f.runBefore(end); r >= 0; r-- {
		run := &f.Runs[r]
		if run.Links < 1 || run.Width > 160 {
			continue
		}
		if parts := cutCrumbs(f.Text(run.First, run.End)); len(parts) > 1 {
			return parts
		}
	}
	return nil
}

// runBefore returns the last run that begins before entry i, or -1.
func (f *facts) runBefore(i int32) int32 {
	if int(i) >= len(f.Entries) {
		return int32(len(f.Runs)) - 1
	}
	return f.Entries[i].FirstRun - 1
}

func isCrumbName(names string) bool {
	names = strings.ToLower(names)
	return strings.Contains(names, "crumb") || strings.Contains(names, "mbx") || strings.Contains(names, "position") || strings.Contains(names, "path")
}

func (f *facts) crumbsIn(i int32) []string {
	text := f.Text(i, f.Entries[i].End)
	if len(text) > 400 {
		return nil
	}
	if parts := cutCrumbs(text); len(parts) > 1 {
		return parts
	}
	var parts []string
	for c := i; c < f.Entries[i].End; c++ {
		if f.IsText(c) {
			if s := pagetext.Squeeze(f.RawText(c)); s != "" && pagetext.WordCount(s) > 0 {
				parts = append(parts, s)
			}
		}
	}
	if len(parts) > 8 {
		return nil
	}
	return parts
}

// cutCrumbs splits a line at its separators. It returns nil if the line is not a path.
func cutCrumbs(line string) []string {
	for _, label := range []string{"当前位置", "您现在的位置", "您当前的位置", "您的当前位置", "现在位置", "您的位置", "您所在的位置", "所在位置", "位置", "You are here"} {
		if rest, ok := strings.CutPrefix(line, label); ok {
			line = strings.TrimLeft(rest, ":： ")
		}
	}
	var parts []string
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return r == '>' || r == '›' || r == '»' || r == '＞' }) {
		part = pagetext.Squeeze(part)
		if part == "" {
			continue
		}
		if pagetext.WordCount(part) == 0 || len(part) > 90 {
			return nil
		}
		parts = append(parts, part)
	}
	if len(parts) < 2 || len(parts) > 8 {
		return nil
	}
	// What follows the last crumb after a space is a button.
	last := parts[len(parts)-1]
	if rest, ok := strings.CutPrefix(last, "正文 "); ok && rest != "" {
		parts[len(parts)-1] = "正文"
	}
	return parts
}
