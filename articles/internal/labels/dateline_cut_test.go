package labels

import "testing"

func TestCutDateline(t *testing.T) {
	for in, want := range map[string]string{
		"": "",
		"新华社巴黎12月9日电（记者唐三）雨停了。":                      "雨停了。",
		"新华社巴黎12月9日电 新华社巴黎12月9日电 雨停了。":               "雨停了。",
		"北京11月3日电 北京11月3日电（记者 张三）雨停了。":               "雨停了。",
		"湖畔社巴黎9日电综合 雨停了。":                            "雨停了。",
		"湖畔娱乐讯 20日，雨停了。":                             "20日，雨停了。",
		"湖畔网消息：雨停了。":                                 "雨停了。",
		"本报讯（记者 何三）雨停了。":                             "雨停了。",
		"〔記者林知夏／嘉義報導〕雨停了。":                           "雨停了。",
		"（照片由記者拍攝）雨停了。":                              "（照片由記者拍攝）雨停了。",
		"据湖畔网消息，雨停了。":                                "据湖畔网消息，雨停了。",
		"8日电视节目停播。":                                  "8日电视节目停播。",
		"镇上停电 两小时。":                                  "镇上停电 两小时。",
		"电话响了三声。":                                    "电话响了三声。",
		"LONDON, Nov 18 (Reuters) - The rain ended.": "The rain ended.",
		"LONDON (Reuters) - LONDON (Reuters) - Rain": "Rain",
		"New Delhi (CNN) -- The rain ended.":         "The rain ended.",
		"WASHINGTON (AP) — The rain ended.":          "The rain ended.",
		"(AP)—The rain ended.":                       "The rain ended.",
		"PARIS, Nov 3 - The rain ended.":             "The rain ended.",
		"The lake (see map) - it is deep":            "The lake (see map) - it is deep",
		"Ferries - three of them - sank.":            "Ferries - three of them - sank.",
	} {
		if got := CutDateline(in); got != want {
			t.Errorf("CutDateline(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzCutDateline(f *testing.F) {
	f.Add("新华社巴黎12月9日电（记者唐三）雨停了。")
	f.Add("LONDON, Nov 18 (Reuters) - The rain ended.")
	f.Add("【湖畔報／記者林知夏")
	f.Fuzz(func(t *testing.T, s string) { CutDateline(s) })
}
