package labels

import (
	"strings"
	"testing"
)

// TestReadOutlet has the values of source labels.
func TestReadOutlet(t *testing.T) {
	for in, want := range map[string]string{
		"湖畔网":            "湖畔网/",
		"湖畔网(北京)":        "湖畔网/北京",
		"湖畔网（呼和浩特）":      "湖畔网/呼和浩特",
		"湖畔网（阿拉善左旗县）":    "湖畔网（阿拉善左旗县）/", // too long for a place
		"湖畔网(北":          "湖畔网(北/",
		"湖畔网(北京":         "湖畔网/北京",
		"湖畔新闻(客户端)":      "湖畔新闻(客户端)/", // part of the name
		"湖畔新闻(官网)":       "湖畔新闻(官网)/",
		"湖畔新闻(电视台)":      "湖畔新闻(电视台)/",
		"湖畔新闻(Beijing)":  "湖畔新闻(Beijing)/",
		"(湖畔网)":          "湖畔网/",
		"湖畔网 河南":         "湖畔网/河南",
		"湖畔网 河南省":        "湖畔网/河南省",
		"湖畔网 湖边":         "湖畔网/",
		"湖畔网 - 文化频道":     "湖畔网 - 文化频道/",
		"湖畔网-文化频道":       "湖畔网-文化频道/",
		"Lakeside Times": "Lakeside Times/",
		// buttons and marks after it
		"湖畔网 举报": "湖畔网/", "湖畔网分享到": "湖畔网/", "湖畔网返回": "湖畔网/", "湖畔网我有话说": "湖畔网/", "湖畔网查看更多": "湖畔网/", "湖畔网打印": "湖畔网/",
		"湖畔网字号": "湖畔网/", "湖畔网收藏": "湖畔网/", "湖畔网>>": "湖畔网/", "湖畔网http://lake.test": "湖畔网/", "湖畔网扫一扫": "湖畔网/", "湖畔网关注": "湖畔网/",
		"湖畔网）阅读": "湖畔网/", "湖畔网】": "湖畔网/",
		"分享网":      "分享网/", // a name, as nothing precedes it
		"湖畔网，一家网站": "/", "他说：“湖畔网”": "/", "12": "/", "": "/", " ": "/",
		strings.Repeat("湖", maxOutlet): strings.Repeat("湖", maxOutlet) + "/", strings.Repeat("湖", maxOutlet+1): "/",
	} {
		name, place := readOutlet(in)
		if got := name + "/" + place; got != want {
			t.Errorf("readOutlet(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestUnlabelledOutlets has tokens next to a time, where an outlet is often named without a label, and
// what portals print there instead.
func TestUnlabelledOutlets(t *testing.T) {
	const at = "2024-04-23 09:48"
	for token, want := range map[string]string{
		"湖畔日报": "source=湖畔日报", "湖畔": "source=湖畔", "湖畔Daily": "source=湖畔Daily", strings.Repeat("湖", 16): "source=" + strings.Repeat("湖", 16),
		strings.Repeat("湖", 17): "", "湖": "", "Lake Herald": "source=Lake Herald", "BBC": "source=BBC", "lake herald": "", "Jane Roe": "",
		"原创": "", "优质原创作者": "", "转载": "", "我有话说": "", "发布": "", "独家": "", "头条": "", "置顶": "", "图片": "", "视频": "", "官方账号": "", "已认证": "", "公告": "", "通知": "", "通告": "",
		"分享": "", "举报": "", "阅读": "", "评论": "", "体育": "", "時政": "", "星期二": "", "周二": "", "湖畔、湖边": "", "湖畔。": "",
		"上架时间": "", "截稿日期": "", "美食创作者": "", "正文字数": "", "时长三分钟": "", "收录文章于": "",
		"发表于": "", "刊登于湖畔": "", "分类于面包": "", "收录于湖畔": "",
	} {
		got := strings.TrimSuffix(read(at+" "+token), "published=2024-04-23T09:48:00+08:00 m")
		if got = strings.TrimSpace(got); got != want {
			t.Errorf("SourceLine(%q) = %q and the time, want %q", at+" "+token, got, want)
		}
	}
	if got := read("湖畔日报 张三"); got != "" {
		t.Errorf("without a time, an unlabelled name is read: %q", got)
	}
}

// TestPlaces has regions next to a time, with and without the words before them.
func TestPlaces(t *testing.T) {
	const at = "published=2024-04-23T09:48:00+08:00 m"
	for region := range strings.FieldsSeq("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 " +
		"台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国香港 中国澳门 中国台湾 湖北省 北京市") {
		if got := read("2024-04-23 09:48 " + region); got != "place="+region+" "+at {
			t.Errorf("%s next to a time: %q", region, got)
		}
	}
	for in, want := range map[string]string{
		"2024-04-23 09:48 来自北京":            "place=北京 " + at,
		"2024-04-23 09:48 发布于：湖北省":         "place=湖北省 " + at,
		"2024-04-23 09:48 IP属地浙江":          "place=浙江 " + at,
		"2024-04-23 09:48・IP 属地浙江":         "place=浙江 " + at,
		"2024-04-23 09:48 发布于湖北湖畔周刊官方账号":   at,
		"2024-04-23 09:48湖北湖畔周刊官方账号":       "source=湖畔周刊 place=湖北 " + at,
		"2024-04-23 09:48 湖畔周刊官方账号":        "source=湖畔周刊 " + at,
		"2024-04-23 09:48 发布于湖北 · 财经领域创作者": "place=湖北 " + at,
		"北京": "",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}
