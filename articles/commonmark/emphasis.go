package commonmark

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/width"
)

// CJKFriendly returns a parser of emphasis or strikethrough that follows the CJK-friendly amendment to CommonMark
// (https://github.com/tats-u/markdown-cjk-friendly, specification). By CommonMark §6.2 a delimiter run between
// punctuation inside and a letter outside is neither left- nor right-flanking, because that is how a quotation mark in
// mid-word looks. Chinese, Japanese and Korean put no space there: **重点：**内容 would not be strong.
func CJKFriendly(p parser.InlineParser) parser.InlineParser { return cjkFriendly{p} }

type cjkFriendly struct{ parser.InlineParser }

// Parse implements [parser.InlineParser].
func (p cjkFriendly) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before := precedingCharacter(block, segment.Start)
	node := p.InlineParser.Parse(parent, block, pc)
	if run, ok := node.(*parser.Delimiter); ok {
		after := rune(' ')
		if run.OriginalLength < len(line) {
			after, _ = utf8.DecodeRune(line[run.OriginalLength:])
		}
		run.CanOpen, run.CanClose = flanking(before, after, run.Char)
	}
	return node
}

// precedingCharacter returns the character before a position of a block, without the selector of its variant.
func precedingCharacter(block text.Reader, at int) rune {
	r := block.PrecendingCharacter()
	source := block.Source()[:at]
	for isVariationSelector(r) {
		last, n := utf8.DecodeLastRune(source)
		if n == 0 || !isVariationSelector(last) {
			return last
		}
		source = source[:len(source)-n]
	}
	return r
}

// isVariationSelector reports whether r selects a variant of the ideograph or sign before it, but not an emoji.
func isVariationSelector(r rune) bool {
	return r >= 0xFE00 && r <= 0xFE0E || r >= 0xE0100 && r <= 0xE01EF
}

// flanking reports whether a delimiter run between two characters can open and can close emphasis.
func flanking(before, after rune, mark byte) (opens, closes bool) {
	spaceBefore, spaceAfter := util.IsSpaceRune(before), util.IsSpaceRune(after)
	punctBefore, punctAfter := util.IsPunctRune(before), util.IsPunctRune(after)
	cjkBefore, cjkAfter := isCJK(before), isCJK(after)
	left := !spaceAfter && (!punctAfter || cjkAfter || spaceBefore || punctBefore || cjkBefore)
	right := !spaceBefore && (!punctBefore || cjkBefore || spaceAfter || punctAfter || cjkAfter)
	if mark == '_' {
		return left && (!right || punctBefore), right && (!left || punctAfter)
	}
	return left, right
}

// isCJK reports whether r is a CJK character of the amendment: Hangul, or wide, fullwidth or halfwidth (UAX #11) and not
// an emoji. The wide characters from U+2300 to U+2BFF, without the angle brackets, and of plane 1 from U+1F000 on are
// emoji and other signs.
func isCJK(r rune) bool {
	switch {
	case r < 0x1100, r > 0x232A && r < 0x2E80, r >= 0x1F000 && r < 0x20000, r >= 0x2300 && r < 0x2329:
		return false
	case unicode.Is(unicode.Hangul, r):
		return true
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	}
	return false
}
