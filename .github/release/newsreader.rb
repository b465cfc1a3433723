# The Homebrew formula; .github/release/build fills in what stands between @.
class Newsreader < Formula
  desc "News reader for the terminal, in Chinese and English"
  version "@VERSION@"
  license "MIT"

  on_macos do
    on_arm do
      url "@ADDRESS@/newsreader_@VERSION@_darwin_arm64.tar.gz"
      sha256 "@SHA256:newsreader_VERSION_darwin_arm64.tar.gz@"
    end
    on_intel do
      url "@ADDRESS@/newsreader_@VERSION@_darwin_amd64.tar.gz"
      sha256 "@SHA256:newsreader_VERSION_darwin_amd64.tar.gz@"
    end
  end

  on_linux do
    on_arm do
      url "@ADDRESS@/newsreader_@VERSION@_linux_arm64.tar.gz"
      sha256 "@SHA256:newsreader_VERSION_linux_arm64.tar.gz@"
    end
    on_intel do
      url "@ADDRESS@/newsreader_@VERSION@_linux_amd64.tar.gz"
      sha256 "@SHA256:newsreader_VERSION_linux_amd64.tar.gz@"
    end
  end

  def install
    bin.install "newsreader"
    man1.install "newsreader.1"
    bash_completion.install "completions/newsreader.bash" => "newsreader"
    zsh_completion.install "completions/newsreader.zsh" => "_newsreader"
    fish_completion.install "completions/newsreader.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/newsreader --version")
    assert_match "\t", shell_output("#{bin}/newsreader list")
  end
end
