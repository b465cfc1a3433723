//go:build !windows

package update

import "syscall"

// errsOffline are the system's errors of a machine without a network.
var errsOffline = []error{syscall.ENETUNREACH, syscall.ENETDOWN}
