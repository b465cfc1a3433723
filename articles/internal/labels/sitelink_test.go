package labels

import (
	"strings"
	"testing"
)

func TestIsSiteLink(t *testing.T) {
	for line, want := range map[string]bool{
		"Sign up for our morning letter": true, "Terms of use and sale": true, "Crosswords & Games": true,
		"Help & FAQs about your account": true, "Newsletters from the harbour": true, "SUBMIT A CORRECTION": true,
		"Allgemeine Geschäftsbedingungen": true, "Hilfe & Kontakt": true, "Inscrivez-vous à la lettre du matin": true,
		"Suscríbete para leer más": true, "Iscriviti alla lettera del mattino": true, "Assine o jornal por um real": true,
		"Schrijf je in voor de ochtendbrief": true, "Подпишитесь на утреннюю рассылку": true, "無料会員に登録して続きを読む": true,
		"打开湖畔新闻 阅读更多": true, "用户协议与隐私": true, "湖畔水利工程管理委员会": true, "개인정보 처리방침": true,
		"Harbour office signs up forty boats": false, "Helping hands at the harbour": false, "Newsletterless week for the paper": false,
		"Privacy watchdog fines the harbour": false, "Datenschutz-Behörde rügt den Hafen": false, "Jobs at risk as the yard closes": false,
		"湖畔水利委员会宣布开工": false, "打开水闸放水三天": false, "Hilfsgüter erreichen die Insel": false,
		"Sign up to the harbour watch, said the mayor, and " + strings.Repeat("x", maxSiteLink): false, "": false,
	} {
		if got := IsSiteLink(line); got != want {
			t.Errorf("IsSiteLink(%q) = %v", line, got)
		}
	}
}
