{
  description = "News reader for the terminal, in Chinese and English";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";

  # nix run 'git+file:.?dir=.github/nix'
  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      forSystems = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
      date = self.lastModifiedDate or "19700101";
    in
    {
      packages = forSystems (pkgs: rec {
        default = newsreader;
        newsreader = pkgs.buildGoModule {
          pname = "newsreader";
          version = "0-unstable-${builtins.substring 0 8 date}";
          src = ../..;
          # Changes with go.mod and with cmd/internal/chroma and bluemonday; nix says which it has to be.
          vendorHash = "sha256-3KfqYAQbvnaD7asWN9qP4RjAvS4An48v6tMjAmJKSOU=";
          subPackages = [ "cmd/newsreader" ];
          env.CGO_ENABLED = 0;
          ldflags = [ "-s" "-w" "-X main.release=unstable" "-X main.commit=${self.rev or ""}" ];
          nativeBuildInputs = [ pkgs.installShellFiles ];
          postInstall = pkgs.lib.optionalString (pkgs.stdenv.buildPlatform.canExecute pkgs.stdenv.hostPlatform) ''
            export HOME=$TMPDIR
            $out/bin/newsreader man > newsreader.1
            installManPage newsreader.1
            for language in zh_CN zh_TW; do
              $out/bin/newsreader --lang $language man > newsreader.1
              install -Dm644 newsreader.1 $out/share/man/$language/man1/newsreader.1
            done
            installShellCompletion --cmd newsreader \
              --bash <($out/bin/newsreader completion bash) \
              --zsh <($out/bin/newsreader completion zsh) \
              --fish <($out/bin/newsreader completion fish)
          '';
          meta = {
            description = "News reader for the terminal, in Chinese and English";
            license = pkgs.lib.licenses.mit;
            mainProgram = "newsreader";
          };
        };
      });
    };
}
