package capture

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// languagePage is what a page of testdata/languages says. All have a menu, breadcrumbs or none, title, standfirst,
// byline, time, buttons, four paragraphs, two lists and a footer.
type languagePage struct {
	Title, Byline, Source, Published, First, Last string
	Paragraphs, Related, Popular                  int
}

func TestLanguages(t *testing.T) {
	for name, want := range map[string]languagePage{
		"ar":      {"العبارة تعود إلى الجزر بعد ثلاثة أسابيع من العاصفة", "ليلى الحداد", "", "2024-06-12", "أبحرت العبارة", "في الخريف.", 4, 3, 2},
		"de":      {"Die Fähre zu den Inseln fährt wieder", "Hanna Brückner", "", "2024-06-12", "Am Dienstagmorgen", "Herbst beraten.", 4, 3, 2},
		"es":      {"El transbordador vuelve a las islas tres semanas después del temporal", "Lucía Herrera", "", "2024-06-12", "El transbordador que", "en otoño.", 4, 3, 2},
		"fr":      {"Après la tempête, le bac des îles reprend la mer", "Claire Morvan", "", "2024-06-12", "Le bac qui relie", "à l'automne.", 4, 3, 2},
		"it":      {"Dopo la tempesta il traghetto torna alle isole", "Giulia Ferrante", "", "2024-06-12", "Il traghetto che", "in autunno.", 4, 3, 2},
		"ja":      {"港の渡し船が三週間ぶりに再開、初日は四百人が利用", "", "", "2024-06-12", "嵐で止まっていた", "見込んでいる。", 4, 3, 2},
		"ko":      {"항구 나룻배, 폭풍 뒤 석 주 만에 다시 뜬다", "김하늘", "", "2024-06-12", "폭풍으로 멈췄던", "설명했다.", 4, 3, 2},
		"nb":      {"Fergen til øyene går igjen etter tre uker", "Ingrid Solheim", "", "2024-06-12", "Fergen mellom", "til høsten.", 4, 3, 2},
		"nl":      {"Veerboot naar de eilanden vaart weer na drie weken", "Marijke de Graaf", "", "2024-06-12", "De veerboot tussen", "in de herfst.", 4, 3, 2},
		"pl":      {"Prom na wyspy znów kursuje po trzech tygodniach", "Agnieszka Zielińska", "", "2024-06-12", "Prom łączący", "tym jesienią.", 4, 3, 2},
		"pt":      {"Balsa volta às ilhas três semanas depois da tempestade", "Mariana Couto", "", "2024-06-12", "A balsa que liga", "no outono.", 4, 3, 2},
		"ru":      {"Паром на острова вернулся на линию спустя три недели", "Мария Лесная", "", "2024-06-12", "Паром, который", "это осенью.", 4, 3, 2},
		"tr":      {"Adalara giden vapur üç hafta sonra yeniden seferde", "Elif Karaca", "", "2024-06-12", "Limanı adalara", "sonbaharda görüşecek.", 4, 3, 2},
		"zh-Hant": {"海港纜車停駛三週後恢復 首日載客近千人", "林雨青", "湖畔時報", "2024-06-12", "海港纜車停駛三週後，昨天", "有時間保養。", 4, 3, 2},
	} {
		text, err := os.ReadFile(filepath.Join("testdata", "languages", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		page, ok := Parse(string(text))
		if !ok {
			t.Errorf("%s: not taken for a capture", name)
			continue
		}
		if diff := cmp.Diff(want, pageOf(page, want)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// pageOf returns a page in the form of the expected one. Its first and last words are those expected, if it has them.
func pageOf(p *Page, want languagePage) languagePage {
	got := languagePage{Title: p.Title, Byline: p.Byline, Source: p.Source, First: p.Markdown, Last: p.Markdown}
	if p.Published.Known() {
		got.Published = p.Published.Time.Format("2006-01-02")
	}
	if strings.HasPrefix(p.Markdown, want.First) {
		got.First = want.First
	}
	if strings.HasSuffix(p.Markdown, want.Last) {
		got.Last = want.Last
	}
	got.Paragraphs = strings.Count(p.Markdown, "\n\n") + 1
	sections := map[string]int{}
	for i, h := range p.Headlines {
		if i == 0 || h.Section != p.Headlines[i-1].Section {
			sections[h.Section] = len(sections)
		}
		if sections[h.Section] == 0 {
			got.Related++
		} else {
			got.Popular++
		}
	}
	return got
}
