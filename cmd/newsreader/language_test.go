package main

import "testing"

// TestWordsLanguage checks in which of the three wordings a reader is spoken to.
func TestWordsLanguage(t *testing.T) {
	for flag, want := range map[string]string{
		"": "en", "en": "en", "en-HK": "en", "zh": "zh", "ZH-sg": "zh", "zh_CN.UTF-8": "zh", "zh-Hans-TW": "zh",
		"zh-TW": "zh-Hant", "zh_HK.UTF-8": "zh-Hant", "zh-Hant": "zh-Hant", "zh-Hant-CN": "zh-Hant",
	} {
		a, _, _ := newTestApp(nil)
		a.lang = flag
		if got := a.wordsLanguage(); got != want {
			t.Errorf("--lang %q: %s", flag, got)
		}
	}
}

// TestLanguage checks the precedence of --lang, LANGUAGE and the variables of the POSIX locale.
func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		flag, list, all, messages, lang string
		want                            string
		chinese                         bool
	}{
		{want: ""},
		{lang: "zh_CN.UTF-8", want: "zh-CN", chinese: true},
		{messages: "zh_TW", lang: "en_GB.UTF-8", want: "zh-TW", chinese: true},
		{all: "C.UTF-8", messages: "zh_CN.UTF-8", want: "C"},
		{flag: "ZH", all: "en_US.UTF-8", want: "ZH", chinese: true},
		{flag: "en", all: "zh_CN.UTF-8", want: "en"},
		{all: ".UTF-8", lang: "zh_CN", want: "zh-CN", chinese: true},
		{list: "zh_CN:en", lang: "en_US.UTF-8", want: "zh-CN", chinese: true},
		{list: "fr:zh", all: "fr_FR.UTF-8", want: "zh", chinese: true},
		{list: "en_GB:zh", lang: "zh_CN.UTF-8", want: "en-GB"},
		{list: "fr", lang: "zh_CN.UTF-8", want: "fr"},
		{list: "", lang: "zh_CN.UTF-8", want: "zh-CN", chinese: true},
		{flag: "en", list: "zh", lang: "zh_CN.UTF-8", want: "en"},
		{list: "zh", want: ""},
		{list: "zh", all: "C.UTF-8", lang: "zh_CN.UTF-8", want: "C"},
		{list: "zh", lang: "POSIX", want: "POSIX"},
	} {
		a, _, _ := newTestApp(map[string]string{"LANGUAGE": test.list, "LC_ALL": test.all, "LC_MESSAGES": test.messages, "LANG": test.lang})
		a.lang = test.flag
		if got := a.language(); got != test.want {
			t.Errorf("%+v: language %q", test, got)
		}
		if got := a.readsChinese(); got != test.chinese {
			t.Errorf("%+v: Chinese is %v", test, got)
		}
	}
}
