package labels

// boilerplateElsewhere knows whole interface lines in German, French, Spanish and Japanese, in lower case.
func boilerplateElsewhere(s string) bool {
	switch s {
	case "anzeige", "werbung", "teilen", "artikel teilen", "merken", "zur merkliste hinzufügen", "auf die merkliste", "drucken", "link kopieren", "artikel zum hören",
		"vorlesen", "abonnieren", "abonnement", "abo", "anmelden", "abmelden", "registrieren", "suche", "menü", "startseite", "impressum", "datenschutz",
		"datenschutzerklärung", "agb", "kontakt", "zum inhalt springen", "zum hauptinhalt springen", "mehr anzeigen", "mehr lesen", "weiterlesen", "nach oben", "kommentieren", "kommentar schreiben",
		"publicité", "partager", "s'abonner", "s’abonner", "se connecter", "imprimer", "lire plus tard", "rechercher", "accueil", "mentions légales", "aller au contenu",
		"lire la suite", "copier le lien", "ajouter à vos sélections", "commenter", "réagir", "envoyer par e-mail", "gestion des cookies",
		"publicidad", "compartir", "suscríbete", "iniciar sesión", "inicia sesión", "buscar", "inicio", "aviso legal", "ir al contenido", "leer más", "imprimir", "copiar enlace", "comentar",
		"シェアする", "シェア", "ツイート", "ログイン", "会員登録", "無料会員登録", "メニュー", "検索", "トップ", "ホーム", "もっと見る", "続きを読む", "一覧", "一覧へ", "一覧を見る", "印刷",
		"広告", "本文へジャンプ", "ページトップへ", "プライバシーポリシー", "利用規約", "お問い合わせ", "リンクをコピーする", "フォローする", "フォロー":
		return true
	}
	return false
}

// sectionElsewhere is Section for German, French, Spanish and Japanese, in lower case.
func sectionElsewhere(s string) SectionKind {
	switch s {
	case "mehr zum thema", "zum thema", "passend zum thema", "lesen sie auch", "lesen sie mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "weitere artikel", "verwandte artikel",
		"à lire aussi", "lire aussi", "sur le même sujet", "sur le même thème", "dans la même rubrique",
		"te puede interesar", "le puede interesar", "noticias relacionadas", "relacionados",
		"関連記事", "関連ニュース", "関連リンク", "関連トピックス", "あわせて読みたい", "こちらもおすすめ", "おすすめ記事", "おすすめ":
		return Related
	case "meistgelesen", "meistgelesene artikel", "die meistgelesenen artikel", "am häufigsten gelesen",
		"les plus lus", "les articles les plus lus", "lo más leído", "lo más visto", "lo más leido",
		"アクセスランキング", "ランキング", "人気記事", "人気の記事", "人気ランキング", "記事ランキング", "よく読まれている記事":
		return Popular
	case "schlagzeilen", "neueste artikel", "aktuelle nachrichten", "à la une", "última hora", "titulares",
		"最新ニュース", "新着ニュース", "注目ニュース", "主要ニュース", "トップニュース", "新着記事", "ピックアップ", "特集", "新着":
		return Editorial
	case "politik", "wirtschaft", "panorama", "kultur", "wissenschaft", "gesundheit", "politique", "économie", "société", "monde", "política", "economía", "cultura", "deportes",
		"経済", "国際", "地域", "暮らし", "科学・文化", "スポーツ", "エンタメ", "ビジネス", "気象・災害", "天気":
		return Topic
	}
	return NoSection
}
