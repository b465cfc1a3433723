package extract

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// ferryWords returns n words in paragraphs.
func ferryWords(n int) string {
	var b strings.Builder
	for i := range n {
		if i%40 == 0 {
			b.WriteString("<p>")
		}
		fmt.Fprintf(&b, "%s ", []string{"The", "ferry", "left", "the", "quay", "before", "noon,", "and", "came", "back", "late."}[i%11])
	}
	return b.String()
}

// TestStub checks when a page says that its text is only a part of an article that is not free. If one of the two
// signs is missing, it says nothing.
func TestStub(t *testing.T) {
	ld := func(facts string) string {
		return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry times",` + facts + `}</script>`
	}
	paidPart := func(selector string) string {
		return `"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":"` + selector + `"}`
	}
	chinese := strings.Repeat("<p>渡轮中午前离开码头，傍晚才返回，乘客在候船室等候。", 3)
	long := strings.Repeat("<p>渡轮中午前离开码头，傍晚才返回，乘客在候船室等候，船公司说风浪太大，明天恢复。", 12)
	offer := `<div class="paywall-offer"><h3>Keep reading</h3><p>Subscribe to read the whole story. <a href=/s>Subscribe</a></p></div>`
	for name, test := range map[string]struct {
		head, body string
		want       bool
	}{
		"declared paid, a few sentences":              {ld(`"isAccessibleForFree":false`), ferryWords(60), true},
		"as a string":                                 {ld(`"isAccessibleForFree":"False"`), ferryWords(60), true},
		"as an address":                               {ld(`"isAccessibleForFree":"http://schema.org/False"`), ferryWords(60), true},
		"in microdata":                                {`<meta itemprop="isAccessibleForFree" content="false">`, ferryWords(60), true},
		"by its tier":                                 {`<meta property="article:content_tier" content="locked">`, ferryWords(60), true},
		"declared paid, far below its words":          {ld(`"isAccessibleForFree":false,"wordCount":900`), ferryWords(300), true},
		"words as a string":                           {ld(`"isAccessibleForFree":false,"wordCount":"900"`), ferryWords(300), true},
		"the paid part is empty":                      {ld(paidPart(".paid-part")), ferryWords(150) + `<div class="paid-part"></div>`, true},
		"the paid part is not there":                  {ld(paidPart("#rest")), ferryWords(150), true},
		"the paid part is not there, but all else":    {ld(paidPart("#rest")), ferryWords(900), false},
		"a French line that more follows":             {ld(`"isAccessibleForFree":false`), ferryWords(500) + `<p>Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.</p>`, true},
		"a line for subscribers, declared paid, long": {ld(`"isAccessibleForFree":false`), ferryWords(1200) + `<p>This comment section is for subscribers only.</p>`, false},
		"a line that more follows":                    {"", ferryWords(60) + `<p>Subscribe to continue reading.</p>`, true},
		"a Chinese line that more follows":            {"", chinese + `<p>本文为付费内容，剩余部分请购买。</p>`, true},
		"a hidden line that more follows":             {"", ferryWords(60) + `<div style="display:none"><p>Subscribe to continue reading.</p></div>`, false},
		"the rest is hidden in a paywall":             {"", ferryWords(300) + `<div class="paywall-content" hidden>` + ferryWords(120) + `</div>`, true},
		"the rest is hidden, and there is an offer":   {"", ferryWords(300) + `<div style="display:none">` + ferryWords(120) + `</div>` + offer, true},
		"the rest is hidden, declared paid":           {ld(`"isAccessibleForFree":false`), ferryWords(300) + `<section hidden>` + ferryWords(120) + `</section>`, true},
		"something is hidden, declared free":          {ld(`"isAccessibleForFree":true`), ferryWords(300) + `<div class="paywall-content" hidden>` + ferryWords(120) + `</div>`, false},
		"something is hidden, without a sign":         {"", ferryWords(300) + `<div hidden>` + ferryWords(120) + `</div>`, false},
		"a hidden offer":                              {"", ferryWords(60) + `<div hidden class="paywall"><p>Subscribe to read on.</p></div>`, false},
		"a line that more follows, below a long text": {"", ferryWords(400) + `<p>Subscribe to continue reading.</p>`, false},
		"the paid part is the offer":                  {ld(paidPart(".paywall-offer")), ferryWords(150) + offer, true},
		"an offer, a few sentences":                   {"", ferryWords(60) + offer, true},
		"an offer, far below its words":               {ld(`"wordCount":1200`), ferryWords(300) + offer, true},
		"a Chinese offer":                             {"", chinese + `<div class="vip-read"><p>本文为会员专享，订阅后阅读全文。</p></div>`, true},
		"a German offer":                              {"", ferryWords(60) + `<section id="paywall"><p>Dieser Artikel ist nur für Abonnenten.</p></section>`, true},
		"a Chinese page, declared paid":               {ld(`"isAccessibleForFree":false`), chinese, true},
		"declared paid, and all of its words":         {ld(`"isAccessibleForFree":false,"wordCount":310`), ferryWords(300), false},
		"a short one with all of its words":           {ld(`"isAccessibleForFree":false,"wordCount":60`), ferryWords(60), false},
		"declared paid, long, of unknown length":      {ld(`"isAccessibleForFree":false`), ferryWords(500), false},
		"a long Chinese page, declared paid":          {ld(`"isAccessibleForFree":false`), long, false},
		"the paid part has text":                      {ld(paidPart(".paid-part")), ferryWords(60) + `<div class="paid-part">` + ferryWords(90) + `</div>`, false},
		"the paid part is hidden":                     {ld(paidPart(".paid-part")), ferryWords(400) + `<div class="paid-part" hidden><p>` + ferryWords(90) + `</p></div>`, true},
		"the paid part is not displayed":              {ld(paidPart("#rest")), ferryWords(400) + `<div id="rest" style="display: none">` + ferryWords(90) + `</div>`, true},
		"only one of its parts is hidden":             {ld(paidPart(".paid-part")), ferryWords(60) + `<div class="paid-part">` + ferryWords(90) + `</div><div class="paid-part" hidden>` + ferryWords(90) + `</div>`, false},
		"the hidden paid part is an offer":            {ld(paidPart(".paid-part")), ferryWords(400) + `<div class="paid-part" hidden><p>Subscribe to the paper, and read what it says about ferries.</p></div>`, false},
		"declared free, a few sentences":              {ld(`"isAccessibleForFree":true`), ferryWords(60), false},
		"declared free, with an offer":                {ld(`"isAccessibleForFree":true`), ferryWords(60) + offer, false},
		"metered":                                     {`<meta property="article:content_tier" content="metered">`, ferryWords(60), false},
		"nothing declared, a few sentences":           {"", ferryWords(60), false},
		"nothing declared, far below its words":       {ld(`"wordCount":1200`), ferryWords(300), false},
		"an offer below a long text":                  {"", ferryWords(500) + offer, false},
		"a text in a box that is called paywall":      {"", `<div class="paywall">` + ferryWords(190) + `</div>`, false},
		"a newsletter":                                {"", ferryWords(60) + `<div class="newsletter"><p>Subscribe to our newsletter.</p></div>`, false},
		"an article about a paywall":                  {"", ferryWords(60) + `<p class="about">The paper drops its paywall, and readers subscribe all the same.</p>`, false},
		"a value that means nothing":                  {ld(`"isAccessibleForFree":"perhaps","wordCount":-4`), ferryWords(60), false},
		"declared free but for a part":                {ld(`"isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}`), ferryWords(60), true},
		"declared free but for a part that is there":  {ld(`"isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}`), ferryWords(60) + `<div class="rest">` + ferryWords(60) + `</div>`, false},
		"as a number":                                 {ld(`"isAccessibleForFree":0`), ferryWords(60), true},
		"as a list of one":                            {ld(`"isAccessibleForFree":["false"]`), ferryWords(60), true},
		"a metered box":                               {"", ferryWords(60) + `<aside class="metered-content"><p>Choose a plan, or log in.</p></aside>`, true},
		"a locked box":                                {"", ferryWords(60) + `<div class="c-locked-content"><p>Subscribe for two pounds a week.</p></div>`, true},
		"a barrier":                                   {"", ferryWords(60) + `<div class="o-barrier"><p>Subscribe for two pounds a week.</p></div>`, true},
		"a required subscription":                     {"", ferryWords(60) + `<div id="subscription-required"><p>Log in or choose a plan.</p></div>`, true},
		"a barrier of the river":                      {"", ferryWords(60) + `<div class="barrier"><p>The barrier at the quay was raised.</p></div>`, false},
		"a selector that is not read, a few words":    {ld(paidPart("div > .paid")), ferryWords(60), true},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := Parse("<html><head><title>Ferry times</title>"+test.head+"</head><body><article><h1>Ferry times</h1>"+test.body+"</article></body></html>", Options{})
			if err != nil {
				t.Fatal(err)
			}
			if page.Body == nil {
				t.Fatal("no article")
			}
			if page.Stub != test.want {
				t.Errorf("got %v, with %d words", page.Stub, countWords(page.Body))
			}
		})
	}
}

// TestMoreFollows checks the words with which pages cut off a text, and sentences of news that have the same words.
func TestMoreFollows(t *testing.T) {
	for _, line := range []string{
		"Sign in to keep reading", "Please log in to read the rest of this story.", "Have an account? Log in to continue reading.", "Become a subscriber to read on.",
		"Create a free account and get unlimited access", "The rest of this post is only for paying subscribers.", "To finish reading, join the Quay Post.", "You have reached your monthly limit.",
		"Read the whole story with a weekly subscription.", "Unlock this story", "Want to see the rest?", "This page is for members only.",
		"Abonnez-vous dès maintenant pour lire la suite.", "Réservé aux abonnés", "Pour lire l’intégralité de l’article, connectez-vous.",
		"Sie möchten weiterlesen?", "Abonnieren und weiterlesen", "Lesen Sie den Beitrag mit einem Probeabo", "Diesen Artikel freischalten", "Den ganzen Text gibt es im Digital-Abo.",
		"Regístrate gratis para seguir leyendo", "Solo para suscriptores", "Accedi o abbonati e continua a leggere", "Para continuar lendo, faça login.", "Só para assinantes",
		"Word abonnee en lees verder", "Logga in och läs hela texten", "Bare for abonnenter", "Log ind for at læse resten", "Tilaa ja lue juttu loppuun", "Vain tilaajille",
		"Kup dostęp, żeby czytać dalej", "Tylko dla prenumeratorów", "Přihlaste se a pokračujte", "Devamını okumak için üye olun", "Подпишитесь, чтобы дочитать", "Статья доступна по подписке",
		"اشترك الآن لمتابعة القراءة", "开通会员继续阅读", "注册后查看全文", "余下内容仅限会员", "加入會員，繼續閱讀", "剩餘內容為訂閱專屬", "続きをご覧になるには会員登録が必要です", "会員限定の記事です", "로그인하고 계속 읽기",
	} {
		if !saysMoreFollows(line) {
			t.Errorf("%q does not say that more follows", line)
		}
	}
	for _, line := range []string{
		"Members of the rowing club can sign in to the boat house and read the full rules there.", "The lounge is exclusively for members.", "The beach is for members only on Sundays.",
		"Only subscribers were told, and they read on.", "Sign up to our newsletter for more stories like this.", "Log in to comment.", "Join the choir and sing until midnight.",
		"The archive is to go behind a paywall for subscribers only next year.", "Mit dem Abo kommt man weiter durch die Stadt.", "Abonnieren Sie unseren Newsletter.", "Die Karten gibt es im Abo.",
		"Le théâtre compte mille abonnés.", "La playa es exclusiva para socios del club.", "Gli abbonati allo stadio sono tremila.", "O lago é só para sócios.", "Abonnees van de krant kregen een brief.",
		"Konserten är slutsåld för medlemmar.", "Verkkokauppa on tilaajille ilmainen.", "Klub liczy tysiąc członków.", "Услуга доступна по подписке.", "渡轮公司的会员可以凭票登船。", "登录后可发表评论。", "会員限定イベントが開かれた。", "유료 회원만 삼만 명이다.",
	} {
		if saysMoreFollows(line) {
			t.Errorf("%q says that more follows", line)
		}
	}
}

// TestPaywallNames has a class for each form of the expression, none of which its stems may miss.
func TestPaywallNames(t *testing.T) {
	for class, want := range map[string]bool{
		"paywall": true, "pay-wall": true, "PAY_WALL": true, "regwall": true, "metered-content": true, "meteringWall": true, "subscribers-only": true,
		"subscription-prompt": true, "premiumContent": true, "member-gate": true, "membership-box": true, "paid-content": true, "content-gate": true,
		"article-lock": true, "content_barrier": true, "lockedContent": true, "restricted-article": true, "gated-content": true, "box barrier": true,
		"piano-offer": true, "fufei": true, "vip-lock": true, "vip_read": true,
		"block": false, "wallpaper": false, "navigate": false, "membership": false, "parameter": false, "": false,
	} {
		n := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "class", Val: class}}}
		if got := namesPaywall(n); got != want {
			t.Errorf("namesPaywall(%q) = %v, want %v", class, got, want)
		}
	}
}
