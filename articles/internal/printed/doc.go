// Package printed reads the facts that news pages print in words and figures:
// times, counts, source lines, notices, the labels of headline lists, and the
// language of a text. It knows Chinese and English pages well, and the common
// forms of Japanese, Korean and European dates.
//
// Every function takes text from strangers. Each bounds how much of its input
// it looks at, runs in linear time, and answers with what stands there or with
// nothing: a fact that is not printed stays unknown.
package printed
