package capture

import "strings"

// isCaption reports whether line i describes a picture: it has a picture credit, or the line below
// repeats it with one.
func isCaption(lines []line, i int) bool {
	s := lines[i].text
	return hasPictureCredit(s) || i+1 < len(lines) && hasPictureCredit(lines[i+1].text) && strings.Contains(lines[i+1].text, s)
}

// isCaptionOrCredit reports whether a line says what a picture shows or who made it. Its words also
// occur in titles, so it is only for lines inside the text.
func isCaptionOrCredit(s string) bool {
	return containsAny(s, "图为", "图：", "摄影", "视频截图") || hasPictureCredit(s)
}

// hasPictureCredit reports whether a line credits a picture in words that no title has.
func hasPictureCredit(s string) bool {
	return containsAny(s, "图片来源", "图源", "图/", "摄影/", "摄影：", "资料图", "供图",
		"Photo:", "Photograph:", "Image:", "Credit:", "Credit...", "Foto:", "Bild:", "AP Photo", "Getty Images", "©") ||
		strings.HasSuffix(s, " 摄") || strings.HasSuffix(s, "/摄")
}
