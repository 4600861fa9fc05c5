import type { Project } from "./project.js";

const spec = `require_relative "../basket"

RSpec.describe "total" do
  it("adds") { expect(total([1, 2])).to eq(3) }
  it("is zero for nothing") { expect(total([])).to eq(0) }
end
`;
export const ruby: Project = {
  language: "ruby",
  needs: ["rspec"],
  files: { "basket.rb": "def total(prices)\n  prices.sum\nend\n", "spec/basket_spec.rb": spec },
  runs: [
    { id: "rspec-passes", runner: "rspec", command: "rspec" },
    {
      id: "rspec-fails",
      runner: "rspec",
      command: "rspec",
      change: { "basket.rb": "def total(prices)\n  prices.sum + 1\nend\n" },
    },
    { id: "rspec-load-error", runner: "rspec", command: "rspec", change: { "basket.rb": null } },
    {
      id: "rspec-pending",
      runner: "rspec",
      command: "rspec",
      change: { "spec/basket_spec.rb": spec.replace('it("adds")', 'xit("adds")') },
    },
  ],
};

const php = `<?php
use PHPUnit\\Framework\\TestCase;

final class BasketTest extends TestCase
{
    public function testAdds(): void
    {
        $this->assertSame(3, array_sum([1, 2]));
    }

    public function testEmpty(): void
    {
        $this->assertSame(0, array_sum([]));
    }
}
`;
export const phpProject: Project = {
  language: "php",
  needs: ["phpunit"],
  files: { "tests/BasketTest.php": php },
  runs: [
    { id: "phpunit-passes", runner: "phpunit", command: "phpunit tests" },
    {
      id: "phpunit-fails",
      runner: "phpunit",
      command: "phpunit tests",
      change: { "tests/BasketTest.php": php.replace("(3,", "(4,") },
    },
    { id: "phpunit-none", runner: "phpunit", command: "phpunit --filter nothingLikeThis tests" },
  ],
};

/** What a shell says when the thing itself cannot be run. */
export const shell: Project = {
  language: "shell",
  needs: ["bash", "git"],
  files: {
    "deploy.sh":
      "#!/bin/bash\necho 'Deploying to production…'\ncurl -sf http://127.0.0.1:9/ || { echo 'deploy: target is not reachable' >&2; exit 7; }\n",
    "notes.txt": "port = 8080\n",
  },
  runs: [
    { id: "command-not-found", runner: "shell", command: "pytset -q" },
    { id: "permission-denied", runner: "shell", command: "./notes.txt" },
    { id: "no-such-file", runner: "shell", command: "cat missing.txt" },
    { id: "deploy-fails", runner: "shell", command: "bash deploy.sh" },
    { id: "grep-finds", runner: "shell", command: "grep -n port notes.txt" },
    { id: "grep-finds-nothing", runner: "shell", command: "grep -n host notes.txt" },
    {
      id: "git-commits",
      runner: "git",
      command: "git init -q . && git add -A && git -c user.name=a -c user.email=a@example.com commit -m 'Add notes'",
    },
    {
      id: "git-nothing-to-commit",
      runner: "git",
      command:
        "git init -q . && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm first && git -c user.name=a -c user.email=a@example.com commit -m second",
    },
    {
      id: "git-push-fails",
      runner: "git",
      command:
        "git init -q . && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm first && git push origin main",
    },
    { id: "curl-refused", runner: "curl", command: "curl -sS http://127.0.0.1:9/health" },
    { id: "sed-no-change", runner: "shell", command: "sed -i 's/host/server/' notes.txt" },
  ],
};
