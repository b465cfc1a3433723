package extract

// headline is the title and the run that prints it, or -1.
type headline struct {
	text string
	run  int32
}
