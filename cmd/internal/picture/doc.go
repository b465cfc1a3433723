// Package picture decodes pictures from outside and shows them on a terminal: by the graphics of the terminal (kitty,
// iTerm2, sixel) or else by half blocks, which are text.
//
// It trusts no picture. The size is checked before anything is decoded, what is kept is no larger than a screen shows, and
// all sequences are made from pixels: nothing of a file reaches the terminal.
package picture
