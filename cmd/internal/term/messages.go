package term

import (
	"fmt"
	"strconv"
	"strings"
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
	if primary, _, _ := strings.Cut(strings.ToLower(tag), "-"); primary == "zh" || primary == "yue" || primary == "cmn" {
		return chinese()
	}
	return english()
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

func chinese() messages {
	return messages{
		colon: "：", cardGap: "\u3000", image: "［图片］", imageAlt: "［图片：%s］", cut: "正文过长，此处未全部显示。",
		links: "链接", link: "（链接 %d）", linkItem: "链接 %d：",
		heading: "%s级标题：", quote: "引文：", quoteEnd: "引文结束。",
		code: "代码：", codeIn: "代码（%s）：", codeEnd: "代码结束。",
		list: "列表，共 %d 项：", listOne: "列表，共 1 项：", listEnd: "列表结束。", struck: "［删去：%s］", added: "［新增：%s］", target: "（%s）", done: "已完成：", open: "未完成：",
		table: "表格，共 %d 行：", tableOne: "表格，共 1 行：", tableCell: "；", footnote: "脚注 %d：", footnoteMark: "（脚注 %d）",
		notice: "声明：", author: "作者：",
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
