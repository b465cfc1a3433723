package language

import (
	"strings"
	"testing"
)

func TestIsFunctionWord(t *testing.T) {
	for language, words := range map[string]string{
		"en": "the After ITS with's won’t It's upon", "fr": "après Les aujourd’hui où", "de": "über Nach daß", "es": "según Después también",
		"it": "perché dopo Della", "pt": "não Após pelos", "nl": "tijdens Naar", "ru": "После которые", "zh": "我们 但是 为什么",
	} {
		for word := range strings.FieldsSeq(words) {
			if got, want := IsFunctionWord(word), word != "ITS"; got != want {
				t.Errorf("%s: %q: %v", language, word, got)
			}
		}
	}
	for word := range strings.FieldsSeq("harbour volcano WHO IT l'Etna volcan Vulkan volcán vulcano vulcão vulkaan вулкан 火山 渡轮") {
		if IsFunctionWord(word) {
			t.Errorf("%q is a function word", word)
		}
	}
	for word := range functionWords() {
		if word != strings.ToLower(word) || strings.ContainsAny(word, "'’") {
			t.Errorf("%q is never met", word)
		}
	}
}
