package labels

import (
	"strings"
	"testing"

	"newsreader/articles/internal/datetime"
)

// read returns the facts of a line on a Chinese page.
func read(line string) string {
	return facts(SourceLine(line, datetime.Options{Now: now(), Zone: east8}))
}

// TestChineseLabels has every label, by what its value is. In traditional characters and with spaces
// between the characters, as justified print has them, a label means the same.
func TestChineseLabels(t *testing.T) {
	for want, labels := range map[string]string{
		"source=湖畔网": "来源 本文来源 文章来源 稿件来源 信息来源 新闻来源 稿源 出处 转载自 转自 原载 来源于 來源 文章來源 轉載自 来_源 稿_源",
		"author=湖畔网": "作者 本文作者 文章作者 撰文 撰稿 执笔 采写 文字 文 本报记者 本报特约记者 记者 通讯员 執筆 採寫 記者 作_者 撰_文",
		"editor=湖畔网": "责任编辑 本文编辑 值班编辑 网络编辑 责编 编辑 主编 責任編輯 編輯 编_辑",
		"place=湖畔网":  "属地 来自 发布于 屬地 來自 發佈於 属_地",
		"": "图片来源 数据来源 资料来源 视频来源 摄影 图片 制图 图 校对 审核 监制 策划 初审 复审 终审 关键词 标签 分类 栏目 字号 字体 大小 美编 排版 视觉 译者 翻译 题图 " +
			"圖片來源 攝影 校對 關鍵詞 图_片",
	} {
		for label := range strings.FieldsSeq(labels) {
			label = strings.ReplaceAll(label, "_", "　")
			for _, mark := range []string{"：", ":", "： ", " ：", "/", "／", "｜", " | ", "丨"} {
				if got := read(label + mark + "湖畔网"); got != want {
					t.Errorf("SourceLine(%q) = %q, want %q", label+mark+"湖畔网", got, want)
				}
			}
			if got := read(label + "是湖畔网"); got != "" {
				t.Errorf("%q is read as a label in a sentence: %q", label, got)
			}
		}
	}
	for want, labels := range map[string]string{
		"published=2024-04-23T09:48:00+08:00 m": "发布时间 发表时间 发布日期 发稿时间 出版时间 出版 时间 日期 發佈時間 時_間",
		"updated=2024-04-23T09:48:00+08:00 m":   "最新更新时间 最后更新时间 最后更新 更新时间 更新于 更新 修改时间 编辑于 修改于 更新時間 更_新",
	} {
		for label := range strings.FieldsSeq(labels) {
			label = strings.ReplaceAll(label, "_", "　")
			if got := read(label + "：2024-04-23 09:48"); got != want {
				t.Errorf("the time after %q is %q, want %q", label, got, want)
			}
		}
	}
}

// TestLabelsAfterSpaces has the labels that a space may separate from their values.
func TestLabelsAfterSpaces(t *testing.T) {
	for in, want := range map[string]string{
		"来源于 湖畔网":             "source=湖畔网",
		"更新 2024-04-23 09:48": "updated=2024-04-23T09:48:00+08:00 m",
		"编辑于 2024-04-23":      "updated=2024-04-23T00:00:00+08:00 d",
		"来源 湖畔网":              "",
		"作者 张三":               "",
		"时间 2024-04-23":       "published=2024-04-23T00:00:00+08:00 d", // as without a label
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestAlphabeticLabels has the labels of other languages.
func TestAlphabeticLabels(t *testing.T) {
	for want, labels := range map[string]string{
		"source=Lake Press": "Source:/Sources:/Via:/SOURCE: /Источник:/المصدر:",
		"author=Jane Roe":   "By/By:/BY/Reporting by/Written by/Words by/Text by/Story by/Posted by/Interview by/Review by/Reviewed by/Author:/Authors:/Автор:/بقلم:/كتب:/Von/Par/Por/Di/Door/by/von",
		"editor=Jane Roe":   "Editing by/Edited by/Editor:",
		"":                  "Additional reporting by/Photographs by/Photo by/Photos by/Illustration by/Translated by/Compiled by/Bye/Sourced:/Unedited by/Porter/Written",
	} {
		value := " Jane Roe"
		if strings.HasPrefix(want, "source") {
			value = " Lake Press"
		}
		for label := range strings.SplitSeq(labels, "/") {
			if got := read(label + value); got != want {
				t.Errorf("SourceLine(%q) = %q, want %q", label+value, got, want)
			}
		}
	}
	for want, labels := range map[string]string{
		"published": "Published/First published/Posted/Date:/Published on/Published: /Veröffentlicht/Veröffentlicht am/Publié/Publié le/Publicado/Publicado el/Publicado em/Pubblicato/Pubblicato il/Gepubliceerd/Gepubliceerd op/Опубликовано/Republished",
		"updated":   "Updated/Last updated/Modified/Last modified/Last edited/Updated at/Zuletzt aktualisiert/Aktualisiert/Aktualisiert am/Mis à jour/Mis à jour le/Mise à jour/Modifié/Última actualización/Actualizado/Aggiornato/Atualizado/Bijgewerkt/Обновлено/UPDATED",
	} {
		for label := range strings.SplitSeq(labels, "/") {
			if got := read(label + " 2024-04-23 09:48"); got != want+"=2024-04-23T09:48:00+08:00 m" {
				t.Errorf("the time after %q is %q, want %s", label, got, want)
			}
		}
	}
}

// TestLabelsInWords has labels that are parts of longer words, which mean something else.
func TestLabelsInWords(t *testing.T) {
	for in, want := range map[string]string{
		"抓取时间：2024-04-23": "published=2024-04-23T00:00:00+08:00 d", // a time without a label
		"图文来源：湖畔网":        "",
		"湖畔文：雨停了":         "",
		"湖畔报作者：张三":        "author=张三",
		"湖畔报责编：李四":        "editor=李四",
		"湖畔报编辑：李四":        "editor=李四",
		"湖畔报责任编辑：李四":      "editor=李四",
		"湖畔报文章来源：湖畔网":     "source=湖畔网",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestBarAfterLabel tells the bar after a label from the bars of a row of labels.
func TestBarAfterLabel(t *testing.T) {
	for in, want := range map[string]string{
		"作者 | 张三":       "author=张三",
		"作者 | 文章":       "author=文章", // a name that begins with a label
		"时间 | 作者 | 来源":  "",
		"作者 |":          "",
		"作者 | 来源":       "",
		"作者 | 来源（湖畔网）":  "",
		"作者丨张三 | 责编丨李四": "author=张三 editor=李四",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}
