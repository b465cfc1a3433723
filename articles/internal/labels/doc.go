// Package labels reads the words that news pages print around their articles:
// bylines, source lines, datelines, counts, notices, headings of headline
// lists, and the interface. It covers Chinese and English pages well, and the
// common forms of other languages.
//
// Every function takes untrusted text. Each bounds how much of its input it
// looks at and runs in linear time; a fact that is not printed stays unknown.
package labels
