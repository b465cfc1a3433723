package markdown

// Limits on what a page can cost. Text is never dropped for being nested too deeply or for being in
// a table that is too large; it only loses its structure.
const (
	maxDepth   = 512      // nested elements; deeper ones are read as plain text
	maxNesting = 8        // nested quotes and lists
	maxColumns = 40       // columns of a table
	maxCells   = 10000    // cells of a table
	maxURL     = 8192     // bytes of a URL
	maxOutput  = 32 << 20 // bytes of Markdown
)
