package labels

import (
	"strings"
	"testing"
)

func TestDateline(t *testing.T) {
	for in, want := range map[string]string{
		"新华社巴黎12月9日电（记者唐三）法国9日……":               "source=新华社 author=唐三 place=巴黎",
		"中新网北京4月23日电 (记者 张三)今天……":               "source=中新网 author=张三 place=北京",
		"本报讯（记者 何三 通讯员 温四）位于……":                 "author=何三 温四",
		"湖畔报讯 雨停了。":                             "source=湖畔报",
		"湖畔财经4月23日讯 今天……":                       "",
		"〔記者張三／台北報導〕雨停了。":                       "author=張三",
		"（雨停了）他说。":                              "",
		"（中央社記者林知夏嘉義縣15日電）郵差今天退休。":              "source=中央社",
		"（法新社巴黎15日電）雨停了。":                       "source=法新社 place=巴黎",
		"（中央社東京15日綜合外電報導）雨停了。":                  "source=中央社",
		"〔記者林知夏／嘉義報導〕郵差今天退休。":                   "author=林知夏",
		"【湖畔報／記者林知夏、方若谷／嘉義報導】郵差今天退休。":           "source=湖畔報 author=林知夏 方若谷",
		"（照片由記者拍攝）郵差今天退休。":                      "",
		"【湖畔讯】雨停了。":                             "",
		"电话响了三声，没有人接。":                          "",
		"他在电话里（声音很小）说。":                         "",
		"LONDON, Nov 18 (Reuters) - The lake …": "source=Reuters place=LONDON",
		"NEW YORK (AP) — The lake …":            "source=AP place=NEW YORK",
		"The lake (see map) - it is deep":       "",
		"":                                      "",
	} {
		if got := facts(Dateline(in)); got != want {
			t.Errorf("Dateline(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestDatelineParts has what a Chinese dateline is made of, at the limits of each part.
func TestDatelineParts(t *testing.T) {
	for in, want := range map[string]string{
		// agencies, which end in one of four characters
		"湖畔社巴黎9日电 雨停了": "source=湖畔社 place=巴黎", "湖畔网巴黎9日电 雨停了": "source=湖畔网 place=巴黎", "湖畔报巴黎9日讯 雨停了": "source=湖畔报 place=巴黎", "湖畔台巴黎9日讯 雨停了": "source=湖畔台 place=巴黎",
		"湖畔社巴黎9日電 雨停了": "source=湖畔社 place=巴黎", "湖畔社巴黎9日訊 雨停了": "source=湖畔社 place=巴黎", "湖畔社巴黎9日电综合（记者张三）": "source=湖畔社 author=张三 place=巴黎",
		"　湖畔社巴黎9日电 雨停了": "source=湖畔社 place=巴黎", "湖畔社电 雨停了": "source=湖畔社",
		"本社巴黎9日电 雨停了": "place=巴黎", "我社巴黎9日电 雨停了": "place=巴黎", "湖畔巴黎9日电 雨停了": "",
		"湖畔湖畔湖畔湖畔湖畔湖社巴黎9日电 雨停了": "source=湖畔湖畔湖畔湖畔湖畔湖社 place=巴黎", "湖畔湖畔湖畔湖畔湖畔湖畔社巴黎9日电 雨停了": "place=巴黎",
		"湖畔社湖畔湖畔湖畔湖畔9日电 雨停了": "source=湖畔社 place=湖畔湖畔湖畔湖畔", "湖畔社湖畔湖畔湖畔湖畔湖9日电 雨停了": "source=湖畔社",
		// who
		"湖畔社巴黎9日电（张三 通讯员李四）": "source=湖畔社 author=张三 李四 place=巴黎", "湖畔社巴黎9日电（张三）": "source=湖畔社 place=巴黎", "湖畔社巴黎9日电[记者张三]": "",
		// sentences
		"湖畔社巴黎，9日电 雨停了": "", "湖畔社。巴黎9日电 雨停了": "", "湖畔社：巴黎9日电 雨停了": "", "湖畔社、巴黎9日电 雨停了": "", "湖畔社！巴黎9日电 雨停了": "", "湖畔社？巴黎9日电 雨停了": "",
		"“湖畔社巴黎9日电 雨停了": "", "湖畔社”巴黎9日电 雨停了": "", "《湖畔社巴黎9日电 雨停了": "", "湖畔社》巴黎9日电 雨停了": "", "湖畔社,巴黎9日电 雨停了": "", "湖畔社:巴黎9日电 雨停了": "",
		"湖畔社用电话": "", "电 湖畔社": "",
		"湖畔社" + strings.Repeat("湖", 40) + "电 雨停了": "",
		// in brackets
		"（湖畔社巴黎9日電）雨停了": "source=湖畔社 place=巴黎", "(湖畔社巴黎9日電)雨停了": "source=湖畔社 place=巴黎", "［湖畔社巴黎9日電］雨停了": "source=湖畔社 place=巴黎", "（湖畔社巴黎9日電報導）雨停了": "source=湖畔社 place=巴黎",
		"（湖畔社巴黎9日）雨停了": "", "（湖畔社巴黎9日電": "", "（湖畔社" + strings.Repeat("湖", 40) + "電）雨停了": "",
	} {
		if got := facts(Dateline(in)); got != want {
			t.Errorf("Dateline(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEnglishDateline(t *testing.T) {
	for in, want := range map[string]string{
		"LONDON (Reuters) - The lake": "source=Reuters place=LONDON", "LONDON, Nov 18 (Reuters) – The lake": "source=Reuters place=LONDON", "LONDON (AP)- The lake": "source=AP place=LONDON",
		"London (Reuters) - The lake": "source=Reuters", "LONDON (Reuters) The lake": "", "LONDON (see map) - The lake": "", "LONDON (Reuters - The lake": "", " (Reuters) - The lake": "",
		strings.Repeat("L", 31) + " (AP) - The lake": "source=AP", strings.Repeat("L", 30) + " (AP) - The lake": "source=AP place=" + strings.Repeat("L", 30),
		strings.Repeat("L", 80) + " (AP) - The lake": "", "LONDON (" + strings.Repeat("A ", 20) + "Press) - The lake": "",
	} {
		if got := facts(Dateline(in)); got != want {
			t.Errorf("Dateline(%q) = %q, want %q", in, got, want)
		}
	}
}
