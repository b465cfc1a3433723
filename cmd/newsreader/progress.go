package main

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"newsreader/articles"
	"newsreader/articles/update"
	"newsreader/cmd/internal/term"
)

// progressBar draws the progress of an update or a round on the last line of a terminal. It is silent if standard error is not a
// terminal, and prints only the final summary for a screen reader.
type progressBar struct {
	out      io.Writer // nil for silence
	columns  int
	animated bool
	drawn    bool
}

func (a *app) newProgressBar() *progressBar {
	t := term.Detect(a.stderr, a.getenv, term.Preferences{Accessible: a.accessible})
	if !t.TTY {
		return &progressBar{}
	}
	return &progressBar{out: a.stderr, columns: t.Columns, animated: !t.Accessible && a.getenv("TERM") != "dumb"}
}

// show shows a line in place of the one before. It skips none, because the next may take long to come.
func (p *progressBar) show(line string) {
	if !p.animated {
		return
	}
	p.drawn = true
	fmt.Fprintf(p.out, "\r%s\x1b[K", term.Cut(line, p.columns-1))
}

// barWidth is the length of the bar in columns.
const barWidth = 24

// barLine returns a step of an update as a line.
func (a *app) barLine(step update.Progress) string {
	of := a.feedCount(step.Total)
	if step.Articles {
		of = a.articleCount(step.Total)
	}
	host := ""
	if u, err := url.Parse(step.URL); err == nil {
		host = articles.CleanLine(articles.DisplayHost(u.Host))
	}
	return fmt.Sprintf(a.localized("%s %d of %s, %d new  %s", "%s %d / %s，%d 篇新文章  %s"), shareBar(step.Done, step.Total), step.Done, of, step.New, host)
}

// shareBar returns a bar of which the part is full that is done.
func shareBar(done, total int) string {
	full := barWidth * min(done, total) / max(total, 1)
	return strings.Repeat("━", full) + strings.Repeat("┄", barWidth-full)
}

// clear erases the bar.
func (p *progressBar) clear() {
	if p.drawn {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

// printLine prints a line, unless standard error is not a terminal.
func (p *progressBar) printLine(line string) {
	if p.out != nil {
		fmt.Fprintln(p.out, articles.CleanLine(line))
	}
}
