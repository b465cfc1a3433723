package update

import "golang.org/x/sys/windows"

// errsOffline are the system's errors of a machine without a network.
var errsOffline = []error{windows.WSAENETUNREACH, windows.WSAENETDOWN}
