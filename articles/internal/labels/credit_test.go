package labels

import (
	"strings"
	"testing"
)

// TestCredits has lines of roles and names without colons.
func TestCredits(t *testing.T) {
	for in, want := range map[string]string{
		"湖畔报记者 张三":                           "author=张三",
		"湖畔报记者 张三 李四":                        "author=张三 李四",
		"湖畔报记者 张三、李四":                        "author=张三 李四",
		"湖畔报记者/张三/李四":                        "author=张三 李四",
		"湖畔报记者 | 张三 编辑 | 李四 校对 王五":           "author=张三 editor=李四",
		"记者 张三 通讯员 李四":                       "author=张三 李四",
		"记者 张三 实习生 李四":                       "author=张三 李四",
		"责编 李四 编辑 王五":                        "editor=李四、王五",
		"记者 张三 摄影 李四":                        "author=张三",
		"记者 张三 审核 李四 制图 王五":                  "author=张三",
		"編輯 李四 記者 張三":                        "author=張三 editor=李四",
		"本报记者 宋 词":                           "author=宋词",
		"湖畔日报记者 张一二 宋 词 王 小":                 "author=张一二 宋词 王小",
		"记者 欧阳小三":                            "author=欧阳小三",
		"记者 欧阳小三四":                           "", // five characters are no name
		"记者 张":                               "",
		"记者 Jane":                            "",
		"记者 编辑 张三":                           "", // a row of labels
		"记者":                                 "",
		"编辑 推荐":                              "", // a button
		"记者 走访了三个村":                          "",
		"记者 记者说":                             "",
		"张三 记者 李四":                           "",
		"记者 张三 " + strings.Repeat("李四 ", 12): "", // longer than a line of credits
		"很长的一个报社的名字湖畔时报传媒集团记者 张三": "",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTaiwaneseCredits has the credits of Taiwanese papers, which end in 報導.
func TestTaiwaneseCredits(t *testing.T) {
	for in, want := range map[string]string{
		"記者張三／台北報導":          "author=張三",
		"記者張三／台北即時報道":        "author=張三",
		"記者張三、李四／台北報導":       "author=張三 李四",
		"湖畔報／記者張三／台北報導":      "source=湖畔報 author=張三",
		"湖畔報記者張三／台北報導":       "source=湖畔報 author=張三",
		"湖畔報 記者張三／台北報導":      "source=湖畔報 author=張三",
		"湖畔報／ 記者 張三 ／台北即時報導": "source=湖畔報 author=張三",
		"【湖畔報/記者張三/台北報導】":    "source=湖畔報 author=張三",
		"分享／記者張三／台北報導":       "author=張三", // a button, not an outlet
		"湖畔報／記者張三／台北／報導":     "",
		"記者張三／台北":            "",
		"記者會／下午報導":           "",
		"記者說／他不知道":           "",
		"湖畔報／張三／台北報導":        "",
		"記者Jane／台北報導":        "",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestAuthorValues has the values of author labels.
func TestAuthorValues(t *testing.T) {
	for in, want := range map[string]string{
		"张三": "张三", "宋　词": "宋词", "张三 李四": "张三 李四", "叨叨、刀刀&飞飞": "叨叨、刀刀&飞飞", "Jane Roe": "Jane Roe",
		"湖畔报记者张三": "张三", "湖畔報記者張三": "張三", "张三 实习记者 李四": "张三 李四", "王五 通讯员 李四": "王五 李四", "湖畔报记者王五 通讯员 李四": "王五 李四",
		"张三返回湖畔，查看更多": "张三", "（张三）": "张三", "张三；": "张三",
		"张三说：“雨停了”。": "", "Jane said: “rain”": "", "": "", "12": "",
		strings.Repeat("三", maxNames): strings.Repeat("三", maxNames), strings.Repeat("三", maxNames+1): "",
		strings.Repeat("x", maxNames+1): "",
	} {
		if got := readChineseNames(in); got != want {
			t.Errorf("readChineseNames(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestEditorValues has the values of editor labels, which portals print with staff codes.
func TestEditorValues(t *testing.T) {
	for in, want := range map[string]string{
		"李四": "李四", "李四_NN123": "李四", "李四 PK155": "李四", "汤三、丁四": "汤三、丁四", "李四 王五": "李四 王五", "Demi Xia": "Demi Xia",
		"NF055": "NF055", " HN666）": "HN666", "NN_123": "NN_123", "李四举报": "李四",
		"": "", "123": "", "李四，王五": "",
		strings.Repeat("四", 30): strings.Repeat("四", 30), strings.Repeat("四", 31): "",
	} {
		if got := readEditor(in); got != want {
			t.Errorf("readEditor(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestKoreanReporter(t *testing.T) {
	for in, want := range map[string]string{
		"김하늘 기자": "김하늘", "김하늘 특파원": "김하늘", "김늘 기자": "김늘", "남궁하늘 기자": "남궁하늘", "김하늘 기자 sky@lake.example": "김하늘", "김하늘 기자 입력": "김하늘", "김하늘 기자 승인": "김하늘",
		"김 기자": "", "남궁하늘별 기자": "", "그는 기자 출신이다": "", "Kim 기자": "", "기자": "", "김하늘 기자 출신": "", "김하늘 사장": "", "": "",
	} {
		if got := readReporter(in); got != want {
			t.Errorf("readReporter(%q) = %q, want %q", in, got, want)
		}
	}
}
