package capture

import (
	"strings"
	"testing"
)

// TestPictureCredits has a line for each form in which pages credit a picture.
func TestPictureCredits(t *testing.T) {
	for _, s := range []string{
		"图片来源：湖畔报", "图源 湖畔报", "文/张三 图/李四", "摄影/李四", "摄影：李四", "资料图", "结冰的湖面。李四供图", "结冰的湖面 李四 摄", "结冰的湖面 李四/摄",
		"Photo: Ana Ruiz", "Photograph: Ana Ruiz", "Image: Ana Ruiz", "Credit: Ana Ruiz", "Credit...Ana Ruiz", "Foto: Ana Ruiz", "Bild: Ana Ruiz",
		"Skaters on the ice (AP Photo/Ana Ruiz)", "Skaters on the ice. Getty Images", "© Ana Ruiz",
	} {
		if !hasPictureCredit(s) || !isCaptionOrCredit(s) {
			t.Errorf("%q credits a picture", s)
		}
	}
	for _, s := range []string{"图为结冰的湖面", "上图：结冰的湖面", "摄影爱好者来到湖边", "视频截图"} {
		if hasPictureCredit(s) || !isCaptionOrCredit(s) {
			t.Errorf("%q may say what a picture shows, but credits nobody", s)
		}
	}
	for _, s := range []string{"湖面结了第一层薄冰", "她拍摄了结冰的湖面", "Lake freezes over", "A credit to the town"} {
		if isCaptionOrCredit(s) {
			t.Errorf("%q is no caption", s)
		}
	}
}

func TestIsCaption(t *testing.T) {
	for name, tc := range map[string]struct {
		lines []line
		want  bool
	}{
		"with its credit":             {[]line{{text: "Skaters at dawn. Photo: Ana Ruiz"}}, true},
		"repeated with a credit":      {[]line{{text: "Skaters at dawn"}, {text: "Skaters at dawn. Photo: Ana Ruiz"}}, true},
		"repeated without a credit":   {[]line{{text: "Skaters at dawn"}, {text: "Skaters at dawn"}}, false},
		"above the credit of another": {[]line{{text: "Lake freezes over"}, {text: "Skaters at dawn. Photo: Ana Ruiz"}}, false},
		"the last line":               {[]line{{text: "Skaters at dawn"}}, false},
	} {
		if got := isCaption(tc.lines, 0); got != tc.want {
			t.Errorf("%s: isCaption(%q) = %v", name, tc.lines[0].text, got)
		}
	}
}

// TestIsLabelledPicture has the labels that pages print on lines of their own above a caption and a credit.
func TestIsLabelledPicture(t *testing.T) {
	for text, want := range map[string]bool{
		"Text\nImage\n=Boats in the bay.\nCredit...\nAna Ruiz": true,
		"Text\nImage\nBoats in the bay.\nCredit...\n=Ana Ruiz": true,
		"Text\nBild\n=Boote in der Bucht.\nFoto:\nAna Ruiz":    true,
		"Text\nVideo\n=The boats left the bay at noon.\nMore":  false,
		"Text\n=The boats left the bay at noon.\nCredit...":    false,
	} {
		lines := classified(strings.Replace(text, "=", "", 1))
		at := strings.Count(text[:strings.Index(text, "=")], "\n")
		if got := isLabelledPicture(lines, span{0, len(lines)}, at); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
