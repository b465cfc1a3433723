// Package shell runs command lines that the user wrote, with /bin/sh or on Windows with cmd.exe.
package shell
