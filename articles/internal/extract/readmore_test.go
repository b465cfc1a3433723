package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestListHeading has a heading between paragraphs, in a box with something that may be dropped.
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

// TestReadMore drops lines that lead away from the article and keeps those that only
// begin with the same words.
func TestReadMore(t *testing.T) {
	for middle, keep := range map[string]bool{
		"<p>Read more: the mill that stopped</p>": false,
		"<p>Read more in the archive of noises, which the museum opens to all visitors on the first of March.</p>":   true,
		"<p>Read more in the archive. It opens on Sunday...</p>":                                                     false,
		"<p>Read more in the archive. It opens on Sunday.</p>":                                                       true,
		"<p>Read more in <a href=/a>the archive of noises, which the museum opens to all visitors</a>, it says.</p>": false,
		"<p>Watch the wheel</p>":                            true,
		"<p><a href=/w>Watch the wheel as it turns</a></p>": false,
		"<p>Watch <a href=/w>the wheel</a> from the bridge, which is open to all, and listen to the water.</p>": true,
		"<p>Advertisement</p>": false,
		"<p><a href=/w>THE WHEEL TURNS AGAIN IN THE VALLEY</a></p>": false,
		"<p><a href=/w>THE WHEEL</a></p>":                           true,
		"<p>THE WHEEL TURNS AGAIN IN THE VALLEY</p>":                true,
		"<p><a href=/w>The wheel turns again in the valley</a></p>": true,
		"<p><a href=/w>水磨又转起来了水磨又转起来了</a></p>":                      true, // no capitals in Chinese
		"<p>Share</p>": false,
		"<p>原标题：停了二十年的水磨又转起来了</p>":                  false,
		"<p>Mill turns again after two winters</p>": false, // the headline again
	} {
		if got := len(trimmedBlocks(t, middle)) > 0; got != keep {
			t.Errorf("%s: kept %v, want %v", middle, got, keep)
		}
	}
}

// TestReadMoreLabel drops a label with the links below it, if the box around them is theirs alone.
func TestReadMoreLabel(t *testing.T) {
	const link = "<p><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></p>"
	for middle, want := range map[string][]string{
		"<div><p>Related</p>" + link + "</div>":                 {},
		"<div><p>Read next</p>" + link + link + "</div>":        {},
		"<div><p>Mehr zum Thema</p>" + link + "</div>":          {},
		"<div><p>The owls</p>" + link + "</div>":                {"p The owls", "p Owl boxes on church towers fill up"},
		"<div><p>Related. And then some.</p>" + link + "</div>": {"p Related. And then some.", "p Owl boxes on church towers fill up"},
		"<p>The owls</p>" + link:                                {"p The owls", "p Owl boxes on church towers fill up"},
	} {
		if diff := cmp.Diff(want, append([]string{}, trimmedBlocks(t, middle)...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", middle, diff)
		}
	}
}
