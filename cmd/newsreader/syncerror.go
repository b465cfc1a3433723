package main

import (
	"context"
	"errors"
	"fmt"

	"newsreader/articles/account"
	"newsreader/articles/library"
)

// isRoundError reports whether an error is that of a round with the account, which does not keep a command from anything else.
func isRoundError(err error) bool {
	var failed roundError
	return errors.As(err, &failed)
}

// roundError is why a round ended early: the server, or the secret for it.
type roundError struct{ error }

func (e roundError) Unwrap() error { return e.error }

func (e roundError) Error() string { return "synchronizing: " + e.error.Error() }

// roundError adds a remedy to the error of a round. Those of the library and of the context stay what they are.
func (a *app) roundError(err error) error {
	var stored *library.Error
	if err == nil || errors.As(err, &stored) || errors.Is(err, context.Canceled) {
		return err
	}
	if hint := a.roundHint(err); hint != "" {
		return withHint(roundError{err}, hint)
	}
	return roundError{err}
}

// roundHint returns the remedy for the error of a round, "" for none.
func (a *app) roundHint(err error) string {
	var suspicious *account.SuspiciousError
	var failed *account.Error
	google := a.sync.kind == account.GoogleReader
	switch {
	case errors.As(err, &suspicious):
		return a.localized("nothing was changed; if the server is right, run newsreader sync --force", "没有作任何改动；如确属实，newsreader sync --force 会继续")
	case errors.Is(err, account.ErrUnreachable):
		return a.localized("everything else works; marks you make now are sent with the next sync", "其他功能照常可用；期间所作的标记会在下次同步时上传")
	case errors.Is(err, account.ErrDenied) && google:
		return a.localized("use the API password from the server's settings, not your login password", "需要的是在服务器设置中设定的 API 密码，不是网页登录密码")
	case errors.Is(err, account.ErrDenied):
		return a.localized("use an API key, created in the server's settings under API Keys", "需要的是 API 密钥，可在服务器设置的“API 密钥”中创建")
	case errors.Is(err, account.ErrNotProtocol) && google:
		return a.localized("server: must be the URL up to /reader/api/0; for FreshRSS it ends in /api/greader.php", "配置中的 server: 是 /reader/api/0 之前的地址；FreshRSS 的地址以 /api/greader.php 结尾")
	case errors.Is(err, account.ErrNotProtocol):
		return a.localized("server: must be the URL up to /v1; for servers other than Miniflux use type: greader", "配置中的 server: 是 /v1 之前的地址；Miniflux 以外的服务器用 type: greader")
	case errors.As(err, &failed) && failed.RetryAfter.After(a.now()):
		return fmt.Sprintf(a.localized("try again after %s", "请在 %s 之后重试"), failed.RetryAfter.In(a.now().Location()).Format("15:04:05"))
	}
	return hintOf(err)
}
