package library

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
)

// credentialsFile is the name of the file of [Credentials] in the library's directory, readable for its owner alone. It
// is not a part of the database: whatever lists, exports or copies that cannot give a password away.
const credentialsFile = "credentials.json"

// Credentials are the users and passwords of feeds by the feeds' addresses.
type Credentials map[string]*url.Userinfo

// storedUser is a user in the file.
type storedUser struct {
	User     string  `json:"user"`
	Password *string `json:"password,omitempty"`
}

// Credentials returns those of all feeds.
func (l *Library) Credentials() (Credentials, error) {
	all, err := readCredentials(l.credentialsPath())
	return all, l.wrapError("reading the passwords of", err)
}

func (l *Library) credentialsPath() string {
	return filepath.Join(filepath.Dir(l.path), credentialsFile)
}

func readCredentials(path string) (Credentials, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Credentials{}, nil
	}
	if err != nil {
		return nil, err
	}
	var stored map[string]storedUser
	if err := json.Unmarshal(data, &stored); err != nil {
		return nil, fmt.Errorf("%s is not valid JSON", credentialsFile) // its error could repeat a password
	}
	all := make(Credentials, len(stored))
	for address, user := range stored {
		if all[address] = url.User(user.User); user.Password != nil {
			all[address] = url.UserPassword(user.User, *user.Password)
		}
	}
	return all, nil
}

// SetCredentials replaces the credentials of the given feeds; nil forgets a feed's.
func (l *Library) SetCredentials(ctx context.Context, changed Credentials) error {
	if len(changed) == 0 {
		return nil
	}
	// A transaction keeps other processes from changing the file at the same time.
	return l.write(ctx, "keeping passwords of", func(*writer) error {
		all, err := readCredentials(l.credentialsPath())
		if err != nil {
			return err
		}
		for address, user := range changed {
			if all[address] = user; user == nil {
				delete(all, address)
			}
		}
		return writeCredentials(l.credentialsPath(), all)
	})
}

// writeCredentials replaces the file as a whole, or removes it if nothing is left.
func writeCredentials(path string, all Credentials) error {
	if len(all) == 0 {
		if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	stored := make(map[string]storedUser, len(all))
	for address, user := range all {
		one := storedUser{User: user.Username()}
		if password, ok := user.Password(); ok {
			one.Password = &password
		}
		stored[address] = one
	}
	data, err := json.MarshalIndent(stored, "", "  ")
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".credentials-*.json") // its mode is 0600
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(append(data, '\n'))
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
