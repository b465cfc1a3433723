package feed

import "slices"

// setOnce sets a field unless it is set already.
func setOnce(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// appendUnique appends value to list unless it is empty, already there, or the
// list is full.
func appendUnique(list []string, value string) []string {
	if value == "" || len(list) >= maxListLen || slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}
