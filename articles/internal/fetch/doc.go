// Package fetch gets pages and feeds over HTTP from servers that may be slow,
// broken or hostile.
//
// Everything that a server controls has a limit: the time to connect, to respond,
// between bytes and in total; the size of the headers and of the body, counted
// after decoding; redirects, interim responses and cookies. URLs are http or
// https, also after a redirect. A private address is reached only if the caller
// says that the user entered it, and never by a redirect from a public one; the
// check applies to the IP address that is actually dialled.
//
// A fetch identifies itself by its User-Agent. It sends no Referer, only cookies
// that the same fetch received from the same host, and credentials only to the
// server that the caller gave them for.
// Validators, Retry-After and the freshness headers are returned so that callers
// can revisit politely (RFC 9110, RFC 9111). The caller decides when to fetch, how
// many at a time, and in which charset to read the body.
//
// The package reads no environment and logs nothing itself. (net/http's transport
// writes to the standard logger when a server sends data on an idle connection; a
// program that minds can redirect that logger.)
package fetch
