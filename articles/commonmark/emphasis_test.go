package commonmark

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// asHTML returns the HTML of a paragraph with emphasis and strikethrough.
func asHTML(t *testing.T, md string) string {
	t.Helper()
	p := parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
		parser.WithInlineParsers(
			util.Prioritized(CJKFriendly(parser.NewEmphasisParser()), 1),
			util.Prioritized(CJKFriendly(extension.NewStrikethroughParser()), 1),
		),
	)
	r := renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(html.NewRenderer(), 1), util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 1),
	))
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithParser(p), goldmark.WithRenderer(r)).Convert([]byte(md), &out); err != nil {
		t.Fatal(err)
	}
	text := strings.TrimSuffix(strings.TrimPrefix(out.String(), "<p>"), "</p>\n")
	return strings.NewReplacer("<strong>", "{", "</strong>", "}", "<em>", "<", "</em>", ">", "<del>", "-", "</del>", "-").Replace(text)
}

func TestCJKFriendly(t *testing.T) {
	for _, test := range []struct{ name, md, want string }{
		{"a colon inside", "又如**重点：**内容", "又如{重点：}内容"},
		{"an exclamation mark inside", "**注意！**请看", "{注意！}请看"},
		{"a full stop inside", "**完毕。**另起", "{完毕。}另起"},
		{"an enumeration comma inside", "**CPU、**内存", "{CPU、}内存"},
		{"curly quotation marks", "这是**“强调。”**后文", "这是{“强调。”}后文"},
		{"corner brackets", "これは**「強調」**です", "これは{「強調」}です"},
		{"fullwidth brackets", "他**（张三）**说", "他{（张三）}说"},
		{"book title marks", "读*《红楼梦》*者", "读<《红楼梦》>者"},
		{"a dash", "他**——**她", "他{——}她"},
		{"ASCII brackets", "**ファイル(file)**を開く", "{ファイル(file)}を開く"},
		{"a percent sign", "增长**5%**以上", "增长{5%}以上"},
		{"halfwidth katakana", "**ﾃｽﾄ!**ﾃｽﾄ", "{ﾃｽﾄ!}ﾃｽﾄ"},
		{"Korean, and a particle", "**스크립트(script)**라고", "{스크립트(script)}라고"},
		{"Korean quotation marks", "그는 **“네.”**라고 했다", "그는 {“네.”}라고 했다"},
		{"conjoining jamo", "**\u1112\u1161\u11ab!**\u1112\u1161", "{\u1112\u1161\u11ab!}\u1112\u1161"},
		{"bopomofo", "**ㄅ)**ㄆ", "{ㄅ)}ㄆ"},
		{"plane 2", "**\U00020BB7)**\U00020BB7", "{\U00020BB7)}\U00020BB7"},
		{"a variant of an ideograph", "葛\U000E0100**(城)**市", "葛\U000E0100{(城)}市"},
		{"a standardized variant", "\u3002\uFE01**(x)**y", "\u3002\uFE01**(x)**y"},
		{"strikethrough", "~~删除。~~后", "-删除。-后"},
		{"strikethrough with one tilde", "价~（旧）~新", "价-（旧）-新"},
		{"bold and italic", "***重点：***内容", "<{重点：}>内容"},
		{"nested", "**甲*乙。*丙：**丁", "{甲<乙。>丙：}丁"},
		{"two in a row", "**一：**甲**二：**乙", "{一：}甲{二：}乙"},
		{"underscores stay apart from words", "__注意：__请看", "__注意：__请看"},
		{"underscores at both ends", "（__注意__）", "（{注意}）"},

		{"English is as ever", "**Note:** this", "{Note:} this"},
		{"a quotation in mid-word", "a**\"b\"**c", "a**&quot;b&quot;**c"},
		{"English between Chinese", "在**Go (1.22)**中", "在{Go (1.22)}中"},
		{"a Latin letter after ASCII punctuation", "**x)**y", "**x)**y"},
		{"Russian", "**да)**и", "**да)**и"},
		{"an emoji is none", "**x)**😀y", "{x)}😀y"},
		{"spaces inside", "重点** 内容 **后", "重点** 内容 **后"},
		{"arithmetic", "2 * 3 * 4", "2 * 3 * 4"},
		{"arithmetic in Chinese", "长 * 宽 * 高", "长 * 宽 * 高"},
		{"a lone asterisk", "价格*面议", "价格*面议"},
	} {
		if diff := cmp.Diff(test.want, asHTML(t, test.md)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func FuzzCJKFriendly(f *testing.F) {
	f.Add("又如**重点：**内容\n*a*")
	f.Add("葛\U000E0100**(城)**市~~。~~")
	f.Fuzz(func(t *testing.T, md string) { asHTML(t, md) })
}
