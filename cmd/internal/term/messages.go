package term

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"newsreader/articles/traditional"
)

// messages are the texts that the package itself writes, in one language. Formats take one
// argument.
type messages struct {
	hasItalics   bool   // whether the script has italics
	colon        string // between a label and what it names
	cardGap      string // between a name and its description
	image        string // an image without alternative text
	imageAlt     string
	cut          string // notice that the text was cut off
	links        string // heading of the list of links
	link         string // a link's number in accessible text
	linkItem     string // a link's number in the accessible list
	heading      string
	quote        string
	quoteEnd     string
	code         string
	codeIn       string
	codeEnd      string
	list         string
	listOne      string
	listEnd      string
	struck       string // struck text
	added        string // text that was added to another version
	target       string // the URL of a link, after its text
	done         string
	open         string
	table        string
	tableOne     string
	tableCell    string
	footnote     string
	footnoteMark string // a reference to a footnote in accessible text
	notice       string
	author       string
}

// messagesFor returns the messages for a BCP 47 tag.
func messagesFor(tag string) messages {
	if primary, _, _ := strings.Cut(strings.ToLower(tag), "-"); primary != "zh" && primary != "yue" && primary != "cmn" {
		return english()
	}
	if traditional.Is(tag) {
		return traditionalChinese()
	}
	return chinese(traditional.AsWritten)
}

func english() messages {
	return messages{
		hasItalics: true, colon: ": ", cardGap: "  ", image: "[image]", imageAlt: "[image: %s]", cut: "The text is longer than is shown here.",
		links: "Links", link: " (link %d)", linkItem: "Link %d: ",
		heading: "Heading level %d: ", quote: "Quote:", quoteEnd: "End of quote.",
		code: "Code:", codeIn: "Code, %s:", codeEnd: "End of code.",
		list: "List, %d items:", listOne: "List, 1 item:", listEnd: "End of list.", struck: "[deleted: %s]", added: "[added: %s]", target: " (%s)", done: "done: ", open: "not done: ",
		table: "Table, %d rows:", tableOne: "Table, 1 row:", tableCell: "; ", footnote: "Footnote %d: ", footnoteMark: " (footnote %d)",
		notice: "Notice: ", author: "Author: ",
	}
}

// traditionalChinese is [chinese] in traditional characters.
var traditionalChinese = sync.OnceValue(func() messages { return chinese(traditional.Text) })

// chinese returns the messages in Chinese, which in converts to the reader's characters.
func chinese(in func(string) string) messages {
	return messages{
		colon: "：", cardGap: "\u3000", image: in("［图片］"), imageAlt: in("［图片：%s］"), cut: in("正文过长，此处未全部显示。"),
		links: in("链接"), link: in("（链接 %d）"), linkItem: in("链接 %d："),
		heading: in("%s级标题："), quote: in("引文："), quoteEnd: in("引文结束。"),
		code: in("代码："), codeIn: in("代码（%s）："), codeEnd: in("代码结束。"),
		list: in("列表，共 %d 项："), listOne: in("列表，共 1 项："), listEnd: in("列表结束。"), struck: in("［删去：%s］"), added: in("［新增：%s］"), target: "（%s）", done: in("已完成："), open: in("未完成："),
		table: in("表格，共 %d 行："), tableOne: in("表格，共 1 行："), tableCell: "；", footnote: in("脚注 %d："), footnoteMark: in("（脚注 %d）"),
		notice: in("声明："), author: in("作者："),
	}
}

// imageLabel returns the label of an image with that alternative text.
func (w messages) imageLabel(alt string) string {
	if alt == "" {
		return w.image
	}
	return fmt.Sprintf(w.imageAlt, alt)
}

// footnoteRef returns a reference to a footnote.
func (w messages) footnoteRef(n int) string { return fmt.Sprintf(w.footnoteMark, n) }

// linkSuffix returns the text after a link in accessible text.
func (w messages) linkSuffix(number int) string {
	if number == 0 {
		return ""
	}
	return fmt.Sprintf(w.link, number)
}

// headingLabel returns the words before a heading of that level.
func (w messages) headingLabel(level int) string {
	if strings.HasPrefix(w.heading, "%s") {
		return fmt.Sprintf(w.heading, []string{"一", "二", "三", "四", "五", "六"}[level-1])
	}
	return fmt.Sprintf(w.heading, level)
}

// spokenText returns the text of runs, including suffixes, with words around struck text.
func (w messages) spokenText(runs []run) string {
	var b strings.Builder
	for i := 0; i < len(runs); i++ {
		if !runs[i].struck {
			b.WriteString(runs[i].text + runs[i].suffix)
			continue
		}
		var struck strings.Builder
		for ; i < len(runs) && runs[i].struck; i++ {
			struck.WriteString(runs[i].text + runs[i].suffix)
		}
		i--
		fmt.Fprintf(&b, w.struck, struck.String())
	}
	return b.String()
}

// superscript returns a footnote's number in superscript digits.
func superscript(n int) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, strconv.Itoa(n))
}
