package main

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// capture runs the program on a terminal and returns its last lines, with SGR sequences.
func (p picture) capture(dir string, env []string) ([]string, error) {
	t := tmux{socket: dir + "/" + p.name, env: env}
	command := p.command
	if len(p.steps) == 1 {
		command += "; exec sleep 1000" // else the terminal ends with the program
	}
	if _, err := t.run("-f", "/dev/null", "new-session", "-d", "-x", strconv.Itoa(p.columns), "-y", strconv.Itoa(p.rows), "sh", "-c", command, ";", "set", "status", "off"); err != nil {
		return nil, err
	}
	defer t.run("kill-server")
	var screen string
	for _, s := range p.steps {
		var err error
		if screen, err = t.await(s.await); err != nil {
			return nil, err
		}
		if len(s.keys) > 0 {
			if _, err := t.run(append([]string{"send-keys"}, s.keys...)...); err != nil {
				return nil, err
			}
		}
	}
	return strings.Split(strings.TrimRight(screen, "\n"), "\n"), nil
}

// tmux is a server of tmux with one terminal.
type tmux struct {
	socket string
	env    []string
}

func (t tmux) run(args ...string) (string, error) {
	cmd := exec.Command("tmux", append([]string{"-u", "-S", t.socket}, args...)...)
	cmd.Env = t.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("tmux %s: %w: %s", args[0], err, out)
	}
	return string(out), nil
}

// await returns the terminal as soon as it shows a text and no longer changes.
func (t tmux) await(text string) (string, error) {
	last := ""
	for range 200 {
		screen, err := t.run("capture-pane", "-p", "-e")
		if err != nil {
			return "", err
		}
		if strings.Contains(screen, text) && screen == last {
			return screen, nil
		}
		last = screen
		time.Sleep(100 * time.Millisecond)
	}
	return "", fmt.Errorf("%q did not come:\n%s", text, last)
}
