package term

import (
	"strconv"
	"strings"
)

// listLinks adds the list of link targets at the end of the document, once.
func (d *Document) listLinks() {
	targets := d.links.targets
	if d.links.targets = nil; len(targets) == 0 || d.options.Links != LinkNumbered {
		return
	}
	if d.options.Accessible {
		for i, t := range targets {
			d.speakParagraph(strings.ReplaceAll(d.messages.linkItem, "%d", strconv.Itoa(i+1)) + t)
		}
		return
	}
	d.Block(RoleSection, d.messages.links)
	d.blankLine()
	widest := len(strconv.Itoa(len(targets)))
	for i, t := range targets {
		number := strconv.Itoa(i + 1)
		mark := plainText(strings.Repeat(" ", widest-len(number))+"["+number+"] ", attr{effect: faint})
		d.writeText(d.nestedPrefix(d.pagePrefix(), mark, blanks(widest+3)), plainText(t, attr{}))
	}
}
