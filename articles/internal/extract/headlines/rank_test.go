package headlines_test

import "testing"

// TestNoSections has labels above lists that are not what the lists are about.
func TestNoSections(t *testing.T) {
	list := "<ul><li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds>Tide mill grinds its first flour</a></li></ul>"
	for label, want := range map[string]string{
		"Valley": "Valley", "Sport 2": "Sport 2", "1.": "", "#3": "", "No. 4": "", "第4名": "", "181K followers": "", "12 comments": "", "评论(12)": "",
		"6 March 2024": "", "March 2024": "", "2024": "", "2024年3月": "", "Sponsor Message": "", "Advertisement": "", "Anzeige": "", "广告": "",
	} {
		for _, h := range headlinesOf(t, "<div><h3>"+label+"</h3>"+list+"</div>") {
			if h.Section != want {
				t.Errorf("%q: section %q, want %q", label, h.Section, want)
			}
		}
	}
}
