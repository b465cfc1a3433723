package main

import (
	"context"
	"fmt"
	"strconv"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// listSize is how many rows of a list are shown, and how many there are, or of what the rows are made of. The note is what
// else there is to say below the list.
type listSize struct {
	shown, total int
	ofEvents     bool // whether events are counted, not rows
	note         string
}

// printList prints the table or document of a list. A terminal also says how many rows there are, unless all are
// shown, or that there is none, in the words of empty.
func (a *app) printList(ctx context.Context, size listSize, empty string, compose func(*term.Document)) error {
	t, err := a.terminal()
	if err != nil {
		return err
	}
	return a.printDocument(ctx, a.language(), func(doc *term.Document) {
		if t.TTY && size.total == 0 {
			doc.Block(term.RoleNotice, empty)
			return
		}
		compose(doc)
		if t.TTY && size.shown < size.total {
			doc.Block(term.RoleNotice, a.sizeOf(size))
		}
		if t.TTY {
			doc.Block(term.RoleNotice, size.note)
		}
	})
}

// editionNote says below a list or digest of the built-in edition what that is.
func (a *app) editionNote() string {
	return a.localized("An example, not news: the built-in edition, based on a page captured on 23 April 2024. newsreader subscribe URL follows a feed.",
		"示例，并非新闻：内置样刊，转述 2024年4月23日存档的网页。请用“newsreader subscribe 网址”订阅。")
}

// isBuiltIn reports whether a page is of the built-in edition.
func (a *app) isBuiltIn(page *articles.Page) bool {
	if page.Article == nil {
		return false
	}
	_, err := articles.FindBuiltIn(page.Article.ID, a.language())
	return err == nil
}

// sizeOf returns a list's size in words.
func (a *app) sizeOf(size listSize) string {
	shown, total := groupDigits(size.shown), groupDigits(size.total)
	if size.ofEvents {
		return fmt.Sprintf(a.localized("covering %s of %s events", "前 %s 个事件，共 %s 个"), shown, total)
	}
	return fmt.Sprintf(a.localized("%s of %s", "前 %s 条，共 %s 条"), shown, total)
}

// groupDigits formats a number with a comma between groups of three digits, as in 1,204.
func groupDigits(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
