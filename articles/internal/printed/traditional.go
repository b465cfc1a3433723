package printed

import (
	"strings"
	"sync"
)

// The characters that pages in traditional Chinese write their labels with, and
// the simplified ones that stand for them in the lists of this package. Each pair
// has as many bytes.
const (
	traditional = "來責編輯發佈時間記圖攝譯審關鍵詞標籤類欄號體轉載處執筆採寫資訊聞網絡屬數據題製閱讀點擊薦門熱連結鏈專訂註讚聲權許內經視頻頁繼續請評論舉報導廣無為觀場僅個負頭條選區財國際會娛樂車遊動態後還歡過從軍灣險與費錄雜電臺檔氣戶監畫貼設級開閉藝歷學習農業環總簡錯誤糾複傳稱實違規獨應尋蹤運單機話談訪員約週輕觸掃碼長識別贊賞瀏覽覺對終兩產證務們聯隱頂臉書檢冊輪輸顯語黨戲術課親彙圍繞價風謹刪繫說於鐘"
	simplified  = "来责编辑发布时间记图摄译审关键词标签类栏号体转载处执笔采写资讯闻网络属数据题制阅读点击荐门热连结链专订注赞声权许内经视频页继续请评论举报导广无为观场仅个负头条选区财国际会娱乐车游动态后还欢过从军湾险与费录杂电台档气户监画贴设级开闭艺历学习农业环总简错误纠复传称实违规独应寻踪运单机话谈访员约周轻触扫码长识别赞赏浏览觉对终两产证务们联隐顶脸书检册轮输显语党戏术课亲汇围绕价风谨删系说于钟"
)

// firstHan and lastHan bound the block of the common Han characters.
const firstHan, lastHan = 0x4E00, 0x9FFF

// simple holds, by its distance from firstHan, what each character is read as.
var simple = sync.OnceValue(func() *[lastHan - firstHan + 1]rune {
	var table [lastHan - firstHan + 1]rune
	for i := range table {
		table[i] = firstHan + rune(i)
	}
	to := []rune(simplified)
	for i, r := range []rune(traditional) {
		table[r-firstHan] = to[i]
	}
	return &table
})

// Simplified writes the words of labels in simplified characters, so that
// 延伸閱讀 reads like 延伸阅读. Other characters stay.
func Simplified(s string) string {
	table := simple()
	return strings.Map(func(r rune) rune {
		if r < firstHan || r > lastHan {
			return r
		}
		return table[r-firstHan]
	}, s)
}
