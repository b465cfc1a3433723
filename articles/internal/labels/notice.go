package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// maxNotice is how much of a paragraph [IsNotice] and [IsConsent] look at, in bytes.
const maxNotice = 2400

// IsNotice reports whether a paragraph is a disclaimer, a copyright statement or a note on reprinting
// that a page attaches to an article, and not part of the article. A notice begins with a label
// (特别声明：, Disclaimer:, ©), or it refers to the text itself or to the site and uses the set phrases
// of such statements.
func IsNotice(paragraph string) bool {
	s := strings.TrimFunc(hanfold.Simplify(runes.Clip(paragraph, maxNotice)), func(r rune) bool {
		return cursor.IsSpace(r) || strings.ContainsRune("*※#【[（(「“\"▲■●◆-—", r)
	})
	if s == "" {
		return false
	}
	return hasNoticeLabel(s) || isCopyrightLine(s) || hasNoticeWording(s)
}

// hasNoticeLabel reports whether s begins with a label that only notices have.
func hasNoticeLabel(s string) bool {
	for _, l := range []string{"特别声明", "特别提示", "特别提醒", "免责声明", "版权声明", "郑重声明", "本站声明",
		"网站声明", "重要声明", "重要提示", "风险提示", "风险声明",
		"版权说明", "法律声明", "原创声明", "转载声明", "转载说明", "平台声明", "作者声明", "广告声明", "声明",
		"免责条款", "版权申明"} {
		if rest, ok := strings.CutPrefix(s, l); ok {
			rest = strings.TrimLeft(rest, " 　】]）)」")
			closed := hasAnyPrefix(s[len(l):], "】", "]", "）", ")")
			return rest == "" || hasAnyPrefix(rest, ":", "：") || closed && l != "声明"
		}
	}
	low := cursor.Lower(runes.Clip(s, 80))
	if hasAnyPrefix(low, "notice:", "disclaimer:", "legal notice:", "copyright:", "disclosure:", "important notice:",
		"the content above (including") {
		return true
	}
	for _, l := range []string{"disclaimer", "copyright notice"} {
		if rest, ok := strings.CutPrefix(low, l); ok {
			return rest == "" || !cursor.IsAlphabetic(rune(rest[0])) && rest[0] != ' '
		}
	}
	return false
}

// isCopyrightLine reports whether s states a copyright, rather than being about one.
func isCopyrightLine(s string) bool {
	low := cursor.Lower(runes.Clip(s, 400))
	if hasAnyPrefix(low, "©", "(c) ", "c) 20", "c) 19", "copyright ©", "copyright (c)", "copyright 20",
		"copyright 19", "copyright©", "版权所有", "版权归", "all rights reserved", "powered by ") {
		return true
	}
	if utf8.RuneCountInString(low) > 160 {
		return false
	}
	if strings.Contains(low, "all rights reserved") || strings.Contains(low, "©") && mayContainYear(low) {
		return true
	}
	return strings.HasSuffix(strings.TrimRight(s, " 。."), "版权所有") && utf8.RuneCountInString(s) <= 40
}

// mayContainYear reports whether s contains the beginning of a year, as copyright lines do.
func mayContainYear(s string) bool {
	return strings.Contains(s, "19") || strings.Contains(s, "20")
}

// hasNoticeWording reports whether s refers to the text itself or to its site as only notices do.
func hasNoticeWording(s string) bool {
	if utf8.RuneCountInString(s) > 300 {
		return false
	}
	if !hasNoticeOpening(s) {
		return isEnglishNotice(s)
	}
	return containsAny(s, "本文系", "本文为", "本文由", "本文仅", "本文转载", "本文来自", "本文内容", "本文版权",
		"本文不构成", "本内容", "本文观点", "本文所", "以上内容", "以上作品", "以上文章", "上述内容", "本站", "本网",
		"本平台", "本公众号", "本号", "本栏目", "文章仅代表", "文章内容仅", "图片来源于网络", "图文来源", "凡本网",
		"未经", "转载请", "如需转载", "欢迎转发", "如有侵权", "如涉及", "来源：网络", "投资有风险", "该文观点",
		"该文章") &&
		containsAny(s, "转载", "授权", "许可", "版权", "侵权", "观点", "立场", "不代表", "不构成", "投资建议",
			"信息存储", "删除", "注明出处", "注明来源", "负责", "自行承担", "仅供参考", "谨慎")
}

// hasNoticeOpening reports whether s begins as a notice does. Sentences of an article that merely
// quote such phrases begin with the speaker.
func hasNoticeOpening(s string) bool {
	return hasAnyPrefix(s, "本文", "本内容", "以上", "上述", "本站", "本网", "本平台", "本公众号", "本号", "本栏目",
		"文章", "图片", "图文", "凡", "未经", "转载", "如需", "如有", "如涉及", "欢迎转发",
		"来源", "投资有风险", "该文", "部分", "原文", "作者", "内容", "素材", "文中", "（", "注：", "注:", "编者注")
}

// isEnglishNotice is hasNoticeOpening and hasNoticeWording for English.
func isEnglishNotice(s string) bool {
	if s[0] >= 0x80 && !strings.HasPrefix(s, "©") {
		return false
	}
	s = cursor.Lower(s)
	if !hasAnyPrefix(s, "this ", "the views", "the opinions", "opinions ", "views ", "the content", "no part",
		"material", "all ", "copyright", "our ", "we ", "the bbc", "©", "reproduced", "reprinted", "republished",
		"notice", "articles", "a version of ") {
		return false
	}
	return containsAny(s, "reproduced with permission", "reprinted with permission", "republished with permission",
		"republished from", "may not be reproduced", "may not be published, broadcast",
		"does not necessarily reflect", "do not necessarily reflect", "does not necessarily represent",
		"do not necessarily represent", "views expressed in this article",
		"opinions expressed in this article", "is not responsible for the content",
		"not responsible for the content of external", "does not constitute investment advice",
		"licensed under a creative commons", "provides information storage services",
		"a version of this article appears in print", "a version of this article appeared in print",
		"a version of this article first appeared", "a version of this story first appeared")
}
