package labels

import (
	"strings"
	"testing"
)

func TestIsConsent(t *testing.T) {
	for in, want := range map[string]bool{
		"We and our 842 partners store information on a device, such as cookies.":             true,
		"With your permission we may use precise geolocation data.":                           true,
		"We use cookies to make this site better. By clicking “Accept” you agree.":            true,
		"Wir und unsere Partner verarbeiten personenbezogene Daten.":                          true,
		"Nous et nos partenaires stockons des informations.":                                  true,
		"Store and/or access information on a device.":                                        true,
		"Besuchen Sie uns wie gewohnt mit Werbung und Tracking.":                              true,
		"Die Werbung und das Tracking der Post werden teurer.":                                false,
		"請同意我們的隱私權規範，才能啟用聽新聞的功能。":                                                             true,
		"本网站使用 Cookie，以便改进服务。":                                                                true,
		"“We use cookies instead of cake,” the baker said.":                                   false,
		"The regulator fined three papers that use cookies without consent.":                  false,
		"Grandmother's cookies are sold by two shops, and we and our neighbours queue there.": false,
		"": false,
	} {
		if got := IsConsent(in); got != want {
			t.Errorf("IsConsent(%q) = %v", in, got)
		}
	}
}

// TestConsentPhrases has the set phrases of cookie walls in each language, which quotations do not count.
func TestConsentPhrases(t *testing.T) {
	for phrase := range strings.SplitSeq("we use cookies/we and our partners/with your permission we/this website uses cookies/this site uses cookies/our site uses cookies/by clicking “accept/by clicking \"accept/"+
		"you may click to consent/your preferences will apply to this website only/may not require your consent, but you have a right to object/by continuing to use this site, you/"+
		"wir verwenden cookies/wir nutzen cookies/diese website verwendet cookies/wir und unsere partner/nous utilisons des cookies/ce site utilise des cookies/nous et nos partenaires/"+
		"utilizamos cookies/este sitio web utiliza cookies/nosotros y nuestros socios/utilizziamo i cookie/noi e i nostri partner/"+
		"我们使用 Cookie/本网站使用Cookie/本站使用Cookie/同意我们的隐私/當站、我們使用Cookie/当サイトではCookie/Cookieを使用しています/we and our 1305 partners/we and our 9,876 partners/we and our 24 partners", "/") {
		if in := "X: " + phrase + " it."; !IsConsent(in) {
			t.Errorf("%q asks for no consent", in)
		}
		for _, quote := range []string{"\"", "“", "„", "«", "「"} {
			if in := quote + phrase; IsConsent(in) {
				t.Errorf("%q asks for consent", in)
			}
		}
	}
	for _, in := range []string{"We and our 24 neighbours", "partners of the site", "cookies"} {
		if IsConsent(in) {
			t.Errorf("%q asks for consent", in)
		}
	}
}
