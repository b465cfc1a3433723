package labels

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"newsreader/articles/internal/datetime"
)

var east8 = time.FixedZone("", 8*3600)

// now is the moment at which the tests' pages were seen.
func now() time.Time { return time.Date(2024, 4, 23, 15, 40, 49, 0, east8) }

// stampString formats a stamp for comparison: RFC 3339 and a letter for the precision.
func stampString(st datetime.Stamp, ok bool) string {
	if !ok {
		return ""
	}
	return st.Time.Format(time.RFC3339Nano) + " " + string("-dhms"[st.Precision])
}

// facts formats a line for comparison, each known fact as name=value.
func facts(l Line) string {
	var parts []string
	add := func(name, value string) {
		if value != "" {
			parts = append(parts, name+"="+value)
		}
	}
	add("source", l.Source)
	add("author", l.Author)
	add("editor", l.Editor)
	add("place", l.Place)
	add("published", stampString(l.Published, l.Published.Known()))
	add("updated", stampString(l.Updated, l.Updated.Known()))
	for _, f := range l.Counts {
		add("figure", fmt.Sprintf("%d:%d", f.Kind, f.N))
	}
	return strings.Join(parts, " ")
}

func TestSourceLine(t *testing.T) {
	const at = "published=2024-04-23T09:48:00+08:00 m"
	for _, tc := range []struct{ in, want string }{
		// time and source, in any order and with any marks between them
		{"2024-04-23 09:48　来源: 湖畔经济报道(北京)　作者：张三", "source=湖畔经济报道 author=张三 place=北京 " + at},
		{"2024-04-23 09:48 来源: 湖畔周刊 举报", "source=湖畔周刊 " + at},
		{"2024-04-23 09:48 来源: 湖畔网 河南", "source=湖畔网 place=河南 " + at},
		{"2024年04月23日09:48 来源：湖畔网-文化频道", "source=湖畔网-文化频道 " + at},
		{"2024年04月23日09:48 来源：湖畔网 - 文化频道", "source=湖畔网 - 文化频道 " + at},
		{"2024年04月23日 09:48 | 来源：湖畔网", "source=湖畔网 " + at},
		{"来源:湖畔综合 ", "source=湖畔综合"},
		{"来 源：湖畔日报 作　者：张三", "source=湖畔日报 author=张三"},
		{"來源：湖畔日報", "source=湖畔日報"},
		{"發布時間：2024-04-23 09:48　更新：2024-04-23 10:00　撰文：張三　編輯：李四", "author=張三 editor=李四 " + at + " updated=2024-04-23T10:00:00+08:00 m"},
		{"記者 張三 編輯 李四", "author=張三 editor=李四"},
		{"来源：Lakeside Times", "source=Lakeside Times"},
		{"来源：湖畔新闻(客户端)", "source=湖畔新闻(客户端)"},
		{"2024年04月23日 09:48 湖畔时报网", "source=湖畔时报网 " + at},
		{"湖畔棱镜2024-04-23 09:48", "source=湖畔棱镜 " + at},
		{"原创 湖畔都市报 2024-04-23 09:48", "source=湖畔都市报 " + at},
		{"原创湖畔都市报 2024-04-23 09:48", "source=湖畔都市报 " + at},
		{"原创力湖畔 2024-04-23 09:48", "source=原创力湖畔 " + at},
		{"张小三 2024-04-23 09:48 0人参与评论", at + " figure=2:0"},
		{"原创 张小三 湖畔笔记 2024-04-23 09:48 福建", "source=湖畔笔记 author=张小三 place=福建 " + at},
		{"2024年04月23日09:48 湖畔科技 我有话说(1307人参与)", "source=湖畔科技 " + at + " figure=2:1307"},
		{"2024-04-23 09:48 来自北京", "place=北京 " + at},
		{"2024-04-23 09:48 发布于：湖北省", "place=湖北省 " + at},
		{"2024-04-23 09:48  出处：快湖 作者：宪三 编辑：宪四   人气： 5380 次    评论(18)", "source=快湖 author=宪三 editor=宪四 " + at + " figure=1:18"},
		{"时间：2024-04-23 09:48 浏览：", at},
		{"2024年4月23日 09:48　　　来源于 湖畔网", "source=湖畔网 " + at},
		{"2024年4月23日星期二", "published=2024-04-23T00:00:00+08:00 d"},
		{"2024年4月23日星期二 湖畔日报", "source=湖畔日报 published=2024-04-23T00:00:00+08:00 d"},
		{"出版：2024-04-23 09:48", at},
		{"2024-04-23 09:48・IP 属地浙江", "place=浙江 " + at},
		{"2024-04-23 09:48・IP属地浙江", "place=浙江 " + at},
		{"2024-04-23 09:48 IP属地：浙江", "place=浙江 " + at},
		{"2024-04-23 09:48 ip属地: 浙江", "place=浙江 " + at},
		{"2024-04-23 09:48 IP屬地：臺灣", "place=臺灣 " + at},
		{"发表于 2024-04-23 09:48 分类于面包 时长约三分钟", at},
		{"This page was last edited on 23 April 2024, at 10:00 (UTC).", "updated=2024-04-23T10:00:00Z m"},
		{"[公告] 2024-04-23 09:48", at},
		{"[体育] 2024-04-23 09:48", at},
		{"编辑于 2024-04-23 09:48", "updated=2024-04-23T09:48:00+08:00 m"},
		{"发表于 2024-04-23 09:48", at},
		{"发布于2024-04-23 09:48", at},
		{"2024-04-23 09:48 发布于 湖北", "place=湖北 " + at},
		{"2024-04-23 09:48 发布于湖北湖畔周刊官方账号", at},
		{"2024-04-23 09:48湖北湖畔周刊官方账号", "source=湖畔周刊 place=湖北 " + at},
		{"2024-04-23 09:48 湖畔周刊官方账号", "source=湖畔周刊 " + at},
		{"2024-04-23 09:48 发布于湖北 · 财经领域创作者", "place=湖北 " + at},
		{"发布时间：2024-04-23 09:48 更新时间：2024-04-23 10:00", at + " updated=2024-04-23T10:00:00+08:00 m"},
		{"最后更新: 2024-04-23 09:48", "updated=2024-04-23T09:48:00+08:00 m"},
		{"發稿時間：2024-04-23 09:48", at},
		{"出版時間：2024-04-23 09:48 最新更新時間：2024-04-23 10:00", at + " updated=2024-04-23T10:00:00+08:00 m"},
		{"記者：張三 責任編輯：李四", "author=張三 editor=李四"},
		{"上架時間 2024-04-23 09:48", at},
		{"抓取时间：2024-04-23 09:48", "published=2024-04-23T09:48:00+08:00 m"},
		// authors
		{"作者：张三 阅读：1644", "author=张三 figure=5:1644"},
		{"采写：湖都记者 余一二 向三四", "author=余一二 向三四"},
		{"文/湖畔日报记者张三", "author=张三"},
		{"文 | 张三", "author=张三"},
		{"撰文丨张三 编辑丨李四", "author=张三 editor=李四"},
		{"来源｜湖畔日报", "source=湖畔日报"},
		{"图片 | 张三 受访者提供", ""},
		{"正文 | 张三", ""},
		{"本报记者 宋 词", "author=宋词"},
		{"湖畔日报记者 张一二 宋 词 王 小", "author=张一二 宋词 王小"},
		{"记者：宋　词", "author=宋词"},
		{"记者 王五 通讯员 李四", "author=王五 李四"},
		{"湖畔新闻记者 张一二 李三", "author=张一二 李三"},
		{"作者：余一二 向三四返回湖畔，查看更多", "author=余一二 向三四"},
		{"执笔/叨叨、刀刀&飞飞", "author=叨叨、刀刀&飞飞"},
		{"作者：余一二责任编辑：李四", "author=余一二 editor=李四"},
		{"湖畔报记者 张三 实习生 李四 编辑 王五 校对 赵六", "author=张三 李四 editor=王五"},
		{"作者：张三 实习记者 李四", "author=张三 李四"},
		{"湖畔新闻记者 | 张三", "author=张三"},
		{"湖畔新闻编辑 | 张三", "editor=张三"},
		{"作者｜张三 编辑｜李四", "author=张三 editor=李四"},
		{"来源 | 湖畔网", "source=湖畔网"},
		{"2024-04-23 09:48 湖畔报记者 张三", "author=张三 " + at},
		{"〔記者林知夏／嘉義報導〕", "author=林知夏"},
		{"2024-04-23 09:48 湖畔報／ 記者 林知夏 ／嘉義即時報導", "source=湖畔報 author=林知夏 " + at},
		{"文／湖畔報記者林知夏", "author=林知夏"},
		{"記者會／下午報導", ""},
		// editors
		{"编辑 李四 校对 王五", "editor=李四"},
		{"责任编辑：李四_NN123", "editor=李四"},
		{"责任编辑：NF055", "editor=NF055"},
		{"（责任编辑： HN666）", "editor=HN666"},
		{"(责编：汤三、丁四)", "editor=汤三、丁四"},
		{"[责任编辑：韩三 PK155]", "editor=韩三"},
		{"责编：Demi Xia", "editor=Demi Xia"},
		{"本文来源：湖畔网-信息时报 作者：吴三  责任编辑：马四_NN2479", "source=湖畔网-信息时报 author=吴三 editor=马四"},
		{"某某科供稿 摄影/张三 编辑/苏四", "editor=苏四"},
		// lines that state nothing
		{"图片来源：湖畔官网", ""},
		{"来源：", ""},
		{"责任编辑：", ""},
		{"《棱镜》作者 周三", ""},
		{"他说，消息的来源：是一位不愿透露姓名的人，他不愿多说。", ""},
		{"信息来源于网络", ""},
		{"今天天气很好", ""},
		{"记者 编辑 张三", ""},
		{"编辑 推荐", ""},
		{"记者 走访了三个村", ""},
		{"时间 | 作者 | 来源", ""},
		{strings.Repeat("来源：湖畔", 200), ""},
		// English
		{"By Jane Doe and John Roe", "author=Jane Doe and John Roe"},
		{"By Jane Roe, Political Correspondent, BBC News", "source=BBC News author=Jane Roe"},
		{"By Jane Doe, John Roe and Max Moe", "author=Jane Doe, John Roe and Max Moe"},
		{"By Jane Doe, CNN", "source=CNN author=Jane Doe"},
		{"By JANE DOE Associated Press", "source=Associated Press author=JANE DOE"},
		{"By Jane Roe for The Lake Post", "source=The Lake Post author=Jane Roe"},
		{"By JANE ROE FOR THE LAKE POST", "source=THE LAKE POST author=JANE ROE"},
		{"By JANE ROE FOR LAKE MAIL", "source=LAKE MAIL author=JANE ROE"},
		{"By Jane Roe in Paris | Nov. 19, 2019 3:45 p.m. ET", "author=Jane Roe place=Paris published=2019-11-19T15:45:00-05:00 m"},
		{"By Jane Roe @janeroe", "author=Jane Roe"},
		{"by the way, it rained", ""},
		{"By Friday the water had gone, and people came back home.", ""},
		{"By Friday", ""},
		{"By Ludwig van der Roe, Ana de la Cruz y Luna and J. al-Doe", "author=Ludwig van der Roe, Ana de la Cruz y Luna and J. al-Doe"},
		{"By danah boyd", ""},
		// other languages
		{"Von Johanna Lechner, Innsbruck", "author=Johanna Lechner"},
		{"Von Karl Brenner, Eva Maier und Jan van der Roe, Bad Tal", "author=Karl Brenner, Eva Maier, Jan van der Roe"},
		{"Par Marie Roe", "author=Marie Roe"},
		{"Par Marie Roe (Lons-le-Saunier, envoyée spéciale)", "author=Marie Roe"},
		{"Par Marie Roe et Jean Doe", "author=Marie Roe, Jean Doe"},
		{"Por Juan Doe", "author=Juan Doe"},
		{"Von Merkel zu Merz", ""},
		{"Von Bergen nach Oslo", ""},
		{"Von der Leyen reist ab", ""},
		{"Di Maio e Salvini", ""},
		{"Por la Paz", ""},
		{"Mis à jour le 23/04/2024 à 09:48", "updated=2024-04-23T09:48:00+08:00 m"},
		{"Zuletzt aktualisiert am 23. April 2024, 9:48 Uhr", "updated=2024-04-23T09:48:00+08:00 m"},
		{"Veröffentlicht am 23.04.2024, 09:48 Uhr | Aktualisiert am 23.04.2024, 10:00 Uhr", at + " updated=2024-04-23T10:00:00+08:00 m"},
		{"Обновлено 23 апреля 2024, 09:48", "updated=2024-04-23T09:48:00+08:00 m"},
		{"Source: Reuters", "source=Reuters"},
		{"Reporting by Jane Roe; Editing by John Doe", "author=Jane Roe editor=John Doe"},
		{"Additional reporting by Jane Roe in Paris", ""},
		{"(Additional reporting by Jane Roe; Editing by John Doe)", "editor=John Doe"},
		{"Reporting by Max Moe; Additional reporting by Jane Roe", "author=Max Moe"},
		{"Updated 9:52 AM EST, Tue November 19, 2019", "updated=2019-11-19T09:52:00-05:00 m"},
		{"Published: 18:17 EST, 18 November 2019 | Updated: 18:30 EST, 18 November 2019", "published=2019-11-18T18:17:00-05:00 m updated=2019-11-18T18:30:00-05:00 m"},
		{"BBC News 19 Nov 2019", "source=BBC News published=2019-11-19T00:00:00+08:00 d"},
		{"^ \"The lake is frozen\". Lakeside Herald. 19 Nov 2019", "published=2019-11-19T00:00:00+08:00 d"},
		{"Posted by Jane Roe at 9:05 AM", "author=Jane Roe"},
		{"Interview by Jane Roe", "author=Jane Roe"},
		{"By Jane Roe at Lakeside Park", "author=Jane Roe"},
		{"Par Jeanne Doe (Dijon, correspondante) | Publié le 23 avril 2024 à 09h48", "author=Jeanne Doe published=2024-04-23T09:48:00+08:00 m"},
		{"Von Jana Doe", "author=Jana Doe"},
		{"Von Anfang an war das Wasser kalt", ""},
		{"Par ailleurs, il pleut", ""},
		{"Автор: Мария Белова", "author=Мария Белова"},
		{"Источник: Вести города", "source=Вести города"},
		{"記者張三／台北報導", "author=張三"},
		{"湖畔報／ 記者張三／台北即時報導", "source=湖畔報 author=張三"},
		{"記者說／他不知道", ""},
		{"김하늘 기자", "author=김하늘"},
		{"김하늘 기자 입력 2024.04.23 09:48", "author=김하늘 " + "published=2024-04-23T09:48:00+08:00 m"},
		{"김하늘 기자 sky@lake.example", "author=김하늘"},
		{"그는 기자 출신이다", ""},
		{"Lakeside Herald · 3 hours ago", "source=Lakeside Herald published=2024-04-23T12:40:00+08:00 h"},
	} {
		if got := facts(SourceLine(tc.in, datetime.Options{Now: now(), Zone: east8})); got != tc.want {
			t.Errorf("SourceLine(%q)\n got %q\nwant %q", tc.in, got, tc.want)
		}
	}
}
