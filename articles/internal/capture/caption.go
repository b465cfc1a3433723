package capture

import "strings"

// isCaption says whether line i describes a picture: it names who made it, or the line
// below repeats it and does.
func isCaption(lines []line, i int) bool {
	s := lines[i].text
	return hasPictureCredit(s) || i+1 < len(lines) && hasPictureCredit(lines[i+1].text) && strings.Contains(lines[i+1].text, s)
}

// isCaptionOrCredit says whether a line under a picture names who made it, or what it shows.
func isCaptionOrCredit(s string) bool {
	for _, w := range []string{"图为", "图：", "摄影", "视频截图"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return hasPictureCredit(s)
}

// hasPictureCredit says whether a line names who made a picture, in words that no title has.
func hasPictureCredit(s string) bool {
	for _, w := range []string{"图片来源", "图源", "图/", "摄影/", "摄影：", "资料图", "供图", "Photo:", "Photograph:", "Image:", "Credit:", "Credit...", "Foto:", "Bild:", "AP Photo", "Getty Images", "©"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return strings.HasSuffix(s, " 摄") || strings.HasSuffix(s, "/摄")
}
