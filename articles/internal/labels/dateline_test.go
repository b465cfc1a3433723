package labels

import "testing"

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
