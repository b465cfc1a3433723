package extract

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"newsreader/articles/internal/lazyregexp"
)

var (
	paywallNames = lazyregexp.New(`(?i)pay-?_?wall|reg-?_?wall|meter(ed|ing)?[-_]?(wall|content)|(subscri(be|ber|ption)s?|premium|member(s|ship)?|paid)[-_]?(only|required|wall|gate|barrier|teaser|lock|prompt|offer|content|box)|` +
		`(content|article)[-_]?(gate|lock|barrier)|(locked|restricted|gated)[-_]?(content|article)|(^|[ _-])barrier|piano|fufei|vip-?_?(lock|tip|read)`)
	offerWords = lazyregexp.New(`(?i)subscri|abonn|abonnez|suscr[ií]b|suscripci|assina|assinant|registe?r|sign (in|up)|log ?in|member|premium|unlock|\bpay|\bkauf|inloggen|tilaa|prenumer|předplat|подпис|订阅|訂閱|付费|付費|会员|會員|购买|購買|登录|解锁|解鎖|購読|有料|会員|구독|유료`)
)

// paywallStems are substrings that every paywall name has one of. They spare other names the expression, which is slow.
var paywallStems = []string{"wall", "meter", "subscri", "premium", "member", "paid", "gate", "lock", "barrier", "restricted", "piano", "fufei", "vip"}

// A cutOff is how the pages of one language say where they cut off a text: that one must pay, subscribe or log in to read
// on. The asking and the reading belong together in each phrase, since news speak of subscribers and members as well.
type cutOff struct {
	// stems are in lower case. A line without any of them cannot match, and is not compared with the phrases, which
	// takes long.
	stems   []string
	phrases *regexp.Regexp
}

// cutOffs returns those of all languages. They are compiled when the first page needs them.
var cutOffs = sync.OnceValue(func() []cutOff {
	return []cutOff{
		// English
		newCutOff([]string{"subscri", "sign ", "log in", "login", "register", "join", "become a", "upgrade", "account", "trial", "reading,", "unlock", "want to", "members", "reached your", "read the"},
			`(^|[.!?:] +)(please )?(subscribe|sign (up|in)|log ?in|register|join|become a (member|subscriber)|upgrade|create an?( free)? account|start (a|your)( free)? trial)\b[^.!?]{0,40} (to|and) ((continue|keep|finish) reading|continue$|read (on|more$|the (full|rest|whole|entire|complete)|this (article|story|post))|get (full|unlimited) access|unlock|see the rest|view the (full|rest))`,
			`subscribe (now )?to (read|continue|keep|unlock|finish)|to (continue|keep|finish) reading,`,
			`subscribe for (full|unlimited) access|unlock (this|the (full|rest of the)) (article|story|post)`,
			`want to (read|see) (more|on|the rest)\?`,
			`(this|the rest of (this|the)) (article|story|content|post|page|report) is (available |reserved )?(only |exclusively |exclusive )?(to|for) (our )?(paying |paid |premium )?(subscribers|members)`,
			`^[^.]{0,30}\bfor subscribers only\W*$|subscriber[- ]exclusive`,
			`(is|are) (available )?(only|exclusively|exclusive) (to|for) (paying )?subscribers`,
			`reached your( monthly)?( article)? (limit|allowance)|read the (full|whole|rest)[^.]{0,30} with (a|your)[^.]{0,20} (subscription|membership|trial)`,
		),
		// French
		newCutOff([]string{"abonn", "connecte", "inscri", "crée", "à lire", "réservée"},
			`il vous reste .*à lire|la suite (de cet article )?est réservée`,
			`réservée?s? (à nos|aux) abonnés|(abonnez|connectez|inscrivez)[- ]vous[^.]{0,20} (pour|et|afin de) (lire|lisez|continue|poursuiv|accéde)`,
			`pour (lire la suite|continuer (la|votre) lecture|lire (cet|l[’']intégralité))[^.]{0,30}(abonne|connecte|inscri|crée)`,
		),
		// German
		newCutOff([]string{"weiterlesen", "weiterzulesen", "abonn", "abo", "freischalten", "ist teil"},
			`jetzt weiterlesen|weiterlesen mit|(nur|exklusiv) für (unsere )?abonnent`,
			`nur mit [^.]{0,20}abo\b|abonnieren und weiterlesen|möchten (sie )?weiterlesen\?`,
			`(lesen sie|lies)[^.!?]{0,40} mit [^.!?]{0,30}abo\b|um weiterzulesen`,
			`(vollständigen|ganzen|kompletten) (artikel|text|beitrag)[^.!?]{0,40}\babo\b`,
			`(vollständigen|ganzen|kompletten) (artikel|text|beitrag)[^.!?]{0,40}-abo\b`,
			`(artikel|beitrag) ist teil (unseres|des) [^.]{0,15}(premium|plus)`,
			`(jetzt|artikel) freischalten`,
		),
		// Spanish
		newCutOff([]string{"suscr", "regístr", "inici", "hazte", "leyendo", "assinantes", "exclusivo"},
			`(suscríbe(te|se)|regístr(ate|ese)|inici(a|e) sesión|hazte (socio|suscriptor))[^.]{0,30} (para|y) (seguir|continuar|leer|sigue)`,
			`para (seguir|continuar) leyendo[^.]{0,12}(inici|suscr|reg|hazte)`,
			`(solo|sólo|exclusiv[oa]|reservado) (para|a) (nuestros |los )?(suscriptores|assinantes)`,
			`contenido exclusivo`,
		),
		// Italian
		newCutOff([]string{"abbon", "accedi", "registr"},
			`(abbonati|accedi|registrati)[^.]{0,12} (per|e) (continua|legger|leggi|prosegui)`,
			`per (continuare a leggere|proseguire la lettura|leggere (l[’']|questo) ?articolo)[^.]{0,12}(abbon|accedi|registr)`,
			`riservato agli abbonati`,
		),
		// Portuguese
		newCutOff([]string{"assin", "login", "cadastr", "regist", "inscreva", "para continuar"},
			`(assine|faça (o )?login|cadastre-se|registe-se|inscreva-se)[^.]{0,12} (para|e) (continu|ler|leia|aceder)`,
			`para continuar (a ler|lendo|a leitura)[^.]{0,12}(assin|login|faça|cadastr|regist|torne-se)`,
			`(exclusivo|só|apenas) para (os |nossos )?assinantes`,
		),
		// Dutch
		newCutOff([]string{"abonn", "word lid", "log in"},
			`(alleen|exclusief) voor (onze )?abonnees|(abonneer (je|u)|word (lid|abonnee)|log in|neem een abonnement)[^.]{0,12} (om (verder te lezen|dit artikel|het hele)|en lees)`,
			`lees verder met (een )?abonnement`,
		),
		// Swedish
		newCutOff([]string{"logga", "prenumer", "teckna", "läsa"},
			`(logga in|bli prenumerant|prenumerera|teckna[^.]{0,20})[^.]{0,12} (för att|och) (läs|fortsätt)`,
			`(endast|bara|artikeln är) för (våra )?prenumeranter|för att läsa vidare`,
		),
		// Danish and Norwegian
		newCutOff([]string{"log ind", "logg inn", "abonn", "bliv"},
			`(log ind|logg inn|bliv (abonnent|medlem)|bli abonnent|køb abonnement|kjøp abonnement)[^.]{0,12} (for at|for å|og) (læs|les|fortsæt|fortsett)`,
			`(kun|forbeholdt|bare) (for )?(vores |våre )?abonnent`,
		),
		// Finnish
		newCutOff([]string{"tila", "kirjaudu"},
			`(tilaa|kirjaudu( sisään)?)[^.]{0,8} (ja lue|lukeaksesi|jatkaaksesi|lukemaan)`,
			`vain (tilaajille|tilaajien luettavissa)`,
		),
		// Polish
		newCutOff([]string{"wykup", "zaloguj", "dostęp", "subskry", "zarejestruj", "prenumer"},
			`(wykup|zaloguj się|kup dostęp|subskrybuj|zarejestruj się)[^.]{0,20} (aby|i|by|żeby) (czyta|przeczyta|dokończ)`,
			`(tylko|wyłącznie) dla (naszych )?(prenumeratorów|subskrybentów)`,
		),
		// Czech
		newCutOff([]string{"předpla", "přihlaste"},
			`(přihlaste se|předplaťte)[^.]{0,12} (a (čtěte|pokračujte)|pro (čtení|pokračování))`,
			`(pouze|jen|jenom) pro předplatitele`,
		),
		// Turkish
		newCutOff([]string{"okumak", "abone"},
			`(devamını|tamamını) okumak için (abone|giriş|üye)|(yalnızca|sadece) aboneler`,
		),
		// Russian
		newCutOff([]string{"подпи", "войдите", "зарегистр", "чтобы", "доступ"},
			`(оформите подписку|подпишитесь|войдите|зарегистрируйтесь)[^.]{0,12} (чтобы|и) (продолжить|читать|читайте|прочитать|дочитать)`,
			`чтобы (читать дальше|продолжить чтение|дочитать)[^.]{0,12}(оформ|подпи|войд|зарег)`,
			`(текст|материал|статья|продолжение)[^.]{0,20} доступ(ен|на|но)( только)? (по подписке|(для )?подписчик)`,
			`^доступно только (для )?подписчик|только для подписчиков`,
		),
		// Arabic
		newCutOff([]string{"للمشتركين", "اشترك", "سجل"},
			`للمشتركين فقط|اشترك[^.]{0,12} (لمواصلة|لمتابعة|لقراءة|لاستكمال)`,
			`سجل[^.]{0,12} (لمواصلة|لمتابعة) القراءة`,
		),
		// Chinese, simplified
		newCutOff([]string{"付费", "会员", "订阅", "购买", "登录", "注册"},
			`(本文|全文|此文|该文)[^。]{0,6}(付费|会员|订阅)|(订阅|付费|购买|会员|登录|注册)[^。]{0,8}(后|即可|可)[^。]{0,4}(阅读|查看|解锁)[^。]{0,4}(全文|全部|余下|剩余|更多)`,
			`(订阅|付费|购买|会员|登录|注册)[^。]{0,4}(继续阅读|阅读全文|解锁全文)|(余下|剩余)[^。]{0,12}(付费|订阅|会员)`,
		),
		// Chinese, traditional
		newCutOff([]string{"付費", "會員", "訂", "購買", "登入", "註冊"},
			`(本文|全文)[^。]{0,6}(付費|會員|訂戶|訂閱)|(訂閱|付費|購買|會員|登入|註冊)[^。]{0,8}(閱讀|查看|解鎖)[^。]{0,4}全文`,
			`(訂閱|付費|購買|會員|登入|註冊)[^。]{0,4}繼續閱讀|(餘下|剩餘)[^。]{0,12}(付費|訂閱|會員)`,
		),
		// Japanese
		newCutOff([]string{"会員", "残り", "購読", "購入", "ログイン", "有料"},
			`有料会員限定|会員限定(の?(記事|コンテンツ)|です|[。！]?$)|残り[^。]{0,12}文字|続きを(読む|ご覧|閲覧)[^。]{0,12}(会員登録|ログイン|購読|購入)`,
			`(会員登録|ログイン|購読|購入)[^。]{0,6}続きを読む|ここから先は[^。]{0,12}(会員|有料|購読|購入)`,
			`(この記事|続き)は、?有料|^有料記事$`,
		),
		// Korean
		newCutOff([]string{"구독", "로그인", "회원", "유료"},
			`구독자 전용|(구독|로그인|회원 ?가입)[^.]{0,12}(계속 읽|전체 기사|기사 전문|전문을)|유료 (회원|구독자)만 (볼|읽)`,
		),
	}
})

// newCutOff compiles phrases, of which one must occur.
func newCutOff(stems []string, phrases ...string) cutOff {
	return cutOff{stems, regexp.MustCompile(`(?i)` + strings.Join(phrases, `|`))}
}

// saysMoreFollows reports whether a line says that the rest of a text is for those who pay, subscribe or log in.
func saysMoreFollows(line string) bool {
	lower := strings.ToLower(line)
	for _, c := range cutOffs() {
		if slices.ContainsFunc(c.stems, func(stem string) bool { return strings.Contains(lower, stem) }) && c.phrases.MatchString(line) {
			return true
		}
	}
	return false
}
