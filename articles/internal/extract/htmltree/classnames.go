package htmltree

import (
	"golang.org/x/net/html"
)

// Hint is a set of purposes that the class, id, role and itemprop of an element suggest. Names are
// wrong so often that no hint is decisive on its own: a hint only lowers the link density or length at
// which an element counts as boilerplate.
type Hint uint16

const (
	HintNav     Hint = 1 << iota // menus, breadcrumbs, pagers
	HintComment                  // readers' comments
	HintRelated                  // lists of other articles
	HintShare                    // share buttons
	HintAd                       // advertisements
	HintFacts                    // byline, time, tags
	HintForm                     // sign-up, login, pop-up, paywall
	HintFoot                     // copyright, disclaimers
	hintSide                     // side columns
	HintBody                     // the article itself
	HintAuthor                   // the author's card
	HintCaption
	HintPicture // a photo or gallery, including captions
	HintVendor  // filled by a vendor of advertisements
)

// HintsBoilerplate are the hints at something other than the article.
const HintsBoilerplate = HintNav | HintComment | HintRelated | HintShare | HintAd | HintForm | HintFoot | hintSide

// IsBoilerplate reports whether h suggests something other than the article. On an element that is
// named for the article as well, menu and side describe only its style.
func (h Hint) IsBoilerplate() bool {
	if h&HintBody != 0 {
		h &^= HintNav | hintSide
	}
	return h&HintsBoilerplate != 0
}

// IsSide reports whether h suggests nothing but a side column.
func (h Hint) IsSide() bool { return h&HintsBoilerplate == hintSide }

// maxNames is how many bytes of a class or id are read.
const maxNames = 512

// hintsOf returns the hints of n's class, id, role and itemprop attributes. The ID of a heading is made of its
// text, which may have any word.
func hintsOf(n *html.Node) Hint {
	var h Hint
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "id":
			if !IsHeading(n) {
				h |= nameHints(n.Attr[i].Val)
			}
		case "class":
			h |= nameHints(n.Attr[i].Val)
		case "role":
			h |= roleHint(n.Attr[i].Val)
		case "itemprop":
			switch n.Attr[i].Val {
			case "articleBody":
				h |= HintBody
			case "comment":
				h |= HintComment
			}
		}
	}
	return h
}

func roleHint(role string) Hint {
	switch role {
	case "navigation", "menu", "menubar", "menuitem", "tablist", "tab", "search", "toolbar":
		return HintNav
	case "dialog", "alert", "alertdialog", "form":
		return HintForm
	case "contentinfo":
		return HintFoot
	case "complementary":
		return hintSide
	}
	return 0
}

// nameHints returns the hints of the words in class names or IDs. Words end at capitals, digits and
// punctuation: post_recommend_tie and postRecommendTie have three each. What follows a digit is no word:
// many names are numbers to the base of 16.
func nameHints(names string) Hint {
	names = names[:min(len(names), maxNames)]
	var h Hint
	var word [24]byte
	n := 0
	for i := range len(names) {
		c := names[i]
		upper := c >= 'A' && c <= 'Z'
		if upper && i > 0 && names[i-1] >= 'a' && names[i-1] <= 'z' {
			h |= wordHint(word[:n])
			n = 0
		}
		if upper {
			c += 'a' - 'A'
		}
		if c < 'a' || c > 'z' {
			h |= wordHint(word[:n])
			n = 0
			continue
		}
		if n == 0 && i > 0 && isDigit(names[i-1]) {
			word[0], n = 0, 1 // so that no word is found
			continue
		}
		if n < len(word) {
			word[n] = c
			n++
		}
	}
	return h | wordHint(word[:n])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// wordHint returns the hint of one lower-case word. The list has the names that sites commonly use, in
// English and Chinese.
func wordHint(word []byte) Hint {
	if len(word) < 2 {
		return 0
	}
	switch string(word) {
	case "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "topnav", "subnav", "topbar", "toolbar", "tabs", "breadcrumb", "breadcrumbs",
		"crumb", "crumbs", "mbx", "pager", "pagination", "paging", "pagenav", "skip", "sitemap", "daohang", "masthead":
		return HintNav
	case "comment", "comments", "commenting", "commentlist", "disqus", "tie", "gentie", "pinglun", "cmt", "replies", "reply", "respond", "discussion", "livefyre", "coral", "viafoura", "spotim",
		"kommentar", "kommentare", "kommentarer", "leserkommentar", "leserkommentare", "commentaire", "commentaires", "commenti", "comentario", "comentarios", "reacties", "komentarze", "yorumlar",
		"commentbox", "commentarea", "commentsection", "commentthread", "commentwrap", "usercomments", "readercomments":
		return HintComment
	case "related", "relatedposts", "relatedarticles", "relatedstories", "relatedlinks", "relatednews", "morestories", "relate", "relates", "relation", "recommend", "recommends", "recommended", "recommendation", "recommendations", "recirc", "recirculation",
		"recommand", "popular", "trending", "mostread", "mostpopular", "readmore", "morefrom", "more", "xiangguan", "tuijian",
		"rank", "ranking", "hot", "guess", "promo", "promos", "teaser", "teasers", "interlink", "upnext", "readnext", "nextup", "suggested", "suggestions", "suggest", "seealso", "yarpp", "jp-relatedposts":
		return HintRelated
	case "outbrain", "taboola", "zergnet", "revcontent":
		return HintRelated | HintVendor
	case "trc", "mgid", "dianomi", "plista", "ligatus", "popin", "logly", "engageya", "nativo", "strossle":
		return HintVendor
	case "share", "shares", "sharing", "sharebar", "sharedaddy", "sharethis", "sharetools", "addthis", "addtoany", "social", "socials", "sns", "bshare", "bdsharebuttonbox", "jiathis", "fenxiang",
		"qrcode", "ewm", "erweima", "weixin", "follow", "print":
		return HintShare
	case "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertisements", "advertising", "adsbygoogle", "dfp", "gpt", "adslot", "adunit", "adbox", "adwrap", "sponsor", "sponsored", "sponsors", "guanggao", "gg", "banner", "adsense", "commercial":
		return HintAd
	case "byline", "bylines", "dateline", "timestamp", "time", "date", "pubtime", "publish", "published", "source", "laiyuan", "meta", "metadata", "postmeta", "tags", "tag", "keywords", "keyword", "categories", "category", "editor", "biaoqian", "infos":
		return HintFacts
	case "newsletter", "newsletters", "subscribe", "subscription", "signup", "login", "signin", "register", "modal", "popup", "cookie", "cookies", "consent", "gdpr", "overlay", "lightbox", "search", "form", "donate", "donation", "tooltip", "optin", "toast", "cta":
		return HintForm
	case "footer", "foot", "copyright", "disclaimer", "statement", "legal", "shengming", "colophon", "footnav", "copyrights", "siteinfo":
		return HintFoot
	case "sidebar", "side", "aside", "rail", "rightcol", "leftcol", "sidecontent", "rightbar", "leftbar", "widget", "widgets", "rightside":
		return hintSide
	case "article", "articlebody", "body", "content", "contents", "entry", "main", "post", "text", "story", "storybody", "hentry", "paragraph", "detail", "zhengwen", "neirong", "richtext", "prose", "longform":
		return HintBody
	case "author", "authors", "bio", "profile", "contributor", "writer", "wemedia", "zuozhe":
		return HintAuthor
	case "caption", "captions", "credit", "credits", "figcaption", "tuzhu":
		return HintCaption
	case "photo", "photos", "picture", "pictures", "image", "images", "img", "pic", "figure", "gallery", "resgallery", "slideshow", "carousel", "slides", "slide", "lightboxgallery":
		return HintPicture
	}
	return 0
}
