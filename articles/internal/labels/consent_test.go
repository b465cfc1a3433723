package labels

import "testing"

func TestIsConsent(t *testing.T) {
	for in, want := range map[string]bool{
		"We and our 842 partners store information on a device, such as cookies.":             true,
		"With your permission we may use precise geolocation data.":                           true,
		"We use cookies to make this site better. By clicking “Accept” you agree.":            true,
		"Wir und unsere Partner verarbeiten personenbezogene Daten.":                          true,
		"Nous et nos partenaires stockons des informations.":                                  true,
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
