package main

import (
	"fmt"
	"strings"

	"newsreader/articles"
	"newsreader/articles/account"
)

// roundLine describes how far a round has got, with a bar where that is known.
func (a *app) roundLine(p account.Progress) string {
	if p.Total == 0 {
		return a.roundStage(p)
	}
	return shareBar(p.Done, p.Total) + " " + a.roundStage(p)
}

// roundStage describes how far a round has got.
func (a *app) roundStage(p account.Progress) string {
	stage := map[account.Stage]string{
		account.StageMarks:    a.localized("sending marks", "上传标记"),
		account.StageFeeds:    a.localized("comparing feeds", "比对订阅"),
		account.StageArticles: a.localized("fetching articles", "抓取文章"),
		account.StageStates:   a.localized("comparing marks", "比对标记"),
	}[p.Stage]
	switch {
	case p.Total > 0:
		return fmt.Sprintf("%s %d/%d", stage, p.Done, p.Total)
	case p.Done > 0:
		return fmt.Sprintf("%s %d", stage, p.Done)
	}
	return stage + " …"
}

// roundSummary describes the result of a round in one line.
func (a *app) roundSummary(r *account.Report) string {
	parts := a.roundCounts(r)
	if r.New > 0 {
		parts = append([]string{a.count(r.New, "new article", "new articles", "%d 篇新文章")}, parts...)
	}
	if len(parts) == 0 {
		parts = []string{a.localized("nothing new", "没有变化")}
	}
	return a.sync.server.Host + a.localized(": ", "：") + strings.Join(parts, a.localized(", ", "，"))
}

// roundCounts returns what a round exchanged beside articles.
func (a *app) roundCounts(r *account.Report) []string {
	var parts []string
	add := func(n int, one, many, chinese string) {
		if n > 0 {
			parts = append(parts, a.count(n, one, many, chinese))
		}
	}
	add(r.Sent, "mark sent", "marks sent", "上传 %d 个标记")
	add(r.Received, "mark received", "marks received", "收到 %d 个标记")
	add(len(r.AddedHere), "feed more here", "feeds more here", "本地新增 %d 个订阅源")
	add(len(r.AddedThere), "feed more there", "feeds more there", "服务器新增 %d 个订阅源")
	add(len(r.RemovedHere), "feed less here", "feeds less here", "本地减少 %d 个订阅源")
	add(len(r.RemovedThere), "feed less there", "feeds less there", "服务器减少 %d 个订阅源")
	add(len(r.Moved), "feed moved", "feeds moved", "%d 个订阅源迁址")
	add(len(r.Renamed), "feed renamed or filed", "feeds renamed or filed", "%d 个订阅源改名或换文件夹")
	return parts
}

// roundFailures returns what a round left for the next one.
func (a *app) roundFailures(r *account.Report) []error {
	var failures []error
	for _, f := range r.Refused {
		failures = append(failures, f)
	}
	if r.Pending > 0 {
		failures = append(failures, fmt.Errorf("synchronizing: %s did not keep %s; they will be sent again with the next sync", a.sync.server.Host, plural(r.Pending, "mark", "marks")))
	}
	return failures
}

// conflictNotes returns which titles and folders of ours gave way to the server's.
func conflictNotes(conflicts []account.Conflict) []error {
	notes := make([]error, len(conflicts))
	for i, c := range conflicts {
		what := "title"
		if c.Folder {
			what = "folder"
		}
		notes[i] = fmt.Errorf("synchronizing %q: %s changed on both sides; kept %q from the server, dropped %q", articles.DisplayURL(c.URL), what, c.Kept, c.Dropped)
	}
	return notes
}

// printDryRun says what a round would do.
func (a *app) printDryRun(r *account.Report) error {
	lines := a.dryRunLines(r)
	if len(lines) == 0 {
		lines = []string{a.localized("nothing to synchronize", "没有可同步的内容")}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(line)); err != nil {
			return err
		}
	}
	return nil
}

// dryRunLines returns what a round would do, one thing a line.
func (a *app) dryRunLines(r *account.Report) []string {
	var lines []string
	count := func(n int, verb, one, many, chinese string) {
		if n > 0 {
			lines = append(lines, a.localized("would "+verb+" ", "")+a.count(n, one, many, chinese))
		}
	}
	count(r.Sent, "send", "mark", "marks", "将上传 %d 个标记")
	count(r.Received, "receive", "mark", "marks", "将收到 %d 个标记")
	count(r.New, "get", "entry", "entries", "将下载 %d 篇文章")
	feeds := func(urls []string, english, chinese string) {
		for _, url := range urls {
			lines = append(lines, fmt.Sprintf(a.localized(english, chinese), articles.DisplayURL(url)))
		}
	}
	feeds(r.AddedThere, "would follow on the server: %s", "将在服务器上订阅：%s")
	feeds(r.RemovedThere, "would stop following on the server: %s", "将在服务器上取消订阅：%s")
	feeds(r.AddedHere, "would follow here: %s", "将在本地订阅：%s")
	feeds(r.RemovedHere, "would stop following here: %s", "将在本地取消订阅：%s")
	feeds(r.Renamed, "would take over title or folder: %s", "将更新名称或文件夹：%s")
	for _, m := range r.Moved {
		lines = append(lines, fmt.Sprintf(a.localized("would move %s to %s", "将把 %s 迁至 %s"), articles.DisplayURL(m.From), articles.DisplayURL(m.To)))
	}
	return lines
}
