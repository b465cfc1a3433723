package extract

import "testing"

// TestListHeading puts a heading between paragraphs, in a box with what may be
// dropped, and asks whether it stays.
func TestListHeading(t *testing.T) {
	const (
		item  = "<li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></li>"
		cards = "<div><a href=/2024/03/13/owl-boxes-fill-up><img src=/o.jpg></a><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div>"
	)
	for box, want := range map[string]bool{
		"<div><h3>From the valleys</h3><ul>" + item + "</ul></div>":                                                 false,
		"<div><p><strong>From the valleys</strong></p><ul>" + item + "</ul></div>":                                  false,
		"<section><div class=hd><h3>From the valleys</h3></div><div class=bd><ul>" + item + "</ul></div></section>": false,
		"<div><h3>From the valleys</h3><div>" + cards + cards + "</div></div>":                                      false,
		"<div><h3>关联报道</h3><ul><li><a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a></li><li><a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a></li></ul></div>": false,
		"<div><h3>Mehr zum Thema</h3><ul><li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li></ul></div>":                                    false,
		"<div><h3>Related</h3><p><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></p></div>":                                                      false,
		"<div><h3>From the valleys</h3></div>":                                                                                     true,
		"<div><h3>From the valleys</h3><p>" + second + "</p><ul>" + item + "</ul></div>":                                           true,
		"<div><h3>From the valleys</h3><ul><li>Oak<li>Iron</ul></div>":                                                             true,
		"<div><h3>From the valleys</h3><img src=/v.jpg><ul>" + item + "</ul></div>":                                                true,
		"<div><h3>From the valleys</h3><ul class=share><li><a href=/f>Facebook</a><li><a href=/m>Per E-Mail senden</a></ul></div>": true,
		"<div><ul>" + item + "</ul><h3>From the valleys</h3></div>":                                                                true,
		"<div><p>The mill is open.</p><ul>" + item + "</ul></div>":                                                                 true,
		"<h3>From the valleys</h3><ul>" + item + "</ul>":                                                                           true,
	} {
		page := "<title>Mill turns again after two winters</title><div class=story><p>" + first + "</p><p>" + second + "</p>" + box + "<p>" + third + "</p></div>"
		got := blocksOf(parsePage(t, page, Options{}).Body)
		last := len(got) - 1
		if last < 2 || got[last] != "p "+third || (last > 2) != want {
			t.Errorf("%s: heading stays %v, want %v: %.60q", box, last > 2, want, got)
		}
	}
}
