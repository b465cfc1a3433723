//go:build ignore

// Gen writes simplified.txt from Unihan_Variants.txt, a file of the Unicode Character Database under
// the Unicode licence (last run with version 15.0.0; Debian's package unicode-data contains it):
//
//	go run gen.go < Unihan_Variants.txt
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
)

// printedVariants are characters for which the database has no simplified form, each followed by the
// form that mainland Chinese newspapers print.
const printedVariants = "産产説说爲为衞卫戸户眞真録录呉吴裏里週周羣群峯峰牀床綫线鷄鸡麪面啓启敍叙汙污脣唇託托佔占" +
	"嚐尝祇只籤签糰团嚮向甦苏囌苏癡痴淨净淒凄菸烟玆兹衆众缐线豔艳遊游鬪斗鬭斗鑑鉴鑛矿擡抬昇升陞升佈布" +
	"倖幸僱雇兇凶剷铲勳勋姊姐甯宁嶽岳巖岩慾欲戱戏暱昵樑梁歎叹燬毁汎泛氾泛洩泄滙汇溼湿痺痹皁皂碁棋祕秘" +
	"箇个粧妆糉粽絃弦綑捆覈核諮咨讚赞蹟迹迺乃逕径舖铺隣邻顔颜饑饥餵喂舘馆駡骂鵰雕彫雕鹼碱慼戚慽戚絶绝" +
	"歩步靑青淸清飮饮鄕乡卽即旣既槪概擧举緖绪"

func main() {
	folds := map[rune]rune{}
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		fields := strings.Fields(in.Text())
		if len(fields) < 3 || fields[1] != "kSimplifiedVariant" {
			continue
		}
		from := codePoint(fields[0])
		for _, f := range fields[2:] {
			if to := codePoint(f); inBlock(from) && inBlock(to) && from != to && folds[from] == 0 {
				folds[from] = to
			}
		}
	}
	pairs := []rune(printedVariants)
	for i := 0; i < len(pairs); i += 2 {
		folds[pairs[i]] = pairs[i+1]
	}
	write(folds)
}

// inBlock reports whether r is in the block CJK Unified Ideographs, which news rarely leaves.
func inBlock(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

func codePoint(s string) rune {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	if err != nil {
		log.Fatal(err)
	}
	return rune(n)
}

func write(folds map[rune]rune) {
	froms := make([]rune, 0, len(folds))
	for from := range folds {
		froms = append(froms, from)
	}
	slices.Sort(froms)
	var out strings.Builder
	for i, from := range froms {
		to := folds[from]
		for next := folds[to]; next != 0 && next != from; next = folds[to] {
			to = next
		}
		out.WriteString(string([]rune{from, to}))
		if i%40 == 39 || i == len(froms)-1 {
			out.WriteByte('\n')
		}
	}
	if err := os.WriteFile("simplified.txt", []byte(out.String()), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(froms), "characters")
}
