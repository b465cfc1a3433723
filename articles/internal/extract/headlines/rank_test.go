package headlines_test

import "testing"

// TestNoSections has labels above lists that are not what the lists are about.
func TestNoSections(t *testing.T) {
	list := "<ul><li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds>Tide mill grinds its first flour</a></li></ul>"
	for label, want := range map[string]string{
		"Valley": "Valley", "Sport 2": "Sport 2", "1.": "", "#3": "", "No. 4": "", "第4名": "", "181K followers": "", "12 comments": "", "评论(12)": "",
		"6 March 2024": "", "March 2024": "", "2024": "", "2024年3月": "", "5H ago": "", "17h ago 50 photos": "", "3小时前": "", "vor 3 Stunden": "", "4 Mar": "", "14:05": "", "By Hedda Quill and Ines Marrow": "", "Written by: Hedda Quill": "", "Updated on March 6, 2024": "",
		"24 hours": "24 hours", "Sponsor Message": "", "Advertisement": "", "Anzeige": "", "广告": "",
	} {
		for _, h := range headlinesOf(t, "<div><h3>"+label+"</h3>"+list+"</div>") {
			if h.Section != want {
				t.Errorf("%q: section %q, want %q", label, h.Section, want)
			}
		}
	}
}

// TestTitlesAreNoSections has headings above a list that are listed themselves, here or elsewhere on the page.
func TestTitlesAreNoSections(t *testing.T) {
	list := "<ul><li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds>Tide mill grinds its first flour</a></li></ul>"
	title := "Ferry fares rise again on the lake"
	for name, tt := range map[string]struct{ page, want string }{
		"listed above":        {"<h2><a href=/2024/03/14/ferry-fares>" + title + "</a></h2><h2>Valley</h2><div><div><h3><a href=/2024/03/14/ferry-fares>" + title + "</a></h3></div>" + list + "</div>", "Valley"},
		"its text is no link": {"<h2><a href=/2024/03/14/ferry-fares>" + title + "</a></h2><h2>Valley</h2><div><div><h3>" + title + "</h3></div>" + list + "</div>", "Valley"},
		"not listed":          {"<h2>Valley</h2><div><div><h3>" + title + "</h3></div>" + list + "</div>", title},
	} {
		for _, h := range headlinesOf(t, tt.page) {
			if h.Title != title && h.Section != tt.want {
				t.Errorf("%s: section %q of %q", name, h.Section, h.Title)
			}
		}
	}
}
