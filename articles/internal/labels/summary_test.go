package labels

import "testing"

func TestIsMachineSummary(t *testing.T) {
	for line, want := range map[string]bool{
		"This summary was written by AI and checked by an editor.":          true,
		"AI-generated key points":                                           true,
		"Summary created with artificial intelligence":                      true,
		"Diese Zusammenfassung wurde mit künstlicher Intelligenz erstellt.": true,
		"Die Zusammenfassung ist KI-generiert.":                             true,
		"Sammendraget er laget av ChatGPT og godkjent av redaksjonen.":      true,
		"Oppsummeringen er laget av kunstig intelligens":                    true,
		"Sammanfattningen är gjord med hjälp av AI":                         true,
		"Resumen generado por inteligencia artificial":                      true,
		"Ce résumé a été généré par l’intelligence artificielle.":           true,
		"Riassunto generato con l'intelligenza artificiale":                 true,
		"Deze samenvatting is gemaakt met AI.":                              true,
		"本文摘要由AI生成":                                                         true,
		"AI要約":                                                              true,
		"The summary of the year":                                           false,
		"The miller has no artificial intelligence":                         false,
		"She said in summary that it was over":                              false,
		"":                                                                  false,
	} {
		if got := IsMachineSummary(line); got != want {
			t.Errorf("IsMachineSummary(%q) = %v, want %v", line, got, want)
		}
	}
}
