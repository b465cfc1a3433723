package labels

import (
	"strings"
	"testing"
)

func TestIsNotice(t *testing.T) {
	for in, want := range map[string]bool{
		"特别声明：文章由用户上传，平台只提供存储。": true,
		"特别声明:文章由用户上传。":         true,
		"声明：该文只是作者的看法。":         true,
		"【免责声明】文中数据仅供参考。":       true,
		"免责声明":        true,
		"版权声明":        true,
		"（声明：图片来自网络）": true,
		"本文系湖畔网独家稿件，未经授权，不得转载。":                                                                true,
		"本文为某人授权湖畔网发布，转载请注明出处。":                                                                true,
		"本文仅代表作者观点，不代表湖畔网立场。":                                                                  true,
		"本文仅供参考，不构成投资建议。":                                                                      true,
		"本内容未经允许不得转载。授权请联系我们。":                                                                 true,
		"广告声明：文内的链接只为节省时间。":                                                                    true,
		"未经授权不得转载。":                                                                            true,
		"凡本网注明来源的作品，转载请注明出处。":                                                                  true,
		"转载请注明：来自湖畔网。":                                                                         true,
		"如有侵权，请联系删除。":                                                                          true,
		"投资有风险，入市需谨慎。":                                                                         true,
		"本站郑重声明：所载内容仅供参考。":                                                                     true,
		"特別聲明：文章由用戶上傳，平台只提供存儲。":                                                                true,
		"本網站之文字與圖片，非經授權，不得轉載。":                                                                 true,
		"© 2024 湖畔网 版权所有":                                                                      true,
		"湖畔公司 版权所有":                                                                            true,
		"Copyright © 2024 The Lake":                                                            true,
		"The Lake. All rights reserved.":                                                       true,
		"Notice: This text was posted by a user.":                                              true,
		"Disclaimer: the numbers are estimates.":                                               true,
		"DISCLAIMER":                                                                           true,
		"This article is reproduced with permission of the Lake.":                              true,
		"The views expressed in this article do not necessarily represent those of the paper.": true,
		"The BBC is not responsible for the content of external sites.":                        true,
		"“特别声明：以上作品内容由用户上传。":                                                                   true,
		"本網站之文字、圖片及影音，非經授權，不得轉載、公開播送。":                                                         true,
		"免責聲明：本文內容僅供參考。":                                                                       true,
		"“声明很短”，他说。":                                                                           false,
		"声明中说，双方将继续对话。":                                                                        false,
		"声明 发布之后，股价下跌。":                                                                        false,
		"外交部发表声明：将作出回应。":                                                                       false,
		"他发表声明说，未经授权的拍摄不得转载。":                                                                  false,
		"版权法修订草案今天提交审议。":                                                                       false,
		"公司表示，版权归作者所有。":                                                                        false,
		"专家说，投资有风险。":                                                                           false,
		"法院认定，被告未经许可转载了三篇文章。":                                                                  false,
		"Notice periods will be longer next year.":                                             false,
		"Disclaimers are common in such papers.":                                               false,
		"The notice: nobody read it.":                                                          false,
		"A copyright case is before the court.":                                                false,
		"This article of the treaty was dropped.":                                              false,
		"": false,
	} {
		if got := IsNotice(in); got != want {
			t.Errorf("IsNotice(%q) = %v", in, got)
		}
	}
}

// TestNoticeLabels has every label of notices, with the marks that close and surround them.
func TestNoticeLabels(t *testing.T) {
	for label := range strings.FieldsSeq("特别声明 特别提示 特别提醒 免责声明 版权声明 郑重声明 本站声明 网站声明 重要声明 重要提示 风险提示 风险声明 版权说明 法律声明 " +
		"原创声明 转载声明 转载说明 平台声明 作者声明 广告声明 免责条款 版权申明 特別聲明 版權聲明") {
		for _, in := range []string{label, label + "：雨停了", label + ":雨停了", "【" + label + "】雨停了", "[" + label + "]雨停了", "（" + label + "）雨停了", "(" + label + ")雨停了",
			"「" + label + "」：雨停了", "*" + label + "：", "※ " + label, "#" + label, "▲" + label, "■" + label, "●" + label, "◆" + label, "—" + label, "-" + label, "“" + label + "：", "\"" + label + "："} {
			if !IsNotice(in) {
				t.Errorf("%q is no notice", in)
			}
		}
		if in := label + "发布之后，股价下跌"; IsNotice(in) {
			t.Errorf("%q is a notice", in)
		}
	}
	for _, in := range []string{"声明：雨停了", "声明", "Notice: rain", "Disclaimer: rain", "DISCLAIMER", "Disclaimer\nrain", "Legal notice: rain", "Copyright notice", "Copyright: Lake", "Disclosure: rain",
		"Important notice: rain", "The content above (including pictures) was posted by a user"} {
		if !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
	}
	for _, in := range []string{"声明）雨停了", "声明】雨停了", "Disclaimers", "Disclaimer of rain", "Copyright notices", "Copyright notice of rain", "Legal notices: none"} {
		if IsNotice(in) {
			t.Errorf("%q is a notice", in)
		}
	}
}

// TestCopyrightLines tells lines that state a copyright from sentences about one.
func TestCopyrightLines(t *testing.T) {
	for _, in := range []string{"© Lake", "(C) 2024 Lake", "c) 1999 Lake", "Copyright © Lake", "Copyright (c) Lake", "Copyright 2024 Lake", "Copyright 1999 Lake", "Copyright© Lake", "版权所有 湖畔", "版权归湖畔所有",
		"All rights reserved.", "Powered by Lake", "The Lake, all rights reserved", "The Lake © 2024", "The Lake © 1999", "湖畔 版权所有", "湖畔 版权所有。", "湖畔 版权所有. "} {
		if !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
	}
	for _, in := range []string{"Copyright law changes", "The © sign", "In 2024 the lake froze", "他说版权所有者是他", strings.Repeat("湖", 40) + "版权所有",
		"The judge read “" + strings.Repeat("all of it ", 16) + "all rights reserved” aloud"} {
		if IsNotice(in) {
			t.Errorf("%q is a notice", in)
		}
	}
}

// TestNoticeWording holds that a notice needs an opening of its own, a mention of the text or site, and a
// word of what notices are about.
func TestNoticeWording(t *testing.T) {
	for self := range strings.FieldsSeq("本文系 本文为 本文由 本文仅 本文转载 本文来自 本文内容 本文版权 本文不构成 本内容 本文观点 本文所 以上内容 以上作品 以上文章 上述内容 本站 本网 " +
		"本平台 本公众号 本号 本栏目 文章仅代表 文章内容仅 图片来源于网络 图文来源 凡本网 未经 转载请 如需转载 如有侵权 如涉及 来源：网络 该文观点 该文章") {
		if in := self + "湖畔，删除"; !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
		if in := "他说，" + self + "湖畔，删除"; IsNotice(in) {
			t.Errorf("%q is a notice, though somebody says it", in)
		}
	}
	for about := range strings.FieldsSeq("转载 授权 许可 版权 侵权 观点 立场 不代表 不构成 投资建议 信息存储 删除 注明出处 注明来源 负责 自行承担 仅供参考 谨慎") {
		if in := "本站湖畔，" + about; !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
	}
	for opening := range strings.FieldsSeq("以上 上述 凡 如需 如有 该文 部分 原文 作者 内容 素材 文中 注： 注: 编者注 文章 图片 图文 转载 来源 欢迎转发") {
		if in := opening + "湖畔，本站不负责"; !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
	}
	for _, in := range []string{"本站湖畔，雨停了", "本湖畔，删除", "凡湖畔，删除", "本站" + strings.Repeat("湖", 300) + "删除"} {
		if IsNotice(in) {
			t.Errorf("%q is a notice", in)
		}
	}
}

// TestEnglishNotices has the set phrases of notices, which need an opening of notices as well.
func TestEnglishNotices(t *testing.T) {
	for phrase := range strings.SplitSeq("reproduced with permission/reprinted with permission/republished with permission/republished from/may not be reproduced/may not be published, broadcast/"+
		"does not necessarily reflect/do not necessarily reflect/does not necessarily represent/do not necessarily represent/views expressed in this article/opinions expressed in this article/"+
		"is not responsible for the content/not responsible for the content of external/does not constitute investment advice/licensed under a creative commons/provides information storage services/"+
		"a version of this article appears in print/a version of this article appeared in print/a version of this article first appeared/a version of this story first appeared", "/") {
		if in := "This text " + phrase + " of the Lake."; !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
		if in := "She said that it " + phrase + " of the Lake."; IsNotice(in) {
			t.Errorf("%q is a notice", in)
		}
	}
	for opening := range strings.SplitSeq("This text/The views/The opinions/Opinions here/Views here/The content/No part/Material here/All of it/Our text/We say it/The BBC/Reproduced here/Reprinted here/Republished here/Notice that it/Articles here/A version of it", "/") {
		if in := opening + " may not be reproduced."; !IsNotice(in) {
			t.Errorf("%q is no notice", in)
		}
	}
}

func TestIsCopyright(t *testing.T) {
	for in, want := range map[string]bool{
		"© 2024 The Lamp": true,
		"(C) 1997-2015 湖畔网版权所有 | 联系方法":           true,
		"Copyright 2024 The Lamp":                true,
		"All rights reserved.":                   true,
		"特别声明：文章由用户上传，平台只提供存储。":                  false,
		"Disclaimer: this is the author's view.": false,
		"The copyright of the lamp is disputed.": false,
		"":                                       false,
	} {
		if got := IsCopyright(in); got != want {
			t.Errorf("%q: %t", in, got)
		}
	}
}
