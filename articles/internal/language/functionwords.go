package language

import (
	"strings"
	"sync"
)

// IsFunctionWord reports whether a word says nothing about the subject of a text: an article, a pronoun, a preposition,
// a conjunction, an auxiliary verb or an adverb that stands in any text. It knows English, French, German, Spanish,
// Italian, Portuguese, Dutch, Russian and Chinese. Case makes no difference, except that a word in capitals may be an
// abbreviation (WHO, IT) and is none.
func IsFunctionWord(word string) bool {
	lower := strings.ToLower(word)
	if len(word) > 1 && word != lower && word == strings.ToUpper(word) {
		return false
	}
	lower = strings.NewReplacer("’", "'", "ʼ", "'").Replace(lower)
	lower = strings.ReplaceAll(strings.TrimSuffix(lower, "'s"), "'", "")
	return functionWords()[lower]
}

// functionWords are in lower case and without apostrophes.
var functionWords = sync.OnceValue(func() map[string]bool {
	return wordSet(strings.Join([]string{
		// English
		`a about above across after afterwards again against ago ahead all almost along already also although always am amid among
		an and another any anyone anything anywhere are arent around as at away back be became because become becomes been before
		behind being below beneath beside besides between beyond both but by can cannot cant come comes could couldnt despite did didnt
		do does doesnt doing done dont down due during each either else enough even ever every everyone everything everywhere except
		few fewer first for former from further get gets getting give given gives go goes going gone got had hadnt has hasnt have
		havent having he hed hell her here hers herself hes him himself his how however i id if ill im in include included includes including indeed inside instead into
		is isnt it itd itll its itself ive just last later latter least less let lets like made make makes making many may maybe me
		might mine more moreover most much must mustnt my myself near nearly neither never nevertheless next no nobody none nor not
		nothing now nowhere of off often on once one only onto or other others otherwise our ours ourselves out outside over own per
		perhaps put quite rather really said same say saying says shall shant she shes should shouldnt since so some somebody someone
		something sometimes somewhere soon still such take taken takes than that thats the their theirs them themselves then there
		thereby therefore these they theyd theyll theyre theyve this those though three through throughout thus till to today together
		told too toward towards two under unless unlike until unto up upon us use used using very via want wants was wasnt way we wed
		well went were werent weve what whatever when whenever where whereas wherever whether which whichever while who whoever whole
		whom whose why will with within without wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve`,
		// French
		`à afin ai ainsi alors après as assez au aucun aucune aujourdhui auprès auquel aura aurait aussi autre autres aux avaient avait
		avant avec avez avoir avons ayant beaucoup bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez
		comme comment contre dans de déjà depuis derrière des dès désormais deux devant dit doit doivent donc dont du durant elle elles
		en encore enfin ensuite entre envers es est et étaient était étant été être eu eux fait faire fois font furent fut hors ici il
		ils jamais je jusque la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui ma mais malgré me même mêmes
		mes mieux moi moins mon ne ni non nos notre nous on ont ou où par parce parmi pas pendant personne peu peut peuvent plus
		plusieurs pour pourquoi près presque puis puisque quand que quel quelle quelles quelque quelques quels qui quoi rien sa sans sauf se selon
		sera serait seront ses seulement si sien soi sois soit sommes son sont sous souvent suis sur ta tandis tant te tel telle tels tes
		toi ton toujours tous tout toute toutes très trois trop tu un une vers voici voilà vos votre vous y`,
		// German
		`ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim bereits bin bis
		bisher bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darum darüber das dass daß davon
		davor dazu dein deine dem den denen denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort
		drei du durch dürfen eben ein eine einem einen einer eines einige einigen einmal er erst es etwa etwas euch euer für gegen gegenüber
		gewesen gibt hab habe haben hat hatte hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
		immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jetzt kann kein keine keinem keinen keiner
		können könnte könnten machen macht man manche mehr mein meine mich mir mit möchte muss müssen musste nach nachdem nämlich neben
		nicht nichts noch nun nur ob obwohl oder ohne sagt sagte schon sehr sei seien sein seine seinem seinen seiner seines seit selbst
		sich sie sind so sogar sogleich solche soll sollen sollte sollten sondern sonst soweit sowie trotz über um und uns unser unsere
		unserem unseren unserer unter viel viele vielen vom von vor während wann war waren warum was wegen weil weiter weitere weiteren welche
		welcher welches wenig wenige weniger wenn wer werde werden wie wieder will wir wird wo wohl wollen worden wurde wurden würde würden
		zu zum zur zwar zwei zwischen`,
		// Spanish
		`a actualmente ademas además ahora al algo alguien algún alguna algunas alguno algunos allí ambos ante antes aquel aquella aquellas
		aquellos aquí así aún aunque bajo bastante bien cada casi como cómo con contra cosa cual cuál cuales cualquier cuando cuándo cuanto cuya cuyo
		da dado de debe deben debido del desde después dicen dice dicho dijo donde dónde dos durante e el él ella ellas ello ellos en encima entonces
		entre era eran es esa esas ese eso esos esta está ésta están estaba estaban estamos estar estas éstas este éste estos éstos estoy estuvo fin fue
		fueron ha había habían haber hace hacen hacer hacia han hasta hay haya he hizo hoy incluso junto la las le les lo los luego más me mediante
		mejor menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotros
		nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parte pero poco por porque posible pues puede pueden que qué
		quien quién quienes se sea según ser será serán si sí sido siempre siendo sin sino sobre solo sólo son su sus también tampoco tan tanto
		te tenemos tener tengo ti tiempo tiene tienen toda todas todavía todo todos tras tres tu tú tus un una unas uno unos usted ustedes va
		vez y ya yo`,
		// Italian
		`a abbia abbiamo ad adesso agli ai al alcuna alcune alcuni all alla alle allo allora altra altre altri altro anche ancora appena aveva
		avevano avere avrà ben bene che chi ci ciascuno ciò cioè circa coi col come comunque con contro così cui da dagli dai dal dalla dalle
		dallo davanti degli dei del della delle dello dentro deve di dice dietro dopo dove due dunque durante e è ebbe ecco ed era erano essere
		fa fanno fare fatto fino fra fu fuori furono già gli ha hanno ho i il in infatti insieme intanto invece io la là le lei li lo loro lui
		ma mai me meno mentre mi mia mie miei mio molta molte molti molto ne né negli nei nel nella nelle nello nessuno niente no noi non nostra
		nostre nostri nostro nulla o ogni oggi oltre oppure ora per perché però più poche pochi poco poi possono presso prima proprio può
		qualche quale quali quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi quindici sarà saranno se sé
		sebbene secondo sei sempre senza si sia siamo siano so solo sono sopra sotto sta stanno stata state stati stato stessa stesse stessi
		stesso su sua sue sugli sui sul sulla sulle sullo suo suoi tale tali tanto te tra tre troppo tu tua tue tuo tutta tutte tutti tutto un
		una uno va verso via vi voi volta vostra vostre vostri vostro`,
		// Portuguese
		`a à agora aí ainda algo alguém algum alguma algumas alguns ali ambos ante antes ao aos apenas após aquela aquelas aquele aqueles aqui
		aquilo as às assim até bem cada cerca com como contra contudo da daquele das de dela delas dele deles depois desde dessa desse desta
		deste deve devem diante disse diz do dois dos duas durante e é ela elas ele eles em embora enquanto entanto entre era eram essa essas esse
		esses esta está estas estamos estão estar estava estavam este estes estou eu faz fazer fazem foi fora foram há isso isto já lá lhe lhes
		lo mais mas me mediante menos meu meus mesma mesmas mesmo mesmos mim minha minhas muita muitas muito muitos na nada não nas nem nenhum
		nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa nunca o onde ou outra outras outro outros para
		pela pelas pelo pelos perante pode podem pois por porém porque portanto pouco poucos próprio próximo quais qual qualquer quando quanto
		quase que quem se seja sem sempre sendo ser será serão seu seus sido sim sob sobre sua suas tal também tampouco tanto te tem têm tendo
		ter teu teve tinha tinham toda todas todavia todo todos três tu tua tudo um uma umas uns vai vários vem vez você vocês vos`,
		// Dutch
		`aan achter af al alle alleen alles als altijd ander andere anders ben bij binnen blijft boven buiten daar daarna daarom dan dat de deze
		die dit doch doen doet door drie dus echter een eens eerst eerste elk elke en enige enkele er ergens even ga gaan gaat geen geweest haar had
		hadden heb hebben heeft heel hem hen het hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan komen komt kon konden kunnen
		langs later maar maken maakt me mee meer meest men met mij mijn moet moeten na naar naast nadat niet niets nog nooit nu of om omdat onder
		ons onze ook op over pas per reeds samen sinds slechts sommige steeds te tegen ten ter terug terwijl tijdens toch toe toen tot tussen twee
		u uit uw van vanaf veel vele verder volgens voor vooral vóór waar waarom wanneer want waren was wat weer weg wel welke werd werden wie wij
		wilde willen wordt worden zal ze zei zeer zegt zelf zich zij zijn zo zoals zonder zou zouden zowel`,
		// Russian
		`а без более больше будет будут бы был была были было быть в вам вас ваш вдоль ведь весь во вообще вот впрочем все всегда всего всей
		всем всех всё вы где да даже два две для до другая другие других другой его ее её ей ему если есть еще ещё же за заявил здесь и из
		из-за или им ими их к каждый как какая какие какой когда которая которого которой котором которому которые который которых кроме кто
		куда ли лишь лучше между меня мне много может можно мой моя мы на над надо наконец нас наш не него нее неё ней нельзя несколько нет ни
		нибудь никогда ним них ничего но ну о об один одна однако одной около он она они оно опять от перед по под пока после потом потому почти
		поэтому при про раз разве с сам самый свои своей свое своего своё своих свою себе себя сегодня сейчас сказал со совсем среди так также
		такие такого такой там те тебя тем теперь то тогда того тоже той только том тот три тут ты у уж уже хоть хотя чего чей чем через что чтоб
		чтобы чуть эта эти этих это этого этой этом этому этот эту я`,
		// Chinese
		`我们 你们 他们 她们 它们 咱们 自己 大家 别人 这个 那个 这些 那些 这里 那里 这样 那样 这么 那么 这种 那种 什么 怎么 怎样 如何 为何 为什么
		哪里 哪些 哪个 多少 几个 一个 一些 一种 一次 一样 一直 一定 一般 一起 一下 一旦 两个 每个 各个 各种 其中 其他 其它 其实 另外 此外 以及
		以来 以上 以下 以后 以前 之后 之前 之间 之一 之中 期间 同时 当时 目前 现在 已经 曾经 正在 将要 即将 刚刚 仍然 依然 还是 还有 也是 就是 都是
		只是 不是 可是 但是 但 而且 而是 并且 并不 不仅 不但 不过 不能 不会 不要 不同 没有 因为 因此 因而 所以 由于 如果 假如 虽然 尽管 即使 无论 不管
		只要 只有 除非 除了 对于 关于 至于 根据 按照 通过 经过 随着 为了 作为 成为 认为 可以 可能 能够 应该 应当 必须 需要 会 能 要 很 非常 十分 比较
		更加 更 最 太 都 也 就 又 再 还 才 只 已 被 把 让 使 得 地 的 了 着 过 在 是 有 和 与 或 及 从 到 向 对 于 以 之 其 这 那 此 该 某 每 各
		进行 开始 继续 表示 称 说 时候 的时候 方面 情况 问题 今天 昨天 明天 日前 近日 今年 去年 明年`,
	}, " "))
})
