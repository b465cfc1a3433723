package typography

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Classes that frameworks have for raised and lowered text. The short ones are also used for other things.
var (
	raisedClasses      = []string{"superscript", "text-super", "align-super", "is-superscript", "text-superscript"}
	shortRaisedClasses = []string{"sup", "super", "u-sup", "txt-sup", "text-sup"}
	loweredClasses     = []string{"subscript", "align-sub", "is-subscript", "text-subscript"}
	shortLowered       = []string{"sub", "u-sub", "txt-sub", "text-sub"}
)

// isRaised reports whether an inline element that follows a character raises its text.
func isRaised(n *html.Node, before rune) bool {
	return n.DataAtom == atom.Sup || isSetAs(n, "super") || liftsUp(n) && isSmall(n) || hasClass(n, raisedClasses, shortRaisedClasses, before)
}

// isLowered reports whether an inline element that follows a character lowers its text.
func isLowered(n *html.Node, before rune) bool {
	return n.DataAtom == atom.Sub || isSetAs(n, "sub") || hasClass(n, loweredClasses, shortLowered, before)
}

func isSetAs(n *html.Node, position string) bool {
	return declares(n, "vertical-align") == position || declares(n, "font-variant-position") == position
}

// hasClass reports whether n has one of the classes, or right behind a word or figure one of the short ones.
func hasClass(n *html.Node, all, short []string, before rune) bool {
	joins := unicode.IsLetter(before) || unicode.IsNumber(before) || before == ')'
	return slices.ContainsFunc(classes(n), func(class string) bool {
		return slices.Contains(all, class) || joins && slices.Contains(short, class)
	})
}

// liftsUp reports whether the style of n moves it above the line.
func liftsUp(n *html.Node) bool {
	switch align := declares(n, "vertical-align"); {
	case align == "top", align == "text-top", lengthOf(align) > 0:
		return true
	}
	return declares(n, "position") == "relative" && (lengthOf(declares(n, "top")) < 0 || lengthOf(declares(n, "bottom")) > 0)
}

// lengthOf returns the number of a CSS length or percentage, or 0.
func lengthOf(value string) float64 {
	number, err := strconv.ParseFloat(strings.TrimRight(value, "abcdefghijklmnopqrstuvwxyz%"), 64)
	if err != nil {
		return 0
	}
	return number
}

// maxSmall is the greatest size of small type, in pixels or points, where the size of the text around it is unknown.
const maxSmall = 11

// isSmall reports whether n sets its text in smaller type than the text around it.
func isSmall(n *html.Node) bool {
	if n.DataAtom == atom.Font {
		size := attr(n, "size")
		return size == "1" || size == "2" || strings.HasPrefix(size, "-")
	}
	size := declares(n, "font-size")
	number := lengthOf(size)
	switch {
	case size == "smaller", strings.HasSuffix(size, "small"):
		return true
	case number <= 0:
		return false
	case strings.HasSuffix(size, "%"):
		return number < 100
	case strings.HasSuffix(size, "em"):
		return number < 1
	}
	return number <= maxSmall
}
