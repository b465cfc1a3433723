package labels

import (
	"strings"
	"testing"
)

func TestCreditsPicture(t *testing.T) {
	for _, in := range []string{
		"Photo: Jane Roe", "A quay in winter. (AP Photo/Jane Roe)", "Jane Roe/Getty Images", "© Lake Pictures", "Credit...", "Foto: Jan Roe", "(Archivfoto: Seebild)", "Bild: Jan Roe",
		"Crédit photo : Jean Roe", "Photo : Jean Roe", "Fot. Jan Roe", "Kuva: Jan Roe", "Fotoğraf: Ali Roe", "Фото: Иван Роев", "Ảnh: An Roe", "צילום: רוני", "写真：湖畔", "사진=호수", "图片来源：湖畔网", "圖源：湖畔網", "张三 摄",
		"Illustrasjon: Ola Roe", strings.Repeat("A quay in winter. ", 30) + "Photo: Jane Roe",
	} {
		if !CreditsPicture(in) {
			t.Errorf("%q credits no picture", in)
		}
	}
	for _, in := range []string{
		"The lake in winter", "Photos: the storm in ten pictures", "Jane Roe", "", "写真展が開かれる", "Photo: Jane Roe. " + strings.Repeat("The lake rose again in the night. ", 30),
	} {
		if CreditsPicture(in) {
			t.Errorf("%q credits a picture", in)
		}
	}
}

// TestChineseStandfirstLabels has the labels in Chinese, with each mark that may follow them.
func TestChineseStandfirstLabels(t *testing.T) {
	for label := range strings.FieldsSeq("摘要 导读 导语 核心提示 内容提要 【摘要】 【导读】 [摘要] 導讀") {
		for _, mark := range []string{":", "：", "|", " ", "　", ""} {
			if got := CutStandfirstLabel(label + mark + "湖面结冰"); got != "湖面结冰" {
				t.Errorf("CutStandfirstLabel(%q) = %q", label+mark+"湖面结冰", got)
			}
		}
	}
	if got := CutStandfirstLabel("湖面结冰的摘要"); got != "湖面结冰的摘要" {
		t.Errorf("a word inside was removed: %q", got)
	}
}

// TestCutLabels has the labels of standfirsts, copies and links to other articles.
func TestCutLabels(t *testing.T) {
	for in, want := range map[string]string{
		"摘要：雨停了": "雨停了", "【導讀】雨停了": "雨停了", "Summary: the rain": "the rain", "En résumé : la pluie": "la pluie", "雨停了": "雨停了", "Summary judgment": "Summary judgment", "": "",
	} {
		if got := CutStandfirstLabel(in); got != want {
			t.Errorf("CutStandfirstLabel(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"抓取时间：2024-04-23": "2024-04-23", "Saved on 4 May": "on 4 May", "Gespeichert am 4. Mai": "4. Mai", "保存日時：2024-04-23": "2024-04-23", "Savedon": "-", "The page": "-", "": "-",
	} {
		got, ok := CutCapturedLabel(in)
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("CutCapturedLabel(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"Read more: How one island kept its ferry": "Read more|How one island kept its ferry", "Lesen Sie auch: Die letzte Fähre": "Lesen Sie auch|Die letzte Fähre", "À lire aussi : La dernière navette": "À lire aussi|La dernière navette",
		"Читайте также: Последний паром": "Читайте также|Последний паром", "相关阅读：雨停了之后的湖": "相关阅读|雨停了之后的湖", "Les også: Den siste ferga": "Les også|Den siste ferga",
		"Read more about it": "|", "Read more: it": "|", "Related": "|", "Sport": "|",
	} {
		label, title, _ := CutReadMore(in)
		if got := label + "|" + title; got != want && !(want == "|" && !cutsReadMore(in)) {
			t.Errorf("CutReadMore(%q) = %q, want %q", in, got, want)
		}
	}
}

func cutsReadMore(line string) bool { _, _, ok := CutReadMore(line); return ok }

func TestHeadings(t *testing.T) {
	for _, in := range []string{"Comments", "Kommentare", "COMMENTAIRES", "コメント", "댓글", "网友评论", "網友評論", "Комментарии", "Yorumlar"} {
		if !IsCommentsHeading(in) {
			t.Errorf("%q heads no comments", in)
		}
	}
	for _, in := range []string{"公開日", "更新日", "Published", "Updated:", "Veröffentlicht", "Publicado", "Опубликовано", "입력", "Oppdatert"} {
		if !IsTimeLabel(in) {
			t.Errorf("%q is no label of a time", in)
		}
	}
	for _, in := range []string{"Comment on the lake", "Published poets", "", "8 Min"} {
		if IsCommentsHeading(in) || IsTimeLabel(in) {
			t.Errorf("%q is a heading or label", in)
		}
	}
}

func TestIsAboutAuthor(t *testing.T) {
	for line, want := range map[string]bool{
		"About the author":                     true,
		"ABOUT THE AUTHORS:":                   true,
		"Meet the Author":                      true,
		"Über die Autorin":                     true,
		"À propos de l’auteur":                 true,
		"Sobre el autor:":                      true,
		"О авторе":                             false,
		"Об авторе":                            true,
		"作者簡介":                                 true,
		"關於作者：":                                true,
		"About the author of the novel":        false,
		"About the mill":                       false,
		"The author is about to retire.":       false,
		"":                                     false,
		strings.Repeat("about the author ", 9): false,
	} {
		if got := IsAboutAuthor(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// TestCutAbout has labels above texts about somebody.
func TestCutAbout(t *testing.T) {
	for line, want := range map[string]string{
		"About Ana Ruiz":          "Ana Ruiz",
		"ABOUT ANA RUIZ:":         "ANA RUIZ",
		"Über Ana Ruiz":           "Ana Ruiz",
		"À propos d'Ana Ruiz":     "Ana Ruiz",
		"Sobre Ana Ruiz":          "Ana Ruiz",
		"Om Ana Ruiz":             "Ana Ruiz",
		"关于湖畔报":                   "湖畔报",
		"About":                   "",
		"Aboutness of Ana":        "",
		"What is known about Ana": "",
		"About the ferry that sails to the northern island twice a day now": "",
	} {
		if got := CutAbout(line); got != want {
			t.Errorf("%q: %q", line, got)
		}
	}
}
