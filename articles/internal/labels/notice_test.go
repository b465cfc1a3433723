package labels

import "testing"

func TestIsNotice(t *testing.T) {
	for in, want := range map[string]bool{
		"特别声明：文章由用户上传，平台只提供存储。": true,
		"特别声明:文章由用户上传。":         true,
		"声明：该文只是作者的看法。":         true,
		"【免责声明】文中数据仅供参考。":       true,
		"免责声明":        true,
		"版权声明":        true,
		"（声明：图片来自网络）": true,
		"本文系湖畔网独家稿件，未经授权，不得转载。":                                                                true,
		"本文为某人授权湖畔网发布，转载请注明出处。":                                                                true,
		"本文仅代表作者观点，不代表湖畔网立场。":                                                                  true,
		"本文仅供参考，不构成投资建议。":                                                                      true,
		"本内容未经允许不得转载。授权请联系我们。":                                                                 true,
		"广告声明：文内的链接只为节省时间。":                                                                    true,
		"未经授权不得转载。":                                                                            true,
		"凡本网注明来源的作品，转载请注明出处。":                                                                  true,
		"转载请注明：来自湖畔网。":                                                                         true,
		"如有侵权，请联系删除。":                                                                          true,
		"投资有风险，入市需谨慎。":                                                                         true,
		"本站郑重声明：所载内容仅供参考。":                                                                     true,
		"特別聲明：文章由用戶上傳，平台只提供存儲。":                                                                true,
		"本網站之文字與圖片，非經授權，不得轉載。":                                                                 true,
		"© 2024 湖畔网 版权所有":                                                                      true,
		"湖畔公司 版权所有":                                                                            true,
		"Copyright © 2024 The Lake":                                                            true,
		"The Lake. All rights reserved.":                                                       true,
		"Notice: This text was posted by a user.":                                              true,
		"Disclaimer: the numbers are estimates.":                                               true,
		"DISCLAIMER":                                                                           true,
		"This article is reproduced with permission of the Lake.":                              true,
		"The views expressed in this article do not necessarily represent those of the paper.": true,
		"The BBC is not responsible for the content of external sites.":                        true,
		"“特别声明：以上作品内容由用户上传。":                                                                   true,
		"本網站之文字、圖片及影音，非經授權，不得轉載、公開播送。":                                                         true,
		"免責聲明：本文內容僅供參考。":                                                                       true,
		"“声明很短”，他说。":                                                                           false,
		"声明中说，双方将继续对话。":                                                                        false,
		"声明 发布之后，股价下跌。":                                                                        false,
		"外交部发表声明：将作出回应。":                                                                       false,
		"他发表声明说，未经授权的拍摄不得转载。":                                                                  false,
		"版权法修订草案今天提交审议。":                                                                       false,
		"公司表示，版权归作者所有。":                                                                        false,
		"专家说，投资有风险。":                                                                           false,
		"法院认定，被告未经许可转载了三篇文章。":                                                                  false,
		"Notice periods will be longer next year.":                                             false,
		"Disclaimers are common in such papers.":                                               false,
		"The notice: nobody read it.":                                                          false,
		"A copyright case is before the court.":                                                false,
		"This article of the treaty was dropped.":                                              false,
		"": false,
	} {
		if got := IsNotice(in); got != want {
			t.Errorf("IsNotice(%q) = %v", in, got)
		}
	}
}
