package labels

// chineseBoilerplate is the list of whole interface texts in Chinese, in simplified characters.
func chineseBoilerplate(s string) bool {
	switch s {
	case "分享", "分享至", "分享到", "分享本文", "分享文章", "一键分享", "转发", "举报", "投诉", "收藏", "点赞", "赞",
		"打赏", "赞赏", "在看", "推荐",
		"微信", "微博", "新浪微博", "腾讯微博", "qq空间", "qq好友", "朋友圈", "微信好友", "微信朋友圈", "复制链接",
		"复制", "二维码", "扫一扫",
		"评论", "跟贴", "跟帖", "网友评论", "我要评论", "发表评论", "发布评论", "写评论", "查看评论", "全部评论",
		"热门评论", "最新评论", "登录", "注册",
		"立即登录", "登录后评论", "我有话说", "参与讨论", "快速发贴", "发送", "提交", "关注", "已关注", "+关注",
		"取消关注", "加关注", "私信",
		"打开", "打开app", "打开客户端", "下载app", "下载客户端", "立即下载", "立即打开", "去app看", "app内打开",
		"阅读全文", "展开全文", "展开", "收起",
		"查看全文", "查看原文", "阅读原文", "原文链接", "查看更多", "看更多", "更多", "加载更多", "点击加载更多",
		"点击查看", "点击查看更多", "点击加载",
		"返回", "返回顶部", "回到顶部", "返回首页", "回首页", "首页", "网站首页", "上一篇", "下一篇", "上一页",
		"下一页", "尾页", "末页",
		"打印", "打印本页", "打印本文", "关闭", "关闭窗口", "字号", "大字", "小字", "放大字体", "缩小字体",
		"收藏本文", "纠错", "我要纠错", "我要反馈", "反馈",
		"广告", "推广", "赞助商链接", "广告合作", "意见反馈", "联系我们", "关于我们", "网站地图", "无障碍",
		"无障碍浏览", "进入关怀版", "关怀版", "长者模式",
		"申请入驻", "往期回顾", "全部", "编辑", "往期回顾 全部", "换一换", "换一批", "没有更多了", "已显示全部",
		"暂无评论", "还没有人评论过", "相关专题", "专题",
		"责任编辑", "听新闻", "语音播报", "全文朗读", "朗读", "播放", "暂停", "音频", "重播", "字体", "字体大小",
		"a-", "a+", "小", "中", "大", "超大",
		"手机看新闻", "手机看", "订阅", "取消订阅", "热点", "搜索", "搜狗搜索", "原创", "转载", "已编辑",
		"微信扫一扫", "阅读", "喜欢此内容的人还喜欢",
		"猜你喜欢的", "分享让更多人看到", "知道了", "取消", "允许", "确定", "预览时标签不可点", "继续滑动看下一个",
		"向上滑动看下一个", "轻点两下取消赞", "轻点两下取消在看",
		"不感兴趣", "阅读下一篇", "查看ta的文章", "ta的主页", "用微信扫码二维码", "分享至好友和朋友圈", "写留言",
		"轻触阅读原文", "视频", "小程序", "已关注公众号", "特别声明", "人喜欢", "赞(0)", "踩",
		"登入", "登出", "列印", "搜寻", "按赞", "追踪", "留言", "联络我们", "隐私权政策", "请继续下滑阅读",
		"请继续往下阅读",
		"分享收藏", "点赞在看", "赞赏二维码", "算法反馈", "已显示全部内容", "保存网页",
		"发布时间", "发布日期", "发表时间", "更新时间", "最后更新":
		return true
	}
	return false
}

// englishBoilerplate is the list of whole interface texts in English, in lower case.
func englishBoilerplate(s string) bool {
	switch s {
	case "share", "share this", "share this article", "share this story", "share on facebook", "share on twitter",
		"share via email",
		"share on x", "share this page", "copy link", "link copied", "copied", "facebook", "twitter", "x", "whatsapp",
		"linkedin", "reddit",
		"pinterest", "messenger", "email", "e-mail", "print", "print this page", "save", "saved", "save for later",
		"bookmark", "listen",
		"listen to this article", "like", "follow", "follow us", "follow us on twitter", "following", "subscribe",
		"subscribe now", "sign up",
		"sign in", "log in", "login", "register", "create account", "sign up for our newsletter",
		"get the newsletter", "newsletter", "newsletters",
		"advertisement", "advertising", "ad", "ads", "sponsored", "sponsored content", "promoted", "paid content",
		"story continues below advertisement",
		"article continues after ad", "article continues below", "article continues after advertisement",
		"skip advertisement", "scroll to continue",
		"skip to content", "skip to main content", "skip to navigation", "menu", "search", "home", "close", "back",
		"back to top", "top", "next",
		"previous", "edit", "edit source", "next article", "previous article", "next story", "previous story",
		"read more", "read full story", "read the full story",
		"read full article", "continue reading", "show more", "see more", "view more", "load more", "more", "see all",
		"view all", "show comments",
		"view comments", "hide comments", "comments", "comment", "leave a comment", "post a comment",
		"join the conversation", "report", "reply",
		"play", "play video", "pause", "watch", "watch live", "live", "live tv", "video", "audio", "image", "open",
		"download the app", "get the app",
		"open in app", "cookie settings", "cookie policy", "manage cookies", "privacy policy", "terms of use",
		"terms of service", "terms and conditions",
		"contact us", "about us", "accessibility", "accessibility help", "help", "feedback", "site map", "sitemap",
		"edition", "related", "tags", "topics",
		"accept", "accept all", "reject all", "got it", "loading", "loading...", "please wait", "image source",
		"media caption", "image caption", "hide caption", "toggle caption", "explore more", "share save",
		"published", "first published", "updated", "last updated", "posted":
		return true
	}
	return false
}

// otherBoilerplate is the list of whole interface texts in German, French, Spanish and Japanese, in
// lower case.
func otherBoilerplate(s string) bool {
	switch s {
	case "anzeige", "werbung", "teilen", "artikel teilen", "merken", "zur merkliste hinzufügen", "auf die merkliste",
		"drucken", "link kopieren", "artikel zum hören",
		"vorlesen", "abonnieren", "abonnement", "abo", "anmelden", "abmelden", "registrieren", "suche", "menü",
		"startseite", "impressum", "datenschutz",
		"datenschutzerklärung", "agb", "kontakt", "zum inhalt springen", "zum hauptinhalt springen", "mehr anzeigen",
		"mehr lesen", "weiterlesen", "nach oben", "kommentieren", "kommentar schreiben",
		"publicité", "partager", "s'abonner", "s’abonner", "se connecter", "imprimer", "lire plus tard", "rechercher",
		"accueil", "mentions légales", "aller au contenu",
		"lire la suite", "copier le lien", "ajouter à vos sélections", "commenter", "réagir", "envoyer par e-mail",
		"gestion des cookies",
		"publicidad", "compartir", "suscríbete", "iniciar sesión", "inicia sesión", "buscar", "inicio", "aviso legal",
		"ir al contenido", "leer más", "imprimir", "copiar enlace", "comentar",
		"シェアする", "シェア", "ツイート", "ログイン", "会員登録", "無料会員登録", "メニュー", "検索", "トップ",
		"ホーム", "もっと見る", "続きを読む", "一覧", "一覧へ", "一覧を見る", "印刷",
		"広告", "本文へジャンプ", "ページトップへ", "プライバシーポリシー", "利用規約", "お問い合わせ",
		"リンクをコピーする", "フォローする", "フォロー":
		return true
	}
	return false
}
