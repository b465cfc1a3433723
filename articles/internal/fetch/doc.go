// Package fetch gets pages and feeds over HTTP from servers that may be slow,
// broken or hostile.
//
// What a server sends is bounded before it is believed: the time to connect, to
// answer, between bytes and in all; the size of headers and of the body, counted
// after decoding; redirects, interim answers, cookies. Addresses are http or
// https, after every redirect too. A private address is reached only where the
// caller says that a person typed it, and never by a redirect from a public one;
// that is checked on the address that a name resolved to, when it is dialled.
//
// A fetch introduces itself by its User-Agent and sends no Referer, no
// credentials and no cookie but those of the same fetch and host. Validators and
// the Retry-After and Cache-Control headers are read so that a caller can ask
// again politely (RFC 9110, RFC 9111). When to ask, and how many at once, is the
// caller's affair, and so is the charset: the body is handed on in bytes.
//
// The package reads no environment and logs nothing. (net/http's own transport
// writes a line to the standard logger when a server speaks on an idle
// connection; a program that minds gives the log package another output.)
package fetch
